//! A transaction as the chain recorded it.

use crate::Error;
use base64::{engine::general_purpose::STANDARD, Engine};
use cosmrs::{
    proto::{
        cosmos::base::abci::v1beta1::TxMsgData,
        traits::{Message, Name},
    },
    Any,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Of a transaction: SHA-256 in upper-case hex.
pub type Hash = String;

/// How much gas a transaction may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gas {
    /// The gas that a simulation used, times the network's adjustment.
    Auto,
    /// A fixed limit, without a simulation. A failing transaction then fails in a block, with its own error code.
    Limit(u64),
}

/// What a message or a block told the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Such as `wasm-staking_vault.stake` or `slash`.
    pub kind: String,
    /// Key and value, in the order of emission.
    pub attributes: Vec<(String, String)>,
}

impl Event {
    /// The first value of `key`.
    #[must_use]
    pub fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == key).map(|(_, value)| value.as_str())
    }
}

/// A transaction in a block that succeeded.
#[derive(Clone, Debug, PartialEq)]
pub struct Tx {
    /// Its name.
    pub hash: Hash,
    /// Its block.
    pub height: u64,
    /// The limit it was sent with.
    pub gas_wanted: u64,
    /// By the chain's meter, the whole transaction.
    pub gas_used: u64,
    /// In order of emission.
    pub events: Vec<Event>,
    /// One per message: the `Msg…Response`s.
    pub responses: Vec<Any>,
}

impl Tx {
    /// The response to message number `index`, counted from 0.
    /// Errors: no such response, or one of another type.
    pub fn response<T: Message + Name + Default>(&self, index: usize) -> Result<T, Error> {
        let what = || format!("message {index} of {}", self.hash);
        let found = self.responses.get(index).ok_or_else(|| Error::answer(what(), "no response"))?;
        if found.type_url != T::type_url() {
            return Err(Error::answer(what(), format!("{} instead of {}", found.type_url, T::type_url())));
        }
        T::decode(found.value.as_slice()).map_err(|error| Error::answer(what(), error))
    }

    /// All events of this kind.
    pub fn events_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Event> {
        self.events.iter().filter(move |event| event.kind == kind)
    }

    /// The first value of `key` in the events of this kind.
    #[must_use]
    pub fn attribute(&self, kind: &str, key: &str) -> Option<&str> {
        self.events.iter().filter(|event| event.kind == kind).find_map(|event| event.attribute(key))
    }

    /// From the response to `tx`. Errors: [`Error::OutOfGas`] and [`Error::Refused`] where the transaction failed.
    pub(crate) fn read(answer: &Value) -> Result<Self, Error> {
        let hash = text(answer, "/hash").to_owned();
        let what = || format!("transaction {hash}");
        let result = answer.get("tx_result").ok_or_else(|| Error::answer(what(), "no tx_result"))?;
        let (gas_wanted, gas_used) = (number(result, "/gas_wanted"), number(result, "/gas_used"));
        let code = number(result, "/code");
        if code != 0 {
            let code = u32::try_from(code).unwrap_or(u32::MAX);
            let gas = (gas_wanted, gas_used);
            return Err(Error::from_code(text(result, "/codespace"), code, text(result, "/log"), gas));
        }
        let data = STANDARD.decode(text(result, "/data")).map_err(|error| Error::answer(what(), error))?;
        let data = TxMsgData::decode(data.as_slice()).map_err(|error| Error::answer(what(), error))?;
        let height = number(answer, "/height");
        let events = events(result.get("events"));
        Ok(Self { height, gas_wanted, gas_used, events, responses: data.msg_responses, hash })
    }
}

/// The transaction hash of these bytes.
pub(crate) fn hash(bytes: &[u8]) -> Hash {
    hex::encode_upper(Sha256::digest(bytes))
}

/// CometBFT writes 64-bit numbers as text and small ones as numbers; an absent one is zero.
pub(crate) fn number(value: &Value, at: &str) -> u64 {
    match value.pointer(at) {
        Some(Value::String(text)) => text.parse().unwrap_or_default(),
        Some(value) => value.as_u64().unwrap_or_default(),
        None => 0,
    }
}

/// An absent text is empty.
pub(crate) fn text<'a>(value: &'a Value, at: &str) -> &'a str {
    value.pointer(at).and_then(Value::as_str).unwrap_or_default()
}

pub(crate) fn events(list: Option<&Value>) -> Vec<Event> {
    let items = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let attribute = |value: &Value| (text(value, "/key").to_owned(), text(value, "/value").to_owned());
    let event = |value: &Value| Event {
        kind: text(value, "/type").to_owned(),
        attributes: items(value.get("attributes")).iter().map(attribute).collect(),
    };
    items(list).iter().map(event).collect()
}
