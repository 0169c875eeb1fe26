//! The keeper: does due work that anyone may do.

mod backoff;
pub mod job;
pub mod jobs;
mod turn;

use crate::budget::Budget;
use crate::chain::{Call, Chain, Moment};
use crate::log::say;
use crate::metrics::Metrics;
use anyhow::{ensure, Result};
use backoff::Backoff;
use cosmwasm_std::Decimal;
use deployment::Addresses;
use job::{Due, Job, Memory, Scan};
use jobs::JOBS;
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Settings of a keeper.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KeeperConfig {
    /// Jobs to do, by name; all when empty.
    pub only: Vec<String>,
    /// Jobs to leave to others.
    pub never: Vec<String>,
    /// Addresses of all keepers of this operator, this one included. The first in turn acts at once, each further one
    /// after `patience` more seconds, so that a second keeper takes over from a dead one and costs nothing beside a live
    /// one.
    pub keepers: Vec<String>,
    /// Time for which a keeper leaves a job to the one before it. Unit: seconds. Default: 8.
    pub patience: u64,
    /// Most gas of a UTC day. Default: 20,000,000,000.
    pub gas_per_day: u64,
    /// File that keeps the day's gas over restarts.
    pub state: Option<PathBuf>,
    /// Most messages of a transaction. Default: 8.
    pub most_messages: usize,
    /// Most gas of a transaction. Default: 20,000,000.
    pub most_gas: u64,
    /// Limit of a close: a round of many feeds is closed in shards that fit into a block, of 32 feeds or of all, and the records. One
    /// message when absent.
    pub medians_per_close: Option<u32>,
    /// Time after a sync in which a close may still read the rate by itself. Unit: seconds. Default: 60.
    pub poke_after: u64,
    /// Rewards from which a compound is worth its gas. Unit: fraction of the bonded stake. Default: 0.0001.
    pub least_rewards: Decimal,
    /// Coins above the buffer's target from which a compound is worth its gas. Unit: units of the native coin. Default:
    /// 1,000,000.
    pub least_idle: u64,
    /// Premium from which a distribution is worth its gas. Unit: base units. Default: 1,000,000.
    pub least_premium: u64,
    /// Reward of a reporter, or of all, from which a message is worth its gas. Unit: smallest units of the token. Default: 1,000,000.
    pub least_reward: u64,
    /// Denoms that come in as staking rewards beside the staked one. Default: none.
    pub other_rewards: Vec<String>,
    /// Time after which the market is refreshed. Unit: seconds. Default: 21600.
    pub refresh_every: u64,
    /// Move of a price after which the market is refreshed. Unit: fraction. Default: 0.05.
    pub refresh_move: f64,
    /// Whether exits are paid to their owners. Default: true.
    pub pay_exits: bool,
    /// Whether failed covers are given up once that is allowed. Default: false, as lenders then keep the loss.
    pub skip_failed: bool,
}

impl Default for KeeperConfig {
    fn default() -> Self {
        Self {
            only: vec![],
            never: vec![],
            keepers: vec![],
            patience: 8,
            gas_per_day: 20_000_000_000,
            state: None,
            most_messages: 8,
            most_gas: 20_000_000,
            medians_per_close: None,
            poke_after: 60,
            least_rewards: Decimal::bps(1),
            least_idle: 1_000_000,
            least_premium: 1_000_000,
            least_reward: 1_000_000,
            other_rewards: vec![],
            refresh_every: 21_600,
            refresh_move: 0.05,
            pay_exits: true,
            skip_failed: false,
        }
    }
}

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
    /// When this keeper first saw each key due, and whether it was due at the last scan.
    since: BTreeMap<String, (u64, bool)>,
}

/// Priority from which a job is urgent.
const URGENT: u8 = 95;

type Found = (&'static Job, Due);

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
        Ok(Self { chain, at, config, metrics, dry_run, budget, memory, backoff, since })
    }

    /// Scans once and does what is due. Urgent work is scanned and sent alone first: a round becomes void, so nothing else may
    /// delay its close or fail with it. A job whose scan fails does not stop the others. Returns the number of messages sent.
    /// Error: no node responds.
    pub fn step(&mut self) -> Result<usize> {
        let mut sent = 0;
        self.since.retain(|_, (_, seen)| std::mem::take(seen));
        for urgent in [true, false] {
            let now = self.chain.moment()?;
            let found = self.scan(now, urgent);
            let mine = self.mine(found, now);
            for batch in self.batches(mine, now) {
                sent += self.send(batch, now)?;
            }
            self.metrics.set("ballast_keeper_gas_today", &[], self.budget.spent(now.seconds) as f64);
            self.metrics.set("ballast_keeper_gas_per_day", &[], self.config.gas_per_day as f64);
            self.metrics.set("ballast_keeper_last_scan_seconds", &[], now.seconds as f64);
        }
        Ok(sent)
    }

    /// Everything urgent, or everything else, that is due now, the most urgent first.
    pub fn scan(&self, now: Moment, urgent: bool) -> Vec<Found> {
        let Self { chain, at, config, memory, .. } = self;
        let scan = Scan { chain: *chain, at, now, config, memory, jobs: Default::default() };
        let mut found: Vec<Found> = Vec::new();
        for job in JOBS.iter().filter(|job| self.does(job) && (job.priority >= URGENT) == urgent) {
            match (job.find)(&scan) {
                Ok(due) => {
                    self.metrics.set("ballast_keeper_due", &[("job", job.name)], due.len() as f64);
                    found.extend(due.into_iter().map(|due| (job, due)));
                }
                Err(error) => {
                    self.metrics.add("ballast_keeper_blind_total", &[("job", job.name)], 1.0);
                    say("keeper", &format!("{}: cannot look: {error:#}", job.name));
                }
            }
        }
        found.sort_by_key(|(job, _)| std::cmp::Reverse(job.priority));
        found
    }

    fn does(&self, job: &Job) -> bool {
        let named = |list: &[String]| list.iter().any(|name| name == job.name);
        (self.config.only.is_empty() || named(&self.config.only)) && !named(&self.config.never)
    }

    /// What it is this keeper's turn to do.
    fn mine(&mut self, found: Vec<Found>, now: Moment) -> Vec<Found> {
        let place = turn::place(self.chain.sender(), &self.config.keepers, now.height);
        let pause = place.saturating_mul(self.config.patience);
        for (_, due) in &found {
            self.since.entry(due.key.clone()).or_insert((now.seconds, true)).1 = true;
        }
        let is_mine = |(_, due): &Found| {
            let since = self.since.get(&due.key).map_or(now.seconds, |(since, _)| *since);
            now.seconds >= since.saturating_add(pause) && self.backoff.may(&due.key, now.seconds)
        };
        found.into_iter().filter(is_mine).collect()
    }

    /// Transactions of a few messages each, within the budget. Below a fifth of it only work that keeps prices live is sent.
    fn batches(&self, found: Vec<Found>, now: Moment) -> Vec<Vec<Found>> {
        let scarce = self.budget.left(now.seconds) < self.config.gas_per_day / 5;
        let mut batches: Vec<Vec<Found>> = Vec::new();
        for item in found {
            if scarce && item.0.priority < 80 {
                say("keeper", &format!("{}: left, little of the day's gas remains", item.0.name));
                continue;
            }
            let gas = |batch: &Vec<Found>| batch.iter().map(|(job, _)| job.gas).sum::<u64>();
            match batches.last_mut() {
                Some(batch)
                    if batch.len() < self.config.most_messages && gas(batch) + item.0.gas <= self.config.most_gas =>
                {
                    batch.push(item);
                }
                _ => batches.push(vec![item]),
            }
        }
        batches
    }

    /// Sends a batch: omits messages that fail in a simulation of their own, and simulates the rest together before sending it.
    fn send(&mut self, batch: Vec<Found>, now: Moment) -> Result<usize> {
        let mut good: Vec<Found> = Vec::new();
        let mut alone = 0;
        for (job, due) in batch {
            match self.chain.simulate(std::slice::from_ref(&due.call)) {
                Ok(gas) if gas <= job.gas => {
                    alone = gas;
                    good.push((job, due));
                }
                Ok(gas) => self.leave(job, &due, now, &format!("it would use {gas} gas, more than {}", job.gas)),
                Err(error) => self.leave(job, &due, now, &format!("{error:#}")),
            }
        }
        if let [(_, due)] = good.as_slice() {
            let calls = [due.call.clone()];
            return self.deliver(good, &calls, alone.saturating_mul(7) / 5, now);
        }
        while !good.is_empty() {
            let calls: Vec<Call> = good.iter().map(|(_, due)| due.call.clone()).collect();
            match self.chain.simulate(&calls) {
                Ok(gas) => return self.deliver(good, &calls, gas.saturating_mul(7) / 5, now),
                // Two messages conflict: the less urgent one is dropped.
                Err(error) => {
                    if let Some((job, due)) = good.pop() {
                        self.leave(job, &due, now, &format!("{error:#}"));
                    }
                }
            }
        }
        Ok(0)
    }

    fn leave(&mut self, job: &Job, due: &Due, now: Moment, why: &str) {
        self.backoff.tried(&due.key, now.seconds);
        self.metrics.add("ballast_keeper_refused_total", &[("job", job.name)], 1.0);
        say("keeper", &format!("{}: due as {}, but {why}", job.name, due.why));
    }

    fn deliver(&mut self, batch: Vec<Found>, calls: &[Call], gas: u64, now: Moment) -> Result<usize> {
        if self.dry_run {
            for (job, due) in &batch {
                self.backoff.tried(&due.key, now.seconds);
                say(
                    "keeper",
                    &format!("{}: would send {} to {}, as {}", job.name, due.call.text(), due.call.contract, due.why),
                );
            }
            return Ok(0);
        }
        if gas > self.budget.left(now.seconds) {
            say("keeper", &format!("{gas} gas are more than is left of the day's"));
            return Ok(0);
        }
        self.budget.take(now.seconds, gas)?;
        for (_, due) in &batch {
            self.backoff.tried(&due.key, now.seconds);
        }
        let names: Vec<_> = batch.iter().map(|(job, _)| job.name).collect();
        match self.chain.send(calls, gas) {
            Ok(sent) => {
                for (job, due) in &batch {
                    self.metrics.add("ballast_keeper_sent_total", &[("job", job.name)], 1.0);
                    say("keeper", &format!("{}: done, as {}", job.name, due.why));
                }
                self.metrics.add("ballast_keeper_gas_used_total", &[], sent.gas_used as f64);
                say(
                    "keeper",
                    &format!("{} in {} at {}, {} gas", names.join(", "), sent.hash, sent.height, sent.gas_used),
                );
                Ok(batch.len())
            }
            Err(error) => {
                self.metrics.add("ballast_keeper_failed_total", &[], 1.0);
                say("keeper", &format!("{}: {error:#}", names.join(", ")));
                Ok(0)
            }
        }
    }
}
