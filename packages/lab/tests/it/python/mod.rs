//! The model against numbers that an independent model in Python printed (`data/python.csv`), with Python's own draws.
//!
//! The Python model was run once on `data/wick.csv` and `data/spiral.csv` for every variant and both kinds of
//! liquidators, at seed 1, by `run(bars, variant.but(rational=kind), seed)`; each sum is a part of supply.

mod mersenne;

use std::collections::BTreeMap;

use self::mersenne::Python;
use lab::model::{run_with, Outcome};
use lab::paths::{Bar, Path};
use lab::{Document, Lab, Liquidators};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    path: String,
    variant: String,
    liquidators: String,
    seed: u64,
    lenders_loss: f64,
    deficit: f64,
    tranche_loss: f64,
    penalty: f64,
    liquidated: f64,
    soft: f64,
    profit: f64,
    power: f64,
    debt: f64,
    from_kept: f64,
    interest: f64,
    refunded: f64,
}

fn path(name: &str, text: &str) -> Path {
    let rows: Vec<(u64, f64, f64, f64, f64)> =
        csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect();
    let bars = rows.iter().map(|&(_, open, high, low, close)| Bar { open, high, low, close }).collect();
    Path { name: name.to_owned(), bar_seconds: (rows[1].0 - rows[0].0) as u32, start: rows[0].0, bars, lst: None }
}

/// The lab for a variant: some differ in behaviour, not in law.
fn lab(variant: &str) -> Lab {
    let mut document = Document::shipped().unwrap();
    document.overlay("variants.toml", include_str!("../data/variants.toml")).unwrap();
    let sets: &[&str] = match variant {
        "lag-2" => &["oracle.latency_points=2"],
        "thin" => &["liquidators.depth_exponent=1"],
        "poor" => &["liquidators.capital=0.03125", "liquidators.depth_per_hour=0.00625"],
        "compete" => &["liquidators.competition=true"],
        "cartel" => &["liquidators.wait_for=0.1"],
        "self" => &["borrowers.self_buy=1"],
        _ => &[],
    };
    for set in sets {
        document.set(set).unwrap();
    }
    document.build().unwrap()
}

#[test]
fn every_variant_gives_the_numbers_of_the_python_model() {
    let paths: BTreeMap<&str, Path> = [
        ("wick", path("wick", include_str!("../data/wick.csv"))),
        ("spiral", path("spiral", include_str!("../data/spiral.csv"))),
    ]
    .into();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for row in csv::Reader::from_reader(include_bytes!("../data/python.csv").as_slice()).deserialize() {
        let row: Row = row.unwrap();
        let lab = lab(&row.variant);
        let kind = if row.liquidators == "naive" { Liquidators::Naive } else { Liquidators::Demanding };
        let system = lab.system(&row.variant).unwrap();
        let outcome = run_with(&Python, &lab.behaviour, system, kind, &paths[row.path.as_str()], row.seed);
        rows += 1;
        for (what, ours, python) in pairs(&outcome, &row) {
            if (ours - python).abs() > 1e-9 {
                wrong.push(format!("{} {} {}: {what} {ours} {python}", row.path, row.variant, row.liquidators));
            }
        }
    }
    assert_eq!(rows, 120);
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn pairs(outcome: &Outcome, row: &Row) -> [(&'static str, f64, f64); 12] {
    [
        ("lenders_loss", outcome.lenders_loss, row.lenders_loss),
        ("deficit", outcome.deficit, row.deficit),
        ("tranche_loss", outcome.tranche_loss, row.tranche_loss),
        ("penalty", outcome.penalty, row.penalty),
        ("liquidated", outcome.liquidated, row.liquidated),
        ("soft", outcome.soft, row.soft),
        ("profit", outcome.liquidator_profit, row.profit),
        ("power", outcome.borrowing_power, row.power),
        ("debt", outcome.debt, row.debt),
        ("from_kept", outcome.tally.from_kept / outcome.supplied, row.from_kept),
        ("interest", outcome.tally.interest / outcome.supplied, row.interest),
        ("refunded", outcome.tally.refunded / outcome.supplied, row.refunded),
    ]
}
