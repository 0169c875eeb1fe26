//! Deposit and withdrawal of collateral.

use cosmwasm_std::{from_json, Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use cw20::Cw20ReceiveMsg;
use cw_utils::{nonpayable, one_coin};
use interfaces::credit_market::{Action, ReceiveMsg};
use interfaces::oracle_aggregator::PriceUse;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::Asset;

use crate::error::ContractError;
use crate::events;
use crate::health::{backing, Quote};
use crate::session::Session;
use crate::state::{self, save_account, unpost, ACCOUNTS, CONFIG, POSTED};

/// Posts a native collateral to the sender's account. Changes no counters. Reads the oracle only when an indebted
/// account adds a collateral it does not hold yet.
pub fn deposit(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    add(deps, &env, &info.sender, &Asset::Native(coin.denom), coin.amount)
}

/// Posts a cw20 collateral to the account that sent the tokens.
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, receive: Cw20ReceiveMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let ReceiveMsg::Deposit {} = from_json(&receive.msg)?;
    let owner = deps.api.addr_validate(&receive.sender)?;
    add(deps, &env, &owner, &Asset::Cw20(info.sender), receive.amount)
}

fn add(deps: DepsMut, env: &Env, owner: &Addr, asset: &Asset, amount: Uint128) -> Result<Response, ContractError> {
    let listed = state::collaterals(deps.storage)?;
    let not_collateral = || CommonError::not_found("collateral", asset);
    let (id, collateral) = listed.iter().find(|(_, listed)| listed.asset == *asset).ok_or_else(not_collateral)?;
    let id = *id;
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let posted = POSTED.may_load(deps.storage, id)?.unwrap_or_default().checked_add(amount)?;
    if posted > collateral.cap {
        return Err(ContractError::CollateralCap { id, posted, cap: collateral.cap });
    }
    let mut account = ACCOUNTS.may_load(deps.storage, owner)?.unwrap_or_default();
    if !account.debt_shares.is_zero() && account.held(id).is_zero() {
        // A speck of unpriced collateral would make the whole account unliquidatable.
        let oracle = CONFIG.load(deps.storage)?.oracle;
        let quote = Quote::read(&deps.querier, &oracle, id, collateral.clone());
        quote.price(env.block.time.seconds(), PriceUse::Liquidation {})?;
    }
    account.set_held(id, account.held(id).checked_add(amount)?);
    POSTED.save(deps.storage, id, &posted)?;
    save_account(deps.storage, owner, account)?;
    Ok(Response::new().add_attribute("action", "deposit").add_event(events::deposit(owner, id, amount)))
}

/// Pays collateral out of the sender's account. Without debt it needs no price; with debt the account must stay within
/// initial LTV at prices for new risk.
pub fn withdraw(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let mut session = Session::begin(deps.storage, &env)?;
    let mut account = session.account(deps.storage, &info.sender)?;
    let collateral = state::load_collateral(deps.storage, id)?;
    account.take(id, amount)?;
    unpost(deps.storage, id, amount)?;
    let owed = session.owed(&account)?;
    if !owed.is_zero() {
        pause::check(deps.storage, Action::Withdraw.name(), session.now)?;
        let quotes = session.refresh(deps.storage, &deps.querier)?.quotes;
        let purpose = PriceUse::NewRisk { z: session.params.margin.confidence_multiple };
        let margin = |margin: &interfaces::credit_market::Margin| margin.initial;
        backing(&account, &quotes, session.now, purpose, account.class, margin)?.ensure_covers(owed)?;
    }
    save_account(deps.storage, &info.sender, account)?;
    let event = events::withdraw(&info.sender, id, amount);
    let response = session.finish(deps.storage, "withdraw", vec![event])?;
    Ok(response.add_message(collateral.asset.send(&info.sender, amount)?))
}
