//! Adds to the record what is already on the chain: contracts at their addresses with the code that they run, and codes that the
//! deployer stored.

use crate::{
    record::{Code, Instantiated},
    remaining::to_instantiate,
    Record, Step,
};
use anyhow::{ensure, Context, Result};
use client::Client;
use deployment::CONTRACTS;

/// Number of the chain's newest codes searched for the deployer's.
const DEPTH: u64 = 300;

/// Adds everything. `log` gets a line for each item that the record did not have.
pub(crate) fn adopt(client: &Client, record: &mut Record, log: &mut dyn FnMut(&str)) -> Result<()> {
    for name in CONTRACTS {
        contract(client, record, name, log)?;
    }
    let steps = to_instantiate(record);
    let wanted = steps.into_iter().filter_map(|step| match step {
        Step::Upload { contract, checksum } => Some((contract, checksum)),
        _ => None,
    });
    let mut codes = None;
    for (contract, checksum) in wanted {
        let codes = match &codes {
            Some(codes) => codes,
            None => codes.insert(client.recent_codes(DEPTH)?),
        };
        let ours = |code: &&client::Code| code.checksum == checksum && code.creator == record.deployer;
        if let Some(code) = codes.iter().find(ours) {
            log(&format!("{contract}: code {} is on the chain already", code.id));
            record.codes.insert(checksum, Code { id: code.id, contract });
        }
    }
    Ok(())
}

/// Adds one contract: whether it exists, and its code.
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
        log(&format!("{name} lives at {} already", contract.address));
    }
    let id = code.id;
    record.codes.entry(code.checksum.clone()).or_insert(Code { id, contract: name.to_owned() });
    let contract = record.contract_mut(name)?;
    contract.runs = Some(code.checksum);
    contract.instantiated.get_or_insert(Instantiated { hash: None, height: None });
    Ok(())
}
