//! Who relies on the prices.

use cosmwasm_std::{to_json_string, Decimal, DepsMut, Env, MessageInfo, Response};
use cw_ownable::assert_owner;
use interfaces::oracle_aggregator::{event, Consumer, Consumers, MAX_CONSUMERS};
use interfaces::shared::admin::{changed, done};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::feeds;
use crate::safety::{self, CONSUMERS};
use crate::state::FEEDS;

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetConsumers`].
///
/// What the stake secures is computed again with the powers of the last round.
pub fn set_consumers(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    new: Consumers<String>,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let Consumers { stake_feed, stake_share, consumers } = new;
    let all = FEEDS.load(deps.storage)?;
    if consumers.len() > MAX_CONSUMERS {
        return Err(ContractError::TooMany { what: "consumers", max: MAX_CONSUMERS as u64 });
    }
    CommonError::ensure_range("stake_share", stake_share, Decimal::zero(), Decimal::one())?;
    if let Some(feed) = stake_feed {
        feeds::get(&all, feed)?;
    }
    let check = |Consumer { address, feed, exposure, loss }: Consumer<String>| {
        feeds::get(&all, feed)?;
        CommonError::ensure_range("loss", loss, Decimal::zero(), Decimal::from_ratio(100u128, 1u128))?;
        Ok(Consumer { address: deps.api.addr_validate(&address)?, feed, exposure, loss })
    };
    let consumers = consumers.into_iter().map(check).collect::<Result<_, ContractError>>()?;
    let new = Consumers { stake_feed, stake_share, consumers };
    let old = CONSUMERS.may_load(deps.storage)?;
    let event = changed(event::CONFIG, "consumers", to_json_string(&old)?, to_json_string(&new)?);
    safety::replace(deps.storage, &new, env.block.time.seconds())?;
    Ok(done("set_consumers", event))
}
