//! Adds to the record what is already on the chain: contracts at their addresses with the code that they run, and codes that the
//! deployer stored, for instantiations and for migrations.

use crate::{
    ancestry,
    record::{Code, Instantiated},
    remaining::{changed, to_instantiate},
    Artifacts, Record, Step,
};
use anyhow::{ensure, Context, Result};
use client::Client;
use deployment::CONTRACTS;

/// Number of the chain's newest codes searched for the deployer's.
const DEPTH: u64 = 300;

/// Adds everything. Codes count that the deployer or `who` stored, the account that sends now: others could restrict who may use
/// theirs. `log` gets a line for each item that the record did not have.
pub(crate) fn adopt(
    client: &Client,
    record: &mut Record,
    artifacts: &Artifacts,
    who: &str,
    log: &mut dyn FnMut(&str),
) -> Result<()> {
    for name in CONTRACTS {
        contract(client, record, name, log)?;
    }
    let uploads = uploads(record, artifacts)?;
    if uploads.is_empty() {
        return Ok(());
    }
    let codes = client.recent_codes(DEPTH)?;
    for (contract, checksum) in uploads {
        let makers = [record.deployer.as_str(), who];
        let ours = |code: &&client::Code| code.checksum == checksum && makers.contains(&code.creator.as_str());
        if let Some(code) = codes.iter().find(ours) {
            log(&format!("{contract}: code {} is on the chain already", code.id));
            record.codes.insert(checksum, Code { id: code.id, contract });
        }
    }
    Ok(())
}

/// Contract and checksum of every code that the record lacks: for what is to be instantiated, or migrated.
pub(crate) fn uploads(record: &Record, artifacts: &Artifacts) -> Result<Vec<(String, String)>> {
    let first = to_instantiate(record).into_iter().filter_map(|step| match step {
        Step::Upload { contract, checksum } => Some((contract, checksum)),
        _ => None,
    });
    let changed = changed(record, artifacts)?.into_iter().map(|migration| (migration.contract, migration.checksum));
    Ok(first.chain(changed).filter(|(_, checksum)| !record.codes.contains_key(checksum)).collect())
}

/// Adds one contract: whether it exists, and its code. Error: it was instantiated with another plan.
pub(crate) fn contract(client: &Client, record: &mut Record, name: &str, log: &mut dyn FnMut(&str)) -> Result<()> {
    let contract = record.contract(name)?.clone();
    let Some(found) = client.contract_info(&contract.address)? else {
        ensure!(
            contract.instantiated.is_none(),
            "the record has {name} at {}, where {} has nothing: is it of another chain?",
            contract.address,
            record.chain_id
        );
        return Ok(());
    };
    let code = client.code_info(found.code_id)?.with_context(|| format!("{name} runs no code"))?;
    if contract.instantiated.is_none() {
        ancestry::check(client, record, name, log)?;
        log(&format!("{name} lives at {} already", contract.address));
    }
    let id = code.id;
    record.codes.entry(code.checksum.clone()).or_insert(Code { id, contract: name.to_owned() });
    let contract = record.contract_mut(name)?;
    contract.runs = Some(code.checksum);
    contract.instantiated.get_or_insert(Instantiated { hash: None, height: None });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fake, remaining::tests::record};
    use client::proto::{
        cosmwasm::wasm::v1::{
            CodeInfoResponse, ContractInfo, QueryCodeRequest, QueryContractInfoRequest, QueryContractInfoResponse,
        },
        traits::Message,
    };

    /// Every contract runs code 1 of checksum 11.., and the chain has a code 22.. of the deployer and one 33.. of a signer.
    fn chain() -> Result<Client> {
        fake::client(|path, request| match path {
            "/cosmwasm.wasm.v1.Query/ContractInfo" => {
                let request = QueryContractInfoRequest::decode(request).ok()?;
                let info = ContractInfo { code_id: 1, ..ContractInfo::default() };
                let answer = QueryContractInfoResponse { address: request.address, contract_info: Some(info) };
                Some(answer.encode_to_vec())
            }
            "/cosmwasm.wasm.v1.Query/CodeInfo" => {
                let code_id = QueryCodeRequest::decode(request).ok()?.code_id;
                let data_hash = vec![0x11; 32];
                Some(CodeInfoResponse { code_id, data_hash, ..CodeInfoResponse::default() }.encode_to_vec())
            }
            "/cosmwasm.wasm.v1.Query/Codes" => fake::codes(&[
                (9, "wasm1x", &"22".repeat(32)),
                (8, "wasm1d", &"22".repeat(32)),
                (7, "wasm1s", &"33".repeat(32)),
            ]),
            _ => None,
        })
    }

    /// Codes for migrations that were signed from `--export` are in no record: without them every export would hold them again.
    #[test]
    fn codes_for_migrations_are_found_again_by_their_maker() -> Result<()> {
        let (client, mut record) = (chain()?, record());
        let recorded = Some(Instantiated { hash: None, height: None });
        record.contracts.values_mut().for_each(|contract| contract.instantiated.clone_from(&recorded));
        let sums = [("oracle-aggregator", "22"), ("credit-market", "33"), ("lst-token", "44")];
        let of = |name: &str| sums.iter().find(|(changed, _)| *changed == name).map_or("11", |(_, digits)| digits);
        let artifacts = Artifacts::of(CONTRACTS.iter().map(|name| ((*name).to_owned(), of(name).repeat(32))));
        adopt(&client, &mut record, &artifacts, "wasm1s", &mut |_| ())?;
        let id = |digits: &str| record.codes.get(&digits.repeat(32)).map(|code| code.id);
        assert_eq!(["11", "22", "33", "44"].map(id), [Some(1), Some(8), Some(7), None]);
        assert_eq!(uploads(&record, &artifacts)?, [("lst-token".to_owned(), "44".repeat(32))]);
        Ok(())
    }
}
