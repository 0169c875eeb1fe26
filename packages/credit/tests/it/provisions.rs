//! The vectors of provisions: what leavers pay, what a loss takes, and debt that carries no interest meanwhile.

use crate::support::world::World;
use crate::support::{dec, n};
use cosmwasm_std::{Addr, Decimal};
use credit::ledger::RefillSource::Cover;
use credit::ledger::{new_deficit, Carried, Debt, Ledger};
use credit::CreditError;
use interfaces::credit_market::InterestParams;

/// 1000 shares at 1.2, fund 45, unpaid premium 55, tranche 100, and one debt that provisions can be made for.
fn provided(provision: u128) -> World {
    let mut w = World::new(&[1000]);
    w.lend(0, 900);
    w.ledger.index = n(1_200_000_000_000_000_000);
    (w.ledger.fund, w.ledger.premium_owed, w.ledger.cash) = (n(45), n(55), n(400));
    w.ledger.provide(&mut w.debt[0], n(provision), n(0)).unwrap();
    w.check();
    w
}

fn hole(w: &World) -> u128 {
    w.ledger.hole(n(100)).unwrap().u128()
}

/// Exit at the gross index would pay the first 240 and leave the hole to those who stay.
#[test]
fn leavers_pay_their_part_of_the_hole() {
    let mut w = provided(500);
    assert_eq!(hole(&w), 300);
    let mut request = w.request(0, 200);
    assert_eq!(w.pay_with(0, &mut request, 100), 180);
    assert_eq!((w.ledger.kept, hole(&w)), (n(60), 240));
    assert_eq!(w.ledger.exit_value(n(200), n(240)).unwrap(), n(180));

    // Provisions rise further: the next leaver gets less; if all recovers, what was kept belongs to the fund.
    w.ledger.provide(&mut w.debt[0], n(580), n(0)).unwrap();
    assert_eq!(hole(&w), 320);
    assert_eq!(w.ledger.exit_value(n(200), n(320)).unwrap(), n(160));
    w.ledger.provide(&mut w.debt[0], n(0), n(0)).unwrap();
    assert_eq!((w.ledger.fund, w.ledger.kept, w.index()), (n(105), n(0), dec("1.2")));
}

#[test]
fn a_provision_that_comes_true_takes_fund_premium_kept_and_index() {
    let mut w = provided(500);
    let mut request = w.request(0, 200);
    w.pay_with(0, &mut request, 100);
    let mut deficit = new_deficit(0, Addr::unchecked("K"));
    let split = w.ledger.write_down(&mut w.debt[0], &mut deficit, n(500)).unwrap();
    assert_eq!((split.fund, split.premium, split.kept, split.lenders), (n(45), n(55), n(60), n(340)));
    assert_eq!(split.shortfall(), n(400));
    w.deficits.push(deficit);
    // The tranche pays its 100: the index ends at .9, and what leavers had forfeited is used up.
    w.refill(0, 100, Cover);
    assert_eq!((w.index(), w.ledger.kept), (dec("0.9"), n(0)));
}

#[test]
fn entry_is_shut_while_there_is_a_hole_and_at_the_index_afterwards() {
    let mut w = provided(500);
    let mut late = w.ledger.new_lender().unwrap();
    let refused = w.ledger.supply(&mut late, n(120), n(hole(&w)));
    assert_eq!(refused, Err(CreditError::Hole { hole: n(300) }));
    w.ledger.provide(&mut w.debt[0], n(200), n(0)).unwrap();
    assert_eq!(hole(&w), 0);
    assert_eq!(w.ledger.supply(&mut late, n(120), n(hole(&w))).unwrap(), n(100));
}

#[test]
fn premium_that_provisions_need_is_not_paid_out() {
    let mut w = provided(80);
    w.ledger.cash += n(1_000);
    assert_eq!(w.ledger.distribute().unwrap(), n(20));
    let nothing = CreditError::NothingToDistribute { owed: n(35), available: n(0) };
    assert_eq!(w.ledger.distribute(), Err(nothing));
}

/// Without the suspended interest a wick would give free carry: 179,877 instead of 268,284 after a year at 40 %.
#[test]
fn impaired_debt_carries_no_interest_until_it_is_whole_again() {
    let mut w = World::new(&[1_000_000]);
    w.lend(0, 179_877);
    w.ledger.provide(&mut w.debt[0], n(1), n(0)).unwrap();
    assert_eq!((w.ledger.impaired, w.ledger.live_debt().unwrap()), (n(179_877), n(179_877)));
    w.ledger.classes[0].index = n(1_491_485_848_663_253_223);
    assert_eq!(w.ledger.live(&w.debt[0]).unwrap(), n(179_877));
    // A provision of zero is not enough: the collateral must be worth all of it, the missed interest included.
    w.ledger.provide(&mut w.debt[0], n(0), n(268_283)).unwrap();
    assert_eq!(w.ledger.live(&w.debt[0]).unwrap(), n(179_877));
    w.ledger.provide(&mut w.debt[0], n(0), n(268_284)).unwrap();
    assert_eq!((w.ledger.live(&w.debt[0]).unwrap(), w.ledger.impaired), (n(268_284), n(0)));
    // The missed interest is the fund's, so that the index cannot be entered before the touch.
    assert_eq!((w.ledger.fund, w.index()), (n(268_284 - 179_877 - 1), dec("1")));
    w.check();
}

#[test]
fn money_beyond_the_live_debt_repays_what_was_written_off_and_then_the_suspended_interest() {
    let mut w = World::new(&[1_000]);
    w.lend(0, 800);
    let d = w.hit(300);
    let debt = &mut w.debt[0];
    assert_eq!((w.ledger.live(debt).unwrap(), w.ledger.owed(debt).unwrap()), (n(500), n(800)));
    debt.suspended = n(7);
    let (repaid, refill) = w.ledger.repay(debt, Some(&mut w.deficits[d]), n(1_000)).unwrap();
    assert_eq!(repaid, n(807));
    assert_eq!(refill.unwrap().to_lenders, n(300));
    assert!(debt.is_zero() && w.deficits[d].outstanding.is_zero());
    assert_eq!((w.ledger.fund, w.index()), (n(7), dec("1")));
}

/// A loss of everything takes the parts of interest below one unit too: cover would else restore more than fell, and the
/// next interest would find no asset behind it.
#[test]
fn cover_of_a_total_loss_restores_no_more_than_fell() {
    let interest = InterestParams {
        base: Decimal::percent(3),
        kink: Decimal::percent(80),
        slope_below_kink: Decimal::percent(7),
        slope_above_kink: Decimal::percent(45),
        reserve: Decimal::percent(20),
    };
    for seconds in 1..40 {
        let mut ledger = Ledger::new(0, vec![Decimal::percent(100)]);
        ledger.covered = Decimal::percent(70);
        let mut lender = ledger.new_lender().unwrap();
        ledger.supply(&mut lender, n(4_201_404_644), n(0)).unwrap();
        let mut debt = Debt::default();
        ledger.borrow(&mut debt, n(4_201_404_644)).unwrap();
        for step in 1..=7 {
            ledger.accrue(step * seconds * 9_973, &interest, Decimal::percent(20)).unwrap();
        }
        let mut deficit = new_deficit(1, Addr::unchecked("bob"));
        let split = ledger.close(&mut debt, &mut deficit).unwrap();
        assert_eq!((ledger.index, ledger.carried), (n(0), Carried::default()));
        ledger.refill(&mut deficit, split.lenders, Cover).unwrap();

        let mut debt = Debt::default();
        ledger.borrow(&mut debt, n(4_000_000_000)).unwrap();
        for step in 8..60 {
            ledger.accrue(step * seconds * 9_973, &interest, Decimal::percent(20)).unwrap();
            let assets = ledger.cash + ledger.live_debt().unwrap();
            assert!(assets >= ledger.claims().unwrap(), "{seconds}, {step}: {ledger:?}");
        }
    }
}
