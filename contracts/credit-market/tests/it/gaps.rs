//! Coins of nothing, pauses without a length, strangers at the ownership, payments to the market in the wrong coin; and
//! the reference vector of health.

use crate::support::{dec, who, Market, BASE, COIN, LST};
use cosmwasm_std::{coin, coins, Decimal, Uint128};
use credit_market::health::Backing;
use credit_market::ContractError;
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::credit_market::{Action, ExecuteMsg};
use interfaces::market::RefillSource;
use interfaces::shared::pause::{PauseError, MAX_PAUSE};

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
    let refill = ExecuteMsg::Refill { deficit: 1, book: Uint128::zero(), source: RefillSource::Sale };
    for msg in [settle, refill] {
        let error = m.fails("engine", msg, &both);
        assert_eq!(error, ContractError::Payment(PaymentError::ExtraDenom(LST.into())));
    }
}

#[test]
fn a_pause_has_a_length() {
    let mut m = market();
    for seconds in [0, MAX_PAUSE + 1, u64::MAX] {
        let error = m.fails("guardian", ExecuteMsg::Pause { action: Action::Borrow, seconds }, &[]);
        assert_eq!(error, ContractError::Pause(PauseError::Length { seconds, max: MAX_PAUSE }));
    }
}

#[test]
fn a_stranger_neither_gives_nor_accepts_ownership() {
    let mut m = market();
    let new_owner = who("bob").into();
    for (action, error) in [
        (cw_ownable::Action::TransferOwnership { new_owner, expiry: None }, OwnershipError::NotOwner),
        (cw_ownable::Action::AcceptOwnership, OwnershipError::TransferNotFound),
    ] {
        let refused = m.fails("bob", ExecuteMsg::UpdateOwnership(action), &[]);
        assert_eq!(refused, ContractError::Ownership(error));
    }
}

/// The reference vector: 1200 at 1 and 33 at .313451 against a debt of 3100 at .313451. Initial LTV .8 and .85 give a health
/// of .99588477366255144, maintenance LTV .84 and .9 one of 1.046296296296296296.
#[test]
fn health_follows_the_reference_vector() {
    let debt = Uint128::new(3_100).mul_ceil(dec("0.313451"));
    assert_eq!(debt, Uint128::new(972));
    let with = |first: &str, second: &str| {
        let sum = Backing::default().add(Uint128::new(1_200), Decimal::one(), dec(first)).unwrap();
        sum.add(Uint128::new(33), dec("0.313451"), dec(second)).unwrap()
    };
    let (initial, maintenance) = (with("0.8", "0.85"), with("0.84", "0.9"));
    assert_eq!((initial.value, maintenance.value), (Uint128::new(1_210), Uint128::new(1_210)));
    let health = |backing: Backing| Decimal::from_ratio(backing.weighted, debt);
    assert_eq!(health(initial), dec("0.995884773662551440"));
    assert_eq!(health(maintenance), dec("1.046296296296296296"));
    let weighted = initial.weighted;
    assert_eq!(initial.ensure_covers(debt), Err(ContractError::Unhealthy { weighted, owed: debt }));
    assert_eq!(maintenance.ensure_covers(debt), Ok(()));
}
