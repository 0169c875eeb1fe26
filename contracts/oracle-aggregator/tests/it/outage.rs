//! Time without rounds: what outages, halts and missing legs do to averages.

use crate::support::{dec, World, MARKET, NATIVE, PAIR};
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{pack, BreakerParams, ExecuteMsg, FeedStatus, PackedPrice, Params};
use interfaces::shared::error::CommonError;
use oracle_aggregator::ContractError;

/// Between these two prices of the pair, whose redemption is worth 12.5.
fn assert_pair(world: &World, least: &str, context: &str) {
    let price = world.record(PAIR).price;
    assert!(price >= dec(least) && price <= dec("12.5"), "{context}: {price}");
}

#[test]
fn fm_x03_a_wick_before_an_outage_is_no_lasting_depeg() {
    for gap in [0, 10, 20, 21, 120, 480, 2_000] {
        let mut world = World::deployed();
        for market in ["1.25", "1.25", "1.19"] {
            world.agree("10", market);
        }
        world.skip(gap);
        world.agree("10", "1.25");
        // Two rounds of a ratio of 0.952: 12.5 * (1 - 0.048 * (1 - e^(-60/3600))) = 12.49008.
        assert_pair(&world, "12.49", &format!("after {gap} rounds"));
    }
}

#[test]
fn fm_x03_a_wick_just_after_an_outage_is_no_lasting_depeg() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    world.skip(480);
    world.agree("10", "1.19");
    world.agree("10", "1.25");
    assert_pair(&world, "12.49", "a wick in the first round");
    // The market was never above par, nor is the average afterwards.
    assert_eq!(world.record(PAIR).status, FeedStatus::Uncertain);
}

#[test]
fn fm_x03_a_wick_before_a_halt_is_no_lasting_depeg() {
    let mut world = World::deployed();
    for market in ["1.25", "1.25", "1.25", "1.19", "1.135"] {
        world.agree("10", market);
    }
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::SetHalted { feed: MARKET, halted: true }).unwrap();
    world.skip(2_880);
    world.execute(&owner, ExecuteMsg::SetHalted { feed: MARKET, halted: false }).unwrap();
    // 1.25 is beyond the band around 1.135: the third round accepts it. Three prices later the pair is live.
    for (round, status) in [FeedStatus::Pending, FeedStatus::Pending, FeedStatus::Uncertain].into_iter().enumerate() {
        world.agree("10", "1.25");
        assert_eq!(world.status(MARKET), status, "round {round}");
    }
    assert_pair(&world, "12.45", "after the halt");
    for _ in 0..3 {
        world.agree("10", "1.25");
    }
    assert_pair(&world, "12.45", "six rounds after the halt");
    assert_eq!(world.status(PAIR), FeedStatus::Live);
}

#[test]
fn fm_x03_a_wick_before_a_market_falls_silent_is_no_lasting_depeg() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    world.agree("10", "1.19");
    for _ in 0..480 {
        let round = world.open();
        for index in 0..5 {
            let prices = pack(&[PackedPrice { feed: NATIVE, price: dec("10"), confidence_ppm: 0 }]);
            world.execute(&world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
        }
        world.set_time((round + 1) * 30);
        world.close(round).unwrap();
        assert_pair(&world, "12.49", "without a market");
    }
    world.agree("10", "1.25");
    assert_pair(&world, "12.49", "with a market again");
}

#[test]
fn fm_x03_the_only_rounds_of_an_hour_are_no_average() {
    let mut world = World::deployed();
    for native in ["10", "10.49", "11"] {
        world.agree(native, "1.25");
    }
    world.skip(117);
    world.agree("11.54", "1.25");
    // 10 + 0.49 * (1 - e^(-30/3600)), then the lower of it and 11.54.
    let ema = world.record(NATIVE).ema;
    assert!(ema < dec("10.01"), "{ema}");
    assert_eq!(world.status(NATIVE), FeedStatus::Uncertain);
}

#[test]
fn fm_x03_after_ten_minutes_without_a_round_three_rounds_are_uncertain() {
    for (gap, expected) in [(19, [FeedStatus::Live; 4]), (20, [FeedStatus::Uncertain; 4])] {
        let mut world = World::deployed();
        world.agree("10", "1.25");
        world.skip(gap);
        let statuses: Vec<_> = (0..4)
            .map(|_| {
                world.agree("10", "1.25");
                assert_eq!(world.status(PAIR), world.status(NATIVE));
                world.status(NATIVE)
            })
            .collect();
        assert_eq!((&statuses[..3], statuses[3]), (&expected[..3], FeedStatus::Live), "gap of {gap}");
    }
}

#[test]
fn fm_x03_a_halt_of_a_minute_is_an_outage_too() {
    let mut world = World::deployed();
    for native in ["10", "9.6"] {
        world.agree(native, "1.25");
    }
    let owner = world.address("owner");
    for halted in [true, false] {
        world.execute(&owner, ExecuteMsg::SetHalted { feed: NATIVE, halted }).unwrap();
    }
    world.agree("9.5", "1.25");
    // The average of before would be 10 - 0.4 * (1 - e^(-30/3600)).
    assert_eq!((world.record(NATIVE).ema, world.status(NATIVE)), (dec("9.5"), FeedStatus::Uncertain));
    let first: Decimal = world.record(NATIVE).price;
    assert_eq!(first, dec("9.5"));
}

/// A shorter one made every price the end of an outage, so that no feed was ever Live.
#[test]
fn fm_b67_an_outage_is_longer_than_a_round() {
    let shortest = |max_dt| {
        let params = crate::support::params();
        Params { breaker: BreakerParams { max_dt, ..params.breaker }, ..params }
    };
    let mut world = World::with(&[100; 5], |msg| msg.params = shortest(30));
    for _ in 0..4 {
        world.agree("10", "1.25");
    }
    assert_eq!(world.status(NATIVE), FeedStatus::Live);
    let update = ExecuteMsg::UpdateParams { params: Box::new(shortest(29)) };
    let error = world.execute(&world.address("owner"), update).unwrap_err();
    assert!(
        matches!(error, ContractError::Common(CommonError::OutOfRange { name: "breaker.max_dt", .. })),
        "{error:?}"
    );
}
