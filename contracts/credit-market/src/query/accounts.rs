//! Borrowers' accounts.

use cosmwasm_std::{Addr, Deps, Env};
use credit::account::Account;
use credit::mark::Marked;
use credit::valuation::Assessment;
use interfaces::credit_market::{PositionResponse, Posted};
use interfaces::market::{AccountResponse, AccountState, SaleResponse};
use interfaces::shared::pagination::page;

use crate::error::Result;
use crate::session::Session;
use crate::state::ACCOUNTS;

/// Returns one account as the engine sees it. An unknown account is healthy and empty.
pub fn account(deps: Deps, env: Env, account: String) -> Result<AccountResponse> {
    Ok(one(deps, env, &account)?.1)
}

/// Returns one account with the terms on which it is sold.
pub fn sale(deps: Deps, env: Env, account: String) -> Result<SaleResponse> {
    let (session, account) = one(deps, env, &account)?;
    Ok(SaleResponse { terms: session.terms(), account })
}

fn one(deps: Deps, env: Env, account: &str) -> Result<(Session, AccountResponse)> {
    let mut session = Session::begin(deps.storage, &env)?;
    let owner = deps.api.addr_validate(account)?;
    let account = ACCOUNTS.may_load(deps.storage, &owner)?.unwrap_or_default();
    let account = describe(deps, &mut session, &owner, &account)?;
    Ok((session, account))
}

/// Returns accounts in ascending order of address.
pub fn accounts(deps: Deps, env: Env, start_after: Option<String>, limit: Option<u32>) -> Result<Vec<AccountResponse>> {
    let mut session = Session::begin(deps.storage, &env)?;
    let start_after = start_after.map(|address| deps.api.addr_validate(&address)).transpose()?;
    let accounts = page(&ACCOUNTS, deps.storage, start_after.as_ref(), limit)?;
    accounts.iter().map(|(owner, account)| describe(deps, &mut session, owner, account)).collect()
}

/// Describes an account as a message finds it: a mark may add the interest that an impaired debt did not bear.
fn describe(deps: Deps, session: &mut Session, owner: &Addr, account: &Account) -> Result<AccountResponse> {
    session.read_prices(deps, account)?;
    let Marked { owed, valuation, assessment } = session.view().preview(&session.ledger, account)?;
    let Assessment { state, health, edge, target } = assessment;
    let priced = health.is_some() && state != AccountState::NoPrice;
    let under_water = state == AccountState::UnderWater;
    let price_factor = || session.view().price_factor(&session.ledger, account, &valuation);
    let price_factor = under_water.then(price_factor).transpose()?;
    Ok(AccountResponse {
        account: owner.to_string(),
        revision: account.revision,
        state,
        owed,
        value: valuation.value,
        weighted: valuation.weighted,
        health: health.filter(|_| priced),
        edge: priced.then_some(edge),
        target: priced.then_some(target),
        healthy_at: account.healthy_at,
        under_water_for: under_water.then(|| session.view().under_water_for(account)),
        price_factor,
        provision: account.debt.provision,
        lots: valuation.lots,
    })
}

/// Returns an account as its owner sees it.
pub fn position(deps: Deps, env: Env, account: String) -> Result<PositionResponse> {
    let mut session = Session::begin(deps.storage, &env)?;
    let owner = deps.api.addr_validate(&account)?;
    let account = ACCOUNTS.may_load(deps.storage, &owner)?.unwrap_or_default();
    session.read_prices(deps, &account)?;
    let power = session.view().borrowing_power(&account).ok();
    let borrowable = power.map(|power| session.ledger.room(&account.debt, power)).transpose()?;
    let band = session.view().band(&session.ledger, &account)?;
    let owed = session.ledger.payoff(&account.debt)?;
    let live = session.ledger.live(&account.debt)?;
    let posted = |(collateral, amount)| Posted { collateral, amount };
    let collateral = account.collateral.into_iter().map(posted).collect();
    let debt = account.debt;
    Ok(PositionResponse {
        class: debt.class,
        debt_shares: debt.shares,
        owed,
        charged_off: debt.charged_off,
        suspended: owed.checked_sub(live)?.checked_sub(debt.charged_off)?,
        impaired: debt.fixed.is_some(),
        provision: debt.provision,
        collateral,
        borrowable,
        band,
    })
}
