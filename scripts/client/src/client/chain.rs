//! Heights, times and blocks.

use super::{Client, POLL};
use crate::{
    tx::{events, hash, number, text},
    Error, Event, Hash,
};
use base64::{engine::general_purpose::STANDARD, Engine};
use cosmrs::tendermint::Time;
use cosmwasm_std::Timestamp;
use serde_json::{json, Value};
use std::{thread::sleep, time::Instant};

/// Status of the node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The node's chain.
    pub chain_id: String,
    /// Of the latest block.
    pub height: u64,
    /// Of the latest block.
    pub time: Timestamp,
    /// Still reading old blocks.
    pub catching_up: bool,
}

/// A block and its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its number.
    pub height: u64,
    /// Its name, upper-case hex.
    pub hash: String,
    /// Its time, by the median of the votes before it.
    pub time: Timestamp,
    /// Consensus address of its maker, upper-case hex.
    pub proposer: String,
    /// Its transactions, failed ones too.
    pub txs: Vec<Hash>,
}

impl Client {
    /// Errors: [`Error::Unreachable`].
    pub fn status(&self) -> Result<Status, Error> {
        let answer = self.rpc("status", json!({}))?;
        Ok(Status {
            chain_id: text(&answer, "/node_info/network").to_owned(),
            height: number(&answer, "/sync_info/latest_block_height"),
            time: time(&answer, "/sync_info/latest_block_time")?,
            catching_up: answer.pointer("/sync_info/catching_up").and_then(Value::as_bool).unwrap_or_default(),
        })
    }

    /// The block at a height; the latest if none. Errors: a height that the node does not have.
    pub fn block(&self, height: Option<u64>) -> Result<Block, Error> {
        let answer = self.rpc("block", at(height))?;
        let txs = answer.pointer("/block/data/txs").and_then(Value::as_array).cloned().unwrap_or_default();
        let name = |tx: &Value| {
            let bytes = STANDARD.decode(tx.as_str().unwrap_or_default());
            bytes.map(|bytes| hash(&bytes)).map_err(|error| Error::answer("block", error))
        };
        Ok(Block {
            height: number(&answer, "/block/header/height"),
            hash: text(&answer, "/block_id/hash").to_owned(),
            time: time(&answer, "/block/header/time")?,
            proposer: text(&answer, "/block/header/proposer_address").to_owned(),
            txs: txs.iter().map(name).collect::<Result<_, _>>()?,
        })
    }

    /// Events of a block outside its transactions: BeginBlock and EndBlock, such as `slash` and `complete_unbonding`.
    pub fn block_events(&self, height: u64) -> Result<Vec<Event>, Error> {
        let answer = self.rpc("block_results", at(Some(height)))?;
        Ok(events(answer.get("finalize_block_events")))
    }

    /// The last height whose state can be queried. [`Client::status`] may be a block ahead: a node stores a block before it runs
    /// it.
    pub fn executed(&self) -> Result<u64, Error> {
        Ok(number(&self.rpc("abci_info", json!({}))?, "/response/last_block_height"))
    }

    /// Waits until `count` further blocks have run. Errors: [`Error::Stalled`].
    pub fn wait_blocks(&self, count: u64) -> Result<Status, Error> {
        let target = self.status()?.height.saturating_add(count);
        self.wait_for(&format!("height {target}"), |status| status.height >= target)
    }

    /// Waits until a block at or after `time` has run. Errors: [`Error::Stalled`], when it does not come within the patience after
    /// its time by this machine's clock.
    pub fn wait_until(&self, time: Timestamp) -> Result<Status, Error> {
        let now = self.status()?.time;
        let ahead = time.nanos().saturating_sub(now.nanos());
        sleep(std::time::Duration::from_nanos(ahead));
        self.wait_for(&format!("time {time}"), |status| status.time >= time)
    }

    fn wait_for(&self, what: &str, done: impl Fn(&Status) -> bool) -> Result<Status, Error> {
        let began = Instant::now();
        loop {
            let status = self.status()?;
            if done(&status) && self.executed()? >= status.height {
                return Ok(status);
            }
            if began.elapsed() > self.patience {
                let seconds = self.patience.as_secs();
                return Err(Error::Stalled { what: what.into(), height: status.height, seconds });
            }
            sleep(POLL);
        }
    }
}

fn at(height: Option<u64>) -> Value {
    height.map_or_else(|| json!({}), |height| json!({ "height": height.to_string() }))
}

fn time(answer: &Value, at: &str) -> Result<Timestamp, Error> {
    let wrong = |cause: String| Error::answer("a time", cause);
    let found = Time::parse_from_rfc3339(text(answer, at)).map_err(|error| wrong(error.to_string()))?;
    let nanos = found.unix_timestamp_nanos();
    u64::try_from(nanos).map(Timestamp::from_nanos).map_err(|_| wrong(format!("{nanos} ns")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_keep_their_nanoseconds() {
        // `date -u -d 2026-11-21T11:13:07Z +%s` is 1795259587.
        let answer = json!({ "t": "2026-11-21T11:13:07.000000042Z" });
        assert_eq!(time(&answer, "/t"), Ok(Timestamp::from_nanos(1_795_259_587_000_000_042)));
        assert!(matches!(time(&answer, "/none"), Err(Error::Answer { .. })));
    }
}
