//! Reviews in storage: numbers of seven bits a byte, lowest first, the eighth bit set in all but the last byte of each. A close
//! pays for every byte of it, so whoever reports what is reviewed must not be able to make it long.

use cosmwasm_std::{Decimal, StdError, StdResult, Storage, Uint128};
use risk::{Fixed, MathError};

use crate::deviation::{Outlier, PendingReview, Review};
use crate::error::ContractError;

const KEY: &[u8] = b"reviews";

/// The reviews of all reported feeds.
pub fn load(store: &dyn Storage) -> StdResult<Vec<Review>> {
    store.get(KEY).map_or_else(|| Ok(vec![]), |bytes| decode(&bytes))
}

/// Writes the reviews of all reported feeds.
pub fn save(store: &mut dyn Storage, reviews: &[Review]) -> Result<(), ContractError> {
    store.set(KEY, &encode(reviews)?);
    Ok(())
}

fn encode(reviews: &[Review]) -> Result<Vec<u8>, MathError> {
    let mut bytes = vec![];
    let mut put = |numbers: &[u128]| numbers.iter().for_each(|number| push(&mut bytes, *number));
    let atomics = |price: Decimal| price.atomics().u128();
    put(&[reviews.len() as u128]);
    for Review { feed, round, median, pending } in reviews {
        put(&[(*feed).into(), (*round).into(), atomics(*median), pending.len() as u128]);
        for PendingReview { round, lo, hi, width, power, outliers } in pending {
            // Rounded up in the favour of the reporters, by less than 10^-18.
            let width = atomics(width.to_decimal_ceil()?);
            // One end is mostly the median, the other near it: their differing bits are few.
            let [lo, hi] = [lo, hi].map(|end| atomics(*end) ^ atomics(*median));
            put(&[(*round).into(), lo, hi, width, power.u128(), outliers.len() as u128]);
            for Outlier { reporter, price, power } in outliers {
                put(&[(*reporter).into(), atomics(*price), power.u128()]);
            }
        }
    }
    Ok(bytes)
}

fn push(bytes: &mut Vec<u8>, mut number: u128) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn decode(bytes: &[u8]) -> StdResult<Vec<Review>> {
    let mut reader = Reader(bytes.iter());
    (0..reader.id()?)
        .map(|_| {
            let (feed, round, median) = (reader.id()?, reader.id()?, reader.price()?);
            let pending = (0..reader.id()?).map(|_| reader.pending(median)).collect::<StdResult<_>>()?;
            Ok(Review { feed, round, median, pending })
        })
        .collect()
}

struct Reader<'a>(std::slice::Iter<'a, u8>);

impl Reader<'_> {
    fn pending(&mut self, median: Decimal) -> StdResult<PendingReview> {
        let end = |bits: u128| Decimal::raw(bits ^ median.atomics().u128());
        let (round, lo, hi) = (self.id()?, end(self.number()?), end(self.number()?));
        let width = Fixed::from_decimal(self.price()?);
        let power = Uint128::new(self.number()?);
        let outliers = (0..self.id()?).map(|_| self.outlier()).collect::<StdResult<_>>()?;
        Ok(PendingReview { round, lo, hi, width, power, outliers })
    }

    fn outlier(&mut self) -> StdResult<Outlier> {
        Ok(Outlier { reporter: self.id()?, price: self.price()?, power: Uint128::new(self.number()?) })
    }

    fn number(&mut self) -> StdResult<u128> {
        let mut number = 0u128;
        for shift in (0..128).step_by(7) {
            let byte = self.0.next().ok_or_else(|| StdError::generic_err("reviews end too early"))?;
            number |= u128::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(StdError::generic_err("a number of the reviews is too long"))
    }

    fn id(&mut self) -> StdResult<u64> {
        let number = self.number()?;
        u64::try_from(number).map_err(|_| StdError::generic_err(format!("{number} is no id")))
    }

    fn price(&mut self) -> StdResult<Decimal> {
        self.number().map(|atomics| Decimal::new(Uint128::new(atomics)))
    }
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
        let quiet = Review { feed: 1, round: 10, median: dec("0.000000000000000001"), pending: vec![] };
        let two = vec![pending(vec![outlier(u64::MAX, dec("7")), outlier(2, Decimal::MAX)]), pending(vec![])];
        vec![quiet.clone(), Review { feed: 300, pending: two, ..quiet }]
    }

    #[test]
    fn what_is_written_is_read() {
        for list in [vec![], reviews()] {
            assert_eq!(decode(&encode(&list).unwrap()), Ok(list));
        }
    }

    #[test]
    fn a_number_takes_one_byte_per_seven_bits() {
        let quiet = &reviews()[..1];
        assert_eq!(encode(quiet).unwrap(), [1, 1, 10, 1, 0]);
        let numbers = [(0u128, vec![0]), (127, vec![127]), (128, vec![128, 1]), (300, vec![172, 2])];
        for (number, expected) in numbers {
            let mut bytes = vec![];
            push(&mut bytes, number);
            assert_eq!(bytes, expected);
        }
    }

    #[test]
    fn bytes_that_are_cut_are_an_error() {
        let bytes = encode(&reviews()).unwrap();
        for length in 0..bytes.len() {
            assert!(decode(&bytes[..length]).is_err(), "{length}");
        }
        assert!(decode(&[0xff; 19]).is_err());
    }
}
