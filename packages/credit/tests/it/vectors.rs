//! The vectors of the accounting, the market's part: integers in, integers out. Numbers come from the design's table;
//! where a vector catches a wrong rule, the comment says what that rule would give.

use crate::support::world::World;
use crate::support::{dec, n};
use cosmwasm_std::{Addr, Decimal};
use credit::ledger::new_deficit;
use credit::ledger::RefillSource::{Cover, Repayment};
use credit::CreditError;
use interfaces::credit_market::InterestParams;

/// Units that did not shrink would pay out more than was lost: the design's mutant pays 140 and 50 where 99 and 90 are
/// due.
#[test]
fn fm_d54_loss_units_pay_each_loser_once() {
    let mut w = World::new(&[600, 400]);
    w.lend(0, 600);
    let d1 = w.hit(100);
    assert_eq!(w.index(), dec("0.9"));
    let mut request = w.request(1, 400);
    assert_eq!(w.pay(1, &mut request), 360);
    assert_eq!(w.supply(360), 400);
    assert_eq!(w.refill(d1, 50, Repayment), 0);
    assert_eq!(w.dues(), [30, 20, 0]);

    let d2 = w.hit(100);
    w.ledger.flush().unwrap();
    assert_eq!(w.index(), dec("0.8"));
    assert_eq!(w.ledger.losses.outstanding, n(150));
    w.refill(d2, 60, Repayment);
    assert_eq!(w.dues(), [66, 28, 16]);
    assert_eq!(w.ledger.losses.outstanding, n(90));
    assert_eq!((w.deficits[d1].outstanding, w.deficits[d2].outstanding), (n(50), n(40)));

    w.refill(d1, 50, Repayment);
    w.refill(d2, 50, Repayment);
    assert_eq!(w.claims(), [120, 40, 40]);
    assert_eq!((w.ledger.fund, w.ledger.refunds), (n(10), n(0)));
    assert_eq!((w.ledger.losses.outstanding, w.ledger.losses.epoch), (n(0), 1));
    assert_eq!(w.slack(), 0);
}

/// A request earns and loses like everybody's shares: a value frozen at 500 would pay A 390 and the fund 50 (y05).
#[test]
fn fm_y05_a_request_across_a_write_down_bears_no_more_than_its_part() {
    let mut w = World::new(&[500, 500]);
    w.lend(0, 500);
    let mut request = w.request(0, 500);
    // Interest of 100: the debt index goes to 1.2, the lenders' to 1.1.
    w.ledger.classes[0].index = n(1_200_000_000_000_000_000);
    w.ledger.index = n(1_100_000_000_000_000_000);
    let d = w.hit(220);
    assert_eq!(w.index(), dec("0.88"));
    assert_eq!(w.pay(0, &mut request), 440);
    assert_eq!(w.ledger.fund, n(0));
    w.refill(d, 220, Repayment);
    assert_eq!(w.claims(), [110, 110]);
    assert_eq!(w.worth(1), 440);
    assert_eq!((w.slack(), w.ledger.losses.outstanding), (0, n(0)));
}

#[test]
fn class_move_rounds_against_the_account() {
    let mut w = World::new(&[10_000]);
    w.ledger.classes[0].index = n(1_100_000_000_000_000_000);
    w.ledger.classes[2].index = n(1_370_000_000_000_000_000);
    w.lend(0, 1100);
    let debt = &mut w.debt[0];
    assert_eq!(debt.shares, n(1000));
    w.ledger.move_class(debt, 2).unwrap();
    assert_eq!(debt.shares, n(803));
    assert_eq!((w.ledger.owed(debt).unwrap(), w.ledger.live_debt().unwrap()), (n(1101), n(1100)));
    w.ledger.move_class(debt, 0).unwrap();
    assert_eq!((debt.shares, w.ledger.owed(debt).unwrap()), (n(1001), n(1102)));
    w.check();
}

#[test]
fn premium_waits_for_cash_that_nobody_else_waits_for() {
    let interest = InterestParams {
        base: Decimal::zero(),
        kink: Decimal::percent(80),
        slope_below_kink: Decimal::percent(7),
        slope_above_kink: Decimal::percent(45),
        reserve: Decimal::percent(20),
    };
    let mut w = World::new(&[900, 100]);
    w.ledger.covered = Decimal::percent(70);
    w.lend(2, 1000);
    // A year at full utilisation: base 52 %, premium 25 %.
    assert_eq!(w.ledger.accrue(31_536_000, &interest, Decimal::percent(20)).unwrap(), n(770));
    assert_eq!((w.ledger.live_debt().unwrap(), w.ledger.premium_owed, w.ledger.fund), (n(1770), n(140), n(139)));
    assert_eq!(w.index(), dec("1.491"));
    let nothing = CreditError::NothingToDistribute { owed: n(140), available: n(0) };
    assert_eq!(w.ledger.distribute(), Err(nothing));

    let (repaid, _) = w.ledger.repay(&mut w.debt[2], None, n(100)).unwrap();
    assert_eq!(repaid, n(100));
    let mut request = w.request(1, 50);
    assert_eq!(w.ledger.reserved_cash().unwrap(), n(75));
    assert_eq!(w.ledger.distribute().unwrap(), n(25));
    assert_eq!(w.ledger.premium_owed, n(115));
    assert_eq!(w.pay(1, &mut request), 74);
    assert_eq!(w.ledger.distribute().unwrap(), n(1));
    assert_eq!(w.ledger.premium_owed, n(114));
    w.check();
}

/// Cover that always restored the index would give the index .80526 and C 724 with the supply in between.
#[test]
fn fm_d55_cover_restores_the_index_only_while_nobody_came_between() {
    let mut w = World::new(&[1000]);
    w.lend(0, 900);
    let d = w.hit(300);
    w.refill(d, 200, Cover);
    w.ledger.flush().unwrap();
    assert_eq!((w.index(), w.ledger.losses.outstanding), (dec("0.9"), n(100)));

    let mut w = World::new(&[1000]);
    w.lend(0, 900);
    let d = w.hit(300);
    w.supply(630);
    w.refill(d, 200, Cover);
    assert_eq!((w.index(), w.ledger.losses.outstanding), (dec("0.7"), n(100)));
    assert_eq!((w.dues(), w.worth(1)), (vec![200, 0], 630));
}

/// Premium that outlived the loss would leave claims 24 above assets.
#[test]
fn fm_d51_unpaid_premium_is_cancelled_before_lenders_lose() {
    let mut w = World::new(&[100]);
    w.lend(0, 100);
    w.ledger.classes[0].index = n(2_000_000_000_000_000_000);
    w.ledger.premium_owed = n(100);
    // Debt 200, of which 124 are lost.
    let mut deficit = new_deficit(0, Addr::unchecked("K"));
    w.ledger.provide(&mut w.debt[0], n(124), n(0)).unwrap();
    let split = w.ledger.write_down(&mut w.debt[0], &mut deficit, n(124)).unwrap();
    assert_eq!((split.fund, split.premium, split.lenders), (n(0), n(100), n(24)));
    assert_eq!((w.ledger.lenders_claim().unwrap(), w.ledger.premium_owed), (n(76), n(0)));
    assert_eq!(w.slack(), 0);
}

/// The reference vector: 1e12 shares at 1.05, a loss of 52,500e6 of 1,050,000e6; B (40 %) leaves, C supplies as much as
/// A holds, 30,000e6 come back.
#[test]
fn loss_units_at_scale() {
    let e6 = 1_000_000;
    let mut w = World::new(&[600_000 * e6, 400_000 * e6]);
    w.ledger.index = n(1_050_000_000_000_000_000);
    w.ledger.cash += n(50_000 * e6);
    w.lend(0, 60_000 * e6);
    let d = w.hit(52_500 * e6);
    assert_eq!(w.index(), dec("0.9975"));
    let mut request = w.request(1, 400_000 * e6);
    assert_eq!(w.pay(1, &mut request), 399_000 * e6);
    let held = w.worth(0);
    w.supply(held);
    w.refill(d, 30_000 * e6, Repayment);
    assert_eq!(w.claims(), [18_000 * e6, 12_000 * e6, 0]);
}

/// The reference waterfall: 1000e6 lost, 300e6 in the fund, a tranche that can pay 599e6; lenders carry 101e6.
#[test]
fn waterfall_of_one_deficit() {
    let e6 = 1_000_000;
    let mut w = World::new(&[10_000 * e6]);
    (w.ledger.fund, w.ledger.cash) = (n(300 * e6), n(10_300 * e6));
    w.lend(0, 1_000 * e6);
    let d = w.hit(1_000 * e6);
    assert_eq!(w.deficits[d].fund, n(300 * e6));
    w.refill(d, 599 * e6, Cover);
    assert_eq!(w.deficits[d].outstanding, n(101 * e6));
}

/// A ratio of pool to shares would drift by a unit with every leaver; the stored index does not move.
#[test]
fn fm_d60_the_index_does_not_move_when_lenders_come_and_go() {
    let mut w = World::new(&[1_000_003, 777_777, 13]);
    w.ledger.index = n(1_234_567_890_123_456_789);
    w.ledger.cash += n(1_000_000);
    for (lender, shares) in [(1, 333_333), (0, 7), (2, 13), (1, 444_444)] {
        let index = w.index();
        let mut request = w.request(lender, shares);
        w.pay(lender, &mut request);
        w.supply(1_001);
        assert_eq!(w.index(), index);
    }
}

/// At one unit of interest a second, rounding down at each accrual left fund and stakers with nothing.
#[test]
fn fm_r02_the_number_of_accruals_changes_nobodys_part() {
    let interest = InterestParams {
        base: Decimal::percent(3),
        kink: Decimal::percent(80),
        slope_below_kink: Decimal::zero(),
        slope_above_kink: Decimal::zero(),
        reserve: Decimal::percent(20),
    };
    let day = 86_400;
    let parts = |step: usize| {
        let mut w = World::new(&[2_000_000_000]);
        w.ledger.covered = Decimal::percent(70);
        w.lend(0, 1_000_000_000);
        let mut total = n(0);
        for now in (step..=day).step_by(step) {
            total += w.ledger.accrue(now as u64, &interest, Decimal::percent(20)).unwrap();
        }
        w.check();
        (total.u128(), w.ledger.premium_owed.u128(), w.ledger.fund.u128())
    };
    for step in [1, 6, 3_600, 86_400] {
        let (total, premium, fund) = parts(step);
        // 4 % a year on 10^9: a quarter of it is premium, 70 % of that covered, a fifth of that the fund's; a fifth of the rest
        // too. Down, and within one unit a day.
        assert!(total.abs_diff(109_589) <= 90, "{step}: {total}");
        assert!((total * 14 / 100).abs_diff(premium) <= 1, "{step}: {premium} of {total}");
        assert!((total * 185 / 1_000).abs_diff(fund) <= 1, "{step}: {fund} of {total}");
    }
}
