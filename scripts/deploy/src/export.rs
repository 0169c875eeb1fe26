//! `--export`: the transactions as files for `wasmd tx sign` and `tx multisign`, for keys that are not on this machine: a
//! multisig, a hardware key, another machine.

use crate::{
    adopt::{adopt, uploads},
    artifacts::Pins,
    remaining::{changed, to_instantiate},
    Artifacts, NetworkFile, Record,
};
use anyhow::{ensure, Context, Result};
use base64::{engine::general_purpose::STANDARD, Engine};
use client::{
    msg,
    proto::{cosmwasm::wasm::v1::MsgStoreCode, traits::Message},
    Client,
};
use cosmwasm_std::{Coin, Decimal, Uint128};
use deployment::{instantiations, CONTRACTS};
use serde_json::{json, Value};
use std::{fs, path::Path};

/// Gas of an upload per byte of wasm, and of an instantiation: their use on wasmd 0.61, times 1.4.
pub(crate) const UPLOAD_GAS_PER_BYTE: u64 = 10;
pub(crate) const INSTANTIATION_GAS: u64 = 500_000;

/// An unsigned transaction.
struct Unsigned {
    name: String,
    messages: Vec<Value>,
    gas: u64,
}

/// What a run may send, and at which price.
pub(crate) struct Terms<'a> {
    pub folder: &'a Path,
    /// The account that signs.
    pub who: &'a str,
    /// Of every transaction, instead of an estimate.
    pub gas: Option<u64>,
    pub file: &'a NetworkFile,
}

/// Writes a file for each transaction that can be sent now: uploads first, one per transaction; once the chain has all codes, one
/// transaction that instantiates every missing contract. Returns the number of files, and whether nothing is left to do.
pub(crate) fn write(
    client: &Client,
    record: &mut Record,
    artifacts: &Artifacts,
    pins: &Pins,
    terms: &Terms<'_>,
    log: &mut dyn FnMut(&str),
) -> Result<bool> {
    adopt(client, record, artifacts, terms.who, log)?;
    let unsigned = transactions(record, artifacts, pins, terms.who)?;
    let folder = terms.folder;
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    // Files of an earlier run may already be signed, and would be signed again.
    let is_empty = fs::read_dir(folder)?.next().is_none();
    ensure!(is_empty || unsigned.is_empty(), "{} is not empty: give another folder", folder.display());
    for (number, transaction) in (1..).zip(&unsigned) {
        let path = folder.join(format!("{number:02}-{}.json", transaction.name));
        let gas = terms.gas.unwrap_or(transaction.gas);
        let document = document(&transaction.messages, gas, fee(terms.file, gas)?);
        let mut text = serde_json::to_string_pretty(&document)?;
        text.push('\n');
        fs::write(&path, text).with_context(|| path.display().to_string())?;
        log(&format!("{}: {} of {}", path.display(), transaction.messages.len(), terms.who));
    }
    if unsigned.is_empty() {
        let left = changed(record, artifacts)?;
        log(&match left.len() {
            0 => format!("nothing to sign: {} contracts on {}", CONTRACTS.len(), record.chain_id),
            count => format!("nothing to sign: {count} migrations are the timelock's, run this with a key"),
        });
        return Ok(left.is_empty());
    }
    log("sign and send these in their order, then run this again");
    Ok(false)
}

fn transactions(record: &Record, artifacts: &Artifacts, pins: &Pins, who: &str) -> Result<Vec<Unsigned>> {
    let mut unsigned = vec![];
    for (contract, checksum) in uploads(record, artifacts)? {
        unsigned.push(upload(who, &pins.wasm(artifacts, &contract, &checksum)?, &contract)?);
    }
    if !unsigned.is_empty() || to_instantiate(record).is_empty() {
        return Ok(unsigned);
    }
    let all = instantiations(&record.plan, &record.addresses()?)?;
    let mut messages = vec![];
    for it in all {
        let contract = record.contract(it.contract)?;
        if contract.instantiated.is_some() {
            continue;
        }
        let code = record.codes.get(&contract.code_checksum).with_context(|| format!("no code for {}", it.contract))?;
        messages.push(json!({
            "@type": "/cosmwasm.wasm.v1.MsgInstantiateContract2",
            "sender": record.deployer,
            "admin": record.contract("timelock")?.address,
            "code_id": code.id.to_string(),
            "label": it.label,
            "msg": serde_json::from_slice::<Value>(&it.msg)?,
            "funds": it.funds,
            "salt": STANDARD.encode(it.contract),
            "fix_msg": false,
        }));
    }
    let gas = INSTANTIATION_GAS.saturating_mul(u64::try_from(messages.len())?);
    Ok(vec![Unsigned { name: "instantiate".into(), messages, gas }])
}

fn upload(who: &str, wasm: &[u8], contract: &str) -> Result<Unsigned> {
    let message = msg::store_code(who, wasm)?;
    let stored = MsgStoreCode::decode(message.value.as_slice())?;
    let message = json!({
        "@type": message.type_url,
        "sender": who,
        "wasm_byte_code": STANDARD.encode(stored.wasm_byte_code),
        "instantiate_permission": null,
    });
    let gas = UPLOAD_GAS_PER_BYTE.saturating_mul(u64::try_from(wasm.len())?);
    Ok(Unsigned { name: format!("upload-{contract}"), messages: vec![message], gas })
}

/// None if the chain has no fees.
fn fee(file: &NetworkFile, gas: u64) -> Result<Vec<Coin>> {
    let price: Decimal = file.chain.gas_price.parse().context("gas price")?;
    let amount = Uint128::from(gas).mul_ceil(price);
    Ok(if amount.is_zero() { vec![] } else { vec![Coin { denom: file.chain.fee_denom.clone(), amount }] })
}

/// The JSON form of `cosmos.tx.v1beta1.Tx`. Fields that only newer chains have are omitted.
fn document(messages: &[Value], gas: u64, fee: Vec<Coin>) -> Value {
    json!({
        "body": {
            "messages": messages,
            "memo": "",
            "timeout_height": "0",
            "extension_options": [],
            "non_critical_extension_options": [],
        },
        "auth_info": {
            "signer_infos": [],
            "fee": { "amount": fee, "gas_limit": gas.to_string(), "payer": "", "granter": "" },
        },
        "signatures": [],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{codes::NamedCode, plan::read_plan, record::Instantiated};
    use std::path::PathBuf;

    fn file() -> Result<NetworkFile> {
        let networks = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../networks");
        let mut file = NetworkFile::read(&networks.join("localnet.toml"))?;
        "0.0251".clone_into(&mut file.chain.gas_price);
        Ok(file)
    }

    /// An empty record, whose codes are files of the folder.
    fn record(folder: &Path, file: &NetworkFile) -> Result<(Record, Artifacts)> {
        for name in CONTRACTS {
            fs::write(folder.join(format!("{name}.wasm")), format!("\0asm{name}"))?;
        }
        let artifacts = Artifacts::read(folder, &Default::default())?;
        let deployer = "wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3".to_owned();
        Ok((Record::begin(file, read_plan(file, None)?, &artifacts, deployer)?, artifacts))
    }

    #[test]
    fn uploads_come_first_and_are_whole_messages() -> Result<()> {
        let (folder, file) = (tempfile::TempDir::new()?, file()?);
        let (record, artifacts) = record(folder.path(), &file)?;
        let found = transactions(&record, &artifacts, &Pins::new(folder.path()), &record.deployer)?;
        assert_eq!((found.len(), found[0].name.as_str(), found[0].gas), (CONTRACTS.len(), "upload-gov-token", 130));
        let message = &found[0].messages[0];
        assert_eq!(message["@type"], "/cosmwasm.wasm.v1.MsgStoreCode");
        let wasm = STANDARD.decode(message["wasm_byte_code"].as_str().unwrap_or_default())?;
        assert_eq!(wasm.get(..2), Some([0x1f, 0x8b].as_slice()), "gzip");
        Ok(())
    }

    /// After the hand-over anyone may store the codes of a migration.
    #[test]
    fn codes_of_a_migration_are_stored_by_the_account_that_signs() -> Result<()> {
        let (folder, file) = (tempfile::TempDir::new()?, file()?);
        let (mut record, artifacts) = record(folder.path(), &file)?;
        for contract in record.contracts.values_mut() {
            contract.instantiated = Some(Instantiated { hash: None, height: None });
            contract.runs = Some(contract.code_checksum.clone());
        }
        record.contract_mut("timelock")?.runs = Some("other".into());
        let found = transactions(&record, &artifacts, &Pins::new(folder.path()), "wasm1other")?;
        assert_eq!((found.len(), found[0].name.as_str()), (1, "upload-timelock"));
        assert_eq!(found[0].messages[0]["sender"], "wasm1other");
        Ok(())
    }

    #[test]
    fn with_all_codes_there_is_one_transaction_of_what_is_missing() -> Result<()> {
        let (folder, mut file) = (tempfile::TempDir::new()?, file()?);
        let (mut record, artifacts) = record(folder.path(), &file)?;
        for (id, name) in (7..).zip(CONTRACTS) {
            let checksum = artifacts.checksum(name)?.to_owned();
            file.codes.insert(name.into(), NamedCode { id, checksum: checksum.clone() });
            record.codes.insert(checksum, crate::Code { id, contract: name.into() });
        }
        record.contract_mut("gov-token")?.instantiated = Some(Instantiated { hash: None, height: None });
        let found = transactions(&record, &artifacts, &Pins::new(folder.path()), &record.deployer)?;
        let left = CONTRACTS.len() - 1;
        assert_eq!((found.len(), found[0].messages.len(), found[0].gas), (1, left, 500_000 * u64::try_from(left)?));
        let lst = &found[0].messages[0];
        assert_eq!(
            (&lst["code_id"], &lst["label"], &lst["salt"]),
            (&json!("8"), &json!("ballast lst-token 0.1.0"), &json!("bHN0LXRva2Vu"))
        );
        assert_eq!(lst["msg"]["symbol"], "bSTAKE");
        let vault = found[0].messages.iter().find(|message| message["label"] == "ballast staking-vault 0.1.0");
        assert_eq!(vault.map(|message| &message["funds"]), Some(&json!([{ "denom": "ustake", "amount": "1000000" }])));
        Ok(())
    }

    /// 1,000,000 gas at 0.0251 are 25,100 units.
    #[test]
    fn a_document_is_a_transaction_without_signatures() -> Result<()> {
        let document = document(&[json!({ "@type": "/x" })], 1_000_000, fee(&file()?, 1_000_000)?);
        let fee = json!({
            "amount": [{ "denom": "ustake", "amount": "25100" }], "gas_limit": "1000000", "payer": "", "granter": "",
        });
        assert_eq!(document["auth_info"]["fee"], fee);
        assert_eq!((&document["signatures"], &document["body"]["messages"]), (&json!([]), &json!([{ "@type": "/x" }])));
        Ok(())
    }
}
