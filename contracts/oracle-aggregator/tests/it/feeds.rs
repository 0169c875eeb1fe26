//! Breaker, composites, the pair, redemption rates, halts.

use crate::support::{attributes, dec, World, MARKET, NATIVE, PAIR, QUOTIENT, RATE};
use interfaces::oracle_aggregator::{event, ExecuteMsg, FeedStatus, PriceError, PriceUse, QueryMsg};
use oracle_aggregator::ContractError;

fn both(native: &str, market: &str) -> [(String, String); 5] {
    std::array::from_fn(|_| (native.into(), market.into()))
}

fn all_say(world: &mut World, native: &str, market: &str) {
    let prices = both(native, market);
    world.round_of(&prices.each_ref().map(|(a, b)| (a.as_str(), b.as_str())));
}

fn readable(world: &World, feed: u64) -> bool {
    world.try_query(QueryMsg::Price { feed, purpose: PriceUse::Liquidation {} }).is_ok()
}

#[test]
fn fm_d14_while_pending_the_last_price_liquidates_and_nobody_borrows() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    all_say(&mut world, "1", "1.25");
    for feed in [NATIVE, PAIR, QUOTIENT] {
        assert_eq!(world.status(feed), FeedStatus::Pending);
        let borrow = QueryMsg::Price { feed, purpose: PriceUse::NewRisk { z: dec("0") } };
        let refused = PriceError::NotLive { status: FeedStatus::Pending };
        assert_eq!(world.try_query(borrow), Err(ContractError::Price(refused)));
        // Longer readable than without: round 11 ends at 360.
        assert_eq!(world.record(feed).expires_at, 450);
    }
    assert_eq!((world.price(PAIR).as_str(), world.price(QUOTIENT).as_str()), ("12.5", "8"));
    all_say(&mut world, "10", "1.25");
    assert_eq!((world.status(NATIVE), world.status(PAIR)), (FeedStatus::Live, FeedStatus::Live));
}

#[test]
fn fm_d08_fm_d09_neither_spread_nor_average_enter_the_price_of_a_liquidation() {
    let price = |world: &World, purpose| -> interfaces::oracle_aggregator::PriceResponse {
        world.query(QueryMsg::Price { feed: NATIVE, purpose })
    };
    let mut world = World::with(&[100; 6], |_| {});
    world.round(&["10"; 6]);
    // A third on either side: half the distance of 8.008 and 11.988.
    world.round(&["8", "8", "10", "10", "12", "12"]);
    assert_eq!((world.record(NATIVE).confidence, world.status(NATIVE)), (dec("1.99"), FeedStatus::Uncertain));
    assert_eq!(price(&world, PriceUse::Liquidation {}).price, dec("10"));
    // The average lags a rise and a fall of 4 %.
    world.round(&["10.4"; 6]);
    assert_eq!(price(&world, PriceUse::Liquidation {}).price, dec("10.4"));
    assert_eq!(price(&world, PriceUse::NewRisk { z: dec("0") }).price, dec("10"));
    world.round(&["10"; 6]);
    assert!(world.record(NATIVE).ema > dec("10"));
    assert_eq!(price(&world, PriceUse::Liquidation {}).price, dec("10"));
    assert_eq!(price(&world, PriceUse::NewRisk { z: dec("0") }).price, dec("10"));
}

#[test]
fn fm_d40_a_composite_waits_until_all_legs_are_accepted_in_one_round() {
    let mut world = World::new();
    all_say(&mut world, "10", "2");
    // Both legs fall by a fifth; the quotient never moves. The second leg does so a round later.
    all_say(&mut world, "8", "2");
    all_say(&mut world, "8", "1.6");
    assert_eq!(world.price(QUOTIENT), "5");
    all_say(&mut world, "8", "1.6");
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("8", FeedStatus::Uncertain));
    assert_eq!((world.price(MARKET).as_str(), world.status(MARKET)), ("2", FeedStatus::Pending));
    // Never 8 / 2.
    assert_eq!((world.price(QUOTIENT).as_str(), world.status(QUOTIENT)), ("5", FeedStatus::Pending));
    assert_eq!(world.record(QUOTIENT).expires_at, 510);
    all_say(&mut world, "8", "1.6");
    // The market jumped in this round: uncertain until the next one.
    assert_eq!((world.price(QUOTIENT).as_str(), world.status(QUOTIENT)), ("5", FeedStatus::Uncertain));
    assert_eq!((world.record(QUOTIENT).round, world.record(QUOTIENT).candidate.count), (14, 0));
    all_say(&mut world, "8", "1.6");
    assert_eq!((world.price(QUOTIENT).as_str(), world.status(QUOTIENT)), ("5", FeedStatus::Live));
}

#[test]
fn fm_d15_a_gap_and_a_fall_stall_three_rounds_only() {
    let mut world = World::new();
    all_say(&mut world, "100", "1.25");
    for price in ["77", "75", "73"] {
        all_say(&mut world, price, "1.25");
    }
    assert_eq!((world.price(NATIVE).as_str(), world.record(NATIVE).candidate.count), ("75", 0));
    // The third round accepted the middle; the fourth follows inside the band.
    all_say(&mut world, "72", "1.25");
    assert_eq!(world.price(NATIVE), "72");
}

#[test]
fn failed_and_void_rounds_neither_confirm_nor_clear_a_candidate() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    all_say(&mut world, "8", "1.25");
    assert_eq!(world.record(NATIVE).candidate.count, 1);
    world.round(&["10", "", "", "", ""]);
    assert_eq!(world.record(NATIVE).candidate.count, 1);
    world.skip(1);
    all_say(&mut world, "8", "1.25");
    assert_eq!(world.record(NATIVE).candidate.count, 2);
    all_say(&mut world, "8", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.record(NATIVE).candidate.count), ("8", 0));
}

#[test]
fn fm_d18_a_composite_has_its_own_variance() {
    let mut world = World::new();
    all_say(&mut world, "10", "2");
    // Both legs rise by 4 %: they vary, their quotient does not.
    all_say(&mut world, "10.4", "2.08");
    assert!(!world.record(NATIVE).variance.is_zero() && !world.record(MARKET).variance.is_zero());
    assert!(world.record(QUOTIENT).variance.is_zero());
    // One rises, one falls by 4 %: ln(1.04^2) = 0.07844 in 30 s, weight 1 - e^-0.05 = 0.0487706.
    // 0.0784414^2 / 30 * 0.0487706 = 1.00029e-5
    all_say(&mut world, "10.816", "2");
    let variance = world.record(QUOTIENT).variance.u128();
    assert!((9_990_000_000_000_000_000_000_000..10_010_000_000_000_000_000_000_000).contains(&variance), "{variance}");
}

#[test]
fn the_averages_give_the_time_to_the_old_price() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    all_say(&mut world, "10.4", "1.25");
    assert_eq!(world.record(NATIVE).ema.to_string(), "10");
    assert_eq!(world.record(NATIVE).cumulative.to_string(), format!("300{}", "0".repeat(18)));
    all_say(&mut world, "10.4", "1.25");
    // 10 + 0.4 * (1 - e^-0.05)
    let ema = world.record(NATIVE).ema;
    assert!(ema >= dec("10.019508230199714") && ema <= dec("10.019508230199715"), "{ema}");
    assert_eq!(world.record(NATIVE).cumulative.to_string(), format!("612{}", "0".repeat(18)));
}

#[test]
fn fm_d26_a_broken_source_leaves_its_record_and_stops_nobody() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    world.peers.borrow_mut().rate = None;
    all_say(&mut world, "10.1", "1.25");
    let before = world.record(RATE);
    all_say(&mut world, "10.1", "1.25");
    assert_eq!(world.record(RATE), before);
    assert_eq!((world.price(NATIVE).as_str(), world.price(QUOTIENT).as_str()), ("10.1", "8.08"));
    // The old rate is good for an hour from the vault's sync at 300.
    assert_eq!((world.price(PAIR).as_str(), world.status(PAIR)), ("12.625", FeedStatus::Live));
    world.set_time(3_870);
    all_say(&mut world, "10.1", "1.25");
    // Then the pair is held and not made readable again.
    assert_eq!((world.price(PAIR).as_str(), world.status(PAIR)), ("12.625", FeedStatus::Pending));
    assert!(!readable(&world, PAIR) && !readable(&world, RATE) && readable(&world, NATIVE));
    world.peers.borrow_mut().rate = World::new().peers.borrow().rate.clone();
    world.set_rate("1.25");
    all_say(&mut world, "10.1", "1.25");
    assert!(!readable(&world, PAIR));
    for status in [FeedStatus::Uncertain, FeedStatus::Uncertain, FeedStatus::Uncertain, FeedStatus::Live] {
        all_say(&mut world, "10.1", "1.25");
        assert_eq!(world.status(PAIR), status);
    }
}

#[test]
fn the_close_limits_the_gas_of_a_source_and_finishes_last() {
    let mut world = World::new();
    for index in 0..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(330);
    let close = ExecuteMsg::CloseRound { round: 10, limit: None };
    let messages = world.respond(&world.address("anyone"), close).unwrap().messages;
    let [poke, finish] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!((poke.gas_limit, &poke.reply_on), (Some(500_000), &cosmwasm_std::ReplyOn::Error));
    // Nobody may make the composites fail while the round is closed: without a reply a failure reverts the close.
    assert_eq!((finish.gas_limit, &finish.reply_on), (None, &cosmwasm_std::ReplyOn::Never));
}

#[test]
fn fm_s38_a_rate_is_as_old_as_the_vaults_last_sync() {
    let mut world = World::new();
    world.peers.borrow_mut().rate.as_mut().unwrap().synced_at = 250;
    all_say(&mut world, "10", "1.25");
    let rate = world.record(RATE);
    assert_eq!((rate.observed_at, rate.expires_at, rate.updated_at), (250, 3_850, 330));
    assert_eq!(world.record(PAIR).observed_at, 250);
    // A date in the future counts as now.
    world.peers.borrow_mut().rate.as_mut().unwrap().synced_at = 9_999;
    world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE }).unwrap();
    all_say(&mut world, "10", "1.25");
    assert_eq!(world.record(RATE).observed_at, 330);
}

#[test]
fn a_rate_that_grows_too_fast_is_uncertain_and_never_clamped() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    // 36.5 % a year are 0.1 % a day: 1.25125.
    world.set_rate("1.2513");
    for _ in 0..4 {
        all_say(&mut world, "10", "1.25");
    }
    assert_eq!((world.price(RATE).as_str(), world.status(RATE)), ("1.2513", FeedStatus::Uncertain));
    assert_eq!(world.status(PAIR), FeedStatus::Uncertain);
    assert!(readable(&world, PAIR));
    // The owner looks at it and lets it go on.
    for halted in [true, false] {
        world.execute(&world.address("owner"), ExecuteMsg::SetHalted { feed: RATE, halted }).unwrap();
    }
    // The first close reads it, the second writes it.
    all_say(&mut world, "10", "1.25");
    assert!(!readable(&world, RATE));
    for status in [FeedStatus::Uncertain, FeedStatus::Uncertain, FeedStatus::Uncertain, FeedStatus::Live] {
        all_say(&mut world, "10", "1.25");
        assert_eq!((world.price(RATE).as_str(), world.status(RATE)), ("1.2513", status));
    }
}

#[test]
fn a_depegged_pair_is_uncertain() {
    let mut world = World::new();
    // 0.99 / 1.25 = 0.792, the least is 0.8.
    all_say(&mut world, "10", "0.99");
    assert_eq!((world.status(MARKET), world.status(PAIR)), (FeedStatus::Live, FeedStatus::Uncertain));
    assert_eq!(world.record(PAIR).price_for_new_risk.to_string(), "9.9");
}

#[test]
fn a_halt_reaches_everything_made_of_the_feed() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    let owner = world.address("owner");
    world.set_time(340);
    let events = world.execute(&owner, ExecuteMsg::SetHalted { feed: MARKET, halted: true }).unwrap();
    let changed: Vec<_> = attributes(&events, event::PRICE).into_iter().map(|list| list[0].1.clone()).collect();
    assert_eq!(changed, ["2", "4", "5"]);
    for feed in [MARKET, PAIR, QUOTIENT] {
        assert_eq!((world.status(feed), readable(&world, feed)), (FeedStatus::Halted, false));
        assert_eq!(world.record(feed).uptime(1_000), 10);
    }
    assert!(readable(&world, NATIVE));
    // Closes pass it by.
    world.set_time(345);
    all_say(&mut world, "10", "1.3");
    assert_eq!((world.price(MARKET).as_str(), world.status(PAIR)), ("1.25", FeedStatus::Halted));
    // Lifted, it is stale until the next round.
    world.execute(&owner, ExecuteMsg::SetHalted { feed: MARKET, halted: false }).unwrap();
    assert_eq!(world.status(MARKET), FeedStatus::Uncertain);
    assert!(!readable(&world, MARKET) && !readable(&world, PAIR));
    all_say(&mut world, "10", "1.3");
    assert_eq!(world.record(PAIR).uptime, 10);
    for status in [FeedStatus::Uncertain, FeedStatus::Uncertain, FeedStatus::Live] {
        assert_eq!((world.price(MARKET).as_str(), readable(&world, PAIR)), ("1.3", true));
        all_say(&mut world, "10", "1.3");
        assert_eq!(world.status(PAIR), status);
    }
}

#[test]
fn a_pair_under_two_halts_needs_both_lifted() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    let owner = world.address("owner");
    let mut set = |feed, halted| world.execute(&owner, ExecuteMsg::SetHalted { feed, halted }).map(|_| ());
    set(NATIVE, true).unwrap();
    set(RATE, true).unwrap();
    set(NATIVE, false).unwrap();
    assert_eq!((world.status(NATIVE), world.status(PAIR)), (FeedStatus::Uncertain, FeedStatus::Halted));
    let poke = world.execute(&owner, ExecuteMsg::Poke { feed: RATE });
    assert_eq!(poke, Err(ContractError::Halted { feed: RATE }));
}

#[test]
fn uptime_stops_when_a_price_goes_stale() {
    let mut world = World::new();
    all_say(&mut world, "10", "1.25");
    // Valid until 420; three rounds nobody closed; then round 14, closed at 450.
    world.skip(3);
    all_say(&mut world, "10", "1.25");
    assert_eq!(world.now(), 450);
    assert_eq!((world.record(NATIVE).uptime, world.record(PAIR).uptime), (90, 90));
    all_say(&mut world, "10", "1.25");
    assert_eq!((world.record(NATIVE).uptime, world.record(PAIR).uptime), (120, 120));
}

#[test]
fn a_composite_of_a_leg_that_cannot_be_computed_waits_and_goes_stale() {
    use interfaces::oracle_aggregator::{FeedSource, Leg, NewFeed};
    let leg = |feed, inverted| Leg { feed, inverted };
    let (square, product) = (6, 7);
    let mut world = World::with(&[100; 5], |msg| {
        let new = |legs: [Leg; 2]| NewFeed {
            name: "more".into(),
            source: FeedSource::Composite { legs: legs.into() },
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        };
        msg.feeds.push(new([leg(NATIVE, false), leg(NATIVE, false)]));
        msg.feeds.push(new([leg(square, false), leg(MARKET, true)]));
    });
    all_say(&mut world, "18000000000", "1.25");
    assert_eq!(world.price(square), format!("324{}", "0".repeat(18)));
    assert_eq!(world.price(product), format!("2592{}", "0".repeat(17)));
    // The square of 1.85e10 does not fit, the quotient would.
    let before = world.record(square);
    all_say(&mut world, "18500000000", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.record(square)), ("18500000000", before));
    let record = world.record(product);
    assert_eq!((record.status, record.round, record.expires_at), (FeedStatus::Pending, 10, 420));
    all_say(&mut world, "18000000000", "1.25");
    assert_eq!((world.status(product), world.record(product).round), (FeedStatus::Live, 12));
}
