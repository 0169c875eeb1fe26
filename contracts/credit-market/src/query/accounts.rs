//! Borrowers' accounts.

use cosmwasm_std::{Addr, Decimal, Deps, Env, Uint128};
use interfaces::credit_market::{BandResponse, PositionResponse, Posted};
use interfaces::market::{AccountResponse, AccountState, LiquidationTerms, SaleResponse};
use interfaces::shared::pagination::page;
use risk::int::{div_ceil, mul_ceil, mul_div_ceil, mul_floor};

use crate::error::Result;
use crate::health::{assess, borrowing_power, value, Assessment, Valuation};
use crate::ledger::ONE;
use crate::mark::Marked;
use crate::session::Session;
use crate::state::{Account, ACCOUNTS};

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
    let Marked { owed, valuation, assessment } = session.preview(owner, account)?;
    let Assessment { state, health, edge, target } = assessment;
    let priced = health.is_some() && state != AccountState::NoPrice;
    let under_water = state == AccountState::UnderWater;
    let price_factor = if under_water { Some(session.price_factor(account, &valuation)?) } else { None };
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
        under_water_for: under_water.then(|| session.under_water_for(account)),
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
    let power = borrowing_power(&session, &account).ok();
    let borrowable = power.map(|power| session.ledger.room(&account.debt, power)).transpose()?;
    let band = band(&session, &account)?;
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

/// The band of an account: the health and the price at which it begins, and the highest cost of a sale there.
fn band(session: &Session, account: &Account) -> Result<Option<BandResponse>> {
    let owed = session.ledger.owed(&account.debt)?;
    let valuation = value(session, account)?;
    let Assessment { state, health, edge, .. } = assess(session, &valuation, owed)?;
    let Some(health) = health.filter(|health| state != AccountState::NoPrice && !health.is_zero()) else {
        return Ok(None);
    };
    let part = |of: Decimal| mul_div_ceil(of.atomics(), ONE, health.atomics()).map(Decimal::new);
    let fires_at = part(edge)?;
    let sold = soft_sale(session, account, &valuation, owed, edge, fires_at.min(Decimal::one()))?;
    let penalty = mul_ceil(sold, session.params.liquidation.discount.band_max)?;
    let (deviation, unhealthy_at) = (valuation.deviation, part(Decimal::one())?);
    Ok(Some(BandResponse { deviation, edge, health, fires_at, unhealthy_at, sold, penalty }))
}

/// Value sold, at the highest discount of the band, when all prices are at `part` of the present ones.
fn soft_sale(
    session: &Session,
    account: &Account,
    valuation: &Valuation,
    owed: Uint128,
    edge: Decimal,
    part: Decimal,
) -> Result<Uint128> {
    let LiquidationTerms { target, discount, .. } = &session.params.liquidation;
    let target = Decimal::new(mul_ceil(edge.atomics(), target.soft)?);
    let kept = Decimal::one().saturating_sub(discount.band_max);
    // With prices at 1: x = (T*D - W) / (T*(1 - b) - lt), rounded up.
    let missing = mul_ceil(owed, target)?.saturating_sub(mul_floor(valuation.weighted, part)?);
    let healed = Decimal::new(mul_floor(target.atomics(), kept)?);
    let healed = healed.saturating_sub(session.config.class(account.debt.class)?.maintenance_ltv);
    let all = mul_ceil(valuation.value, part)?;
    Ok(div_ceil(missing, healed).map_or(all, |sold| sold.min(all)))
}
