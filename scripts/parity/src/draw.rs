//! Scripts drawn at random, from a seed: what nobody thought of.

use simchain::parity::{Script, Setup};

const ACCOUNTS: [&str; 3] = ["alice", "bob", "carol"];
const VALIDATORS: [&str; 4] = ["v1", "v2", "v3", "v4"];
const FRACTIONS: [&str; 6] = ["0.000001", "0.01", "0.05", "0.1", "0.333333333333333333", "0.7"];
/// Steps after the first delegations.
const STEPS: usize = 100;
/// A label is young enough for evidence this many transactions long.
const MEMORY: u64 = 12;

/// SplitMix64: the same script for the same seed everywhere.
struct Dice(u64);

impl Dice {
    /// Below `bound`, which is not zero.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound.max(1)
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.below(list.len() as u64)).unwrap_or_default();
        list.get(place).copied().unwrap_or_default()
    }

    /// Small numbers, where truncation shows, and large ones.
    fn amount(&mut self) -> u64 {
        let bound = [10, 100, 1_000_000, 5_000_000, 10_000_000];
        let place = usize::try_from(self.below(5)).unwrap_or_default();
        1 + self.below(bound.get(place).copied().unwrap_or(1))
    }

    fn message(&mut self, by: &str) -> String {
        let (amount, one, other) = (self.amount(), self.of(&VALIDATORS), self.of(&VALIDATORS));
        match self.below(20) {
            0..=6 => format!("{by} delegate {amount} {one}"),
            7..=11 => format!("{by} undelegate {amount} {one}"),
            12..=15 => format!("{by} redelegate {amount} {one} {other}"),
            16..=18 => format!("{by} withdraw {one}"),
            _ => format!("{by} withdraw-to {}", self.of(&ACCOUNTS)),
        }
    }
}

/// The script of a seed, on a chain with so many seconds of unbonding: long, and nothing matures, so that every run is in
/// the same states.
pub fn script(seed: u64, unbonding: u64) -> Script {
    let mut dice = Dice(seed);
    let mut steps: Vec<String> = vec![];
    for by in ACCOUNTS {
        let first =
            VALIDATORS.map(|validator| format!("{by} delegate {} {validator}", 1_000_000 + dice.below(9_000_000)));
        steps.push(first.join("; "));
    }
    let mut transactions = 0;
    let mut sound = VALIDATORS.to_vec();
    for _ in 0..STEPS {
        match dice.below(20) {
            0..=2 => steps.push(format!("dave reward {} {}", dice.amount(), dice.of(&VALIDATORS))),
            3 if transactions > MEMORY && !sound.is_empty() => {
                let validator = dice.of(&sound);
                sound.retain(|other| *other != validator);
                steps.push(format!("double-sign {validator} at t{}", transactions - dice.below(MEMORY)));
            }
            _ => {
                let by = dice.of(&ACCOUNTS);
                let messages: Vec<_> = (0..1 + dice.below(3)).map(|_| dice.message(by)).collect();
                transactions += 1;
                steps.push(format!("t{transactions}: {} => any", messages.join("; ")));
            }
        }
    }
    let own = VALIDATORS.map(|_| 1_000_000 + dice.below(9_000_000));
    Script {
        about: format!("Drawn at random, seed {seed}"),
        chain: Setup {
            unbonding,
            max_entries: if dice.below(2) == 0 { 3 } else { 7 },
            double_sign: dice.of(&FRACTIONS).into(),
            downtime: "0.01".into(),
            window: 1_000_000,
            running: 1,
            stakes: [&[1_000_000_000_000_000], own.as_slice()].concat(),
            accounts: ACCOUNTS.iter().chain(&["dave"]).map(|name| (*name).into()).collect(),
        },
        steps,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use simchain::parity::Step;

    #[test]
    fn drawn_steps_can_be_read_and_repeat() {
        for seed in 0..50 {
            let drawn = script(seed, 900);
            assert_eq!(drawn, script(seed, 900));
            assert_eq!(drawn.steps.len(), STEPS + ACCOUNTS.len());
            for line in &drawn.steps {
                assert!(Step::parse(line).is_ok(), "{line}");
            }
        }
        assert_ne!(script(1, 900), script(2, 900));
    }
}
