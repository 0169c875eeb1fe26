use crate::error::ContractError;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::{AccountResponse, Lot, LotAmount, Terms};
use risk::int::{mul_ceil, mul_div_ceil_256, mul_div_floor, mul_floor};
use risk::target::{walk_slots, SlotOffer, TargetTerms};
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
    /// Whether the account is healthy afterwards.
    pub healed: bool,
}

/// Plans a sale of lots in the given order at `discount` to a buyer with `funds` until the account reaches the target
/// health. Plans for the whole debt when less than the market's dust would remain. Simulation and execution both use
/// it.
pub fn plan(
    account: &AccountResponse,
    terms: &Terms,
    lots: &[&Lot],
    discount: Decimal,
    funds: Uint128,
) -> Result<Plan, ContractError> {
    let partial = sell(account, lots, discount, funds, terms.liquidation.target_health)?;
    if partial.left.is_zero() || partial.left >= terms.liquidation.dust {
        return Ok(partial);
    }
    sell(account, lots, discount, funds, WHOLE)
}

fn sell(
    account: &AccountResponse,
    lots: &[&Lot],
    discount: Decimal,
    funds: Uint128,
    target: Decimal,
) -> Result<Plan, ContractError> {
    let mut plan = Plan {
        repay: Uint128::zero(),
        take: vec![],
        value: Uint128::zero(),
        left: account.owed,
        whole: false,
        healed: false,
    };
    let mut weighted = account.weighted;
    for lot in lots {
        let Some(price) = lot.unit_price else { continue };
        let side = TargetTerms { debt: plan.left, weighted, target, price, weight: lot.weight, fee: Decimal::zero() };
        let offer = SlotOffer { discount, base: funds.saturating_sub(plan.repay) };
        let walk = walk_slots(&side, lot.amount, &[offer])?;
        if !walk.seized.is_zero() {
            plan.take.push(LotAmount { lot: lot.id, amount: walk.seized });
            plan.repay = plan.repay.checked_add(walk.repaid)?;
            plan.value = plan.value.checked_add(mul_floor(walk.seized, price)?)?;
            plan.left = plan.left.saturating_sub(walk.repaid);
            // Rounds the removed weight up, so that health is never overstated.
            weighted = weighted.saturating_sub(mul_ceil(mul_ceil(walk.seized, price)?, lot.weight)?);
        }
        if walk.reached || plan.left.is_zero() {
            break;
        }
    }
    plan.healed = weighted >= plan.left;
    plan.whole = account.lots.iter().all(|lot| {
        lot.amount.is_zero() || plan.take.iter().any(|take| take.lot == lot.id && take.amount == lot.amount)
    });
    Ok(plan)
}

/// Cost of `amount` of a lot: `amount * price * (1 - discount)`. Rounds once, up, at the end; rounding the unit price
/// first would drop its low digits. Rounding favours the pool.
pub fn cost(amount: Uint128, price: Decimal, discount: Decimal) -> Result<Uint128, ContractError> {
    let kept = Decimal::one().saturating_sub(discount);
    let one = Decimal::one().atomics();
    let paid = mul_div_ceil_256(amount.full_mul(price.atomics()), kept.atomics().into(), one.full_mul(one))?;
    paid.try_into().map_err(|_| MathError::Overflow { operation: "cost" }.into())
}

/// What a sale discharges of a lot's book: the part of what was sold, and of a price above that part, once lenders
/// carry nothing, the rest of the book. So a surplus leaves a deficit only when its lot can no longer lose.
pub fn discharged(paid: Uint128, part: Uint128, book: Uint128, outstanding: Uint128) -> Uint128 {
    let surplus = paid.saturating_sub(part).saturating_sub(outstanding);
    part.saturating_add(surplus).min(book.max(part))
}

/// Splits a book over lots by their value; the last one takes the rest, so that the parts sum to the whole. Without any
/// value the last lot takes all.
pub fn split_book(book: Uint128, values: &[Uint128]) -> Result<Vec<Uint128>, ContractError> {
    let mut total = Uint128::zero();
    for value in values {
        total = total.checked_add(*value)?;
    }
    let mut left = book;
    let mut parts = Vec::with_capacity(values.len());
    for value in values {
        let part = if total.is_zero() { Uint128::zero() } else { mul_div_floor(book, *value, total)? };
        left = left.checked_sub(part)?;
        parts.push(part);
    }
    if let Some(last) = parts.last_mut() {
        *last = last.checked_add(left)?;
    }
    Ok(parts)
}

#[cfg(test)]
mod tests;
