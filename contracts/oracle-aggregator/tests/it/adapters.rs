//! Prices of other oracles: what is read, when it counts, and what a source that lies, hangs or goes back in time can do.

use crate::support::{attributes, dec, World, ADAPTER, NATIVE};
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{event, ExecuteMsg, FeedStatus, PriceUse, QueryMsg};
use interfaces::price_source::SourcePrice;
use oracle_aggregator::ContractError;

/// A round in which everybody agrees and the source says this, dated in the round.
fn round(world: &mut World, price: &str) {
    world.source_says(price);
    world.agree("10", "1.25");
}

fn poke(world: &mut World) -> Result<(), ContractError> {
    world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: ADAPTER }).map(|_| ())
}

fn answer(world: &mut World, price: &str, confidence: &str, observed_at: u64) -> Result<(), ContractError> {
    let answer = SourcePrice { price: dec(price), confidence: dec(confidence), observed_at };
    world.peers.borrow_mut().source = Some(answer);
    poke(world)
}

fn readable(world: &World, purpose: PriceUse) -> bool {
    world.try_query(QueryMsg::Price { feed: ADAPTER, purpose }).is_ok()
}

#[test]
fn an_adapter_has_price_confidence_and_time_of_its_source() {
    let mut world = World::checked();
    round(&mut world, "10");
    // The first reading is written at once, in the close of round 10 at 330.
    assert_eq!((world.price(ADAPTER).as_str(), world.record(ADAPTER).round), ("10", 10));
    round(&mut world, "10.2");
    round(&mut world, "10.3");
    // Said at 330 and read by the close at 360; used by that of round 12 at 390.
    let record = world.record(ADAPTER);
    assert_eq!((record.price, record.confidence, record.round), (dec("10.2"), dec("0.102"), 12));
    assert_eq!((record.observed_at, record.expires_at, record.new_risk_expires_at), (330, 450, 390));
    assert_eq!((record.status, record.uptime), (FeedStatus::Live, 60));
    assert!(readable(&world, PriceUse::Liquidation {}));
    // Too old for new risk, as a median of 330 would be.
    assert!(!readable(&world, PriceUse::NewRisk { z: dec("0") }));
    // Who reads late in a round has a younger price.
    world.set_time(418);
    answer(&mut world, "10.4", "0.001", 417).unwrap();
    world.agree("10", "1.25");
    let record = world.record(ADAPTER);
    assert_eq!((record.price, record.observed_at, record.confidence), (dec("10.4"), 417, dec("0.0104")));
    assert!(readable(&world, PriceUse::NewRisk { z: dec("0") }));
}

#[test]
fn fm_x09_an_answer_beyond_the_band_waits_for_confirmation() {
    for wrong in ["20", "5", "0.01"] {
        let mut world = World::checked();
        round(&mut world, "10");
        round(&mut world, "10");
        for _ in 0..2 {
            round(&mut world, wrong);
            round(&mut world, wrong);
            // Two wrong answers change nothing.
            round(&mut world, "10");
            assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("10", FeedStatus::Pending));
            round(&mut world, "10");
            assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("10", FeedStatus::Live));
        }
        for _ in 0..4 {
            assert_eq!(world.price(ADAPTER), "10");
            round(&mut world, wrong);
        }
        assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), (wrong, FeedStatus::Uncertain));
    }
}

fn adapter(min_move: &str, max_move: &str, max_age: u64) -> World {
    World::with(&[100; 5], |msg| {
        let source = cosmwasm_std::testing::MockApi::default().addr_make("source").to_string();
        let (min_move, max_move) = (dec(min_move), dec(max_move));
        let source = interfaces::oracle_aggregator::FeedSource::Adapter { source, min_move, max_move, max_age };
        msg.feeds.push(interfaces::oracle_aggregator::NewFeed {
            name: "adapter".into(),
            source,
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        });
    })
}

/// One publication in 660 s, while candidates of medians are forgotten after 600. Red when those of a source are too: no jump was
/// ever confirmed.
#[test]
fn fm_b60_a_source_that_publishes_rarely_confirms_a_jump() {
    let mut world = adapter("0.05", "0.2", 900);
    for (published, price) in [("10", "10"), ("10", "10"), ("20", "10"), ("20", "10"), ("20", "20")] {
        round(&mut world, published);
        for _ in 0..21 {
            world.agree("10", "1.25");
        }
        assert_eq!(world.record(ADAPTER).price, dec(price));
    }
}

#[test]
fn the_bounds_are_the_sources_own() {
    let mut world = adapter("0.001", "0.01", 120);
    round(&mut world, "10");
    round(&mut world, "10");
    // ln(1.011) is above 0.01, and far below the band of the reported feeds.
    round(&mut world, "10.11");
    round(&mut world, "10.11");
    assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("10", FeedStatus::Pending));
    world.agree("10.4", "1.25");
    assert_eq!(world.price(NATIVE), "10.4");
}

#[test]
fn fm_x09_whoever_moves_a_source_and_reads_it_does_so_in_vain() {
    let mut world = World::checked();
    round(&mut world, "10");
    round(&mut world, "10");
    for index in 0..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(370);
    let before = world.record(ADAPTER);
    answer(&mut world, "10.1", "0", 370).unwrap();
    assert_eq!(world.record(ADAPTER), before);
    // An answer of after the end of the round is not for its close, which takes the one of before.
    world.set_time(391);
    answer(&mut world, "10.4", "0", 391).unwrap();
    assert_eq!(world.record(ADAPTER), before);
    world.close(12).unwrap();
    assert_eq!((world.price(ADAPTER).as_str(), world.record(ADAPTER).observed_at), ("10.1", 370));
}

#[test]
fn a_source_that_goes_back_in_time_is_refused() {
    let mut world = World::checked();
    world.set_time(320);
    answer(&mut world, "10", "0", 319).unwrap();
    let error = answer(&mut world, "9", "0", 318).unwrap_err();
    assert_eq!(error, ContractError::OlderPrice { feed: ADAPTER, observed_at: 318, last: 319 });
    answer(&mut world, "10.1", "0", 319).unwrap();
    // A date in the future counts as now, and does not shut out what comes next.
    answer(&mut world, "10", "0", 99_999).unwrap();
    world.set_time(321);
    answer(&mut world, "10", "0", 321).unwrap();
}

#[test]
fn an_answer_of_nothing_or_without_any_certainty_is_refused() {
    let mut world = World::checked();
    world.set_time(320);
    let state = |world: &World| {
        use cosmwasm_std::Storage;
        world.deps.storage.range(None, None, cosmwasm_std::Order::Ascending).collect::<Vec<_>>()
    };
    let before = state(&world);
    assert_eq!(answer(&mut world, "0", "0", 319), Err(ContractError::ZeroPrice { feed: ADAPTER }));
    // A confidence of the whole price, and of more than it.
    for confidence in ["10", "10.1"] {
        let wide = ContractError::WideConfidence { feed: ADAPTER, price: dec("10"), confidence: dec(confidence) };
        assert_eq!(answer(&mut world, "10", confidence, 319), Err(wide));
    }
    assert!(state(&world) == before);
    answer(&mut world, "10", "9.999999999999999999", 319).unwrap();
    assert_eq!(world.status(ADAPTER), FeedStatus::Uncertain);
}

#[test]
fn fm_d26_a_source_that_fails_stops_nobody_and_goes_stale() {
    let mut world = World::checked();
    round(&mut world, "10");
    round(&mut world, "10");
    world.peers.borrow_mut().source = None;
    world.agree("10.1", "1.25");
    let before = world.record(ADAPTER);
    let events = world.agree("10.2", "1.25");
    let failed = attributes(&events, event::POKE).into_iter().filter(|list| list[1].1 == "failed").count();
    assert_eq!((failed, world.record(ADAPTER), world.price(NATIVE)), (1, before.clone(), "10.2".into()));
    world.set_time(before.expires_at);
    assert!(!readable(&world, PriceUse::Liquidation {}));
    assert!(matches!(poke(&mut world), Err(ContractError::Std(_))));
}

#[test]
fn a_close_gives_each_source_its_gas_and_goes_on_without_it() {
    let mut world = World::checked();
    world.source_says("10");
    for index in 0..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(330);
    let close = ExecuteMsg::CloseRound { round: 10, limit: None };
    let messages = world.respond(&world.address("anyone"), close).unwrap().messages;
    let limits: Vec<_> = messages.iter().map(|message| message.gas_limit).collect();
    // A source that hangs costs its gas and nothing else: the vault's rate, the adapter, the end of the close.
    assert_eq!(limits, [Some(500_000), Some(500_000), None]);
}

#[test]
fn a_halted_source_is_not_read() {
    let mut world = World::checked();
    round(&mut world, "10");
    world.execute(&world.address("owner"), ExecuteMsg::SetHalted { feed: ADAPTER, halted: true }).unwrap();
    assert_eq!(poke(&mut world), Err(ContractError::Halted { feed: ADAPTER }));
    assert_eq!(world.status(ADAPTER), FeedStatus::Halted);
    world.execute(&world.address("owner"), ExecuteMsg::SetHalted { feed: ADAPTER, halted: false }).unwrap();
    round(&mut world, "10");
    round(&mut world, "10");
    assert_eq!((world.status(ADAPTER), world.price(ADAPTER).as_str()), (FeedStatus::Uncertain, "10"));
    assert!(world.record(ADAPTER).ema <= Decimal::percent(1_000));
}

/// Whatever is published within one round counts once. Three closes that read one publication made it the price.
#[test]
fn fm_b60_publications_of_one_round_do_not_confirm_each_other() {
    // One of 390 s, and three of successive seconds.
    for seconds in [0, 1] {
        let mut world = World::checked();
        for _ in 0..3 {
            round(&mut world, "10");
        }
        world.source_says("20");
        for _ in 0..4 {
            world.agree("10", "1.25");
            world.peers.borrow_mut().source.as_mut().unwrap().observed_at += seconds;
        }
        // Read by the close at 420 and used by those of 450, 480 and 510, when it ends.
        assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("10", FeedStatus::Pending));
        assert_eq!(world.record(ADAPTER).candidate.count, 1);
        for _ in 0..3 {
            round(&mut world, "20");
        }
        assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("20", FeedStatus::Uncertain));
    }
}

/// An average went on towards a price that was too old for every use, and no gap was seen when the source returned.
#[test]
fn fm_b60_a_source_that_repeats_an_old_price_is_an_outage() {
    let mut world = World::checked();
    for price in ["10", "10", "10.4"] {
        round(&mut world, price);
    }
    // Said at 360 and read by the close at 390: good for 120 s, so the close of round 14 at 450 is the last to use it.
    for _ in 0..22 {
        world.agree("10", "1.25");
    }
    let record = world.record(ADAPTER);
    assert_eq!((record.round, record.price, record.expires_at), (14, dec("10.4"), 480));
    // A second reading in its round moves nothing, and 660 s without a price are an outage.
    for _ in 0..2 {
        round(&mut world, "10.4");
    }
    let record = world.record(ADAPTER);
    assert_eq!((record.status, record.round), (FeedStatus::Uncertain, 36));
    assert_eq!(record.tradable_at, world.now() + 3_600);
}
