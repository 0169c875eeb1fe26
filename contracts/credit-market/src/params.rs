//! What the numbers of the configuration must satisfy, so that no later message fails on them.

use cosmwasm_std::Decimal;
use interfaces::credit_market::{ClassParams, Params};

use crate::error::ContractError;

/// No rate, slope or premium exceeds 1000 % a year: indexes stay far from the end of their type.
pub const MAX_RATE: Decimal = Decimal::percent(1_000);
/// The most leverage classes.
pub const MAX_CLASSES: usize = 8;
const DAY: u64 = 86_400;

/// Checks all numbers. Error: `InvalidParam` for the first one that is out of bounds.
pub fn validate(params: &Params) -> Result<(), ContractError> {
    let (one, zero) = (Decimal::one(), Decimal::zero());
    let (tenfold, hundredfold) = (Decimal::percent(1_000), Decimal::percent(10_000));
    let Params { interest, premium, margin, clock, .. } = params;
    let rate = |name, rate: Decimal| (name, rate, rate <= MAX_RATE, "0..=10");
    let fraction = |name, part: Decimal| (name, part, part <= one, "0..=1");
    let below_one = |name, part: Decimal| (name, part, part < one, "0 and more, below 1");
    let factor = |name, factor: Decimal| (name, factor, factor <= hundredfold, "0..=100");
    let period = |name, seconds: u64| {
        let works = seconds > 0 && seconds <= DAY.saturating_mul(365);
        (name, Decimal::from_ratio(seconds, 1u128), works, "1 s to 365 days")
    };
    let (fall, cover, target) = (margin.max_fall_per_day, params.cover_ratio, params.target_health);
    let checks = [
        rate("interest.base", interest.base),
        fraction("interest.kink", interest.kink),
        rate("interest.slope1", interest.slope1),
        rate("interest.slope2", interest.slope2),
        fraction("interest.reserve", interest.reserve),
        period("premium.period", premium.period),
        ("premium.floor", premium.floor, premium.floor <= premium.cap, "at most premium.cap"),
        rate("premium.cap", premium.cap),
        rate("premium.ramp_per_day", premium.ramp_per_day),
        fraction("premium.fund_share", premium.fund_share),
        period("margin.liquidation_time", margin.liquidation_time),
        factor("margin.z", margin.z),
        fraction("margin.slippage", margin.slippage),
        below_one("margin.buffer", margin.buffer),
        ("margin.max_fall_per_day", fall, fall > zero && fall <= one, "above 0, at most 1"),
        factor("margin.confidence_z", margin.confidence_z),
        ("cover_ratio", cover, cover > zero && cover <= hundredfold, "above 0, at most 100"),
        period("withdrawal_delay", params.withdrawal_delay),
        below_one("clock.start", clock.start),
        fraction("clock.per_minute", clock.per_minute),
        factor("clock.health_slope", clock.health_slope),
        below_one("clock.max", clock.max),
        below_one("clock.min", clock.min),
        ("target_health", target, target > one && target <= tenfold, "above 1, at most 10"),
        period("flag_life", params.flag_life),
        below_one("lot_haircut", params.lot_haircut),
        period("lot_duration", params.lot_duration),
    ];
    first_failure(checks)
}

/// Checks the leverage classes: 1 to [`MAX_CLASSES`], each `0 < initial <= maintenance < 1`, from the safest. Error:
/// `InvalidParam` for the first number that is out of bounds.
pub fn validate_classes(classes: &[ClassParams]) -> Result<(), ContractError> {
    let count = Decimal::from_ratio(classes.len() as u128, 1u128);
    first_failure([("classes.count", count, !classes.is_empty() && classes.len() <= MAX_CLASSES, "1..=8")])?;
    for ClassParams { initial_cap: initial, maintenance_cap: maintenance } in classes {
        first_failure([
            ("initial_cap", *initial, !initial.is_zero() && initial <= maintenance, "above 0, at most maintenance_cap"),
            ("maintenance_cap", *maintenance, *maintenance < Decimal::one(), "below 1"),
        ])?;
    }
    for pair in classes.windows(2) {
        let [safer, next] = pair else { continue };
        let (initial, maintenance) = (next.initial_cap, next.maintenance_cap);
        first_failure([
            ("maintenance_cap", maintenance, safer.maintenance_cap < maintenance, "above that of the class before"),
            ("initial_cap", initial, safer.initial_cap <= initial, "at least that of the class before"),
        ])?;
    }
    Ok(())
}

/// A number: its name, its value, whether it works, and what does.
type Check = (&'static str, Decimal, bool, &'static str);

fn first_failure<const N: usize>(checks: [Check; N]) -> Result<(), ContractError> {
    match checks.into_iter().find(|(_, _, works, _)| !works) {
        Some((name, value, _, bounds)) => Err(ContractError::InvalidParam { name, value, bounds }),
        None => Ok(()),
    }
}
