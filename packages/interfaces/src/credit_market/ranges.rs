//! Permitted ranges of the parameters. Values within them cannot make a later message fail.

use super::{Backing, ClassParams, InstantiateMsg, Params, Valuation, MAX_TRANCHES};
use crate::market::LiquidationTerms;
use crate::shared::error::CommonError;
use cosmwasm_std::Decimal;

/// Highest rate, slope or premium: 1000 % a year, so that indexes stay far from overflow.
pub const MAX_RATE: Decimal = Decimal::percent(1_000);
/// Maximum number of leverage classes.
pub const MAX_CLASSES: u64 = 8;
/// Highest discount that parameters may permit above water, as a fraction of the price.
pub const MAX_DISCOUNT: Decimal = Decimal::percent(30);
const HOUR: u64 = 3_600;
const DAY: u64 = 86_400;
const YEAR: u64 = 365 * DAY;
/// The smallest difference of two decimals.
const ATOM: Decimal = Decimal::raw(1);

impl InstantiateMsg {
    /// Checks classes, parameters and tranches. Errors: `OutOfRange`, `Contradiction`.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        ClassParams::ensure_valid(&self.classes)?;
        self.params.ensure_valid(&self.classes)?;
        let feeds: Vec<u64> = self.collaterals.iter().map(|collateral| collateral.feed).collect();
        Backing::ensure_valid(&self.tranches, &feeds)
    }
}

impl Params {
    /// Checks every parameter, and that they do not contradict each other or the market's classes. Errors: `OutOfRange` for the
    /// first one outside its range, `Contradiction` for the first broken rule.
    pub fn ensure_valid(&self, classes: &[ClassParams]) -> Result<(), CommonError> {
        self.ensure_ranges()?;
        let LiquidationTerms { discount, target, .. } = &self.liquidation;
        let highest = classes.iter().map(|class| class.maintenance_ltv).max().unwrap_or_default();
        let kept = Decimal::one().saturating_sub(discount.max);
        let healing = target.base.checked_mul(kept).unwrap_or(Decimal::MAX);
        let rules = [
            ("discount.start <= discount.least", discount.start, discount.least, false),
            ("discount.band_max <= discount.least", discount.band_max, discount.least, false),
            ("discount.least <= discount.max", discount.least, discount.max, false),
            ("discount.least <= discount.end", discount.least, discount.end, false),
            ("target.base <= target.max", target.base, target.max, false),
            // Otherwise a sale at the highest discount does not raise health, and every liquidation takes the whole account.
            ("maintenance_ltv < target.base * (1 - discount.max)", highest, healing, true),
            // Otherwise healthy accounts have provisions and bear no interest.
            ("maintenance_ltv < 1 - discount.least", highest, Decimal::one().saturating_sub(discount.least), true),
            ("premium.floor <= premium.cap", self.premium.floor, self.premium.cap, false),
        ];
        for (rule, left, right, strict) in rules {
            CommonError::ensure_rule(left < right || !strict && left == right, rule, left, right)?;
        }
        Ok(())
    }

    fn ensure_ranges(&self) -> Result<(), CommonError> {
        let (one, zero) = (Decimal::one(), Decimal::zero());
        let above_one = one.saturating_add(ATOM);
        let (tenfold, hundredfold) = (Decimal::percent(1_000), Decimal::percent(10_000));
        let Self { interest, premium, band, liquidation, provision, withdrawal, .. } = self;
        let LiquidationTerms { discount, target, .. } = liquidation;
        let decimals = [
            ("interest.base", interest.base, zero, MAX_RATE),
            ("interest.kink", interest.kink, zero, one),
            ("interest.slope_below_kink", interest.slope_below_kink, zero, MAX_RATE),
            ("interest.slope_above_kink", interest.slope_above_kink, zero, MAX_RATE),
            ("interest.reserve", interest.reserve, zero, one),
            ("premium.floor", premium.floor, zero, MAX_RATE),
            ("premium.cap", premium.cap, zero, MAX_RATE),
            ("premium.ramp_per_day", premium.ramp_per_day, zero, MAX_RATE),
            ("premium.fund_share", premium.fund_share, zero, one),
            ("band.z", band.z, zero, tenfold),
            ("band.confidence_multiple", band.confidence_multiple, zero, hundredfold),
            ("cover_ratio", self.cover_ratio, ATOM, hundredfold),
            ("discount.start", discount.start, zero, MAX_DISCOUNT),
            ("discount.per_minute", discount.per_minute, zero, one),
            ("discount.health_slope", discount.health_slope, zero, hundredfold),
            ("discount.max", discount.max, ATOM, MAX_DISCOUNT),
            ("discount.least", discount.least, ATOM, MAX_DISCOUNT),
            ("discount.band_max", discount.band_max, zero, MAX_DISCOUNT),
            ("discount.end", discount.end, ATOM, Decimal::percent(50)),
            ("target.base", target.base, above_one, tenfold),
            ("target.slope", target.slope, zero, tenfold),
            ("target.max", target.max, above_one, tenfold),
            ("target.soft", target.soft, above_one, Decimal::percent(200)),
            (
                "liquidation.seconds_per_block",
                liquidation.seconds_per_block,
                Decimal::permille(100),
                Decimal::percent(360_000),
            ),
            ("provision.write_down_share", provision.write_down_share, zero, one),
            ("provision.mark_reward", provision.mark_reward, zero, Decimal::percent(1)),
            ("provision.mark_share", provision.mark_share, zero, one),
        ];
        let periods = [
            ("premium.period", premium.period, 1, YEAR),
            ("band.time", band.time, 1, 7 * DAY),
            ("discount.par_time", discount.par_time, 1, YEAR),
            ("discount.rise_time", discount.rise_time, 1, YEAR),
            ("liquidation.flag_life", liquidation.flag_life, 60, DAY),
            ("provision.price_memory", provision.price_memory, HOUR, YEAR),
            ("provision.write_down_after", provision.write_down_after, HOUR, YEAR),
            ("provision.write_down_every", provision.write_down_every, HOUR, YEAR),
            ("provision.record_patience", provision.record_patience, HOUR, YEAR),
            ("withdrawal.delay", withdrawal.delay, 1, 30 * DAY),
            ("withdrawal.window", withdrawal.window, 60, DAY),
            ("withdrawal.retry_after", withdrawal.retry_after, 0, 30 * DAY),
        ];
        for (name, value, min, max) in decimals {
            CommonError::ensure_range(name, value, min, max)?;
        }
        for (name, seconds, min, max) in periods {
            CommonError::ensure_range(name, seconds, min, max)?;
        }
        Ok(())
    }
}

impl ClassParams {
    /// Checks a market's classes: 1 to [`MAX_CLASSES`], each `0 < initial <= maintenance < 1`, from the safest. Error:
    /// `OutOfRange` for the first number outside its range.
    pub fn ensure_valid(classes: &[Self]) -> Result<(), CommonError> {
        CommonError::ensure_range("classes", classes.len() as u64, 1, MAX_CLASSES)?;
        let highest = Decimal::one().saturating_sub(ATOM);
        let (mut initial_min, mut maintenance_min) = (ATOM, ATOM);
        for &Self { initial_ltv, maintenance_ltv } in classes {
            CommonError::ensure_range("maintenance_ltv", maintenance_ltv, maintenance_min, highest)?;
            CommonError::ensure_range("initial_ltv", initial_ltv, initial_min, maintenance_ltv)?;
            initial_min = initial_ltv;
            maintenance_min = maintenance_ltv.saturating_add(ATOM);
        }
        Ok(())
    }
}

impl Backing {
    /// Checks a market's tranches: 1 to [`MAX_TRANCHES`], none twice, haircuts from 0 to 0.99, and an overlap haircut above 0
    /// where the asset is also collateral, judged by the feeds of the collaterals. Errors: `OutOfRange`, `Contradiction`.
    pub fn ensure_valid(tranches: &[Self], feeds: &[u64]) -> Result<(), CommonError> {
        CommonError::ensure_range("tranches", tranches.len(), 1, MAX_TRANCHES)?;
        for (place, &Self { tranche, valuation }) in tranches.iter().enumerate() {
            let is_new = !tranches.iter().take(place).any(|earlier| earlier.tranche == tranche);
            CommonError::ensure_rule(is_new, "no tranche twice", tranche, tranche)?;
            let Some(valuation) = valuation else { continue };
            let most = Decimal::percent(99);
            CommonError::ensure_range("valuation.haircut", valuation.haircut, Decimal::zero(), most)?;
            CommonError::ensure_range("valuation.overlap", valuation.overlap, Decimal::zero(), most)?;
            valuation.ensure_overlap(feeds.contains(&valuation.feed))?;
        }
        Ok(())
    }
}

impl Valuation {
    /// Checks that some of the value of a collateral's asset does not count. Error: `Contradiction`.
    pub fn ensure_overlap(&self, is_collateral: bool) -> Result<(), CommonError> {
        let holds = !is_collateral || !self.overlap.is_zero();
        CommonError::ensure_rule(holds, "0 < overlap of a collateral", 0, self.overlap)
    }
}
