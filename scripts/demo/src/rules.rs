//! The plan's numbers under the lab's names, so that contracts and model have the same law, oracle and interest rate.

use deployment::Plan;
use lab::{Document, LabError};

/// The lab's name of the law that the contracts follow.
pub const OURS: &str = "ballast";

/// Systems whose leverage classes are the plan's: the contracts' law and the twins.
const SAME_CLASSES: [&str; 3] = [OURS, "mars", "aave5"];

/// The keys of a lab file that the plan decides, each with the plan's number.
fn pairs(plan: &Plan) -> Vec<(String, String)> {
    let (oracle, market) = (&plan.oracle, &plan.market.params);
    let (interest, premium, band) = (&market.interest, &market.premium, &market.band);
    let (law, target) = (&market.liquidation.discount, &market.liquidation.target);
    let breaker = &oracle.breaker;
    let fixed = [
        ("oracle.round_seconds", oracle.round_seconds.to_string()),
        ("oracle.breaker_least", breaker.min_move.to_string()),
        ("oracle.breaker_sigmas", breaker.sigmas.to_string()),
        ("oracle.breaker_span", breaker.max_dt.to_string()),
        ("oracle.tau_variance", oracle.variance_tau.to_string()),
        ("oracle.tau_ema", oracle.ema_tau.to_string()),
        ("oracle.confidence_sigmas", band.confidence_multiple.to_string()),
        ("oracle.borrow_gap", oracle.ema_gap.to_string()),
        ("rates.kink", interest.kink.to_string()),
        ("rates.slope1", interest.slope_below_kink.to_string()),
        ("rates.slope2", interest.slope_above_kink.to_string()),
        ("rates.reserve", interest.reserve.to_string()),
        ("rates.fund_share", premium.fund_share.to_string()),
        ("rates.premium_floor", premium.floor.to_string()),
        ("rates.premium_cap", premium.cap.to_string()),
        ("rates.premium_period", premium.period.to_string()),
        ("rates.premium_ramp", premium.ramp_per_day.to_string()),
        ("lenders.request_seconds", market.withdrawal.delay.to_string()),
        ("system.ballast.cover.kappa", market.cover_ratio.to_string()),
        ("system.ballast.cover.haircut", law.least.to_string()),
        ("system.ballast.clock.start", law.start.to_string()),
        ("system.ballast.clock.per_minute", law.per_minute.to_string()),
        ("system.ballast.clock.health_slope", law.health_slope.to_string()),
        ("system.ballast.clock.cap", law.max.to_string()),
        ("system.ballast.clock.least", law.least.to_string()),
        ("system.ballast.clock.flag_seconds", market.liquidation.flag_life.to_string()),
        ("system.ballast.target.base", target.base.to_string()),
        ("system.ballast.target.per_sigma", target.slope.to_string()),
        ("system.ballast.target.most", target.max.to_string()),
        ("system.ballast.band.z", band.z.to_string()),
        ("system.ballast.band.seconds", band.time.to_string()),
        ("system.ballast.band.cap", law.band_max.to_string()),
        ("system.ballast.band.edge_target", target.soft.to_string()),
        ("system.ballast.band.per_minute", law.per_minute.to_string()),
        ("system.ballast.floor.grace", law.par_time.to_string()),
        ("system.ballast.floor.start", law.least.to_string()),
        ("system.ballast.floor.middle", law.end.to_string()),
        ("system.ballast.floor.middle_seconds", law.rise_time.to_string()),
        ("system.ballast.floor.end", law.end.to_string()),
        ("system.ballast.floor.end_seconds", law.rise_time.to_string()),
    ];
    let classes: Vec<String> = plan
        .market
        .classes
        .iter()
        .map(|class| format!("[{:?}, {:?}]", number(class.initial_ltv), number(class.maintenance_ltv)))
        .collect();
    let classes = format!("[{}]", classes.join(", "));
    let fixed = fixed.into_iter().map(|(key, value)| (key.to_owned(), value));
    fixed.chain(SAME_CLASSES.map(|system| (format!("system.{system}.classes"), classes.clone()))).collect()
}

fn number(d: cosmwasm_std::Decimal) -> f64 {
    crate::number::float(d)
}

/// Whether the plan decides this key of a lab file.
pub fn owns(key: &str) -> bool {
    pairs(&Plan::new("native", "base")).iter().any(|(owned, _)| owned == key)
}

/// Lays the plan's numbers over a lab file. Error: one that is outside the lab's range.
pub fn apply(plan: &Plan, document: &mut Document) -> Result<(), LabError> {
    pairs(plan).iter().try_for_each(|(key, value)| document.set(&format!("{key}={value}")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_default_plan_is_the_shipped_lab_file() {
        let mut document = Document::shipped().unwrap();
        let shipped = document.build().unwrap();
        apply(&Plan::new("native", "base"), &mut document).unwrap();
        let laid = document.build().unwrap();
        assert_eq!(laid.behaviour, shipped.behaviour);
        assert_eq!(format!("{:?}", laid.systems), format!("{:?}", shipped.systems));
    }
}
