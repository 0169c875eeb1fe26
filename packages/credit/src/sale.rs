//! A sale of an account's collateral: the plan that the engine makes, and the least price that the market accepts.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::{AccountResponse, Lot, LotAmount, LotKind};
use risk::int::{mul_ceil, mul_floor};
use risk::target::SaleTerms;
use risk::MathError;

/// A target that no account reaches before its debt is zero, so that `sell` plans a full close. `Decimal::MAX`, because
/// a finite target T leaves about debt / T unpaid.
const WHOLE: Decimal = Decimal::MAX;

/// Amounts that a buyer pays and receives.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Payment of the buyer, all of which repays debt. In base units.
    pub repay: Uint128,
    /// Collateral that the buyer receives.
    pub take: Vec<LotAmount>,
    /// Value of that collateral before the discount, in base units, rounded down.
    pub value: Uint128,
    /// Remaining debt, in base units.
    pub left: Uint128,
    /// Whether the account has no collateral afterwards.
    pub whole: bool,
    /// Whether the account is at or above the edge of the soft band afterwards.
    pub healed: bool,
}

/// Plans a sale of lots in the given order at `price_factor` of their prices, to a buyer with `funds`, until the account reaches
/// its target. Plans for the whole debt when less than `least_debt` would remain. If the buyer cannot pay that much, `least_debt`
/// remains, unless the debt is already lower or no collateral is left. Simulation and execution both use it.
pub fn plan(
    account: &AccountResponse,
    least_debt: Uint128,
    lots: &[&Lot],
    price_factor: Decimal,
    funds: Uint128,
) -> Result<Plan, MathError> {
    let target = account.target.unwrap_or(Decimal::one());
    let partial = sell(account, lots, price_factor, funds, target)?;
    if partial.left.is_zero() || partial.left >= least_debt {
        return Ok(partial);
    }
    let whole = sell(account, lots, price_factor, funds, WHOLE)?;
    if whole.left.is_zero() || whole.left >= least_debt || whole.whole || account.owed <= least_debt {
        return Ok(whole);
    }
    sell(account, lots, price_factor, account.owed.saturating_sub(least_debt), target)
}

/// The price of a lot that can be sold: tokens, more than none, at a usable price above zero.
pub fn sale_price(lot: &Lot) -> Option<Decimal> {
    match lot.kind {
        LotKind::Token(_) if !lot.amount.is_zero() => lot.unit_price.filter(|price| !price.is_zero()),
        LotKind::Token(_) | LotKind::Internal {} => None,
    }
}

fn sell(
    account: &AccountResponse,
    lots: &[&Lot],
    price_factor: Decimal,
    funds: Uint128,
    target: Decimal,
) -> Result<Plan, MathError> {
    let none = Uint128::zero();
    let mut plan = Plan { repay: none, take: vec![], value: none, left: account.owed, whole: false, healed: false };
    let mut weighted = account.weighted;
    for lot in lots {
        let Some(price) = sale_price(lot) else { continue };
        let terms = SaleTerms { debt: plan.left, weighted, target, price, weight: lot.weight, price_factor };
        let rest = funds.saturating_sub(plan.repay);
        // Nobody pays more than the debt, so funds of at least the debt are enough for any amount.
        let base = if rest >= plan.left { Uint128::MAX } else { rest };
        let sold = terms.sell(lot.amount, base);
        if !sold.seized.is_zero() {
            plan.take.push(LotAmount { lot: lot.id, amount: sold.seized });
            plan.repay = add(plan.repay, sold.repaid)?;
            plan.value = add(plan.value, mul_floor(sold.seized, price)?)?;
            plan.left = plan.left.saturating_sub(sold.repaid);
            // Rounds the removed weight up, so that health is never overstated.
            weighted = weighted.saturating_sub(mul_ceil(mul_ceil(sold.seized, price)?, lot.weight)?);
        }
        if sold.reached || plan.left.is_zero() {
            break;
        }
    }
    plan.healed = weighted >= mul_ceil(plan.left, account.edge.unwrap_or(Decimal::one()))?;
    plan.whole = account.lots.iter().all(|lot| {
        lot.amount.is_zero() || plan.take.iter().any(|take| take.lot == lot.id && take.amount == lot.amount)
    });
    Ok(plan)
}

/// The least repayment for collateral taken out of `lots`, valued at its prices times `price_factor`. It allows one unit of each
/// lot for the plan's rounding. Absent when a lot without a usable price is taken; lots that the account does not hold count
/// nothing.
pub fn least_price(lots: &[Lot], take: &[LotAmount], price_factor: Decimal) -> Result<Option<Uint128>, MathError> {
    let mut value = Uint128::zero();
    for lot in lots {
        let mut taken = Uint128::zero();
        for take in take.iter().filter(|take| take.lot == lot.id) {
            taken = add(taken, take.amount)?;
        }
        if taken.is_zero() {
            continue;
        }
        let Some(price) = lot.unit_price else { return Ok(None) };
        value = add(value, mul_floor(taken.saturating_sub(Uint128::one()), price)?)?;
    }
    Ok(Some(mul_floor(value, price_factor)?))
}

fn add(a: Uint128, b: Uint128) -> Result<Uint128, MathError> {
    a.checked_add(b).map_err(|_| MathError::Overflow { operation: "sale" })
}

#[cfg(test)]
mod tests;
