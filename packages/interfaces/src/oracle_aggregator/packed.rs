//! The packed submission: 26 bytes per price, big endian: feed (u64), price atomics (u128), confidence in parts per
//! million of the price (u16).

use cosmwasm_std::{Binary, Decimal, StdError, StdResult, Uint128};
use thiserror::Error;

const WIDTH: usize = 26;

/// Why bytes are no submission.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum UnpackError {
    /// A price takes 26 bytes.
    #[error("{length} bytes are not a multiple of {WIDTH}")]
    Length {
        /// Number of bytes.
        length: u64,
    },
    /// A price is above zero.
    #[error("the price of feed {feed} is zero")]
    ZeroPrice {
        /// Id of the feed.
        feed: u64,
    },
    /// Feeds ascend, each once.
    #[error("feed {feed} comes after feed {last}")]
    Unsorted {
        /// Id of the feed.
        feed: u64,
        /// Id of the feed before it.
        last: u64,
    },
}

/// One price of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedPrice {
    /// Id of the feed.
    pub feed: u64,
    /// Price in quote units per base unit, above zero.
    pub price: Decimal,
    /// Confidence of the reporter, in parts per million of the price; less than the floor counts as the floor. The reporter
    /// votes for the price and for the two ends of `price +- confidence`.
    pub confidence_ppm: u16,
}

/// Packs prices for a submission.
pub fn pack(prices: &[PackedPrice]) -> Binary {
    let mut bytes = Vec::with_capacity(prices.len().saturating_mul(WIDTH));
    for item in prices {
        bytes.extend_from_slice(&item.feed.to_be_bytes());
        bytes.extend_from_slice(&item.price.atomics().u128().to_be_bytes());
        bytes.extend_from_slice(&item.confidence_ppm.to_be_bytes());
    }
    bytes.into()
}

/// Unpacks a submission. Errors: a length that is not a multiple of 26, a zero price, ids that do not ascend.
pub fn unpack(bytes: &[u8]) -> Result<Vec<PackedPrice>, UnpackError> {
    let length = UnpackError::Length { length: bytes.len() as u64 };
    let chunks = bytes.chunks_exact(WIDTH);
    if !chunks.remainder().is_empty() {
        return Err(length);
    }
    let mut last = None;
    chunks
        .map(|chunk| {
            let (feed, rest) = chunk.split_first_chunk::<8>().ok_or(length)?;
            let (price, rest) = rest.split_first_chunk::<16>().ok_or(length)?;
            let (confidence, _) = rest.split_first_chunk::<2>().ok_or(length)?;
            let item = PackedPrice {
                feed: u64::from_be_bytes(*feed),
                price: Decimal::new(Uint128::new(u128::from_be_bytes(*price))),
                confidence_ppm: u16::from_be_bytes(*confidence),
            };
            if item.price.is_zero() {
                return Err(UnpackError::ZeroPrice { feed: item.feed });
            }
            if let Some(last) = last.filter(|last| *last >= item.feed) {
                return Err(UnpackError::Unsorted { feed: item.feed, last });
            }
            last = Some(item.feed);
            Ok(item)
        })
        .collect()
}

/// The first `N` bytes as an array, and the rest.
pub(super) fn split<const N: usize>(bytes: &[u8]) -> StdResult<([u8; N], &[u8])> {
    let (head, rest) = bytes
        .split_first_chunk::<N>()
        .ok_or_else(|| StdError::generic_err(format!("{} bytes are too short", bytes.len())))?;
    Ok((*head, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(feed: u64, atomics: u128, confidence_ppm: u16) -> PackedPrice {
        PackedPrice { feed, price: Decimal::new(Uint128::new(atomics)), confidence_ppm }
    }

    #[test]
    fn a_price_is_26_bytes_big_endian() {
        let bytes = pack(&[price(0x0102, 0x0304, 0x0506)]);
        let mut expected = [0; 26];
        (expected[6], expected[7]) = (1, 2);
        (expected[22], expected[23]) = (3, 4);
        (expected[24], expected[25]) = (5, 6);
        assert_eq!(bytes.as_slice(), expected);
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        let prices = [price(1, 1, 0), price(2, u128::MAX, u16::MAX), price(u64::MAX, 1 << 100, 1000)];
        assert_eq!(unpack(&pack(&prices)), Ok(prices.to_vec()));
        assert_eq!(unpack(&[]), Ok(vec![]));
    }

    #[test]
    fn broken_submissions_are_refused() {
        let refused = |bytes: &[u8], error| assert_eq!(unpack(bytes), Err(error));
        refused(&[0; 25], UnpackError::Length { length: 25 });
        refused(&[0; 53], UnpackError::Length { length: 53 });
        refused(&pack(&[price(7, 0, 0)]), UnpackError::ZeroPrice { feed: 7 });
        refused(&pack(&[price(7, 1, 0), price(7, 1, 0)]), UnpackError::Unsorted { feed: 7, last: 7 });
        refused(&pack(&[price(7, 1, 0), price(6, 1, 0)]), UnpackError::Unsorted { feed: 6, last: 7 });
    }
}
