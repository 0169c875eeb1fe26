//! Messages of owner and steward.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use credit::quote::Collateral;
use cw_utils::nonpayable;
use interfaces::credit_market::{event, Backing, NewCollateral, Params};
use interfaces::shared::admin::{self, assert_owner};

use super::instantiate::list;
use crate::error::Result;
use crate::session::Session;
use crate::state::{self, load_collateral, COLLATERALS, CONFIG, PARAMS, STEWARD};

/// Lists a collateral. Owner only. It supports no debt before the first refresh that reads its price.
pub fn add_collateral(deps: DepsMut, info: MessageInfo, new: NewCollateral) -> Result<Response> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let config = CONFIG.load(deps.storage)?;
    let changed = list(deps.storage, deps.api, &config, new)?;
    Backing::ensure_valid(&config.tranches, &state::feeds(&state::collaterals(deps.storage)?))?;
    Ok(admin::done("add_collateral", changed))
}

/// Changes a collateral's cap and feed; posted collateral stays. A clock bounded by the old feed counts no time before now. Owner
/// and steward.
pub fn set_collateral(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    cap: Uint128,
    feed: u64,
) -> Result<Response> {
    nonpayable(&info)?;
    assert_trusted(deps.storage, &info.sender)?;
    let before = load_collateral(deps.storage, id)?;
    let feed_since = if feed == before.feed { before.feed_since } else { env.block.time.seconds() };
    COLLATERALS.save(deps.storage, id, &Collateral { cap, feed, feed_since, ..before.clone() })?;
    Backing::ensure_valid(&CONFIG.load(deps.storage)?.tranches, &state::feeds(&state::collaterals(deps.storage)?))?;
    let shown = |cap, feed| NewCollateral { asset: before.asset.clone().into(), feed, cap };
    let changed = admin::changed_json(event::CONFIG, "collateral", &shown(before.cap, before.feed), &shown(cap, feed))?;
    let changed = changed.add_attribute("id", id.to_string());
    Ok(admin::done("set_collateral", changed))
}

/// Replaces all parameters. Owner and steward. Time until now accrues at the old parameters; premiums change at the next refresh.
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response> {
    nonpayable(&info)?;
    assert_trusted(deps.storage, &info.sender)?;
    let mut session = Session::begin(deps.storage, &env)?;
    params.ensure_valid(&session.config.classes)?;
    session.done.push(admin::changed_json(event::CONFIG, "params", &session.params, &params)?);
    PARAMS.save(deps.storage, &params)?;
    session.finish(deps, "update_params")
}

/// Errors unless the sender is the steward or the owner.
fn assert_trusted(storage: &dyn Storage, sender: &Addr) -> Result<()> {
    match STEWARD.may_load(storage)? {
        Some(steward) if steward == *sender => Ok(()),
        _ => Ok(assert_owner(storage, sender)?),
    }
}

/// Names the steward. Owner only.
pub fn set_steward(deps: DepsMut, info: MessageInfo, steward: Option<String>) -> Result<Response> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let old = STEWARD.may_load(deps.storage)?;
    match &steward {
        Some(steward) => STEWARD.save(deps.storage, &deps.api.addr_validate(steward)?)?,
        None => STEWARD.remove(deps.storage),
    }
    let old = old.as_ref().map_or("none", Addr::as_str);
    let changed = admin::changed(event::CONFIG, "steward", old, steward.as_deref().unwrap_or("none"));
    Ok(admin::done("set_steward", changed))
}
