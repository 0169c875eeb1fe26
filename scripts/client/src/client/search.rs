//! Transactions by their events: past ones by a search, new ones by a subscription.

use super::Client;
use crate::{
    tx::{number, text},
    websocket::Socket,
    Error, Tx,
};
use serde_json::{json, Value};
use std::time::{Duration, Instant};

/// Transactions per page; the most that a node returns.
const PAGE: usize = 100;

impl Client {
    /// Successful transactions whose events match a query in CometBFT's language, from the first block on, such as
    /// `wasm-staking_vault.stake.recipient='wasm1…'`.
    ///
    /// Errors: [`Error::Rpc`] for a query that the node cannot parse, or a node that does not index transactions.
    pub fn search(&self, query: &str) -> Result<Vec<Tx>, Error> {
        let mut found = Vec::new();
        for page in 1usize.. {
            let params = json!({ "query": query, "prove": false, "page": page.to_string(),
                "per_page": PAGE.to_string(), "order_by": "asc" });
            let answer = self.rpc("tx_search", params)?;
            let txs = answer.get("txs").and_then(Value::as_array).cloned().unwrap_or_default();
            for tx in txs.iter().filter(|tx| number(tx, "/tx_result/code") == 0) {
                found.push(Tx::read(tx)?);
            }
            if txs.len() < PAGE {
                break;
            }
        }
        Ok(found)
    }

    /// Subscribes to new transactions that match a query, over a separate websocket. The query names the event, such as
    /// `tm.event='Tx' AND wasm-staking_vault.stake.recipient='wasm1…'`.
    ///
    /// Errors: [`Error::Unreachable`]; [`Error::Rpc`] for a query that the node cannot parse.
    pub fn subscribe(&self, query: &str) -> Result<Subscription, Error> {
        let mut socket = Socket::open(&self.network.rpc, self.patience)?;
        socket.send(&json!({ "jsonrpc": "2.0", "id": 1, "method": "subscribe", "params": { "query": query } }))?;
        let answer = socket.receive(Instant::now() + self.patience)?;
        let answer = answer.ok_or_else(|| Error::answer("subscribe", "no answer in time"))?;
        match answer.get("error").filter(|error| !error.is_null()) {
            None => Ok(Subscription { socket }),
            Some(error) => {
                let message = format!("{} {}", text(error, "/message"), text(error, "/data")).trim().to_owned();
                let code = error.get("code").and_then(Value::as_i64).unwrap_or_default();
                Err(Error::Rpc { method: "subscribe".into(), code, message })
            }
        }
    }
}

/// Transactions as they come into blocks.
pub struct Subscription {
    socket: Socket,
}

impl Subscription {
    /// The next transaction; none when the time is over. Errors: [`Error::Unreachable`] when the node closes the connection,
    /// [`Error::Refused`] for a transaction that matches and failed.
    pub fn next_within(&mut self, patience: Duration) -> Result<Option<Tx>, Error> {
        let Some(message) = self.socket.receive(Instant::now() + patience)? else { return Ok(None) };
        let value = message.pointer("/result/data/value/TxResult");
        let value = value.ok_or_else(|| Error::answer("a subscription", "no transaction"))?;
        // In the form of a response to `tx`.
        let tx = json!({
            "hash": text(&message, "/result/events/tx.hash/0"),
            "height": value.get("height"),
            "tx_result": value.get("result"),
        });
        Tx::read(&tx).map(Some)
    }
}
