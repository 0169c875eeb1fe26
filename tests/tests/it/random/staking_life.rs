//! Long lives of the staking vault alone, with somebody else at the same validators: no slash is booked that the chain did not
//! make, and no unit is lost. Only the vault's own messages, so that a hundred thousand steps take minutes:
//! `BALLAST_STEPS=100000 cargo test -p ballast-tests --test it staking_life`.

use super::events::Events;
use super::flow_ledger::FlowLedger;
use super::refusal::{self, Refusal};
use super::runner::seeds;
use cosmwasm_std::{coin, Addr, Decimal, DistributionMsg, StakingMsg, Uint128};
use cw_multi_test::Executor;
use dice::Dice;
use std::collections::BTreeSet;
use suite::{AppResponse, EmbeddedSuite, DAY, NATIVE};

const UNIT: u128 = 1_000_000;
/// Steps of `cargo test`.
const STEPS: u64 = 1_500;

struct Life {
    suite: EmbeddedSuite,
    dice: Dice,
    flow: FlowLedger,
    people: Vec<Addr>,
    other: Addr,
    /// Slashed since the last sync.
    struck: BTreeSet<String>,
    /// Slashes that the vault booked, and messages that went through.
    booked: u64,
    done: u64,
}

impl Life {
    fn new(seed: u64) -> Self {
        let mut suite = EmbeddedSuite::builder().reward_apr(Decimal::percent(20)).build();
        let people = ["alice", "bob", "carol"].map(|name| suite.account(name)).to_vec();
        let other = suite.account("other");
        suite.fund(&other, 1_000_000 * UNIT, NATIVE);
        let address = suite.account("other-rewards").into();
        let elsewhere = DistributionMsg::SetWithdrawAddress { address };
        suite.chain.app.execute(other.clone(), elsewhere.into()).unwrap();
        let flow = FlowLedger::new(&suite, vec![other.clone()]);
        Self { suite, dice: Dice::new(seed), flow, people, other, struck: BTreeSet::new(), booked: 0, done: 0 }
    }

    fn step(&mut self) {
        let who = self.dice.pick(&self.people).cloned().unwrap();
        let amount = self.dice.scaled(10_000 * UNIT);
        let held = self.suite.balance(&self.suite.lst(), &who);
        let part = self.dice.amount(held);
        match self.dice.below(40) {
            0..=4 => self.act(|suite| suite.stake(&who, amount)),
            5..=8 if held > 0 => self.act(|suite| suite.unstake(&who, part)),
            9 | 10 if held > 0 => self.act(|suite| suite.instant_unstake(&who, part)),
            11..=13 => self.act(EmbeddedSuite::submit_batch),
            14..=16 => self.act(EmbeddedSuite::settle),
            17 | 18 => {
                let claims = self.suite.claims(&who);
                if let Some(claim) = self.dice.pick(&claims).cloned() {
                    self.act(|suite| suite.claim(&who, &[claim.batch]));
                }
            }
            19..=21 => self.act(EmbeddedSuite::sync),
            22..=25 => self.act(EmbeddedSuite::compound),
            26 => self.act(EmbeddedSuite::rebalance),
            27 => {
                let validator = self.validator();
                // One that was removed earns nothing.
                let _ = self.suite.chain.allocate_rewards(&validator, amount / 100 + 1);
            }
            28 => self.slash(),
            29 => self.jail(),
            30..=33 => self.delegate(),
            34 => self.suite.chain.run(3_600 * (1 + self.dice.below(24))),
            35 => self.suite.chain.run(DAY * (1 + self.dice.below(5))),
            _ => self.suite.chain.next_block(),
        }
        self.flow.check(&self.suite).unwrap_or_else(|violation| panic!("{violation}"));
        let ledger = self.suite.ledger();
        let promised = ledger.buffer + ledger.settled + ledger.held;
        let balance = self.suite.chain.balance(&self.suite.at.staking, NATIVE);
        assert!(balance >= promised, "{balance} is there, {promised} promised");
    }

    fn act(&mut self, message: impl FnOnce(&mut EmbeddedSuite) -> anyhow::Result<AppResponse>) {
        let response = match message(&mut self.suite) {
            Ok(response) => response,
            Err(error) => match refusal::sort(&error) {
                Refusal::Typed(_) => return,
                Refusal::Arithmetic(text) | Refusal::Untyped(text) => panic!("{text}"),
            },
        };
        self.done += 1;
        self.flow.follow(&self.suite, &response).unwrap_or_else(|violation| panic!("{violation}"));
        let events = Events(&response);
        for validator in events.values("wasm-staking_vault.slashed", "validator") {
            assert!(self.struck.contains(validator), "a false slash of {validator}: {response:?}");
            self.booked += 1;
        }
        if events.has("staking_vault.sync") {
            self.struck.clear();
        }
    }

    fn validator(&mut self) -> String {
        self.dice.pick(self.suite.chain.validators()).cloned().unwrap()
    }

    /// At most 1 %, rarely, at any height, in its own block; what was redelegated out of it is struck where it went.
    fn slash(&mut self) {
        let (validator, height) = (self.validator(), self.suite.chain.height());
        if !self.dice.one_in(4) {
            return;
        }
        let infraction = height.saturating_sub(self.dice.below(200)).max(1);
        let fraction = Decimal::from_ratio(self.dice.scaled(10_000), 1_000_000u128);
        let hops = self.suite.chain.redelegation_entries(&self.suite.at.staking);
        // One that is unbonded is slashed no more.
        if self.suite.chain.slash(&validator, fraction, infraction).is_err() {
            return;
        }
        self.struck.extend(hops.into_iter().filter(|hop| hop.source == validator).map(|hop| hop.destination));
        self.struck.insert(validator);
        self.suite.chain.next_block();
    }

    fn jail(&mut self) {
        let validator = self.validator();
        // One that is jailed already, or was tombstoned, is left alone.
        if self.dice.one_in(4) {
            let _ = self.suite.chain.jail(&validator);
        } else {
            for validator in self.suite.chain.validators().to_vec() {
                let _ = self.suite.chain.unjail(&validator);
            }
        }
    }

    /// Somebody else delegates, or undelegates, often all of it.
    fn delegate(&mut self) {
        let (validator, other) = (self.validator(), self.other.clone());
        let (bonded, free) = (self.suite.chain.delegated(&other, &validator), self.suite.chain.balance(&other, NATIVE));
        let leaves = !bonded.is_zero() && (free.is_zero() || self.dice.one_in(2));
        let most: Uint128 = if leaves { bonded } else { free };
        if most.is_zero() {
            return;
        }
        let amount = coin(self.dice.amount(most.u128()), NATIVE);
        let msg = match leaves {
            true => StakingMsg::Undelegate { validator, amount },
            false => StakingMsg::Delegate { validator, amount },
        };
        // The chain may refuse: too many entries, or stake slashed to nothing.
        let _ = self.suite.chain.app.execute(other, msg.into());
    }
}

#[test]
fn no_slash_is_false_and_no_unit_is_lost_with_others_at_the_same_validators() {
    let steps = std::env::var("BALLAST_STEPS").map_or(STEPS, |text| text.parse().expect("BALLAST_STEPS is a number"));
    for seed in seeds(1..3) {
        let mut life = Life::new(seed);
        for _ in 0..steps {
            life.step();
        }
        println!("seed {seed}: {steps} steps, {} messages, {} slashes booked", life.done, life.booked);
        assert!(life.booked > 0 && life.done > steps / 4, "seed {seed} met too little");
    }
}
