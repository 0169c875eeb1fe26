//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};

use interfaces::credit_market::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin::{pause, set_guardian, unpause, update_ownership};
use interfaces::shared::migrate::MigrateMsg;

use crate::error::Result;
use crate::execute::{admin, borrow, collateral, instantiate, lend, mark, refill, refresh, settle, tranches};
use crate::{migrate, query};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response> {
    instantiate::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response> {
    match msg {
        ExecuteMsg::Supply {} => lend::supply(deps, env, info),
        ExecuteMsg::RequestWithdrawal { shares, min_out } => lend::request(deps, env, info, shares, min_out),
        ExecuteMsg::PayRequest { id, mark } => lend::pay(deps, env, info, id, mark.unwrap_or_default()),
        ExecuteMsg::ClaimRefunds {} => lend::claim(deps, env, info),
        ExecuteMsg::Deposit {} => collateral::deposit(deps, env, info),
        ExecuteMsg::Receive(receive) => collateral::receive(deps, env, info, receive),
        ExecuteMsg::Withdraw { collateral, amount, allow_band } => {
            collateral::withdraw(deps, env, info, collateral, amount, allow_band)
        }
        ExecuteMsg::SetClass { class } => borrow::set_class(deps, env, info, class),
        ExecuteMsg::Borrow { amount, allow_band } => borrow::borrow(deps, env, info, amount, allow_band),
        ExecuteMsg::Repay { account } => borrow::repay(deps, env, info, account),
        ExecuteMsg::Distribute {} => refresh::distribute(deps, env, info),
        ExecuteMsg::Mark { accounts } => mark::mark(deps, env, info, accounts),
        ExecuteMsg::WriteDown { account } => mark::write_down(deps, env, info, account),
        ExecuteMsg::Reserve {} => mark::reserve(deps, env, info),
        ExecuteMsg::Refresh {} => refresh::refresh(deps, env, info),
        ExecuteMsg::Settle { account, revision, repay, take, recipient } => {
            settle::settle(deps, env, info, settle::Order { account, revision, repay, take, recipient })
        }
        ExecuteMsg::Refill { deficit } => refill::refill(deps, env, info, deficit),
        ExecuteMsg::AddCollateral(collateral) => admin::add_collateral(deps, info, collateral),
        ExecuteMsg::SetCollateral { collateral, cap, feed } => {
            admin::set_collateral(deps, env, info, collateral, cap, feed)
        }
        ExecuteMsg::SetTranches { tranches } => tranches::set_tranches(deps, env, info, tranches),
        ExecuteMsg::UpdateParams { params } => admin::update_params(deps, env, info, *params),
        ExecuteMsg::SetSteward { steward } => admin::set_steward(deps, info, steward),
        ExecuteMsg::SetGuardian { guardian } => set_guardian(deps, &info, event::CONFIG, guardian.as_deref()),
        ExecuteMsg::Pause { action, seconds } => pause(deps, &env, &info, event::PAUSE, action.name(), seconds),
        ExecuteMsg::Unpause { action } => unpause(deps, &env, &info, event::UNPAUSE, action.name()),
        ExecuteMsg::UpdateOwnership(action) => update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary> {
    query::handle(deps, env, msg)
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response> {
    migrate::handle(deps)
}
