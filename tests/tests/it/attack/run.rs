//! Many blocks: constant prices with an account under water, and moving prices that the attacker knows one round ahead.

use super::bench::{Bench, RICH, UNIT};
use super::moves::{permille, Attacker};
use super::wealth::{wealth, MILLION};
use crate::random::runner::seeds;
use cosmwasm_std::{Addr, Decimal};
use dice::Dice;
use std::collections::BTreeMap;
use suite::BASE;

/// Two honest lenders and a staker; the attacker is the only borrower, so that nobody else's interest is his gain.
fn begin(stake: u128, change: impl Fn(&mut interfaces::credit_market::Params)) -> (Bench, Vec<Addr>, Attacker) {
    let mut bench = Bench::new(change);
    let honest = ["one", "two", "staker", "keeper"].map(|name| bench.suite.account(name));
    bench.suite.supply(&honest[0], 400_000 * UNIT + 12_345).unwrap();
    bench.suite.supply(&honest[1], 150_000 * UNIT + 7).unwrap();
    bench.suite.stake_security(&honest[2], stake).unwrap();
    bench.suite.fund(&honest[3], RICH, BASE);
    bench.suite.refresh().unwrap();
    let addresses: Vec<Addr> = ["a", "b", "c"].map(|name| bench.rich(name)).into();
    (bench, honest.into(), Attacker::new(addresses, vec![]))
}

fn add(counts: &mut BTreeMap<&'static str, u64>, attacker: &Attacker) {
    for (name, count) in &attacker.counts {
        *counts.entry(name).or_default() += count;
    }
}

/// A stranger's account is under water all the time. Its debt carries no interest, and what it is short of does not change;
/// the provision for it grows with its clock.
#[test]
fn a_run_at_constant_prices_pays_nothing_but_discounts() {
    let mut counts = BTreeMap::new();
    for seed in seeds(1..9) {
        let mut dice = Dice::new(seed * 104_729);
        let (mut bench, honest, mut attacker) = begin(12_001 * UNIT, |params| {
            params.premium.floor = Decimal::percent(3);
            params.provision.write_down_after = 3_600 * 8;
        });
        let victim = bench.borrower("victim", 2, 10_000 * UNIT, 60_000 * UNIT);
        attacker.targets.push(victim);
        // He lends, and has asked to leave: the loss is more than the tranche.
        attacker.move_in(&mut bench, &mut dice, false);
        for who in attacker.addresses.clone() {
            let shares = bench.suite.lender(&who).shares.u128();
            if shares > 200 * UNIT {
                bench.suite.request(&who, shares / 2).unwrap();
            }
        }
        bench.wait(600);
        bench.set(permille(bench.prices[0], 350 + dice.below(250)));
        bench.mark_all();
        let before = wealth(&bench, &attacker.addresses);
        let theirs = wealth(&bench, &honest);
        for step in 0..120 {
            // The first thing he does is to leave.
            for request in bench.suite.requests().into_iter().filter(|_| step == 0) {
                let _ = bench.suite.pay_as(&request.lender, request.id, &[]);
            }
            if dice.one_in(3) {
                let seconds = [6, 30, 600, 900, 3_600, 21_600][dice.index(6)];
                bench.wait(seconds);
            }
            let name = attacker.step(&mut bench, &mut dice).unwrap_or("-");
            let gain = wealth(&bench, &attacker.addresses) - before - attacker.discounts;
            assert!(gain <= 2 * MILLION, "seed {seed}, step {step} {name}: the attacker gains {gain} millionths");
            let loss = theirs - wealth(&bench, &honest) - attacker.discounts;
            assert!(loss <= 2 * MILLION, "seed {seed}, step {step} {name}: the honest lose {loss} millionths");
        }
        add(&mut counts, &attacker);
    }
    println!("{counts:?}");
}

/// Prices move up to 3 % a round; the attacker acts when he knows the next one. Keepers mark and liquidate after each.
#[test]
fn knowing_the_next_price_pays_nothing_while_keepers_are_awake() {
    let mut counts = BTreeMap::new();
    for seed in seeds(1..7) {
        let mut dice = Dice::new(seed * 15_485_863);
        let (mut bench, honest, mut attacker) = begin(30_001 * UNIT, |_| {});
        for round in 0..60 {
            let next = permille(bench.prices[0], 970 + dice.below(61));
            let now = bench.prices;
            // What everything would be worth at the price after.
            let at_next = |bench: &mut Bench| {
                bench.set(next);
                let values = (wealth(bench, &attacker.addresses), wealth(bench, &honest));
                bench.prices = now;
                bench.set(now[0]);
                values
            };
            let before = at_next(&mut bench);
            let (mut held, mut allowed) = (bought(&bench, &attacker), attacker.discounts);
            for _ in 0..4 {
                let _ = attacker.step(&mut bench, &mut dice);
            }
            held = bought(&bench, &attacker) - held;
            allowed = attacker.discounts - allowed;
            // What he bought at today's price rises or falls with it.
            let moved = if next > now[0] { (next - now[0], 1) } else { (now[0] - next, -1) };
            let gained = i128::try_from(moved.0.atomics().u128() / 1_000_000_000_000).unwrap() + 1;
            allowed += (held * gained * moved.1).max(0);
            let after = {
                bench.set(next);
                (wealth(&bench, &attacker.addresses), wealth(&bench, &honest))
            };
            let gain = after.0 - before.0 - allowed;
            assert!(gain <= 2 * MILLION, "seed {seed}, round {round}: the attacker gains {gain} millionths");
            bench.wait(30);
            awake(&mut bench, &attacker);
        }
        add(&mut counts, &attacker);
    }
    println!("{counts:?}");
}

/// Collateral that the attacker has outside of accounts, in units of either kind.
fn bought(bench: &Bench, attacker: &Attacker) -> i128 {
    let native = interfaces::Asset::Native(suite::NATIVE.into());
    let of = |who: &Addr| bench.suite.balance(&native, who) + bench.suite.balance(&bench.suite.lst(), who);
    attacker.addresses.iter().map(|who| i128::try_from(of(who)).unwrap()).sum()
}

/// Keepers mark and liquidate.
fn awake(bench: &mut Bench, attacker: &Attacker) {
    bench.mark_all();
    let keeper = bench.suite.account("keeper");
    for account in &attacker.addresses {
        if bench.suite.borrower(account).state.is_for_sale() {
            let _ = bench.suite.flag(account);
            let _ = bench.suite.liquidate(&keeper, account, RICH / 100);
        }
    }
}
