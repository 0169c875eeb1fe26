//! The order in which lenders leave, and in which money comes back, changes nobody's total.

use cosmwasm_std::{Addr, Decimal, Uint128};
use credit::ledger::RefillSource::Repayment;
use credit::ledger::{new_deficit, Debt, Deficit, Ledger, Lender, Request};

const LENDERS: usize = 4;

/// What each lender has at the end when they leave, and recoveries arrive, in the given order: 0 to 3 are exits, 4 and
/// 5 refills of two deficits.
fn totals(order: &[usize], supplies: [u128; LENDERS], losses: [u128; 2], refills: [u128; 2]) -> Vec<u128> {
    let n = Uint128::new;
    let mut ledger = Ledger::new(0, vec![Decimal::zero()]);
    let mut seed = ledger.new_lender().unwrap();
    ledger.supply(&mut seed, n(1_000_000), n(0)).unwrap();
    let mut lenders: Vec<Lender> = vec![];
    for amount in supplies {
        let mut lender = ledger.new_lender().unwrap();
        ledger.supply(&mut lender, n(amount), n(0)).unwrap();
        lenders.push(lender);
    }
    let mut deficits: Vec<Deficit> = vec![];
    for (id, loss) in losses.into_iter().enumerate() {
        let mut debt = Debt::default();
        ledger.borrow(&mut debt, n(loss)).unwrap();
        let mut deficit = new_deficit(id as u64, Addr::unchecked("b"));
        ledger.close(&mut debt, &mut deficit).unwrap();
        deficits.push(deficit);
    }
    ledger.flush().unwrap();
    let mut paid = vec![0; LENDERS];
    for &event in order {
        if event < LENDERS {
            let lender = &mut lenders[event];
            let shares = lender.shares;
            paid[event] += leave(&mut ledger, lender, shares, n(0)).u128();
        } else {
            let which = event - LENDERS;
            ledger.refill(&mut deficits[which], n(refills[which]), Repayment).unwrap();
        }
    }
    for (lender, paid) in lenders.iter_mut().zip(&mut paid) {
        *paid += ledger.claim(lender).unwrap().u128();
    }
    paid
}

fn permutations(items: &[usize]) -> Vec<Vec<usize>> {
    if items.is_empty() {
        return vec![vec![]];
    }
    let mut all = vec![];
    for (i, first) in items.iter().enumerate() {
        let rest: Vec<usize> = items.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, x)| *x).collect();
        for mut tail in permutations(&rest) {
            tail.insert(0, *first);
            all.push(tail);
        }
    }
    all
}

#[test]
fn every_order_of_exits_and_recoveries_pays_the_same_within_two_units() {
    for (supplies, losses, refills) in [
        ([5_000_001, 3_000_017, 777_777, 1_000_003], [1_234_567, 345_679], [1_000_001, 300_000]),
        ([10_000_000, 10_000_000, 10_000_000, 10_000_000], [9_999_999, 1], [9_999_999, 1]),
        ([1, 2, 3, 1_000_000_007], [999_999, 7_777_777], [123_457, 7_777_777]),
    ] {
        let orders = permutations(&[0, 1, 2, 3, 4, 5]);
        assert_eq!(orders.len(), 720);
        let first = totals(&orders[0], supplies, losses, refills);
        for order in orders {
            let got = totals(&order, supplies, losses, refills);
            for (lender, (a, b)) in first.iter().zip(&got).enumerate() {
                assert!(a.abs_diff(*b) <= 2, "{order:?}: lender {lender} gets {b}, not {a}");
            }
        }
    }
}

/// Requests shares and pays them at once, at the exit price of a hole.
fn leave(ledger: &mut Ledger, lender: &mut Lender, shares: Uint128, hole: Uint128) -> Uint128 {
    ledger.request(lender, shares).unwrap();
    let (owner, min_out) = (Addr::unchecked("x"), Uint128::zero());
    let mut request =
        Request { lender: owner, shares, min_out, payable_at: 0, window: 300, retry_after: 0, passed_over_at: None };
    let paid = ledger.pay(lender, &mut request, hole).unwrap().amount;
    assert!(request.shares.is_zero());
    paid
}

#[test]
fn every_order_of_exits_at_open_provisions_pays_the_same_within_two_units() {
    let n = Uint128::new;
    for (supplies, provision, tranche) in [
        ([5_000_001u128, 3_000_017, 777_777, 1_000_003], 4_321_987u128, 100_000u128),
        ([7, 11, 2_000_000, 9_999_999], 9_000_001, 0),
        ([4_000_000, 3_999_999, 3_999_998, 1], 2_345_678, 2_345_677),
    ] {
        let mut first: Option<Vec<u128>> = None;
        for order in permutations(&[0, 1, 2, 3]) {
            let mut ledger = Ledger::new(0, vec![Decimal::zero()]);
            let mut lenders: Vec<Lender> = vec![];
            for amount in supplies {
                let mut lender = ledger.new_lender().unwrap();
                ledger.supply(&mut lender, n(amount), n(0)).unwrap();
                lenders.push(lender);
            }
            let mut debt = Debt::default();
            ledger.borrow(&mut debt, n(provision)).unwrap();
            ledger.provide(&mut debt, n(provision), n(0)).unwrap();
            // Cash is not the question here.
            ledger.cash += n(100_000_000);
            let mut paid = vec![0; LENDERS];
            for leaver in order {
                let hole = ledger.hole(n(tranche)).unwrap();
                let shares = lenders[leaver].shares;
                paid[leaver] = leave(&mut ledger, &mut lenders[leaver], shares, hole).u128();
            }
            let expected = first.get_or_insert_with(|| paid.clone());
            for (a, b) in expected.iter().zip(&paid) {
                assert!(a.abs_diff(*b) <= 2, "{expected:?} {paid:?}");
            }
        }
    }
}
