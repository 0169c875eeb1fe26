//! The SDK's decimal arithmetic that shares and rewards pass through: 18 digits, products in 512 bits.

use cosmwasm_std::{Decimal256, Uint128, Uint256, Uint512};

use crate::error::ChainError;

/// 10^18: one, in units of the last digit.
const ONE: u64 = 1_000_000_000_000_000_000;

/// How the digits beyond the eighteenth are cut.
#[derive(Clone, Copy)]
enum Round {
    /// Towards zero.
    Down,
    /// To the nearest; halves to the even neighbour (`LegacyDec`'s default).
    HalfEven,
    /// Away from zero.
    Up,
}

fn overflow(what: &'static str, operand: Uint128) -> ChainError {
    ChainError::Overflow { what, operand }
}

/// Cuts 18 digits off.
fn chop(value: Uint512, round: Round) -> Option<Uint512> {
    let one = Uint512::from(ONE);
    let quotient = value.checked_div(one).ok()?;
    let rest = value.checked_rem(one).ok()?;
    let half = Uint512::from(ONE / 2);
    let odd = !quotient.checked_rem(Uint512::from(2u8)).ok()?.is_zero();
    let up = match round {
        Round::Down => false,
        Round::HalfEven => rest > half || (rest == half && odd),
        Round::Up => !rest.is_zero(),
    };
    quotient.checked_add(Uint512::from(u8::from(up))).ok()
}

/// `a * b / c` of raw 18-digit integers: the quotient is first truncated at 36 digits, as in `LegacyDec.Quo`.
fn mul_quo(a: Uint256, b: Uint256, c: Uint256, round: Round) -> Option<Decimal256> {
    let one = Uint512::from(ONE);
    let digits36 = a.full_mul(b).checked_mul(one).ok()?.checked_mul(one).ok()?;
    let quotient = digits36.checked_div(Uint512::from(c)).ok()?;
    Some(Decimal256::new(Uint256::try_from(chop(quotient, round)?).ok()?))
}

/// Tokens that correspond to `shares` of `total` when the validator has `tokens`; rounded to the nearest at the 18th digit.
///
/// Source: `Validator.TokensFromShares`.
pub(super) fn tokens_from_shares(
    shares: Decimal256,
    tokens: Uint128,
    total: Decimal256,
) -> Result<Decimal256, ChainError> {
    mul_quo(shares.atomics(), tokens.into(), total.atomics(), Round::HalfEven)
        .ok_or_else(|| overflow("tokens of shares", tokens))
}

/// As [`tokens_from_shares`], truncated at the 18th digit. Source: `Validator.TokensFromSharesTruncated`.
pub(super) fn tokens_from_shares_truncated(
    shares: Decimal256,
    tokens: Uint128,
    total: Decimal256,
) -> Result<Decimal256, ChainError> {
    mul_quo(shares.atomics(), tokens.into(), total.atomics(), Round::Down)
        .ok_or_else(|| overflow("tokens of shares", tokens))
}

/// Shares that correspond to `amount` tokens; truncated at the 18th digit. Source: `Validator.SharesFromTokens`.
pub(super) fn shares_from_tokens(
    amount: Uint128,
    tokens: Uint128,
    total: Decimal256,
) -> Result<Decimal256, ChainError> {
    total
        .atomics()
        .checked_multiply_ratio(amount, tokens)
        .map(Decimal256::new)
        .map_err(|_| overflow("shares of tokens", amount))
}

/// `a / b` of whole numbers, rounded up at the 18th digit. Source: `LegacyDec.QuoRoundUp`.
pub(super) fn ratio_up(a: Uint128, b: Uint128) -> Result<Decimal256, ChainError> {
    mul_quo(a.into(), Uint256::from(1u8), b.into(), Round::Up).ok_or_else(|| overflow("ratio", a))
}

/// `a * b`, rounded to the nearest at the 18th digit. Source: `LegacyDec.Mul`.
pub(super) fn mul(a: Decimal256, b: Decimal256) -> Result<Decimal256, ChainError> {
    chop(a.atomics().full_mul(b.atomics()), Round::HalfEven)
        .and_then(|product| Uint256::try_from(product).ok())
        .map(Decimal256::new)
        .ok_or_else(|| overflow("product", Uint128::zero()))
}

/// The whole part. Errors: [`ChainError::Overflow`] above 128 bits.
pub(super) fn whole(value: Decimal256) -> Result<Uint128, ChainError> {
    Uint128::try_from(value.to_uint_floor()).map_err(|_| overflow("whole part", Uint128::MAX))
}

/// A whole number as a decimal.
pub(super) fn dec(amount: Uint128) -> Decimal256 {
    // 128 bits and 18 digits (60 bits) always fit into 256.
    Decimal256::from_ratio(amount, 1u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(atomics: u128) -> Decimal256 {
        Decimal256::new(Uint256::from(atomics))
    }

    /// 1/3 of 2 = 0.666..: the nearest ends in 7, the truncated one in 6.
    #[test]
    fn tokens_of_shares_round_to_nearest_or_cut() {
        let (one, three) = (raw(1_000_000_000_000_000_000), raw(3_000_000_000_000_000_000));
        let nearest = tokens_from_shares(one, Uint128::new(2), three).unwrap();
        assert_eq!(nearest, raw(666_666_666_666_666_667));
        let cut = tokens_from_shares_truncated(one, Uint128::new(2), three).unwrap();
        assert_eq!(cut, raw(666_666_666_666_666_666));
    }

    /// 10 tokens of 95 against 100 shares: 1000/95 = 10.526315789473684210(5).
    #[test]
    fn shares_of_tokens_are_cut() {
        let shares = shares_from_tokens(Uint128::new(10), Uint128::new(95), raw(100 * 10u128.pow(18))).unwrap();
        assert_eq!(shares, raw(10_526_315_789_473_684_210));
    }

    /// 0.5 * 0.000000000000000001 is half a digit: it goes to the even neighbour, 0; three halves go to 2.
    #[test]
    fn products_round_halves_to_even() {
        let half = raw(500_000_000_000_000_000);
        assert_eq!(mul(half, raw(1)).unwrap(), raw(0));
        assert_eq!(mul(half, raw(3)).unwrap(), raw(2));
    }

    #[test]
    fn ratio_rounds_up_at_the_last_digit() {
        assert_eq!(ratio_up(Uint128::new(1), Uint128::new(3)).unwrap(), raw(333_333_333_333_333_334));
        assert_eq!(ratio_up(Uint128::new(1), Uint128::new(4)).unwrap(), raw(250_000_000_000_000_000));
    }

    #[test]
    fn division_by_no_shares_is_an_error() {
        let err = tokens_from_shares(raw(1), Uint128::new(5), raw(0)).unwrap_err();
        assert_eq!(err, overflow("tokens of shares", Uint128::new(5)));
    }
}
