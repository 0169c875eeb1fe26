//! The keeper: does due work that anyone may do.

mod config;
pub mod job;
pub mod jobs;
mod scan;
mod send;
mod turn;

pub use config::KeeperConfig;

use crate::backoff::Backoff;
use crate::budget::Budget;
use crate::chain::{with_margin, Chain, Moment};
use crate::log::say;
use crate::metrics::Metrics;
use anyhow::{ensure, Result};
use deployment::Addresses;
use job::{Due, Job};
use jobs::{ALONE, JOBS};
use scan::{Memory, Scan};
use send::Outcome;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// Priority from which a job is urgent.
const URGENT: u8 = 95;
/// Priority below which a job is left when little of the day's gas remains.
const VITAL: u8 = 80;
/// Most transactions of one step with urgent work, so that a close and refused slashes do not wait for each other. Other work has
/// one: each waits for its block, and the next round must not wait for all of them.
const URGENT_BATCHES: usize = 2;
/// Most time spent on simulations of refused work in one step.
const SIMULATING: Duration = Duration::from_secs(5);
/// Steps in a row in which every query fails after which the keeper turns to another node.
const BLIND: u32 = 3;

/// A keeper on a chain.
pub struct Keeper<'a> {
    chain: &'a dyn Chain,
    at: Addresses,
    config: KeeperConfig,
    metrics: Metrics,
    dry_run: bool,
    budget: Budget,
    memory: RefCell<Memory>,
    backoff: Backoff,
    /// Moment at which this keeper first saw each key due, by job. Seconds since the epoch.
    since: BTreeMap<&'static str, BTreeMap<String, u64>>,
    /// Steps in a row in which every query failed.
    blind: u32,
}

type Found = (&'static Job, Due);

/// What one look found.
#[derive(Default)]
struct Look {
    found: Vec<Found>,
    looked: u32,
    failed: u32,
}

impl<'a> Keeper<'a> {
    /// Errors: an unknown job, a malformed state file.
    pub fn new(
        chain: &'a dyn Chain,
        at: Addresses,
        config: KeeperConfig,
        metrics: Metrics,
        dry_run: bool,
    ) -> Result<Self> {
        for name in config.only.iter().chain(&config.never) {
            ensure!(JOBS.iter().any(|job| job.name == name), "there is no job {name:?}");
        }
        let budget = Budget::open(config.gas_per_day, config.state.clone())?;
        let (memory, backoff, since) = Default::default();
        Ok(Self { chain, at, config, metrics, dry_run, budget, memory, backoff, since, blind: 0 })
    }

    /// Scans once and does what is due. Urgent work is scanned and sent first, and no more than one transaction of other work
    /// before it is scanned again: a round becomes void, so nothing else may delay its close or fail with it. A job whose scan
    /// fails does not stop the others. Returns the number of messages sent. Error: no node responds.
    pub fn step(&mut self) -> Result<usize> {
        let (mut sent, mut looked, mut failed) = (0, 0, 0);
        for urgent in [true, false] {
            let now = self.chain.moment()?;
            let look = self.scan(now, urgent);
            (looked, failed) = (looked + look.looked, failed + look.failed);
            let mine = self.mine(look.found, now);
            sent += self.send_some(mine, now, if urgent { URGENT_BATCHES } else { 1 });
            self.metrics.set("ballast_keeper_gas_today", &[], self.budget.spent(now.seconds) as f64);
            self.metrics.set("ballast_keeper_gas_per_day", &[], self.config.gas_per_day as f64);
            self.metrics.set("ballast_keeper_last_scan_seconds", &[], now.seconds as f64);
        }
        self.blind = if looked > 0 && failed == looked { self.blind + 1 } else { 0 };
        if self.blind >= BLIND {
            say("keeper", "every query failed: turns to the next node");
            self.chain.turn();
            self.blind = 0;
        }
        Ok(sent)
    }

    fn send_some(&mut self, mine: Vec<Found>, now: Moment, most: usize) -> usize {
        let (began, mut transactions, mut sent) = (Instant::now(), 0, 0);
        for batch in self.batches(mine, now) {
            match self.send(batch, now) {
                Outcome::Nothing => {}
                Outcome::Failed => transactions += 1,
                Outcome::Sent(messages) => (transactions, sent) = (transactions + 1, sent + messages),
            }
            if transactions >= most || began.elapsed() > SIMULATING {
                break;
            }
        }
        sent
    }

    /// Everything urgent, or everything else, that is due now, the most urgent first.
    fn scan(&mut self, now: Moment, urgent: bool) -> Look {
        let Self { chain, at, config, memory, metrics, backoff, .. } = &*self;
        let (mut look, mut noted) = (Look::default(), vec![]);
        let scan = Scan::new((*chain, at, now), config, (memory, backoff), metrics, urgent);
        for job in JOBS.iter().filter(|job| does(config, job) && (job.priority >= URGENT) == urgent) {
            look.looked += 1;
            let (due, keys, whole) = scan.look(job);
            match due {
                Ok(due) => {
                    metrics.set("ballast_keeper_due", &[("job", job.name)], due.len() as f64);
                    look.found.extend(due.into_iter().map(|due| (job, due)));
                    noted.push((job, keys, whole));
                }
                Err(error) => {
                    look.failed += 1;
                    metrics.add("ballast_keeper_blind_total", &[("job", job.name)], 1.0);
                    say("keeper", &format!("{}: cannot look: {error:#}", job.name));
                }
            }
        }
        for (job, keys, whole) in noted {
            self.note(job, keys, whole, now.seconds);
        }
        look.found.sort_by_key(|(job, _)| std::cmp::Reverse(job.priority));
        look
    }

    /// Notes what is due of a job. A list that was not read to its end does not say what is no longer due.
    fn note(&mut self, job: &Job, keys: BTreeSet<String>, whole: bool, now: u64) {
        self.backoff.due(job.name, &keys, whole);
        let since = self.since.entry(job.name).or_default();
        since.retain(|key, _| !whole || keys.contains(key));
        for key in keys {
            since.entry(key).or_insert(now);
        }
    }

    /// What it is this keeper's turn to do.
    fn mine(&self, found: Vec<Found>, now: Moment) -> Vec<Found> {
        let place = turn::place(self.chain.sender(), &self.config.keepers, now.height);
        let pause = place.saturating_mul(self.config.patience);
        let is_mine = |(job, due): &Found| {
            let first = |key| self.since.get(job.name).and_then(|keys| keys.get(key)).copied();
            let since = due.keys.iter().filter_map(first).min().unwrap_or(now.seconds);
            let may = due.keys.iter().all(|key| self.backoff.may(job.name, key, now.seconds));
            may && now.seconds >= since.saturating_add(pause)
        };
        found.into_iter().filter(is_mine).collect()
    }

    /// Transactions of a few messages each, within the budget. Below a fifth of it only work that keeps prices live is sent. What
    /// was tried and is still due is sent alone, so that nothing fails with it again.
    fn batches(&self, found: Vec<Found>, now: Moment) -> Vec<Vec<Found>> {
        let left = self.budget.left(now.seconds).saturating_sub(self.config.most_gas);
        let scarce = left < self.config.gas_per_day / 5;
        let mut batches: Vec<Vec<Found>> = Vec::new();
        let mut open = false;
        for item in found {
            if scarce && item.0.priority < VITAL {
                say("keeper", &format!("{}: left, little of the day's gas remains", item.0.name));
                continue;
            }
            let (job, due) = (item.0, &item.1);
            let again = due.keys.iter().any(|key| self.backoff.knows(job.name, key));
            let alone = again || ALONE.contains(&job.name);
            let gas = |batch: &Vec<Found>| with_margin(batch.iter().map(|(job, _)| job.gas).sum::<u64>());
            match batches.last_mut().filter(|_| open && !alone) {
                Some(batch)
                    if batch.len() < self.config.most_messages
                        && gas(batch) + with_margin(job.gas) <= self.config.most_gas =>
                {
                    batch.push(item);
                }
                _ => batches.push(vec![item]),
            }
            open = !alone;
        }
        batches
    }
}

fn does(config: &KeeperConfig, job: &Job) -> bool {
    let named = |list: &[String]| list.iter().any(|name| name == job.name);
    (config.only.is_empty() || named(&config.only)) && !named(&config.never)
}
