//! Funds that messages refuse beyond a wrong denom: coins of zero, two coins.

use crate::support::{Market, BASE, COIN, LST};
use cosmwasm_std::{coin, coins};
use credit_market::ContractError;
use cw_utils::PaymentError;
use interfaces::credit_market::ExecuteMsg;

fn market() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 1_000_000, 100_000);
    m
}

#[test]
fn coins_of_zero_are_no_funds() {
    let mut m = market();
    for msg in [ExecuteMsg::Supply {}, ExecuteMsg::Repay { account: None }] {
        let error = m.fails("bob", msg, &coins(0, BASE));
        assert_eq!(error, ContractError::Payment(PaymentError::NoFunds {}));
    }
    let error = m.fails("bob", ExecuteMsg::Deposit {}, &coins(0, LST));
    assert_eq!(error, ContractError::Payment(PaymentError::NoFunds {}));
}

#[test]
fn the_engine_pays_in_one_coin() {
    let mut m = market();
    let both = [coin(5, BASE), coin(5, LST)];
    let settle = m.order("bob", 5, &[(COIN, 1)], "buyer");
    let refill = ExecuteMsg::Refill { deficit: 1 };
    for msg in [settle, refill] {
        let error = m.fails("engine", msg, &both);
        assert_eq!(error, ContractError::Payment(PaymentError::ExtraDenom(LST.into())));
    }
}
