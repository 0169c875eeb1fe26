//! Every message with everything that it refuses, and without a trace in the storage.

use crate::support::*;
use cosmwasm_std::{coin, coins, Addr, Coin, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::liquidation_engine::{ExecuteMsg, Params};
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
    let before = bench.stored();
    assert_eq!(bench.execute(sender, funds, msg), Err(error), "{msg:?}");
    assert_eq!(bench.stored(), before, "{msg:?}");
}

/// Messages that take no funds, each in a state in which it would be accepted without.
#[test]
fn funds_where_none_are_taken() {
    let mut bench = Bench::new();
    bench.stopped();
    let market = || addr("other").to_string();
    let messages = [
        flag("x"),
        clear_flag("x"),
        close("x"),
        loss(MARKET_DEFICIT, 1),
        ExecuteMsg::Retry { deficit: 1 },
        ExecuteMsg::Skip { deficit: 1 },
        ExecuteMsg::CoverStep { deficit: 1 },
        ExecuteMsg::AddMarket { market: market() },
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
    bench.covered();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let missing = || ContractError::Payment(PaymentError::MissingDenom(BASE.into()));
    let none = ContractError::Payment(PaymentError::NoFunds {});
    let many = || ContractError::Payment(PaymentError::MultipleDenoms {});
    let two = [coin(900, BASE), coin(5, "uother")];
    refuses(&mut bench, "buyer", &[], &liquidate(&account), none);
    refuses(&mut bench, "buyer", &foreign(), &liquidate(&account), missing());
    refuses(&mut bench, "buyer", &two, &liquidate(&account), many());
    let extra = ContractError::Payment(PaymentError::ExtraDenom("uother".into()));
    refuses(&mut bench, "market", &two, &recovered(MARKET_DEFICIT, 0), extra);
}

#[test]
fn what_is_unknown() {
    let mut bench = Bench::new();
    bench.covered();
    let unknown = |market: &str| ContractError::Common(CommonError::not_found("market", market));
    for market in [addr("other").to_string(), "no address".into()] {
        let account = addr("borrower").to_string();
        let (m, a) = (|| market.clone(), || account.clone());
        let messages = [
            (0, ExecuteMsg::Flag { market: m(), account: a() }),
            (0, ExecuteMsg::ClearFlag { market: m(), account: a() }),
            (0, ExecuteMsg::Close { market: m(), account: a() }),
            (1, ExecuteMsg::Liquidate { market: m(), account: a(), lots: None, min_discount: None }),
        ];
        for (funds, msg) in messages {
            let funds = if funds == 0 { vec![] } else { base(funds) };
            refuses(&mut bench, "x", &funds, &msg, unknown(&market));
        }
    }
    let missing = |id: u64| ContractError::from(CommonError::not_found("deficit", id));
    refuses(&mut bench, "market", &[], &recovered(MARKET_DEFICIT + 1, 0), missing(MARKET_DEFICIT + 1));
    for msg in [ExecuteMsg::Retry { deficit: 2 }, ExecuteMsg::Skip { deficit: 2 }] {
        refuses(&mut bench, "x", &[], &msg, missing(2));
    }
    refuses(&mut bench, "engine", &[], &ExecuteMsg::CoverStep { deficit: 2 }, missing(2));
}

/// A flag needs an account in the band or below it and above water, a sale one below the edge, and both a price.
#[test]
fn accounts_in_another_state() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let held = || vec![lot(1, 900, "1", "0.65")];
    for state in [AccountState::Healthy, AccountState::NoPrice] {
        bench.account("borrower", state, 1000, held());
        let (account, error) = (account.clone(), ContractError::NotForSale { account: account.clone(), state });
        refuses(&mut bench, "x", &base(1000), &liquidate(&account), error);
        assert_eq!(bench.refused(&simulate(&account, 5)), ContractError::NotForSale { account, state });
    }
    for state in [AccountState::Healthy, AccountState::UnderWater, AccountState::NoPrice] {
        bench.account("borrower", state, 1000, held());
        let error = ContractError::NotFlaggable { account: account.clone(), state };
        refuses(&mut bench, "x", &[], &flag(&account), error);
    }
    for state in [AccountState::Band, AccountState::Liquidatable, AccountState::UnderWater, AccountState::NoPrice] {
        bench.account("borrower", state, 1000, held());
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
    let signed = |text: &str| text.parse().unwrap();
    let with = |lots: Option<&[u64]>, min: Option<&str>| ExecuteMsg::Liquidate {
        market: addr("market").into(),
        account: account.clone(),
        lots: lots.map(<[u64]>::to_vec),
        min_discount: min.map(signed),
    };
    let low = ContractError::Discount { discount: signed("0.0225"), wanted: signed("0.022500000000000001") };
    refuses(&mut bench, "buyer", &base(1000), &with(None, Some("0.022500000000000001")), low);
    for lots in [[1, 1].as_slice(), &[9]] {
        let lot = *lots.last().unwrap();
        let error = ContractError::NoSuchLot { account: account.clone(), lot };
        refuses(&mut bench, "buyer", &base(1000), &with(Some(lots), None), error);
    }
    let nothing = |funds: u128| ContractError::BuysNothing { funds: Uint128::new(funds) };
    refuses(&mut bench, "buyer", &base(1000), &with(Some(&[]), None), nothing(1000));
    bench.account("borrower", AccountState::Liquidatable, 1000, vec![lot(1, 15, "100", "0.65")]);
    refuses(&mut bench, "buyer", &base(97), &liquidate(&account), nothing(97));
    // In the first hour under water a buyer may accept to pay above the price, and how much.
    bench.under_water("1.111111111111111112");
    let low = ContractError::Discount { discount: signed("-0.111111111111111112"), wanted: signed("-0.1") };
    refuses(&mut bench, "buyer", &base(1000), &with(None, Some("-0.1")), low);
    bench.execute("buyer", &base(1000), &with(None, Some("-0.2"))).unwrap();
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
    for sender in ["timelock", "market", "vault", "anyone"] {
        let error = ContractError::Common(CommonError::Unauthorized { sender: addr(sender) });
        refuses(&mut bench, sender, &[], &ExecuteMsg::CoverStep { deficit: 1 }, error);
    }
}

#[test]
fn what_only_the_owner_may_do() {
    let mut bench = Bench::new();
    let market = addr("other").to_string();
    let messages = [
        ExecuteMsg::AddMarket { market },
        ExecuteMsg::UpdateParams { params: params() },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ];
    for msg in messages {
        for sender in ["market", "anyone"] {
            let error = ContractError::Admin(AdminError::Ownership(OwnershipError::NotOwner));
            refuses(&mut bench, sender, &[], &msg, error);
        }
    }
}

#[test]
fn markets_and_numbers_that_cannot_be() {
    let mut bench = Bench::new();
    let add = |market: &Addr| ExecuteMsg::AddMarket { market: market.to_string() };
    let known = ContractError::KnownMarket { market: addr("market") };
    refuses(&mut bench, "timelock", &[], &add(&addr("market")), known);
    for (seconds, value) in [(0, "0"), (31_536_001, "31536001")] {
        let skip = Params { skip_after: seconds, ..params() };
        let sale = Params { sale_period: seconds, ..params() };
        for (name, params) in [("skip_after", skip), ("sale_period", sale)] {
            let (value, min, max) = (value.into(), "1".into(), "31536000".into());
            let refused = CommonError::OutOfRange { name, value, min, max }.into();
            refuses(&mut bench, "timelock", &[], &ExecuteMsg::UpdateParams { params }, refused);
        }
    }
}

/// A market of another base asset can report losses, which fail at the step; it can neither sell nor close.
#[test]
fn a_base_asset_that_is_no_coin() {
    let mut bench = Bench::new();
    bench.covered();
    bench.peers.borrow_mut().terms.base = Asset::Cw20(addr("token"));
    let account = bench.under_water("0.95");
    let error = || ContractError::BaseNotNative { asset: format!("cw20:{}", addr("token")) };
    refuses(&mut bench, "x", &base(1), &liquidate(&account), error());
    refuses(&mut bench, "x", &[], &close(&account), error());
    assert_eq!(calls(&bench.report(&[], &loss(MARKET_DEFICIT, 5)).unwrap()), [(Wait::Always, Call::Step { id: 1 })]);
}
