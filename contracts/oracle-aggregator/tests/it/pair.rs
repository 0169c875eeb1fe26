//! Prices of a liquid staking token while one of its legs is missing.

use crate::support::{World, PAIR};
use interfaces::oracle_aggregator::{PriceUse, QueryMsg};

fn readable(world: &World, feed: u64) -> bool {
    world.try_query(QueryMsg::Price { feed, purpose: PriceUse::Liquidation {} }).is_ok()
}

#[test]
fn fm_x02_a_pair_follows_the_native_token_while_its_market_waits() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    let mut native = 10_000_000u64;
    for round in 0..24 {
        native = native * 97 / 100;
        let price = format!("{}.{:06}", native / 1_000_000, native % 1_000_000);
        world.agree(&price, if round % 2 == 0 { "1.33" } else { "1.17" });
        // The market never falls below its rate on average: native times 1.25, within the averaging of the swings.
        let (exact, pair) = (native as f64 * 1.25e-6, world.price(PAIR).parse::<f64>().unwrap());
        assert!((pair / exact - 1.0).abs() < 0.01, "round {round}: {pair} instead of {exact}");
        assert!(readable(&world, PAIR));
    }
    assert_eq!(native, 4_814_165);
}
