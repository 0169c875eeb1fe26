//! Leaky bucket of a reporter: small and rare deviations drain away, and the overflow is slashed.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::SlashingParams;
use interfaces::packed;
use risk::{Fixed, MathError};

use crate::deviation::Deviation;

const HOUR: u64 = 3600;

/// Record of a reporter's deviations.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bucket {
    /// Level at `filled_at`, in bands.
    pub level: Fixed,
    /// Moment of the last deviation, in seconds since the epoch.
    pub filled_at: u64,
    /// Part of the stake slashed in the epoch of that moment.
    pub slashed: Decimal,
}

packed!(Bucket { level, filled_at, slashed });

impl Bucket {
    /// Adds the excess of a deviation. Returns the part of the stake that is slashed for it, rounded down: `overflow *
    /// fraction_per_band * share`, at most the rest of the epoch's limit.
    pub fn fill(&mut self, deviation: &Deviation, now: u64, params: &SlashingParams) -> Result<Decimal, MathError> {
        let hours = Fixed::from_integer(now.saturating_sub(self.filled_at)).div_floor(Fixed::from_integer(HOUR))?;
        let leaked = Fixed::from_decimal(params.leak_per_hour).mul_floor(hours)?;
        let excess = deviation.bands.checked_sub(Fixed::ONE)?.max(Fixed::ZERO);
        let level = self.level.checked_sub(leaked)?.max(Fixed::ZERO).checked_add(excess)?;
        let tolerance = Fixed::from_decimal(params.tolerance);
        let overflow = level.checked_sub(tolerance)?.max(Fixed::ZERO);
        self.slashed = self.slashed_in(now, params);
        (self.level, self.filled_at) = (level.min(tolerance), now);

        let fraction = overflow.mul_floor(Fixed::from_decimal(params.fraction_per_band))?.mul_floor(deviation.share)?;
        let left = params.epoch_cap.saturating_sub(self.slashed);
        let fraction = fraction.min(Fixed::from_decimal(left)).to_decimal_floor()?;
        self.slashed = self.slashed.saturating_add(fraction);
        Ok(fraction)
    }

    /// Part of the stake slashed in the epoch of `now`, as the present parameters divide time into epochs.
    pub fn slashed_in(&self, now: u64, params: &SlashingParams) -> Decimal {
        let epoch = |moment: u64| moment.checked_div(params.epoch).unwrap_or_default();
        if epoch(now) == epoch(self.filled_at) {
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

    fn fill(bucket: &mut Bucket, bands: &str, share: &str, now: u64) -> Decimal {
        bucket.fill(&deviation(bands, share), now, &slashing()).unwrap()
    }

    #[test]
    fn a_full_bucket_costs_nothing_and_the_overflow_does() {
        let mut bucket = Bucket::default();
        // Excess 3 fills the tolerance of 3 exactly.
        assert_eq!(fill(&mut bucket, "4", "1", 0), Decimal::zero());
        assert_eq!(bucket.level, dec("3"));
        // Excess 0.5 overflows whole: 0.5 * 0.001.
        assert_eq!(fill(&mut bucket, "1.5", "1", 0), dec("0.0005"));
        assert_eq!(bucket.level, dec("3"));
    }

    #[test]
    fn the_bucket_leaks_a_band_an_hour() {
        let mut bucket = Bucket::default();
        fill(&mut bucket, "4", "1", 1_000);
        // 1.5 hours later 1.5 remain; excess 2 makes 3.5, of which 0.5 overflow.
        assert_eq!(fill(&mut bucket, "3", "1", 1_000 + 5_400), dec("0.0005"));
        // 30 hours later it is empty, not below.
        fill(&mut bucket, "1.25", "1", 120_000);
        assert_eq!(bucket.level, dec("0.25"));
    }

    #[test]
    fn who_deviates_alone_pays_by_its_share() {
        let mut bucket = Bucket { level: dec("3").into(), ..Bucket::default() };
        // Overflow 1 at a share of 3 * 100 / 1000.
        assert_eq!(fill(&mut bucket, "2", "0.3", 0), dec("0.0003"));
    }

    #[test]
    fn an_epoch_has_a_cap() {
        let mut bucket = Bucket { level: dec("3").into(), ..Bucket::default() };
        // 9 bands of overflow are 0.009, the cap is 0.005.
        assert_eq!(fill(&mut bucket, "10", "1", 86_399), dec("0.005"));
        assert_eq!(fill(&mut bucket, "10", "1", 86_399), Decimal::zero());
        assert_eq!(bucket.slashed_in(86_399, &slashing()), dec("0.005"));
        assert_eq!(bucket.slashed_in(86_400, &slashing()), Decimal::zero());
        assert_eq!(fill(&mut bucket, "2", "1", 86_400), dec("0.000999722222222222"));
    }

    /// The number of the epoch was stored, which another length numbers otherwise: the cap began anew.
    #[test]
    fn fm_b72_another_length_of_the_epoch_does_not_renew_the_cap() {
        let hourly = SlashingParams { epoch: 3_600, ..slashing() };
        let mut bucket = Bucket { level: dec("3").into(), ..Bucket::default() };
        let lie = deviation("10", "1");
        assert_eq!(bucket.fill(&lie, 36_000, &hourly), Ok(dec("0.005")));
        // Two hours later, and in the same day.
        assert_eq!(bucket.slashed_in(43_200, &slashing()), dec("0.005"));
        assert_eq!(fill(&mut bucket, "10", "1", 43_200), Decimal::zero());
    }
}
