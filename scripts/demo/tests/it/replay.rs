//! The replay itself, short: it ends, keeps every invariant, and is the same for the same seed.

use std::io::Write;

use ballast_demo::cli::Options;
use ballast_demo::outcome::{Outcome, Timing};
use ballast_demo::replay;
use ballast_demo::scenario::Scenario;

fn played(scenario: &Scenario, seed: u64) -> Outcome {
    let mut bars = 0;
    let options = Options { seed, accounts: 16 };
    let outcome = replay::run(scenario, &options, &mut |progress| bars = progress.done).unwrap();
    assert_eq!((bars, outcome.series.len()), (scenario.bars.len(), scenario.bars.len()));
    Outcome { timing: Timing::default(), ..outcome }
}

#[test]
fn the_same_seed_gives_the_same_outcome_and_another_one_does_not() {
    let scenario = Scenario::known("luna-2022-05").unwrap().cut(1140, Some(16)).unwrap();
    let first = played(&scenario, 7);
    assert_eq!(first, played(&scenario, 7));
    assert_ne!(first, played(&scenario, 8));
    assert!(first.summary.liquidations.count > 0);
}

/// Guards fm_b01 (`docs/found.md`): the accepted median of three lies above the last one, whose confidence was kept.
#[test]
fn fm_b01_a_fall_beyond_the_breaker_in_two_rows_is_played() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"time_unix,price\n1600000000,10\n1600003600,9\n").unwrap();
    let outcome = played(&Scenario::custom(file.path()).unwrap(), 1);
    assert_eq!(outcome.summary.bars, 2);
    assert!(outcome.summary.oracle.breaker_trips > 0);
}
