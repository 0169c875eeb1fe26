//! An account under water stays open: its loss is provided for, and may come true or not.

use super::support::{borrower, checked, dec, ready, UNIT};
use crate::attack::bench::Bench;
use cosmwasm_std::{Addr, Uint128};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::market::AccountState;
use suite::{EmbeddedSuite, BASE, BASE_TRANCHE};

/// Bob owes 70,000 against 10,000 coins that fall from 10 to 6.5.
fn under_water() -> (EmbeddedSuite, Addr) {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.set_price(dec("6.5"), dec("1"), 10).unwrap();
    assert_eq!(suite.borrower(&bob).state, AccountState::UnderWater);
    (suite, bob)
}

#[test]
fn a_mark_provides_for_what_the_floor_of_the_price_leaves_open() {
    let (mut suite, bob) = under_water();
    let keeper = suite.account("keeper");
    let before = suite.market();
    suite.mark(&keeper, &[&bob]).unwrap();
    let (account, state) = (suite.borrower(&bob), suite.market());
    // Worth 65,000 less 5 %.
    assert_eq!(account.provision.u128(), account.owed.u128() - 61_750 * UNIT);
    assert_eq!((state.provisions, state.impaired), (account.provision, account.owed));
    assert!(state.index >= before.index, "nothing is lost yet");
    assert!(suite.deficits().is_empty());
    checked(&suite);
}

#[test]
fn what_provisions_need_stays_in_the_tranche() {
    let (mut suite, bob) = under_water();
    let (keeper, staker, newcomer) = (suite.account("keeper"), suite.account("staker"), suite.account("newcomer"));
    let shares = suite.position(BASE_TRANCHE, &staker).shares.u128();
    suite.start_cooldown(&staker, shares).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let reserved = suite.tranche(BASE_TRANCHE).reserved;
    assert_eq!(reserved, suite.exposure().reserve);
    // 8,250 and some interest, less fund and premium.
    assert!(reserved.u128().abs_diff(8_250 * UNIT) < 5 * UNIT, "{reserved}");
    assert!(suite.stake_security(&newcomer, 1_000 * UNIT).is_err(), "nobody enters to share a recovery");
    // 8.25 % of the tranche is above the 1 % below which payouts go on.
    suite.chain.run(14 * 86_400);
    let cooldown = suite.cooldowns(&staker).remove(0);
    assert!(suite.payout_held(&staker, cooldown.id, 1).is_err());
    checked(&suite);

    suite.sync().unwrap();
    suite.set_price(dec("10"), dec("1"), 12).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    assert_eq!(suite.tranche(BASE_TRANCHE).reserved.u128(), 0);
    suite.payout(&staker, cooldown.id).unwrap();
    assert_eq!(suite.balance(&suite.base(), &staker), 99_999 * UNIT);
    suite.stake_security(&newcomer, 1_000 * UNIT).unwrap();
    checked(&suite);
}

#[test]
fn a_wick_costs_nobody_anything() {
    let (mut suite, bob) = under_water();
    let (keeper, before) = (suite.account("keeper"), suite.market());
    let tranche = suite.tranche(BASE_TRANCHE).assets;
    suite.mark(&keeper, &[&bob]).unwrap();
    suite.set_price(dec("10"), dec("1"), 12).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let after = suite.market();
    assert_eq!((after.provisions.u128(), after.impaired.u128(), after.kept.u128()), (0, 0, 0));
    assert!(after.index >= before.index && after.fund >= before.fund);
    assert_eq!(suite.tranche(BASE_TRANCHE).assets, tranche);
    assert!(!suite.loan(&bob).impaired, "the debt carries interest again");
    let held = suite.loan(&bob).collateral;
    assert_eq!(held[0].amount.u128(), 10_000 * UNIT);
    checked(&suite);
}

/// An hour under water the price is 95 %, at which provisions count: a slice changes none.
#[test]
fn slices_are_sold_at_the_floor_and_leave_the_provision_as_it_was() {
    let (mut suite, bob) = under_water();
    let (keeper, buyer) = (suite.account("keeper"), suite.account("buyer"));
    suite.mark(&keeper, &[&bob]).unwrap();
    suite.set_price(dec("6.5"), dec("1"), 120).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let before = suite.borrower(&bob);
    assert_eq!(before.under_water_for.unwrap() / 60, 60);
    suite.fund(&buyer, 20_000 * UNIT, BASE);
    suite.liquidate(&buyer, &bob, 20_000 * UNIT).unwrap();
    let after = suite.borrower(&bob);
    assert_eq!(after.state, AccountState::UnderWater);
    // What the slice repays, less the hour's interest on it, which stays owed.
    let fell = (before.owed - after.owed).u128();
    assert!(fell <= 20_000 * UNIT && fell > 20_000 * UNIT - UNIT / 10, "{fell}");
    let got = suite.balance(&suite.lst(), &buyer);
    // 20,000 / (6.5 * 0.95) = 3,238.87 coins; some seconds later a little more.
    assert!((3_238 * UNIT..3_245 * UNIT).contains(&got), "{got}");
    assert!(after.provision.abs_diff(before.provision).u128() <= 7, "{} to {}", before.provision, after.provision);
    assert!(suite.deficits().is_empty());

    // The rest recovers: bob is above water, and nobody has lost.
    suite.set_price(dec("9.5"), dec("1"), 12).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    assert!(suite.borrower(&bob).health.unwrap() > dec("1"));
    assert_eq!(suite.market().provisions.u128(), 0);
    checked(&suite);
}

/// What is offered for less every hour counts for less in the books: 5 % below the price at once, 15 % after three hours,
/// 25 % after five.
#[test]
fn fm_d58_a_provision_follows_the_falling_price_of_its_account() {
    let mut bench = Bench::new(|_| {});
    let (lender, staker) = (bench.suite.account("lender"), bench.suite.account("staker"));
    bench.suite.supply(&lender, 400_000 * UNIT).unwrap();
    bench.suite.stake_security(&staker, 50_001 * UNIT).unwrap();
    let bob = bench.borrower("bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    bench.set(dec("6.5"));
    for (seconds, counted) in [(0, 61_750), (10_800, 55_250), (7_200, 48_750), (86_400, 48_750)] {
        bench.wait(seconds);
        bench.mark_all();
        let account = bench.suite.borrower(&bob);
        assert_eq!(account.provision.u128(), account.owed.u128() - counted * UNIT);
    }
}

/// In the first hour the owner can have his collateral through a second address only for nearly the whole debt.
#[test]
fn the_first_price_under_water_is_the_debt() {
    let (mut suite, bob) = under_water();
    let (keeper, second) = (suite.account("keeper"), suite.account("bobs-second"));
    suite.mark(&keeper, &[&bob]).unwrap();
    let owed = suite.borrower(&bob).owed.u128();
    suite.fund(&second, 100_000 * UNIT, BASE);
    suite.liquidate(&second, &bob, 100_000 * UNIT).unwrap();
    let paid = 100_000 * UNIT - suite.balance(&suite.base(), &second);
    assert!(owed - paid <= 1, "{paid} of {owed}");
    assert!(suite.deficits().iter().all(|deficit| deficit.loss.u128() <= 1));
    checked(&suite);
}

/// Lenders one and two, and a tranche that does not cover bob's loss: the hole is the lenders'.
fn with_a_hole() -> (EmbeddedSuite, Addr) {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (one, two, staker) = (suite.account("one"), suite.account("two"), suite.account("staker"));
    suite.supply(&one, 300_000 * UNIT).unwrap();
    suite.supply(&two, 100_000 * UNIT).unwrap();
    suite.stake_security(&staker, 10_001 * UNIT).unwrap();
    suite.refresh().unwrap();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.request(&one, 100_000 * UNIT).unwrap();
    suite.set_price(dec("4"), dec("1"), 20).unwrap();
    (suite, bob)
}

#[test]
fn fm_d11_fm_d53_who_leaves_at_a_hole_forfeits_his_part_and_nobody_enters() {
    let (mut suite, bob) = with_a_hole();
    let (keeper, one, two) = (suite.account("keeper"), suite.account("one"), suite.account("two"));
    suite.mark(&keeper, &[&bob]).unwrap();
    let hole = suite.hole();
    // 70,000 less 38,000, less the tranche's 10,000.
    assert!(hole.hole.u128().abs_diff(22_000 * UNIT) < 5 * UNIT, "{hole:?}");
    let error = suite.supply(&two, UNIT).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::Credit(CreditError::Hole { .. }))), "{error:#}");

    let stays = |suite: &EmbeddedSuite| {
        let hole = suite.hole();
        suite.lender(&two).value.multiply_ratio(hole.claims - hole.hole, hole.claims)
    };
    let (before, index) = (stays(&suite), suite.market().index);
    suite.pay(1).unwrap();
    let paid = suite.balance(&suite.base(), &one);
    let value = Uint128::new(100_000 * UNIT).full_mul(index) / cosmwasm_std::Uint256::from(10u128.pow(18));
    let value = Uint128::try_from(value).unwrap();
    assert_eq!(paid, value.multiply_ratio(hole.claims - hole.hole, hole.claims).u128());
    let kept = suite.market().kept;
    assert!((value.u128() - paid).abs_diff(kept.u128()) <= 1, "{kept} kept of {value}, paid {paid}");
    assert!(stays(&suite).abs_diff(before).u128() <= 2, "the others have what they had");
    checked(&suite);

    // All recovers: what was forfeited is the fund's, not the index's, which anybody could have bought.
    let (fund, index) = (suite.market().fund, suite.market().index);
    suite.set_price(dec("10"), dec("1"), 12).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let state = suite.market();
    assert_eq!(state.kept.u128(), 0);
    assert!(state.fund >= fund + kept && state.fund.u128() < (fund + kept).u128() + 100 * UNIT);
    assert!(state.index.u128() - index.u128() < index.u128() / 10_000, "only interest");
    checked(&suite);
}

/// The payer names what is to be marked first: a stranger who pays at the worst moment pays no more than the loss leaves.
#[test]
fn fm_y04_a_payment_marks_first() {
    let (mut suite, bob) = with_a_hole();
    let (stranger, one) = (suite.account("stranger"), suite.account("one"));
    assert_eq!(suite.market().provisions.u128(), 0);
    suite.pay_as(&stranger, 1, &[&bob]).unwrap();
    let paid = suite.balance(&suite.base(), &one);
    // 100,000 of 400,001, of which about 22,000 are missing: 94,500.
    assert!(paid.abs_diff(94_500 * UNIT) < 5 * UNIT, "{paid}");
    checked(&suite);
}
