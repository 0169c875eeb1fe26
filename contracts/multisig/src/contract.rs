//! Entry points of cw3-flex-multisig, with two additions. A `migrate` that changes nothing, so that the timelock can migrate the
//! contract to other code. And before `propose` a query of the group whether the sender has votes.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Addr, Binary, Deps, DepsMut, Empty, Env, MessageInfo, Response, StdResult};
use cw3_flex_multisig::msg::{ExecuteMsg, InstantiateMsg, QueryMsg};
use cw3_flex_multisig::state::CONFIG;
use cw3_flex_multisig::{contract as flex, ContractError};
use cw4::{Cw4QueryMsg, MemberResponse};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    flex::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    if matches!(msg, ExecuteMsg::Propose { .. }) {
        ensure_votes(deps.as_ref(), &info.sender)?;
    }
    flex::execute(deps, env, info, msg)
}

/// For a proposal cw3-flex reads the group's raw weights, which may belong to an ended share epoch; the group's query takes that
/// into account. Errors: `Unauthorized` for a sender without votes.
fn ensure_votes(deps: Deps, sender: &Addr) -> Result<(), ContractError> {
    let group = CONFIG.load(deps.storage)?.group_addr;
    let ask = Cw4QueryMsg::Member { addr: sender.to_string(), at_height: None };
    let MemberResponse { weight } = deps.querier.query_wasm_smart(group.addr(), &ask)?;
    weight.map(drop).ok_or(ContractError::Unauthorized {})
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> StdResult<Binary> {
    flex::query(deps, env, msg)
}

/// Accepts the state as it is. Callable by the wasm admin, the timelock.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(_deps: DepsMut, _env: Env, _msg: Empty) -> StdResult<Response> {
    Ok(Response::new().add_attribute("action", "migrate"))
}
