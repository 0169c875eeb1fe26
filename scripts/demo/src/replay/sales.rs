//! Liquidators and the outside market: the discount they want for holding unsold collateral, and its sale.

use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::Asset;
use lab::behaviour::LiquidatorCast;
use lab::Liquidators;
use risk::fixed::VARIANCE_SCALE;
use suite::{EmbeddedSuite, BASE, FEED_NATIVE, NATIVE};

use super::cast::{Cast, Liquidator};
use super::reporters::Truth;
use crate::number::{decimal, float, tokens, units};

const HOUR: f64 = 3_600.0;

/// Discount that liquidators want beyond the fixed one.
pub struct Appetite<'a> {
    /// Their behaviour.
    pub people: &'a LiquidatorCast,
    /// Which kind they are.
    pub kind: Liquidators,
    /// What the market is worth.
    pub truth: Truth,
}

impl Appetite<'_> {
    /// Discount added by a demanding liquidator: the standard deviation of the price until the inventory is sold.
    pub fn risk(&self, suite: &EmbeddedSuite, cast: &Cast, liquidator: &Liquidator) -> f64 {
        if self.kind == Liquidators::Naive {
            return 0.0;
        }
        let variance = suite.record(FEED_NATIVE).map_or(0, |record| record.variance.u128());
        let variance = variance as f64 / VARIANCE_SCALE as f64;
        let per_hour = cast.depth / cast.liquidators.len() as f64;
        let held = |asset: &Asset| tokens(suite.balance(asset, &liquidator.account));
        let worth: f64 = assets(suite, self.truth).iter().map(|(asset, price)| held(asset) * price).sum();
        self.people.sigmas * (variance * HOUR * (worth / per_hour).max(self.people.least_hours)).sqrt()
    }
}

/// The collateral assets in the market's order, with their outside prices.
pub(super) fn assets(suite: &EmbeddedSuite, truth: Truth) -> [(Asset, f64); 2] {
    let native = float(truth.native);
    let lst = native * float(truth.ratio) * float(suite.rate().rate);
    [(suite.lst(), lst), (Asset::Native(NATIVE.into()), native)]
}

/// Value of a liquidator's inventory at the market's price, base tokens.
pub fn worth(suite: &EmbeddedSuite, truth: Truth, liquidator: &Liquidator) -> f64 {
    assets(suite, truth).iter().map(|(asset, price)| tokens(suite.balance(asset, &liquidator.account)) * price).sum()
}

/// Liquidators sell their inventory to the outside market, each its part of what that market absorbs in `seconds`; the proceeds
/// are new capital. `first` is the first price of the scenario.
pub fn sell(
    suite: &mut EmbeddedSuite,
    cast: &Cast,
    people: &LiquidatorCast,
    truth: Truth,
    first: Decimal,
    seconds: u64,
) -> Result<()> {
    let outside = suite.account("outside-market");
    let mut depth = cast.depth * seconds as f64 / HOUR / cast.liquidators.len() as f64;
    if people.depth_exponent > 0.0 {
        let fallen = float(truth.native) * float(truth.ratio) / float(first);
        depth *= fallen.min(1.0).powf(people.depth_exponent);
    }
    let listed = assets(suite, truth);
    for liquidator in &cast.liquidators {
        let who = &liquidator.account;
        let mut sold = 0.0;
        for (asset, price) in &listed {
            let unit = price * (1.0 - people.sale_slip);
            let held = Uint128::new(suite.balance(asset, who));
            let room = units(depth - sold);
            let amount = affordable(room, decimal(unit).unwrap_or_default(), held);
            if !amount.is_zero() {
                suite.transfer(who, asset, &outside, amount.u128())?;
                sold += tokens(amount.u128()) * unit;
            }
        }
        let used = if depth > 0.0 { sold / depth } else { 0.0 };
        suite.fund(who, units(sold * (1.0 - people.impact * used)), BASE);
    }
    Ok(())
}

/// What `funds` buy at a price, rounded down.
fn affordable(funds: u128, price: Decimal, left: Uint128) -> Uint128 {
    if price.is_zero() {
        return Uint128::zero();
    }
    Uint128::new(funds).checked_div_floor(price).unwrap_or(Uint128::MAX).min(left)
}
