//! The replay itself, short: it ends, keeps every invariant, and is the same for the same seed.

use std::io::Write;

use crate::support::{setup, setup_with};
use ballast_demo::outcome::{Outcome, Timing};
use ballast_demo::scenario::Scenario;
use ballast_demo::setup::Setup;
use ballast_demo::{replay, seeds};

fn crash() -> Scenario {
    // From 9 May 2022 18:00, a fall from 49 to 27 and on.
    Scenario::known("luna-2022-05").unwrap().cut(210, Some(9)).unwrap()
}

fn played(scenario: &Scenario, setup: &Setup, seed: u64) -> Outcome {
    let mut bars = 0;
    let outcome = replay::run(scenario, setup, seed, &mut |progress| bars = progress.done).unwrap();
    assert_eq!((bars, outcome.series.len()), (scenario.bars.len(), scenario.bars.len()));
    Outcome { timing: Timing::default(), ..outcome }
}

#[test]
fn the_same_seed_gives_the_same_outcome_and_seeds_the_same_band_beside_the_twins() {
    let (scenario, setup) = (crash(), setup(&["--accounts", "16"]));
    let first = played(&scenario, &setup, 7);
    let mut told = 0;
    let both = seeds::run(&scenario, &setup, 7, 2, &mut |_| told += 1).unwrap();
    assert_eq!((told, &both.series, &both.events), (18, &first.series, &first.events));
    let second = played(&scenario, &setup, 8);
    assert_ne!(first, second);
    assert!(first.summary.liquidations.total().count > 0);

    let systems: Vec<&str> = both.summary.compared.iter().map(|c| c.system.as_str()).collect();
    assert_eq!(systems, ["contracts", "mars", "mars+waterfall"]);
    let ours = &both.summary.compared[0];
    let losses = [&first, &second].map(|outcome| outcome.summary.compared[0].measure.lenders_loss);
    assert_eq!(ours.band.least[0], losses[0].min(losses[1]));
    assert_eq!(ours.band.most[0], losses[0].max(losses[1]));
    // The twins lend as much on the same collateral.
    for twin in &both.summary.compared[1..] {
        assert!((twin.measure.borrowing_power - ours.measure.borrowing_power).abs() < 1e-9, "{twin:?}");
    }
}

#[test]
fn a_smaller_depth_leaves_liquidators_less_to_buy_with() {
    let deep = played(&crash(), &setup(&["--accounts", "16"]), 7);
    let shallow = setup(&["--accounts", "16", "--set", "liquidators.depth_per_hour=0.0001", "--twin", "none"]);
    let shallow = played(&crash(), &shallow, 7);
    let repaid = |outcome: &Outcome| outcome.summary.liquidations.total().repaid;
    assert!(repaid(&shallow) < repaid(&deep), "{} {}", repaid(&shallow), repaid(&deep));
}

#[test]
fn the_tranche_that_the_sentence_names_spares_the_lenders() {
    // Ten hours around the gap of 13 April 2025.
    let scenario = Scenario::known("om-2025-04").unwrap().cut(90, Some(5)).unwrap();
    let lost = played(&scenario, &setup(&["--accounts", "16"]), 7).summary;
    assert!(!lost.lenders.lost.is_zero());
    let enough = lost.tranche_start + lost.lenders.lost;
    let part = enough.u128() as f64 / lost.supplied.u128() as f64;
    let stake = format!("system.ballast.cover.tranche={part}");
    let spared = played(&scenario, &setup(&["--accounts", "16", "--set", &stake]), 7).summary;
    let loss = spared.compared[0].measure.lenders_loss;
    assert!(loss < 0.001 && loss < lost.compared[0].measure.lenders_loss / 10.0, "{loss}");
}

#[test]
fn a_plan_changes_the_contracts_and_the_twins_classes() {
    let class = |initial: f64| format!("{{ initial_ltv = \"{initial}\", maintenance_ltv = \"{}\" }}", initial + 0.25);
    let plan = format!("[market]\nclasses = [{}, {}, {}]", class(0.25), class(0.375), class(0.5));
    let setup = setup_with(&plan, &["--accounts", "16"]);
    assert_eq!(setup.changes.iter().map(|c| c.path.as_str()).collect::<Vec<_>>(), ["market.classes", "oracle.max_age"]);
    assert_eq!(setup.lab.system("mars").unwrap().classes[2].initial, 0.5);
    let outcome = played(&crash().cut(0, Some(1)).unwrap(), &setup, 7);
    let power = outcome.summary.compared[0].measure.borrowing_power;
    assert!((power - 0.375).abs() < 1e-9, "{power}");
}

/// Guards fm_b01 (`docs/found.md`): the accepted median of three lies above the last one, whose confidence was kept.
#[test]
fn fm_b01_a_fall_beyond_the_breaker_in_two_rows_is_played() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"time_unix,price\n1600000000,10\n1600003600,9\n").unwrap();
    let outcome = played(&Scenario::custom(file.path()).unwrap(), &setup(&["--accounts", "16"]), 1);
    assert_eq!(outcome.summary.bars, 2);
    assert!(outcome.summary.oracle.breaker_trips > 0);
}
