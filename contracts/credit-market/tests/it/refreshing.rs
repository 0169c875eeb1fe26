//! Premiums, covered share and ceiling. Expected puts were computed with 60 digits outside.

use crate::support::{dec, n, params, Market, DAY};
use cosmwasm_std::Decimal;
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::{CeilingResponse, ExecuteMsg, NewCollateral, Params, QueryMsg, TrancheSecurity};
use interfaces::market::{ExposureResponse, TrancheExposure};
use interfaces::oracle_aggregator::FeedStatus;
use interfaces::AssetUnchecked;

fn refresh(m: &mut Market) {
    m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
}

/// Variance per second at 1e30, relative confidence at a price of 1.
fn volatility(m: &mut Market, feed: u64, variance: u128, confidence: &str) {
    let mut peers = m.peers.borrow_mut();
    let record = peers.records.get_mut(&feed).unwrap();
    (record.variance, record.confidence) = (n(variance), dec(confidence) * record.price);
}

const WILD: u128 = 5_000_000_000_000_000_000_000_000; // 5e-6

/// LTVs are constants of the class: no volatility moves them, so that nothing liquidates at an unchanged price (d19), and new
/// debt never follows a slow stored value (d20).
#[test]
fn fm_d19_fm_d20_volatility_moves_no_ltv() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    let before = m.account("bob");
    volatility(&mut m, 11, WILD, "0.02");
    refresh(&mut m);
    let after = m.account("bob");
    assert_eq!((after.weighted, after.health), (before.weighted, before.health));
    assert!(after.edge > before.edge);
}

/// One premium on the average LTV priced half at .80 and half at .30 wrong by 634 times.
#[test]
fn fm_d30_each_class_pays_for_its_own_put() {
    let mut m = Market::new();
    m.deposit_token("bob", 1);
    volatility(&mut m, 12, 300_000_000_000_000_000_000_000, "0.001");
    refresh(&mut m);
    let premiums = m.state().premiums;
    // v = 3e-7, the highest of the two: .0000732668 is below the floor, 1.98289 above the cap.
    assert_eq!((premiums[0], premiums[2]), (dec("0.01"), dec("1")));
    let expected = dec("0.054212455563714008");
    assert!(premiums[1] >= expected && premiums[1] - expected <= dec("0.0000000000000001"), "{}", premiums[1]);
}

/// A collateral that nobody posted, or whose price is long gone, sets nobody's premium (y06, r04).
#[test]
fn fm_y06_fm_r04_only_posted_collateral_with_a_price_sets_the_premium() {
    let mut m = Market::new();
    m.deposit("bob", 1_000);
    volatility(&mut m, 12, WILD, "0.001");
    refresh(&mut m);
    assert_eq!(m.state().premiums, [dec("0.01"); 3]);
    m.deposit_token("bob", 1);
    refresh(&mut m);
    assert_eq!(m.state().premiums[2], dec("1"));
    // Halted: its variance counts for a week, and then for nothing.
    let halted_at = m.now();
    let halt = |m: &mut Market| {
        let mut peers = m.peers.borrow_mut();
        let record = peers.records.get_mut(&12).unwrap();
        (record.status, record.updated_at) = (FeedStatus::Halted, halted_at);
    };
    halt(&mut m);
    m.advance(7 * DAY - 1);
    refresh(&mut m);
    assert_eq!(m.state().premiums[2], dec("1"));
    m.advance(1);
    refresh(&mut m);
    assert_eq!(m.state().premiums, [dec("0.01"); 3]);
}

/// Without any security the ramp would only punish those who cannot leave (y02).
#[test]
fn fm_y02_the_ramp_stands_while_no_security_can_be_added() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 10_000_000, 1_000_000);
    m.peers.borrow_mut().slashable = Some(0);
    refresh(&mut m);
    m.advance(100 * DAY);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("0.01"));
}

#[test]
fn a_new_collateral_supports_no_debt_before_its_price_was_read() {
    let mut m = Market::new();
    let asset = AssetUnchecked::Native("unew".into());
    let new = NewCollateral { asset, feed: 13, cap: n(1_000_000_000) };
    m.ok("owner", ExecuteMsg::AddCollateral(new), &[]);
    m.ok("bob", ExecuteMsg::Deposit {}, &cosmwasm_std::coins(1_000_000, "unew"));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(100), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::NoRecord { collateral: 3, feed: 13 }));
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
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::AboveCeiling { ceiling, .. }) if ceiling == n(250_000)),
        "{error:?}"
    );
    // Years later it still is a number that indexes can bear.
    m.advance(31_536_000 * 20);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("10"));
    m.peers.borrow_mut().slashable = Some(1_000_000_000_000);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("0.01"));
}

/// Stake cannot bring debt below governance's cap, and a steward who lowers the cap would raise everyone's premium without a limit.
/// By hand: after ten days the ramp would have made 1 % to 6 %.
#[test]
fn fm_b100_debt_above_governance_s_cap_alone_ramps_no_premium() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 10_000_000, 1_000_000);
    let params = Params { debt_cap: n(500_000), ..params() };
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    refresh(&mut m);
    m.advance(10 * 86_400);
    refresh(&mut m);
    assert_eq!(m.state().premiums[0], dec("0.01"));
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1), allow_band: false }, &[]);
    assert!(matches!(error, ContractError::Credit(CreditError::AboveCeiling { .. })), "{error:?}");
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
        headroom: n(500_004),
        slashable: n(300_001),
        // 300,001 / 1,000,001.
        ratio: Some(dec("0.3000006999993")),
        tranches: vec![TrancheSecurity {
            tranche: 7,
            assets: n(300_001),
            held: n(0),
            reserved: n(0),
            slashable: n(300_001),
            unit_value: Decimal::one(),
            value: n(300_001),
        }],
    };
    assert_eq!(ceiling, expected);
    let exposure: ExposureResponse = m.query(QueryMsg::Exposure {});
    assert_eq!(
        exposure,
        ExposureResponse {
            reserve: n(0),
            tranches: vec![TrancheExposure {
                tranche: 7,
                reserve: n(0),
                value: Decimal::one(),
                price: Some(Decimal::one()),
                feed: None,
            }],
            listed_at: exposure.listed_at,
        }
    );
}

/// The first collateral is the riskier one: the premium of the last would make its put free (mutant 36).
#[test]
fn fm_z20_the_riskiest_posted_collateral_sets_the_premium_wherever_it_is_listed() {
    let mut m = Market::new();
    m.deposit("bob", 1);
    m.deposit_token("bob", 1);
    volatility(&mut m, 11, WILD, "0.001");
    refresh(&mut m);
    assert_eq!(m.state().premiums[2], dec("1"));
}

/// 20 % of 1,000,003 is 200,000.6: 200,000 of stake cover all but a part in 200,001 of it (mutant 35).
#[test]
fn required_cover_rounds_up() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 0, 10_000_000, 1_000_003);
    m.peers.borrow_mut().slashable = Some(200_000);
    refresh(&mut m);
    assert_eq!(m.state().covered, dec("0.999995000024999875"));
    m.peers.borrow_mut().slashable = Some(200_001);
    refresh(&mut m);
    assert_eq!(m.state().covered, dec("1"));
}
