//! Submissions in storage: the round, then each price as [`crate::numbers`], half of the bytes that a message packs it in. A close
//! reads all of them.

use cosmwasm_std::{Decimal, StdError, StdResult, Storage};
use interfaces::oracle_aggregator::PackedPrice;

use crate::numbers::{put, Reader};
use crate::round::{slot, SLOTS};

/// The round of the submission in a slot of a reporter, if there is one.
pub fn round(store: &dyn Storage, reporter: u64, slot: u8) -> Option<u64> {
    load(store, reporter, slot).map(|(round, _)| round)
}

/// The prices that a reporter submitted to a round. Error: `Std` for bytes that are none.
pub fn prices(store: &dyn Storage, reporter: u64, round: u64) -> StdResult<Option<Vec<PackedPrice>>> {
    let submitted = load(store, reporter, slot(round)).filter(|(submitted, _)| *submitted == round);
    submitted.map(|(_, prices)| decode(&prices)).transpose()
}

/// Writes a submission into its slot, over that of three rounds before.
pub fn save(store: &mut dyn Storage, reporter: u64, round: u64, prices: &[PackedPrice]) {
    let mut bytes = round.to_be_bytes().to_vec();
    let mut last = 0;
    for PackedPrice { feed, price, confidence_ppm } in prices {
        // Feeds ascend.
        put(&mut bytes, &[feed.abs_diff(last).into(), price.atomics().u128(), (*confidence_ppm).into()]);
        last = *feed;
    }
    store.set(&key(reporter, slot(round)), &bytes);
}

/// The last round that a reporter submitted to, as far as its slots tell.
pub fn last_round(store: &dyn Storage, reporter: u64) -> Option<u64> {
    let slots = 0..u8::try_from(SLOTS).unwrap_or_default();
    slots.filter_map(|slot| round(store, reporter, slot)).max()
}

fn load(store: &dyn Storage, reporter: u64, slot: u8) -> Option<(u64, Vec<u8>)> {
    let bytes = store.get(&key(reporter, slot))?;
    let (round, prices) = bytes.split_first_chunk::<8>()?;
    Some((u64::from_be_bytes(*round), prices.to_vec()))
}

fn decode(bytes: &[u8]) -> StdResult<Vec<PackedPrice>> {
    let (mut reader, mut prices, mut feed) = (Reader::new(bytes), vec![], 0u64);
    while !reader.is_empty() {
        feed = feed.saturating_add(reader.id()?);
        let price: Decimal = reader.price()?;
        let confidence_ppm =
            u16::try_from(reader.id()?).map_err(|_| StdError::generic_err("a confidence is too long"))?;
        prices.push(PackedPrice { feed, price, confidence_ppm });
    }
    Ok(prices)
}

fn key(reporter: u64, slot: u8) -> Vec<u8> {
    let mut key = b"submission:".to_vec();
    key.extend_from_slice(&reporter.to_be_bytes());
    key.push(slot);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    fn price(feed: u64, atomics: u128, confidence_ppm: u16) -> PackedPrice {
        PackedPrice { feed, price: Decimal::raw(atomics), confidence_ppm }
    }

    #[test]
    fn what_is_written_is_read_until_the_third_round_after_it() {
        let mut store = MockStorage::new();
        let said = [price(1, 1, 0), price(3, u128::MAX, u16::MAX), price(u64::MAX, 1 << 100, 1_000)];
        save(&mut store, 7, 10, &said);
        save(&mut store, 7, 11, &said[..1]);
        assert_eq!(prices(&store, 7, 10), Ok(Some(said.to_vec())));
        assert_eq!((prices(&store, 7, 13), prices(&store, 8, 10)), (Ok(None), Ok(None)));
        assert_eq!((round(&store, 7, 1), round(&store, 7, 0), last_round(&store, 7)), (Some(10), None, Some(11)));
        save(&mut store, 7, 13, &said[..2]);
        assert_eq!((prices(&store, 7, 10), last_round(&store, 7)), (Ok(None), Some(13)));
    }

    #[test]
    fn a_price_takes_half_of_what_a_message_packs_it_in() {
        let mut store = MockStorage::new();
        // Fifty prices of 19 digits: a byte for the feed, nine for the price, two for the confidence.
        let said: Vec<_> = (1..=50).map(|feed| price(feed, 9_123_456_789_012_345_678, 500)).collect();
        save(&mut store, 1, 10, &said);
        assert_eq!(store.get(&key(1, 1)).unwrap().len(), 8 + 50 * 12);
    }

    #[test]
    fn bytes_that_are_cut_are_an_error() {
        assert!(decode(&[1, 0x80]).is_err() && decode(&[1, 1]).is_err());
        assert!(decode(&[1, 1, 0x80, 0x80, 4]).is_err());
    }
}
