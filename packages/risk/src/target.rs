//! Amount of collateral to sell so that an account reaches a target health at the discounted prices.
//!
//! With D the debt, W the weighted collateral (sum of value times liquidation threshold), X and R the amounts that earlier slots
//! seized and repaid, lt and p the threshold and the price of the collateral sold, and r the amount of debt that a unit of it
//! repays, the health after selling x more is `(W - lt*p*(X + x)) / (D - R - r*x)`. Set to T and solved: `x = (T*(D - R) - (W -
//! lt*p*X)) / (T*r - lt*p)`. See `docs/maths/risk.md`.

use cosmwasm_std::{Decimal, Uint128, Uint256, Uint512};

use crate::error::MathError;

/// 10^18, the atomics of `Decimal` 1.
const ONE: u128 = 1_000_000_000_000_000_000;
/// 10^36.
const ONE_SQUARED: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;

/// The account and the collateral to be sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetTerms {
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
    /// Fraction of a payment that does not reach the debt.
    pub fee: Decimal,
}

/// Amounts sold by earlier slots of this collateral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filled {
    /// X: collateral units.
    pub seized: Uint128,
    /// R: base units that reached the debt.
    pub repaid: Uint128,
}

/// A buyer, or all buyers at one discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotOffer {
    /// f: the buyer pays `p*f`, see [`crate::discount`].
    pub price_factor: Decimal,
    /// Base units the buyer has.
    pub base: Uint128,
}

/// Amounts of one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SlotFill {
    /// Collateral units.
    pub seized: Uint128,
    /// Base units the buyer pays, rounded up.
    pub paid: Uint128,
    /// Base units that reach the debt: `paid` less the fee, at most what is owed.
    pub repaid: Uint128,
}

/// Amounts of a walk over the slots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// One fill per slot, in their order; zero after the one that reached the target.
    pub fills: Vec<SlotFill>,
    /// Collateral units in all.
    pub seized: Uint128,
    /// Base units paid in all.
    pub paid: Uint128,
    /// Base units that reach the debt in all.
    pub repaid: Uint128,
    /// Whether the target is reached; otherwise slots or collateral ran out.
    pub reached: bool,
}

/// Collateral units that a slot at `price_factor` must take, rounded up: payments round up too, so health after the sale is at
/// least the target, and with one unit less it would not be.
///
/// At most `capacity`, and never more than repays the debt. When a unit sold removes at least as much weight as it repays times
/// the target (`T*r <= lt*p`), no amount restores health and the whole capacity is taken. Zero at or above the target. Error:
/// `Overflow` when more was repaid than owed.
pub fn slot_amount(
    terms: &TargetTerms,
    filled: Filled,
    price_factor: Decimal,
    capacity: Uint128,
) -> Result<Uint128, MathError> {
    let owed = owed_after(terms, filled)?;
    let target = wide(terms.target.atomics());
    // Widths: atomics and amounts below 2^128, ONE below 2^60. The numerator stays below 2^386 and below 2^506 after
    // the last scaling; the denominator below 2^377. Nothing wraps in 512 bits.
    let weight_price = wide(terms.weight.atomics()).wrapping_mul(wide(terms.price.atomics()));
    let one = Uint512::from(ONE);
    let square = Uint512::from(ONE_SQUARED);
    let wanted =
        target.wrapping_mul(wide(owed)).wrapping_mul(one).wrapping_add(weight_price.wrapping_mul(wide(filled.seized)));
    let held = wide(terms.weighted).wrapping_mul(square);
    if wanted <= held {
        return Ok(Uint128::zero());
    }
    let missing = wanted.wrapping_sub(held);

    let proceeds = proceeds_54(terms, price_factor);
    let most = match ceil_div(wide(owed).wrapping_mul(one).wrapping_mul(square), proceeds) {
        Some(all) => capacity.min(narrow_or_max(all)),
        None => capacity,
    };
    let healed = target.wrapping_mul(proceeds);
    let spent = weight_price.wrapping_mul(square);
    if healed <= spent {
        return Ok(most);
    }
    let amount = ceil_div(missing.wrapping_mul(square), healed.wrapping_sub(spent));
    Ok(amount.map_or(most, |amount| narrow_or_max(amount).min(most)))
}

/// Walks the slots in the given order (cheapest discount first) until the target is reached or `available` collateral
/// is sold. A slot that pays nothing takes nothing. Pure: the same function simulates and executes.
/// Error: `Overflow`, for payments above 2^128 - 1.
pub fn walk_slots(terms: &TargetTerms, available: Uint128, slots: &[SlotOffer]) -> Result<Walk, MathError> {
    let mut walk = Walk {
        fills: Vec::with_capacity(slots.len()),
        seized: Uint128::zero(),
        paid: Uint128::zero(),
        repaid: Uint128::zero(),
        reached: false,
    };
    for slot in slots {
        let fill = if walk.reached { SlotFill::default() } else { walk.next(terms, available, slot)? };
        walk.fills.push(fill);
    }
    Ok(walk)
}

impl Walk {
    fn next(&mut self, terms: &TargetTerms, available: Uint128, slot: &SlotOffer) -> Result<SlotFill, MathError> {
        let overflow = |_| MathError::overflow("target::walk_slots");
        let price = price_36(terms, slot.price_factor);
        let square = Uint512::from(ONE_SQUARED);
        let Ok(affordable) = wide(slot.base).wrapping_mul(square).checked_div(price) else {
            return Ok(SlotFill::default());
        };
        let left = available.saturating_sub(self.seized);
        let filled = Filled { seized: self.seized, repaid: self.repaid };
        // The amount that the buyer can pay for, rounded down, so that it covers the payment, rounded up.
        let bound = left.min(narrow_or_max(affordable));
        let seized = slot_amount(terms, filled, slot.price_factor, bound)?;
        let paid = value(seized, price, square)?;
        let cube = Uint512::from(ONE).wrapping_mul(square);
        let proceeds = value(seized, proceeds_54(terms, slot.price_factor), cube)?;
        let repaid = proceeds.min(owed_after(terms, filled)?);

        self.seized = self.seized.checked_add(seized).map_err(overflow)?;
        self.paid = self.paid.checked_add(paid).map_err(overflow)?;
        self.repaid = self.repaid.checked_add(repaid).map_err(overflow)?;
        self.reached = health_reached(terms, self.seized, self.repaid);
        Ok(SlotFill { seized, paid, repaid })
    }
}

/// `W - lt*p*X >= T*(D - R)`, exactly.
fn health_reached(terms: &TargetTerms, seized: Uint128, repaid: Uint128) -> bool {
    let lost = wide(terms.weight.atomics()).wrapping_mul(wide(terms.price.atomics())).wrapping_mul(wide(seized));
    let needed = wide(terms.target.atomics())
        .wrapping_mul(wide(terms.debt.saturating_sub(repaid)))
        .wrapping_mul(Uint512::from(ONE));
    wide(terms.weighted).wrapping_mul(Uint512::from(ONE_SQUARED)) >= needed.wrapping_add(lost)
}

fn owed_after(terms: &TargetTerms, filled: Filled) -> Result<Uint128, MathError> {
    let owed = terms.debt.checked_sub(filled.repaid);
    owed.map_err(|_| MathError::overflow("target::slot_amount"))
}

/// `p*f` at 10^36.
fn price_36(terms: &TargetTerms, price_factor: Decimal) -> Uint512 {
    wide(terms.price.atomics()).wrapping_mul(wide(price_factor.atomics()))
}

/// `r = p*f*(1 - fee)` at 10^54, exact.
fn proceeds_54(terms: &TargetTerms, price_factor: Decimal) -> Uint512 {
    let kept = Decimal::one().saturating_sub(terms.fee);
    price_36(terms, price_factor).wrapping_mul(wide(kept.atomics()))
}

/// `ceil(amount * price / scale)`: the buyer pays the fraction.
fn value(amount: Uint128, price: Uint512, scale: Uint512) -> Result<Uint128, MathError> {
    let overflow = || MathError::overflow("target::walk_slots");
    let value = ceil_div(wide(amount).wrapping_mul(price), scale).ok_or_else(overflow)?;
    narrow(value).ok_or_else(overflow)
}

fn ceil_div(numerator: Uint512, denominator: Uint512) -> Option<Uint512> {
    let quotient = numerator.checked_div(denominator).ok()?;
    let exact = quotient.wrapping_mul(denominator) == numerator;
    Some(if exact { quotient } else { quotient.wrapping_add(Uint512::one()) })
}

fn wide(value: Uint128) -> Uint512 {
    Uint512::from(value)
}

fn narrow(value: Uint512) -> Option<Uint128> {
    let half = Uint256::try_from(value).ok()?;
    Uint128::try_from(half).ok()
}

fn narrow_or_max(value: Uint512) -> Uint128 {
    narrow(value).unwrap_or(Uint128::MAX)
}
