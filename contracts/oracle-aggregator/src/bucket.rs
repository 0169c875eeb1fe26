//! The leaky bucket of a reporter: small and rare deviations leak away, what overflows is slashed.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::SlashingParams;
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

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, slashing};

    fn deviation(bands: &str, share: &str) -> Deviation {
        Deviation { reporter: 1, bands: bands.parse().unwrap(), share: share.parse().unwrap() }
    }

    fn fill(standing: &mut Standing, bands: &str, share: &str, now: u64) -> Decimal {
        standing.fill(&deviation(bands, share), now, &slashing()).unwrap()
    }

    #[test]
    fn a_full_bucket_costs_nothing_and_the_overflow_does() {
        let mut standing = Standing::default();
        // Excess 3 fills the tolerance of 3 exactly.
        assert_eq!(fill(&mut standing, "4", "1", 0), Decimal::zero());
        assert_eq!(standing.level, dec("3"));
        // Excess 0.5 overflows whole: 0.5 * 0.001.
        assert_eq!(fill(&mut standing, "1.5", "1", 0), dec("0.0005"));
        assert_eq!(standing.level, dec("3"));
    }

    #[test]
    fn the_bucket_leaks_a_band_an_hour() {
        let mut standing = Standing::default();
        fill(&mut standing, "4", "1", 1_000);
        // 1.5 hours later 1.5 remain; excess 2 makes 3.5, of which 0.5 overflow.
        assert_eq!(fill(&mut standing, "3", "1", 1_000 + 5_400), dec("0.0005"));
        // 30 hours later it is empty, not below.
        fill(&mut standing, "1.25", "1", 120_000);
        assert_eq!(standing.level, dec("0.25"));
    }

    #[test]
    fn who_deviates_alone_pays_by_its_share() {
        let mut standing = Standing { level: dec("3").into(), ..Standing::default() };
        // Overflow 1 at a share of 3 * 100 / 1000.
        assert_eq!(fill(&mut standing, "2", "0.3", 0), dec("0.0003"));
    }

    #[test]
    fn an_epoch_has_a_cap() {
        let mut standing = Standing { level: dec("3").into(), ..Standing::default() };
        // 9 bands of overflow are 0.009, the cap is 0.005.
        assert_eq!(fill(&mut standing, "10", "1", 86_399), dec("0.005"));
        assert_eq!(fill(&mut standing, "10", "1", 86_399), Decimal::zero());
        assert_eq!(standing.slashed_in(86_399, &slashing()), dec("0.005"));
        assert_eq!(standing.slashed_in(86_400, &slashing()), Decimal::zero());
        assert_eq!(fill(&mut standing, "2", "1", 86_400), dec("0.000999722222222222"));
    }
}
