//! The stake that each validator should hold. Pure: numbers in, numbers out.

use cosmwasm_std::{Decimal, Uint128};
use risk::int::{mul_div_ceil, mul_floor};

use crate::error::ContractError;

/// A validator's weight among all, and the largest part of the whole that it may hold.
pub type Share = (u64, Option<Decimal>);

/// Splits `amount` by weight, with no part above its cap of `whole`; the excess above caps goes to the others by weight. Parts
/// round up, so that no unit is left over, capped ones down. They sum to less than `amount` only where all are capped. Error:
/// overflow.
pub fn targets(shares: &[Share], amount: Uint128, whole: Uint128) -> Result<Vec<Uint128>, ContractError> {
    let mut capped: Vec<Option<Uint128>> = vec![None; shares.len()];
    // Each round caps somebody or is the last.
    loop {
        let (mut rest, mut weights) = (amount, Uint128::zero());
        for ((weight, _), most) in shares.iter().zip(&capped) {
            match most {
                Some(most) => rest = rest.saturating_sub(*most),
                // 64-bit weights of at most a few hundred validators.
                None => weights = weights.saturating_add((*weight).into()),
            }
        }
        let mut parts = Vec::with_capacity(shares.len());
        let mut more = false;
        for ((weight, cap), most) in shares.iter().zip(&mut capped) {
            let part = match most {
                Some(most) => *most,
                None if *weight == 0 => Uint128::zero(),
                None => mul_div_ceil(rest, (*weight).into(), weights)?,
            };
            let limit = cap.map(|cap| mul_floor(whole, cap)).transpose()?;
            if let Some(limit) = limit.filter(|limit| part > *limit) {
                *most = Some(limit);
                more = true;
            }
            parts.push(part);
        }
        if !more {
            return Ok(parts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(shares: &[(u64, Option<u64>)], amount: u128, whole: u128) -> Vec<u128> {
        let shares: Vec<Share> = shares.iter().map(|(weight, cap)| (*weight, cap.map(Decimal::percent))).collect();
        targets(&shares, amount.into(), whole.into()).unwrap().iter().map(|part| part.u128()).collect()
    }

    #[test]
    fn by_weight_and_no_unit_behind() {
        assert_eq!(split(&[(1, None), (3, None), (0, None)], 1_000, 1_000), [250, 750, 0]);
        assert_eq!(split(&[(1, None), (1, None), (1, None)], 100, 100), [34, 34, 34]);
        assert_eq!(split(&[(0, None)], 100, 100), [0]);
        assert_eq!(split(&[], 100, 100), [0u128; 0]);
    }

    /// Guards the rest of the loop: without it a tenth of the stake of five would never be delegated.
    #[test]
    fn fm_s30_what_a_cap_cuts_off_goes_to_the_others() {
        // One of five may hold a tenth: 900 over four.
        assert_eq!(
            split(&[(1, Some(10)), (1, None), (1, None), (1, None), (1, None)], 1_000, 1_000),
            [100, 225, 225, 225, 225]
        );
        // 10 % off the first; 900 over two of which one may hold 40 %: 400 and 500.
        assert_eq!(split(&[(1, Some(10)), (1, Some(40)), (1, None)], 1_000, 1_000), [100, 400, 500]);
        // All are capped: 550 stay.
        assert_eq!(split(&[(1, Some(25)), (9, Some(20))], 1_000, 1_000), [250, 200]);
    }
}
