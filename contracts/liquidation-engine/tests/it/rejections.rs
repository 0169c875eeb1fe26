//! Every message with everything that it refuses.

use crate::support::*;
use cosmwasm_std::{coin, coins, Addr, Coin, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::liquidation_engine::{ExecuteMsg, NewMarket};
use interfaces::market::AccountState;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use liquidation_engine::ContractError;

fn foreign() -> Vec<Coin> {
    coins(5, "uother")
}

fn no_flag(account: &str) -> ContractError {
    ContractError::NotFlagged { account: account.into() }
}

#[track_caller]
fn refuses(bench: &mut Bench, sender: &str, funds: &[Coin], msg: &ExecuteMsg, error: ContractError) {
    assert_eq!(bench.execute(sender, funds, msg), Err(error), "{msg:?}");
}

/// Messages that take no funds, each in a state in which it would be accepted without.
#[test]
fn funds_where_none_are_taken() {
    let mut bench = Bench::new();
    bench.stopped();
    let market = || NewMarket { market: addr("other").into(), tranche: 1 };
    let messages = [
        flag("x"),
        clear_flag("x"),
        ExecuteMsg::Remark { lot: 1 },
        ExecuteMsg::Retry { deficit: 1 },
        ExecuteMsg::Skip { deficit: 1 },
        ExecuteMsg::CoverStep { deficit: 1 },
        ExecuteMsg::AddMarket(market()),
        ExecuteMsg::UpdateParams { params: params() },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ];
    for msg in messages {
        let error = ContractError::Payment(PaymentError::NonPayable {});
        refuses(&mut bench, "timelock", &base(1), &msg, error);
    }
}

#[test]
fn funds_of_the_wrong_kind() {
    let mut bench = Bench::new();
    bench.closed();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let missing = || ContractError::Payment(PaymentError::MissingDenom(BASE.into()));
    let none = ContractError::Payment(PaymentError::NoFunds {});
    let many = ContractError::Payment(PaymentError::MultipleDenoms {});
    let extra = || ContractError::Payment(PaymentError::ExtraDenom("uother".into()));
    let two = [coin(900, BASE), coin(5, "uother")];
    refuses(&mut bench, "buyer", &[], &liquidate(&account), none);
    refuses(&mut bench, "buyer", &foreign(), &liquidate(&account), missing());
    refuses(&mut bench, "buyer", &two, &liquidate(&account), many);
    refuses(&mut bench, "buyer", &foreign(), &buy(1, None), extra());
    refuses(&mut bench, "buyer", &two, &buy(1, None), extra());
}

#[test]
fn what_is_unknown() {
    let mut bench = Bench::new();
    bench.closed();
    let unknown = |market: &str| ContractError::Common(CommonError::not_found("market", market));
    for market in [addr("other").to_string(), "no address".into()] {
        let account = addr("borrower").to_string();
        let error = || unknown(&market);
        let (m, a) = (market.clone(), account.clone());
        refuses(&mut bench, "x", &[], &ExecuteMsg::Flag { market: m, account: a }, error());
        let (m, a) = (market.clone(), account.clone());
        refuses(&mut bench, "x", &[], &ExecuteMsg::ClearFlag { market: m, account: a }, error());
        let msg = ExecuteMsg::Liquidate { market: market.clone(), account, lots: None, min_discount: None };
        refuses(&mut bench, "x", &base(1), &msg, error());
    }
    refuses(&mut bench, "x", &base(1), &buy(2, None), CommonError::not_found("lot", 2).into());
    refuses(&mut bench, "x", &[], &ExecuteMsg::Remark { lot: 2 }, CommonError::not_found("lot", 2).into());
    for msg in [ExecuteMsg::Retry { deficit: 2 }, ExecuteMsg::Skip { deficit: 2 }] {
        refuses(&mut bench, "x", &[], &msg, CommonError::not_found("deficit", 2).into());
    }
    let step = ExecuteMsg::CoverStep { deficit: 2 };
    assert_eq!(bench.execute_as(&addr("engine"), &[], &step), Err(CommonError::not_found("deficit", 2).into()));
}

/// A flag needs an account below its maintenance, a liquidation one above insolvency, and both a price.
#[test]
fn accounts_in_another_state() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    for state in [AccountState::Healthy, AccountState::NoPrice] {
        bench.account("borrower", state, 1000, vec![lot(1, 2000, "1", "0.8")]);
        let error = || ContractError::NotLiquidatable { account: account.clone(), state };
        refuses(&mut bench, "x", &[], &flag(&account), error());
        refuses(&mut bench, "x", &base(1000), &liquidate(&account), error());
    }
    bench.insolvent();
    let error = ContractError::NotLiquidatable { account: account.clone(), state: AccountState::Insolvent };
    refuses(&mut bench, "x", &base(1000), &liquidate(&account), error);
    for state in [AccountState::Liquidatable, AccountState::Insolvent, AccountState::NoPrice] {
        bench.account("borrower", state, 1000, vec![lot(1, 900, "1", "0.8")]);
        let error = ContractError::NotHealthy { account: account.clone(), state };
        refuses(&mut bench, "x", &[], &clear_flag(&account), error);
    }
    let stranger = addr("stranger").to_string();
    refuses(&mut bench, "x", &[], &clear_flag(&stranger), no_flag(&stranger));
}

#[test]
fn liquidations_that_do_not_fit() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    refuses(&mut bench, "buyer", &base(1000), &liquidate(&account), no_flag(&account));
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let own = ContractError::SelfLiquidation { account: account.clone() };
    refuses(&mut bench, "borrower", &base(1000), &liquidate(&account), own);
    let with = |lots: Option<&[u64]>, min: Option<&str>| ExecuteMsg::Liquidate {
        market: addr("market").into(),
        account: account.clone(),
        lots: lots.map(<[u64]>::to_vec),
        min_discount: min.map(decimal),
    };
    let low = ContractError::Discount { discount: decimal("0.07"), wanted: decimal("0.070000000000000001") };
    refuses(&mut bench, "buyer", &base(1000), &with(None, Some("0.070000000000000001")), low);
    for lots in [[1, 1].as_slice(), &[9]] {
        let lot = *lots.last().unwrap();
        let error = ContractError::NoSuchLot { account: account.clone(), lot };
        refuses(&mut bench, "buyer", &base(1000), &with(Some(lots), None), error);
    }
    let nothing = |funds: u128| ContractError::BuysNothing { funds: Uint128::new(funds) };
    refuses(&mut bench, "buyer", &base(1000), &with(Some(&[]), None), nothing(1000));
    bench.account("borrower", AccountState::Liquidatable, 1000, vec![lot(1, 11, "100", "0.8")]);
    refuses(&mut bench, "buyer", &base(92), &liquidate(&account), nothing(92));
}

#[test]
fn purchases_that_do_not_fit() {
    let mut bench = Bench::new();
    bench.closed();
    refuses(&mut bench, "b", &base(9), &buy(1, Some(0)), ContractError::ZeroAmount);
    let (available, wanted) = (Uint128::new(900), Uint128::new(901));
    let small = ContractError::LotTooSmall { id: 1, available, wanted };
    refuses(&mut bench, "b", &base(1000), &buy(1, Some(901)), small);
    // 900 * .995 = 895.5.
    let poor = ContractError::InsufficientFunds { required: Uint128::new(896), sent: Uint128::new(895) };
    refuses(&mut bench, "b", &base(895), &buy(1, None), poor);
    let dear = ContractError::TooDear { price: decimal("0.995"), wanted: decimal("0.994") };
    let msg = ExecuteMsg::BuyLot { lot: 1, amount: None, max_price: Some(decimal("0.994")) };
    refuses(&mut bench, "b", &base(1000), &msg, dear);
    let floor = ContractError::NothingToRemark { id: 1, book: Uint128::new(855), floor: Uint128::new(855) };
    refuses(&mut bench, "b", &[], &ExecuteMsg::Remark { lot: 1 }, floor);
}

#[test]
fn walks_that_did_not_stop_or_not_for_long() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(SKIP_AFTER - 1);
    let (skippable_at, now) = (BIRTH + SKIP_AFTER, BIRTH + SKIP_AFTER - 1);
    let early = ContractError::SkipTooEarly { id: 1, skippable_at, now };
    refuses(&mut bench, "x", &[], &ExecuteMsg::Skip { deficit: 1 }, early);
    bench.advance(1);
    bench.execute("x", &[], &ExecuteMsg::Skip { deficit: 1 }).unwrap();
    for msg in [ExecuteMsg::Retry { deficit: 1 }, ExecuteMsg::Skip { deficit: 1 }] {
        refuses(&mut bench, "x", &[], &msg, ContractError::NotFailed { id: 1 });
    }
}

/// A step that anyone could send would be asked outside the submessage that catches its failure.
#[test]
fn a_step_is_the_engines_own() {
    let mut bench = Bench::new();
    bench.stopped();
    for sender in ["timelock", "guardian", "market", "vault", "anyone"] {
        let error = ContractError::Common(CommonError::Unauthorized { sender: addr(sender) });
        refuses(&mut bench, sender, &[], &ExecuteMsg::CoverStep { deficit: 1 }, error);
    }
}

#[test]
fn what_only_the_owner_may_do() {
    let mut bench = Bench::new();
    let market = NewMarket { market: addr("other").into(), tranche: 1 };
    let messages = [
        ExecuteMsg::AddMarket(market),
        ExecuteMsg::UpdateParams { params: params() },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ];
    for msg in messages {
        for sender in ["guardian", "anyone"] {
            let error = ContractError::Admin(AdminError::Ownership(OwnershipError::NotOwner));
            refuses(&mut bench, sender, &[], &msg, error);
        }
    }
}

#[test]
fn markets_and_numbers_that_cannot_be() {
    let mut bench = Bench::new();
    let add = |market: &Addr| ExecuteMsg::AddMarket(NewMarket { market: market.to_string(), tranche: 1 });
    let known = ContractError::KnownMarket { market: addr("market") };
    refuses(&mut bench, "timelock", &[], &add(&addr("market")), known);
    for parameter in ["seconds_per_block", "skip_after"] {
        let mut changed = params();
        match parameter {
            "skip_after" => changed.skip_after = 0,
            _ => changed.seconds_per_block = 0,
        }
        let msg = ExecuteMsg::UpdateParams { params: changed };
        refuses(&mut bench, "timelock", &[], &msg, zero(parameter));
    }
    bench.peers.borrow_mut().terms.base = Asset::Cw20(addr("token"));
    let account = bench.insolvent();
    let error = || ContractError::BaseNotNative { asset: format!("cw20:{}", addr("token")) };
    refuses(&mut bench, "x", &[], &flag(&account), error());
    refuses(&mut bench, "x", &base(1), &liquidate(&account), error());
}
