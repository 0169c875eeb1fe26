//! What markets report: losses, which are covered in the same transaction, and what comes back of them.

use crate::support::*;
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ExecuteMsg, WaterfallState};
use interfaces::shared::error::CommonError;
use liquidation_engine::ContractError;

const DONE: WaterfallState = WaterfallState::Done {};

/// The report and the request to the tranche are one transaction. Red when `loss::loss` only records.
#[test]
fn fm_l15_a_loss_is_covered_in_the_transaction_that_reports_it() {
    let mut bench = Bench::new();
    let reported = bench.losing();
    assert_eq!(calls(&reported), [(Wait::Always, Call::Step { id: 1 })]);
    assert_eq!(bench.counters(1), (100, 100, 0));
    let deficit = bench.deficit(1);
    assert_eq!((deficit.market, deficit.market_deficit), (addr("market"), MARKET_DEFICIT));
    assert_eq!(deficit.account, addr("borrower").to_string());
}

#[test]
fn the_tranche_pays_through_the_market() {
    let mut bench = Bench::new();
    let step = awaited(&bench.losing());
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 100 })]);
    let pays = bench.reply(&awaited(&asks), &paid(100)).unwrap();
    assert_eq!(calls(&pays), [(Wait::Success, Call::Refill { deficit: MARKET_DEFICIT, money: 100 })]);
    let restored = bench.reply(&awaited(&pays), &refilled(0, 0)).unwrap();
    assert_eq!(calls(&restored), []);
    let ended = bench.reply_empty(&step).unwrap();
    assert_eq!(calls(&ended), []);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
}

/// What the market returns of a cover goes back to the tranche inside the step.
#[test]
fn cover_that_nobody_needs_goes_back_to_the_tranche() {
    let mut bench = Bench::new();
    bench.losing();
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    let pays = bench.reply(&awaited(&asks), &paid(100)).unwrap();
    let restored = bench.reply(&awaited(&pays), &refilled(0, 30)).unwrap();
    assert_eq!(calls(&restored), [(Wait::No, Call::Restore { id: 1, amount: 30 })]);
}

/// An empty step falls through: lenders carry what it did not pay, and nothing is left to retry.
#[test]
fn a_tranche_with_nothing_above_its_floor_ends_the_walk() {
    let mut bench = Bench::new();
    let step = awaited(&bench.losing());
    let ended = bench.covers(&step, 0, 100);
    assert_eq!(calls(&ended), []);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 0, 0), DONE));
}

/// What fund and premium paid whole is asked of nobody, but has its deficit: money may still come back for it.
#[test]
fn a_loss_without_shortfall_asks_nobody() {
    let mut bench = Bench::new();
    let reported = bench.report(&[], &loss(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&reported), []);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
    bench.report(&[], &recovered(MARKET_DEFICIT, 0)).unwrap();
}

/// A further loss of the same account grows its deficit; another deficit, or the same number in another market, has an id
/// and a hold of its own.
#[test]
fn a_deficit_grows_and_is_never_mixed_with_another() {
    let mut bench = Bench::new();
    bench.covered();
    let market = addr("other").to_string();
    bench.execute("timelock", &[], &ExecuteMsg::AddMarket { market }).unwrap();
    let grown = bench.report(&[], &loss(MARKET_DEFICIT, 50)).unwrap();
    assert_eq!(calls(&grown), [(Wait::Always, Call::Step { id: 1 })]);
    assert_eq!(bench.counters(1), (50, 50, 0));
    bench.report(&[], &loss(MARKET_DEFICIT + 1, 7)).unwrap();
    bench.execute("other", &[], &loss(MARKET_DEFICIT, 8)).unwrap();
    assert_eq!((bench.counters(2), bench.counters(3)), ((7, 7, 0), (8, 8, 0)));
    assert_eq!((bench.deficit(2).market, bench.deficit(3).market), (addr("market"), addr("other")));
    bench.execute("other", &[], &recovered(MARKET_DEFICIT, 1)).unwrap();
    assert_eq!((bench.counters(1).0, bench.counters(3).0), (50, 1));
}

/// The tranche paid 60 of 100. Of what the borrower repays later, lenders take 40, and 25 belong to the tranche.
#[test]
fn a_recovery_lowers_what_lenders_carry_and_restores_the_tranche() {
    let mut bench = Bench::new();
    let step = awaited(&bench.losing());
    bench.covers(&step, 60, 40);
    let less = bench.report(&[], &recovered(MARKET_DEFICIT, 10)).unwrap();
    assert_eq!((calls(&less), bench.counters(1)), (vec![], (10, 0, 0)));
    let rest = bench.report(&base(25), &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&rest), [(Wait::No, Call::Restore { id: 1, amount: 25 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
}

/// A recovery, and a cover, of exactly what is missing leaves nothing to give back and nothing to ask.
#[test]
fn fm_l22_a_payment_of_exactly_the_loss_goes_through() {
    let mut bench = Bench::new();
    bench.stopped();
    let exact = bench.report(&[], &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&exact), [hold(0)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));

    let mut bench = Bench::new();
    bench.covered();
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
}

/// Nobody else can make a deficit, let one grow, or write what lenders carry: a stranger could drain the tranche to itself,
/// or declare a loss recovered.
#[test]
fn losses_and_recoveries_are_reported_by_markets_only() {
    let mut bench = Bench::new();
    bench.stopped();
    let before = bench.stored();
    for sender in ["anyone", "timelock", "vault", "engine", "borrower"] {
        let error = || ContractError::from(CommonError::not_found("market", addr(sender)));
        assert_eq!(bench.execute(sender, &[], &loss(MARKET_DEFICIT, 1)), Err(error()));
        assert_eq!(bench.execute(sender, &[], &recovered(MARKET_DEFICIT, 0)), Err(error()));
        assert_eq!(bench.execute(sender, &base(1), &recovered(MARKET_DEFICIT, 0)), Err(error()));
    }
    assert_eq!(bench.stored(), before);
}

#[test]
fn a_sum_that_no_amount_holds_is_an_error() {
    let mut bench = Bench::new();
    bench.stopped();
    let msg = ExecuteMsg::Loss { deficit: MARKET_DEFICIT, account: addr("borrower").into(), shortfall: Uint128::MAX };
    assert!(matches!(bench.report(&[], &msg), Err(ContractError::Overflow(_))));
}
