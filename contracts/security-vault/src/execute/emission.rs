//! Rate and end of emissions, the operator's commission, and the part of rewards that another contract receives.

use cosmwasm_std::{Decimal, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::{event, Emission, NextCommission, Recipient, SecurityVault, COMMISSION_NOTICE};
use interfaces::shared::admin::{changed, changed_json};
use interfaces::shared::error::CommonError;
use interfaces::AssetUnchecked;

use super::reward::wanted;
use crate::error::ContractError;
use crate::events;
use crate::rewards::Aside;
use crate::session::TrancheSession;
use crate::state::{check_commission, check_share, Terms, TERMS};

/// See [`interfaces::security_vault::ExecuteMsg::SetEmission`].
pub fn set_emission(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    asset: AssetUnchecked,
    (per_day, ends_at): (Uint128, u64),
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let asset = asset.check(deps.api)?;
    let now = env.block.time;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let stream = session.stream(&asset)?;
    let old = stream.emission;
    stream.set_emission(per_day, ends_at, now.seconds());
    let new: Emission = stream.emission;
    session.save(deps.storage)?;
    let event = changed_json(event::CONFIG, "emission", &old, &new)?.add_attribute("tranche", tranche.to_string());
    Ok(Response::new().add_attribute("action", "set_emission").add_event(event))
}

/// See [`interfaces::security_vault::ExecuteMsg::SetCommission`].
pub fn set_commission(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    commission: Decimal,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let now = env.block.time;
    // Emissions until now are split by the old commission.
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    if session.terms.operator.as_ref() != Some(&info.sender) {
        return Err(CommonError::Unauthorized { sender: info.sender }.into());
    }
    check_commission(commission)?;
    let old = session.terms.commission_at(now.seconds());
    session.terms.commission = old.min(commission);
    let at = now.seconds().saturating_add(COMMISSION_NOTICE);
    session.terms.next_commission = (commission > old).then_some(NextCommission { commission, at });
    TERMS.save(deps.storage, tranche, &session.terms)?;
    session.save(deps.storage)?;
    let event = changed(event::CONFIG, "commission", old, commission).add_attribute("tranche", tranche.to_string());
    Ok(Response::new().add_attribute("action", "set_commission").add_event(event))
}

/// Pays what is set aside in the wanted tokens: to the operator by a transfer, see
/// [`interfaces::security_vault::ExecuteMsg::ClaimCommission`]; to the contract that shares rewards by its message `reward`, see
/// [`interfaces::security_vault::ExecuteMsg::ShareRewards`]. Rewards do not depend on that contract: a payment that it refuses
/// stays here.
pub fn claim_aside(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    assets: Option<Vec<AssetUnchecked>>,
    aside: Aside,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let (action, recipient) = match aside {
        Aside::Commission => ("claim_commission", session.terms.operator.clone()),
        Aside::Share => ("share_rewards", session.terms.share.as_ref().map(|share| share.address.clone())),
    };
    let recipient = recipient.ok_or(ContractError::NothingToClaim { tranche, owner: info.sender })?;
    let mut response = Response::new().add_attribute("action", action);
    for asset in wanted(deps.api, &session, assets)? {
        let amount = session.stream(&asset)?.take_aside(aside)?;
        if amount.is_zero() {
            continue;
        }
        let message = match aside {
            Aside::Commission => asset.send(&recipient, amount)?,
            Aside::Share => SecurityVault(recipient.clone()).reward_with(tranche, &asset, amount)?,
        };
        response = response.add_event(events::commission(tranche, &recipient, &asset, amount)).add_message(message);
    }
    if response.messages.is_empty() {
        return Err(ContractError::NothingToClaim { tranche, owner: recipient });
    }
    session.save(deps.storage)?;
    Ok(response)
}

/// See [`interfaces::security_vault::ExecuteMsg::SetShare`].
pub fn set_share(
    deps: DepsMut,
    info: MessageInfo,
    tranche: u64,
    share: Option<Recipient<String>>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut terms = Terms::load(deps.storage, tranche)?;
    let new = check_share(deps.api, share.as_ref())?;
    let event = changed_json(event::CONFIG, "share", &terms.share, &new)?.add_attribute("tranche", tranche.to_string());
    terms.share = new;
    TERMS.save(deps.storage, tranche, &terms)?;
    Ok(Response::new().add_attribute("action", "set_share").add_event(event))
}
