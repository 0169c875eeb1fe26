//! The leaky bucket of a reporter: small and rare deviations leak away, what overflows is slashed.

use common::oracle::SlashingParams;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use risk::{Fixed, MathError};

use crate::judge::Deviation;

const HOUR: u64 = 3600;

/// What a reporter has on its account.
#[cw_serde]
#[derive(Copy, Default)]
pub struct Standing {
    /// The level of the bucket at `at`, in bands.
    pub level: Fixed,
    /// When it was filled last, in seconds since the epoch.
    pub at: u64,
    /// The epoch of `slashed`.
    pub epoch: u64,
    /// The fraction of its stake that this epoch has slashed.
    pub slashed: Decimal,
}

impl Standing {
    /// Fills the bucket with the excess of a deviation. Returns the fraction of the stake that is slashed for it:
    /// `overflow * fraction_per_band * share`, at most what the epoch still allows, rounded down.
    pub fn fill(&mut self, deviation: &Deviation, now: u64, params: &SlashingParams) -> Result<Decimal, MathError> {
        let hours = Fixed::from_integer(now.saturating_sub(self.at)).div_floor(Fixed::from_integer(HOUR))?;
        let leaked = Fixed::from_decimal(params.leak_per_hour).mul_floor(hours)?;
        let excess = deviation.bands.checked_sub(Fixed::ONE)?.max(Fixed::ZERO);
        let level = self.level.checked_sub(leaked)?.max(Fixed::ZERO).checked_add(excess)?;
        let tolerance = Fixed::from_decimal(params.tolerance);
        let overflow = level.checked_sub(tolerance)?.max(Fixed::ZERO);
        (self.level, self.at) = (level.min(tolerance), now);

        let epoch = now.checked_div(params.epoch).unwrap_or_default();
        if epoch != self.epoch {
            (self.epoch, self.slashed) = (epoch, Decimal::zero());
        }
        let fraction = overflow.mul_floor(Fixed::from_decimal(params.fraction_per_band))?.mul_floor(deviation.share)?;
        let left = params.epoch_cap.saturating_sub(self.slashed);
        let fraction = fraction.min(Fixed::from_decimal(left)).to_decimal_floor()?;
        self.slashed = self.slashed.saturating_add(fraction);
        Ok(fraction)
    }

    /// What the epoch of `now` has slashed.
    pub fn slashed_in(&self, now: u64, params: &SlashingParams) -> Decimal {
        let epoch = now.checked_div(params.epoch).unwrap_or_default();
        if epoch == self.epoch {
            self.slashed
        } else {
            Decimal::zero()
        }
    }
}
