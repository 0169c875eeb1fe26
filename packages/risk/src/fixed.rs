//! `Fixed`: a signed number with 30 decimal places, the working type of the risk maths.
//!
//! Prices and rates enter and leave as `Decimal` (18 places); in between, a variance per second or a tail probability needs
//! twelve more.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use cosmwasm_schema::schemars::{gen::SchemaGenerator, schema::Schema, JsonSchema};
use cosmwasm_schema::serde::{de, Deserialize, Deserializer, Serialize, Serializer};
use cosmwasm_std::{Decimal, Int256, Uint128, Uint256};

use crate::error::MathError;
use crate::int::mul_div_256;

/// Atomics of one: 10^30.
pub const VARIANCE_SCALE: u128 = 1_000_000_000_000_000_000_000_000_000_000;
/// Decimal places.
pub const PLACES: usize = 30;
/// Atomics of `Fixed` per atomic of `Decimal`: 10^12.
const PER_DECIMAL: u128 = 1_000_000_000_000;

/// A signed fixed-point number: an integer count of 10^-30, of magnitude below 2^255 (about 5.7 * 10^46).
///
/// In JSON a decimal string, `"-0.0015"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Fixed(Int256);

impl Fixed {
    /// 0.
    pub const ZERO: Self = Self(Int256::zero());
    /// 1.
    pub const ONE: Self = Self(Int256::from_i128(1_000_000_000_000_000_000_000_000_000_000));

    /// From a count of 10^-30. Error: `Overflow` for -2^255, whose magnitude has no positive counterpart.
    pub fn from_atomics(atomics: Int256) -> Result<Self, MathError> {
        if atomics == Int256::MIN {
            return Err(MathError::overflow("Fixed::from_atomics"));
        }
        Ok(Self(atomics))
    }

    /// From an unsigned count of 10^-30, the form in which variance rates are stored.
    pub fn from_atomics_u128(atomics: u128) -> Self {
        Self(Int256::from(Uint128::new(atomics)))
    }

    /// To an unsigned count of 10^-30. Errors: `Negative`; `Overflow` above 3.4 * 10^8.
    pub fn to_u128_atomics(self) -> Result<u128, MathError> {
        if self.is_negative() {
            return Err(MathError::Negative { value: self });
        }
        Uint128::try_from(self.0.unsigned_abs())
            .map(|value| value.u128())
            .map_err(|_| MathError::overflow("Fixed::to_u128_atomics"))
    }

    /// The count of 10^-30.
    pub const fn atomics(self) -> Int256 {
        self.0
    }

    /// From an integer.
    pub fn from_integer(value: u64) -> Self {
        // 64 bits times 100 bits: no wrap.
        Self(Int256::from(cosmwasm_std::Uint64::new(value)).wrapping_mul(Self::ONE.0))
    }

    /// From an integer of 128 bits, exact: 2^128 * 10^30 is below 2^228.
    pub fn from_uint128(value: Uint128) -> Self {
        Self(Int256::from(value).wrapping_mul(Self::ONE.0))
    }

    /// From a `Decimal`, exact.
    pub fn from_decimal(value: Decimal) -> Self {
        // 128 bits times 40 bits: no wrap.
        Self(Int256::from(value.atomics()).wrapping_mul(Int256::from(Uint128::new(PER_DECIMAL))))
    }

    /// `floor(numerator / denominator)` to 30 places. Error: `DivideByZero`.
    pub fn from_ratio_floor(numerator: Uint128, denominator: Uint128) -> Result<Self, MathError> {
        Self::from_uint128(numerator).div_floor(Self::from_uint128(denominator))
    }

    /// `ceil(numerator / denominator)` to 30 places. Error: `DivideByZero`.
    pub fn from_ratio_ceil(numerator: Uint128, denominator: Uint128) -> Result<Self, MathError> {
        Self::from_uint128(numerator).div_ceil(Self::from_uint128(denominator))
    }

    /// To a `Decimal`, down. Errors: `Negative`, `Overflow`.
    pub fn to_decimal_floor(self) -> Result<Decimal, MathError> {
        self.to_decimal(false)
    }

    /// To a `Decimal`, up. Errors: `Negative`, `Overflow`.
    pub fn to_decimal_ceil(self) -> Result<Decimal, MathError> {
        self.to_decimal(true)
    }

    fn to_decimal(self, up: bool) -> Result<Decimal, MathError> {
        if self.is_negative() {
            return Err(MathError::Negative { value: self });
        }
        let atomics = mul_div_256(self.magnitude(), Uint256::one(), Uint256::from(PER_DECIMAL), up)?;
        Uint128::try_from(atomics).map(Decimal::new).map_err(|_| MathError::overflow("Fixed::to_decimal"))
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The count of 10^-30 without its sign.
    pub const fn magnitude(self) -> Uint256 {
        self.0.unsigned_abs()
    }

    /// Without its sign.
    pub fn abs(self) -> Self {
        if self.is_negative() {
            self.neg()
        } else {
            self
        }
    }

    /// With the other sign.
    #[allow(clippy::should_implement_trait)]
    pub fn neg(self) -> Self {
        // -2^255 cannot be constructed, so no wrap.
        Self(Int256::zero().wrapping_sub(self.0))
    }

    /// Sum. Error: `Overflow`.
    pub fn checked_add(self, other: Self) -> Result<Self, MathError> {
        let sum = self.0.checked_add(other.0);
        Self::from_atomics(sum.map_err(|_| MathError::overflow("Fixed::checked_add"))?)
    }

    /// Difference. Error: `Overflow`.
    pub fn checked_sub(self, other: Self) -> Result<Self, MathError> {
        let difference = self.0.checked_sub(other.0);
        Self::from_atomics(difference.map_err(|_| MathError::overflow("Fixed::checked_sub"))?)
    }

    /// Product, toward minus infinity. Error: `Overflow`.
    pub fn mul_floor(self, other: Self) -> Result<Self, MathError> {
        self.scale(other.magnitude(), Self::ONE.magnitude(), other.0, false)
    }

    /// Product, toward plus infinity. Error: `Overflow`.
    pub fn mul_ceil(self, other: Self) -> Result<Self, MathError> {
        self.scale(other.magnitude(), Self::ONE.magnitude(), other.0, true)
    }

    /// Quotient, toward minus infinity. Errors: `DivideByZero`, `Overflow`.
    pub fn div_floor(self, other: Self) -> Result<Self, MathError> {
        self.scale(Self::ONE.magnitude(), other.magnitude(), other.0, false)
    }

    /// Quotient, toward plus infinity. Errors: `DivideByZero`, `Overflow`.
    pub fn div_ceil(self, other: Self) -> Result<Self, MathError> {
        self.scale(Self::ONE.magnitude(), other.magnitude(), other.0, true)
    }

    /// `self * factor / divisor`, with the sign of `self * sign` and the rounding of the value, not of its magnitude.
    fn scale(self, factor: Uint256, divisor: Uint256, sign: Int256, up: bool) -> Result<Self, MathError> {
        let negative = self.is_negative() != sign.is_negative();
        let magnitude = mul_div_256(self.magnitude(), factor, divisor, up != negative)?;
        Self::from_sign(negative, magnitude)
    }

    /// From a sign and a count of 10^-30. Error: `Overflow` at 2^255 and above.
    pub(crate) fn from_sign(negative: bool, magnitude: Uint256) -> Result<Self, MathError> {
        let value = Int256::from_be_bytes(magnitude.to_be_bytes());
        if value.is_negative() {
            return Err(MathError::overflow("Fixed"));
        }
        Ok(if negative { Self(value).neg() } else { Self(value) })
    }

    /// Bounded below and above; `low` wins when the bounds cross.
    pub fn clamp_to(self, low: Self, high: Self) -> Self {
        self.min(high).max(low)
    }
}

impl From<Decimal> for Fixed {
    fn from(value: Decimal) -> Self {
        Self::from_decimal(value)
    }
}

impl PartialEq<Decimal> for Fixed {
    fn eq(&self, other: &Decimal) -> bool {
        *self == Self::from_decimal(*other)
    }
}

impl PartialOrd<Decimal> for Fixed {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(&Self::from_decimal(*other)))
    }
}

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0>31}", self.magnitude().to_string());
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(PLACES));
        let sign = if self.is_negative() { "-" } else { "" };
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

impl fmt::Debug for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fixed({self})")
    }
}

impl FromStr for Fixed {
    type Err = MathError;

    /// Errors: `Overflow` for text that is no decimal number, has more than 30 places, or does not fit.
    fn from_str(text: &str) -> Result<Self, MathError> {
        let invalid = || MathError::overflow("Fixed::from_str");
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || fraction.len() > PLACES || !digits(whole) || !digits(fraction) {
            return Err(invalid());
        }
        let joined = format!("{whole}{fraction:0<30}");
        let magnitude = Uint256::from_str(&joined).map_err(|_| invalid())?;
        Self::from_sign(negative, magnitude)
    }
}

impl Serialize for Fixed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fixed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_str(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for Fixed {
    fn schema_name() -> String {
        "Fixed".to_string()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}
