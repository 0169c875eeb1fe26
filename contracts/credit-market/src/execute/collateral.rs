//! Deposit and withdrawal of collateral.

use cosmwasm_std::{from_json, Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use credit::account::Account;
use credit::quote::Collateral;
use credit::valuation::Assessment;
use credit::CreditError;
use cw20::Cw20ReceiveMsg;
use cw_utils::{nonpayable, one_coin};
use interfaces::credit_market::{Action, ReceiveMsg};
use interfaces::market::AccountState;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::Asset;

use crate::error::{ContractError, Result};
use crate::events;
use crate::session::Session;
use crate::state::{self, save_account, unpost, ACCOUNTS, POSTED};

/// Posts a native collateral to the sender's account. Reads prices only for an account with debt, which it marks, so that a
/// rescue ends its flag.
pub fn deposit(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    let coin = one_coin(&info)?;
    add(deps, &env, &info.sender, &Asset::Native(coin.denom), coin.amount)
}

/// Posts a cw20 collateral to the account that sent the tokens.
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, receive: Cw20ReceiveMsg) -> Result<Response> {
    nonpayable(&info)?;
    let ReceiveMsg::Deposit {} = from_json(&receive.msg)?;
    let owner = deps.api.addr_validate(&receive.sender)?;
    add(deps, &env, &owner, &Asset::Cw20(info.sender), receive.amount)
}

fn add(deps: DepsMut, env: &Env, owner: &Addr, asset: &Asset, amount: Uint128) -> Result<Response> {
    let listed = state::collaterals(deps.storage)?.into_iter().find(|(_, listed)| listed.asset == *asset);
    let (id, Collateral { cap, .. }) = listed.ok_or_else(|| CommonError::not_found("collateral", asset))?;
    if amount.is_zero() {
        return Err(CreditError::ZeroAmount.into());
    }
    let posted = POSTED.may_load(deps.storage, id)?.unwrap_or_default().checked_add(amount)?;
    let over_cap = ContractError::CollateralCap { id, posted, cap };
    let before = ACCOUNTS.may_load(deps.storage, owner)?.unwrap_or_default();
    let mut account = before.clone();
    account.set_held(id, account.held(id).checked_add(amount)?);
    POSTED.save(deps.storage, id, &posted)?;
    let event = events::deposit(owner, id, amount);
    if before.debt.is_zero() {
        if posted > cap {
            return Err(over_cap);
        }
        save_account(deps.storage, owner, account)?;
        return Ok(Response::new().add_attribute("action", "deposit").add_event(event));
    }
    let mut session = Session::begin(deps.storage, env)?;
    session.read_prices(deps.as_ref(), &account)?;
    ensure_shields_nothing(&session, id)?;
    if posted > cap && !rescues(&session, &before, &account)? {
        return Err(over_cap);
    }
    session.mark(owner, &mut account)?;
    save_account(deps.storage, owner, account)?;
    session.done.push(event);
    session.finish(deps, "deposit")
}

/// Fails with `Unpriced` for a collateral without a usable price when the account has debt and other collateral with a usable
/// price: valued at its last price, it would block the sale of the other collateral, however little it is still worth.
fn ensure_shields_nothing(session: &Session, id: u64) -> Result<()> {
    let (now, posted) = (session.now, session.view().quote(id)?);
    if posted.usable(now).is_none() && session.quotes.iter().any(|other| other.usable(now).is_some()) {
        return Err(ContractError::Unpriced { id, feed: posted.collateral.feed });
    }
    Ok(())
}

/// Whether a deposit to an account with debt may exceed a collateral's cap: the account is not known to be above the soft band,
/// and with the deposit is at most as healthy as a sale would leave it. A larger deposit would add risk above the cap.
fn rescues(session: &Session, before: &Account, after: &Account) -> Result<bool> {
    let (_, Assessment { state, target, .. }) = session.view().examine(&session.ledger, before)?;
    if state == AccountState::Healthy {
        return Ok(false);
    }
    let (_, after) = session.view().examine(&session.ledger, after)?;
    Ok(after.health.is_some_and(|health| health <= target))
}

/// Pays collateral out of the sender's account. An account without debt needs no price; one with debt must stay within initial
/// LTV at prices for new risk, and above the soft band.
pub fn withdraw(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    amount: Uint128,
    allow_band: bool,
) -> Result<Response> {
    nonpayable(&info)?;
    if amount.is_zero() {
        return Err(CreditError::ZeroAmount.into());
    }
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let collateral = state::load_collateral(deps.storage, id)?;
    account.take(id, amount)?;
    unpost(deps.storage, id, amount)?;
    if !account.debt.is_zero() {
        pause::check(deps.storage, Action::Withdraw.name(), session.now)?;
        session.refresh(deps.as_ref())?;
        session.take_risk(&info.sender, &mut account, allow_band)?;
    }
    save_account(deps.storage, &info.sender, account)?;
    session.done.push(events::withdraw(&info.sender, id, amount));
    session.messages.push(collateral.asset.send(&info.sender, amount)?);
    session.finish(deps, "withdraw")
}
