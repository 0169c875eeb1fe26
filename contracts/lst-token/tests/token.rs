//! What this token adds to cw20-base: who mints, who burns, and what does not exist.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

use common::lst::{ExecuteMsg, InstantiateMsg, QueryMsg};
use common::wire::Empty;
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier};
use cosmwasm_std::{
    attr, coins, from_json, Addr, Binary, CosmosMsg, MemoryStorage, OverflowError, OverflowOperation, OwnedDeps,
    Response, StdError, Uint128, WasmMsg,
};
use cw20::{BalanceResponse, Cw20ReceiveMsg, MinterResponse, TokenInfoResponse};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use lst_token::contract::{execute, instantiate, migrate, query, CONTRACT_NAME};
use lst_token::ContractError;

type Deps = OwnedDeps<MemoryStorage, MockApi, MockQuerier>;

fn vault(deps: &Deps) -> Addr {
    deps.api.addr_make("vault")
}

fn born() -> Deps {
    let mut deps = mock_dependencies();
    let msg = InstantiateMsg {
        owner: deps.api.addr_make("timelock").into(),
        vault: deps.api.addr_make("vault").into(),
        name: "Ballast staked coin".into(),
        symbol: "bSTAKE".into(),
        decimals: 6,
        marketing: None,
    };
    let sender = deps.api.addr_make("deployer");
    instantiate(deps.as_mut(), mock_env(), message_info(&sender, &[]), msg).unwrap();
    deps
}

fn run(deps: &mut Deps, sender: &Addr, msg: ExecuteMsg) -> Result<Response, ContractError> {
    execute(deps.as_mut(), mock_env(), message_info(sender, &[]), msg)
}

fn mint(deps: &mut Deps, to: &Addr, amount: u128) -> Response {
    let vault = vault(deps);
    run(deps, &vault, ExecuteMsg::Mint { recipient: to.to_string(), amount: amount.into() }).unwrap()
}

fn balance(deps: &Deps, of: &Addr) -> u128 {
    let held = query(deps.as_ref(), mock_env(), QueryMsg::Balance { address: of.to_string() }).unwrap();
    from_json::<BalanceResponse>(held).unwrap().balance.u128()
}

fn supply(deps: &Deps) -> u128 {
    let info = query(deps.as_ref(), mock_env(), QueryMsg::TokenInfo {}).unwrap();
    from_json::<TokenInfoResponse>(info).unwrap().total_supply.u128()
}

#[test]
fn begins_with_no_supply_and_the_vault_as_minter() {
    let deps = born();
    assert_eq!(supply(&deps), 0);
    let minter: MinterResponse = from_json(query(deps.as_ref(), mock_env(), QueryMsg::Minter {}).unwrap()).unwrap();
    assert_eq!(minter, MinterResponse { minter: vault(&deps).into(), cap: None });
    assert_eq!(cw2::get_contract_version(&deps.storage).unwrap().contract, CONTRACT_NAME);
}

#[test]
fn the_vault_mints_and_burns_its_own() {
    let mut deps = born();
    let vault = vault(&deps);
    let minted = mint(&mut deps, &vault, 100);
    assert_eq!(minted.attributes, [attr("action", "mint"), attr("to", vault.as_str()), attr("amount", "100")]);
    let burned = run(&mut deps, &vault, ExecuteMsg::Burn { amount: 40u128.into() }).unwrap();
    assert_eq!(burned.attributes, [attr("action", "burn"), attr("from", vault.as_str()), attr("amount", "40")]);
    assert_eq!((supply(&deps), balance(&deps, &vault)), (60, 60));
}

#[test]
fn nobody_else_mints_or_burns() {
    let mut deps = born();
    let holder = deps.api.addr_make("holder");
    let owner = deps.api.addr_make("timelock");
    mint(&mut deps, &holder, 100);
    for sender in [holder.clone(), owner] {
        let refused = ContractError::NotVault { sender: sender.clone() };
        let burn = ExecuteMsg::Burn { amount: Uint128::one() };
        assert_eq!(run(&mut deps, &sender, burn), Err(refused));
        let refused = ContractError::NotVault { sender: sender.clone() };
        let mint = ExecuteMsg::Mint { recipient: sender.to_string(), amount: Uint128::one() };
        assert_eq!(run(&mut deps, &sender, mint), Err(refused));
    }
    assert_eq!((supply(&deps), balance(&deps, &holder)), (100, 100));
}

#[test]
fn burn_from_and_update_minter_do_not_exist() {
    for text in [r#"{"burn_from":{"owner":"a","amount":"1"}}"#, r#"{"update_minter":{"new_minter":"a"}}"#] {
        assert!(from_json::<ExecuteMsg>(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn a_send_moves_tokens_and_calls_the_contract() {
    let mut deps = born();
    let (holder, vault) = (deps.api.addr_make("holder"), vault(&deps));
    mint(&mut deps, &holder, 100);
    let msg = Binary::from(b"{}");
    let send = ExecuteMsg::Send { contract: vault.to_string(), amount: 30u128.into(), msg: msg.clone() };
    let sent = run(&mut deps, &holder, send).unwrap();
    let hook = Cw20ReceiveMsg { sender: holder.to_string(), amount: 30u128.into(), msg };
    let call =
        WasmMsg::Execute { contract_addr: vault.to_string(), msg: hook.into_json_binary().unwrap(), funds: vec![] };
    assert_eq!(sent.messages[0].msg, CosmosMsg::Wasm(call));
    assert_eq!((balance(&deps, &holder), balance(&deps, &vault), supply(&deps)), (70, 30, 100));
}

#[test]
fn allowances_work_as_in_cw20_base() {
    let mut deps = born();
    let [holder, spender] = ["holder", "spender"].map(|name| deps.api.addr_make(name));
    mint(&mut deps, &holder, 100);
    let allow = ExecuteMsg::IncreaseAllowance { spender: spender.to_string(), amount: 10u128.into(), expires: None };
    run(&mut deps, &holder, allow).unwrap();
    let take = |amount: u128| ExecuteMsg::TransferFrom {
        owner: holder.to_string(),
        recipient: spender.to_string(),
        amount: amount.into(),
    };
    run(&mut deps, &spender, take(7)).unwrap();
    assert_eq!((balance(&deps, &holder), balance(&deps, &spender)), (93, 7));
    let short = StdError::overflow(OverflowError::new(OverflowOperation::Sub));
    assert_eq!(run(&mut deps, &spender, take(4)), Err(ContractError::Cw20(short.into())));
}

#[test]
fn no_message_takes_funds() {
    let mut deps = born();
    let vault = vault(&deps);
    let info = message_info(&vault, &coins(1, "ustake"));
    let msg = ExecuteMsg::Mint { recipient: vault.to_string(), amount: Uint128::one() };
    let refused = execute(deps.as_mut(), mock_env(), info, msg);
    assert_eq!(refused, Err(ContractError::Payment(PaymentError::NonPayable {})));
}

#[test]
fn ownership_moves_in_two_steps_and_gives_no_power_over_supply() {
    let mut deps = born();
    let [owner, heir] = ["timelock", "heir"].map(|name| deps.api.addr_make(name));
    let transfer = |new: &Addr| {
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::TransferOwnership { new_owner: new.to_string(), expiry: None })
    };
    let refused = run(&mut deps, &heir, transfer(&heir));
    assert_eq!(refused, Err(ContractError::Ownership(OwnershipError::NotOwner)));
    run(&mut deps, &owner, transfer(&heir)).unwrap();
    run(&mut deps, &heir, ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership)).unwrap();
    let answer = query(deps.as_ref(), mock_env(), QueryMsg::Ownership {}).unwrap();
    assert_eq!(from_json::<cw_ownable::Ownership<Addr>>(answer).unwrap().owner, Some(heir));
}

#[test]
fn migrates_from_itself_and_from_nothing_else() {
    let mut deps = born();
    let same = migrate(deps.as_mut(), mock_env(), Empty {}).unwrap();
    assert_eq!(same.attributes, [attr("action", "migrate"), attr("from", "0.1.0")]);
    cw2::set_contract_version(deps.as_mut().storage, CONTRACT_NAME, "0.0.9").unwrap();
    let unknown = migrate(deps.as_mut(), mock_env(), Empty {});
    assert_eq!(unknown, Err(ContractError::UnknownVersion { version: "0.0.9".into() }));
    cw2::set_contract_version(deps.as_mut().storage, "crates.io:other", "0.1.0").unwrap();
    assert!(matches!(migrate(deps.as_mut(), mock_env(), Empty {}), Err(ContractError::Std(_))));
}

#[test]
fn every_query_answers() {
    let deps = born();
    let holder = deps.api.addr_make("holder").to_string();
    let all = [
        QueryMsg::Allowance { owner: holder.clone(), spender: holder.clone() },
        QueryMsg::AllAllowances { owner: holder.clone(), start_after: None, limit: None },
        QueryMsg::AllSpenderAllowances { spender: holder, start_after: None, limit: None },
        QueryMsg::AllAccounts { start_after: None, limit: None },
        QueryMsg::MarketingInfo {},
    ];
    for msg in all {
        query(deps.as_ref(), mock_env(), msg).unwrap();
    }
}
