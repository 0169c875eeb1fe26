//! Funds where none are taken, and strangers at the ownership.

use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{attr, coins, Event, StdError};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::reward_collector::{ExecuteMsg, InstantiateMsg};
use reward_collector::contract::{execute, instantiate};
use reward_collector::ContractError;

#[test]
fn neither_birth_nor_any_message_takes_funds() {
    let mut deps = mock_dependencies();
    let [owner, vault] = ["timelock", "vault"].map(|name| deps.api.addr_make(name));
    let msg =
        InstantiateMsg { owner: owner.to_string(), vault: vault.to_string(), denom: "ustake".into(), handler: None };
    let funds = coins(1, "ustake");
    let refused = Err(ContractError::Payment(PaymentError::NonPayable {}));
    let paid = instantiate(deps.as_mut(), mock_env(), message_info(&owner, &funds), msg.clone());
    assert_eq!(paid, refused);
    let born = instantiate(deps.as_mut(), mock_env(), message_info(&owner, &[]), msg).unwrap();
    let config = Event::new("reward_collector.config").add_attributes([
        attr("what", "config"),
        attr("old", "none"),
        attr("new", format!(r#"{{"vault":"{vault}","denom":"ustake","handler":null}}"#)),
    ]);
    assert_eq!((born.attributes, born.events), (vec![attr("action", "instantiate")], vec![config]));
    for (sender, msg) in
        [(vault, ExecuteMsg::Sweep {}), (owner, ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership))]
    {
        assert_eq!(execute(deps.as_mut(), mock_env(), message_info(&sender, &funds), msg), refused);
    }
}

#[test]
fn a_stranger_neither_gives_nor_accepts_ownership() {
    let mut deps = mock_dependencies();
    let [owner, vault, eve] = ["timelock", "vault", "eve"].map(|name| deps.api.addr_make(name));
    let msg = InstantiateMsg { owner: owner.into(), vault: vault.into(), denom: "ustake".into(), handler: None };
    instantiate(deps.as_mut(), mock_env(), message_info(&eve, &[]), msg).unwrap();
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: eve.to_string(), expiry: None };
    for (action, error) in
        [(transfer, OwnershipError::NotOwner), (cw_ownable::Action::AcceptOwnership, OwnershipError::TransferNotFound)]
    {
        let refused = execute(deps.as_mut(), mock_env(), message_info(&eve, &[]), ExecuteMsg::UpdateOwnership(action));
        assert_eq!(refused, Err(ContractError::Admin(error.into())));
    }
}

#[test]
fn a_vault_that_is_no_address_is_refused_at_birth() {
    let mut deps = mock_dependencies();
    let owner = deps.api.addr_make("timelock");
    let msg =
        InstantiateMsg { owner: owner.to_string(), vault: "nobody".into(), denom: "ustake".into(), handler: None };
    let refused = instantiate(deps.as_mut(), mock_env(), message_info(&owner, &[]), msg);
    assert!(matches!(refused, Err(ContractError::Std(StdError::GenericErr { .. }))), "{refused:?}");
}
