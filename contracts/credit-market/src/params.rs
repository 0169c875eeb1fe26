//! Permitted ranges of the parameters. Values within them cannot make a later message fail.

use cosmwasm_std::Decimal;
use interfaces::credit_market::{ClassParams, Params};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;

/// Highest rate, slope or premium: 1000 % a year, so that indexes stay far from overflow.
pub const MAX_RATE: Decimal = Decimal::percent(1_000);
/// Maximum number of leverage classes.
pub const MAX_CLASSES: u64 = 8;
const YEAR: u64 = 365 * 86_400;
/// The smallest difference of two decimals.
const ATOM: Decimal = Decimal::raw(1);

/// Checks every parameter. Error: `OutOfRange` for the first one outside its range.
pub fn validate(params: &Params) -> Result<(), ContractError> {
    let (one, zero) = (Decimal::one(), Decimal::zero());
    let below_one = one.saturating_sub(ATOM);
    let (tenfold, hundredfold) = (Decimal::percent(1_000), Decimal::percent(10_000));
    let Params { interest, premium, margin, liquidation, .. } = params;
    let clock = &liquidation.clock;
    let decimals = [
        ("interest.base", interest.base, zero, MAX_RATE),
        ("interest.kink", interest.kink, zero, one),
        ("interest.slope_below_kink", interest.slope_below_kink, zero, MAX_RATE),
        ("interest.slope_above_kink", interest.slope_above_kink, zero, MAX_RATE),
        ("interest.reserve", interest.reserve, zero, one),
        ("premium.floor", premium.floor, zero, premium.cap),
        ("premium.cap", premium.cap, premium.floor, MAX_RATE),
        ("premium.ramp_per_day", premium.ramp_per_day, zero, MAX_RATE),
        ("premium.fund_share", premium.fund_share, zero, one),
        ("margin.z", margin.z, zero, hundredfold),
        ("margin.slippage", margin.slippage, zero, one),
        ("margin.buffer", margin.buffer, zero, below_one),
        ("margin.max_fall_per_day", margin.max_fall_per_day, ATOM, one),
        ("margin.confidence_multiple", margin.confidence_multiple, zero, hundredfold),
        ("cover_ratio", params.cover_ratio, ATOM, hundredfold),
        ("liquidation.clock.start", clock.start, zero, below_one),
        ("liquidation.clock.per_minute", clock.per_minute, zero, one),
        ("liquidation.clock.health_slope", clock.health_slope, zero, hundredfold),
        ("liquidation.clock.max", clock.max, zero, below_one),
        ("liquidation.clock.min", clock.min, zero, below_one),
        ("liquidation.target_health", liquidation.target_health, one.saturating_add(ATOM), tenfold),
        ("liquidation.lot_haircut", liquidation.lot_haircut, zero, below_one),
    ];
    let periods = [
        ("premium.period", premium.period),
        ("margin.liquidation_time", margin.liquidation_time),
        ("withdrawal_delay", params.withdrawal_delay),
        ("liquidation.flag_life", liquidation.flag_life),
        ("liquidation.lot_duration", liquidation.lot_duration),
    ];
    for (name, value, min, max) in decimals {
        CommonError::ensure_range(name, value, min, max)?;
    }
    for (name, seconds) in periods {
        CommonError::ensure_range(name, seconds, 1, YEAR)?;
    }
    Ok(())
}

/// Checks the leverage classes: 1 to [`MAX_CLASSES`], each `0 < initial <= maintenance < 1`, from the safest. Error:
/// `OutOfRange` for the first number outside its range.
pub fn validate_classes(classes: &[ClassParams]) -> Result<(), ContractError> {
    CommonError::ensure_range("classes", classes.len() as u64, 1, MAX_CLASSES)?;
    let highest = Decimal::one().saturating_sub(ATOM);
    let (mut initial_min, mut maintenance_min) = (ATOM, ATOM);
    for &ClassParams { initial_cap, maintenance_cap } in classes {
        CommonError::ensure_range("maintenance_cap", maintenance_cap, maintenance_min, highest)?;
        CommonError::ensure_range("initial_cap", initial_cap, initial_min, maintenance_cap)?;
        initial_min = initial_cap;
        maintenance_min = maintenance_cap.saturating_add(ATOM);
    }
    Ok(())
}
