//! Random lives: the steward, governance and strangers send everything in any order; the invariants of the README after each
//! message.

use crate::support::{u, Suite, COLLATERAL, COVER, DAY, DEBT_CAP, LIFE};
use cosmwasm_std::{Decimal, Uint128};
use dice::Dice;
use interfaces::credit_market::Params;
use interfaces::risk_steward::{Direction, Parameter, Rule};

const ALL: [Parameter; 3] = [DEBT_CAP, COVER, COLLATERAL];

/// A value that the steward's contract set at a moment.
struct Set {
    parameter: Parameter,
    at: u64,
    /// How much looser it made the value.
    looser: u128,
}

struct Life {
    suite: Suite,
    dice: Dice,
    set: Vec<Set>,
    done: [u32; 5],
}

impl Life {
    fn value(&self, parameter: Parameter) -> Uint128 {
        parameter.get(&self.suite.params()).unwrap_or_else(|| self.suite.collateral().cap)
    }

    /// A value near the present one, now and then any.
    fn near(&mut self, rule: &Rule, now: u128) -> u128 {
        match self.dice.below(4) {
            0 => self.dice.scaled(2 * rule.max.u128()),
            1 => now + self.dice.scaled(rule.step.u128()),
            2 => now.saturating_sub(self.dice.scaled(rule.step.u128())),
            _ => now.saturating_sub(self.dice.scaled(now.max(1))),
        }
    }

    fn step(&mut self) {
        if self.dice.one_in(3) {
            let most = if self.dice.one_in(4) { 2 * LIFE } else { DAY };
            let seconds = self.dice.below(most);
            self.suite.wait(seconds);
        }
        let parameter = ALL[self.dice.below(3) as usize];
        let (rule, before) = (self.suite.rule(parameter).rule, self.value(parameter));
        let (params, cap) = (self.suite.params(), self.suite.collateral().cap);
        let value = self.near(&rule, before.u128());
        let kind = self.dice.below(5) as usize;
        let by_steward = kind < 2;
        let done = match kind {
            0 => self.suite.adjust(parameter, value),
            1 => self.suite.walk_back(parameter),
            2 => self.suite.confirm(parameter, if self.dice.one_in(2) { before.u128() } else { value }),
            3 => self.suite.amend(params.clone(), |params| parameter.set(params, u(value))),
            _ => self.suite.amend(params.clone(), |params| params.interest.kink = Decimal::permille(700)),
        };
        if done.is_err() {
            assert_eq!((&self.suite.params(), self.suite.collateral().cap), (&params, cap));
            return;
        }
        self.done[kind] += 1;
        if by_steward {
            self.check(&rule, before, &params, cap, kind == 0);
        }
    }

    /// After a value that the steward's contract set.
    fn check(&mut self, rule: &Rule, before: Uint128, params: &Params, cap: Uint128, is_adjustment: bool) {
        let (now, after) = (self.suite.now(), self.value(rule.parameter));
        // I4: nothing else changed.
        let mut undone = self.suite.params();
        rule.parameter.set(&mut undone, before);
        assert_eq!(&undone, params);
        assert!(rule.parameter == COLLATERAL || self.suite.collateral().cap == cap);
        // I1.
        assert!(!is_adjustment || (rule.min <= after && after <= rule.max), "{after} {rule:?}");
        // I2.
        let is_looser = (after > before) == (rule.tighter == Direction::Lower);
        let looser = if is_looser { after.abs_diff(before).u128() } else { 0 };
        self.set.push(Set { parameter: rule.parameter, at: now, looser });
        let day = self.set.iter().filter(|set| set.parameter == rule.parameter && set.at + DAY > now);
        let loosened: u128 = day.map(|set| set.looser).sum();
        assert!(loosened <= 2 * rule.step.u128(), "{loosened} in a day: {rule:?}");
        // I3.
        if let Some((home, _, expires_at)) = self.suite.adjustment(rule.parameter) {
            assert!(expires_at <= now + LIFE);
            assert!(now < expires_at || self.suite.rule(rule.parameter).available.is_zero() || is_adjustment);
            assert_ne!(home, after.u128());
        }
    }
}

#[test]
fn no_order_of_messages_takes_the_steward_beyond_its_rules() {
    let mut done = [0; 5];
    for seed in 1..=12 {
        let mut life = Life { suite: Suite::new(), dice: Dice::new(seed), set: vec![], done: [0; 5] };
        for _ in 0..250 {
            life.step();
        }
        for (sum, count) in done.iter_mut().zip(life.done) {
            *sum += count;
        }
    }
    // Adjusted, walked back, confirmed, a value and another one amended.
    assert!(done.iter().all(|count| *count > 50), "{done:?}");
}
