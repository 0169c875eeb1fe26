//! A fall through the collateral: the account is closed, and its loss walks the waterfall in that transaction.

use super::support::{borrower, checked, dec, ready, UNIT};
use interfaces::liquidation_engine::WaterfallState;
use suite::{EmbeddedSuite, BASE, BASE_TRANCHE};

/// Bob owes 70,000 against 10,000 coins that fall from 10 to 4: worth 40,000, booked at 38,000.
fn crashed() -> (EmbeddedSuite, cosmwasm_std::Addr) {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    (suite, bob)
}

#[test]
fn fm_l15_recognition_and_cover_are_one_transaction() {
    let (mut suite, bob) = crashed();
    let owed = suite.borrower(&bob).owed.u128();
    let (before, tranche) = (suite.market(), suite.tranche(BASE_TRANCHE).assets.u128());
    suite.flag(&bob).unwrap();

    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.book.u128(), 38_000 * UNIT);
    let loss = deficit.loss.u128();
    // Debt falls by what is live: the account's debt up to a unit of rounding.
    assert!(loss == owed - 38_000 * UNIT || loss + 1 == owed - 38_000 * UNIT, "{loss} of {owed}");
    let (fund, premium) = (deficit.fund.u128(), deficit.premium.u128());
    assert_eq!(deficit.covered.u128(), loss - fund - premium, "the tranche pays all that is left");
    assert_eq!(tranche - suite.tranche(BASE_TRANCHE).assets.u128(), deficit.covered.u128());
    assert_eq!(deficit.outstanding.u128(), 0);
    assert!(suite.market().index >= before.index, "cover restored the index before anybody touched shares");
    checked(&suite);
}

#[test]
fn while_the_lot_is_unsold_the_tranche_is_held_and_nobody_enters() {
    let (mut suite, bob) = crashed();
    suite.flag(&bob).unwrap();
    assert_eq!(suite.tranche(BASE_TRANCHE).held.u128(), 38_000 * UNIT);
    let newcomer = suite.account("newcomer");
    assert!(suite.stake_security(&newcomer, 1_000 * UNIT).is_err());

    // The lot sells above its book: the surplus goes back to those who covered, as recovery, not to the share price.
    let buyer = suite.account("buyer");
    suite.fund(&buyer, 50_000 * UNIT, BASE);
    let shares_before = suite.tranche(BASE_TRANCHE).assets;
    let lot = suite.lots().remove(0);
    suite.buy_lot(&buyer, lot.id, None, 50_000 * UNIT).unwrap();
    let paid = 50_000 * UNIT - suite.balance(&suite.base(), &buyer);
    assert!(paid > 38_000 * UNIT, "{paid}");
    assert_eq!(suite.balance(&suite.lst(), &buyer), 10_000 * UNIT);
    assert_eq!(suite.tranche(BASE_TRANCHE).assets, shares_before);
    assert_eq!(suite.tranche(BASE_TRANCHE).held.u128(), 0);
    assert_eq!(suite.deficits()[0].covered_back.u128(), paid - 38_000 * UNIT);
    let staker = suite.account("staker");
    let recovered = suite.position(BASE_TRANCHE, &staker).recovered.u128();
    // The floor's shares, 1 of 100,000, belong to nobody and recover their part.
    let expected = (paid - 38_000 * UNIT) * 99_999 / 100_000;
    assert!(recovered.abs_diff(expected) <= 1, "{recovered}, not {expected}");
    suite.claim_security(&staker).unwrap();
    assert_eq!(suite.balance(&suite.base(), &staker), recovered);
    suite.stake_security(&newcomer, 1_000 * UNIT).unwrap();
    checked(&suite);
}

#[test]
fn a_loss_above_all_security_is_carried_by_lenders_alike() {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (one, two, staker) = (suite.account("one"), suite.account("two"), suite.account("staker"));
    suite.supply(&one, 300_000 * UNIT).unwrap();
    suite.supply(&two, 100_000 * UNIT).unwrap();
    suite.stake_security(&staker, 10_001 * UNIT).unwrap();
    suite.refresh().unwrap();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.flag(&bob).unwrap();

    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.covered.u128(), 10_000 * UNIT, "all above the floor of 1");
    let rest = deficit.loss - deficit.fund - deficit.premium - deficit.covered;
    assert_eq!(deficit.outstanding, rest);
    assert_eq!(suite.engine_deficits()[0].waterfall, WaterfallState::Done {});
    // The next message that touches shares turns the rest into loss units, three to one.
    suite.request(&one, 1).unwrap();
    let (a, b) = (suite.lender(&one).lost.u128(), suite.lender(&two).lost.u128());
    assert!(a.abs_diff(3 * b) <= 3, "{a} and {b}");
    checked(&suite);
}

/// The whole tranche goes for one deficit. Then it is filled again, and the market lends and is covered as before.
#[test]
fn fm_y02_a_market_lives_on_after_its_tranche_was_used_up() {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (lender, old, new) = (suite.account("lender"), suite.account("old"), suite.account("new"));
    suite.supply(&lender, 400_000 * UNIT).unwrap();
    suite.stake_security(&old, 10_001 * UNIT).unwrap();
    suite.refresh().unwrap();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.flag(&bob).unwrap();
    let buyer = suite.account("buyer");
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    let lot = suite.lots().remove(0);
    suite.buy_lot(&buyer, lot.id, None, 50_000 * UNIT).unwrap();
    let used_up = suite.tranche(BASE_TRANCHE);
    assert_eq!((used_up.assets.u128(), used_up.held.u128(), used_up.epoch), (UNIT, 0, 0));

    suite.stake_security(&new, 100_000 * UNIT).unwrap();
    let tranche = suite.tranche(BASE_TRANCHE);
    assert_eq!((tranche.assets.u128(), tranche.epoch), (100_001 * UNIT, 1));
    // 10,000 of 10,001 shares of the first epoch are worth that part of one coin.
    assert_eq!(suite.position(BASE_TRANCHE, &old).assets.u128(), 999_900);
    assert_eq!(suite.position(BASE_TRANCHE, &new).assets.u128(), 99_999 * UNIT);

    suite.set_price(dec("10"), dec("1"), 120).unwrap();
    suite.refresh().unwrap();
    let carol = borrower(&mut suite, "carol", 2, 10_000 * UNIT, 45_000 * UNIT);
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.flag(&carol).unwrap();
    let deficit = suite.deficits().remove(1);
    assert!(deficit.covered.u128() > 5_000 * UNIT, "{}", deficit.covered);
    assert_eq!(suite.position(BASE_TRANCHE, &old).shares.u128(), 999_900);
    checked(&suite);
}

#[test]
fn fm_d58_a_lot_nobody_buys_is_marked_down_with_its_own_price() {
    let (mut suite, bob) = crashed();
    suite.flag(&bob).unwrap();
    let lot = suite.lots().remove(0);
    assert!(suite.remark(lot.id).is_err(), "the haircut covers the first minutes");
    for _ in 0..60 {
        suite.set_price(dec("4"), dec("1"), 1).unwrap();
    }
    // Half an hour of the lot's hour: the discount is about a half.
    suite.remark(lot.id).unwrap();
    let after = suite.lots().remove(0);
    assert!(after.book.u128() < 21_000 * UNIT && after.book.u128() > 19_000 * UNIT, "{}", after.book);
    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.book, after.book);
    assert_eq!(deficit.outstanding.u128(), 0, "the tranche still covers");
    checked(&suite);
}
