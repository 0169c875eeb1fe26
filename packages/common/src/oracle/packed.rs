//! The packed submission: 26 bytes per price, big endian: feed (u64), price atomics (u128), confidence in parts per
//! million of the price (u16).

use cosmwasm_std::{Binary, Decimal, StdError, StdResult, Uint128};

const WIDTH: usize = 26;

/// One price of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedPrice {
    /// The feed.
    pub feed: u64,
    /// The price, not zero.
    pub price: Decimal,
    /// The reporter's confidence, in parts per million of the price.
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

/// Unpacks a submission. Errors on a length that is no multiple of the width, a zero price, and ids that do not ascend.
pub fn unpack(bytes: &[u8]) -> StdResult<Vec<PackedPrice>> {
    let chunks = bytes.chunks_exact(WIDTH);
    if !chunks.remainder().is_empty() {
        return Err(StdError::generic_err(format!("{} bytes are no multiple of {WIDTH}", bytes.len())));
    }
    let mut last = None;
    chunks
        .map(|chunk| {
            let (feed, rest) = split::<8>(chunk)?;
            let (price, rest) = split::<16>(rest)?;
            let (confidence, _) = split::<2>(rest)?;
            let item = PackedPrice {
                feed: u64::from_be_bytes(feed),
                price: Decimal::new(Uint128::new(u128::from_be_bytes(price))),
                confidence_ppm: u16::from_be_bytes(confidence),
            };
            if item.price.is_zero() {
                return Err(StdError::generic_err(format!("price of feed {} is zero", item.feed)));
            }
            if last.is_some_and(|last| last >= item.feed) {
                return Err(StdError::generic_err(format!("feed {} is out of order", item.feed)));
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
