//! Inputs of derived prices. The oracle keeps only the latest records, so they are read when a round closes.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{FeedRecord, FeedResponse, FeedSource};
use std::collections::BTreeMap;

/// The legs of each derived feed in the round of its price, and the lowest market price of each pair.
#[derive(Clone, Debug, Default)]
pub struct Derivations {
    /// By the id of the derived feed.
    pub feeds: BTreeMap<u64, Derivation>,
}

/// Inputs of one derived price.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The round of the price.
    pub round: u64,
    /// Records of its legs right after the close of that round, by id.
    pub legs: BTreeMap<u64, FeedRecord>,
    /// For a pair: the lowest `market / rate` of all rounds so far, rounded down, at most 1.
    pub least_ratio: Decimal,
}

/// The ids of the feeds that a feed is made of.
pub fn legs<A>(source: &FeedSource<A>) -> Vec<u64> {
    match source {
        FeedSource::Composite { legs } => legs.iter().map(|leg| leg.feed).collect(),
        FeedSource::LstPair { native, rate, market, .. } => vec![*native, *rate, *market],
        FeedSource::Checked { feed, .. } => vec![*feed],
        _ => vec![],
    }
}

impl Derivations {
    /// Notes the records after the close of a round.
    pub fn note(&mut self, round: u64, feeds: &[FeedResponse]) {
        let record = |id: u64| feeds.iter().find(|feed| feed.id == id).and_then(|feed| feed.record.as_ref());
        for feed in feeds.iter().filter(|feed| record(feed.id).is_some_and(|record| record.round == round)) {
            let legs: BTreeMap<u64, FeedRecord> =
                legs(&feed.source).into_iter().filter_map(|id| Some((id, record(id)?.clone()))).collect();
            if legs.is_empty() {
                continue;
            }
            let before = self.feeds.get(&feed.id).map_or(Decimal::one(), |known| known.least_ratio);
            let least_ratio = match &feed.source {
                FeedSource::LstPair { rate, market, .. } => {
                    let ratio = legs.get(market).zip(legs.get(rate)).map(|(market, rate)| market.price / rate.price);
                    before.min(ratio.unwrap_or_default())
                }
                _ => before,
            };
            self.feeds.insert(feed.id, Derivation { round, legs, least_ratio });
        }
    }
}
