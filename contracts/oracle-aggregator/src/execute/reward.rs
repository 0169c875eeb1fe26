//! Rewards come in, and reporters claim them.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, StdResult};
use cw_ownable::assert_owner;
use cw_utils::one_coin;
use interfaces::oracle_aggregator::event;
use interfaces::shared::admin::{changed, done};
use interfaces::{Asset, AssetAmount, AssetUnchecked};

use crate::error::ContractError;
use crate::roster::{answerable, Reporter};
use crate::state::{Config, CONFIG};
use crate::{events, rewards};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Reward`].
pub fn reward_native(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    reward(deps, env, AssetAmount { asset: Asset::Native(coin.denom), amount: coin.amount })
}

/// Adds what has arrived.
pub fn reward(deps: DepsMut, env: Env, paid: AssetAmount) -> Result<Response, ContractError> {
    let period = CONFIG.load(deps.storage)?.params.rewards.period;
    rewards::add(deps.storage, &paid, env.block.time, period)?;
    Ok(Response::new().add_attribute("action", "reward").add_event(events::reward(&paid)))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::ClaimReward`].
pub fn claim_reward(deps: DepsMut, env: Env, reporter: u64, asset: AssetUnchecked) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let reporter = answerable(deps.storage, reporter)?;
    let asset = asset.check(deps.api)?;
    rewards::settle(deps.storage, env.block.time)?;
    let amount = rewards::take(deps.storage, reporter.id, &asset)?;
    let response = Response::new().add_attribute("action", "claim_reward");
    Ok(divide(response, &config, &reporter, &AssetAmount { asset, amount })?)
}

/// Pays the owner its commission, rounded down, and the stakers of the tranche the rest.
fn divide(response: Response, config: &Config, reporter: &Reporter, due: &AssetAmount) -> StdResult<Response> {
    let AssetAmount { asset, amount } = due;
    let commission = amount.mul_floor(reporter.commission);
    let rest = amount.checked_sub(commission)?;
    let mut response = response.add_event(events::claim(reporter, asset, commission, rest));
    if !rest.is_zero() {
        response = response.add_message(config.security_vault.reward_with(reporter.tranche, asset, rest)?);
    }
    if !commission.is_zero() {
        response = response.add_message(asset.send(&reporter.owner, commission)?);
    }
    Ok(response)
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::ListReward`].
pub fn list_reward(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    asset: AssetUnchecked,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let asset = asset.check(deps.api)?;
    let event = changed(event::CONFIG, "reward", "none", &asset);
    rewards::list(deps.storage, asset, env.block.time)?;
    Ok(done("list_reward", event))
}
