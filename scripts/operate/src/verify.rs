//! Whether the contracts on a chain match the sources and have the right owners.

use crate::Target;
use anyhow::{ensure, Context, Result};
use client::Client;
use deployment::CONTRACTS;
use serde_json::{json, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where cw2 keeps name and version.
const CW2: &[u8] = b"contract_info";
/// Contracts without an owner: the timelock is its own, the governance token has a minter, the multisig has voters.
pub const UNOWNED: [&str; 3] = ["timelock", "gov-token", "multisig"];

/// The account that a contract without an owner obeys, as the suite is deployed: its query, the field of the answer, and the contract.
pub const OBEYS: [(&str, &str, &str, &str); 3] = [
    ("timelock", "config", "proposer", "multisig"),
    ("multisig", "config", "group_addr", "security-vault"),
    ("gov-token", "minter", "minter", "liquidation-engine"),
];

/// Result for one contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its name.
    pub contract: &'static str,
    /// Its code, name and version.
    pub what: String,
    /// What is not as it should be.
    pub wrong: Vec<String>,
}

/// Committed checksums by the contract's name. A line that begins with `#` is a comment. Errors: no such file, a malformed line.
pub fn checksums(path: &Path) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let line = |line: &str| {
        let (sum, file) = line.split_once(char::is_whitespace).with_context(|| format!("not a checksum: {line}"))?;
        let name = file.trim().trim_end_matches(".wasm").to_owned();
        ensure!(sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit()), "not a checksum: {line}");
        Ok((name, sum.to_ascii_lowercase()))
    };
    text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(line).collect()
}

/// Compares every contract. Errors: a node that cannot be queried.
pub fn verify(client: &Client, target: &Target, checksums: &BTreeMap<String, String>) -> Result<Vec<Finding>> {
    CONTRACTS.into_iter().map(|name| contract(client, target, checksums, name)).collect()
}

fn contract(
    client: &Client,
    target: &Target,
    checksums: &BTreeMap<String, String>,
    name: &'static str,
) -> Result<Finding> {
    let address = &target.record.contract(name)?.address;
    let Some(info) = client.contract_info(address)? else {
        return Ok(Finding { contract: name, what: address.clone(), wrong: vec!["does not exist".into()] });
    };
    let code = client.code_info(info.code_id)?.context("a code without a record")?;
    let cw2: Value =
        client.raw(address, CW2)?.map(|bytes| serde_json::from_slice(&bytes)).transpose()?.unwrap_or_default();
    let text = |field: &str| cw2.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (crate_name, version) = (text("contract"), text("version"));
    let owner = if UNOWNED.contains(&name) { None } else { Some(client.smart(address, &json!({ "ownership": {} }))?) };
    let obeys = OBEYS.iter().find(|(contract, ..)| *contract == name);
    let obeys = obeys.map(|(_, query, field, master)| -> Result<_> {
        let answer: Value = client.smart(address, &json!({ *query: {} }))?;
        let found = answer.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok((*field, found, target.record.contract(master)?.address.as_str()))
    });
    let found = Found {
        checksum: &code.checksum,
        crate_name: &crate_name,
        admin: &info.admin,
        owner: owner.as_ref(),
        obeys: obeys.transpose()?,
    };
    let wrong = found.wrong(name, checksums.get(name).map(String::as_str), &target.at.timelock);
    let what = format!("{address}  code {} {}  {crate_name} {version}", info.code_id, short(&code.checksum));
    Ok(Finding { contract: name, what, wrong })
}

struct Found<'a> {
    checksum: &'a str,
    crate_name: &'a str,
    admin: &'a str,
    owner: Option<&'a Value>,
    /// Of a contract without an owner: what the account is called that it obeys, that account, and the one planned.
    obeys: Option<(&'a str, String, &'a str)>,
}

impl Found<'_> {
    fn wrong(&self, name: &str, committed: Option<&str>, timelock: &str) -> Vec<String> {
        let mut wrong = Vec::new();
        match committed {
            None => wrong.push("no checksum is committed".into()),
            Some(sum) if sum != self.checksum => {
                wrong.push(format!("its code is {}, not {}", short(self.checksum), short(sum)))
            }
            Some(_) => {}
        }
        if self.crate_name != cw2_name(name) {
            wrong.push(format!("cw2 calls it {:?}", self.crate_name));
        }
        if self.admin != timelock {
            wrong.push(format!("its wasm admin is {:?}", self.admin));
        }
        if let Some(ownership) = self.owner {
            let field = |name: &str| ownership.get(name).and_then(Value::as_str);
            if field("owner") != Some(timelock) {
                wrong.push(format!("its owner is {:?}", field("owner").unwrap_or_default()));
            }
            if let Some(pending) = field("pending_owner") {
                wrong.push(format!("{pending} may become its owner"));
            }
        }
        if let Some((what, found, _)) = self.obeys.as_ref().filter(|(_, found, planned)| found != planned) {
            wrong.push(format!("its {what} is {found:?}"));
        }
        wrong
    }
}

/// A contract's cw2 name. Two contracts are built from third-party crates with unchanged state, and keep those names.
fn cw2_name(contract: &str) -> String {
    match contract {
        "gov-token" => "crates.io:cw20-base".into(),
        "multisig" => "crates.io:cw3-flex-multisig".into(),
        ours => format!("crates.io:ballast-{ours}"),
    }
}

fn short(checksum: &str) -> &str {
    checksum.get(..12).unwrap_or(checksum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_as_it_should_be_has_nothing_wrong() {
        let owner = json!({ "owner": "lock", "pending_owner": null });
        let found = Found {
            checksum: "ab",
            crate_name: "crates.io:ballast-timelock",
            admin: "lock",
            owner: Some(&owner),
            obeys: Some(("proposer", "multi".into(), "multi")),
        };
        assert_eq!(found.wrong("timelock", Some("ab"), "lock"), Vec::<String>::new());
    }

    #[test]
    fn every_difference_is_named() {
        let owner = json!({ "owner": "eve", "pending_owner": "mallory" });
        let obeys = Some(("proposer", "trent".into(), "multi"));
        let found = Found { checksum: "ab", crate_name: "other", admin: "", owner: Some(&owner), obeys };
        let expected = [
            "its code is ab, not cd",
            "cw2 calls it \"other\"",
            "its wasm admin is \"\"",
            "its owner is \"eve\"",
            "mallory may become its owner",
            "its proposer is \"trent\"",
        ];
        assert_eq!(found.wrong("timelock", Some("cd"), "lock"), expected);
        let none = Found { owner: None, ..found };
        assert_eq!(none.wrong("timelock", None, "lock")[0], "no checksum is committed");
    }

    #[test]
    fn the_committed_file_is_read_and_another_form_refused() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../artifacts/checksums.txt");
        assert!(checksums(Path::new(path)).unwrap().contains_key("credit-market"));
        let file = tempfile::NamedTempFile::new().unwrap();
        for text in ["abc  x.wasm\n", &format!("{}\n", "a".repeat(64)), &format!("{}  x.wasm\n", "g".repeat(64))] {
            fs::write(file.path(), text).unwrap();
            assert!(checksums(file.path()).is_err(), "{text}");
        }
    }
}
