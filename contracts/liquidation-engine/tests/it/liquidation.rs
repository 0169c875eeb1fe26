//! Sales under a flag, in the soft band and below health 1.

use crate::support::*;
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ExecuteMsg, PlanResponse};
use interfaces::market::AccountState;
use liquidation_engine::ContractError;

/// Puts the borrower somewhere.
type Enter = fn(&mut Bench) -> String;

fn take(plan: &PlanResponse) -> Vec<(u64, u128)> {
    plan.take.iter().map(|take| (take.lot, take.amount.u128())).collect()
}

/// At 2.25 %: x = (1250 - 975) / (1.25 * .9775 - .65) = 275 / .571875 = 480.9, paid ceil(481 * .9775) = 471, left 529 above
/// the least debt, and healthy: the flag is gone. What is not needed goes back last.
#[test]
fn a_liquidation_heals_to_the_target_and_ends_the_flag() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 471, &[(1, 481)]), refund(4529)]);
    assert_eq!(bench.flagged(&account), None);
    let after = bench.reply(&awaited(&sent), &settled(471, 0)).unwrap();
    assert_eq!(calls(&after), []);
}

/// Vector "Amount", soft: 153.808 units for 150.73 at 2 %; here ceil(153.8) for ceil(154 * .98). Health after is
/// (1014 - 100.1) / 849 = 1.07644, and with 153 units (1014 - 99.45) / 850 = 1.07594: the target 1.07625 within a unit.
#[test]
fn a_soft_sale_reaches_the_soft_target_and_no_further() {
    let mut bench = Bench::new();
    let account = bench.in_the_band();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(60);
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 151, &[(1, 154)]), refund(4849)]);
    assert_eq!(bench.flagged(&account), None);
}

/// 849 would be left. When that is below the least debt, ceil(1000 / .98) = 1021 units repay all.
#[test]
fn a_soft_sale_leaves_no_debt_below_the_least() {
    let mut bench = Bench::new();
    bench.peers.borrow_mut().terms.liquidation.least_debt = Uint128::new(850);
    let account = bench.in_the_band();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.advance(60);
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent)[0], settle(&account, 1000, &[(1, 1021)]));
}

/// 100 buys floor(100 / .9775) = 102 for ceil(99.7) = 100: not healed, so the flag and its clock go on.
#[test]
fn a_part_leaves_the_flag_and_its_clock() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(100), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 100, &[(1, 102)])]);
    let after = bench.reply(&awaited(&sent), &settled(100, 0)).unwrap();
    assert_eq!(calls(&after), []);
    assert_eq!(bench.flagged(&account).unwrap().flagged_at, BIRTH);
}

/// Simulation and execution are one function, wherever the account stands.
#[test]
fn fm_l12_what_is_simulated_is_what_happens() {
    let states: [Enter; 3] =
        [Bench::liquidatable, Bench::in_the_band, |bench| bench.under_water("1.030555555555555555")];
    for enter in states {
        for (funds, wait) in [(5000, 0), (100, 0), (700, 60), (5000, 1200)] {
            let mut bench = Bench::new();
            let account = enter(&mut bench);
            let _ = bench.execute("keeper", &[], &flag(&account));
            bench.advance(wait);
            let plan: PlanResponse = bench.query(&simulate(&account, funds));
            let sent = bench.execute("buyer", &base(funds), &liquidate(&account)).unwrap();
            assert_eq!(calls(&sent)[0], settle(&account, plan.repay.u128(), &take(&plan)));
        }
    }
}

/// Whoever sends what the simulation names gets what it names, to the unit. Red when `sale::sell` asks for the last
/// fraction above the debt: 1000 buy 899 of the 900 units under water.
#[test]
fn fm_s24_the_payment_that_is_named_is_enough() {
    let states: [(Enter, u128); 3] = [
        (Bench::liquidatable, 471),
        (Bench::in_the_band, 151),
        (|bench| bench.under_water("1.111111111111111112"), 1000),
    ];
    for (enter, payment) in states {
        let mut bench = Bench::new();
        let account = enter(&mut bench);
        let _ = bench.execute("keeper", &[], &flag(&account));
        bench.advance(if payment == 151 { 60 } else { 0 });
        let plan: PlanResponse = bench.query(&simulate(&account, u128::MAX));
        assert_eq!(plan.repay.u128(), payment);
        let sent = bench.execute("buyer", &base(payment), &liquidate(&account)).unwrap();
        assert_eq!(calls(&sent), [settle(&account, payment, &take(&plan))]);
    }
}

/// The most that can be brought, for all that is owed: the least debt leaves nothing, and the rest goes back.
#[test]
fn fm_l24_the_largest_purchase_goes_through() {
    let mut bench = Bench::new();
    bench.peers.borrow_mut().terms.liquidation.least_debt = Uint128::MAX;
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(u128::MAX), &liquidate(&account)).unwrap();
    // ceil(1000 / .9775) = 1024.
    assert_eq!(calls(&sent), [settle(&account, 1000, &[(1, 1024)]), refund(u128::MAX - 1000)]);
}

/// The account itself cannot buy, at any discount. Red without the check in `liquidate::liquidate`.
#[test]
fn fm_l26_nobody_liquidates_themselves() {
    let mut bench = Bench::new();
    for enter in [Bench::liquidatable as Enter, Bench::in_the_band, |bench| bench.under_water("0.95")] {
        let account = enter(&mut bench);
        let _ = bench.execute("keeper", &[], &flag(&account));
        let error = bench.execute("borrower", &base(5000), &liquidate(&account)).unwrap_err();
        assert_eq!(error, ContractError::SelfLiquidation { account });
    }
}

#[test]
fn what_the_market_returns_is_the_buyers() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(471), &liquidate(&account)).unwrap();
    let after = bench.reply(&awaited(&sent), &settled(464, 7)).unwrap();
    assert_eq!(calls(&after), [refund(7)]);
}

#[test]
fn a_market_that_refuses_fails_the_whole_message() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let sent = bench.execute("buyer", &base(471), &liquidate(&account)).unwrap();
    assert!(matches!(bench.fail(&awaited(&sent)), Err(ContractError::Std(_))));
}

/// Lot 2 alone brings 391 for 400: 715 of weight behind 609, short of the target but above the edge, which ends the flag.
/// With lot 1 behind it x = (1.25 * 609 - 715) / .571875 = 80.9, for ceil(81 * .9775) = 80.
#[test]
fn the_buyer_chooses_the_lots() {
    for (lots, taken, payment) in [(vec![2], vec![(2, 400)], 391), (vec![2, 1], vec![(2, 400), (1, 81)], 471)] {
        let mut bench = Bench::new();
        let held = vec![lot(1, 1100, "1", "0.65"), lot(2, 400, "1", "0.65")];
        let account = bench.account("borrower", AccountState::Liquidatable, 1000, held);
        bench.execute("keeper", &[], &flag(&account)).unwrap();
        let (lots, min_discount) = (Some(lots), Some("0.0225".parse().unwrap()));
        let msg = ExecuteMsg::Liquidate { market: addr("market").into(), account: account.clone(), lots, min_discount };
        let sent = bench.execute("buyer", &base(payment), &msg).unwrap();
        assert_eq!(calls(&sent), [settle(&account, payment, &taken)]);
        assert_eq!(bench.flagged(&account), None);
    }
}
