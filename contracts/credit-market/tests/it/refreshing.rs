//! Margins, premiums, covered share and ceiling. Expected margins and puts were computed with 60 digits outside.

use crate::support::{dec, Market};
use cosmwasm_std::{Decimal, Uint128};
use credit_market::ContractError;
use interfaces::credit_market::{CeilingResponse, CollateralResponse, ExecuteMsg, Margin, NewCollateral, QueryMsg};
use interfaces::market::{AccountState, ExposureResponse};
use interfaces::AssetUnchecked;

fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

fn refresh(m: &mut Market) {
    m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
}

fn margins(m: &Market, id: u64) -> Vec<Margin> {
    let listed: Vec<CollateralResponse> = m.query(QueryMsg::Collaterals {});
    listed.into_iter().find(|collateral| collateral.id == id).unwrap().margins
}

/// Variance per second at 1e30, relative confidence at a price of 1.
fn volatility(m: &mut Market, feed: u64, variance: u128, confidence: &str) {
    let mut peers = m.peers.borrow_mut();
    let record = peers.records.get_mut(&feed).unwrap();
    (record.variance, record.confidence) = (n(variance), dec(confidence) * record.price);
}

const WILD: u128 = 5_000_000_000_000_000_000_000_000; // 5e-6

#[track_caller]
fn close_to(got: Decimal, expected: &str) {
    let difference = got.abs_diff(dec(expected));
    assert!(difference <= dec("0.000000000000000003"), "{got} against {expected}");
}

#[test]
fn calm_margins_are_the_caps() {
    let mut m = Market::new();
    refresh(&mut m);
    let expected = [("0.5", "0.45"), ("0.65", "0.6"), ("0.8", "0.75")];
    let expected =
        expected.map(|(cap, initial)| Margin { target: dec(cap), initial: dec(initial), maintenance: dec(cap) });
    assert_eq!(margins(&m, 1), expected);
    assert_eq!(margins(&m, 2), expected);
    assert_eq!(m.state().refreshed_at, m.now());
}

#[test]
fn the_first_price_of_a_collateral_sets_its_margins_at_once() {
    let mut m = Market::new();
    volatility(&mut m, 11, WILD, "0.02");
    refresh(&mut m);
    let margin = margins(&m, 1)[2];
    // The clock's highest discount of 10 % is a bonus of 1/9: e^(-3 * sigma) / (1 + 1/9 + .01).
    close_to(margin.target, "0.666856066655096420");
    close_to(margin.initial, "0.633513263322341599");
    assert_eq!(margin.maintenance, margin.target);
    assert_eq!(margins(&m, 1)[0], Margin { target: dec("0.5"), initial: dec("0.45"), maintenance: dec("0.5") });
}

/// A margin that fell by .5 % an hour liquidated at an unchanged price.
#[test]
fn fm_d19_maintenance_falls_two_points_a_day_and_credits_an_hour_at_most() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 748_500);
    volatility(&mut m, 11, WILD, "0.02");
    m.advance(86_400 * 30);
    refresh(&mut m);
    assert_eq!(margins(&m, 1)[2].maintenance, dec("0.799166666666666667"));
    for _ in 0..60 {
        m.advance(60);
        refresh(&mut m);
    }
    // Sixty steps of .02 * 60 / 86,400, each rounded down.
    assert_eq!(margins(&m, 1)[2].maintenance, dec("0.798333333333333387"));
    assert_eq!(m.account("bob").state, AccountState::Healthy);
    // Up at once.
    volatility(&mut m, 11, 0, "0");
    refresh(&mut m);
    assert_eq!(margins(&m, 1)[2].maintenance, dec("0.8"));
}

/// Initial LTV that followed the slow stored value would still lend at .75.
#[test]
fn fm_d20_initial_ltv_follows_the_target_at_once() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    refresh(&mut m);
    volatility(&mut m, 11, WILD, "0.001");
    m.deposit("bob", 1_000_000);
    m.set_class("bob", 2);
    // .671030252459883585 * .95 = .637478739836889406 of 998,000
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(636_204) }, &[]);
    assert_eq!(error, ContractError::Unhealthy { weighted: n(636_203), owed: n(636_204) });
    m.borrow("bob", 636_203);
}

/// One premium on the average LTV priced half at .80 and half at .30 wrong by 634 times.
#[test]
fn fm_d30_each_class_pays_for_its_own_put() {
    let mut m = Market::new();
    volatility(&mut m, 12, 300_000_000_000_000_000_000_000, "0.001");
    refresh(&mut m);
    let premiums = m.state().premiums;
    // v = 3e-7, the highest of the two: .0000732668 is below the floor, 1.98289 above the cap.
    assert_eq!((premiums[0], premiums[2]), (dec("0.01"), dec("1")));
    let expected = dec("0.054212455563714008");
    assert!(premiums[1] >= expected && premiums[1] - expected <= dec("0.0000000000000001"), "{}", premiums[1]);
}

#[test]
fn a_feed_that_cannot_be_read_keeps_its_margins_and_its_variance() {
    let mut m = Market::new();
    volatility(&mut m, 12, 300_000_000_000_000_000_000_000, "0.001");
    refresh(&mut m);
    let (margin, premiums) = (margins(&m, 2), m.state().premiums);
    volatility(&mut m, 12, WILD, "0.02");
    m.stale(12);
    m.peers.borrow_mut().slashable = Some(0);
    refresh(&mut m);
    assert_eq!((margins(&m, 2), m.state().premiums), (margin, premiums));
    let ceiling: CeilingResponse = m.query(QueryMsg::Ceiling {});
    assert_eq!(ceiling.ceiling, n(0));
}

#[test]
fn a_new_collateral_supports_no_debt_before_its_price_was_read() {
    let mut m = Market::new();
    let asset = AssetUnchecked::Native("unew".into());
    let new = NewCollateral { asset, feed: 13, cap: n(1_000_000_000) };
    m.ok("owner", ExecuteMsg::AddCollateral(new), &[]);
    m.ok("bob", ExecuteMsg::Deposit {}, &cosmwasm_std::coins(1_000_000, "unew"));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1) }, &[]);
    assert_eq!(error, ContractError::NoRecord { collateral: 3, feed: 13 });
    m.price(13, "1");
    m.borrow("bob", 449_100);
}

/// Stake opens the ceiling, its owner draws and leaves: the premium then climbs and nobody draws more.
#[test]
fn fm_d13_above_the_ceiling_borrowing_stops_and_the_premium_ramps() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 10_000_000, 1_000_000);
    assert_eq!(m.state().covered, dec("1"));
    m.peers.borrow_mut().slashable = Some(50_000);
    refresh(&mut m);
    // Needed 200,000: a quarter is covered. The ramp starts now.
    assert_eq!((m.state().covered, m.state().premiums[0]), (dec("0.25"), dec("0.01")));
    m.advance(43_200);
    refresh(&mut m);
    // .5 a day for half a day.
    assert_eq!(m.state().premiums[0], dec("0.0125"));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1) }, &[]);
    assert!(matches!(error, ContractError::AboveCeiling { ceiling, .. } if ceiling == n(250_000)), "{error:?}");
    // Years later it still is a number that indexes can bear.
    m.advance(31_536_000 * 20);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("10"));
    m.peers.borrow_mut().slashable = Some(1_000_000_000_000);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("0.01"));
}

#[test]
fn the_uncovered_part_of_the_premium_goes_to_the_lenders() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    // Half of 1,600,000.
    m.peers.borrow_mut().slashable = Some(800_000);
    refresh(&mut m);
    assert_eq!(m.state().covered, dec("0.5"));
    m.advance(31_536_000);
    m.supply("alice", 2);
    // Premium 80,000: half of it covered, of that a fifth to the fund. Base 560,000: a fifth to the fund.
    let state = m.state();
    assert_eq!((state.premium_owed, state.fund), (n(32_000), n(8_000 + 112_000)));
    assert_eq!(state.index, n(1_048_800_000_000_000_000));
}

#[test]
fn the_ceiling_says_its_parts_and_exposure_what_must_stand_behind() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 10_000_000, 1_000_001);
    m.peers.borrow_mut().slashable = Some(300_001);
    let ceiling: CeilingResponse = m.query(QueryMsg::Ceiling {});
    let expected = CeilingResponse {
        governance: n(1_000_000_000_000),
        security: n(1_500_005),
        oracle: None,
        ceiling: n(1_500_005),
        debt: n(1_000_001),
    };
    assert_eq!(ceiling, expected);
    let exposure: ExposureResponse = m.query(QueryMsg::Exposure {});
    assert_eq!(exposure, ExposureResponse { debt: n(1_000_001), required_cover: n(200_001) });
}

#[test]
fn margins_keep_the_stored_value_within_one_block() {
    let mut m = Market::new();
    refresh(&mut m);
    volatility(&mut m, 11, WILD, "0.02");
    refresh(&mut m);
    refresh(&mut m);
    assert_eq!(margins(&m, 1)[2].maintenance, dec("0.8"));
}
