//! The tranche that backs the market, when the owner replaces it.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_ownable::assert_owner;
use cw_utils::nonpayable;
use interfaces::credit_market::event;
use interfaces::shared::admin;

use crate::error::ContractError;
use crate::session::Session;
use crate::state::CONFIG;

/// Names another tranche. Owner only. The old one must hold and reserve nothing: what it owes stays with it.
pub fn set_tranche(deps: DepsMut, env: Env, info: MessageInfo, tranche: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let old = session.config.tranche;
    // A record that cannot be read binds nobody.
    let record = session.config.security_vault.record(&deps.querier, old).unwrap_or_default();
    if !record.held.is_zero() || !record.reserved.is_zero() {
        return Err(ContractError::TrancheInUse { held: record.held, reserved: record.reserved });
    }
    session.config.tranche = tranche;
    CONFIG.save(deps.storage, &session.config)?;
    let changed = admin::changed(event::CONFIG, "tranche", old, tranche);
    session.finish(deps, "set_tranche", vec![changed])
}
