//! Rewards come in, rewards and recoveries go out.

use cosmwasm_std::{Api, DepsMut, Env, MessageInfo, Response, StdResult, Uint128};
use cw_utils::{nonpayable, one_coin};
use interfaces::{Asset, AssetUnchecked};

use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::CONFIG;

/// What a token is given for.
#[derive(Clone, Copy)]
pub enum Gift {
    /// See [`interfaces::security_vault::ExecuteMsg::Reward`].
    Reward,
    /// See [`interfaces::security_vault::ExecuteMsg::Fund`].
    Emission,
}

/// Gives the coin sent with the message to the stakers.
pub fn give_native(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    gift: Gift,
) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    give(deps, env, tranche, gift, (Asset::Native(coin.denom), coin.amount))
}

/// Gives the stakers an asset that has arrived.
pub fn give(
    deps: DepsMut,
    env: Env,
    tranche: u64,
    gift: Gift,
    (asset, amount): (Asset, Uint128),
) -> Result<Response, ContractError> {
    let now = env.block.time;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let (action, event) = match gift {
        Gift::Reward => {
            let period = CONFIG.load(deps.storage)?.reward_period;
            session.reward(&asset, amount, period, now)?;
            ("reward", events::reward(tranche, &asset, amount))
        }
        Gift::Emission => {
            session.stream(&asset)?.fund(amount, now.seconds())?;
            ("fund", events::fund(tranche, &asset, amount))
        }
    };
    session.save(deps.storage)?;
    Ok(Response::new().add_attribute("action", action).add_event(event))
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
    let wanted = wanted(deps.api, &session, assets)?;
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

/// The named reward tokens of a tranche; all of them when none is named. Errors: `UnknownReward`.
pub fn wanted(
    api: &dyn Api,
    session: &TrancheSession,
    assets: Option<Vec<AssetUnchecked>>,
) -> Result<Vec<Asset>, ContractError> {
    let listed = &session.terms.rewards;
    let Some(assets) = assets else { return Ok(listed.clone()) };
    let wanted = assets.iter().map(|asset| asset.check(api)).collect::<StdResult<Vec<_>>>()?;
    match wanted.iter().find(|asset| !listed.contains(asset)) {
        Some(asset) => Err(ContractError::UnknownReward { asset: asset.clone() }),
        None => Ok(wanted),
    }
}
