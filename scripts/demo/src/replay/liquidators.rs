//! Keepers and liquidators: flags, purchases on the clock, lots, and the sale of what was bought.

use anyhow::Result;
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::market::AccountState;
use interfaces::Asset;
use suite::{EmbeddedSuite, BASE, NATIVE};

use super::cast::Cast;
use super::reporters::Truth;
use super::tally::Tally;

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
pub fn buy(suite: &mut EmbeddedSuite, cast: &mut Cast, flagged: &[Addr], tally: &mut Tally) -> Result<()> {
    for account in flagged {
        for liquidator in cast.liquidators.iter().filter(|liquidator| !liquidator.waits_for_lots) {
            let funds = suite.balance(&suite.base(), &liquidator.account);
            let discount = suite.flagged(account).and_then(|flag| flag.discount);
            if funds == 0 || discount.is_none_or(|discount| discount < liquidator.wants) {
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
pub fn lots(suite: &mut EmbeddedSuite, cast: &Cast, tally: &mut Tally) -> Result<()> {
    for lot in suite.lots() {
        let (Some(discount), Some(price)) = (lot.discount, lot.price) else { continue };
        let mut left = lot.amount;
        for liquidator in cast.liquidators.iter().filter(|liquidator| liquidator.wants_of_lots <= discount) {
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
fn affordable(funds: u128, price: Decimal, left: Uint128) -> Result<Uint128> {
    if price.is_zero() || funds == 0 {
        return Ok(Uint128::zero());
    }
    Ok(Uint128::new(funds).checked_div_floor(price).unwrap_or(Uint128::MAX).min(left))
}

/// What was bought is sold to the market outside, 1 % below its price, each liquidator its part of what that market takes in
/// `seconds`; the proceeds are new capital.
pub fn sell(suite: &mut EmbeddedSuite, cast: &Cast, truth: Truth, seconds: u64) -> Result<()> {
    let outside = suite.account("outside-market");
    let kept = Decimal::percent(99);
    let lst_price = truth.native.checked_mul(truth.ratio)?.checked_mul(suite.rate().rate)?;
    let native = Asset::Native(NATIVE.into());
    let hour = Uint128::new(cast.depth).checked_mul(Uint128::from(seconds))?.checked_div(Uint128::new(3_600))?;
    let depth = hour.checked_div(Uint128::new(u128::try_from(cast.liquidators.len())?))?;
    for liquidator in &cast.liquidators {
        let who = &liquidator.account;
        let mut proceeds = Uint128::zero();
        for (asset, price) in [(suite.lst(), lst_price), (native.clone(), truth.native)] {
            let price = price.checked_mul(kept)?;
            let room = depth.saturating_sub(proceeds).u128();
            let amount = affordable(room, price, Uint128::new(suite.balance(&asset, who)))?;
            if amount.is_zero() {
                continue;
            }
            suite.transfer(who, &asset, &outside, amount.u128())?;
            proceeds = proceeds.checked_add(amount.mul_floor(price))?;
        }
        suite.fund(who, proceeds.u128(), BASE);
    }
    Ok(())
}
