//! Mint and Burn: the vault's alone.

use crate::support::{excess, short, who, Token};
use cosmwasm_std::{attr, from_json, Uint128};
use interfaces::lst_token::ExecuteMsg;
use interfaces::shared::error::CommonError;
use lst_token::ContractError;

#[test]
fn the_vault_mints_to_anyone_and_says_so() {
    let mut token = Token::born();
    let minted = token.mint(&who("ann"), 100).unwrap();
    assert_eq!(minted.attributes, [attr("action", "mint"), attr("to", who("ann").as_str()), attr("amount", "100")]);
    assert_eq!((minted.messages, minted.events), (vec![], vec![]));
    token.mint(&who("vault"), 7).unwrap();
    token.mint(&who("ann"), 1).unwrap();
    assert_eq!((token.balance("ann"), token.balance("vault"), token.supply()), (101, 7, 108));
}

#[test]
fn the_vault_burns_its_own_and_says_so() {
    let mut token = Token::held(&[("vault", 100), ("ann", 50)]);
    let burned = token.burn(40).unwrap();
    assert_eq!(burned.attributes, [attr("action", "burn"), attr("from", who("vault").as_str()), attr("amount", "40")]);
    assert_eq!((burned.messages, burned.events), (vec![], vec![]));
    assert_eq!((token.supply(), token.balance("vault"), token.balance("ann")), (110, 60, 50));
    // Not what others hold.
    assert_eq!(token.burn(61), Err(short()));
    token.burn(60).unwrap();
    assert_eq!((token.supply(), token.balance("vault"), token.balance("ann")), (50, 0, 50));
}

#[test]
fn nobody_else_mints_or_burns() {
    let mut token = Token::held(&[("ann", 100), ("timelock", 100)]);
    // Not even with an allowance of the vault.
    token.allow("vault", "ann", 100, None).unwrap();
    for name in ["ann", "timelock", "deployer", "marketing"] {
        let sender = who(name);
        let refused = Err(CommonError::Unauthorized { sender: sender.clone() }.into());
        let amount = Uint128::one();
        assert_eq!(token.run(&sender, ExecuteMsg::Burn { amount }), refused);
        assert_eq!(token.run(&sender, ExecuteMsg::Mint { recipient: sender.to_string(), amount }), refused);
    }
    assert_eq!((token.supply(), token.balance("ann"), token.balance("timelock")), (200, 100, 100));
}

#[test]
fn nothing_is_neither_minted_nor_burned() {
    let mut token = Token::held(&[("vault", 9)]);
    assert_eq!(token.mint(&who("ann"), 0), Err(ContractError::ZeroAmount));
    assert_eq!(token.burn(0), Err(ContractError::ZeroAmount));
}

#[test]
fn burn_from_and_update_minter_are_no_messages() {
    let ann = who("ann");
    for text in [
        format!(r#"{{"burn_from":{{"owner":"{ann}","amount":"1"}}}}"#),
        format!(r#"{{"update_minter":{{"new_minter":"{ann}"}}}}"#),
        r#"{"update_minter":{"new_minter":null}}"#.into(),
    ] {
        assert!(from_json::<cw20::Cw20ExecuteMsg>(text.as_bytes()).is_ok(), "{text}");
        assert!(from_json::<ExecuteMsg>(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn the_supply_has_no_cap_but_its_number() {
    let mut token = Token::held(&[("ann", u128::MAX - 1)]);
    assert_eq!(token.mint(&who("bob"), 2), Err(excess()));
    token.mint(&who("bob"), 1).unwrap();
    assert_eq!((token.supply(), token.balance("bob")), (u128::MAX, 1));
    assert_eq!(token.mint(&who("bob"), 1), Err(excess()));
    // No addition to a balance is too large: none exceeds the supply.
    let all = ExecuteMsg::Transfer { recipient: who("ann").into(), amount: Uint128::one() };
    token.run(&who("bob"), all).unwrap();
    assert_eq!(token.balance("ann"), u128::MAX);
}
