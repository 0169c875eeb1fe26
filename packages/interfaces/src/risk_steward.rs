//! risk-steward: changes parameters of markets between votes, within bounds that governance sets.
//!
//! A value is a whole number: an amount in its smallest unit, or a ratio in units of 10^-18. Durations are in seconds, moments
//! in seconds since the epoch.

use crate::credit_market::{self, Params};
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, CosmosMsg, Decimal, StdResult, Uint128};
use std::fmt;

pub mod event;

/// Instantiation message. Takes no funds.
///
/// Errors: `Payment`, `OutOfRange`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// The owner: the timelock.
    pub owner: String,
    /// The account that adjusts; none when absent.
    pub steward: Option<String>,
    /// The parameters that it may adjust, and within which bounds.
    pub rules: Vec<Rule>,
}

/// A parameter of a market.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Parameter {
    /// [`Params::debt_cap`].
    DebtCap {},
    /// [`Params::cover_ratio`].
    CoverRatio {},
    /// [`crate::credit_market::PremiumParams::floor`].
    PremiumFloor {},
    /// [`crate::credit_market::PremiumParams::ramp_per_day`].
    PremiumRamp {},
    /// [`crate::credit_market::BandParams::z`].
    BandZ {},
    /// [`crate::credit_market::BandParams::confidence_multiple`].
    ConfidenceMultiple {},
    /// [`crate::credit_market::InterestParams::base`].
    InterestBase {},
    /// [`crate::credit_market::InterestParams::slope_above_kink`].
    InterestSlope {},
    /// The cap of a collateral.
    CollateralCap {
        /// The id of the collateral.
        collateral: u64,
    },
}

impl Parameter {
    /// The parameters in a market's `Params`: all but the caps of collaterals.
    pub const OF_PARAMS: [Self; 8] = [
        Self::DebtCap {},
        Self::CoverRatio {},
        Self::PremiumFloor {},
        Self::PremiumRamp {},
        Self::BandZ {},
        Self::ConfidenceMultiple {},
        Self::InterestBase {},
        Self::InterestSlope {},
    ];

    /// The value in a market's parameters; none for the cap of a collateral.
    pub fn get(self, params: &Params) -> Option<Uint128> {
        match self {
            Self::DebtCap {} => Some(params.debt_cap),
            _ => self.ratio(&mut params.clone()).map(|ratio| ratio.atomics()),
        }
    }

    /// Puts the value into a market's parameters.
    pub fn set(self, params: &mut Params, value: Uint128) {
        match self {
            Self::DebtCap {} => params.debt_cap = value,
            _ => {
                if let Some(ratio) = self.ratio(params) {
                    *ratio = Decimal::new(value);
                }
            }
        }
    }

    fn ratio(self, params: &mut Params) -> Option<&mut Decimal> {
        match self {
            Self::CoverRatio {} => Some(&mut params.cover_ratio),
            Self::PremiumFloor {} => Some(&mut params.premium.floor),
            Self::PremiumRamp {} => Some(&mut params.premium.ramp_per_day),
            Self::BandZ {} => Some(&mut params.band.z),
            Self::ConfidenceMultiple {} => Some(&mut params.band.confidence_multiple),
            Self::InterestBase {} => Some(&mut params.interest.base),
            Self::InterestSlope {} => Some(&mut params.interest.slope_above_kink),
            Self::DebtCap {} | Self::CollateralCap { .. } => None,
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DebtCap {} => f.write_str("debt_cap"),
            Self::CoverRatio {} => f.write_str("cover_ratio"),
            Self::PremiumFloor {} => f.write_str("premium.floor"),
            Self::PremiumRamp {} => f.write_str("premium.ramp_per_day"),
            Self::BandZ {} => f.write_str("band.z"),
            Self::ConfidenceMultiple {} => f.write_str("band.confidence_multiple"),
            Self::InterestBase {} => f.write_str("interest.base"),
            Self::InterestSlope {} => f.write_str("interest.slope_above_kink"),
            Self::CollateralCap { collateral } => write!(f, "collateral_cap.{collateral}"),
        }
    }
}

/// The direction in which a parameter makes a market safer.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Direction {
    /// A lower value is safer: caps.
    Lower,
    /// A higher value is safer: the cover ratio.
    Higher,
}

/// Bounds of the steward for one parameter of one market.
#[cw_serde]
pub struct Rule {
    /// The market.
    pub market: String,
    /// The parameter.
    pub parameter: Parameter,
    /// The lowest value that the steward may set. Unit: of the value. Range: 0 to `max`. Default: the plan's. Too low lets a
    /// captured steward close the market; too high leaves it without effect.
    pub min: Uint128,
    /// The highest value that the steward may set. Unit: of the value. Range: `min` or more. Default: the plan's. Too high lets a
    /// captured steward take risk; too low leaves it without effect.
    pub max: Uint128,
    /// The direction in which the value may move at once. In the other direction it moves by [`Rule::step`].
    pub tighter: Direction,
    /// The most that the value may be loosened per day; a used part is restored evenly over a day. Unit: of the value. Range: 1
    /// or more. Default: the plan's. Too low delays relief; too high gives nobody time to leave.
    pub step: Uint128,
    /// The time from the first adjustment of a value until it walks back to governance's value. Unit: seconds. Range: 3600 to
    /// 31536000. Default: 2592000. Too low undoes adjustments before a vote can confirm them; too high lets them replace votes.
    pub life: u64,
}

/// What governance sets of a collateral of a market.
#[cw_serde]
#[derive(Copy, Eq)]
#[serde(deny_unknown_fields)]
pub struct CollateralSettings {
    /// The most that may be posted, in the collateral's smallest unit.
    pub cap: Uint128,
    /// The id of the feed of its price.
    pub feed: u64,
}

/// Messages the contract executes. None takes funds.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Sets one parameter of a market. Tighter: at once. Looser: at most [`Rule::step`] per day, and only before the adjustment
    /// expires. Callable by the steward.
    ///
    /// Errors: `Payment`, `Unauthorized`, `NotFound` (rule, collateral), `OutOfRange`, `Unchanged`, `TooFast`, `Expired`, and the
    /// market's.
    Adjust {
        /// The market.
        market: String,
        /// The parameter.
        parameter: Parameter,
        /// The new value.
        value: Uint128,
    },
    /// Moves an expired adjustment towards the value that governance set: at once where that is tighter, else by what
    /// [`Rule::step`] permits now. Callable by anyone.
    ///
    /// Errors: `Payment`, `NotFound` (rule, adjustment, collateral), `NotExpired`, `TooFast`, and the market's.
    WalkBack {
        /// The market.
        market: String,
        /// The parameter.
        parameter: Parameter,
    },
    /// Confirms a value that the steward set: it becomes governance's value and no longer walks back. Callable by the owner.
    ///
    /// Errors: `Payment`, `Ownership`, `NotFound` (rule, collateral, or an adjustment that is over), `Moved` when the steward has
    /// set another value since.
    Confirm {
        /// The market.
        market: String,
        /// The parameter.
        parameter: Parameter,
        /// The value to keep.
        value: Uint128,
    },
    /// Sets the parameters of a market that differ between `from` and `to`, and ends their adjustments. A parameter with a rule
    /// that does not differ keeps the value that the market has when the message runs, so that a vote on one parameter neither
    /// undoes nor confirms an adjustment of another. Only the market's ranges apply, not the ranges and steps of rules. Callable by
    /// the owner.
    ///
    /// Errors: `Payment`, `Ownership`, `Stale` when a parameter without a rule is no longer that of `from`, and the market's.
    Amend {
        /// The market.
        market: String,
        /// The parameters as read when the change was proposed.
        from: Box<Params>,
        /// The same with the change.
        to: Box<Params>,
    },
    /// Sets what differs between two settings of a collateral of a market. A cap with a rule that does not differ keeps the value
    /// that the market has when the message runs, and its adjustment; one that differs ends it. Ranges and steps of rules do not
    /// bind it; the market's ranges do. Callable by the owner.
    ///
    /// Errors: `Payment`, `Ownership`, `NotFound` (collateral), `Stale` when the feed, or a cap without a rule, is no longer that of
    /// `from`, and the market's.
    AmendCollateral {
        /// The market.
        market: String,
        /// The id of the collateral.
        collateral: u64,
        /// The settings that were read when the change was proposed.
        from: CollateralSettings,
        /// The same with the change.
        to: CollateralSettings,
    },
    /// Adds rules; each replaces an existing one for the same parameter of the same market. Callable by the owner.
    ///
    /// Errors: `Payment`, `Ownership`, `OutOfRange`.
    SetRules {
        /// The rules.
        rules: Vec<Rule>,
    },
    /// Removes a rule: the steward can no longer adjust that parameter; an adjusted value stays. Callable by the owner.
    ///
    /// Errors: `Payment`, `Ownership`, `NotFound` (rule).
    RemoveRule {
        /// The market.
        market: String,
        /// The parameter.
        parameter: Parameter,
    },
    /// Names the account that adjusts. Callable by the owner.
    ///
    /// Errors: `Payment`, `Ownership`.
    SetSteward {
        /// The new steward; none when absent.
        steward: Option<String>,
    },
}

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// Returns a rule with its adjustment. Errors: `NotFound`.
    #[returns(RuleResponse)]
    Rule {
        /// The market.
        market: String,
        /// The parameter.
        parameter: Parameter,
    },
    /// Returns the rules of a market by ascending name of the parameter.
    #[returns(Vec<RuleResponse>)]
    Rules {
        /// The market.
        market: String,
        /// The name of the last parameter of the previous page.
        start_after: Option<String>,
        /// The size of the page, 30 when absent, at most 100.
        limit: Option<u32>,
    },
}

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The account that adjusts; none when absent.
    pub steward: Option<Addr>,
}

/// A rule with its adjustment.
#[cw_serde]
pub struct RuleResponse {
    /// The name of the parameter.
    pub name: String,
    /// The rule.
    pub rule: Rule,
    /// The most that the value may be loosened now.
    pub available: Uint128,
    /// The last adjustment; none before the first, and after governance has set another value. It is over when `set` equals `home`;
    /// until a further life has passed, the next adjustment has the same end.
    pub adjustment: Option<Adjustment>,
}

/// A value that the steward set.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Adjustment {
    /// Governance's value, to which it walks back.
    pub home: Uint128,
    /// The value that the steward set last. If the market has another value, governance set it, and the adjustment is over.
    pub set: Uint128,
    /// The moment from which it walks back, in seconds since the epoch.
    pub expires_at: u64,
}

/// The message that replaces a market's parameters.
pub fn update_params(market: &Addr, params: Box<Params>) -> StdResult<CosmosMsg> {
    call(market, &credit_market::ExecuteMsg::UpdateParams { params }, vec![])
}

/// The message that sets the cap of a collateral and leaves its feed.
pub fn set_cap(market: &Addr, collateral: u64, cap: Uint128, feed: u64) -> StdResult<CosmosMsg> {
    call(market, &credit_market::ExecuteMsg::SetCollateral { collateral, cap, feed }, vec![])
}
