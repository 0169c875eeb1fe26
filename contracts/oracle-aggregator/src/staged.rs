//! Results of the shards of a close, kept until the last shard writes the records, so that all records become readable together.

use cosmwasm_std::{Decimal, StdError, StdResult, Storage};
use risk::MathError;

use crate::deviation::{PendingReview, Review};
use crate::docket;
use crate::feed_set::FeedSet;
use crate::numbers::{put, Reader};
use crate::observe::Observation;

/// A round's result for one feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Id of the feed.
    pub feed: u64,
    /// Median and confidence; none if the submissions give no price.
    pub observation: Option<Observation>,
    /// Prices outside the medians of this round and the previous one, by more than the smallest band.
    pub outside: Option<PendingReview>,
}

/// Result of one shard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shard {
    /// The feeds that a quorum reported, by ascending id.
    pub feeds: Vec<Seen>,
    /// Those of them with a price that a reporter did not submit, by reporter; no entry for a reporter that submitted all.
    pub missed: Vec<(u64, FeedSet)>,
}

impl Shard {
    /// Appends the next shard.
    pub fn append(&mut self, mut next: Self) {
        self.feeds.append(&mut next.feeds);
        for (reporter, feeds) in next.missed {
            self.miss(reporter, feeds);
        }
    }

    /// Adds feeds that a reporter missed.
    pub fn miss(&mut self, reporter: u64, feeds: FeedSet) {
        match self.missed.iter_mut().find(|(known, _)| *known == reporter) {
            Some((_, missed)) => missed.add(feeds),
            None => self.missed.push((reporter, feeds)),
        }
    }
}

/// Stores the result of a shard of a round.
pub fn save(store: &mut dyn Storage, round: u64, place: u8, shard: &Shard) -> Result<(), MathError> {
    store.set(&key(place), &encode(round, shard)?);
    Ok(())
}

/// Results of the first shards of a round. Errors: the bytes belong to another round.
pub fn load(store: &dyn Storage, round: u64, shards: u8) -> StdResult<Shard> {
    let mut all = Shard::default();
    for place in 0..shards {
        let bytes = store.get(&key(place)).unwrap_or_default();
        all.append(decode(round, &bytes)?);
    }
    Ok(all)
}

fn key(place: u8) -> Vec<u8> {
    let mut key = b"staged:".to_vec();
    key.push(place);
    key
}

fn encode(round: u64, shard: &Shard) -> Result<Vec<u8>, MathError> {
    let mut bytes = vec![];
    put(&mut bytes, &[round.into(), shard.missed.len() as u128]);
    for (reporter, feeds) in &shard.missed {
        put(&mut bytes, &[(*reporter).into(), feeds.0.into()]);
    }
    for Seen { observation, .. } in &shard.feeds {
        put(&mut bytes, &[observation.map_or(0, |seen| seen.confidence.atomics().u128())]);
    }
    // The outliers and the median are stored like a review; none if there is no price.
    let review = |seen: &Seen| Review {
        feed: seen.feed,
        round: 0,
        median: seen.observation.map_or_else(Decimal::zero, |seen| seen.median),
        pending: seen.outside.iter().cloned().collect(),
    };
    let mut all = docket::encode(&shard.feeds.iter().map(review).collect::<Vec<_>>())?;
    all.append(&mut bytes);
    Ok(all)
}

fn decode(round: u64, bytes: &[u8]) -> StdResult<Shard> {
    let mut reader = Reader::new(bytes);
    let reviews = docket::decode(&mut reader)?;
    let of = reader.id()?;
    if of != round {
        return Err(StdError::generic_err(format!("shard of round {of} instead of {round}")));
    }
    let missed = reader.list(|reader| Ok((reader.id()?, FeedSet(reader.id()?))))?;
    let seen = |Review { feed, median, mut pending, .. }: Review| {
        let confidence = reader.price()?;
        let observation = (!median.is_zero()).then_some(Observation { median, confidence });
        Ok(Seen { feed, observation, outside: pending.pop() })
    };
    let feeds = reviews.into_iter().map(seen).collect::<StdResult<_>>()?;
    Ok(Shard { feeds, missed })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::deviation::Outlier;
    use crate::fixtures::dec;
    use cosmwasm_std::testing::MockStorage;
    use cosmwasm_std::Uint128;

    fn shard(feed: u64) -> Shard {
        let outlier = Outlier { reporter: 7, price: dec("1.3"), power: Uint128::new(5) };
        let outside = PendingReview {
            round: 9,
            lo: dec("1"),
            hi: dec("1.1"),
            width: dec("0.01").into(),
            power: Uint128::new(50),
            outliers: vec![outlier],
        };
        let observation = Some(Observation { median: dec("1.1"), confidence: dec("0.001") });
        let quiet = Seen { feed: feed + 1, observation, outside: None };
        let feeds = vec![Seen { feed, observation, outside: Some(outside) }, quiet];
        Shard { feeds, missed: vec![(7, FeedSet::of(feed)), (300, FeedSet::of(64))] }
    }

    #[test]
    fn shards_come_back_in_order_and_their_misses_add_up() {
        let mut store = MockStorage::new();
        save(&mut store, 9, 0, &shard(1)).unwrap();
        save(&mut store, 9, 1, &shard(3)).unwrap();
        let all = load(&store, 9, 2).unwrap();
        assert_eq!(all.feeds, [shard(1).feeds, shard(3).feeds].concat());
        assert_eq!(all.missed, [(7, FeedSet(0b101)), (300, FeedSet(1 << 63))]);
    }

    #[test]
    fn a_shard_of_another_round_is_an_error() {
        let mut store = MockStorage::new();
        save(&mut store, 8, 0, &shard(1)).unwrap();
        assert!(load(&store, 9, 1).is_err());
        assert!(load(&store, 8, 2).is_err());
    }

    #[test]
    fn reports_without_a_price_are_kept_as_such() {
        let split = Shard { feeds: vec![Seen { feed: 4, observation: None, outside: None }], missed: vec![] };
        assert_eq!(decode(9, &encode(9, &split).unwrap()), Ok(split));
    }
}
