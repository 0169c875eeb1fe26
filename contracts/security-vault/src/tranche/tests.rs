use super::*;

const FLOOR: Uint128 = Uint128::new(1_000);

fn ledger(assets: u128, shares: u128) -> Ledger {
    let assets = Uint128::new(assets);
    Ledger { assets, staked: assets, shares: Uint128::new(shares), ..Ledger::default() }
}

fn u(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

#[test]
fn stake_mints_down_and_never_for_nothing() {
    // (assets, shares, amount) -> floor(amount * shares / assets)
    let table = [(3_000, 1_000, 10, 3), (1_000, 3_000, 10, 30), (7_333, 11_000, 100, 150), (999, 998, 1_000, 998)];
    for (assets, shares, amount, minted) in table {
        let mut ledger = ledger(assets, shares);
        assert_eq!(ledger.stake(u(amount), FLOOR, false), Ok(u(minted)));
        assert_eq!((ledger.assets, ledger.shares), (u(assets + amount), u(shares + minted)));
    }
    let before = ledger(3_000, 1_000);
    let mut after = before.clone();
    assert_eq!(after.stake(u(2), FLOOR, false), Err(ContractError::NoShares { amount: u(2) }));
    assert_eq!(after, before);
}

#[test]
fn stake_in_and_out_gains_nothing() {
    for (assets, shares) in [(1_001, 1_000), (999_983, 1_000_003), (5, 4_999), (1u128 << 100, (1 << 100) + 7)] {
        for amount in [3, 50, 1_009, 123_456_789] {
            let mut ledger = ledger(assets, shares);
            let minted = ledger.stake(u(amount), FLOOR, false).unwrap();
            ledger.cool(minted).unwrap();
            let paid = ledger.worth(minted).unwrap();
            ledger.pay_out(minted, paid).unwrap();
            assert!(paid <= u(amount), "{paid} for {amount}");
            // Present shares are worth at least as much as before: assets / shares did not fall.
            assert!(ledger.assets.full_mul(u(shares)) >= u(assets).full_mul(ledger.shares));
        }
    }
}

#[test]
fn a_collapse_begins_below_a_thousandth() {
    let table = [(1, 1_000, false), (1, 1_001, true), (0, 1, true), (0, 0, false), (7, 0, false)];
    for (assets, shares, collapsed) in table {
        assert_eq!(ledger(assets, shares).is_collapsed(), collapsed, "{assets} {shares}");
    }
    // No product here can wrap.
    assert!(ledger(u128::MAX / 1_001, u128::MAX).is_collapsed());
    assert!(!ledger(u128::MAX, u128::MAX).is_collapsed());
}

#[test]
fn a_new_epoch_has_as_many_shares_as_assets() {
    let mut ledger = Ledger { cooling: u(600_000), ..ledger(999, 1_000_000) };
    ledger.end_epoch().unwrap();
    // 600000 * 999 / 1000000 = 599.4
    assert_eq!((ledger.shares, ledger.cooling, ledger.assets, ledger.epoch), (u(999), u(599), u(999), 1));
    // The first stake is at par and leaves the floor.
    assert_eq!(ledger.stake(u(1_000), FLOOR, true), Err(ContractError::BelowFloor { amount: u(1_000), floor: FLOOR }));
    assert_eq!(ledger.stake(u(5_000), FLOOR, true), Ok(u(4_000)));
    assert_eq!((ledger.shares, ledger.assets), (u(5_999), u(5_999)));
}

#[test]
fn claims_leave_their_part_of_every_payout() {
    // (assets, claims, shares of 20000) -> min(floor(shares * (assets - claims) / 20000), assets - claims - 1000)
    let table = [
        (10_000, 0, 8_000, 4_000),
        (10_000, 2_500, 8_000, 3_000),
        (10_000, 2_500, 7, 2),
        // 3 * 6667 / 20000 = 1.00005; rounding their value of 1.5 first would pay nothing.
        (10_000, 3_333, 3, 1),
        (10_000, 8_000, 18_000, 1_000),
        (10_000, 9_000, 8_000, 0),
        (10_000, 10_000, 8_000, 0),
        (10_000, u128::MAX, 8_000, 0),
        (0, 0, 8_000, 0),
        (0, 500, 8_000, 0),
        (u128::MAX, u128::MAX / 2, 20_000, u128::MAX / 2 + 1 - 1_000),
    ];
    for (assets, claims, shares, payable) in table {
        let paid = ledger(assets, 20_000).payable(u(shares), FLOOR, u(claims));
        assert_eq!(paid, Ok(u(payable)), "{assets} {claims} {shares}");
    }
    assert_eq!(Ledger::default().payable(u(0), FLOOR, u(7)), Ok(u(0)));
}

#[test]
fn holds_count_until_a_payout_is_overdue_and_the_reserve_always() {
    let ledger = Ledger { held: u(300), reserved: u(70), ..ledger(10_000, 10_000) };
    assert_eq!((ledger.claims(false), ledger.claims(true)), (u(370), u(70)));
    let huge = Ledger { held: Uint128::MAX, reserved: Uint128::MAX, ..ledger };
    assert_eq!(huge.claims(false), Uint128::MAX);
}

#[test]
fn the_least_reserve_that_stops_payouts_is_rounded_up_and_never_zero() {
    // (assets, permille) -> ceil(assets * permille / 1000), at least 1
    let table = [(10_000, 10, 100), (10_001, 10, 101), (99, 10, 1), (0, 10, 1), (10_000, 0, 1), (10_000, 100, 1_000)];
    for (assets, permille, limit) in table {
        assert_eq!(ledger(assets, 5).reserve_limit(Decimal::permille(permille)), Ok(u(limit)), "{assets} {permille}");
    }
}

/// Pays `shares` what `claims` leave of them.
fn leave(ledger: &mut Ledger, shares: u128, claims: u128) -> u128 {
    let amount = ledger.payable(u(shares), FLOOR, u(claims)).unwrap();
    ledger.pay_out(u(shares), amount).unwrap();
    amount.u128()
}

#[test]
fn the_order_of_exits_changes_no_payout_by_more_than_two_units() {
    let mut dice = dice::Dice::new(11);
    let mut compared = 0;
    for _ in 0..5_000 {
        let [first, second, others] = [0; 3].map(|_| 1 + dice.scaled(1 << 60));
        let shares = first + second + others + FLOOR.u128();
        // A share is worth between a thousandth and twice a unit.
        let assets = shares / 1_000 * u128::from(1 + dice.below(2_000)) + 3_000;
        // What stays is worth more than the floor, so that cover can take all of the claims.
        let spare = assets * (others + FLOOR.u128()) / shares;
        let claims = dice.scaled(assets - 1_001);
        if spare * (assets - claims) / assets < 2_000 {
            continue;
        }
        let start = Ledger { cooling: u(first + second), ..ledger(assets, shares) };
        let mut ahead = start.clone();
        let one = leave(&mut ahead, first, claims);
        let mut both = ahead.clone();
        let two = leave(&mut both, second, claims);
        // The other order: the first staker stays until the claims are taken.
        let mut other = start.clone();
        let two_first = leave(&mut other, second, claims);
        let one_last = leave(&mut other, first, claims);
        assert_eq!(ahead.cover(u(claims), FLOOR), Ok(u(claims)));
        let two_after = leave(&mut ahead, second, 0);
        let mut waiting = start.clone();
        waiting.cover(u(claims), FLOOR).unwrap();
        let one_after = leave(&mut waiting, first, 0);
        compared += 1;
        for (a, b) in [(one, one_last), (one, one_after), (two, two_first), (two, two_after)] {
            assert!(a.abs_diff(b) <= 2, "{start:?} {first} {second} {claims}: {a} {b}");
        }
    }
    assert!(compared > 2_500, "{compared} of 5000");
}

#[test]
fn cover_stops_at_the_floor_and_a_slash_at_nothing() {
    // (assets, asked) -> paid
    for (assets, asked, paid) in [(5_000, 300, 300), (5_000, 9_999, 4_000), (1_000, 1, 0), (10, 1, 0), (0, 1, 0)] {
        assert_eq!(ledger(assets, 5_000).cover(u(asked), FLOOR), Ok(u(paid)));
    }
    // (assets, millionths) -> taken, rounded up
    let table = [(1_000, 500_000, 500), (1_001, 500_000, 501), (1, 1, 1), (7, 0, 0), (7, 2_000_000, 7), (0, 9, 0)];
    for (assets, millionths, taken) in table {
        let fraction = Decimal::from_ratio(millionths as u128, 1_000_000u128);
        let mut ledger = ledger(assets, 5_000);
        assert_eq!(ledger.slash(fraction, Uint128::MAX), Ok(u(taken)));
        assert_eq!(ledger.assets, u(assets - taken));
    }
    assert_eq!(ledger(u128::MAX, 5_000).slash(Decimal::one(), Uint128::MAX), Ok(Uint128::MAX));
    assert_eq!(ledger(7_000, 5_000).slash(Decimal::one(), u(8)), Ok(u(8)));
}

#[test]
fn cooling_shares_are_not_active() {
    let ledger = Ledger { cooling: u(3_000), ..ledger(7_999, 10_000) };
    // 7000 * 7999 / 10000 = 5599.3
    assert_eq!(ledger.active(), Ok(u(5_599)));
    assert_eq!(Ledger::default().active(), Ok(u(0)));
}
