//! Keepers and liquidators: flags, purchases on the clock, and lots.

use anyhow::Result;
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::market::AccountState;
use suite::EmbeddedSuite;

use super::cast::Cast;
use super::sales::Appetite;
use super::tally::Tally;
use crate::number::float;

/// Lets keepers flag what is unhealthy. Insolvent accounts are closed by that. Returns who can be liquidated.
pub fn flag(suite: &mut EmbeddedSuite, cast: &mut Cast, tally: &mut Tally) -> Result<Vec<Addr>> {
    let mut flagged = vec![];
    for seen in suite.borrowers() {
        let account = Addr::unchecked(&seen.account);
        match seen.state {
            AccountState::Liquidatable => {
                let response = suite.flag(&account)?;
                tally.events(suite.now(), &response);
                flagged.push(account);
            }
            AccountState::Insolvent => {
                let response = suite.flag(&account)?;
                tally.events(suite.now(), &response);
                if let Some(borrower) = cast.borrowers.iter_mut().find(|borrower| borrower.account == account) {
                    borrower.insolvent = true;
                }
            }
            AccountState::Healthy | AccountState::NoPrice => {}
        }
    }
    Ok(flagged)
}

/// Every liquidator in turn buys of the flagged accounts what its capital allows, once the discount is worth it.
pub fn buy(
    suite: &mut EmbeddedSuite,
    cast: &mut Cast,
    appetite: &Appetite<'_>,
    flagged: &[Addr],
    tally: &mut Tally,
) -> Result<()> {
    for account in flagged {
        for liquidator in cast.liquidators.iter().filter(|buyer| !buyer.wants.lots_only && !buyer.misses) {
            let funds = suite.balance(&suite.base(), &liquidator.account);
            let discount = suite.flagged(account).and_then(|flag| flag.discount);
            let wish = liquidator.wants.wish + appetite.risk(suite, cast, liquidator);
            if funds == 0 || discount.is_none_or(|discount| float(discount) < wish) {
                continue;
            }
            // The price may have gone stale or the account recovered since: that is the liquidator's risk.
            let before = suite.balance(&suite.lst(), &liquidator.account);
            let Ok(response) = suite.liquidate(&liquidator.account, account, funds) else { continue };
            let bought = suite.balance(&suite.lst(), &liquidator.account).saturating_sub(before);
            tally.seized = tally.seized.saturating_add(Uint128::new(bought));
            tally.events(suite.now(), &response);
            if let Some(borrower) = cast.borrowers.iter_mut().find(|borrower| borrower.account == *account) {
                borrower.liquidated = true;
                tally.liquidated(borrower.class, &response);
            }
        }
    }
    Ok(())
}

/// Lots are bought by those to whom the discount is worth it; keepers mark down what stays.
pub fn lots(suite: &mut EmbeddedSuite, cast: &Cast, appetite: &Appetite<'_>, tally: &mut Tally) -> Result<()> {
    for lot in suite.lots() {
        let (Some(discount), Some(price)) = (lot.discount, lot.price) else { continue };
        let mut left = lot.amount;
        for liquidator in cast.liquidators.iter().filter(|buyer| !buyer.misses) {
            if liquidator.wants.lot_wish + appetite.risk(suite, cast, liquidator) > float(discount) {
                continue;
            }
            let funds = suite.balance(&suite.base(), &liquidator.account);
            let amount = affordable(funds, price, left)?;
            if amount.is_zero() {
                continue;
            }
            let response = suite.buy_lot(&liquidator.account, lot.id, Some(amount.u128()), funds)?;
            tally.events(suite.now(), &response);
            left = left.saturating_sub(amount);
        }
        if left.is_zero() {
            continue;
        }
        // An error only says that the book is still below what the lot would bring.
        if let Ok(response) = suite.remark(lot.id) {
            tally.events(suite.now(), &response);
        }
    }
    Ok(())
}

/// What `funds` buy of a lot at a price, rounded down.
pub(super) fn affordable(funds: u128, price: Decimal, left: Uint128) -> Result<Uint128> {
    if price.is_zero() || funds == 0 {
        return Ok(Uint128::zero());
    }
    Ok(Uint128::new(funds).checked_div_floor(price).unwrap_or(Uint128::MAX).min(left))
}
