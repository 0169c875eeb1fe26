//! Instantiation, with the seed.

use cosmwasm_std::{to_json_string, DepsMut, DistributionMsg, Env, MessageInfo, Response, Uint128};
use cw_utils::must_pay;
use interfaces::lst_token::LstToken;
use interfaces::reward_collector::RewardCollector;
use interfaces::shared::error::CommonError;
use interfaces::shared::{admin, pause};
use interfaces::staking_vault::{event, InstantiateMsg, LEAST_SEED};
use risk::vesting::Vesting;

use super::admin::validate;
use super::validators;
use crate::error::ContractError;
use crate::events;
use crate::state::{save_config, Config, Ledger, Settling, LEDGER, SETTLING, VESTING};

/// See [`InstantiateMsg`]. The vault owns the shares of the seed, one per coin, and cannot spend them, so the pool is never
/// empty.
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    let seed = must_pay(&info, &msg.denom)?;
    CommonError::ensure_range("least_seed", msg.least_seed.u128(), LEAST_SEED, u128::MAX)?;
    CommonError::ensure_range("seed", seed, msg.least_seed, Uint128::MAX)?;
    let now = env.block.time;
    validate(deps.api, &msg.params)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    let config = Config {
        lst: LstToken(deps.api.addr_validate(&msg.lst)?),
        collector: RewardCollector(deps.api.addr_validate(&msg.collector)?),
        locked_shares: seed,
        params: msg.params,
        denom: msg.denom,
    };
    let ledger = Ledger {
        buffer: seed,
        shares: seed,
        open_batch: 1,
        synced_at: now.seconds(),
        synced_height: env.block.height,
        ..Ledger::default()
    };
    save_config(deps.storage, &config, seed, now.seconds())?;
    LEDGER.save(deps.storage, &ledger)?;
    VESTING.save(deps.storage, &Vesting::new(now))?;
    SETTLING.save(deps.storage, &Settling::default())?;
    let validators = validators::put(deps.storage, &deps.querier, msg.validators)?;
    let params = admin::changed(event::CONFIG, "params", "none", to_json_string(&config.params)?);

    let vault = env.contract.address;
    Ok(Response::new()
        .add_attribute("action", "instantiate")
        .add_event(params)
        .add_event(validators)
        .add_event(events::stake(&info.sender, &vault, seed, seed))
        .add_message(DistributionMsg::SetWithdrawAddress { address: config.collector.0.into() })
        .add_message(config.lst.mint(&vault, seed)?))
}
