//! A provision that comes true: the loss walks the waterfall in the transaction that finds it.

use super::support::{borrower, checked, dec, ready, UNIT};
use crate::random::faults;
use cosmwasm_std::Addr;
use credit::CreditError;
use credit_market::ContractError;
use interfaces::liquidation_engine::WaterfallState;
use interfaces::market::AccountState;
use suite::{EmbeddedSuite, Revival, BASE, BASE_TRANCHE, LST_COLLATERAL};

/// Bob owes 70,000 against 10,000 coins that fall from 10 to 4 and stay there for more than an hour.
fn crashed(mut suite: EmbeddedSuite) -> (EmbeddedSuite, Addr) {
    let (bob, keeper) = (borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT), suite.account("keeper"));
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    suite.set_price(dec("4"), dec("1"), 121).unwrap();
    (suite, bob)
}

/// A market with a tranche of 10,000 above its floor, and two lenders, three to one.
fn thin() -> EmbeddedSuite {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (one, two, staker) = (suite.account("one"), suite.account("two"), suite.account("staker"));
    suite.supply(&one, 300_000 * UNIT).unwrap();
    suite.supply(&two, 100_000 * UNIT).unwrap();
    suite.stake_security(&staker, 10_001 * UNIT).unwrap();
    suite.refresh().unwrap();
    suite
}

/// A buyer takes all collateral; returns what it paid.
fn sell_out(suite: &mut EmbeddedSuite, account: &Addr) -> u128 {
    let buyer = suite.account("buyer");
    let before = suite.balance(&suite.base(), &buyer);
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    suite.liquidate(&buyer, account, 200_000 * UNIT).unwrap();
    before + 200_000 * UNIT - suite.balance(&suite.base(), &buyer)
}

#[test]
fn fm_l15_recognition_and_cover_are_one_transaction() {
    let (mut suite, bob) = crashed(ready());
    let owed = suite.borrower(&bob).owed.u128();
    let (before, tranche) = (suite.market(), suite.tranche(BASE_TRANCHE).assets.u128());
    let paid = sell_out(&mut suite, &bob);
    // 40,000 less 5 % and what a minute of the rise adds.
    assert!((37_900 * UNIT..=38_000 * UNIT).contains(&paid), "{paid}");

    let deficit = suite.deficits().remove(0);
    let loss = deficit.loss.u128();
    assert_eq!(loss, owed - paid);
    let (fund, premium) = (deficit.fund.u128(), deficit.premium.u128());
    assert_eq!(deficit.covered.u128(), loss - fund - premium, "the tranche pays all that is left");
    assert_eq!(tranche - suite.tranche(BASE_TRANCHE).assets.u128(), deficit.covered.u128());
    assert_eq!(deficit.outstanding.u128(), 0);
    let after = suite.market();
    // Rounded against the lenders twice: once when the index falls, once when cover restores it.
    assert!(after.index.u128() + 1 >= before.index.u128(), "cover restored the index before anybody touched shares");
    assert_eq!((after.provisions.u128(), after.impaired.u128(), after.live_debt.u128()), (0, 0, 0));
    assert_eq!(suite.tranche(BASE_TRANCHE).reserved.u128(), 0);
    checked(&suite);
}

#[test]
fn a_loss_above_all_security_is_carried_by_lenders_alike() {
    let (mut suite, bob) = crashed(thin());
    sell_out(&mut suite, &bob);
    let (one, two) = (suite.account("one"), suite.account("two"));
    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.covered.u128(), 10_000 * UNIT, "all above the floor of 1");
    let rest = deficit.loss - deficit.fund - deficit.premium - deficit.covered;
    assert_eq!(deficit.outstanding, rest);
    assert_eq!(suite.engine_deficits()[0].waterfall, WaterfallState::Done {});
    // The next message that touches shares turns the rest into loss units, three to one.
    suite.request(&one, 1_000 * UNIT).unwrap();
    let (a, b) = (suite.lender(&one).lost.u128(), suite.lender(&two).lost.u128());
    assert!(a.abs_diff(3 * b) <= 3, "{a} and {b}");
    checked(&suite);
}

/// The whole tranche goes for one deficit. Then it is filled again, and the market lends and is covered as before: the steps that
/// the end-to-end run takes on a local chain.
#[test]
fn fm_y02_a_market_lives_on_after_its_tranche_was_used_up() {
    let (mut suite, bob) = crashed(thin());
    sell_out(&mut suite, &bob);
    let (old, new) = (suite.account("staker"), suite.account("new"));
    let used_up = suite.tranche(BASE_TRANCHE);
    assert_eq!((used_up.assets.u128(), used_up.held.u128(), used_up.reserved.u128()), (UNIT, 0, 0));

    let (carol, buyer) = (suite.account("carol"), suite.account("buyer"));
    let revival = Revival {
        staker: &new,
        stake: 100_000 * UNIT,
        borrower: &carol,
        coins: 10_000 * UNIT,
        debt: 45_000 * UNIT,
        buyer: &buyer,
        high: dec("10"),
        low: dec("4"),
    };
    let price = |suite: &mut EmbeddedSuite, price| {
        suite.set_price(price, dec("1"), 121)?;
        suite.refresh()?;
        checked(suite);
        Ok(())
    };
    let second = suite.revive(&revival, price).unwrap();
    assert_eq!(second.epoch, 1);
    // 45,000 less 40,000 at some discount, less fund and premium.
    assert!(second.taken > 5_000 * UNIT, "{}", second.taken);
    // 10,000 of 10,001 shares of the first epoch were worth that part of one coin.
    assert_eq!(suite.position(BASE_TRANCHE, &old).shares.u128(), 999_900);
    // The lenders of the first life still have their claim on what bob may repay.
    assert!(!suite.deficits()[0].outstanding.is_zero());
    checked(&suite);
}

/// Whoever calls through a deep stack can make the cover fail. The loss then stays where it is, the stake is held, and
/// anyone repeats the step.
#[test]
fn fm_d52_a_cover_that_failed_is_held_and_repeated() {
    let mut suite = ready();
    faults::install(&mut suite);
    let (mut suite, bob) = crashed(suite);
    faults::set(true, false, false);
    sell_out(&mut suite, &bob);
    let failed = suite.engine_deficits().remove(0);
    assert!(matches!(failed.waterfall, WaterfallState::Failed { .. }), "{failed:?}");
    assert_eq!(failed.uncovered, suite.deficits()[0].outstanding);
    assert_eq!(suite.tranche(BASE_TRANCHE).held, failed.uncovered);
    assert!(suite.retry(failed.id).is_ok(), "a retry that fails is no error");
    assert!(matches!(suite.engine_deficits()[0].waterfall, WaterfallState::Failed { .. }));
    checked(&suite);

    faults::set(false, false, false);
    suite.retry(failed.id).unwrap();
    let (deficit, done) = (suite.deficits().remove(0), suite.engine_deficits().remove(0));
    assert_eq!((done.waterfall, deficit.outstanding.u128()), (WaterfallState::Done {}, 0));
    assert_eq!(deficit.covered, failed.uncovered);
    assert_eq!(suite.tranche(BASE_TRANCHE).held.u128(), 0);
    checked(&suite);
}

/// After its time under water anyone writes the debt down to what it is worth. The account still owes all of it.
#[test]
fn a_write_down_is_covered_and_the_account_still_owes() {
    let suite = EmbeddedSuite::builder().market(|market| market.params.provision.write_down_after = 3_600);
    let mut suite = suite.build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (lender, staker) = (suite.account("lender"), suite.account("staker"));
    suite.supply(&lender, 400_000 * UNIT).unwrap();
    suite.stake_security(&staker, 50_001 * UNIT).unwrap();
    suite.refresh().unwrap();
    let (bob, keeper) = (borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT), suite.account("keeper"));
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let error = suite.write_down(&bob).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::Credit(CreditError::NotWritable { .. }))), "{error:#}");

    // Long enough for the average of an hour to be at the price.
    suite.set_price(dec("4"), dec("1"), 1_200).unwrap();
    let before = suite.borrower(&bob);
    suite.write_down(&bob).unwrap();
    let (after, loan, deficit) = (suite.borrower(&bob), suite.loan(&bob), suite.deficits().remove(0));
    // All of it, and the interest that the written part did not carry for ten hours.
    let more = after.owed.u128() + 1 - before.owed.u128();
    assert!(more <= 2 * UNIT, "{} and {}", before.owed, after.owed);
    assert!(loan.charged_off.abs_diff(deficit.loss).u128() <= 1, "{loan:?} {deficit:?}");
    assert_eq!(deficit.outstanding.u128(), 0, "the tranche covers");
    assert_eq!(after.state, AccountState::UnderWater, "all of the debt counts");
    assert!(suite.withdraw(&bob, LST_COLLATERAL, UNIT).is_err());
    checked(&suite);

    // The price comes back, and bob pays: the cover returns to the stakers as recovery.
    suite.set_price(dec("10"), dec("1"), 12).unwrap();
    // The interest that his debt did not carry included.
    let owed = suite.loan(&bob).owed.u128();
    suite.repay(&bob, owed).unwrap();
    assert_eq!(suite.loan(&bob).owed.u128(), 0);
    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.covered_back, deficit.covered);
    let recovered = suite.position(BASE_TRANCHE, &staker).recovered.u128();
    // The floor's shares, 1 of 50,001, belong to nobody and recover their part.
    let expected = deficit.covered.u128() * 50_000 / 50_001;
    assert!(recovered.abs_diff(expected) <= 1, "{recovered}, not {expected}");
    suite.withdraw(&bob, LST_COLLATERAL, 10_000 * UNIT).unwrap();
    checked(&suite);
}

/// The oracle dies for longer than its last prices count: what it owes is a loss, and what comes later still belongs to
/// those who bore it.
#[test]
fn fm_y14_an_account_without_any_price_is_closed_after_a_week_and_still_owes() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    suite.chain.run(6 * 86_400);
    assert_eq!(suite.borrower(&bob).state, AccountState::NoPrice);
    assert!(suite.close(&bob).is_err(), "its last price still counts");
    suite.chain.run(2 * 86_400);
    suite.close(&bob).unwrap();
    let deficit = suite.deficits().remove(0);
    assert_eq!(deficit.outstanding.u128(), 0, "covered");
    assert_eq!(suite.loan(&bob).collateral[0].amount.u128(), 10_000 * UNIT, "nobody took what has no price");
    checked(&suite);

    suite.sync().unwrap();
    suite.set_price(dec("10"), dec("1"), 8).unwrap();
    assert!(suite.withdraw(&bob, LST_COLLATERAL, UNIT).is_err());
    let owed = suite.loan(&bob).owed.u128();
    suite.repay(&bob, owed).unwrap();
    assert_eq!(suite.deficits()[0].covered_back, suite.deficits()[0].covered);
    suite.withdraw(&bob, LST_COLLATERAL, 10_000 * UNIT).unwrap();
    checked(&suite);
}
