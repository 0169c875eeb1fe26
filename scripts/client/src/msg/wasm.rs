//! x/wasm.

use super::{any, proto_coins};
use crate::Error;
use cosmrs::{
    proto::cosmwasm::wasm::v1::{
        MsgClearAdmin, MsgExecuteContract, MsgInstantiateContract2, MsgMigrateContract, MsgStoreCode, MsgUpdateAdmin,
    },
    Any,
};
use cosmwasm_std::Coin;
use flate2::{write::GzEncoder, Compression};
use serde::Serialize;
use std::io::Write;

/// Uploads code, compressed, because the fee is per byte. Errors: [`Error::Encode`] if it is not wasm.
pub fn store_code(sender: &str, wasm: &[u8]) -> Result<Any, Error> {
    const WHAT: &str = "a contract's code";
    if !wasm.starts_with(b"\0asm") {
        return Err(Error::encode(WHAT, "not WebAssembly"));
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(wasm).map_err(|error| Error::encode(WHAT, error))?;
    let wasm_byte_code = encoder.finish().map_err(|error| Error::encode(WHAT, error))?;
    Ok(any(&MsgStoreCode { sender: sender.into(), wasm_byte_code, instantiate_permission: None }))
}

/// A contract to be instantiated at a predicted address.
#[derive(Clone, Copy, Debug)]
pub struct Instantiate2<'a> {
    /// Account that may migrate it; nobody if empty.
    pub admin: &'a str,
    /// Of the code stored.
    pub code_id: u64,
    /// For people.
    pub label: &'a str,
    /// Determines the address together with checksum and creator. 1 to 64 bytes.
    pub salt: &'a [u8],
    /// The instantiate message as JSON.
    pub msg: &'a [u8],
    /// Sent along.
    pub funds: &'a [Coin],
}

/// Instantiates at the address given by creator, checksum and salt (`fix_msg` is false).
#[must_use]
pub fn instantiate2(sender: &str, message: Instantiate2<'_>) -> Any {
    any(&MsgInstantiateContract2 {
        sender: sender.into(),
        admin: message.admin.into(),
        code_id: message.code_id,
        label: message.label.into(),
        msg: message.msg.to_vec(),
        funds: proto_coins(message.funds),
        salt: message.salt.to_vec(),
        fix_msg: false,
    })
}

/// Executes a message of the contract. Errors: [`Error::Encode`].
pub fn execute(sender: &str, contract: &str, msg: &impl Serialize, funds: &[Coin]) -> Result<Any, Error> {
    Ok(execute_raw(sender, contract, json(msg)?, funds))
}

/// Executes a message that is JSON already.
#[must_use]
pub fn execute_raw(sender: &str, contract: &str, msg: Vec<u8>, funds: &[Coin]) -> Any {
    any(&MsgExecuteContract { sender: sender.into(), contract: contract.into(), msg, funds: proto_coins(funds) })
}

/// Migrates the contract to another code; `sender` is its admin. Errors: [`Error::Encode`].
pub fn migrate(sender: &str, contract: &str, code_id: u64, msg: &impl Serialize) -> Result<Any, Error> {
    Ok(any(&MsgMigrateContract { sender: sender.into(), contract: contract.into(), code_id, msg: json(msg)? }))
}

/// Hands the right to migrate on.
#[must_use]
pub fn update_admin(sender: &str, contract: &str, new_admin: &str) -> Any {
    any(&MsgUpdateAdmin { sender: sender.into(), contract: contract.into(), new_admin: new_admin.into() })
}

/// Gives the right to migrate up, for ever.
#[must_use]
pub fn clear_admin(sender: &str, contract: &str) -> Any {
    any(&MsgClearAdmin { sender: sender.into(), contract: contract.into() })
}

fn json(msg: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(msg).map_err(|error| Error::encode("a contract's message", error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmrs::proto::traits::Message;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn code_is_sent_gzipped() -> Result<(), Box<dyn std::error::Error>> {
        let wasm = [b"\0asm\x01\0\0\0".as_slice(), &[7; 10_000]].concat();
        let message = store_code("wasm1sender", &wasm)?;
        assert_eq!(message.type_url, "/cosmwasm.wasm.v1.MsgStoreCode");
        let sent = MsgStoreCode::decode(message.value.as_slice())?.wasm_byte_code;
        assert!(sent.len() < 200, "{}", sent.len());
        let mut unpacked = Vec::new();
        GzDecoder::new(sent.as_slice()).read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, wasm);
        Ok(())
    }

    #[test]
    fn what_is_no_wasm_is_refused() {
        let refused = store_code("wasm1sender", b"#!/bin/sh").map(|_| ());
        assert_eq!(refused, Err(Error::Encode { what: "a contract's code".into(), cause: "not WebAssembly".into() }));
    }
}
