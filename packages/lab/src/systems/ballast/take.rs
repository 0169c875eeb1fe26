//! A purchase by one buyer from one account at the present discount.

use super::discount::worth_to_sell;
use super::engine::Buyer;
use super::Ballast;
use crate::model::Market;

/// Debt that is too small to leave, base units.
const DUST: f64 = 0.01;
/// Funds of an owner who buys their own collateral, base units: unbounded.
const UNBOUNDED: f64 = 1e12;
/// Tolerance below a bound, so that a buyer who waits for the bound buys when it is reached.
const BELOW: f64 = 1e-9;

/// An account as its sale sees it.
struct Sale {
    health: f64,
    ratio: f64,
    /// Seconds since the flag.
    flagged: f64,
    under_water: f64,
}

/// Sells to `buyer` if the discount is what they want.
pub(super) fn take(law: &Ballast, market: &mut Market, account: usize, buyer: Buyer, edge: f64) {
    let (value, debt) = (market.value(account), market.accounts[account].debt);
    if value <= 0.0 || debt <= 0.0 {
        return;
    }
    let watch = &market.accounts[account].watch;
    let flagged = watch.flagged.map_or(0.0, |(_, up)| market.clock.up - up);
    let under_water = watch.under_water;
    let sale = Sale { health: market.health(account), ratio: value / debt, flagged, under_water };
    let (price, truth) = (market.oracle.price, market.truth);
    let mut discount = sale.discount(law);
    let wish = sale.wish(law, market, buyer);
    if 1.0 - (1.0 - discount) * price / truth < wish {
        return;
    }
    let people = &market.behaviour.liquidators;
    if people.competition && sale.ratio >= 1.0 && people.wait_for == 0.0 {
        let start = discount.min(law.clock.start + law.clock.health_slope * (1.0 - sale.health).max(0.0));
        discount = discount.min(start.max(1.0 - (1.0 - wish) * truth / price));
    }
    let kept = 1.0 - discount;
    let hard = sale.health < 1.0 || law.band.edge_target == 0.0;
    let target = if hard { law.target.health(market.oracle.variance) } else { edge * law.band.edge_target };
    let cash = match buyer {
        Buyer::Liquidator(buyer) => market.liquidators[buyer].cash,
        Buyer::Owner => UNBOUNDED,
    };
    let most = value.min(debt / kept).min(cash / kept);
    let mut worth = worth_to_sell(target, debt, value, market.maintenance(account), kept).min(most);
    if debt - worth * kept < DUST {
        worth = most;
    }
    if worth <= 0.0 {
        return;
    }
    let payer = match buyer {
        Buyer::Liquidator(buyer) => Some(buyer),
        Buyer::Owner => None,
    };
    market.sell(account, payer, worth * kept, worth / price, sale.health >= 1.0);
    if !market.write_off_if_empty(account) && (market.accounts[account].debt <= 0.0 || market.health(account) >= edge) {
        market.accounts[account].watch.flagged = None;
    }
}

impl Sale {
    fn discount(&self, law: &Ballast) -> f64 {
        if !law.lots.on && self.ratio < 1.0 {
            return law.floor.discount(self.under_water, self.ratio);
        }
        let bound = law.clock.bound(self.ratio, law.clock.least);
        if self.health >= 1.0 {
            return law.band.discount(law.clock.start, self.flagged, bound);
        }
        law.clock.discount(self.flagged, self.health, self.ratio, law.clock.least)
    }

    fn wish(&self, law: &Ballast, market: &Market, buyer: Buyer) -> f64 {
        let Buyer::Liquidator(buyer) = buyer else { return 0.0 };
        let wish = market.wish(buyer);
        let wait = market.behaviour.liquidators.wait_for;
        if wait == 0.0 {
            return wish;
        }
        let together = if self.ratio < 1.0 {
            wait
        } else if self.health >= 1.0 {
            law.band.cap
        } else {
            law.clock.bound(self.ratio, law.clock.least) - BELOW
        };
        wish.max(together)
    }
}
