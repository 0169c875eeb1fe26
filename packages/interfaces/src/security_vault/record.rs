//! Record of a tranche: fixed width, versioned, read raw by the market that it backs and by the oracle.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{StdError, StdResult, Uint128};

/// Version byte of the layout.
pub const TRANCHE_RECORD_VERSION: u8 = 1;
/// Length of a record in bytes.
pub const TRANCHE_RECORD_LEN: usize = 81;

/// Storage key of a tranche's record: `tranche_record:` followed by the id in big endian.
pub fn tranche_record_key(tranche: u64) -> Vec<u8> {
    let mut key = b"tranche_record:".to_vec();
    key.extend_from_slice(&tranche.to_be_bytes());
    key
}

/// Record of a tranche. Layout: version, then every field in this order as u128, big endian. Amounts in the smallest unit
/// of the tranche's asset.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct TrancheRecord {
    /// Assets, cooling ones included.
    pub assets: Uint128,
    /// Assets that cover leaves in the tranche.
    pub floor: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// The reserve for open provisions.
    pub reserved: Uint128,
    /// Assets without the cooling ones, which count as a reporter's power.
    pub active: Uint128,
}

impl TrancheRecord {
    /// Assets that provisions of the reserver may claim: above the floor and outside of holds.
    pub fn free(&self) -> Uint128 {
        self.assets.saturating_sub(self.floor).saturating_sub(self.held)
    }

    /// Encodes the record for storage.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(TRANCHE_RECORD_LEN);
        bytes.push(TRANCHE_RECORD_VERSION);
        for amount in [self.assets, self.floor, self.held, self.reserved, self.active] {
            bytes.extend_from_slice(&amount.u128().to_be_bytes());
        }
        bytes
    }

    /// Decodes a stored record. A longer record of the same version is read as far as it is known. Errors: another version,
    /// a shorter record.
    pub fn from_bytes(bytes: &[u8]) -> StdResult<Self> {
        let wrong = || StdError::generic_err(format!("tranche record of {} bytes", bytes.len()));
        let (version, rest) = bytes.split_first().ok_or_else(wrong)?;
        if *version != TRANCHE_RECORD_VERSION {
            return Err(StdError::generic_err(format!("tranche record of version {version}")));
        }
        let mut fields = rest.chunks_exact(16).map(|chunk| chunk.try_into().map(u128::from_be_bytes).map(Uint128::new));
        let mut next = || fields.next().and_then(Result::ok).ok_or_else(wrong);
        Ok(Self { assets: next()?, floor: next()?, held: next()?, reserved: next()?, active: next()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> TrancheRecord {
        let [assets, floor, held, reserved, active] = [1_000u128, 10, 200, 55, 900].map(Uint128::new);
        TrancheRecord { assets, floor, held, reserved, active }
    }

    #[test]
    fn the_layout_is_what_readers_know() {
        let bytes = record().to_bytes();
        assert_eq!(bytes.len(), TRANCHE_RECORD_LEN);
        assert_eq!(bytes.first(), Some(&1));
        for (end, value) in [(17, 1_000u128), (33, 10), (49, 200), (65, 55), (81, 900)] {
            assert_eq!(bytes.get(end - 16..end), Some(value.to_be_bytes().as_slice()));
        }
        assert_eq!(tranche_record_key(258), b"tranche_record:\0\0\0\0\0\0\x01\x02");
    }

    #[test]
    fn what_is_written_is_read_and_longer_records_too() {
        let mut bytes = record().to_bytes();
        assert_eq!(TrancheRecord::from_bytes(&bytes), Ok(record()));
        bytes.extend_from_slice(&[7; 9]);
        assert_eq!(TrancheRecord::from_bytes(&bytes), Ok(record()));
    }

    #[test]
    fn another_version_and_a_shorter_record_are_errors() {
        let refused = |bytes: &[u8], text: &str| {
            assert_eq!(TrancheRecord::from_bytes(bytes), Err(StdError::generic_err(text)));
        };
        let mut bytes = record().to_bytes();
        refused(bytes.get(..80).unwrap_or_default(), "tranche record of 80 bytes");
        refused(&[], "tranche record of 0 bytes");
        bytes.insert(0, 2);
        refused(&bytes, "tranche record of version 2");
    }

    #[test]
    fn floor_and_holds_are_not_free() {
        assert_eq!(record().free(), Uint128::new(790));
        assert_eq!(TrancheRecord { held: Uint128::new(5_000), ..record() }.free(), Uint128::zero());
    }
}
