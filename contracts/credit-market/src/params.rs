//! What the numbers of the configuration must satisfy, so that no later message fails on them.

use common::credit::{ClassParams, Params};
use cosmwasm_std::Decimal;

use crate::error::ContractError;

/// No rate, slope or premium exceeds 1000 % a year: indexes stay far from the end of their type.
pub const MAX_RATE: Decimal = Decimal::percent(1_000);
/// The most leverage classes.
pub const MAX_CLASSES: usize = 8;
const DAY: u64 = 86_400;

/// Checks all numbers. Error: `InvalidParam` with the name of the first one that is out of bounds.
pub fn validate(params: &Params) -> Result<(), ContractError> {
    let (one, zero) = (Decimal::one(), Decimal::zero());
    let Params { interest, premium, margin, clock, .. } = params;
    let rate = |rate: Decimal| rate <= MAX_RATE;
    let fraction = |part: Decimal| part <= one;
    let below_one = |part: Decimal| part < one;
    let period = |seconds: u64| seconds > 0 && seconds <= DAY.saturating_mul(365);
    let checks = [
        ("interest.base", rate(interest.base)),
        ("interest.kink", fraction(interest.kink)),
        ("interest.slope1", rate(interest.slope1)),
        ("interest.slope2", rate(interest.slope2)),
        ("interest.reserve", fraction(interest.reserve)),
        ("premium.period", period(premium.period)),
        ("premium.floor", premium.floor <= premium.cap),
        ("premium.cap", rate(premium.cap)),
        ("premium.ramp_per_day", rate(premium.ramp_per_day)),
        ("premium.fund_share", fraction(premium.fund_share)),
        ("margin.liquidation_time", period(margin.liquidation_time)),
        ("margin.z", margin.z <= Decimal::percent(10_000)),
        ("margin.slippage", fraction(margin.slippage)),
        ("margin.buffer", below_one(margin.buffer)),
        ("margin.max_fall_per_day", margin.max_fall_per_day > zero && fraction(margin.max_fall_per_day)),
        ("margin.confidence_z", margin.confidence_z <= Decimal::percent(10_000)),
        ("cover_ratio", params.cover_ratio > zero && params.cover_ratio <= Decimal::percent(10_000)),
        ("withdrawal_delay", period(params.withdrawal_delay)),
        ("clock.start", below_one(clock.start)),
        ("clock.per_minute", fraction(clock.per_minute)),
        ("clock.health_slope", clock.health_slope <= Decimal::percent(10_000)),
        ("clock.max", below_one(clock.max)),
        ("clock.min", below_one(clock.min)),
        ("target_health", params.target_health > one && params.target_health <= Decimal::percent(1_000)),
        ("flag_life", period(params.flag_life)),
        ("lot_haircut", below_one(params.lot_haircut)),
        ("lot_duration", period(params.lot_duration)),
    ];
    match checks.iter().find(|(_, holds)| !holds) {
        Some((name, _)) => Err(ContractError::InvalidParam { name: (*name).into() }),
        None => Ok(()),
    }
}

/// Checks the leverage classes: 1 to [`MAX_CLASSES`], each `0 < initial <= maintenance < 1`, from the safest.
pub fn validate_classes(classes: &[ClassParams]) -> Result<(), ContractError> {
    let sane = |class: &ClassParams| {
        !class.initial_cap.is_zero()
            && class.initial_cap <= class.maintenance_cap
            && class.maintenance_cap < Decimal::one()
    };
    let ascending = classes.windows(2).all(|pair| match pair {
        [safer, next] => safer.maintenance_cap < next.maintenance_cap && safer.initial_cap <= next.initial_cap,
        _ => true,
    });
    if classes.is_empty() || classes.len() > MAX_CLASSES || !classes.iter().all(sane) || !ascending {
        return Err(ContractError::InvalidParam { name: "classes".into() });
    }
    Ok(())
}
