//! A job: how to find out whether it is due, and its messages.

use super::KeeperConfig;
use crate::chain::{ask, Call, Chain, Moment};
use anyhow::Result;
use deployment::Addresses;
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use serde_json::{json, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A job of the suite that anyone, or a named keeper, may do.
pub struct Job {
    /// Its name in configuration, logs and metrics.
    pub name: &'static str,
    /// Order of sending, highest first. From 95 on it is sent alone; from 80 on it is sent even when less than a fifth of the
    /// day's budget is left.
    pub priority: u8,
    /// Most gas that one of its messages may use; a message that simulates above it is not sent.
    pub gas: u64,
    /// What is due now.
    pub find: fn(&Scan) -> Result<Vec<Due>>,
}

/// A message that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Identifies the reason why it is due. While the same key stays due after an attempt, the pauses grow.
    pub key: String,
    /// The same for people.
    pub why: String,
    /// The message.
    pub call: Call,
}

impl Due {
    /// A message without funds.
    pub fn new(key: impl Into<String>, why: impl Into<String>, contract: &str, msg: &impl Serialize) -> Result<Self> {
        Ok(Self { key: key.into(), why: why.into(), call: Call::new(contract, msg)? })
    }
}

/// A keeper's cache between scans. Losing it costs queries, never correctness.
#[derive(Debug, Default)]
pub struct Memory {
    /// Prices at the last refresh of the market.
    pub refreshed: BTreeMap<u64, f64>,
}

/// One look at the suite.
pub struct Scan<'a> {
    /// The chain.
    pub chain: &'a dyn Chain,
    /// Addresses of the contracts.
    pub at: &'a Addresses,
    /// Latest block at the beginning of the scan.
    pub now: Moment,
    /// The keeper's settings.
    pub config: &'a KeeperConfig,
    /// What earlier scans left.
    pub memory: &'a RefCell<Memory>,
    /// Due work returned by contracts, by address.
    pub jobs: RefCell<BTreeMap<String, Vec<Value>>>,
}

/// A page of any contract's due work.
#[derive(Deserialize)]
struct Page {
    jobs: Vec<Value>,
    #[serde(default)]
    next: Value,
}

/// Most items of a list that one scan reads.
pub const MOST: usize = 2_000;

impl Scan<'_> {
    /// Asks a contract.
    pub fn ask<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        ask(self.chain, contract, msg)
    }

    /// Due work returned by a contract's query. Read once per scan, page by page.
    pub fn due<T: DeserializeOwned>(&self, contract: &str) -> Result<Vec<T>> {
        let known = self.jobs.borrow().get(contract).cloned();
        let jobs = match known {
            Some(jobs) => jobs,
            None => {
                let (mut jobs, mut next) = (Vec::new(), Value::Null);
                while jobs.len() < MOST {
                    let query = json!({"due": {"start_after": next, "limit": 100}});
                    let page: Page = self.ask(contract, &query)?;
                    jobs.extend(page.jobs);
                    next = page.next;
                    if next.is_null() {
                        break;
                    }
                }
                self.jobs.borrow_mut().insert(contract.into(), jobs.clone());
                jobs
            }
        };
        Ok(jobs.into_iter().map(serde_json::from_value).collect::<Result<_, _>>()?)
    }
}
