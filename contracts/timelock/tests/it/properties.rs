//! Random lives of many operations at once, compared step by step with a model that keeps its own books, and the
//! invariants of the README after every step.

use std::collections::BTreeMap;

use crate::support::{Suite, DAY, HOUR, START, TREASURY};
use cosmwasm_std::Addr;
use interfaces::timelock::OperationState::{self, Cancelled, Executed, Expired, Pending};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Step {
    /// Queues a payment of one unit, or a guardian change; `not_after` this far ahead.
    Queue {
        guardian_change: bool,
        ahead: u64,
    },
    /// Queues a change of the delay.
    Delay {
        seconds: u64,
    },
    Execute {
        id: u64,
    },
    Cancel {
        by_guardian: bool,
        id: u64,
    },
    Wait {
        seconds: u64,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let id = || 0..12u64;
    prop_oneof![
        3 => (any::<bool>(), 0..32 * DAY).prop_map(|(guardian_change, ahead)| Step::Queue { guardian_change, ahead }),
        1 => (HOUR..15 * DAY).prop_map(|seconds| Step::Delay { seconds }),
        4 => id().prop_map(|id| Step::Execute { id }),
        2 => (any::<bool>(), id()).prop_map(|(by_guardian, id)| Step::Cancel { by_guardian, id }),
        3 => prop_oneof![Just(1), Just(HOUR), Just(2 * DAY), 0..9 * DAY].prop_map(|seconds| Step::Wait { seconds }),
    ]
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Content {
    Payment,
    GuardianChange,
    Delay(u64),
}

struct Entry {
    content: Content,
    ready_at: u64,
    expires_at: u64,
    /// `Pending` until executed or cancelled; time is applied when it is read.
    ended: OperationState,
}

impl Entry {
    fn state(&self, now: u64) -> OperationState {
        if self.ended == Pending && now > self.expires_at {
            return Expired;
        }
        self.ended
    }
}

struct Model {
    now: u64,
    delay: u64,
    paid: u128,
    entries: BTreeMap<u64, Entry>,
}

struct Runner {
    suite: Suite,
    model: Model,
}

impl Runner {
    fn new() -> Self {
        let model = Model { now: START, delay: 48 * HOUR, paid: 0, entries: BTreeMap::new() };
        Self { suite: Suite::new(), model }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Queue { guardian_change: true, ahead } => self.queue(Content::GuardianChange, ahead),
            Step::Queue { guardian_change: false, ahead } => self.queue(Content::Payment, ahead),
            Step::Delay { seconds } => self.queue(Content::Delay(seconds), 30 * DAY),
            Step::Execute { id } => self.execute(id),
            Step::Cancel { by_guardian, id } => self.cancel(by_guardian, id),
            Step::Wait { seconds } => {
                self.model.now += seconds;
                self.suite.at(self.model.now);
            }
        }
    }

    fn queue(&mut self, content: Content, ahead: u64) {
        let timelock = &self.suite.timelock;
        let message = match content {
            Content::Payment => self.suite.payment(1),
            Content::GuardianChange => timelock.set_guardian(Some(self.suite.guardian.to_string())).unwrap(),
            Content::Delay(seconds) => timelock.update_config(None, Some(seconds), None).unwrap(),
        };
        let Model { now, delay, .. } = self.model;
        let done = self.suite.try_queue(vec![message], now + ahead).is_ok();
        assert_eq!(done, ahead >= delay && ahead <= 30 * DAY);
        if done {
            let expires_at = now + ahead.min(delay + 7 * DAY);
            let entry = Entry { content, ready_at: now + delay, expires_at, ended: Pending };
            self.model.entries.insert(self.model.entries.len() as u64 + 1, entry);
        }
    }

    fn execute(&mut self, id: u64) {
        let done = self.suite.execute(id).is_ok();
        let now = self.model.now;
        let ready = |entry: &&mut Entry| entry.ended == Pending && (entry.ready_at..=entry.expires_at).contains(&now);
        let entry = self.model.entries.get_mut(&id).filter(ready);
        // I4: a delay outside the bounds fails, and the operation stays as it was.
        let entry = entry.filter(|entry| !matches!(entry.content, Content::Delay(seconds) if seconds > 14 * DAY));
        assert_eq!(done, entry.is_some());
        let Some(entry) = entry else { return };
        entry.ended = Executed;
        match entry.content {
            Content::Payment => self.model.paid += 1,
            Content::GuardianChange => {}
            Content::Delay(seconds) => self.model.delay = seconds,
        }
    }

    fn cancel(&mut self, by_guardian: bool, id: u64) {
        let sender: Addr = if by_guardian { &self.suite.guardian } else { &self.suite.proposer }.clone();
        let done = self.suite.cancel(&sender, id).is_ok();
        let now = self.model.now;
        let entry = self.model.entries.get_mut(&id).filter(|entry| entry.state(now) == Pending);
        let entry = entry.filter(|entry| !by_guardian || entry.content != Content::GuardianChange);
        assert_eq!(done, entry.is_some());
        if let Some(entry) = entry {
            entry.ended = Cancelled;
        }
    }

    /// I1 to I6, as far as they can be seen from outside.
    fn assert_invariants(&self) {
        let querier = self.suite.app.wrap();
        // I1: each executed payment left the treasury once.
        self.suite.assert_treasury(TREASURY - self.model.paid);
        assert_eq!(self.suite.timelock.config(&querier).unwrap().delay, self.model.delay);
        let operations = self.suite.timelock.operations(&querier, None, Some(100)).unwrap();
        assert_eq!(operations.len(), self.model.entries.len());
        for (operation, (id, entry)) in operations.iter().zip(&self.model.entries) {
            assert_eq!(operation.id, *id);
            assert_eq!(operation.state, entry.state(self.model.now));
            assert_eq!((operation.ready_at, operation.expires_at), (entry.ready_at, entry.expires_at));
            assert!(operation.queued_at < operation.ready_at && operation.ready_at <= operation.expires_at);
            assert!(operation.expires_at <= operation.queued_at + 30 * DAY);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_step_does_what_the_model_says(steps in prop::collection::vec(step(), 1..80)) {
        let mut runner = Runner::new();
        for step in steps {
            runner.take(step);
            runner.assert_invariants();
        }
    }
}
