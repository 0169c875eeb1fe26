//! Simulates and sends a batch.

use super::job::{Due, Job};
use super::jobs::STRANGERS;
use super::{Found, Keeper};
use crate::chain::{with_margin, Call, Moment};
use crate::log::say;

/// What became of a batch.
pub enum Outcome {
    /// Nothing was sent.
    Nothing,
    /// It was sent and failed, or nobody knows.
    Failed,
    /// So many messages are done.
    Sent(usize),
}

/// Whether the messages failed, rather than the fee, the sequence or the way to the chain.
fn is_refusal(error: &anyhow::Error) -> bool {
    /// `sdkerrors.ErrInsufficientFee`, `ErrMempoolIsFull` and `ErrWrongSequence`.
    const BEFORE: [u32; 3] = [13, 20, 32];
    match error.downcast_ref() {
        Some(client::Error::Refused { codespace, code, .. }) => codespace != "sdk" || !BEFORE.contains(code),
        Some(client::Error::OutOfGas { .. }) => true,
        _ => false,
    }
}

impl Keeper<'_> {
    /// Sends a batch: omits messages that fail in a simulation of their own, and simulates the rest together before sending it.
    pub(super) fn send(&mut self, batch: Vec<Found>, now: Moment) -> Outcome {
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
            return self.deliver(good, &calls, with_margin(alone), now);
        }
        while !good.is_empty() {
            let calls: Vec<Call> = good.iter().map(|(_, due)| due.call.clone()).collect();
            match self.chain.simulate(&calls) {
                Ok(gas) => return self.deliver(good, &calls, with_margin(gas), now),
                // Two messages conflict: the less urgent one is dropped.
                Err(error) => {
                    if let Some((job, due)) = good.pop() {
                        self.leave(job, &due, now, &format!("{error:#}"));
                    }
                }
            }
        }
        Outcome::Nothing
    }

    fn tried(&mut self, job: &Job, due: &Due, now: Moment) {
        for key in &due.keys {
            self.backoff.tried(job.name, key, now.seconds);
        }
    }

    fn leave(&mut self, job: &Job, due: &Due, now: Moment, why: &str) {
        self.tried(job, due, now);
        self.metrics.add("ballast_keeper_refused_total", &[("job", job.name)], 1.0);
        say("keeper", &format!("{}: due as {}, but {why}", job.name, due.why));
    }

    fn deliver(&mut self, batch: Vec<Found>, calls: &[Call], gas: u64, now: Moment) -> Outcome {
        if self.dry_run {
            for (job, due) in &batch {
                self.tried(job, due, now);
                say(
                    "keeper",
                    &format!("{}: would send {} to {}, as {}", job.name, due.call.text(), due.call.contract, due.why),
                );
            }
            return Outcome::Nothing;
        }
        if gas > self.budget.left(now.seconds) {
            say("keeper", &format!("{gas} gas are more than is left of the day's"));
            return Outcome::Nothing;
        }
        // A disk that fails must not stop the rounds: the gas is counted in memory.
        if let Err(error) = self.budget.take(now.seconds, gas) {
            self.metrics.add("ballast_keeper_state_failed_total", &[], 1.0);
            say("keeper", &format!("the day's gas is not kept: {error:#}"));
        }
        for (job, due) in &batch {
            self.tried(job, due, now);
        }
        let names: Vec<_> = batch.iter().map(|(job, _)| job.name).collect();
        match self.chain.send(calls, gas) {
            Ok(sent) => {
                for (job, due) in &batch {
                    for key in due.keys.iter().filter(|_| due.repeats) {
                        self.backoff.forget(job.name, key);
                    }
                    self.metrics.add("ballast_keeper_sent_total", &[("job", job.name)], 1.0);
                    say("keeper", &format!("{}: done, as {}", job.name, due.why));
                }
                self.metrics.add("ballast_keeper_gas_used_total", &[], sent.gas_used as f64);
                say(
                    "keeper",
                    &format!("{} in {} at {}, {} gas", names.join(", "), sent.hash, sent.height, sent.gas_used),
                );
                Outcome::Sent(batch.len())
            }
            Err(error) => {
                self.metrics.add("ballast_keeper_failed_total", &[], 1.0);
                say("keeper", &format!("{}: {error:#}", names.join(", ")));
                if is_refusal(&error) {
                    self.give_up(&batch);
                }
                Outcome::Failed
            }
        }
    }

    /// A batch failed in a block. A message that runs a stranger's code can succeed in every simulation and fail in every block,
    /// so it is left to its owner after a few times.
    fn give_up(&mut self, batch: &[Found]) {
        for (job, due) in batch {
            for key in &due.keys {
                if self.backoff.failed(job.name, key, STRANGERS.contains(&job.name)) {
                    say("keeper", &format!("{}: left to its owner for two days, as it fails in blocks only", job.name));
                }
            }
        }
    }
}
