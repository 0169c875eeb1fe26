//! With which plan a contract on the chain was instantiated. Its address depends on code, deployer and name only, so a contract of
//! another plan is found at the same address.

use crate::Record;
use anyhow::{bail, Context, Result};
use client::{
    proto::cosmwasm::wasm::v1::{
        ContractCodeHistoryOperationType as Operation, QueryContractHistoryRequest, QueryContractHistoryResponse,
    },
    Client,
};
use deployment::instantiations;
use interfaces::staking_vault;
use serde_json::Value;

/// Compares a contract that is not in the record with the plan. The vault's validators are taken over from the chain, because the
/// ones with the most power may have changed since. Error: another plan.
pub(crate) fn check(client: &Client, record: &mut Record, name: &str, log: &mut dyn FnMut(&str)) -> Result<()> {
    let address = record.contract(name)?.address.clone();
    let request = QueryContractHistoryRequest { address: address.clone(), pagination: None };
    let history: QueryContractHistoryResponse = client.query("/cosmwasm.wasm.v1.Query/ContractHistory", &request)?;
    let Some(first) = history.entries.into_iter().find(|entry| entry.operation == i32::from(Operation::Init)) else {
        log(&format!("{name}: the chain does not know any more how it was instantiated"));
        return Ok(());
    };
    let found: Value = serde_json::from_slice(&first.msg).with_context(|| format!("the first message of {name}"))?;
    if name == "staking-vault" {
        let msg: staking_vault::InstantiateMsg = serde_json::from_value(found.clone())?;
        if record.plan.validators != msg.validators {
            log("plan.validators: those with which the vault was instantiated");
            record.plan.validators = msg.validators;
        }
    }
    let all = instantiations(&record.plan, &record.addresses()?)?;
    let it = all.iter().find(|it| it.contract == name).context("no such instantiation")?;
    if let Some((path, found, planned)) = difference("", &found, &serde_json::from_slice(&it.msg)?) {
        bail!(
            "{name} at {address} was instantiated with another plan ({path} is {found}, not {planned}): give the network file \
             and the --plan of that deployment, or another deployer"
        );
    }
    Ok(())
}

/// Path and values of the first difference.
fn difference(path: &str, found: &Value, planned: &Value) -> Option<(String, String, String)> {
    match (found, planned) {
        (Value::Object(a), Value::Object(b)) => a.keys().chain(b.keys()).find_map(|key| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            difference(&path, a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null))
        }),
        _ if found == planned => None,
        _ => Some((path.to_owned(), found.to_string(), planned.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fake, remaining::tests::record};
    use client::proto::{cosmwasm::wasm::v1::ContractCodeHistoryEntry, traits::Message};
    use interfaces::staking_vault::ValidatorWeight;

    /// The chain on which everything was instantiated with this record's plan.
    fn chain(of: &Record) -> Result<Client> {
        let all = instantiations(&of.plan, &of.addresses()?)?;
        fake::client(move |path, request| {
            let request = QueryContractHistoryRequest::decode(request).ok()?;
            let it = all.iter().find(|it| it.address == request.address)?;
            let entry = |operation: Operation, msg: &[u8]| ContractCodeHistoryEntry {
                operation: operation.into(),
                msg: msg.to_vec(),
                ..ContractCodeHistoryEntry::default()
            };
            let entries = vec![entry(Operation::Init, &it.msg), entry(Operation::Migrate, b"{}")];
            let answer = QueryContractHistoryResponse { entries, pagination: None };
            (path == "/cosmwasm.wasm.v1.Query/ContractHistory").then(|| answer.encode_to_vec())
        })
    }

    fn refused(client: &Client, record: &mut Record, name: &str) -> Option<String> {
        check(client, record, name, &mut |_| ()).err().map(|error| error.to_string())
    }

    /// A record was lost; what is recorded now is another plan.
    #[test]
    fn contracts_of_another_plan_are_not_adopted() -> Result<()> {
        let (first, mut now) = (record(), record());
        let client = chain(&first)?;
        now.plan.timelock.delay = 7;
        assert_eq!(refused(&client, &mut now, "credit-market"), None);
        let line = "timelock at wasm1timelock was instantiated with another plan (delay is 172800, not 7): give the network file \
                    and the --plan of that deployment, or another deployer";
        assert_eq!(refused(&client, &mut now, "timelock").as_deref(), Some(line));
        Ok(())
    }

    /// Power moves between validators, so the top ones are others when the record is made again.
    #[test]
    fn the_vaults_validators_are_those_of_its_first_message() -> Result<()> {
        let (mut first, mut now) = (record(), record());
        let weight = |name: &str| ValidatorWeight { validator: name.into(), weight: 1, cap: None };
        first.plan.validators = vec![weight("a"), weight("b")];
        now.plan.validators = vec![weight("c")];
        assert_eq!(refused(&chain(&first)?, &mut now, "staking-vault"), None);
        assert_eq!(now.plan.validators, first.plan.validators);
        Ok(())
    }
}
