//! The client: one node, blocking.

mod blocks;
mod chain;
mod query;
mod search;
mod send;
mod wasm;

pub use blocks::Blocks;
pub use chain::{Block, Status};
pub use search::Subscription;
pub use send::Prepared;
pub use wasm::{Code, Contract};

use crate::{
    rpc::{Rpc, ANSWER},
    sequence::Sequences,
    Error, Network,
};
use cosmwasm_std::Decimal;
use serde_json::{json, Value};
use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Interval of polling a node.
const POLL: Duration = Duration::from_millis(100);
/// Time limit for a transaction to be included in a block.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to a chain. It may be shared between threads; transactions are signed one after the other.
pub struct Client {
    network: Network,
    price: Decimal,
    most: Option<Decimal>,
    rpc: Rpc,
    sequences: Mutex<Sequences>,
    patience: Duration,
}

impl Client {
    /// A call may take two minutes. Errors: [`Error::Unreachable`], [`Error::ChainId`], [`Error::Network`].
    pub fn connect(network: Network) -> Result<Self, Error> {
        Self::connect_within(network, ANSWER)
    }

    /// The same for a program that has other nodes: a call to this one fails after `answer`. Errors: as [`Client::connect`].
    pub fn connect_within(network: Network, answer: Duration) -> Result<Self, Error> {
        let price = network.price()?;
        let rpc = Rpc::new(&network.rpc, answer);
        let client = Self { network, price, most: None, rpc, sequences: Mutex::default(), patience: PATIENCE };
        let found = client.status()?.chain_id;
        if found != client.network.chain_id {
            return Err(Error::ChainId { expected: client.network.chain_id, found });
        }
        Ok(client)
    }

    /// Sets the time limit for a transaction, a height or a time, instead of the default 60 seconds.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Pays what a node requires when the network's gas price is refused, up to this price per unit of gas. Without one, or above
    /// it, the refusal is the error.
    #[must_use]
    pub fn with_most_price(self, most: Option<Decimal>) -> Self {
        Self { most, ..self }
    }

    /// The chain.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// Any CometBFT JSON-RPC call with named parameters, such as `broadcast_evidence`. Errors: [`Error::Rpc`],
    /// [`Error::Unreachable`].
    pub fn rpc(&self, method: &str, params: Value) -> Result<Value, Error> {
        self.rpc.call(method, params)
    }

    /// No holder of the lock panics; if one did, the chain would correct the numbers.
    fn sequences(&self) -> MutexGuard<'_, Sequences> {
        self.sequences.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn abci_query(&self, path: &str, data: &[u8], height: Option<u64>) -> Result<Vec<u8>, Error> {
        use crate::tx::{number, text};
        use base64::{engine::general_purpose::STANDARD, Engine};
        let height = height.unwrap_or_default().to_string();
        let params = json!({ "path": path, "data": hex::encode(data), "height": height, "prove": false });
        let answer = self.rpc("abci_query", params)?;
        let response = answer.get("response").ok_or_else(|| Error::answer(path, "no response"))?;
        let code = number(response, "/code");
        if code != 0 {
            let code = u32::try_from(code).unwrap_or(u32::MAX);
            let (codespace, log) = (text(response, "/codespace").to_owned(), text(response, "/log").to_owned());
            return Err(Error::Refused { codespace, code, log });
        }
        STANDARD.decode(text(response, "/value")).map_err(|error| Error::answer(path, error))
    }
}
