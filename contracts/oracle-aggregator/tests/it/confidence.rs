//! Confidence of the reporters and spread of their prices.

use crate::support::{attributes, dec, World, MARKET, NATIVE};
use cosmwasm_std::Event;
use interfaces::oracle_aggregator::{event, pack, ExecuteMsg, FeedStatus, PackedPrice};

/// A round in which each reporter submits a price of the native token with a confidence in parts per million.
fn round(world: &mut World, prices: &[(&str, u16)]) -> Vec<Event> {
    let round = world.open();
    for (index, (native, confidence_ppm)) in prices.iter().enumerate() {
        let price = |feed, text| PackedPrice { feed, price: dec(text), confidence_ppm: *confidence_ppm };
        let prices = pack(&[price(NATIVE, native), price(MARKET, "1.25")]);
        world.execute(&world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
    }
    world.set_time((round + 1) * 30);
    world.close(round).unwrap()
}

#[test]
fn what_reporters_are_unsure_of_widens_the_confidence() {
    let mut world = World::new();
    round(&mut world, &[("100", 10_000); 5]);
    // 99, 100 and 101 five times each: half the distance of the terciles.
    assert_eq!((world.price(NATIVE).as_str(), world.record(NATIVE).confidence), ("100", dec("1")));
    // One that claims to be sure, or to know nothing, speaks for itself alone.
    round(&mut world, &[("100", 10_000), ("100", 10_000), ("100", 10_000), ("100", 0), ("100", 65_535)]);
    assert_eq!(world.record(NATIVE).confidence, dec("1"));
    // Below the floor of 0.1 % counts as the floor.
    round(&mut world, &[("100", 0); 5]);
    assert_eq!(world.record(NATIVE).confidence, dec("0.1"));
    // Three that are unsure of their price, 96.5 to 107.5, outvote two that are sure of theirs in part only.
    round(&mut world, &[("100", 0), ("100", 0), ("102", 54_000), ("102", 54_000), ("102", 54_000)]);
    assert_eq!(world.price(NATIVE), "100.1");
}

#[test]
fn fm_d08_a_quarter_of_the_power_cannot_shut_new_risk() {
    let mut world = World::with(&[74, 74, 74, 74, 74, 74, 74, 74, 74, 74, 130, 130], |_| {});
    let mut prices = [("1", 0); 12];
    round(&mut world, &prices);
    (prices[10], prices[11]) = (("1.05", 0), ("1.05", 0));
    round(&mut world, &prices);
    assert_eq!((world.status(NATIVE), world.record(NATIVE).confidence), (FeedStatus::Live, dec("0.001001")));
    // Within the confidence of the honest: they vote for 0.999, 1 and 1.001.
    assert_eq!(world.price(NATIVE), "1.001");
}

#[test]
fn a_split_in_two_halves_makes_no_price() {
    let mut world = World::with(&[100; 4], |_| {});
    round(&mut world, &[("100", 0); 4]);
    let before = world.record(NATIVE);
    // 100.1 and 103.896 are the middle votes, 3.8 % apart.
    let events = round(&mut world, &[("100", 0), ("100", 0), ("104", 0), ("104", 0)]);
    assert_eq!(world.record(NATIVE), before);
    assert_eq!(world.record(MARKET).round, 11);
    assert!(attributes(&events, event::POKE).iter().any(|one| one[0].1 == "1" && one[1].1 == "failed"));
    // 100.1 and 101.898 are 1.8 % apart: their midpoint is the price, and 1 % is its confidence.
    round(&mut world, &[("100", 0), ("100", 0), ("102", 0), ("102", 0)]);
    assert_eq!(world.price(NATIVE), "100.999");
}
