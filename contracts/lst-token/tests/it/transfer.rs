//! Transfer and Send: a holder moves what is theirs.

use crate::support::{short, who, Outcome, Token};
use cosmwasm_std::{attr, Binary, CosmosMsg, SubMsg, WasmMsg};
use cw20::Cw20ReceiveMsg;
use interfaces::lst_token::ExecuteMsg;

fn transfer(token: &mut Token, from: &str, to: &str, amount: u128) -> Outcome {
    token.run(&who(from), ExecuteMsg::Transfer { recipient: who(to).into(), amount: amount.into() })
}

fn send(token: &mut Token, from: &str, to: &str, amount: u128) -> Outcome {
    let (contract, msg) = (who(to).to_string(), Binary::from(b"{\"stake\":{}}"));
    token.run(&who(from), ExecuteMsg::Send { contract, amount: amount.into(), msg })
}

#[test]
fn a_transfer_moves_tokens_and_says_so() {
    let mut token = Token::held(&[("ann", 100), ("bob", 5)]);
    let moved = transfer(&mut token, "ann", "bob", 30).unwrap();
    assert_eq!((token.balance("ann"), token.balance("bob"), token.supply()), (70, 35, 105));
    let said = [
        attr("action", "transfer"),
        attr("from", who("ann").as_str()),
        attr("to", who("bob").as_str()),
        attr("amount", "30"),
    ];
    assert_eq!(moved.attributes, said);
    assert_eq!((moved.messages, moved.events, moved.data), (vec![], vec![], None));
}

#[test]
fn a_send_moves_tokens_and_then_calls_the_contract() {
    let mut token = Token::held(&[("ann", 100)]);
    let sent = send(&mut token, "ann", "contract", 30).unwrap();
    assert_eq!((token.balance("ann"), token.balance("contract"), token.supply()), (70, 30, 100));
    let (contract, msg) = (who("contract").to_string(), Binary::from(b"{\"stake\":{}}"));
    let said = [
        attr("action", "send"),
        attr("from", who("ann").as_str()),
        attr("to", contract.as_str()),
        attr("amount", "30"),
    ];
    assert_eq!(sent.attributes, said);
    let hook = Cw20ReceiveMsg { sender: who("ann").into(), amount: 30u128.into(), msg };
    let call = WasmMsg::Execute { contract_addr: contract, msg: hook.into_json_binary().unwrap(), funds: vec![] };
    assert_eq!(sent.messages, [SubMsg::new(CosmosMsg::Wasm(call))]);
}

#[test]
fn all_can_be_moved_and_not_one_more() {
    for act in [transfer, send] {
        let mut token = Token::held(&[("ann", 100)]);
        assert_eq!(act(&mut token, "ann", "bob", 101), Err(short()));
        act(&mut token, "ann", "bob", 100).unwrap();
        assert_eq!((token.balance("ann"), token.balance("bob")), (0, 100));
        assert_eq!(act(&mut token, "ann", "bob", 1), Err(short()));
    }
}

#[test]
fn who_never_held_any_moves_none() {
    for act in [transfer, send] {
        let mut token = Token::held(&[("ann", 100)]);
        assert_eq!(act(&mut token, "bob", "cid", 1), Err(short()));
        assert_eq!((token.balance("ann"), token.balance("cid")), (100, 0));
    }
}

#[test]
fn to_oneself_nothing_is_gained_or_lost() {
    for act in [transfer, send] {
        let mut token = Token::held(&[("ann", 100)]);
        act(&mut token, "ann", "ann", 100).unwrap();
        assert_eq!((token.balance("ann"), token.supply()), (100, 100));
        assert_eq!(act(&mut token, "ann", "ann", 101), Err(short()));
    }
}

#[test]
fn zero_is_moved_like_any_other_amount() {
    for (act, calls) in [(transfer as fn(&mut Token, &str, &str, u128) -> Outcome, 0), (send, 1)] {
        let mut token = Token::held(&[("ann", 100)]);
        let moved = act(&mut token, "ann", "bob", 0).unwrap();
        assert_eq!((moved.messages.len(), moved.attributes.last()), (calls, Some(&attr("amount", "0"))));
        act(&mut token, "cid", "bob", 0).unwrap();
        assert_eq!((token.balance("ann"), token.balance("bob")), (100, 0));
    }
}

#[test]
fn the_largest_balance_moves_whole() {
    let mut token = Token::held(&[("ann", u128::MAX)]);
    transfer(&mut token, "ann", "bob", u128::MAX).unwrap();
    assert_eq!((token.balance("ann"), token.balance("bob")), (0, u128::MAX));
}
