//! A job: how to see that it is due, and what it sends.

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
    /// Order of sending: what is higher goes first. From 95 on it is sent on its own; from 80 on also when less than a fifth of
    /// the day's budget is left.
    pub priority: u8,
    /// Most gas that one of its messages may use; one that simulates above it is not sent.
    pub gas: u64,
    /// What is due now.
    pub find: fn(&Scan) -> Result<Vec<Due>>,
}

/// A message that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// What makes it due. While the same key stays due after it was sent or refused, it waits ever longer.
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

/// What a keeper remembers between scans. Losing it costs queries, never correctness.
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
    /// What contracts have said is due, by address.
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

    /// What a contract says anyone may do now. Read once a scan, page by page.
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
