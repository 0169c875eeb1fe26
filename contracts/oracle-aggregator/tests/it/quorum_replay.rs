//! Every round of every case that the model of the quorum recorded (`models/quorum.py`): the same rounds close, with the same
//! price.

use crate::support::{attributes, defaults, World, NATIVE};
use interfaces::oracle_aggregator::event;

const CASES: &str = include_str!("../fixtures/quorum.txt");

/// A line of items, each `x` or `x*n`.
fn items(line: &str) -> Vec<&str> {
    line.split(' ')
        .flat_map(|text| {
            let (item, count) = text.split_once('*').unwrap_or((text, "1"));
            std::iter::repeat_n(item, count.parse().unwrap())
        })
        .collect()
}

/// One round of those whose digit is 1. Returns whether it closes.
fn round(world: &mut World, here: &str, price: &str) -> bool {
    let prices: Vec<_> = here.chars().map(|digit| if digit == '1' { (price, "1.25") } else { ("", "") }).collect();
    let events = world.round_of(&prices);
    attributes(&events, event::CLOSE)[0][4].1 == "closed"
}

fn replay(name: &str, stakes: &str, said: &str, closes: &str, prices: &str) -> usize {
    let stakes: Vec<u128> = items(stakes).iter().map(|stake| stake.parse().unwrap()).collect();
    let mut world = World::with(&stakes, |msg| msg.params = defaults());
    round(&mut world, &"1".repeat(stakes.len()), "100");
    let expected = items(closes).into_iter().zip(items(prices));
    let mut rounds = 0;
    for (said, (closes, price)) in items(said).into_iter().zip(expected) {
        rounds += 1;
        let (here, price_said) = said.split_once(':').unwrap();
        assert_eq!(round(&mut world, here, price_said), closes == "c", "{name}, round {rounds}");
        if let Some(record) = world.try_record(NATIVE) {
            assert_eq!(record.price.to_string(), price, "{name}, round {rounds}");
        }
    }
    assert_eq!(world.slashes(), [], "{name}");
    rounds
}

#[test]
fn rounds_close_where_the_model_says() {
    let lines: Vec<_> =
        CASES.lines().skip_while(|line| !line.starts_with('#')).filter(|line| !line.is_empty()).collect();
    let mut rounds = 0;
    for case in lines.chunks(5) {
        let [name, stakes, said, closes, prices] = case else { panic!("{case:?}") };
        rounds += replay(name, stakes, said, closes, prices);
    }
    assert_eq!((lines.len() / 5, rounds > 7_000), (39, true), "{rounds}");
}
