//! Numbers of packed records.

use super::{broken, Packed};
use cosmwasm_std::{Decimal, Int256, StdResult, Timestamp, Uint128, Uint256};
use risk::Fixed;

impl Packed for Uint256 {
    fn pack(&self, to: &mut Vec<u8>) {
        let bytes = self.to_be_bytes();
        let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
        let digits = bytes.get(zeros..).unwrap_or_default();
        // At most 32.
        to.push(digits.len() as u8);
        to.extend_from_slice(digits);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        let (length, rest) = from.split_first().ok_or_else(broken)?;
        let (digits, rest) = rest.split_at_checked(usize::from(*length)).ok_or_else(broken)?;
        let mut bytes = [0; 32];
        let place =
            bytes.len().checked_sub(digits.len()).and_then(|zeros| bytes.get_mut(zeros..)).ok_or_else(broken)?;
        place.copy_from_slice(digits);
        *from = rest;
        Ok(Self::from_be_bytes(bytes))
    }
}

impl Packed for Uint128 {
    fn pack(&self, to: &mut Vec<u8>) {
        Uint256::from(*self).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::try_from(Uint256::unpack(from)?).map_err(|_| broken())
    }
}

impl Packed for u64 {
    fn pack(&self, to: &mut Vec<u8>) {
        Uint256::from(*self).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::try_from(Uint128::unpack(from)?.u128()).map_err(|_| broken())
    }
}

impl Packed for u32 {
    fn pack(&self, to: &mut Vec<u8>) {
        u64::from(*self).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::try_from(u64::unpack(from)?).map_err(|_| broken())
    }
}

impl Packed for u8 {
    fn pack(&self, to: &mut Vec<u8>) {
        u64::from(*self).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::try_from(u64::unpack(from)?).map_err(|_| broken())
    }
}

impl Packed for Decimal {
    fn pack(&self, to: &mut Vec<u8>) {
        self.atomics().pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(Self::new(Uint128::unpack(from)?))
    }
}

impl Packed for bool {
    fn pack(&self, to: &mut Vec<u8>) {
        u8::from(*self).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        match u8::unpack(from)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(broken()),
        }
    }
}

/// The atomics in two's complement.
impl Packed for Fixed {
    fn pack(&self, to: &mut Vec<u8>) {
        Uint256::from_be_bytes(self.atomics().to_be_bytes()).pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Self::from_atomics(Int256::from_be_bytes(Uint256::unpack(from)?.to_be_bytes())).map_err(|_| broken())
    }
}

impl Packed for Timestamp {
    fn pack(&self, to: &mut Vec<u8>) {
        self.nanos().pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(Self::from_nanos(u64::unpack(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{from_binary, to_binary};
    use super::*;

    #[test]
    fn a_fixed_number_keeps_its_sign() {
        for (text, length) in [("0", 1), ("1.5", 14), ("-0.000000000000000000000000000001", 33)] {
            let (number, bytes): (Fixed, _) = (text.parse().unwrap(), to_binary(&text.parse::<Fixed>().unwrap()));
            assert_eq!((bytes.len(), from_binary(&bytes)), (length, Ok(number)));
        }
        assert_eq!(from_binary::<bool>(&[1, 2].into()), Err(broken()));
        assert_eq!(from_binary(&to_binary(&Timestamp::from_nanos(7))), Ok(Timestamp::from_nanos(7)));
    }
}
