//! The order in which lenders leave, and in which money comes back, changes nobody's total.

use cosmwasm_std::{Addr, Decimal, Uint128};
use credit_market::ledger::{new_deficit, Deficit, Ledger, Lender};
use interfaces::market::RefillSource::Sale;

const LENDERS: usize = 4;

/// What each lender has at the end when they leave, and recoveries arrive, in the given order: 0 to 3 are exits, 4 and
/// 5 refills of two deficits.
fn totals(order: &[usize], supplies: [u128; LENDERS], losses: [u128; 2], refills: [u128; 2]) -> Vec<u128> {
    let n = Uint128::new;
    let mut ledger = Ledger::new(0, vec![Decimal::zero()]);
    let mut seed = ledger.new_lender().unwrap();
    ledger.supply(&mut seed, n(1_000_000)).unwrap();
    let mut lenders: Vec<Lender> = vec![];
    for amount in supplies {
        let mut lender = ledger.new_lender().unwrap();
        ledger.supply(&mut lender, n(amount)).unwrap();
        lenders.push(lender);
    }
    let mut deficits: Vec<Deficit> = vec![];
    for (id, loss) in losses.into_iter().enumerate() {
        let held = ledger.borrow(0, n(loss)).unwrap();
        let fall = ledger.burn(0, held, n(loss)).unwrap().fall;
        let mut deficit = new_deficit(id as u64, Addr::unchecked("b"));
        ledger.lose(&mut deficit, fall).unwrap();
        deficits.push(deficit);
    }
    ledger.flush().unwrap();
    let mut paid = vec![0; LENDERS];
    for &event in order {
        if event < LENDERS {
            let lender = &mut lenders[event];
            let shares = lender.shares;
            let mut request = ledger.request(Addr::unchecked("x"), lender, shares, 0).unwrap();
            paid[event] += ledger.pay(lender, &mut request).unwrap().amount.u128();
            assert!(request.shares.is_zero());
        } else {
            let which = event - LENDERS;
            ledger.refill(&mut deficits[which], n(refills[which]), n(0), Sale).unwrap();
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
