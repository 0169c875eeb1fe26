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
use super::people::{Buyer, Owner, People};

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
    let people = People::draw(behaviour, system.classes.len(), dice);
    let supplied = people.supplied();
    let capital = supplied * behaviour.liquidators.capital / people.buyers.len() as f64;
    let liquidators = people.buyers.iter().map(|buyer| liquidator(buyer, capital)).collect();
    let accounts = people.owners.iter().map(account).collect();
    let wanted = people.owners.iter().map(|owner| (owner.size, owner.limit_use)).collect();
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
            shares: people.supplies,
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

fn liquidator(buyer: &Buyer, capital: f64) -> Liquidator {
    Liquidator {
        wish: buyer.wish,
        lot_wish: buyer.lot_wish,
        lots_only: buyer.lots_only,
        cash: capital,
        capital,
        inventory: 0.0,
        misses: false,
    }
}

fn account(owner: &Owner) -> Account {
    Account { class: owner.class, attentive: owner.attentive, self_buys: owner.self_buys, ..Account::default() }
}
