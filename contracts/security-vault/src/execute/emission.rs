//! Rate and end of emissions, and the operator's commission.

use cosmwasm_std::{Decimal, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::{event, Emission, NextCommission, COMMISSION_NOTICE};
use interfaces::shared::admin::{changed, changed_json};
use interfaces::shared::error::CommonError;
use interfaces::AssetUnchecked;

use super::reward::wanted;
use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::{check_commission, TERMS};

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
    // What was emitted until now is split by the old one.
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

/// See [`interfaces::security_vault::ExecuteMsg::ClaimCommission`].
pub fn claim_commission(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    assets: Option<Vec<AssetUnchecked>>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let nothing = |owner| ContractError::NothingToClaim { tranche, owner };
    let Some(operator) = session.terms.operator.clone() else { return Err(nothing(info.sender)) };
    let mut response = Response::new().add_attribute("action", "claim_commission");
    for asset in wanted(deps.api, &session, assets)? {
        let amount = session.stream(&asset)?.take_commission()?;
        if !amount.is_zero() {
            response = response
                .add_event(events::commission(tranche, &operator, &asset, amount))
                .add_message(asset.send(&operator, amount)?);
        }
    }
    if response.messages.is_empty() {
        return Err(nothing(operator));
    }
    session.save(deps.storage)?;
    Ok(response)
}
