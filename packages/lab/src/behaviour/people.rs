//! Borrowers, lenders, stakers and buyers of collateral.

use serde::{Deserialize, Serialize};

use crate::error::{within, LabError};

/// Order in which buyers take the accounts that are for sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// By position, which is no order.
    Position,
    /// The lowest collateral ratio first.
    Weakest,
}

/// Buyers of collateral: number, wanted discount, capital, and sales.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiquidatorCast {
    /// How many.
    pub count: u32,
    /// One in this many buyers only buys closed lots; 0: none.
    pub lots_only_every: u32,
    /// Discount wanted on an account, drawn in steps of 0.1 %.
    pub wish: [f64; 2],
    /// Discount wanted on a closed lot, drawn in steps of 1 %.
    pub lot_wish: [f64; 2],
    /// Base units of all together, of supply.
    pub capital: f64,
    /// Value of collateral that all buyers together can sell in an hour, as a part of supply.
    pub depth_per_hour: f64,
    /// Depth is proportional to `min(1, price / first price)` to this power.
    pub depth_exponent: f64,
    /// Cost of a sale, as a part of its value.
    pub sale_slip: f64,
    /// Further cost of a sale that uses the whole depth; in proportion to the part used.
    pub impact: f64,
    /// Standard deviations of the price that demanding buyers add to their wish.
    pub sigmas: f64,
    /// Least time for that deviation, hours.
    pub least_hours: f64,
    /// Accounts that they look at first.
    pub order: Order,
    /// Fills at the buyer's wish.
    pub competition: bool,
    /// Discount under water for which all buyers wait; 0: nobody waits.
    pub wait_for: f64,
}

impl LiquidatorCast {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("liquidators.count", self.count.into(), 1.0, 10_000.0)?;
        range("liquidators.wish", self.wish, 0.0, 1.0)?;
        range("liquidators.lot_wish", self.lot_wish, 0.0, 1.0)?;
        within("liquidators.capital", self.capital, 0.0, 100.0)?;
        within("liquidators.depth_per_hour", self.depth_per_hour, 1e-9, 100.0)?;
        within("liquidators.depth_exponent", self.depth_exponent, 0.0, 10.0)?;
        within("liquidators.sale_slip", self.sale_slip, 0.0, 0.99)?;
        within("liquidators.impact", self.impact, 0.0, 0.99)?;
        within("liquidators.sigmas", self.sigmas, 0.0, 100.0)?;
        within("liquidators.least_hours", self.least_hours, 0.0, 8760.0)?;
        within("liquidators.wait_for", self.wait_for, 0.0, 1.0)
    }
}

/// Borrowers: their loans and their behaviour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Borrowers {
    /// How many.
    pub count: u32,
    /// Share of borrowers who repay when near liquidation.
    pub attentive: f64,
    /// What they can repay with, of their first debt.
    pub savings: f64,
    /// Health at which they repay.
    pub repay_below: f64,
    /// Of their debt, repaid at the end of a bar.
    pub repay_share: f64,
    /// Share of the borrowing limit that is drawn, in steps of 1 %.
    pub limit_use: [f64; 2],
    /// Relative sizes of the loans.
    pub size: [u32; 2],
    /// Hazard per hour at which a borrower without debt borrows.
    pub return_per_hour: f64,
    /// Size of such a loan in base units.
    pub return_size: [u32; 2],
    /// Share of owners who buy their own collateral when under water.
    pub self_buy: f64,
}

impl Borrowers {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("borrowers.count", self.count.into(), 1.0, 100_000.0)?;
        within("borrowers.attentive", self.attentive, 0.0, 1.0)?;
        within("borrowers.savings", self.savings, 0.0, 100.0)?;
        within("borrowers.repay_below", self.repay_below, 0.0, 100.0)?;
        within("borrowers.repay_share", self.repay_share, 0.0, 1.0)?;
        range("borrowers.limit_use", self.limit_use, 0.01, 1.0)?;
        range("borrowers.size", self.size.map(f64::from), 1.0, 1e9)?;
        within("borrowers.return_per_hour", self.return_per_hour, 0.0, 1.0)?;
        range("borrowers.return_size", self.return_size.map(f64::from), 1.0, 4e9)?;
        within("borrowers.self_buy", self.self_buy, 0.0, 1.0)
    }
}

/// Lenders: when they leave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lenders {
    /// How many.
    pub count: u32,
    /// Hazard per hour of requesting half of the holding.
    pub leave_per_hour: f64,
    /// The same after the first account under water.
    pub panic_per_hour: f64,
    /// Seconds until a request is payable.
    pub request_seconds: f64,
}

impl Lenders {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("lenders.count", self.count.into(), 1.0, 100_000.0)?;
        within("lenders.leave_per_hour", self.leave_per_hour, 0.0, 1.0)?;
        within("lenders.panic_per_hour", self.panic_per_hour, 0.0, 1.0)?;
        within("lenders.request_seconds", self.request_seconds, 0.0, 1e8)
    }
}

/// Owners of the tranche: when they leave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stakers {
    /// How many.
    pub count: u32,
    /// Hazard per hour of starting the cooldown of a quarter of the holding.
    pub leave_per_hour: f64,
}

impl Stakers {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("stakers.count", self.count.into(), 1.0, 100_000.0)?;
        within("stakers.leave_per_hour", self.leave_per_hour, 0.0, 1.0)
    }
}

/// Both ends within the bounds and in order.
pub(super) fn range(key: &str, ends: [f64; 2], least: f64, most: f64) -> Result<(), LabError> {
    within(key, ends[0], least, most)?;
    within(key, ends[1], ends[0], most)
}
