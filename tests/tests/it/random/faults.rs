//! A security vault whose covers or slashes can be made to fail, as whoever calls through a deep stack of contracts can.

use cosmwasm_std::{Binary, Deps, DepsMut, Empty, Env, MessageInfo, Response};
use cw_multi_test::{ContractWrapper, Executor};
use interfaces::security_vault::ExecuteMsg;
use interfaces::shared::error::CommonError;
use security_vault::ContractError;
use std::cell::Cell;
use suite::EmbeddedSuite;

thread_local! {
    static COVERS_FAIL: Cell<bool> = const { Cell::new(false) };
    static SLASHES_FAIL: Cell<bool> = const { Cell::new(false) };
    static REWARDS_FAIL: Cell<bool> = const { Cell::new(false) };
}

/// What fails from now on; one run is one thread.
pub fn set(covers: bool, slashes: bool, rewards: bool) {
    COVERS_FAIL.set(covers);
    SLASHES_FAIL.set(slashes);
    REWARDS_FAIL.set(rewards);
}

/// Swaps the vault's code for one that can fail.
pub fn install(suite: &mut EmbeddedSuite) {
    set(false, false, false);
    let code = ContractWrapper::new(execute, security_vault::contract::instantiate, query).with_migrate(migrate);
    let code = suite.chain.app.store_code(Box::new(code));
    let (timelock, vault) = (suite.at.timelock.clone(), suite.at.security.clone());
    suite.chain.app.migrate_contract(timelock, vault, &Empty {}, code).expect("the admin migrates");
}

fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    let fails = match msg {
        ExecuteMsg::Cover { .. } => COVERS_FAIL.get(),
        ExecuteMsg::Slash { .. } => SLASHES_FAIL.get(),
        ExecuteMsg::Reward { .. } => REWARDS_FAIL.get(),
        _ => false,
    };
    if fails {
        return Err(CommonError::not_found("gas for", "a deep stack").into());
    }
    security_vault::contract::execute(deps, env, info, msg)
}

fn query(deps: Deps, env: Env, msg: interfaces::security_vault::QueryMsg) -> Result<Binary, ContractError> {
    security_vault::contract::query(deps, env, msg)
}

fn migrate(_deps: DepsMut, _env: Env, _msg: Empty) -> Result<Response, ContractError> {
    Ok(Response::new())
}
