//! Stake comes in.

use cosmwasm_std::{Addr, DepsMut, Env, Event, MessageInfo, Response, Storage, Timestamp, Uint128};
use cw_utils::one_coin;
use interfaces::security_vault::Action;
use interfaces::shared::pause;
use interfaces::Asset;

use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::CONFIG;
use crate::votes;

/// See [`interfaces::security_vault::ExecuteMsg::Stake`].
pub fn stake_native(deps: DepsMut, env: Env, info: MessageInfo, tranche: u64) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    stake(deps, env, info.sender, tranche, Asset::Native(coin.denom), coin.amount)
}

/// Stakes an asset that has arrived.
pub fn stake(
    deps: DepsMut,
    env: Env,
    owner: Addr,
    tranche: u64,
    asset: Asset,
    amount: Uint128,
) -> Result<Response, ContractError> {
    let now = env.block.time;
    pause::check(deps.storage, Action::Stake.name(), now.seconds())?;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    session.terms.expect(asset)?;

    let (shares, epoch) = credit(deps.storage, &mut session, &owner, amount)?;
    let votes = votes::follow(deps.storage, &env.block, &session, &owner)?;

    Ok(Response::new()
        .add_attribute("action", "stake")
        .add_events(epoch)
        .add_event(events::stake(tranche, &owner, amount, shares))
        .add_events(votes))
}

/// Stake that exists from the beginning; returns the shares.
pub fn genesis(
    storage: &mut dyn Storage,
    now: Timestamp,
    tranche: u64,
    owner: &Addr,
    amount: Uint128,
) -> Result<Uint128, ContractError> {
    let mut session = TrancheSession::load(storage, tranche, now)?;
    Ok(credit(storage, &mut session, owner, amount)?.0)
}

/// Returns the shares, and the event of the share epoch that the stake begins.
fn credit(
    storage: &mut dyn Storage,
    session: &mut TrancheSession,
    owner: &Addr,
    amount: Uint128,
) -> Result<(Uint128, Option<Event>), ContractError> {
    session.ledger.check_entry(CONFIG.load(storage)?.max_entry_hold)?;
    let epoch = session.end_epoch(storage)?;
    let mut position = session.position(storage, owner)?;
    let is_first = epoch.is_some() || session.ledger.shares.is_zero();
    let shares = session.ledger.stake(amount, session.terms.floor, is_first)?;
    position.shares = position.shares.checked_add(shares)?;
    session.save(storage)?;
    session.save_position(storage, owner, &position)?;
    Ok((shares, epoch))
}
