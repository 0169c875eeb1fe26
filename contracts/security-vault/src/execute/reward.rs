//! Rewards come in, rewards and recoveries go out.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, StdResult, Uint128};
use cw_utils::{nonpayable, one_coin};
use interfaces::{Asset, AssetUnchecked};

use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::CONFIG;

/// See [`interfaces::security_vault::ExecuteMsg::Reward`].
pub fn reward_native(deps: DepsMut, env: Env, info: MessageInfo, tranche: u64) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    reward(deps, env, tranche, Asset::Native(coin.denom), coin.amount)
}

/// Rewards the stakers with an asset that has arrived.
pub fn reward(deps: DepsMut, env: Env, tranche: u64, asset: Asset, amount: Uint128) -> Result<Response, ContractError> {
    let now = env.block.time;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let period = CONFIG.load(deps.storage)?.reward_period;
    session.reward(&asset, amount, period, now)?;
    session.save(deps.storage)?;
    Ok(Response::new().add_attribute("action", "reward").add_event(events::reward(tranche, &asset, amount)))
}

/// See [`interfaces::security_vault::ExecuteMsg::Claim`].
pub fn claim(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    assets: Option<Vec<AssetUnchecked>>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = info.sender;
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let mut opened = session.open(deps.storage, &owner)?;
    let position = &mut opened.position;
    let wanted = match assets {
        Some(assets) => assets.iter().map(|asset| asset.check(deps.api)).collect::<StdResult<Vec<_>>>()?,
        None => session.terms.rewards.clone(),
    };
    if let Some(asset) = wanted.iter().find(|asset| !session.terms.rewards.contains(asset)) {
        return Err(ContractError::UnknownReward { asset: asset.clone() });
    }
    let mut amounts = session.take_rewards(position, |asset| wanted.contains(asset))?;
    // Recoveries are in the tranche's own asset, the first of the list.
    if let Some(own) = amounts.first_mut().filter(|_| wanted.contains(&session.terms.asset)) {
        let recovered = position.loss.take_due()?;
        session.ledger.recovered = session.ledger.recovered.checked_sub(recovered)?;
        *own = own.checked_add(recovered)?;
    }
    if amounts.iter().all(Uint128::is_zero) {
        return Err(ContractError::NothingToClaim { tranche, owner });
    }

    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    let mut response = Response::new().add_attribute("action", "claim").add_events(closed);
    for (asset, amount) in session.terms.rewards.iter().zip(amounts).filter(|(_, amount)| !amount.is_zero()) {
        response =
            response.add_event(events::claim(tranche, &owner, asset, amount)).add_message(asset.send(&owner, amount)?);
    }
    Ok(response)
}
