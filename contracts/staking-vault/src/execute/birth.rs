//! Birth, with the seed.

use cosmwasm_std::{DepsMut, DistributionMsg, Env, MessageInfo, Response};
use cw_utils::must_pay;
use interfaces::lst_token::LstToken;
use interfaces::reward_collector::RewardCollector;
use interfaces::shared::pause;
use interfaces::staking_vault::InstantiateMsg;
use risk::vesting::Vesting;

use super::validators;
use crate::error::ContractError;
use crate::events;
use crate::params;
use crate::state::{save_config, Config, Ledger, Pass, Settling, LAST_ENTRY, LEDGER, PASS, SETTLING, VESTING};

/// See [`InstantiateMsg`]. Shares of the seed, one per coin, belong to the vault, which has no way to spend them: there
/// is always somebody in the pool.
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    // An error for no funds, for zero, and for another denom.
    let seed = must_pay(&info, &msg.denom)?;
    let now = env.block.time;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    let config = Config {
        lst: LstToken(deps.api.addr_validate(&msg.lst)?),
        collector: RewardCollector(deps.api.addr_validate(&msg.collector)?),
        locked_shares: seed,
        params: params::validate(deps.api, msg.params)?,
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
    save_config(deps.storage, &config)?;
    LEDGER.save(deps.storage, &ledger)?;
    VESTING.save(deps.storage, &Vesting::new(now))?;
    LAST_ENTRY.save(deps.storage, &0)?;
    SETTLING.save(deps.storage, &Settling::default())?;
    PASS.save(deps.storage, &Pass { after: None, began: now.seconds(), before: now.seconds() })?;
    validators::put(deps.storage, &deps.querier, msg.validators)?;

    let vault = env.contract.address;
    Ok(Response::new()
        .add_attribute("action", "instantiate")
        .add_event(events::stake(&info.sender, &vault, seed, seed))
        .add_message(DistributionMsg::SetWithdrawAddress { address: config.collector.0.into() })
        .add_message(config.lst.mint(&vault, seed)?))
}
