//! Submissions, quorum, closing, power.

use crate::support::{attributes, list, params, World, MARKET, NATIVE, PAIR, QUOTIENT, RATE};
use interfaces::oracle_aggregator::{
    event, DisputeParams, ExecuteMsg, FeedStatus, Params, PriceUse, QueryMsg, RoundResponse,
};
use oracle_aggregator::ContractError;

fn outcome(events: &[cosmwasm_std::Event]) -> Vec<(String, String)> {
    attributes(events, event::CLOSE).remove(0)
}

#[test]
fn a_round_makes_prices() {
    let mut world = World::new();
    let events = world.round(&["9", "10", "10", "10.01", "100"]);
    let expected =
        list(&[("round", "10"), ("reporters", "5"), ("power", "500"), ("quorum", "300"), ("outcome", "closed")]);
    assert_eq!(outcome(&events), expected);
    let native = world.record(NATIVE);
    assert_eq!((native.price.to_string(), native.price_for_new_risk), ("10".into(), native.price));
    // Terciles 9.99 and 10.01: the confidences of those who report 10 and 10.01.
    assert_eq!(native.confidence.to_string(), "0.01");
    assert_eq!((native.round, native.observed_at, native.expires_at), (10, 330, 420));
    assert_eq!((native.updated_at, native.uptime, native.status), (330, 0, FeedStatus::Live));
    assert_eq!(world.price(MARKET), "1.25");
    assert_eq!(world.price(RATE), "1.25");
    assert_eq!(world.price(PAIR), "12.5");
    assert_eq!(world.price(QUOTIENT), "8");
    let pair = world.record(PAIR);
    // 0.1 % of the native token, 0.1 % of the market, none of the rate; as old as the vault's sync.
    assert_eq!((pair.confidence.to_string(), pair.observed_at, pair.expires_at), ("0.025".into(), 300, 420));
    let price: interfaces::oracle_aggregator::PriceResponse =
        world.query(QueryMsg::Price { feed: PAIR, purpose: PriceUse::NewRisk { z: crate::support::dec("2") } });
    assert_eq!((price.price.to_string(), price.expires_at), ("12.45".into(), 390));
}

#[test]
fn the_timeline_of_round_ten() {
    // Three of five are silent: 200 report, 300 are needed.
    let mut world = World::new();
    let failed = world.round(&["", "", "", "100", "100"]);
    let expected =
        list(&[("round", "10"), ("reporters", "2"), ("power", "200"), ("quorum", "300"), ("outcome", "failed")]);
    assert_eq!(outcome(&failed), expected);
    assert_eq!(world.try_record(NATIVE), None);
    // Breaker: 94 and 93 wait, the third round says 10 and 93 is accepted.
    world.round(&["100"; 5]);
    for (median, price, status) in
        [("94", "100", FeedStatus::Pending), ("93", "100", FeedStatus::Pending), ("10", "93", FeedStatus::Uncertain)]
    {
        world.round(&[median; 5]);
        assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), (price, status));
    }
}

#[test]
fn submissions_and_closing_keep_to_their_windows() {
    let mut world = World::new();
    world.set_time(329);
    world.submit(0, "10", "1.25").unwrap();
    let late = ExecuteMsg::Submit { round: 10, prices: World::packed("10", "1.25") };
    world.set_time(330);
    let error = world.execute(&world.reporter(1), late).unwrap_err();
    assert_eq!(error, ContractError::NotOpen { round: 10, open: 11 });
    let early = ExecuteMsg::Submit { round: 12, prices: World::packed("10", "1.25") };
    let error = world.execute(&world.reporter(1), early).unwrap_err();
    assert_eq!(error, ContractError::NotOpen { round: 12, open: 11 });
    assert_eq!(world.close(11), Err(ContractError::StillOpen { round: 11, ends_at: 360, now: 330 }));
    world.set_time(360);
    assert_eq!(world.close(10), Err(ContractError::Void { round: 10, expired_at: 360, now: 360 }));
    world.set_time(359);
    world.close(10).unwrap();
    assert_eq!(world.close(10), Err(ContractError::AlreadyClosed { round: 10 }));
}

#[test]
fn three_fifths_exactly_are_a_quorum_of_three() {
    let silent_last = ["10", "10", "10", "", ""];
    for (powers, prices, power, expected) in [
        ([22, 22, 22, 22, 22], silent_last, "66", "closed"),
        ([22, 22, 21, 22, 22], silent_last, "65", "failed"),
        // Two reporters, whatever they weigh, are no round.
        ([25, 25, 19, 19, 12], ["10", "10", "", "", ""], "50", "failed"),
    ] {
        let mut world = World::with(&powers, |_| {});
        let events = world.round(&prices);
        assert!(outcome(&events).contains(&("power".into(), power.into())), "{events:?}");
        assert!(outcome(&events).contains(&("outcome".into(), expected.into())), "{events:?}");
    }
}

#[test]
fn a_reporter_without_power_is_nobody() {
    let mut world = World::with(&[50, 50, 50, 50, 0], |_| {});
    let events = world.round(&["10", "10", "", "", "999"]);
    let expected =
        list(&[("round", "10"), ("reporters", "2"), ("power", "100"), ("quorum", "120"), ("outcome", "failed")]);
    assert_eq!(outcome(&events), expected);
}

#[test]
fn fm_d44_power_is_read_once_a_round() {
    let mut world = World::new();
    world.submit(0, "10", "1.25").unwrap();
    // What moves after the first submission counts from the next round on.
    world.set_power(1, 10_000);
    for index in 1..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(330);
    let events = world.close(10).unwrap();
    assert!(outcome(&events).contains(&("power".into(), "500".into())));
    assert_eq!(world.peers.borrow().power_reads, 5);
    world.round(&["10"; 5]);
    assert_eq!(world.peers.borrow().power_reads, 10);
}

#[test]
fn fm_d12_cooling_stake_has_no_power() {
    // The vault's `assets` leave out what cools down; so the liar who started to leave is nobody at once.
    let mut world = World::new();
    world.set_power(4, 0);
    let events = world.round(&["10", "10", "10", "10", "20"]);
    assert!(outcome(&events).contains(&("power".into(), "400".into())));
    assert_eq!(world.record(NATIVE).confidence.to_string(), "0.01");
}

#[test]
fn a_third_of_the_power_cannot_move_the_median() {
    // 2 of 6 send 1000x.
    let mut world = World::with(&[100; 6], |_| {});
    world.round(&["10"; 6]);
    world.round(&["10", "10", "10", "10", "10000", "10000"]);
    // Within the confidence of the honest.
    assert_eq!(world.price(NATIVE), "10.01");
    // A third exactly makes the spread of the terciles (9990 - 10) / 2: nobody borrows against it, and everybody can be liquidated at 10.
    assert_eq!(world.status(NATIVE), FeedStatus::Uncertain);
}

#[test]
fn one_submission_per_round() {
    let mut world = World::new();
    world.submit(0, "10", "1.25").unwrap();
    assert_eq!(world.submit(0, "11", "1.25"), Err(ContractError::AlreadySubmitted { round: 10 }));
}

#[test]
fn slots_are_overwritten_and_old_submissions_do_not_count() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    world.skip(2);
    // Round 13 has the slot of round 10: reporter 4 is silent, its price of round 10 is there.
    assert_eq!(world.open(), 13);
    let events = world.round(&["10", "10", "10", "10", ""]);
    assert!(outcome(&events).contains(&("reporters".into(), "4".into())));
    use cosmwasm_std::{Order, Storage};
    // But for a hash per submission, for as long as it can be disputed.
    let is_hash = |key: &[u8]| key.starts_with(b"evidence:");
    let all = |world: &World| world.deps.storage.range(None, None, Order::Ascending).collect::<Vec<_>>();
    let count = |world: &World| all(world).iter().filter(|(key, _)| !is_hash(key)).count();
    let params = Params { dispute: DisputeParams { window: 150, ..params().dispute }, ..params() };
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
    for _ in 0..6 {
        world.round(&["10"; 5]);
    }
    let before = count(&world);
    for _ in 0..20 {
        world.round(&["10"; 5]);
    }
    assert_eq!(count(&world), before, "state does not grow");
    // A window of 5 rounds, and what the window of a day left behind.
    let hashes = all(&world).iter().filter(|(key, _)| is_hash(key)).count();
    assert_eq!(hashes, 5 * 5 + 9);
}

#[test]
fn a_failed_round_leaves_records_and_ends_the_round() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    let before = world.record(PAIR);
    world.round(&["11", "11", "", "", ""]);
    assert_eq!(world.record(PAIR), before);
    assert_eq!(world.close(11), Err(ContractError::AlreadyClosed { round: 11 }));
    let rounds: RoundResponse = world.query(QueryMsg::Round {});
    assert_eq!(rounds, RoundResponse { open: 12, closes_at: 390, closable: None, last_closed: Some(10) });
}

#[test]
fn fm_o06_age_counts_from_the_round_and_not_from_its_close() {
    let mut world = World::new();
    for index in 0..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(359);
    world.close(10).unwrap();
    assert_eq!((world.record(NATIVE).observed_at, world.record(NATIVE).expires_at), (330, 420));
    world.set_time(420);
    let stale = interfaces::oracle_aggregator::PriceError::Stale { expires_at: 420, now: 420 };
    let query = QueryMsg::Price { feed: NATIVE, purpose: PriceUse::Liquidation {} };
    assert_eq!(world.try_query(query), Err(ContractError::Price(stale)));
}

#[test]
fn a_feed_added_in_a_round_begins_in_the_next() {
    let mut world = World::new();
    world.submit(0, "10", "1.25").unwrap();
    world.submit(1, "10", "1.25").unwrap();
    world.submit(2, "10", "1.25").unwrap();
    let feed = interfaces::oracle_aggregator::NewFeed {
        name: "more".into(),
        source: interfaces::oracle_aggregator::FeedSource::Reported {},
        least_price: crate::support::LEAST_PRICE,
        ring: false,
    };
    world.execute(&world.address("owner"), ExecuteMsg::AddFeed(feed)).unwrap();
    let price = |feed, text| interfaces::oracle_aggregator::PackedPrice {
        feed,
        price: crate::support::dec(text),
        confidence_ppm: 0,
    };
    let prices = interfaces::oracle_aggregator::pack(&[price(NATIVE, "10"), price(MARKET, "1.25"), price(6, "5")]);
    for index in 3..5 {
        let msg = ExecuteMsg::Submit { round: 10, prices: prices.clone() };
        world.execute(&world.reporter(index), msg).unwrap();
    }
    world.set_time(330);
    world.close(10).unwrap();
    // 200 of 500 know it: no quorum for this feed, while the others have one.
    assert_eq!((world.price(NATIVE).as_str(), world.try_record(6)), ("10", None));
    for index in 0..5 {
        let msg = ExecuteMsg::Submit { round: 11, prices: prices.clone() };
        world.execute(&world.reporter(index), msg).unwrap();
    }
    world.set_time(360);
    world.close(11).unwrap();
    assert_eq!(world.price(6), "5");
}
