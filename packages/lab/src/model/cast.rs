//! The people of a seed, the same for every system.

use crate::behaviour::{Behaviour, Liquidators};
use crate::dice::Dice;
use crate::paths::Path;
use crate::systems::System;

use super::account::{Account, Liquidator};
use super::clock::Clock;
use super::losses::{Book, Tranche};
use super::market::Market;
use super::oracle::Oracle;
use super::outcome::Tally;

/// Seconds of a steady price before the path begins.
const BEFORE: f64 = 3600.0;

/// A loan that a borrower wants at the start: relative size, share of the limit.
pub(super) type Wanted = (f64, f64);

/// The market before its first loan, and the loans that are wanted.
pub(super) fn cast<'a>(
    behaviour: &'a Behaviour,
    system: &'a System,
    kind: Liquidators,
    path: &Path,
    dice: &mut dyn Dice,
) -> (Market<'a>, Vec<Wanted>) {
    let mut liquidators = liquidators(behaviour, dice);
    let [least, most] = behaviour.market.supply;
    let shares: Vec<f64> = (0..behaviour.lenders.count).map(|_| f64::from(dice.between(least, most))).collect();
    let (accounts, wanted) = borrowers(behaviour, system.classes.len(), dice);
    let supplied: f64 = shares.iter().sum();
    let count = liquidators.len() as f64;
    for liquidator in &mut liquidators {
        liquidator.capital = supplied * behaviour.liquidators.capital / count;
        liquidator.cash = liquidator.capital;
    }
    let price = path.bars.first().map_or(1.0, |bar| bar.open);
    let now = path.start as f64 - BEFORE;
    let stake = supplied * system.cover.tranche / f64::from(behaviour.stakers.count);
    let stakers = (0..behaviour.stakers.count).map(|_| stake).collect();
    let market = Market {
        behaviour,
        cover: &system.cover,
        kind,
        clock: Clock::new(now),
        oracle: Oracle::new(&behaviour.oracle, price, now),
        truth: price,
        first_price: price,
        caps: system.classes.clone(),
        ltvs: system.classes.clone(),
        accounts,
        liquidators,
        depth: supplied * behaviour.liquidators.depth_per_hour,
        book: Book {
            supplied,
            index: 1.0,
            shares,
            cash: supplied,
            fund: 0.0,
            owed: 0.0,
            kept: 0.0,
            requests: Vec::new(),
        },
        tranche: Tranche { stakers, cooling: 0.0 },
        above_since: None,
        covered: 1.0,
        distress: false,
        tally: Tally::default(),
    };
    (market, wanted)
}

fn liquidators(behaviour: &Behaviour, dice: &mut dyn Dice) -> Vec<Liquidator> {
    let people = &behaviour.liquidators;
    let one = |i: u32| Liquidator {
        wish: dice.on_grid(people.wish, 1000),
        lots_only: i
            .checked_rem(people.lots_only_every)
            .is_some_and(|left| left.saturating_add(1) == people.lots_only_every),
        lot_wish: dice.on_grid(people.lot_wish, 100),
        cash: 0.0,
        capital: 0.0,
        inventory: 0.0,
        misses: false,
    };
    (0..people.count).map(one).collect()
}

fn borrowers(behaviour: &Behaviour, classes: usize, dice: &mut dyn Dice) -> (Vec<Account>, Vec<Wanted>) {
    let people = &behaviour.borrowers;
    let attentive: Vec<bool> = (0..people.count).map(|_| dice.unit() < people.attentive).collect();
    let [least, most] = people.size;
    let sizes: Vec<f64> = (0..people.count).map(|_| f64::from(dice.between(least, most))).collect();
    let uses: Vec<f64> = (0..people.count).map(|_| dice.on_grid(people.limit_use, 100)).collect();
    // A fixed pattern, so that a greater share of self-buyers contains a smaller one.
    let self_buys = |i: usize| (i.wrapping_mul(7) % 20) as f64 / 20.0 < people.self_buy;
    let account = |(i, attentive): (usize, bool)| Account {
        class: i.checked_rem(classes).unwrap_or_default(),
        attentive,
        self_buys: self_buys(i),
        ..Account::default()
    };
    let accounts = attentive.into_iter().enumerate().map(account).collect();
    (accounts, sizes.into_iter().zip(uses).collect())
}
