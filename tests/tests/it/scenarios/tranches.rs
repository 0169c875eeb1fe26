//! A market with two tranches: of the base asset, and behind it of the liquid staking token, of which 30 % do not count, and of
//! the rest 20 %.

use super::support::{borrower, checked, dec, UNIT};
use cosmwasm_std::{Addr, Decimal, Uint128};
use deployment::LstTranche;
use interfaces::oracle_aggregator;
use interfaces::security_vault::ExecuteMsg;
use interfaces::{Asset, AssetUnchecked};
use suite::{EmbeddedSuite, BASE, BASE_TRANCHE};

/// 10,000 of the base asset above the floor, and 11,999 of the liquid staking token, which costs 10. Bob owes 70,000 against
/// 10,000 coins.
fn suite() -> (EmbeddedSuite, Addr) {
    let terms = LstTranche {
        haircut: Decimal::percent(30),
        overlap: Decimal::percent(20),
        floor: Uint128::new(UNIT),
        min_hold: Uint128::new(UNIT),
    };
    let plan = |market: &mut deployment::Market| {
        (market.lst_tranche, market.params.provision.write_down_after) = (Some(terms), 3_600);
        market.params.provision.price_memory = 3_600;
    };
    let mut suite = EmbeddedSuite::builder().market(plan).build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let [one, two, staker, second] = ["one", "two", "staker", "second"].map(|name| suite.account(name));
    suite.supply(&one, 300_000 * UNIT).unwrap();
    suite.supply(&two, 100_000 * UNIT).unwrap();
    suite.stake_security(&staker, 10_001 * UNIT).unwrap();
    suite.stake(&second, 12_000 * UNIT).unwrap();
    suite.stake_lst(&second, 12_000 * UNIT).unwrap();
    suite.refresh().unwrap();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    (suite, bob)
}

/// The coins fall to 4 while the token behind the market keeps its price in coins: it costs 4, a unit counts for 2.24.
fn crashed() -> (EmbeddedSuite, Addr) {
    let (mut suite, bob) = suite();
    let keeper = suite.account("keeper");
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    checked(&suite);
    suite.set_price(dec("4"), dec("1"), 121).unwrap();
    (suite, bob)
}

/// A buyer with so much takes all that is for sale.
fn sell_out(suite: &mut EmbeddedSuite, account: &Addr) {
    let buyer = suite.account("buyer");
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    suite.liquidate(&buyer, account, 200_000 * UNIT).unwrap();
}

#[test]
fn both_tranches_count_in_the_ceiling_and_keep_stake_for_provisions() {
    let (mut suite, bob) = suite();
    let ceiling = suite.ceiling();
    let [first, second] = ceiling.tranches.as_slice() else { panic!("{ceiling:?}") };
    assert_eq!((first.value.u128(), second.slashable.u128()), (10_000 * UNIT, 11_999 * UNIT));
    // 10 less twice the confidence of two thousandths, of which .56 counts.
    assert_eq!((second.unit_value, second.value.u128()), (dec("5.5776"), 66_925_622_400));
    assert_eq!(ceiling.slashable, first.value + second.value);
    assert_eq!(ceiling.headroom, ceiling.ceiling - ceiling.debt);

    let keeper = suite.account("keeper");
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    let need = suite.exposure().reserve;
    assert_eq!(suite.tranche(BASE_TRANCHE).reserved, need);
    let rest = (need - Uint128::new(10_000 * UNIT)).div_ceil(dec("2.24"));
    assert_eq!(suite.tranche(suite.lst_tranche()).reserved, rest);
    checked(&suite);
}

/// Base asset first, at once; then the other is seized in the same transaction, sold, and what is not needed returns in kind.
#[test]
fn a_loss_beyond_the_first_tranche_is_covered_by_the_sale_of_the_second() {
    let (mut suite, bob) = crashed();
    let lst = suite.lst_tranche();
    sell_out(&mut suite, &bob);
    let (deficit, engine) = (suite.deficits().remove(0), suite.engine_deficits().remove(0));
    assert_eq!(deficit.covered.u128(), 10_000 * UNIT);
    let missing = deficit.outstanding;
    // Some 22,000 are missing, and a unit counts for 2.24.
    let seized = missing.div_ceil(dec("2.24"));
    assert_eq!((engine.charges[1].tranche, engine.charges[1].seized), (lst, seized));
    assert_eq!(suite.tranche(lst).assets.u128(), 12_000 * UNIT - seized.u128());
    checked(&suite);

    // It sells for more than is missing: from the average, which is still above the price of 4, downwards.
    let (buyer, staker) = (suite.account("collector"), suite.account("second"));
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    suite.set_price(dec("4"), dec("1"), 3).unwrap();
    let offer = suite.offer(engine.id).unwrap();
    assert_eq!((offer.tranche, offer.asset.clone()), (lst, suite.lst()));
    assert!(dec("4") < offer.price && offer.price <= dec("10"), "{offer:?}");
    suite.buy_seized(&buyer, engine.id, 1_000 * UNIT).unwrap();
    checked(&suite);
    suite.buy_seized(&buyer, engine.id, 150_000 * UNIT).unwrap();
    let (deficit, engine) = (suite.deficits().remove(0), suite.engine_deficits().remove(0));
    assert_eq!((deficit.outstanding.u128(), engine.charges[1].seized.u128()), (0, 0));
    // The last unit costs a part more than is missing; that part is offered for the token again.
    assert!(suite.balance(&offer.asset, &buyer) - engine.charges[1].sold.u128() <= 1);
    // What was seized and not needed is back with those who lost it.
    let returned = seized - engine.charges[1].sold;
    let recovered = suite.position(lst, &staker).recovered;
    assert!(
        !returned.is_zero() && recovered <= returned && returned - recovered < Uint128::new(2 * UNIT),
        "{recovered}"
    );
    checked(&suite);
}

/// The seizure has no price that is known: the loss is recognised, lenders carry what is left, and nothing is stuck.
#[test]
fn a_tranche_whose_price_is_gone_does_not_stop_a_loss() {
    let (mut suite, bob) = crashed();
    let owner = suite.at.timelock.clone();
    let lst = suite.lst_tranche();
    // The owner values the second tranche by a feed of its own, which is then halted for longer than its last price counts.
    let feed = suite.feeds().iter().find(|feed| feed.name == "LST market in base").unwrap().id;
    let (market, oracle) = (suite.at.market.clone(), suite.at.oracle.clone());
    let valuation = serde_json::json!({ "feed": feed, "haircut": "0.3", "overlap": "0.2" });
    let list =
        serde_json::json!([{ "tranche": BASE_TRANCHE, "valuation": null }, { "tranche": lst, "valuation": valuation }]);
    suite.execute(&owner, &market, &serde_json::json!({ "set_tranches": { "tranches": list } }), &[]).unwrap();
    let halt = oracle_aggregator::ExecuteMsg::SetHalted { feed, halted: true };
    suite.execute(&owner, &oracle, &halt, &[]).unwrap();
    suite.set_price(dec("4"), dec("1"), 121).unwrap();
    sell_out(&mut suite, &bob);
    let (deficit, engine) = (suite.deficits().remove(0), suite.engine_deficits().remove(0));
    assert_eq!((deficit.covered.u128(), engine.charges[1].seized.u128()), (10_000 * UNIT, 0));
    assert!(!deficit.outstanding.is_zero() && engine.uncovered.is_zero());
    checked(&suite);
}

/// A repayment of what was written off makes whom the loss reached last whole first.
#[test]
fn a_late_recovery_offers_money_for_the_token_that_was_sold() {
    let (mut suite, bob) = suite();
    let (keeper, buyer, lst) = (suite.account("keeper"), suite.account("collector"), suite.lst_tranche());
    suite.set_price(dec("4"), dec("1"), 10).unwrap();
    suite.mark(&keeper, &[&bob]).unwrap();
    // Long enough for the average of an hour to be at the price.
    suite.set_price(dec("4"), dec("1"), 1_200).unwrap();
    suite.write_down(&bob).unwrap();
    let engine = suite.engine_deficits().remove(0);
    assert!(!engine.charges[1].seized.is_zero(), "{engine:?}");
    suite.fund(&buyer, 200_000 * UNIT, BASE);
    suite.buy_seized(&buyer, engine.id, 100_000 * UNIT).unwrap();
    checked(&suite);
    let paid = suite.engine_deficits()[0].charges[1].paid;
    suite.fund(&bob, 200_000 * UNIT, BASE);
    suite.repay(&bob, 100_000 * UNIT).unwrap();
    let charges = suite.engine_deficits().remove(0).charges;
    assert_eq!((charges[0].paid.u128(), charges[1].paid.u128()), (0, 0));
    let owed: interfaces::security_vault::OwedResponse =
        suite.query(&suite.at.security, &interfaces::security_vault::QueryMsg::Owed { tranche: lst });
    assert_eq!(owed.offers[0].asset, Asset::Native(BASE.into()));
    // And the part that the last unit cost above what was missing.
    assert!((owed.offers[0].amount - paid).u128() <= 4, "{owed:?} {paid}");
    checked(&suite);
    // Whoever has the token takes the money: the stakers get their own asset back.
    let (second, vault) = (suite.account("second"), suite.at.security.clone());
    let asset = AssetUnchecked::Native(BASE.into());
    suite.stake(&buyer, 9_000 * UNIT).unwrap();
    let hook = interfaces::security_vault::ReceiveMsg::Exchange { tranche: lst, asset, min_amount: Uint128::one() };
    let token = suite.at.lst.clone();
    suite.send(&buyer, &token, &vault, 8_000 * UNIT, &hook).unwrap();
    assert!(suite.position(lst, &second).recovered > Uint128::zero());
    suite.execute(&second, &vault, &ExecuteMsg::Claim { tranche: lst, assets: None }, &[]).unwrap();
    checked(&suite);
}
