//! Keepers and liquidators: flags, marks and purchases.

use anyhow::Result;
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::liquidation_engine::PlanResponse;
use interfaces::market::AccountState;
use suite::{EmbeddedSuite, LST_COLLATERAL};

use super::cast::Cast;
use super::sales::Appetite;
use super::tally::Tally;
use crate::number::tokens;

/// Accounts in one message of marks.
const MARKED_TOGETHER: usize = 20;

/// Lets keepers flag accounts that are unhealthy or in the soft band, and mark every account whose provision changes: accounts
/// whose value less `haircut` does not pay their debt, and those marked before. Returns the accounts for sale.
pub fn watch(suite: &mut EmbeddedSuite, cast: &mut Cast, haircut: Decimal, tally: &mut Tally) -> Result<Vec<Addr>> {
    let (mut for_sale, mut to_mark) = (vec![], vec![]);
    let counted = Decimal::one().checked_sub(haircut)?;
    for seen in suite.borrowers() {
        let account = Addr::unchecked(&seen.account);
        if matches!(seen.state, AccountState::Band | AccountState::Liquidatable) {
            suite.flag(&account)?;
        }
        if seen.state == AccountState::UnderWater {
            tally.distress = true;
            if let Some(borrower) = cast.borrowers.iter_mut().find(|borrower| borrower.account == account) {
                borrower.under_water = true;
            }
        }
        if !seen.provision.is_zero() || seen.value.checked_mul_floor(counted)? < seen.owed {
            to_mark.push(account.clone());
        }
        if seen.state.is_for_sale() {
            for_sale.push(account);
        }
    }
    mark(suite, &to_mark, tally)?;
    Ok(for_sale)
}

fn mark(suite: &mut EmbeddedSuite, accounts: &[Addr], tally: &mut Tally) -> Result<()> {
    let keeper = suite.account("keeper");
    for some in accounts.chunks(MARKED_TOGETHER) {
        let marked = suite.mark(&keeper, &some.iter().collect::<Vec<_>>())?;
        tally.events(suite.now(), &marked);
    }
    Ok(())
}

/// Every liquidator in turn buys from the accounts for sale what its capital permits, if the engine's price is low enough.
pub fn buy(
    suite: &mut EmbeddedSuite,
    cast: &mut Cast,
    appetite: &Appetite<'_>,
    for_sale: &[Addr],
    tally: &mut Tally,
) -> Result<()> {
    for account in for_sale {
        for liquidator in cast.liquidators.iter().filter(|buyer| !buyer.wants.lots_only && !buyer.misses) {
            let funds = suite.balance(&suite.base(), &liquidator.account);
            let wish = liquidator.wants.wish + appetite.risk(suite, cast, liquidator);
            // No plan: the account is no longer for sale, or the funds buy nothing.
            let Ok(plan) = suite.simulate(account, funds) else { continue };
            let worth = worth(suite, appetite, &plan);
            if funds == 0 || worth <= 0.0 || 1.0 - tokens(plan.repay.u128()) / worth < wish {
                continue;
            }
            let response = suite.liquidate(&liquidator.account, account, funds)?;
            tally.seized = tally.seized.saturating_add(taken(&plan, LST_COLLATERAL));
            tally.events(suite.now(), &response);
            if let Some(borrower) = cast.borrowers.iter_mut().find(|borrower| borrower.account == *account) {
                borrower.liquidated = true;
                tally.liquidated(borrower.class, plan.repay);
            }
        }
    }
    Ok(())
}

fn taken(plan: &PlanResponse, lot: u64) -> Uint128 {
    plan.take.iter().filter(|item| item.lot == lot).map(|item| item.amount).sum()
}

/// Value of a plan's collateral at outside market prices.
fn worth(suite: &EmbeddedSuite, appetite: &Appetite<'_>, plan: &PlanResponse) -> f64 {
    let prices = super::sales::assets(suite, appetite.truth);
    (LST_COLLATERAL..).zip(prices).map(|(lot, (_, price))| tokens(taken(plan, lot).u128()) * price).sum()
}

/// Writes down accounts that have been under water long enough, and closes those without collateral that can be sold.
pub fn write_down(suite: &mut EmbeddedSuite, tally: &mut Tally) {
    for seen in suite.borrowers().into_iter().filter(|seen| seen.state == AccountState::UnderWater) {
        let account = Addr::unchecked(&seen.account);
        // Most are refused: it is too early, or there is something to sell.
        for done in [suite.write_down(&account), suite.close(&account)].into_iter().flatten() {
            tally.events(suite.now(), &done);
        }
    }
}
