//! Amount of a collateral to sell so that an account reaches a target health at a discounted price.
//!
//! With D the debt, W the weighted collateral (sum of value times liquidation threshold), lt and p the threshold and the price of
//! the collateral sold, and r the payment for a unit of it, the health after selling x is `(W - lt*p*x) / (D - r*x)`. Set to T and
//! solved: `x = (T*D - W) / (T*r - lt*p)`. See `docs/maths/risk.md`.

use cosmwasm_std::{Decimal, Uint128, Uint256, Uint512};

/// 10^18, the atomics of `Decimal` 1.
const ONE: u128 = 1_000_000_000_000_000_000;
/// 10^36.
const ONE_SQUARED: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// The account and the terms of a sale of one of its collaterals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaleTerms {
    /// D: debt, in base units.
    pub debt: Uint128,
    /// W: value of all collateral times its liquidation thresholds, in base units.
    pub weighted: Uint128,
    /// T: the health to reach, above the threshold of the collateral.
    pub target: Decimal,
    /// p: base units per unit of this collateral.
    pub price: Decimal,
    /// lt: liquidation threshold of this collateral.
    pub weight: Decimal,
    /// f: the buyer pays `r = p*f`, see [`crate::discount`].
    pub price_factor: Decimal,
}

/// Amounts of a sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sold {
    /// Collateral units.
    pub seized: Uint128,
    /// Base units that the buyer pays, rounded up, at most the debt.
    pub repaid: Uint128,
    /// Whether the target is reached; otherwise collateral or funds ran out.
    pub reached: bool,
}

impl SaleTerms {
    /// Sells at most `held` units to a buyer with `funds`. The amount rounds up, and the payment too, so health after the sale is at
    /// least the target, and with one unit less it would not be.
    ///
    /// Never sells more than repays the debt. When a unit sold removes at least as much weight as it repays times the target
    /// (`T*r <= lt*p`), no amount restores health, and the sale takes all it can. Sells nothing at or above the target, and nothing
    /// at a price of zero. Pure: the same function simulates and executes.
    pub fn sell(&self, held: Uint128, funds: Uint128) -> Sold {
        // Widths: atomics and amounts below 2^128, ONE below 2^60. Every product stays below 2^446 and nothing wraps in 512 bits.
        let (one, square) = (Uint512::from(ONE), Uint512::from(ONE_SQUARED));
        let price = wide(self.price.atomics()).wrapping_mul(wide(self.price_factor.atomics()));
        // Rounded down, so that the funds cover the payment, which rounds up.
        let Ok(affordable) = wide(funds).wrapping_mul(square).checked_div(price) else { return Sold::default() };
        let (debt, target) = (wide(self.debt), wide(self.target.atomics()));
        let lost = wide(self.weight.atomics()).wrapping_mul(wide(self.price.atomics()));
        let weighted = wide(self.weighted).wrapping_mul(square);
        let wanted = target.wrapping_mul(debt).wrapping_mul(one);

        let mut seized = Uint128::zero();
        if wanted > weighted {
            let all = ceil_div(debt.wrapping_mul(square), price);
            seized = held.min(narrow_or_max(affordable)).min(narrow_or_max(all));
            let (healed, spent) = (target.wrapping_mul(price), lost.wrapping_mul(one));
            if healed > spent {
                let missing = wanted.wrapping_sub(weighted).wrapping_mul(one);
                seized = seized.min(narrow_or_max(ceil_div(missing, healed.wrapping_sub(spent))));
            }
        }
        let repaid = narrow_or_max(ceil_div(wide(seized).wrapping_mul(price), square)).min(self.debt);
        // `W - lt*p*x >= T*(D - R)`, exactly.
        let needed = target.wrapping_mul(wide(self.debt.saturating_sub(repaid))).wrapping_mul(one);
        let reached = weighted >= needed.wrapping_add(lost.wrapping_mul(wide(seized)));
        Sold { seized, repaid, reached }
    }
}

/// The denominator is above zero.
fn ceil_div(numerator: Uint512, denominator: Uint512) -> Uint512 {
    let quotient = numerator.checked_div(denominator).unwrap_or(Uint512::MAX);
    if quotient.wrapping_mul(denominator) == numerator {
        quotient
    } else {
        quotient.wrapping_add(Uint512::one())
    }
}

fn wide(value: Uint128) -> Uint512 {
    Uint512::from(value)
}

fn narrow_or_max(value: Uint512) -> Uint128 {
    Uint256::try_from(value).ok().and_then(|half| Uint128::try_from(half).ok()).unwrap_or(Uint128::MAX)
}
