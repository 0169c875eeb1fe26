//! Change of parameters by the owner.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::shared::admin;
use interfaces::staking_vault::{event, Params};

use crate::error::ContractError;
use crate::params;
use crate::state::{save_config, CONFIG, LEDGER};

/// See [`interfaces::staking_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut config = CONFIG.load(deps.storage)?;
    let new = params::validate(deps.api, params)?;
    let event = admin::changed_json(event::CONFIG, "params", &config.params, &new)?;
    config.params = new;
    let assets = LEDGER.load(deps.storage)?.assets();
    save_config(deps.storage, &config, assets, env.block.time.seconds())?;
    Ok(Response::new().add_attribute("action", "update_params").add_event(event))
}
