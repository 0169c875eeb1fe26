//! Submissions in storage, in parts of [`PART`] feeds, so that a shard of a close reads only its own feeds: the round, then runs
//! of successive feeds, each price without trailing zeros, as [`crate::numbers`]. A close reads all of them.

use cosmwasm_std::{Decimal, StdError, StdResult, Storage};
use interfaces::oracle_aggregator::PackedPrice;

use crate::numbers::{put, Reader};
use crate::round::{slot, SLOTS};
use crate::state::MAX_FEEDS;

/// Feeds in a part: ids 1 to 32 are in the first one, 33 to 64 in the second.
pub const PART: u64 = 32;
/// Number of parts.
pub const PARTS: u64 = MAX_FEEDS / PART;

/// The part that a feed is in.
pub fn part(feed: u64) -> u64 {
    feed.saturating_sub(1) / PART
}

/// The first feed of a part.
pub fn first(part: u64) -> u64 {
    part.saturating_mul(PART).saturating_add(1)
}

/// The round of the submission in a slot of a reporter, if there is one.
pub fn round(store: &dyn Storage, reporter: u64, slot: u8) -> Option<u64> {
    let bytes = store.get(&key(reporter, slot, 0))?;
    Reader::new(&bytes).id().ok()
}

/// The prices of one part that a reporter submitted to a round; the first part exists whatever feeds were submitted. Error: `Std`
/// for bytes that cannot be decoded.
pub fn prices(store: &dyn Storage, reporter: u64, round: u64, part: u64) -> StdResult<Option<Vec<PackedPrice>>> {
    let Some(bytes) = store.get(&key(reporter, slot(round), part)) else { return Ok(None) };
    let mut reader = Reader::new(&bytes);
    if reader.id()? != round {
        return Ok(None);
    }
    decode(&mut reader).map(Some)
}

/// Writes a submission, prices by ascending feed, into its slot, in place of the one three rounds earlier.
pub fn save(store: &mut dyn Storage, reporter: u64, round: u64, prices: &[PackedPrice]) {
    let parts = prices.chunk_by(|a, b| part(a.feed) == part(b.feed));
    let mut written = false;
    for prices in parts {
        let place = prices.first().map_or(0, |price| part(price.feed));
        written |= place == 0;
        store.set(&key(reporter, slot(round), place), &encode(round, prices));
    }
    // The first part shows who submitted at all.
    if !written {
        store.set(&key(reporter, slot(round), 0), &encode(round, &[]));
    }
}

/// The last round that a reporter submitted to, according to its slots.
pub fn last_round(store: &dyn Storage, reporter: u64) -> Option<u64> {
    let slots = 0..u8::try_from(SLOTS).unwrap_or_default();
    slots.filter_map(|slot| round(store, reporter, slot)).max()
}

fn encode(round: u64, prices: &[PackedPrice]) -> Vec<u8> {
    let mut bytes = vec![];
    put(&mut bytes, &[round.into()]);
    let mut next = 0u64;
    for run in prices.chunk_by(|a, b| a.feed.saturating_add(1) == b.feed) {
        let feed = run.first().map_or(next, |price| price.feed);
        put(&mut bytes, &[feed.saturating_sub(next).into(), run.len() as u128]);
        for PackedPrice { price, confidence_ppm, .. } in run {
            let (digits, zeros) = trim(price.atomics().u128());
            // The lowest bit states whether zeros follow.
            put(&mut bytes, &[digits, u128::from(*confidence_ppm) << 1 | u128::from(zeros > 0)]);
            put(&mut bytes, if zeros > 0 { std::slice::from_ref(&zeros) } else { &[] });
        }
        next = feed.saturating_add(run.len() as u64);
    }
    bytes
}

fn decode(reader: &mut Reader) -> StdResult<Vec<PackedPrice>> {
    let (mut prices, mut feed) = (vec![], 0u64);
    while !reader.is_empty() {
        feed = feed.saturating_add(reader.id()?);
        for _ in 0..reader.id()? {
            let (digits, rest) = (reader.number()?, reader.number()?);
            let zeros = if rest & 1 == 0 { 0 } else { u32::try_from(reader.id()?).unwrap_or(u32::MAX) };
            let confidence_ppm =
                u16::try_from(rest >> 1).map_err(|_| StdError::generic_err("a confidence is too long"))?;
            let price = Decimal::raw(digits.saturating_mul(10u128.saturating_pow(zeros)));
            prices.push(PackedPrice { feed, price, confidence_ppm });
            feed = feed.saturating_add(1);
        }
    }
    Ok(prices)
}

/// A number without its trailing zeros, and their count.
fn trim(mut digits: u128) -> (u128, u128) {
    let mut zeros = 0u128;
    while let (Some(tenth), Some(0)) = (digits.checked_div(10).filter(|tenth| *tenth > 0), digits.checked_rem(10)) {
        (digits, zeros) = (tenth, zeros.saturating_add(1));
    }
    (digits, zeros)
}

/// `submission:`, the reporter, and the slot with three times the part.
fn key(reporter: u64, slot: u8, part: u64) -> Vec<u8> {
    let mut key = b"submission:".to_vec();
    key.extend_from_slice(&reporter.to_be_bytes());
    let place = part.saturating_mul(SLOTS).saturating_add(slot.into());
    key.push(u8::try_from(place).unwrap_or(u8::MAX));
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    fn price(feed: u64, atomics: u128, confidence_ppm: u16) -> PackedPrice {
        PackedPrice { feed, price: Decimal::raw(atomics), confidence_ppm }
    }

    /// All parts of a submission.
    fn all(store: &MockStorage, reporter: u64, round: u64) -> Vec<PackedPrice> {
        (0..PARTS).flat_map(|part| prices(store, reporter, round, part).unwrap().unwrap_or_default()).collect()
    }

    #[test]
    fn what_is_written_is_read_until_the_third_round_after_it() {
        let mut store = MockStorage::new();
        let said =
            [price(1, 1, 0), price(3, u128::MAX, u16::MAX), price(4, 10u128.pow(38), 7), price(64, 1 << 100, 1_000)];
        save(&mut store, 7, 10, &said);
        save(&mut store, 7, 11, &said[..1]);
        assert_eq!(all(&store, 7, 10), said);
        assert_eq!((prices(&store, 7, 13, 0), prices(&store, 8, 10, 0)), (Ok(None), Ok(None)));
        assert_eq!((round(&store, 7, 1), round(&store, 7, 0), last_round(&store, 7)), (Some(10), None, Some(11)));
        // The second part is still that of round 10 and does not belong to round 13.
        save(&mut store, 7, 13, &said[..2]);
        assert_eq!((all(&store, 7, 13), prices(&store, 7, 13, 1)), (said[..2].to_vec(), Ok(None)));
        assert_eq!((prices(&store, 7, 10, 0), last_round(&store, 7)), (Ok(None), Some(13)));
    }

    #[test]
    fn feeds_32_and_33_are_in_different_parts() {
        let mut store = MockStorage::new();
        let said = [price(32, 5, 1), price(33, 6, 2)];
        save(&mut store, 7, 10, &said);
        let of = |part| prices(&store, 7, 10, part).unwrap().unwrap();
        assert_eq!((of(0), of(1)), (said[..1].to_vec(), said[1..].to_vec()));
        assert_eq!((part(1), part(32), part(33), part(64), first(0), first(1)), (0, 0, 1, 1, 1, 33));
    }

    #[test]
    fn who_submits_none_of_the_first_feeds_is_there() {
        let mut store = MockStorage::new();
        save(&mut store, 7, 10, &[price(40, 5, 1)]);
        assert_eq!(prices(&store, 7, 10, 0), Ok(Some(vec![])));
        assert_eq!(last_round(&store, 7), Some(10));
    }

    #[test]
    fn a_price_takes_the_bytes_of_its_digits() {
        let length = |atomics| {
            let mut store = MockStorage::new();
            save(&mut store, 1, 60_000_000, &(1..=32).map(|feed| price(feed, atomics, 500)).collect::<Vec<_>>());
            store.get(&key(1, 0, 0)).unwrap().len()
        };
        // The round, a run of 32, then: 19 digits are nine bytes, the confidence two.
        assert_eq!(length(9_123_456_789_012_345_678), 4 + 2 + 32 * (9 + 2));
        // 9.1234567, eight digits, are four, and the number of zeros one.
        assert_eq!(length(9_123_456_700_000_000_000), 4 + 2 + 32 * (4 + 2 + 1));
    }

    #[test]
    fn bytes_that_are_cut_are_an_error() {
        let read = |bytes: &[u8]| decode(&mut Reader::new(bytes));
        assert!(read(&[1, 0x80]).is_err() && read(&[1, 1]).is_err() && read(&[1, 1, 5]).is_err());
        // A confidence of 2^16.
        assert!(read(&[1, 1, 5, 0x80, 0x80, 8]).is_err());
        assert_eq!(read(&[1, 1, 5, 3, 2]), Ok(vec![price(1, 500, 1)]));
        assert!(read(&[1, 1, 5, 3]).is_err());
    }
}
