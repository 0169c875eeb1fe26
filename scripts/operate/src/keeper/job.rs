//! A job: how to see that it is due, and what it sends.

use super::KeeperConfig;
use crate::chain::{ask, pages, Call, Chain, Moment};
use anyhow::Result;
use deployment::Addresses;
use serde::{de::DeserializeOwned, Serialize};
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
    /// Ids from which lists are read, by list: everything below is done.
    pub cursors: BTreeMap<&'static str, u64>,
    /// Prices at the last refresh of the market.
    pub refreshed: BTreeMap<u64, f64>,
    /// Values of events that were seen, by kind, and the height up to which they were looked for.
    pub events: BTreeMap<&'static str, (u64, Vec<String>)>,
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
}

/// Most items of a list that one scan reads.
pub const MOST: usize = 2_000;

impl Scan<'_> {
    /// Asks a contract.
    pub fn ask<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        ask(self.chain, contract, msg)
    }

    /// A list, at most [`MOST`] items of it.
    pub fn pages<T: DeserializeOwned, Q: Serialize>(
        &self,
        contract: &str,
        page: impl Fn(Option<&T>) -> Q,
    ) -> Result<Vec<T>> {
        pages(self.chain, contract, MOST, page)
    }

    /// Where a list begins, by what earlier scans found done.
    pub fn cursor(&self, list: &'static str) -> Option<u64> {
        self.memory.borrow().cursors.get(list).copied()
    }

    /// Everything up to this id is done for good.
    pub fn done(&self, list: &'static str, id: u64) {
        self.memory.borrow_mut().cursors.insert(list, id);
    }

    /// Values of an attribute in all events of one kind within the keeper's look-back. Each block is searched once.
    pub fn events(&self, kind: &'static str, attribute: &str) -> Result<Vec<String>> {
        let first = self.now.height.saturating_sub(self.config.look_back_blocks);
        let (since, mut values) = self.memory.borrow().events.get(kind).cloned().unwrap_or((first, vec![]));
        if since < self.now.height {
            for value in self.chain.found(kind, attribute, since)? {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            // The index of the newest blocks may be late.
            let seen = self.now.height.saturating_sub(3).max(since);
            self.memory.borrow_mut().events.insert(kind, (seen, values.clone()));
        }
        Ok(values)
    }
}
