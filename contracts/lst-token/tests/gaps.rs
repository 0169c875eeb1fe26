//! Every message with funds, and what holders cannot do: wrong sender, nothing to move, nothing allowed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

use common::lst::{ExecuteMsg, InstantiateMsg};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env, MockApi, MockQuerier};
use cosmwasm_std::{coins, Addr, Binary, Coin, MemoryStorage, OwnedDeps, Response, StdError, Uint128};
use cw20::Logo;
use cw_utils::PaymentError;
use lst_token::contract::{execute, instantiate};
use lst_token::ContractError;

type Deps = OwnedDeps<MemoryStorage, MockApi, MockQuerier>;

fn birth(deps: &mut Deps, funds: &[Coin]) -> Result<Response, ContractError> {
    let msg = InstantiateMsg {
        owner: deps.api.addr_make("timelock").into(),
        vault: deps.api.addr_make("vault").into(),
        name: "Ballast staked coin".into(),
        symbol: "bSTAKE".into(),
        decimals: 6,
        marketing: None,
    };
    let sender = deps.api.addr_make("deployer");
    instantiate(deps.as_mut(), mock_env(), message_info(&sender, funds), msg)
}

fn born() -> (Deps, Addr, Addr) {
    let mut deps = mock_dependencies();
    birth(&mut deps, &[]).unwrap();
    let (vault, holder) = (deps.api.addr_make("vault"), deps.api.addr_make("holder"));
    (deps, vault, holder)
}

fn run(deps: &mut Deps, sender: &Addr, funds: &[Coin], msg: ExecuteMsg) -> Result<Response, ContractError> {
    execute(deps.as_mut(), mock_env(), message_info(sender, funds), msg)
}

fn every_message(to: &Addr) -> Vec<ExecuteMsg> {
    let (other, amount, expires) = (to.to_string(), Uint128::one(), None);
    let msg = Binary::from(b"{}");
    vec![
        ExecuteMsg::Transfer { recipient: other.clone(), amount },
        ExecuteMsg::Burn { amount },
        ExecuteMsg::Send { contract: other.clone(), amount, msg: msg.clone() },
        ExecuteMsg::Mint { recipient: other.clone(), amount },
        ExecuteMsg::IncreaseAllowance { spender: other.clone(), amount, expires },
        ExecuteMsg::DecreaseAllowance { spender: other.clone(), amount, expires },
        ExecuteMsg::TransferFrom { owner: other.clone(), recipient: other.clone(), amount },
        ExecuteMsg::SendFrom { owner: other.clone(), contract: other, amount, msg },
        ExecuteMsg::UpdateMarketing { project: None, description: None, marketing: None },
        ExecuteMsg::UploadLogo(Logo::Url("x".into())),
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ]
}

#[test]
fn no_message_and_no_birth_takes_funds() {
    let (mut deps, vault, holder) = born();
    let refused = Err(ContractError::Payment(PaymentError::NonPayable {}));
    for msg in every_message(&holder) {
        assert_eq!(run(&mut deps, &vault, &coins(1, "ustake"), msg.clone()), refused, "{msg:?}");
    }
    assert_eq!(birth(&mut mock_dependencies(), &coins(1, "ustake")), refused);
}

#[test]
fn nobody_moves_what_is_not_theirs() {
    let (mut deps, vault, holder) = born();
    let thief = deps.api.addr_make("thief");
    run(&mut deps, &vault, &[], ExecuteMsg::Mint { recipient: holder.to_string(), amount: 9u128.into() }).unwrap();
    let (owner, to, amount) = (holder.to_string(), thief.to_string(), Uint128::one());
    let none = || Err(ContractError::Cw20(cw20_base::ContractError::NoAllowance {}));
    let take = ExecuteMsg::TransferFrom { owner: owner.clone(), recipient: to.clone(), amount };
    assert_eq!(run(&mut deps, &thief, &[], take), none());
    let send = ExecuteMsg::SendFrom { owner, contract: to.clone(), amount, msg: Binary::default() };
    assert_eq!(run(&mut deps, &thief, &[], send), none());
    let own = ExecuteMsg::IncreaseAllowance { spender: to, amount, expires: None };
    let refused = Err(ContractError::Cw20(cw20_base::ContractError::CannotSetOwnAccount {}));
    assert_eq!(run(&mut deps, &thief, &[], own), refused);
}

#[test]
fn only_the_marketing_account_changes_what_wallets_show() {
    let (mut deps, vault, holder) = born();
    let owner = deps.api.addr_make("timelock");
    for sender in [vault, holder, owner] {
        let update = ExecuteMsg::UpdateMarketing { project: Some("x".into()), description: None, marketing: None };
        for msg in [update, ExecuteMsg::UploadLogo(Logo::Url("x".into()))] {
            let refused = run(&mut deps, &sender, &[], msg);
            assert_eq!(refused, Err(ContractError::Cw20(cw20_base::ContractError::Unauthorized {})));
        }
    }
}

#[test]
fn an_address_that_is_none_gets_nothing() {
    let (mut deps, vault, _) = born();
    let mint = ExecuteMsg::Mint { recipient: "nobody".into(), amount: Uint128::one() };
    let refused = run(&mut deps, &vault, &[], mint);
    assert!(matches!(refused, Err(ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. })))));
}

#[test]
fn nothing_is_not_moved_created_or_destroyed() {
    let (mut deps, vault, holder) = born();
    let (other, amount) = (deps.api.addr_make("other").to_string(), Uint128::zero());
    run(&mut deps, &vault, &[], ExecuteMsg::Mint { recipient: vault.to_string(), amount: 9u128.into() }).unwrap();
    let (owner, msg) = (holder.to_string(), Binary::from(b"{}"));
    let cases = [
        ("transfer", ExecuteMsg::Transfer { recipient: other.clone(), amount }),
        ("burn", ExecuteMsg::Burn { amount }),
        ("send", ExecuteMsg::Send { contract: other.clone(), amount, msg: msg.clone() }),
        ("mint", ExecuteMsg::Mint { recipient: other.clone(), amount }),
        ("transfer_from", ExecuteMsg::TransferFrom { owner: owner.clone(), recipient: other.clone(), amount }),
        ("send_from", ExecuteMsg::SendFrom { owner, contract: other.clone(), amount, msg }),
    ];
    for (action, msg) in cases {
        assert_eq!(run(&mut deps, &vault, &[], msg), Err(ContractError::ZeroAmount { action }));
    }
    // An allowance may change by zero: nothing moves.
    let (spender, expires) = (other, None);
    let more = ExecuteMsg::IncreaseAllowance { spender: spender.clone(), amount, expires };
    run(&mut deps, &vault, &[], more).unwrap();
    run(&mut deps, &vault, &[], ExecuteMsg::DecreaseAllowance { spender, amount, expires }).unwrap();
}
