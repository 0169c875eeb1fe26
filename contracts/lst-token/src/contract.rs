//! Entry points. Everything but the right to mint and burn is cw20-base's own code on cw20-base's own storage.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{
    to_json_binary, Addr, Binary, Deps, DepsMut, Env, MessageInfo, Response, StdError, Storage, Uint128,
};
use cw20::MinterResponse;
use cw20_base::state::{ALLOWANCES, TOKEN_INFO};
use cw20_base::{allowances, contract as base, enumerable};
use cw_utils::nonpayable;

use interfaces::lst_token::{ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;

/// What [`cw2`] knows this contract by.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The version of this code.
pub const CONTRACT_VERSION: &str = env!("CARGO_PKG_VERSION");

/// See [`InstantiateMsg`]. The supply begins at zero: the vault mints its seed when it is born.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let InstantiateMsg { owner, vault, name, symbol, decimals, marketing } = msg;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&owner))?;
    let token = cw20_base::msg::InstantiateMsg {
        name,
        symbol,
        decimals,
        initial_balances: vec![],
        mint: Some(MinterResponse { minter: vault, cap: None }),
        marketing,
    };
    let storage = deps.storage;
    base::instantiate(DepsMut { storage: &mut *storage, api: deps.api, querier: deps.querier }, env, info, token)?;
    // After cw20-base, which writes its own name.
    cw2::set_contract_version(storage, CONTRACT_NAME, CONTRACT_VERSION)?;
    Ok(Response::new().add_attribute("action", "instantiate"))
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    Ok(match msg {
        ExecuteMsg::Transfer { recipient, amount } => base::execute_transfer(deps, env, info, recipient, amount)?,
        ExecuteMsg::Burn { amount } => {
            assert_some("burn", amount)?;
            assert_vault(deps.storage, &info.sender)?;
            base::execute_burn(deps, env, info, amount)?
        }
        ExecuteMsg::Send { contract, amount, msg } => base::execute_send(deps, env, info, contract, amount, msg)?,
        ExecuteMsg::Mint { recipient, amount } => {
            assert_some("mint", amount)?;
            assert_vault(deps.storage, &info.sender)?;
            assert_supply_fits(deps.storage, amount)?;
            base::execute_mint(deps, env, info, recipient, amount)?
        }
        ExecuteMsg::IncreaseAllowance { spender, amount, expires } => {
            assert_allowance_fits(deps.as_ref(), &info.sender, &spender, amount)?;
            allowances::execute_increase_allowance(deps, env, info, spender, amount, expires)?
        }
        ExecuteMsg::DecreaseAllowance { spender, amount, expires } => {
            allowances::execute_decrease_allowance(deps, env, info, spender, amount, expires)?
        }
        ExecuteMsg::TransferFrom { owner, recipient, amount } => {
            allowances::execute_transfer_from(deps, env, info, owner, recipient, amount)?
        }
        ExecuteMsg::SendFrom { owner, contract, amount, msg } => {
            allowances::execute_send_from(deps, env, info, owner, contract, amount, msg)?
        }
        ExecuteMsg::UpdateMarketing { project, description, marketing } => {
            base::execute_update_marketing(deps, env, info, project, description, marketing)?
        }
        ExecuteMsg::UploadLogo(logo) => base::execute_upload_logo(deps, env, info, logo)?,
        ExecuteMsg::UpdateOwnership(action) => {
            let ownership = cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
            Response::new().add_attribute("action", "update_ownership").add_attributes(ownership.into_attributes())
        }
    })
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, _env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    Ok(match msg {
        QueryMsg::Balance { address } => to_json_binary(&base::query_balance(deps, address)?),
        QueryMsg::TokenInfo {} => to_json_binary(&base::query_token_info(deps)?),
        QueryMsg::Minter {} => to_json_binary(&base::query_minter(deps)?),
        QueryMsg::Allowance { owner, spender } => to_json_binary(&allowances::query_allowance(deps, owner, spender)?),
        QueryMsg::AllAllowances { owner, start_after, limit } => {
            to_json_binary(&enumerable::query_owner_allowances(deps, owner, start_after, limit)?)
        }
        QueryMsg::AllSpenderAllowances { spender, start_after, limit } => {
            to_json_binary(&enumerable::query_spender_allowances(deps, spender, start_after, limit)?)
        }
        QueryMsg::AllAccounts { start_after, limit } => {
            to_json_binary(&enumerable::query_all_accounts(deps, start_after, limit)?)
        }
        QueryMsg::MarketingInfo {} => to_json_binary(&base::query_marketing_info(deps)?),
        QueryMsg::DownloadLogo {} => to_json_binary(&base::query_download_logo(deps)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    }?)
}

/// Checks that what is stored is this contract and not newer.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    let from = cw2::ensure_from_older_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?.to_string();
    match from.as_str() {
        // The first layout: nothing to convert.
        "0.1.0" => {}
        _ => return Err(ContractError::UnknownVersion { version: from }),
    }
    Ok(Response::new().add_attribute("action", "migrate").add_attribute("from", from))
}

/// An error for a mint or a burn of nothing: the vault never means one. Whatever else moves tokens takes zero, as
/// cw20-base does.
fn assert_some(action: &'static str, amount: Uint128) -> Result<(), ContractError> {
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount { action });
    }
    Ok(())
}

/// An error unless the sender is the vault, which cw20-base knows as the minter.
fn assert_vault(storage: &dyn Storage, sender: &Addr) -> Result<(), ContractError> {
    let vault = TOKEN_INFO.load(storage)?.mint.map(|mint| mint.minter);
    if vault.as_ref() != Some(sender) {
        return Err(ContractError::NotVault { sender: sender.clone() });
    }
    Ok(())
}

/// An error for a mint above 2^128 - 1 tokens, where cw20-base panics. No balance is larger than the supply, so that
/// no transfer can overflow.
fn assert_supply_fits(storage: &dyn Storage, amount: Uint128) -> Result<(), cw20_base::ContractError> {
    TOKEN_INFO.load(storage)?.total_supply.checked_add(amount).map_err(StdError::overflow)?;
    Ok(())
}

/// An error for an allowance above 2^128 - 1 tokens, where cw20-base panics.
fn assert_allowance_fits(
    deps: Deps,
    owner: &Addr,
    spender: &str,
    amount: Uint128,
) -> Result<(), cw20_base::ContractError> {
    let spender = deps.api.addr_validate(spender)?;
    let allowed = ALLOWANCES.may_load(deps.storage, (owner, &spender))?.unwrap_or_default();
    allowed.allowance.checked_add(amount).map_err(StdError::overflow)?;
    Ok(())
}
