//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};

use interfaces::credit_market::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::Result;
use crate::{execute, migrate, query};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response> {
    execute::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response> {
    match msg {
        ExecuteMsg::Supply {} => execute::supply(deps, env, info),
        ExecuteMsg::RequestWithdrawal { shares, min_out } => execute::request(deps, env, info, shares, min_out),
        ExecuteMsg::PayRequest { id, mark } => execute::pay(deps, env, info, id, mark.unwrap_or_default()),
        ExecuteMsg::ClaimRefunds {} => execute::claim(deps, env, info),
        ExecuteMsg::Deposit {} => execute::deposit(deps, env, info),
        ExecuteMsg::Receive(receive) => execute::receive(deps, env, info, receive),
        ExecuteMsg::Withdraw { collateral, amount, allow_band } => {
            execute::withdraw(deps, env, info, collateral, amount, allow_band)
        }
        ExecuteMsg::SetClass { class } => execute::set_class(deps, env, info, class),
        ExecuteMsg::Borrow { amount, allow_band } => execute::borrow(deps, env, info, amount, allow_band),
        ExecuteMsg::Repay { account } => execute::repay(deps, env, info, account),
        ExecuteMsg::Distribute {} => execute::distribute(deps, env, info),
        ExecuteMsg::Mark { accounts } => execute::mark(deps, env, info, accounts),
        ExecuteMsg::WriteDown { account } => execute::write_down(deps, env, info, account),
        ExecuteMsg::Reserve {} => execute::reserve(deps, env, info),
        ExecuteMsg::Refresh {} => execute::refresh(deps, env, info),
        ExecuteMsg::Settle { account, revision, repay, take, recipient } => {
            execute::settle(deps, env, info, execute::Order { account, revision, repay, take, recipient })
        }
        ExecuteMsg::Refill { deficit } => execute::refill(deps, env, info, deficit),
        ExecuteMsg::AddCollateral(collateral) => execute::add_collateral(deps, info, collateral),
        ExecuteMsg::SetCollateral { collateral, cap, feed } => {
            execute::set_collateral(deps, env, info, collateral, cap, feed)
        }
        ExecuteMsg::SetTranches { tranches } => execute::set_tranches(deps, env, info, tranches),
        ExecuteMsg::UpdateParams { params } => execute::update_params(deps, env, info, *params),
        ExecuteMsg::SetSteward { steward } => execute::set_steward(deps, info, steward),
        ExecuteMsg::SetGuardian { guardian } => admin::set_guardian(deps, &info, event::CONFIG, guardian.as_deref()),
        ExecuteMsg::Pause { action, seconds } => admin::pause(deps, &env, &info, event::PAUSE, action.name(), seconds),
        ExecuteMsg::Unpause { action } => admin::unpause(deps, &env, &info, event::UNPAUSE, action.name()),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
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
