//! How fast a redemption rate may grow. A rate beyond that is not clamped: the feed is uncertain until time has made it
//! plausible, or the owner halts the feed and lets it go on, which begins anew.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use risk::{Fixed, MathError};

const DAY: u64 = 86_400;
const YEAR: u64 = 365 * DAY;

/// The rate that growth is measured from.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Anchor {
    /// The rate.
    pub rate: Decimal,
    /// When it was read, in seconds since the epoch.
    pub since: u64,
}

/// Whether a rate is plausible, and the anchor from now on.
///
/// Allowed is `anchor * (1 + growth * t / year)`, t the time since the anchor, at least a day: the fee of one exit may
/// lift a rate by a day's growth at once, and no day by more than two days'. A plausible rate a day after the anchor
/// is the next one, a rate below it (a slash) at once.
pub fn plausible(
    anchor: Option<&Anchor>,
    rate: Decimal,
    now: u64,
    growth: Decimal,
) -> Result<(bool, Anchor), MathError> {
    let fresh = Anchor { rate, since: now };
    let Some(anchor) = anchor else {
        return Ok((true, fresh));
    };
    let elapsed = now.saturating_sub(anchor.since);
    let time = Fixed::from_integer(elapsed.max(DAY));
    let rise = Fixed::from_decimal(growth).mul_floor(time)?.div_floor(Fixed::from_integer(YEAR))?;
    let most = Fixed::from_decimal(anchor.rate).mul_floor(Fixed::ONE.checked_add(rise)?)?;
    let plausible = Fixed::from_decimal(rate) <= most;
    let renewed = rate < anchor.rate || (plausible && elapsed >= DAY);
    Ok((plausible, if renewed { fresh } else { *anchor }))
}
