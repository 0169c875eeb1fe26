//! Disputes are opened, decided by the owner, or expire.

use cosmwasm_std::{from_json, Addr, CosmosMsg, Decimal, DepsMut, Env, MessageInfo, Response, StdResult};
use cw20::Cw20ReceiveMsg;
use cw_ownable::assert_owner;
use cw_utils::{nonpayable, one_coin};
use interfaces::oracle_aggregator::{NewDispute, ReceiveMsg, MOST_DISPUTER_SHARE};
use interfaces::security_vault::SlashReward;
use interfaces::shared::error::CommonError;
use interfaces::{Asset, AssetAmount};

use crate::dispute::{held, least_bond, withholdable, Case, Dispute, DISPUTES, LAST_DISPUTE};
use crate::error::ContractError;
use crate::execute::reward::reward;
use crate::execute::slash;
use crate::roster::{answerable, Reporter};
use crate::state::{Config, Slash, CONFIG, LAST_SLASH};
use crate::{events, evidence};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Receive`].
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, wrapped: Cw20ReceiveMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let sender = deps.api.addr_validate(&wrapped.sender)?;
    let paid = AssetAmount { asset: Asset::Cw20(info.sender), amount: wrapped.amount };
    match from_json(&wrapped.msg)? {
        ReceiveMsg::Dispute(new) => open(deps, env, sender, paid, new),
        ReceiveMsg::Reward { tranche: _ } => reward(deps, env, paid),
    }
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Dispute`].
pub fn dispute(deps: DepsMut, env: Env, info: MessageInfo, new: NewDispute) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    open(deps, env, info.sender, AssetAmount { asset: Asset::Native(coin.denom), amount: coin.amount }, new)
}

/// Opens a dispute with a bond that has arrived.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn open(
    deps: DepsMut,
    env: Env,
    disputer: Addr,
    bond: AssetAmount,
    new: NewDispute,
) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let NewDispute { reporter: id, round, feed, evidence } = new;
    let reporter = answerable(deps.storage, id)?;
    let ends_at = config.clock().end(round);
    if now < ends_at {
        return Err(ContractError::StillOpen { round, ends_at, now });
    }
    let terms = config.params.dispute;
    if now >= ends_at.saturating_add(terms.window) {
        return Err(ContractError::NoEvidence { reporter: id, round });
    }
    let said = evidence::prices(deps.storage, id, round, &evidence, &config.params)?;
    let said = said.into_iter().find(|said| said.feed == feed);
    let price = said.ok_or_else(|| CommonError::not_found("feed", feed))?.price;
    let vault = &config.security_vault;
    let stake = vault.stake(&deps.querier, reporter.tranche)?;
    if bond.asset != stake.asset {
        return Err(ContractError::WrongBond { expected: stake.asset, received: bond.asset });
    }
    let least = least_bond(stake.amount, &terms)?;
    if bond.amount < least {
        return Err(ContractError::BondTooSmall { least, bond: bond.amount });
    }

    let dispute_id = LAST_DISPUTE.may_load(deps.storage)?.unwrap_or_default().saturating_add(1);
    LAST_DISPUTE.save(deps.storage, &dispute_id)?;
    let withholdable = withholdable(bond.amount, stake.amount)?;
    let expires_at = now.saturating_add(terms.expiry);
    let withheld = Decimal::zero();
    let held = held(bond.amount, stake.amount);
    let mut case = Case::load(deps.storage, id)?;
    case.disputes.push(dispute_id);
    case.held = case.held.saturating_add(held);
    case.save(deps.storage, id)?;
    let hold = vault.hold(reporter.tranche, id, case.held)?;
    let dispute = Dispute { reporter, disputer, round, feed, price, bond, expires_at, held, withholdable, withheld };
    DISPUTES.save(deps.storage, dispute_id, &dispute)?;
    Ok(Response::new()
        .add_attribute("action", "dispute")
        .add_event(events::dispute(dispute_id, &dispute))
        .add_message(hold))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::ResolveDispute`].
pub fn resolve_dispute(
    deps: DepsMut,
    info: MessageInfo,
    id: u64,
    fraction: Decimal,
    disputer_share: Decimal,
    waive: bool,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    CommonError::ensure_range("fraction", fraction, Decimal::zero(), Decimal::one())?;
    CommonError::ensure_range("disputer_share", disputer_share, Decimal::zero(), MOST_DISPUTER_SHARE)?;
    let outcome = if fraction.is_zero() { "rejected" } else { "upheld" };
    let response = end(deps, id, outcome, fraction, disputer_share, waive)?;
    Ok(response.add_attribute("action", "resolve_dispute"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::ExpireDispute`].
pub fn expire_dispute(deps: DepsMut, env: Env, id: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let expires_at = load(&deps, id)?.expires_at;
    if now < expires_at {
        return Err(ContractError::NotExpired { dispute: id, expires_at, now });
    }
    let response = end(deps, id, "expired", Decimal::zero(), Decimal::zero(), false)?;
    Ok(response.add_attribute("action", "expire_dispute"))
}

fn load(deps: &DepsMut, id: u64) -> Result<Dispute, ContractError> {
    Ok(DISPUTES.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("dispute", id))?)
}

/// Ends a dispute: slashes, releases the stake, and pays the bond last. What it held stays held until its slashes are booked.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn end(
    deps: DepsMut,
    id: u64,
    outcome: &str,
    fraction: Decimal,
    share: Decimal,
    waive: bool,
) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let dispute = load(&deps, id)?;
    let Dispute { reporter, disputer, bond, .. } = &dispute;
    DISPUTES.remove(deps.storage, id);
    let mut case = Case::load(deps.storage, reporter.id)?;
    case.disputes.retain(|open| *open != id);

    let withheld = if waive { Decimal::zero() } else { dispute.withheld };
    let reward = SlashReward { recipient: disputer.to_string(), part: share };
    let mut slashes = vec![];
    let mut last = LAST_SLASH.may_load(deps.storage)?.unwrap_or_default();
    for (fraction, reward) in [(withheld, None), (fraction, Some(reward).filter(|reward| !reward.part.is_zero()))] {
        if fraction.is_zero() {
            continue;
        }
        last = last.saturating_add(1);
        // Each slash lets go of what the dispute held, so each holds it.
        if !slashes.is_empty() {
            case.held = case.held.saturating_add(dispute.held);
        }
        slashes.push(Slash { reward, held: dispute.held, ..Slash::of(reporter, last, fraction) });
    }
    LAST_SLASH.save(deps.storage, &last)?;
    let mut response = Response::new();
    if slashes.is_empty() {
        case.held = case.held.saturating_sub(dispute.held);
        response = response.add_message(config.security_vault.hold(reporter.tranche, reporter.id, case.held)?);
    }
    case.save(deps.storage, reporter.id)?;
    let slashes = slashes.iter().map(|slash| slash::message(&config, slash)).collect::<StdResult<Vec<_>>>()?;
    let paid = if fraction.is_zero() {
        compensate(&config, reporter, bond)?
    } else {
        bond.asset.send(disputer, bond.amount)?
    };
    Ok(response
        .add_event(events::dispute_ended(id, &dispute, outcome, fraction, withheld))
        .add_submessages(slashes)
        .add_message(paid))
}

/// Pays the bond to those whose stake was held.
fn compensate(config: &Config, reporter: &Reporter, bond: &AssetAmount) -> StdResult<CosmosMsg> {
    config.security_vault.reward_with(reporter.tranche, &bond.asset, bond.amount)
}
