//! Reviews in storage, as [`crate::numbers`]. A close pays for every byte, so a reporter must not be able to make a review long:
//! prices have six digits, and a reporter's power in a round is written once for all feeds. Each outlier adds the bits in which its
//! own power differs, because misses take weight per feed.

use cosmwasm_std::{Decimal, StdError, StdResult, Storage, Uint128};
use risk::{Fixed, MathError};

use crate::deviation::{Outlier, PendingReview, Review, WIDTH_STEP};
use crate::error::ContractError;
use crate::numbers::{put, Reader};

const KEY: &[u8] = b"reviews";

/// The reviews of all reported feeds.
pub fn load(store: &dyn Storage) -> StdResult<Vec<Review>> {
    store.get(KEY).map_or_else(|| Ok(vec![]), |bytes| decode(&mut Reader::new(&bytes)))
}

/// Writes the reviews of all reported feeds.
pub fn save(store: &mut dyn Storage, reviews: &[Review]) -> Result<(), ContractError> {
    store.set(KEY, &encode(reviews)?);
    Ok(())
}

/// Drops the review of a feed, with its pending outliers: nobody is slashed by a feed that the owner does not trust, or for another
/// source.
pub fn forget(store: &mut dyn Storage, feed: u64) -> Result<(), ContractError> {
    let mut reviews = load(store)?;
    let known = reviews.len();
    reviews.retain(|review| review.feed != feed);
    if reviews.len() < known {
        save(store, &reviews)?;
    }
    Ok(())
}

/// Power of the reporters with outliers in one round.
#[derive(Debug, Default)]
struct Powers {
    round: u64,
    /// Power of all reports of most feeds.
    total: Uint128,
    outside: Vec<(u64, Uint128)>,
}

impl Powers {
    /// The powers of the rounds in some reviews.
    fn collect<'a>(pending: impl Iterator<Item = &'a PendingReview>) -> Vec<Self> {
        let mut all: Vec<Self> = vec![];
        for PendingReview { round, power, outliers, .. } in pending {
            let place = all.iter().position(|powers| powers.round == *round).unwrap_or_else(|| {
                all.push(Self { round: *round, total: *power, outside: vec![] });
                all.len().saturating_sub(1)
            });
            let Some(powers) = all.get_mut(place) else { continue };
            for Outlier { reporter, power, .. } in outliers {
                if !powers.outside.iter().any(|(known, _)| known == reporter) {
                    powers.outside.push((*reporter, *power));
                }
            }
        }
        all
    }
}

/// Appends reviews.
pub fn encode(reviews: &[Review]) -> Result<Vec<u8>, MathError> {
    let mut bytes = vec![];
    let powers = Powers::collect(reviews.iter().flat_map(|review| &review.pending));
    put(&mut bytes, &[powers.len() as u128]);
    for Powers { round, total, outside } in &powers {
        put(&mut bytes, &[(*round).into(), total.u128(), outside.len() as u128]);
        outside.iter().for_each(|(reporter, power)| put(&mut bytes, &[(*reporter).into(), power.u128()]));
    }
    // Most feeds have a median of the last round.
    let last = reviews.iter().map(|review| review.round).max().unwrap_or_default();
    put(&mut bytes, &[last.into(), reviews.len() as u128]);
    for Review { feed, round, median, pending } in reviews {
        let (rounds, outside) = (last.saturating_sub(*round), pending.len() as u128);
        // Usually both are absent, which the lowest bit states.
        let is_quiet = rounds == 0 && outside == 0;
        put(&mut bytes, &[u128::from(*feed) << 1 | u128::from(!is_quiet), atomics(*median)]);
        if !is_quiet {
            put(&mut bytes, &[rounds.into(), outside]);
        }
        for pending in pending {
            put_pending(&mut bytes, &powers, *median, pending)?;
        }
    }
    Ok(bytes)
}

fn put_pending(
    bytes: &mut Vec<u8>,
    powers: &[Powers],
    median: Decimal,
    pending: &PendingReview,
) -> Result<(), MathError> {
    let PendingReview { round, lo, hi, width, power, outliers } = pending;
    let place = powers.iter().position(|powers| powers.round == *round).unwrap_or_default();
    let (total, outside) = powers.get(place).map_or((Uint128::zero(), &[][..]), |all| (all.total, &all.outside));
    let width = atomics(width.to_decimal_ceil()?).div_ceil(WIDTH_STEP);
    // One end is usually the median and the other near it, so few of their bits differ.
    let [lo, hi] = [lo, hi].map(|end| atomics(*end) ^ atomics(median));
    put(bytes, &[place as u128, lo, hi, width, power.u128() ^ total.u128(), outliers.len() as u128]);
    for Outlier { reporter, price, power } in outliers {
        let place = outside.iter().position(|(known, _)| known == reporter).unwrap_or_default();
        let usual = outside.get(place).map_or(0, |(_, power)| power.u128());
        put(bytes, &[place as u128, short(*price), power.u128() ^ usual]);
    }
    Ok(())
}

/// Reads what [`encode`] wrote.
pub fn decode(reader: &mut Reader) -> StdResult<Vec<Review>> {
    let powers = reader.list(|reader| {
        let (round, total) = (reader.id()?, reader.amount()?);
        Ok(Powers { round, total, outside: reader.list(|reader| Ok((reader.id()?, reader.amount()?)))? })
    })?;
    let last = reader.id()?;
    reader.list(|reader| {
        let (head, median) = (reader.id()?, reader.price()?);
        let (feed, is_quiet) = (head >> 1, head & 1 == 0);
        if is_quiet {
            return Ok(Review { feed, round: last, median, pending: vec![] });
        }
        let round = last.saturating_sub(reader.id()?);
        Ok(Review { feed, round, median, pending: reader.list(|reader| pending(reader, &powers, median))? })
    })
}

fn pending(reader: &mut Reader, powers: &[Powers], median: Decimal) -> StdResult<PendingReview> {
    let Powers { round, total, outside } = item(powers, reader)?;
    let end = |bits: u128| Decimal::raw(bits ^ atomics(median));
    let (lo, hi) = (end(reader.number()?), end(reader.number()?));
    let width = Fixed::from_decimal(Decimal::raw(reader.number()?.saturating_mul(WIDTH_STEP)));
    let power = Uint128::new(reader.number()? ^ total.u128());
    let outlier = |reader: &mut Reader| {
        let (id, usual) = item(outside, reader)?;
        let price = long(reader.number()?);
        Ok(Outlier { reporter: *id, price, power: Uint128::new(usual.u128() ^ reader.number()?) })
    };
    Ok(PendingReview { round: *round, lo, hi, width, power, outliers: reader.list(outlier)? })
}

/// The item whose place is read.
fn item<'a, T>(list: &'a [T], reader: &mut Reader) -> StdResult<&'a T> {
    let place = reader.id()?;
    let found = usize::try_from(place).ok().and_then(|place| list.get(place));
    found.ok_or_else(|| StdError::generic_err(format!("reviews have no item {place}")))
}

/// A price of few digits as one short number: its digits, then the number of zeros that follow.
fn short(price: Decimal) -> u128 {
    let (mut digits, mut zeros) = (atomics(price), 0u128);
    while let (Some(tenth), Some(0)) = (digits.checked_div(10).filter(|tenth| *tenth > 0), digits.checked_rem(10)) {
        (digits, zeros) = (tenth, zeros.saturating_add(1));
    }
    digits << 6 | zeros
}

/// The price of a short number.
fn long(number: u128) -> Decimal {
    let zeros = u32::try_from(number & 0x3f).unwrap_or_default();
    Decimal::raw((number >> 6).saturating_mul(10u128.saturating_pow(zeros)))
}

fn atomics(price: Decimal) -> u128 {
    price.atomics().u128()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::dec;

    fn reviews() -> Vec<Review> {
        let outlier = |reporter, price| Outlier { reporter, price, power: Uint128::new(300) };
        let pending = |outliers| PendingReview {
            round: 9,
            lo: dec("1"),
            hi: Decimal::MAX,
            width: dec("0.01").into(),
            power: Uint128::MAX,
            outliers,
        };
        let lighter = Outlier { power: Uint128::new(150), ..outlier(2, dec("9")) };
        let quiet = Review { feed: 1, round: 10, median: dec("0.000000000000000001"), pending: vec![] };
        let two = vec![
            pending(vec![outlier(u64::MAX, dec("7")), outlier(2, dec("123456000000000000"))]),
            pending(vec![lighter]),
        ];
        vec![quiet.clone(), Review { feed: 300, pending: two, ..quiet }]
    }

    #[test]
    fn fm_b49_what_is_written_is_read_with_the_power_of_each_outlier() {
        for list in [vec![], reviews()] {
            assert_eq!(decode(&mut Reader::new(&encode(&list).unwrap())), Ok(list));
        }
    }

    #[test]
    fn a_quiet_feed_takes_a_few_bytes() {
        let quiet = &reviews()[..1];
        // No powers, last in round 10, one review: feed 1 and nothing else, one atomic.
        assert_eq!(encode(quiet).unwrap(), [0, 10, 1, 2, 1]);
    }

    #[test]
    fn bytes_that_are_cut_are_an_error() {
        let bytes = encode(&reviews()).unwrap();
        for length in 0..bytes.len() {
            assert!(decode(&mut Reader::new(&bytes[..length])).is_err(), "{length}");
        }
    }
}
