//! `--dry-run`: every transaction in the order in which it would be sent.

use crate::{
    adopt::adopt,
    artifacts::Pins,
    remaining::{changed, to_instantiate},
    step::{short, Migration},
    Artifacts, Record, Step,
};
use anyhow::{Context, Result};
use client::Client;
use deployment::instantiations;
use serde_json::{json, Value};

/// Adopts what is already on the chain, and prints the rest.
pub(crate) fn print(
    client: &Client,
    mut record: Record,
    artifacts: &Artifacts,
    pins: &Pins,
    log: &mut dyn FnMut(&str),
) -> Result<()> {
    let deployer = record.deployer.clone();
    adopt(client, &mut record, artifacts, &deployer, log)?;
    steps(&record, artifacts, pins, log)
}

/// What the record lacks.
pub(crate) fn steps(record: &Record, artifacts: &Artifacts, pins: &Pins, log: &mut dyn FnMut(&str)) -> Result<()> {
    let mut steps = to_instantiate(record);
    let migrations = changed(record, artifacts)?;
    for Migration { contract, checksum } in &migrations {
        if !record.codes.contains_key(checksum) {
            steps.push(Step::Upload { contract: contract.clone(), checksum: checksum.clone() });
        }
    }
    if !migrations.is_empty() {
        steps.push(Step::Propose { migrations });
    }
    for (number, step) in (1..).zip(&steps) {
        log(&format!("{number}. {step}"));
        log(&serde_json::to_string_pretty(&show(record, artifacts, pins, step)?)?);
    }
    log(&match steps.len() {
        0 => "nothing to send".to_owned(),
        count => format!("{count} transactions, none sent"),
    });
    Ok(())
}

/// A transaction's message in readable form: nested JSON is unpacked, and code that is not yet on the chain has no id.
fn show(record: &Record, artifacts: &Artifacts, pins: &Pins, step: &Step) -> Result<Value> {
    let code = |checksum: &str| match record.codes.get(checksum) {
        Some(code) => json!(code.id),
        None => json!(format!("<id of code {}>", short(checksum))),
    };
    Ok(match step {
        Step::Upload { contract, checksum } => json!({
            "@type": "/cosmwasm.wasm.v1.MsgStoreCode",
            "sender": record.deployer,
            "wasm_byte_code": match pins.wasm(artifacts, contract, checksum) {
                Ok(wasm) => format!("<{} bytes, gzipped>", wasm.len()),
                Err(_) => "<gzipped>".to_owned(),
            },
            "checksum": checksum,
        }),
        Step::Instantiate { contract } => {
            let all = instantiations(&record.plan, &record.addresses()?)?;
            let it = all.iter().find(|it| it.contract == contract).context("no instantiation")?;
            json!({
                "@type": "/cosmwasm.wasm.v1.MsgInstantiateContract2",
                "sender": record.deployer,
                "admin": record.contract("timelock")?.address,
                "code_id": code(&record.contract(contract)?.code_checksum),
                "label": it.label,
                "salt": contract,
                "funds": it.funds,
                "msg": serde_json::from_slice::<Value>(&it.msg)?,
                "address": it.address,
            })
        }
        Step::Propose { migrations } => {
            let migrate = |Migration { contract, checksum }: &Migration| {
                let address = &record.contract(contract)?.address;
                let migrate = json!({ "contract_addr": address, "new_code_id": code(checksum), "msg": {} });
                anyhow::Ok(json!({ "wasm": { "migrate": migrate } }))
            };
            let messages = migrations.iter().map(migrate).collect::<Result<Vec<_>>>()?;
            json!({
                "@type": "/cosmwasm.wasm.v1.MsgExecuteContract",
                "sender": "<one who votes>",
                "contract": record.contract("multisig")?.address,
                "msg": { "propose": { "title": step.to_string(), "msgs": [{ "wasm": { "execute": {
                    "contract_addr": record.contract("timelock")?.address,
                    "msg": { "queue": { "messages": messages, "not_after": "<by the chain's time>" } },
                } } }] } },
            })
        }
        Step::Pass { proposal } => json!({
            "@type": "/cosmwasm.wasm.v1.MsgExecuteContract",
            "contract": record.contract("multisig")?.address,
            "msg": { "execute": { "proposal_id": proposal } },
        }),
        Step::Execute { operation } => json!({
            "@type": "/cosmwasm.wasm.v1.MsgExecuteContract",
            "contract": record.contract("timelock")?.address,
            "msg": { "execute": { "id": operation } },
        }),
    })
}
