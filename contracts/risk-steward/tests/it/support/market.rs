//! A market with parameters and one collateral, which obeys one account, and refuses a debt cap of 13.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{
    to_json_binary, Addr, Binary, Deps, DepsMut, Env, MessageInfo, Response, StdError, StdResult, Uint128,
};
use cw_multi_test::{App, ContractWrapper, Executor};
use cw_storage_plus::Item;
use interfaces::credit_market::{CollateralResponse, ExecuteMsg, Params, QueryMsg};
use interfaces::Asset;

const STATE: Item<State> = Item::new("state");

#[cw_serde]
struct State {
    params: Params,
    cap: Uint128,
    feed: u64,
    obeys: Vec<Addr>,
}

/// What a market answers: parameters, and other things that the steward does not know.
#[cw_serde]
struct Config {
    params: Params,
    else_: u64,
}

/// What the collateral is capped at, and the feed of its price.
pub const CAP: u128 = 900;
pub const FEED: u64 = 4;

/// The parameters of the default plan.
pub fn params() -> Params {
    deployment::Plan::new("ustake", "ubase").market.params
}

/// A market that obeys these accounts.
pub fn born(app: &mut App, obeys: Vec<Addr>) -> Addr {
    let code = app.store_code(Box::new(ContractWrapper::new(execute, instantiate, query)));
    let creator = app.api().addr_make("creator");
    app.instantiate_contract(code, creator, &obeys, &[], "market", None).unwrap()
}

fn instantiate(deps: DepsMut, _: Env, _: MessageInfo, obeys: Vec<Addr>) -> StdResult<Response> {
    STATE.save(deps.storage, &State { params: params(), cap: Uint128::new(CAP), feed: FEED, obeys })?;
    Ok(Response::new())
}

fn execute(deps: DepsMut, _: Env, info: MessageInfo, msg: ExecuteMsg) -> StdResult<Response> {
    let mut state = STATE.load(deps.storage)?;
    if !state.obeys.contains(&info.sender) {
        return Err(StdError::generic_err("not obeyed"));
    }
    match msg {
        ExecuteMsg::UpdateParams { params } if params.debt_cap.u128() != 13 => state.params = *params,
        ExecuteMsg::SetCollateral { collateral: 1, cap, feed } => (state.cap, state.feed) = (cap, feed),
        _ => return Err(StdError::generic_err("refused")),
    }
    STATE.save(deps.storage, &state)?;
    Ok(Response::new())
}

fn query(deps: Deps, _: Env, msg: QueryMsg) -> StdResult<Binary> {
    let State { params, cap, feed, .. } = STATE.load(deps.storage)?;
    let asset = Asset::Native("ustake".into());
    match msg {
        QueryMsg::Config {} => to_json_binary(&Config { params, else_: 7 }),
        QueryMsg::Collaterals {} => {
            to_json_binary(&[CollateralResponse { id: 1, asset, feed, cap, posted: Uint128::zero() }])
        }
        _ => Err(StdError::generic_err("no answer")),
    }
}
