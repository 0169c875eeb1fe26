//! The participants of a seed. A replay on the contracts draws them here too, so it has the same ones as the model.

use crate::behaviour::Behaviour;
use crate::dice::Dice;

/// A buyer of collateral.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Buyer {
    /// Discount wanted on an account.
    pub wish: f64,
    /// Discount wanted on a lot.
    pub lot_wish: f64,
    /// Only buys lots.
    pub lots_only: bool,
}

/// A borrower before the first loan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Owner {
    /// Leverage class, by position.
    pub class: usize,
    /// Repays when near liquidation.
    pub attentive: bool,
    /// Buys their own collateral when under water.
    pub self_buys: bool,
    /// Relative size of the first loan.
    pub size: f64,
    /// Share of the borrowing limit that it draws.
    pub limit_use: f64,
}

/// All participants.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// Buyers of collateral.
    pub buyers: Vec<Buyer>,
    /// What each lender supplies, base units.
    pub supplies: Vec<f64>,
    /// Borrowers.
    pub owners: Vec<Owner>,
}

impl People {
    /// Draws all participants in a fixed order. `classes` is the number of leverage classes that borrowers take in turn.
    pub fn draw(behaviour: &Behaviour, classes: usize, dice: &mut dyn Dice) -> Self {
        let buyers = buyers(behaviour, dice);
        let [least, most] = behaviour.market.supply;
        let supplies = (0..behaviour.lenders.count).map(|_| f64::from(dice.between(least, most))).collect();
        Self { buyers, supplies, owners: owners(behaviour, classes, dice) }
    }

    /// What lenders supply together, base units.
    pub fn supplied(&self) -> f64 {
        self.supplies.iter().sum()
    }
}

fn buyers(behaviour: &Behaviour, dice: &mut dyn Dice) -> Vec<Buyer> {
    let people = &behaviour.liquidators;
    let one = |i: u32| Buyer {
        wish: dice.on_grid(people.wish, 1000),
        lots_only: i
            .checked_rem(people.lots_only_every)
            .is_some_and(|left| left.saturating_add(1) == people.lots_only_every),
        lot_wish: dice.on_grid(people.lot_wish, 100),
    };
    (0..people.count).map(one).collect()
}

fn owners(behaviour: &Behaviour, classes: usize, dice: &mut dyn Dice) -> Vec<Owner> {
    let people = &behaviour.borrowers;
    let attentive: Vec<bool> = (0..people.count).map(|_| dice.unit() < people.attentive).collect();
    let [least, most] = people.size;
    let sizes: Vec<f64> = (0..people.count).map(|_| f64::from(dice.between(least, most))).collect();
    let uses: Vec<f64> = (0..people.count).map(|_| dice.on_grid(people.limit_use, 100)).collect();
    // A fixed pattern, so that a greater share of self-buyers contains a smaller one.
    let self_buys = |i: usize| (i.wrapping_mul(7) % 20) as f64 / 20.0 < people.self_buy;
    let wants = sizes.into_iter().zip(uses);
    let owner = |(i, (attentive, (size, limit_use))): (usize, (bool, (f64, f64)))| Owner {
        class: i.checked_rem(classes).unwrap_or_default(),
        attentive,
        self_buys: self_buys(i),
        size,
        limit_use,
    };
    attentive.into_iter().zip(wants).enumerate().map(owner).collect()
}
