//! Entry points. Except for the right to mint and burn, code and storage are those of cw20-base.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{
    to_json_binary, Addr, Binary, Deps, DepsMut, Env, MessageInfo, Response, StdError, Storage, Uint128,
};
use cw20::MinterResponse;
use cw20_base::state::{ALLOWANCES, TOKEN_INFO};
use cw20_base::{allowances, enumerable};
use cw_utils::nonpayable;

use interfaces::lst_token::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::migrate;

/// See [`InstantiateMsg`]. The supply starts at zero; the vault mints the seed when it is instantiated.
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
        mint: Some(MinterResponse { minter: vault.clone(), cap: None }),
        marketing,
    };
    let storage = deps.storage;
    cw20_base::contract::instantiate(
        DepsMut { storage: &mut *storage, api: deps.api, querier: deps.querier },
        env,
        info,
        token,
    )?;
    // Must come after cw20-base's instantiation, which stores its own name.
    cw2::set_contract_version(storage, migrate::CONTRACT_NAME, migrate::VERSION)?;
    let event = admin::changed(event::CONFIG, "vault", "none", &vault);
    Ok(Response::new().add_attribute("action", "instantiate").add_event(event))
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    Ok(match msg {
        ExecuteMsg::Transfer { recipient, amount } => {
            cw20_base::contract::execute_transfer(deps, env, info, recipient, amount)?
        }
        ExecuteMsg::Burn { amount } => {
            assert_some(amount)?;
            assert_vault(deps.storage, &info.sender)?;
            cw20_base::contract::execute_burn(deps, env, info, amount)?
        }
        ExecuteMsg::Send { contract, amount, msg } => {
            cw20_base::contract::execute_send(deps, env, info, contract, amount, msg)?
        }
        ExecuteMsg::Mint { recipient, amount } => {
            assert_some(amount)?;
            assert_vault(deps.storage, &info.sender)?;
            assert_supply_fits(deps.storage, amount)?;
            cw20_base::contract::execute_mint(deps, env, info, recipient, amount)?
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
            cw20_base::contract::execute_update_marketing(deps, env, info, project, description, marketing)?
        }
        ExecuteMsg::UploadLogo(logo) => cw20_base::contract::execute_upload_logo(deps, env, info, logo)?,
        ExecuteMsg::UpdateOwnership(action) => {
            admin::update_ownership::<ContractError>(deps, &env, &info, event::CONFIG, action)?
        }
    })
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, _env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    Ok(match msg {
        QueryMsg::Balance { address } => to_json_binary(&cw20_base::contract::query_balance(deps, address)?),
        QueryMsg::TokenInfo {} => to_json_binary(&cw20_base::contract::query_token_info(deps)?),
        QueryMsg::Minter {} => to_json_binary(&cw20_base::contract::query_minter(deps)?),
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
        QueryMsg::MarketingInfo {} => to_json_binary(&cw20_base::contract::query_marketing_info(deps)?),
        QueryMsg::DownloadLogo {} => to_json_binary(&cw20_base::contract::query_download_logo(deps)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    }?)
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}

/// Rejects a mint or burn of zero, which the vault never sends. Transfers accept zero, as in cw20-base.
fn assert_some(amount: Uint128) -> Result<(), ContractError> {
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    Ok(())
}

/// Rejects every sender but the vault, which cw20-base stores as the minter.
fn assert_vault(storage: &dyn Storage, sender: &Addr) -> Result<(), ContractError> {
    let vault = TOKEN_INFO.load(storage)?.mint.map(|mint| mint.minter);
    if vault.as_ref() != Some(sender) {
        return Err(CommonError::Unauthorized { sender: sender.clone() }.into());
    }
    Ok(())
}

/// Rejects a supply above 2^128 - 1, where cw20-base panics. No balance exceeds the supply, so no transfer overflows.
fn assert_supply_fits(storage: &dyn Storage, amount: Uint128) -> Result<(), cw20_base::ContractError> {
    TOKEN_INFO.load(storage)?.total_supply.checked_add(amount).map_err(StdError::overflow)?;
    Ok(())
}

/// Rejects an allowance above 2^128 - 1, where cw20-base panics.
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
