//! Records packed for storage: a chain charges every byte, and the names of JSON are most of a record of numbers.
//!
//! A number is the count of its bytes, then its bytes in big endian without leading zeros; zero is one byte. A text is the number
//! of its bytes, then the bytes, and so are bytes. An absent value is the number 0, a present one the number 1 and the value. A list is the number
//! of its items, then the items. A struct is its fields in the order that [`stored!`](crate::stored) names. The whole is one base64 string, so that it is stored like any
//! other value. A record that ends early or late is an error.

use crate::credit_market::{Backing, ClassParams, DeficitResponse, OpenLoss, Valuation};
use crate::liquidation_engine::LiquidationEngine;
use crate::lst_token::LstToken;
use crate::oracle_aggregator::OracleAggregator;
use crate::security_vault::SecurityVault;
use crate::shared::asset::{Asset, AssetAmount};
use crate::shared::clock::{ClockStart, FeedUptime};
use cosmwasm_std::{Addr, Binary, StdError, StdResult};
use risk::discount::DiscountLaw;
use risk::loss_units::{LossHolder, LossPool};
use risk::vesting::Vesting;
#[doc(hidden)]
pub use serde;

mod numbers;

/// A value that can be packed.
pub trait Packed: Sized {
    /// Appends the value.
    fn pack(&self, to: &mut Vec<u8>);

    /// Takes the value from the front. Error: `Std` when the bytes end early, or hold a number above the type's range.
    fn unpack(from: &mut &[u8]) -> StdResult<Self>;
}

/// Packs a whole record.
pub fn to_binary(record: &impl Packed) -> Binary {
    let mut bytes = Vec::with_capacity(256);
    record.pack(&mut bytes);
    bytes.into()
}

/// Unpacks a whole record. Error: `Std` as [`Packed::unpack`], and for bytes that are left over.
pub fn from_binary<T: Packed>(bytes: &Binary) -> StdResult<T> {
    let mut rest = bytes.as_slice();
    let record = T::unpack(&mut rest)?;
    if rest.is_empty() {
        return Ok(record);
    }
    Err(broken())
}

fn broken() -> StdError {
    StdError::generic_err("a packed record cannot be read")
}

impl Packed for Binary {
    fn pack(&self, to: &mut Vec<u8>) {
        (self.len() as u64).pack(to);
        to.extend_from_slice(self);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        let length = usize::try_from(u64::unpack(from)?).map_err(|_| broken())?;
        let (bytes, rest) = from.split_at_checked(length).ok_or_else(broken)?;
        *from = rest;
        Ok(bytes.into())
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Vec<u8>) {
        Binary::from(self.as_bytes()).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::from_utf8(Binary::unpack(from)?.into()).map_err(|_| broken())
    }
}

/// An address that was validated before it was stored.
impl Packed for Addr {
    fn pack(&self, to: &mut Vec<u8>) {
        self.to_string().pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(Self::unchecked(String::unpack(from)?))
    }
}

impl Packed for Asset {
    fn pack(&self, to: &mut Vec<u8>) {
        match self {
            Self::Native(denom) => (0u8, denom.clone()).pack(to),
            Self::Cw20(token) => (1u8, token.to_string()).pack(to),
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        match <(u8, String)>::unpack(from)? {
            (0, denom) => Ok(Self::Native(denom)),
            (1, token) => Ok(Self::Cw20(Addr::unchecked(token))),
            _ => Err(broken()),
        }
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        u8::from(self.is_some()).pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        match u8::unpack(from)? {
            0 => Ok(None),
            1 => T::unpack(from).map(Some),
            _ => Err(broken()),
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Vec<u8>) {
        (self.len() as u64).pack(to);
        for item in self {
            item.pack(to);
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        (0..u64::unpack(from)?).map(|_| T::unpack(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Vec<u8>) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok((A::unpack(from)?, B::unpack(from)?))
    }
}

/// Packs a handle, which is an address.
macro_rules! handle {
    ($($name:ident),+) => {$(
        impl Packed for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                self.0.pack(to);
            }

            fn unpack(from: &mut &[u8]) -> StdResult<Self> {
                Ok(Self(Addr::unpack(from)?))
            }
        }
    )+};
}

handle!(LiquidationEngine, LstToken, OracleAggregator, SecurityVault);

/// Packs a struct as its fields in the order given.
#[macro_export]
macro_rules! packed {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::shared::packed::Packed for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                $($crate::shared::packed::Packed::pack(&self.$field, to);)+
            }

            fn unpack(from: &mut &[u8]) -> cosmwasm_std::StdResult<Self> {
                Ok(Self { $($field: $crate::shared::packed::Packed::unpack(from)?),+ })
            }
        }
    };
}

/// Packs a struct as [`packed!`](crate::packed) does, and stores it that way.
#[macro_export]
macro_rules! stored {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        $crate::packed!($name { $($field),+ });

        impl $crate::shared::packed::serde::Serialize for $name {
            fn serialize<S: $crate::shared::packed::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                $crate::shared::packed::serde::Serialize::serialize(&$crate::shared::packed::to_binary(self), to)
            }
        }

        impl<'a> $crate::shared::packed::serde::Deserialize<'a> for $name {
            fn deserialize<D: $crate::shared::packed::serde::Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
                let bytes = $crate::shared::packed::serde::Deserialize::deserialize(from)?;
                $crate::shared::packed::from_binary(&bytes).map_err($crate::shared::packed::serde::de::Error::custom)
            }
        }
    };
}

/// A value of a type that another crate owns, stored packed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored<T>(pub T);

impl<T: Packed> serde::Serialize for Stored<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to_binary(&self.0).serialize(to)
    }
}

impl<'a, T: Packed> serde::Deserialize<'a> for Stored<T> {
    fn deserialize<D: serde::Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        from_binary(&Binary::deserialize(from)?).map(Self).map_err(serde::de::Error::custom)
    }
}

packed!(DiscountLaw { start, per_minute, health_slope, max, least, band_max, par_time, rise_time, end });
packed!(ClockStart { at, height, feed });
packed!(FeedUptime { feed, uptime });
packed!(ClassParams { initial_ltv, maintenance_ltv });
packed!(Backing { tranche, valuation });
packed!(Valuation { feed, haircut, overlap });
packed!(DeficitResponse {
    id,
    account,
    loss,
    fund,
    premium,
    kept,
    kept_back,
    covered,
    covered_back,
    to_index,
    to_units,
    outstanding,
    premium_back,
    fund_back,
});
packed!(OpenLoss { deficit, left });
packed!(AssetAmount { asset, amount });
packed!(LossPool { outstanding, z, lps, zps, epoch, scale, lps_epoch });
packed!(LossHolder { lost, z, credited, due, lps, zps, epoch, scale });
packed!(Vesting { amount, start, end, last_sweep });

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::{Decimal, Uint128, Uint256};

    #[derive(Clone, Debug, PartialEq)]
    struct Record {
        count: u8,
        amount: Uint128,
        since: Option<u64>,
        parts: Vec<(u64, Decimal)>,
        asset: Asset,
    }

    stored!(Record { count, amount, since, parts, asset });

    fn record() -> Record {
        let parts = vec![(1, Decimal::percent(50)), (2, Decimal::MAX)];
        Record { count: 7, amount: Uint128::new(258), since: None, parts, asset: Asset::Native("ubase".into()) }
    }

    #[test]
    fn a_number_is_its_length_and_its_bytes() {
        let mut expected = vec![1, 7, 2, 1, 2, 0, 1, 2, 1, 1, 8, 6, 0xf0, 0x5b, 0x59, 0xd3, 0xb2, 0, 0];
        expected.extend_from_slice(&[1, 2, 16]);
        expected.extend_from_slice(&[0xff; 16]);
        expected.extend_from_slice(b"\0\x01\x05ubase");
        assert_eq!(to_binary(&record()).as_slice(), expected);
        assert_eq!(to_binary(&Uint256::MAX).len(), 33);
    }

    #[test]
    fn what_is_stored_is_loaded() {
        let asset = Asset::Cw20(Addr::unchecked("token"));
        let other = Record { since: Some(u64::MAX), parts: vec![], amount: Uint128::MAX, asset, ..record() };
        for record in [record(), other] {
            let json = cosmwasm_std::to_json_vec(&record).unwrap();
            assert_eq!(cosmwasm_std::from_json::<Record>(&json).unwrap(), record);
        }
        let json = cosmwasm_std::to_json_string(&Record { parts: vec![], ..record() }).unwrap();
        // 1 7, 2 1 2, 0, 0, and 0, 1 5 "ubase".
        assert_eq!(json, "\"AQcCAQIAAAABBXViYXNl\"");
    }

    #[test]
    fn what_ends_early_or_late_or_is_too_large_is_refused() {
        let whole = to_binary(&record());
        for length in 0..whole.len() {
            let part = Binary::new(whole.as_slice().get(..length).unwrap_or_default().to_vec());
            assert_eq!(from_binary::<Record>(&part), Err(broken()), "{length} bytes");
        }
        assert_eq!(from_binary::<Record>(&[whole.as_slice(), &[0]].concat().into()), Err(broken()));
        assert_eq!(from_binary::<u8>(&[2, 1, 0].into()), Err(broken()));
        assert_eq!(from_binary::<Option<u8>>(&[1, 2, 0].into()), Err(broken()));
        assert_eq!(from_binary::<Asset>(&[1, 2, 1, 1, b'a'].into()), Err(broken()));
        assert_eq!(from_binary::<String>(&[1, 1, 0xff].into()), Err(broken()));
        assert_eq!(from_binary::<Uint256>(&[&[33][..], &[1; 33]].concat().into()), Err(broken()));
    }
}
