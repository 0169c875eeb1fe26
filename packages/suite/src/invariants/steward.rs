//! I1 and I3 of the risk steward: the values that it set, and how long they last.

use super::ensure;
use crate::{Environment, Suite};
use cosmwasm_std::Uint128;
use interfaces::credit_market::{CollateralResponse, ConfigResponse, QueryMsg as MarketQuery};
use interfaces::risk_steward::{Parameter, QueryMsg, RuleResponse};

/// The steward contract's query responses about the market.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Each rule.
    pub rules: Vec<RuleResponse>,
    /// The market's values of the rules' parameters, in their order.
    pub values: Vec<Uint128>,
    /// The time of the block, in seconds since the epoch.
    pub now: u64,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let market = &suite.at.market;
        let ask = QueryMsg::Rules { market: market.to_string(), start_after: None, limit: Some(100) };
        let rules: Vec<RuleResponse> = suite.query(&suite.at.steward, &ask);
        let ConfigResponse { params, .. } = suite.query(market, &MarketQuery::Config {});
        let collaterals: Vec<CollateralResponse> = suite.query(market, &MarketQuery::Collaterals {});
        let value = |parameter: Parameter| match parameter {
            Parameter::CollateralCap { collateral } => {
                collaterals.iter().find(|it| it.id == collateral).map(|it| it.cap)
            }
            _ => parameter.get(&params),
        };
        let values = rules.iter().map(|rule| value(rule.rule.parameter).unwrap_or_default()).collect();
        Self { rules, values, now: suite.now() }
    }
}

/// A value that the steward set is in its rule's range, or between the range and governance's value; and no rule permits more
/// than its step.
pub(super) fn values_are_in_range(facts: &Facts) -> Result<(), String> {
    facts.rules.iter().zip(&facts.values).try_for_each(|(it, value)| {
        let step = ensure(it.available <= it.rule.step, || format!("more than a step: {it:?}"));
        let Some(adjustment) = it.adjustment.filter(|adjustment| adjustment.set == *value) else { return step };
        let (min, max) = (it.rule.min.min(adjustment.home), it.rule.max.max(adjustment.home));
        step.and(ensure(min <= *value && *value <= max, || format!("{value} is out of range: {it:?}")))
    })
}

/// No adjustment lasts longer than its rule's life.
pub(super) fn adjustments_end(facts: &Facts) -> Result<(), String> {
    facts.rules.iter().try_for_each(|it| {
        let ends = it.adjustment.is_none_or(|adjustment| adjustment.expires_at <= facts.now + it.rule.life);
        ensure(ends, || format!("does not end in time at {}: {it:?}", facts.now))
    })
}
