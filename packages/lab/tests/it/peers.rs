//! The softer peers do what their documentation says of them.

use lab::model::run;
use lab::paths::{Bar, Path};
use lab::{Document, Lab, Liquidators, Outcome};

const PEERS: [&str; 4] = ["morpho", "fluid", "liquity", "llamma"];

fn lab(sets: &[&str]) -> Lab {
    let mut document = Document::shipped().unwrap();
    for set in sets {
        document.set(set).unwrap();
    }
    document.build().unwrap()
}

fn path(prices: impl Iterator<Item = f64>) -> Path {
    Path { name: "made".to_owned(), bar_seconds: 900, start: 0, bars: prices.map(Bar::flat).collect(), lst: None }
}

/// A straight fall to `low` of the first price over `bars`, and back up if `back`.
fn fall(low: f64, bars: usize, back: bool) -> Path {
    let down = (0..=bars).map(move |i| 10.0 * (1.0 - (1.0 - low) * i as f64 / bars as f64));
    let mut prices: Vec<f64> = down.collect();
    if back {
        prices.extend(prices.clone().into_iter().rev());
    }
    path(prices.into_iter())
}

fn outcome(lab: &Lab, system: &str, path: &Path) -> Outcome {
    run(&lab.behaviour, lab.system(system).unwrap(), Liquidators::Naive, path, 1)
}

#[test]
fn nobody_is_liquidated_and_nothing_is_lost_at_a_steady_price() {
    let lab = lab(&[]);
    let steady = path((0..500).map(|_| 10.0));
    for peer in PEERS {
        let o = outcome(&lab, peer, &steady);
        assert_eq!((o.liquidated, o.penalty, o.deficit), (0.0, 0.0, 0.0), "{peer}");
    }
}

#[test]
fn a_slow_fall_with_ample_buyers_loses_nobody_anything_but_the_penalty() {
    let lab = lab(&["liquidators.capital=10", "liquidators.depth_per_hour=10", "liquidators.wish=[0.001, 0.005]"]);
    for peer in PEERS {
        let o = outcome(&lab, peer, &fall(0.6, 800, false));
        assert!(o.deficit < 1e-9, "{peer} {}", o.deficit);
        assert!(o.liquidated > 0.1 && o.penalty > 0.0, "{peer} {} {}", o.liquidated, o.penalty);
    }
}

#[test]
fn a_penalty_below_every_wish_sells_nothing() {
    let lab = lab(&["system.fluid.penalty=0.001"]);
    let o = outcome(&lab, "fluid", &fall(0.75, 400, false));
    assert_eq!(o.liquidated, 0.0);
}

#[test]
fn pre_liquidation_begins_before_the_lltv_and_is_soft() {
    let with = outcome(&lab(&[]), "morpho", &fall(0.8, 400, false));
    let without = outcome(&lab(&["system.morpho.pre_start=1"]), "morpho", &fall(0.8, 400, false));
    assert!(with.soft > 0.0);
    assert_eq!(without.soft, 0.0);
}

#[test]
fn a_pool_buys_without_buyers_and_what_it_cannot_is_redistributed() {
    let alone = lab(&["liquidators.capital=0"]);
    let o = outcome(&alone, "liquity", &fall(0.7, 400, false));
    assert!(o.liquidated > 0.1);
    assert_eq!(o.deficit, 0.0);
    // Without a pool the same debt goes to the other borrowers, and none is repaid.
    let none = outcome(&lab(&["liquidators.capital=0", "system.liquity.pool=0"]), "liquity", &fall(0.7, 400, false));
    assert_eq!(none.liquidated, 0.0);
    assert!(none.debt > o.debt);
}

#[test]
fn bands_sell_on_the_way_down_and_buy_back_on_the_way_up() {
    let lab = lab(&["liquidators.capital=10", "liquidators.depth_per_hour=10", "liquidators.wish=[0.001, 0.005]"]);
    let down = outcome(&lab, "llamma", &fall(0.7, 400, false));
    let back = outcome(&lab, "llamma", &fall(0.7, 400, true));
    assert!(down.soft > 0.05, "{}", down.soft);
    // There and back costs the borrowers more than the fall alone, and both cost little beside what was sold.
    assert!(back.penalty > down.penalty && back.penalty < 0.1 * down.soft, "{} {}", back.penalty, down.penalty);
}
