//! Numbers in seven bits per byte, lowest first, with the eighth bit set in all but the last byte of each. A close pays by the
//! byte for what it keeps from round to round.

use cosmwasm_std::{Decimal, StdError, StdResult, Uint128};

/// Appends numbers.
pub fn put(bytes: &mut Vec<u8>, numbers: &[u128]) {
    for number in numbers {
        push(bytes, *number);
    }
}

fn push(bytes: &mut Vec<u8>, mut number: u128) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads what [`put`] wrote.
pub struct Reader<'a>(std::slice::Iter<'a, u8>);

impl<'a> Reader<'a> {
    /// Starts at the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    /// Whether everything is read.
    pub fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// A number. Errors: the bytes end too early, or the number has more than 128 bits.
    pub fn number(&mut self) -> StdResult<u128> {
        let mut number = 0u128;
        for shift in (0..128).step_by(7) {
            let byte = self.0.next().ok_or_else(|| StdError::generic_err("numbers end too early"))?;
            number |= u128::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(StdError::generic_err("a number is too long"))
    }

    /// An id, a round or a count.
    pub fn id(&mut self) -> StdResult<u64> {
        let number = self.number()?;
        u64::try_from(number).map_err(|_| StdError::generic_err(format!("{number} is no id")))
    }

    /// An amount.
    pub fn amount(&mut self) -> StdResult<Uint128> {
        self.number().map(Uint128::new)
    }

    /// A price.
    pub fn price(&mut self) -> StdResult<Decimal> {
        self.amount().map(Decimal::new)
    }

    /// A list, preceded by its length.
    pub fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> StdResult<T>) -> StdResult<Vec<T>> {
        (0..self.id()?).map(|_| item(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_takes_one_byte_per_seven_bits() {
        let numbers = [(0u128, vec![0]), (127, vec![127]), (128, vec![128, 1]), (300, vec![172, 2])];
        for (number, expected) in numbers {
            let mut bytes = vec![];
            put(&mut bytes, &[number]);
            assert_eq!(bytes, expected);
            assert_eq!(Reader::new(&bytes).number(), Ok(number));
        }
    }

    #[test]
    fn bytes_that_are_cut_or_never_end_are_an_error() {
        assert!(Reader::new(&[0x80]).number().is_err());
        assert!(Reader::new(&[0xff; 19]).number().is_err());
    }
}
