//! Ring of a feed: what was accepted in the last rounds, fixed width, versioned, read raw by other contracts.

use super::packed::split;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, StdError, StdResult, Uint128, Uint256};

/// Rounds that a ring holds.
pub const RING_ROUNDS: u64 = 16;
/// Version byte of the layout.
pub const RING_VERSION: u8 = 1;
/// Length of an entry in bytes.
pub const RING_LEN: usize = 57;

/// Storage key of a feed's entry for a round: `ring:`, the id in big endian, and a byte, the round modulo [`RING_ROUNDS`].
pub fn ring_key(feed: u64, round: u64) -> Vec<u8> {
    let mut key = b"ring:".to_vec();
    key.extend_from_slice(&feed.to_be_bytes());
    key.push(u8::try_from(round.checked_rem(RING_ROUNDS).unwrap_or_default()).unwrap_or_default());
    key
}

/// An accepted price of a round. Layout: version, then every field in this order, big endian; the round as u64, the price as
/// u128, the cumulative price as 32 bytes.
#[cw_serde]
pub struct RingEntry {
    /// The round.
    pub round: u64,
    /// The price that was accepted, in quote units per base unit.
    pub price: Decimal,
    /// Integral of the price over seconds up to the end of the round, with 18 decimal places. The mean price between two
    /// rounds is the difference over the seconds between them.
    pub cumulative: Uint256,
}

impl RingEntry {
    /// Encodes the entry for storage.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(RING_LEN);
        bytes.push(RING_VERSION);
        bytes.extend_from_slice(&self.round.to_be_bytes());
        bytes.extend_from_slice(&self.price.atomics().u128().to_be_bytes());
        bytes.extend_from_slice(&self.cumulative.to_be_bytes());
        bytes
    }

    /// Decodes a stored entry. A longer entry of the same version is read as far as it is known. Errors: another version, a
    /// shorter entry.
    pub fn from_bytes(bytes: &[u8]) -> StdResult<Self> {
        let ([version], rest) = split::<1>(bytes)?;
        if version != RING_VERSION {
            return Err(StdError::generic_err(format!("ring entry of version {version}")));
        }
        let (round, rest) = split::<8>(rest)?;
        let (price, rest) = split::<16>(rest)?;
        let (cumulative, _) = split::<32>(rest)?;
        Ok(Self {
            round: u64::from_be_bytes(round),
            price: Decimal::new(Uint128::new(u128::from_be_bytes(price))),
            cumulative: Uint256::from_be_bytes(cumulative),
        })
    }
}
