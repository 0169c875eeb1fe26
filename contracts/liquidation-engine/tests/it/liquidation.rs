//! Flags, and liquidations on their clock.

use crate::support::*;
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ExecuteMsg, FlagResponse, PlanResponse, QueryMsg};
use interfaces::market::AccountState;
use interfaces::shared::error::CommonError;
use liquidation_engine::ContractError;

fn flagged(bench: &Bench, account: &str) -> Option<FlagResponse> {
    bench.query(&QueryMsg::Flag { market: addr("market").into(), account: account.into() })
}

fn settle(account: &str, repay: u128, take: &[(u64, u128)]) -> (Wait, Call) {
    let (account, recipient) = (account.to_string(), addr("buyer").to_string());
    (Wait::Success, Call::Settle { account, repay, take: take.to_vec(), recipient })
}

fn refund(amount: u128) -> (Wait, Call) {
    (Wait::No, Call::Pay { to: addr("buyer").into(), amount, denom: BASE.into() })
}

/// Ratio 1.002: the discount is the least one, .5 %, and a whole sale brings ceil(99,699) of 100,000.
fn thin(bench: &mut Bench) -> String {
    bench.account("borrower", AccountState::Liquidatable, 100_000, vec![lot(1, 100_200, "1", "0.8")])
}

/// At 7 %: x = (1050 - 880) / (1.05 * .93 - .8) = 170 / .1765 = 963.2, paid ceil(964 * .93) = 897, left 103 above the
/// dust, and healthy: the flag is gone. What is not needed goes back last.
#[test]
fn a_liquidation_heals_to_the_target_and_ends_the_flag() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 897, &[(1, 964)]), refund(4103)]);
    assert_eq!(flagged(&bench, &account), None);
    let after = bench.reply(&awaited(&sent), &settled(897, 0, 0, None)).unwrap();
    assert_eq!(calls(&after), []);
}

/// 100 buys floor(100 / .93) = 107 for ceil(99.51) = 100: not healed, so the flag and its clock go on.
#[test]
fn a_part_leaves_the_flag_and_its_clock() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(100), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 100, &[(1, 107)])]);
    let after = bench.reply(&awaited(&sent), &settled(100, 0, 0, None)).unwrap();
    assert_eq!(calls(&after), []);
    assert_eq!(flagged(&bench, &account).unwrap().flagged_at, BIRTH);
}

/// Simulation and execution are one function.
#[test]
fn fm_l12_what_is_simulated_is_what_happens() {
    for (funds, wait) in [(5000, 0), (100, 0), (700, 60), (5000, 1200)] {
        let mut bench = Bench::new();
        let account = bench.liquidatable();
        bench.execute("keeper", &[], &flag(&account)).unwrap();
        bench.advance(wait);
        let market = addr("market").to_string();
        let ask = QueryMsg::Simulate { market, account: account.clone(), lots: None, funds: Uint128::new(funds) };
        let PlanResponse { repay, take, .. } = bench.query(&ask);
        let take: Vec<_> = take.iter().map(|take| (take.lot, take.amount.u128())).collect();
        let sent = bench.execute("buyer", &base(funds), &liquidate(&account)).unwrap();
        assert_eq!(calls(&sent)[0], settle(&account, repay.u128(), &take));
    }
}

/// A flag of long ago is no flag: it dies 1200 s after it was set, its last second included, and the next one begins at
/// zero. Red without the life in `liquidate::live_flag`, and with a dead flag kept by `flag::start`.
#[test]
fn fm_d21_a_flag_from_last_week_pays_nothing() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(1200);
    // .01 + .2 + .06, bounded by 1 - 1/1.1 = .0909.
    assert_eq!(flagged(&bench, &account).unwrap().discount, Some(decimal("0.090909090909090909")));
    bench.advance(1);
    let error = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap_err();
    assert_eq!(error, ContractError::NotFlagged { account: account.clone() });
    assert_eq!(flagged(&bench, &account).unwrap().discount, None);

    bench.advance(604_800);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let renewed = flagged(&bench, &account).unwrap();
    assert_eq!((renewed.flagged_at, renewed.elapsed, renewed.discount), (bench.now(), 0, Some(decimal("0.07"))));
}

/// Nor can a live one be set back by flagging again: after 60 s the discount is .08 and stays it.
#[test]
fn fm_d21_a_live_flag_cannot_be_set_back() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(60);
    let again = bench.execute("borrower", &[], &flag(&account)).unwrap();
    assert!(again.events.is_empty());
    let same = flagged(&bench, &account).unwrap();
    assert_eq!((same.flagged_at, same.elapsed, same.discount), (BIRTH, 60, Some(decimal("0.08"))));
}

/// After a halt the discount has not moved, and the flag is dead after its life whatever its clock has counted.
#[test]
fn fm_d59_a_halt_does_not_raise_the_discount() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance_blocks(600, 1);
    let seen = flagged(&bench, &account).unwrap();
    // Six seconds: .01 + .001 + .06.
    assert_eq!((seen.elapsed, seen.discount), (6, Some(decimal("0.071"))));
}

/// The account itself cannot buy, at any discount. Red without the check in `liquidate::liquidate`.
#[test]
fn fm_l26_nobody_liquidates_themselves() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let error = bench.execute("borrower", &base(5000), &liquidate(&account)).unwrap_err();
    assert_eq!(error, ContractError::SelfLiquidation { account });
}

/// 301 are left with nothing behind them: the tranche is held for them by a message that nobody catches before the
/// market settles, and asked in the same transaction. Red without the reservation in `liquidate::liquidate`.
#[test]
fn fm_d24_a_whole_sale_that_leaves_debt_holds_the_tranche_first() {
    let mut bench = Bench::new();
    let account = thin(&mut bench);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(200_000), &liquidate(&account)).unwrap();
    let hold = (Wait::No, Call::Hold { id: 1, amount: 301 });
    assert_eq!(calls(&sent), [hold, settle(&account, 99_699, &[(1, 100_200)]), refund(100_301)]);
    assert_eq!(flagged(&bench, &account), None);

    let after = bench.reply(&awaited(&sent), &settled(99_699, 0, 301, Some(MARKET_DEFICIT))).unwrap();
    assert_eq!(calls(&after), [(Wait::Always, Call::Step { id: 1 })]);
    assert_eq!(bench.counters(1), (301, 301, 0, 301));
    let stopped = bench.fail(&awaited(&after)).unwrap();
    assert_eq!(calls(&stopped), []);
    assert_eq!(bench.counters(1), (301, 301, 0, 301));

    let again = bench.execute("keeper", &[], &ExecuteMsg::Retry { deficit: 1 }).unwrap();
    let ended = bench.covers(&awaited(&again), 301, 0, 0);
    assert_eq!(calls(&ended), [(Wait::No, Call::Hold { id: 1, amount: 0 })]);
    assert_eq!(bench.counters(1), (0, 0, 0, 0));
}

#[test]
fn a_hold_for_a_loss_that_did_not_come_is_released() {
    let mut bench = Bench::new();
    let account = thin(&mut bench);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(200_000), &liquidate(&account)).unwrap();
    let after = bench.reply(&awaited(&sent), &settled(99_699, 0, 0, None)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 0 })]);
    assert_eq!(bench.refused(&QueryMsg::Deficit { id: 1 }), CommonError::not_found("deficit", 1).into());
}

/// 50,000 buys floor(50,000 / .995) = 50,251. The rest, 49,949 behind 50,000, is insolvent: it is closed before anybody
/// can leave. Red without the second look in `reply::liquidated`: the loss waits for a flag.
#[test]
fn fm_d10_an_account_that_a_liquidation_leaves_insolvent_is_closed_at_once() {
    let mut bench = Bench::new();
    let account = thin(&mut bench);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(50_000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 50_000, &[(1, 50_251)])]);
    bench.account("borrower", AccountState::Insolvent, 50_000, vec![lot(1, 49_949, "1", "0.8")]);
    let after = bench.reply(&awaited(&sent), &settled(50_000, 0, 0, None)).unwrap();
    let close =
        Call::Settle { account: account.clone(), repay: 0, take: vec![(1, 49_949)], recipient: addr("engine").into() };
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 50_000 }), (Wait::Success, close)]);
    assert_eq!(flagged(&bench, &account), None);
}

/// A loss that the plan did not foresee is asked of the tranche all the same.
#[test]
fn a_deficit_that_nobody_foresaw_is_not_lost_sight_of() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(100), &liquidate(&account)).unwrap();
    let after = bench.reply(&awaited(&sent), &settled(100, 0, 25, Some(MARKET_DEFICIT))).unwrap();
    assert_eq!(calls(&after), [(Wait::Always, Call::Step { id: 1 })]);
    let stopped = bench.fail(&awaited(&after)).unwrap();
    assert_eq!(calls(&stopped), [(Wait::No, Call::Hold { id: 1, amount: 25 })]);
}

#[test]
fn what_the_market_returns_is_the_buyers() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(897), &liquidate(&account)).unwrap();
    let mut answer = settled(890, 0, 0, None);
    answer.returned = Uint128::new(7);
    let after = bench.reply(&awaited(&sent), &answer).unwrap();
    assert_eq!(calls(&after), [refund(7)]);
}

#[test]
fn the_buyer_chooses_the_lots() {
    let mut bench = Bench::new();
    let held = vec![lot(1, 600, "1", "0.8"), lot(2, 500, "1", "0.8")];
    let account = bench.account("borrower", AccountState::Liquidatable, 1000, held);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let msg = |lots: &[u64]| ExecuteMsg::Liquidate {
        market: addr("market").into(),
        account: account.clone(),
        lots: Some(lots.to_vec()),
        min_discount: Some(decimal("0.07")),
    };
    // All 500 of lot 2 bring 465; of lot 1 x = (1.05 * 535 - 480) / .1765 = 463.2 units for ceil(464 * .93) = 432.
    let sent = bench.execute("buyer", &base(897), &msg(&[2, 1])).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 897, &[(2, 500), (1, 464)])]);
    let sent = bench.execute("buyer", &base(465), &msg(&[2])).unwrap_err();
    assert_eq!(sent, ContractError::NotFlagged { account: account.clone() });
}
