//! Scripts drawn at random from a seed.

use dice::Dice;
use simchain::parity::{Script, Setup};

const ACCOUNTS: [&str; 3] = ["alice", "bob", "carol"];
const VALIDATORS: [&str; 4] = ["v1", "v2", "v3", "v4"];
const FRACTIONS: [&str; 6] = ["0.000001", "0.01", "0.05", "0.1", "0.333333333333333333", "0.7"];
/// Steps after the first delegations.
const STEPS: usize = 100;
/// Number of transactions for which a label is recent enough for evidence.
const MEMORY: u64 = 12;

fn one_of<'a>(dice: &mut Dice, list: &[&'a str]) -> &'a str {
    dice.pick(list).copied().unwrap_or_default()
}

/// Small numbers, where truncation shows, and large ones.
fn amount(dice: &mut Dice) -> u64 {
    let bound = dice.pick(&[10, 100, 1_000_000, 5_000_000, 10_000_000]).copied().unwrap_or(1);
    1 + dice.below(bound)
}

fn message(dice: &mut Dice, by: &str) -> String {
    let (amount, one, other) = (amount(dice), one_of(dice, &VALIDATORS), one_of(dice, &VALIDATORS));
    match dice.below(20) {
        0..=6 => format!("{by} delegate {amount} {one}"),
        7..=11 => format!("{by} undelegate {amount} {one}"),
        12..=15 => format!("{by} redelegate {amount} {one} {other}"),
        16..=18 => format!("{by} withdraw {one}"),
        _ => format!("{by} withdraw-to {}", one_of(dice, &ACCOUNTS)),
    }
}

/// The script of a seed, with the chain's unbonding time in seconds: so long that nothing matures, so that every run has the same
/// states.
pub fn script(seed: u64, unbonding: u64) -> Script {
    let mut dice = Dice::new(seed);
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
            0..=2 => steps.push(format!("dave reward {} {}", amount(&mut dice), one_of(&mut dice, &VALIDATORS))),
            3 if transactions > MEMORY && !sound.is_empty() => {
                let validator = one_of(&mut dice, &sound);
                sound.retain(|other| *other != validator);
                steps.push(format!("double-sign {validator} at t{}", transactions - dice.below(MEMORY)));
            }
            _ => {
                let by = one_of(&mut dice, &ACCOUNTS);
                let messages: Vec<_> = (0..1 + dice.below(3)).map(|_| message(&mut dice, by)).collect();
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
            double_sign: one_of(&mut dice, &FRACTIONS).into(),
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
