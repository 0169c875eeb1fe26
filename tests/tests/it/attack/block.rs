//! One block at constant prices, after a past: odd indexes, an earlier loss, and an account under water or not.

use super::bench::{Bench, UNIT};
use super::moves::{permille, Attacker};
use super::wealth::{wealth, MILLION};
use crate::random::runner::seeds;
use cosmwasm_std::{Addr, Decimal};
use dice::Dice;
use std::collections::BTreeMap;
use suite::BASE;

const SEEDS: std::ops::Range<u64> = 1..25;
const STEPS: u64 = 60;

/// Two lenders, a staker and a borrower who are honest, and one whose account was lost once.
fn past(bench: &mut Bench, dice: &mut Dice) -> Vec<Addr> {
    let [one, two, staker, buyer] = ["one", "two", "staker", "buyer"].map(|name| bench.suite.account(name));
    bench.suite.supply(&one, 400_000 * UNIT + 12_345).unwrap();
    bench.suite.supply(&two, 150_000 * UNIT + 7).unwrap();
    bench.suite.stake_security(&staker, 20_000 * UNIT).unwrap();
    bench.suite.refresh().unwrap();
    let solid = bench.borrower("solid", 0, 20_000 * UNIT, 50_000 * UNIT);
    let lost = bench.borrower("lost", 2, 10_000 * UNIT, 70_000 * UNIT);
    bench.wait(3_600 * (1 + dice.below(48)));
    if dice.one_in(2) {
        bench.set(Decimal::percent(450));
        bench.mark_all();
        bench.wait(3_600 * (1 + dice.below(4)));
        bench.suite.fund(&buyer, 100_000 * UNIT, BASE);
        bench.suite.liquidate(&buyer, &lost, 100_000 * UNIT).unwrap();
        assert!(!bench.suite.deficits().is_empty());
        bench.set(Decimal::percent(1_000));
        bench.suite.stake_security(&staker, 10_000 * UNIT).unwrap();
    }
    vec![one, two, staker, solid, buyer]
}

/// An account of nobody in particular, which is under water in some seeds.
fn sick(bench: &mut Bench, dice: &mut Dice) -> Addr {
    bench.suite.refresh().unwrap();
    bench.borrower("sick", 2, 5_000 * UNIT, 30_000 * UNIT + dice.amount(5_000 * UNIT))
}

fn one(seed: u64, counts: &mut BTreeMap<&'static str, u64>) {
    let mut dice = Dice::new(seed * 7_919);
    let mut bench = Bench::new(|params| params.premium.floor = Decimal::percent(3));
    let mut honest = past(&mut bench, &mut dice);
    let addresses: Vec<Addr> = ["a", "b", "c"].map(|name| bench.rich(name)).into();
    let victim = sick(&mut bench, &mut dice);
    let mut attacker = Attacker::new(addresses, vec![victim.clone(), honest[3].clone()]);
    let near_the_limit = dice.one_in(2);
    attacker.move_in(&mut bench, &mut dice, near_the_limit);
    let leaver = bench.suite.lender(&attacker.addresses[0]).shares.u128();
    if dice.one_in(2) && leaver > 200 * UNIT {
        bench.suite.request(&attacker.addresses[0], leaver / 2).unwrap();
    }
    bench.wait(660);
    // Calm, liquidatable, or under water: marked long ago, now, or by nobody.
    match seed % 4 {
        0 => {}
        1 => bench.set(permille(bench.prices[0], 880)),
        2 => {
            bench.set(permille(bench.prices[0], 500 + dice.below(200)));
            bench.mark_all();
            let hours = dice.below(6);
            bench.wait(60 + 3_600 * hours);
        }
        _ => bench.set(permille(bench.prices[0], 500 + dice.below(200))),
    }
    bench.suite.refresh().unwrap();
    bench.mark_all();
    honest.push(bench.suite.account("keeper"));

    let (before, theirs) = (wealth(&bench, &attacker.addresses), wealth(&bench, &honest));
    for step in 0..STEPS {
        let Some(name) = attacker.step(&mut bench, &mut dice) else { continue };
        let gain = wealth(&bench, &attacker.addresses) - before - attacker.discounts;
        assert!(gain <= 2 * MILLION, "seed {seed}, step {step} {name}: the attacker gains {gain} millionths");
        let loss = theirs - wealth(&bench, &honest) - attacker.discounts;
        assert!(loss <= 2 * MILLION, "seed {seed}, step {step} {name}: the honest lose {loss} millionths");
    }
    for (name, count) in attacker.counts {
        *counts.entry(name).or_default() += count;
    }
}

#[test]
fn one_block_pays_an_attacker_nothing_but_discounts() {
    let mut counts = BTreeMap::new();
    for seed in seeds(SEEDS) {
        one(seed, &mut counts);
    }
    println!("{counts:?}");
    for name in ["supply", "request", "borrow", "withdraw", "repay", "mark", "liquidate", "flag", "stake", "donate"] {
        assert!(counts.get(name).is_some_and(|count| *count > 0), "{name} never went through: {counts:?}");
    }
}
