//! Bounds of a redemption rate. A step beyond them needs confirmation, like a median beyond the band. Growth that is too fast
//! since an anchor is not clamped: the feed is uncertain until enough time has passed, or until the owner halts the feed and
//! lifts the halt, which sets a new anchor.

use cosmwasm_std::Decimal;
use interfaces::packed;
use risk::{Fixed, MathError};

const DAY: u64 = 86_400;
const YEAR: u64 = 365 * DAY;

/// Rate from which growth counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Rate, in native tokens per share.
    pub rate: Decimal,
    /// Moment at which it was read, in seconds since the epoch.
    pub read_at: u64,
}

packed!(Anchor { rate, read_at });

/// The largest steps of a rate that need no confirmation.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Growth, as a fraction per year.
    pub max_growth_per_year: Decimal,
    /// Fall at once, as a fraction.
    pub max_fall: Decimal,
}

impl Bounds {
    /// Whether a rate `dt` seconds after an accepted one is outside the bounds. Equality is inside.
    pub fn breaches(&self, accepted: Decimal, rate: Decimal, dt: u64) -> Result<bool, MathError> {
        let least = Fixed::from_decimal(accepted)
            .mul_floor(Fixed::from_decimal(Decimal::one().saturating_sub(self.max_fall)))?;
        let rate = Fixed::from_decimal(rate);
        Ok(rate < least || rate > highest(accepted, dt, self.max_growth_per_year)?)
    }
}

/// The highest plausible rate after a time, which counts as at least a day.
fn highest(from: Decimal, elapsed: u64, growth: Decimal) -> Result<Fixed, MathError> {
    let time = Fixed::from_integer(elapsed.max(DAY));
    let rise = Fixed::from_decimal(growth).mul_floor(time)?.div_floor(Fixed::from_integer(YEAR))?;
    Fixed::from_decimal(from).mul_floor(Fixed::ONE.checked_add(rise)?)
}

/// Whether a rate is plausible, and the anchor from now on.
///
/// A rate is plausible up to `anchor * (1 + growth * t / year)`, where t is the time since the anchor and at least a day: the fee
/// of one exit may raise a rate by a day's growth at once, but no day's rise may exceed two days' growth. A plausible rate
/// becomes the next anchor after a day, a rate below the anchor (a slash) at once.
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
    let plausible = Fixed::from_decimal(rate) <= highest(anchor.rate, elapsed, growth)?;
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
    fn fm_x09_a_step_beyond_the_bounds_is_a_breach() {
        let bounds = Bounds { max_growth_per_year: dec("0.365"), max_fall: dec("0.01") };
        let breaches = |rate, dt| bounds.breaches(dec("1"), dec(rate), dt).unwrap();
        assert!(!breaches("0.99", 30) && breaches("0.989999999999999999", 30));
        assert!(!breaches("1.001", 30) && breaches("1.001000000000000001", 30));
        // 0.1 % a day; falls need no time.
        assert!(!breaches("1.003", 3 * DAY) && breaches("1.0031", 3 * DAY) && breaches("0.98", 3 * DAY));
    }

    #[test]
    fn a_slash_is_believed_at_once_and_growth_counts_from_it() {
        assert_eq!(check(("1", 0), "0.95", 30), (true, at("0.95", 30)));
        assert_eq!(check(("0.95", 30), "1", 60), (false, at("0.95", 30)));
    }
}
