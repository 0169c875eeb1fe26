//! Closed accounts, sold as lots on a clock of their own.

use super::engine::Auction;
use super::Lots;
use crate::model::Market;

/// What is too little to sell, in collateral.
const DUST: f64 = 1e-12;

/// The collateral of a closed account.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lot {
    /// Up-time at which it was closed.
    pub since: f64,
    /// Collateral left.
    pub amount: f64,
    /// Its book value.
    pub book: f64,
    /// Loss booked at the close, which bounds the refill by a better sale.
    pub lost: f64,
}

impl Auction {
    /// Sells lots to buyers who want them at the present discount, and marks down the rest.
    pub(super) fn sell_lots(&mut self, rules: &Lots, market: &mut Market) {
        for mut lot in std::mem::take(&mut self.lots) {
            let age = (market.clock.up - lot.since) / rules.seconds;
            let discount = (rules.start + (1.0 - rules.start) * age.min(1.0)).min(1.0);
            let unit = market.oracle.price * (1.0 - discount);
            for buyer in 0..market.liquidators.len() {
                sell_part(&mut lot, market, buyer, discount, unit);
            }
            if lot.amount > DUST {
                let floor = lot.amount * market.oracle.price * (1.0 - rules.haircut.max(discount));
                if lot.book > floor {
                    market.lose(lot.book - floor);
                    lot.book = floor;
                }
                self.lots.push(lot);
            }
        }
    }
}

fn sell_part(lot: &mut Lot, market: &mut Market, buyer: usize, discount: f64, unit: f64) {
    let cash = market.liquidators[buyer].cash;
    if market.lot_wish(buyer) > discount || cash <= 1.0 || lot.amount <= 0.0 || market.liquidators[buyer].misses {
        return;
    }
    let amount = if unit <= 0.0 { lot.amount } else { lot.amount.min(cash / unit) };
    if amount <= 0.0 {
        return;
    }
    let (part, paid) = (lot.book * amount / lot.amount, amount * unit);
    lot.amount -= amount;
    market.liquidators[buyer].cash -= paid;
    market.liquidators[buyer].inventory += amount;
    market.book.cash += paid;
    if paid < part {
        market.lose(part - paid);
    } else {
        market.refill((paid - part).min(lot.lost));
    }
    lot.book -= part;
}
