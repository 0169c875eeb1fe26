//! Stake in units and in value. What a market reserves and what the engine seizes must agree.

use cosmwasm_std::{Decimal, Uint128};

use crate::int::{div_ceil, mul_floor};

/// More units than any tranche holds.
const MOST: Uint128 = Uint128::new(u128::MAX >> 8);

/// Units that are worth `value`, rounded up; zero for units without value. At most 2^120, so that a worthless token cannot make a
/// message fail by an overflow.
pub fn units(value: Uint128, unit: Decimal) -> Uint128 {
    if unit.is_zero() {
        return Uint128::zero();
    }
    div_ceil(value, unit).map_or(MOST, |units| units.min(MOST))
}

/// Value of `units`, rounded down. An overflow saturates, because another limit applies then.
pub fn worth(units: Uint128, unit: Decimal) -> Uint128 {
    mul_floor(units, unit).unwrap_or(Uint128::MAX)
}
