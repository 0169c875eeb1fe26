//! The bounds of a claim, on runs whose sums are known by hand.

use lab::model::run;
use lab::paths::{shipped, Bar, Path};
use lab::study::{calm, claims, gaps, Claim, Marked, Row, Sides};
use lab::{Lab, Liquidators, Outcome};

const SIDES: Sides = Sides { ours: "ours", base: "base", covered: "covered" };

/// A row of a system on a series with both kinds of liquidators: lenders' loss, deficit, penalty, volume.
fn rows(series: &str, system: &str, naive: [f64; 4], demanding: [f64; 4]) -> [Row; 2] {
    let lab = Lab::shipped().unwrap();
    let flat = Path { name: series.to_owned(), bar_seconds: 60, start: 0, bars: vec![Bar::flat(1.0)], lst: None };
    let blank = run(&lab.behaviour, lab.system("mars").unwrap(), Liquidators::Naive, &flat, 1);
    [(Liquidators::Naive, naive), (Liquidators::Demanding, demanding)].map(|(liquidators, sums)| Row {
        series: series.to_owned(),
        seed: 1,
        liquidators,
        system: system.to_owned(),
        outcome: Outcome {
            lenders_loss: sums[0],
            deficit: sums[1],
            penalty: sums[2],
            liquidated: sums[3],
            ..blank.clone()
        },
    })
}

fn two_series() -> Vec<Row> {
    [
        rows("a-crash", "base", [0.10, 0.10, 0.0, 0.5], [0.30, 0.30, 0.0, 0.5]),
        rows("a-crash", "covered", [0.02, 0.10, 0.0, 0.5], [0.10, 0.30, 0.0, 0.5]),
        rows("a-crash", "ours", [0.00, 0.08, 0.0, 0.5], [0.04, 0.16, 0.0, 0.5]),
        rows("b-bear", "base", [0.0, 0.0, 0.010, 0.2], [0.0, 0.0, 0.0, 0.0]),
        rows("b-bear", "covered", [0.0, 0.0, 0.010, 0.2], [0.0, 0.0, 0.0, 0.0]),
        rows("b-bear", "ours", [0.0, 0.0, 0.013, 0.25], [0.006, 0.0, 0.0, 0.0]),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn find<'a>(all: &'a [Claim], set: &str, name: &str) -> &'a Claim {
    all.iter().find(|claim| claim.set == set && claim.name == name).unwrap()
}

#[test]
fn claims_are_the_means_of_their_series_beside_the_others() {
    let rows = two_series();
    assert_eq!(calm(&rows, "base"), ["b-bear"]);
    let marked = Marked { calm: calm(&rows, "base"), apart: Vec::new() };
    let all = claims(&rows, SIDES, &marked);
    // 0.04 and 0.006 over four runs against 0.1 and 0.3 over four.
    let lenders = find(&all, "all", "lenders");
    assert!((lenders.ours - 0.0115).abs() < 1e-12 && (lenders.other - 0.1).abs() < 1e-12 && lenders.holds());
    assert!(find(&all, "all", "lenders-covered").holds());
    assert!(find(&all, "all", "deficit-naive").holds());
    // 0.16 is more than half of 0.3.
    assert!(!find(&all, "all", "deficit-demanding").holds());
    // 1.3 times the penalty, 1.25 times the volume.
    assert!(!find(&all, "even", "calm-penalty").holds());
    assert!(find(&all, "even", "calm-volume").holds());
    // 0.6 % more than nothing on the second series.
    assert!(!find(&all, "all", "worst-series").holds());
    assert!(find(&all, "odd", "worst-series").holds());
    assert!(all.iter().all(|claim| claim.set != "odd" || !claim.name.starts_with("calm")));
}

#[test]
fn series_apart_are_in_no_mean() {
    let marked = Marked { calm: Vec::new(), apart: vec!["b-bear".to_owned()] };
    let all = claims(&two_series(), SIDES, &marked);
    assert!(find(&all, "all", "worst-series").holds());
    assert!(all.iter().all(|claim| claim.set != "even"));
}

#[test]
fn a_gap_is_one_bar_that_takes_most_of_the_price() {
    let paths: Vec<Path> =
        ["om-2025-04", "luna-2022-05", "ftt-2022-11", "eth-2020-03"].map(|n| shipped(n).unwrap()).into();
    assert_eq!(gaps(&paths), ["om-2025-04"]);
}
