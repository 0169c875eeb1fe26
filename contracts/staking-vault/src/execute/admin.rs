//! Change of parameters by the owner.

use cosmwasm_std::{Api, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::shared::admin;
use interfaces::staking_vault::{event, Params};

use crate::error::ContractError;
use crate::state::{save_config, CONFIG, LEDGER};

/// See [`interfaces::staking_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut config = CONFIG.load(deps.storage)?;
    validate(deps.api, &params)?;
    let event = admin::changed_json(event::CONFIG, "params", &config.params, &params)?;
    config.params = params;
    let assets = LEDGER.load(deps.storage)?.assets();
    save_config(deps.storage, &config, assets, env.block.time.seconds())?;
    Ok(Response::new().add_attribute("action", "update_params").add_event(event))
}

/// Checks ranges and addresses. Errors: `OutOfRange`, `Contradiction`, `Std` for an invalid address.
pub fn validate(api: &dyn Api, params: &Params) -> Result<(), ContractError> {
    params.ensure_valid()?;
    for address in params.addresses() {
        api.addr_validate(address)?;
    }
    Ok(())
}
