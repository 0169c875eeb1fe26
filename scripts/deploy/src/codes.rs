//! Codes that are already on the chain, named by id and checksum; for chains where governance permits uploads.

use crate::{artifacts::CHECKSUM_DIGITS, problems::Problems, record::Code, Record};
use anyhow::Result;
use client::Client;
use deployment::CONTRACTS;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Code on the chain.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NamedCode {
    /// Its number there.
    pub id: u64,
    /// SHA-256 of its wasm, lower-case hex; compared with the chain's. The contract's address is made from it.
    pub checksum: String,
}

/// By the contract that runs it.
pub type NamedCodes = BTreeMap<String, NamedCode>;

/// What is wrong with the names themselves.
pub(crate) fn check(codes: &NamedCodes, problems: &mut Problems) {
    for (contract, code) in codes {
        problems
            .unless(CONTRACTS.contains(&contract.as_str()), || format!("codes.{contract} is no contract of a suite"));
        let hex = code.checksum.chars().all(|digit| matches!(digit, '0'..='9' | 'a'..='f'));
        problems.unless(hex && code.checksum.len() == CHECKSUM_DIGITS, || {
            format!("codes.{contract}.checksum is not {CHECKSUM_DIGITS} digits of lower-case hex")
        });
    }
}

/// Whether the chain has them so.
pub(crate) fn compare(client: &Client, codes: &NamedCodes, problems: &mut Problems) {
    for (contract, NamedCode { id, checksum }) in codes {
        let Some(found) = problems.take(client.code_info(*id).map_err(Into::into)) else { continue };
        match found.map(|code| code.checksum) {
            Some(found) => problems.unless(found == *checksum, || {
                format!("codes.{contract}: code {id} of the chain is {found}, not {checksum}")
            }),
            None => problems.add(format!("codes.{contract}: the chain has no code {id}")),
        }
    }
}

/// Records them as codes that need no upload. Error: a checksum that differs from the chain's.
pub(crate) fn adopt(client: &Client, codes: &NamedCodes, record: &mut Record) -> Result<()> {
    let mut problems = Problems::default();
    compare(client, codes, &mut problems);
    problems.finish()?;
    for (contract, NamedCode { id, checksum }) in codes {
        record.codes.entry(checksum.clone()).or_insert_with(|| Code { id: *id, contract: contract.clone() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_of_contracts_and_checksums_are_hex() {
        let code = |checksum: &str| NamedCode { id: 1, checksum: checksum.into() };
        let wrong = [("lst-token", code("AB")), ("lst-tokken", code(&"ab".repeat(32)))];
        let mut problems = Problems::default();
        check(&wrong.map(|(name, code)| (name.to_owned(), code)).into(), &mut problems);
        let text = "2 things to correct:\n  codes.lst-token.checksum is not 64 digits of lower-case hex\n  \
                    codes.lst-tokken is no contract of a suite";
        assert_eq!(problems.to_string(), text);
    }
}
