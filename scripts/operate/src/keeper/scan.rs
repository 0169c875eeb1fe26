//! One look at the suite.

use super::job::{Due, Job};
use super::KeeperConfig;
use crate::backoff::Backoff;
use crate::chain::{ask, Chain, Moment};
use crate::log::say;
use crate::metrics::Metrics;
use crate::unhealthy;
use anyhow::Result;
use deployment::Addresses;
use interfaces::credit_market::UnhealthyAccount;
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use serde_json::{json, Value};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// Most items of a list that one scan reads; the next scan goes on behind them.
pub const MOST: usize = 2_000;
/// Most time that one scan spends on a list. A round's close waits for the seven lists of a scan.
const WALK: Duration = Duration::from_secs(2);

/// A keeper's cache between scans. Losing it costs queries, never correctness.
#[derive(Debug, Default)]
pub struct Memory {
    /// Moment of the market's last refresh, with the prices of the first scan after it.
    pub refreshed: Option<(u64, BTreeMap<u64, f64>)>,
    /// Account from which flags are looked at first, when the last scan did not reach it.
    pub flags_from: Option<String>,
    /// Account after which the list of unhealthy ones goes on, when the last scan did not reach its end.
    unhealthy_from: Option<String>,
    /// The same of due work, by contract, for urgent scans and others.
    due_from: BTreeMap<(bool, String), Value>,
    /// Errors that were reported once.
    told: BTreeSet<String>,
}

/// A list that was read once, and whether to its end.
type List<T> = (Vec<T>, bool);

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
    metrics: &'a Metrics,
    backoff: &'a Backoff,
    urgent: bool,
    walk: Duration,
    jobs: RefCell<BTreeMap<String, List<Value>>>,
    accounts: RefCell<Option<List<UnhealthyAccount>>>,
    /// Of the job in hand: its name, keys that are due, and whether its lists were read to their end.
    job: Cell<&'static str>,
    due: RefCell<BTreeSet<String>>,
    whole: Cell<bool>,
}

/// A page of any contract's due work.
#[derive(Deserialize)]
struct Page {
    jobs: Vec<Value>,
    #[serde(default)]
    next: Value,
}

impl<'a> Scan<'a> {
    /// A look at the present state. An urgent one and another one go on in lists of their own.
    pub fn new(
        (chain, at, now): (&'a dyn Chain, &'a Addresses, Moment),
        config: &'a KeeperConfig,
        (memory, backoff): (&'a RefCell<Memory>, &'a Backoff),
        metrics: &'a Metrics,
        urgent: bool,
    ) -> Self {
        let (jobs, accounts, job, due) = Default::default();
        let whole = Cell::new(true);
        Self { chain, at, now, config, memory, metrics, backoff, urgent, walk: WALK, jobs, accounts, job, due, whole }
    }

    /// What is due of a job, all its keys, also those that wait, and whether its lists were read to their end.
    pub fn look(&self, job: &Job) -> (Result<Vec<Due>>, BTreeSet<String>, bool) {
        self.job.set(job.name);
        self.whole.set(true);
        let found = (job.find)(self);
        let mut keys = self.due.take();
        for due in found.iter().flatten() {
            keys.extend(due.keys.iter().cloned());
        }
        (found, keys, self.whole.get())
    }

    /// Notes that a key of the job in hand is due. Returns whether it may be tried now. A job that sends only the first of many
    /// asks before it counts, so that those that wait hold no place.
    pub fn may(&self, key: &str) -> bool {
        self.due.borrow_mut().insert(key.into());
        self.backoff.may(self.job.get(), key, self.now.seconds)
    }

    /// Whether a key of the job in hand was tried and is still due: what failed once is not put into one message with others.
    pub fn tried(&self, key: &str) -> bool {
        self.backoff.knows(self.job.get(), key)
    }

    /// When a walk over a list that begins now has to end.
    pub fn until(&self) -> Instant {
        Instant::now() + self.walk
    }

    /// The job in hand did not see all of its list.
    pub fn cut(&self) {
        self.whole.set(false);
    }

    /// Asks a contract.
    pub fn ask<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        ask(self.chain, contract, msg)
    }

    /// Counts what could not be read, and reports it once.
    pub fn unreadable(&self, contract: &str, error: &anyhow::Error) {
        self.metrics.add("ballast_keeper_unreadable_total", &[("contract", contract)], 1.0);
        let text = format!("{contract}: left out, {error:#}");
        if self.memory.borrow_mut().told.insert(text.clone()) {
            say("keeper", &text);
        }
    }

    /// Due work returned by a contract's query. Read once per scan, page by page. Items that this keeper does not know are left
    /// out.
    pub fn due<T: DeserializeOwned>(&self, contract: &str) -> Result<Vec<T>> {
        let known = self.jobs.borrow().get(contract).cloned();
        let (jobs, whole) = match known {
            Some(list) => list,
            None => {
                let list = self.read(contract)?;
                self.jobs.borrow_mut().insert(contract.into(), list.clone());
                list
            }
        };
        self.whole.set(self.whole.get() && whole);
        let item = |value| serde_json::from_value(value).map_err(|error| self.unreadable(contract, &error.into())).ok();
        Ok(jobs.into_iter().filter_map(item).collect())
    }

    /// The first page, and as many more as the limits permit, from where the last scan stopped. A page that cannot be read ends
    /// the list. Error: the first one cannot be read.
    fn read(&self, contract: &str) -> Result<List<Value>> {
        let until = self.until();
        let page = |next: &Value| self.ask::<Page>(contract, &json!({"due": {"start_after": next, "limit": 100}}));
        let Page { mut jobs, mut next } = page(&Value::Null)?;
        let place = (self.urgent, contract.to_string());
        let from = self.memory.borrow_mut().due_from.remove(&place).filter(|_| !next.is_null());
        let mut whole = from.is_none();
        next = from.unwrap_or(next);
        while !next.is_null() {
            if jobs.len() >= MOST || Instant::now() >= until {
                self.memory.borrow_mut().due_from.insert(place, next);
                return Ok((jobs, false));
            }
            match page(&next) {
                Ok(page) => {
                    jobs.extend(page.jobs);
                    next = page.next;
                }
                Err(error) => {
                    self.unreadable(contract, &error);
                    whole = false;
                    break;
                }
            }
        }
        Ok((jobs, whole))
    }

    /// The market's accounts that are not healthy. Read once per scan, within the same limits.
    pub fn unhealthy(&self) -> Result<Vec<UnhealthyAccount>> {
        if self.accounts.borrow().is_none() {
            let until = self.until();
            let from = self.memory.borrow_mut().unhealthy_from.take();
            let began = from.is_none();
            let go_on = |count: usize| count < MOST && Instant::now() < until;
            let (all, next) = unhealthy::some(self.chain, &self.at.market, from, go_on)?;
            let whole = began && next.is_none();
            self.memory.borrow_mut().unhealthy_from = next;
            *self.accounts.borrow_mut() = Some((all, whole));
        }
        let list = self.accounts.borrow();
        let (all, whole) = list.as_ref().cloned().unwrap_or_default();
        self.whole.set(self.whole.get() && whole);
        Ok(all)
    }
}
