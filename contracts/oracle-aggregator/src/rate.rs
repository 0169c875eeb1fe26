//! Plausible growth of a redemption rate. A faster rate is not clamped: the feed is uncertain until enough time has passed,
//! or until the owner halts the feed and lifts the halt, which starts a new measurement.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use risk::{Fixed, MathError};

const DAY: u64 = 86_400;
const YEAR: u64 = 365 * DAY;

/// Rate from which growth counts.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Anchor {
    /// Rate, in native tokens per share.
    pub rate: Decimal,
    /// Moment at which it was read, in seconds since the epoch.
    pub read_at: u64,
}

/// Whether a rate is plausible, and the anchor from now on.
///
/// A rate is plausible up to `anchor * (1 + growth * t / year)`, where t is the time since the anchor and at least a day:
/// the fee of one exit may raise a rate by a day's growth at once, and no day by more than two days' growth. A plausible
/// rate becomes the next anchor after a day, a rate below the anchor (a slash) at once.
pub fn plausible(
    anchor: Option<&Anchor>,
    rate: Decimal,
    now: u64,
    growth: Decimal,
) -> Result<(bool, Anchor), MathError> {
    let fresh = Anchor { rate, read_at: now };
    let Some(anchor) = anchor else {
        return Ok((true, fresh));
    };
    let elapsed = now.saturating_sub(anchor.read_at);
    let time = Fixed::from_integer(elapsed.max(DAY));
    let rise = Fixed::from_decimal(growth).mul_floor(time)?.div_floor(Fixed::from_integer(YEAR))?;
    let most = Fixed::from_decimal(anchor.rate).mul_floor(Fixed::ONE.checked_add(rise)?)?;
    let plausible = Fixed::from_decimal(rate) <= most;
    let renewed = rate < anchor.rate || (plausible && elapsed >= DAY);
    Ok((plausible, if renewed { fresh } else { *anchor }))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::dec;

    /// 36.5 % a year are 0.1 % a day.
    fn check(anchor: (&str, u64), rate: &str, now: u64) -> (bool, Anchor) {
        let anchor = Anchor { rate: dec(anchor.0), read_at: anchor.1 };
        plausible(Some(&anchor), dec(rate), now, dec("0.365")).unwrap()
    }

    fn at(rate: &str, read_at: u64) -> Anchor {
        Anchor { rate: dec(rate), read_at }
    }

    #[test]
    fn the_first_rate_is_believed() {
        assert_eq!(plausible(None, dec("7"), 50, dec("0.1")).unwrap(), (true, at("7", 50)));
    }

    #[test]
    fn a_days_growth_may_come_at_once_and_not_more() {
        assert_eq!(check(("1", 0), "1.001", 30), (true, at("1", 0)));
        assert_eq!(check(("1", 0), "1.001000000000000001", 30), (false, at("1", 0)));
        assert_eq!(check(("1", 0), "1.001", DAY - 1), (true, at("1", 0)));
    }

    #[test]
    fn growth_is_linear_in_time_and_the_anchor_follows_after_a_day() {
        assert_eq!(check(("1", 0), "1.002", 2 * DAY), (true, at("1.002", 2 * DAY)));
        assert_eq!(check(("1", 0), "1.0021", 2 * DAY), (false, at("1", 0)));
        // Not clamped: plausible once enough time has passed.
        assert_eq!(check(("1", 0), "1.0021", 2 * DAY + DAY / 10), (true, at("1.0021", 2 * DAY + DAY / 10)));
    }

    #[test]
    fn a_slash_is_believed_at_once_and_growth_counts_from_it() {
        assert_eq!(check(("1", 0), "0.95", 30), (true, at("0.95", 30)));
        assert_eq!(check(("0.95", 30), "1", 60), (false, at("0.95", 30)));
    }
}
