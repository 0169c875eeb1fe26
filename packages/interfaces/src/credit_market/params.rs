//! What governance decides about a credit market.

use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};
use risk::clock::ClockParams;

/// A leverage class: what an account in it may owe against its collateral.
#[cw_serde]
#[derive(Copy)]
pub struct ClassParams {
    /// The highest initial LTV.
    pub initial_cap: Decimal,
    /// The highest maintenance LTV.
    pub maintenance_cap: Decimal,
}

/// A collateral to be.
#[cw_serde]
pub struct NewCollateral {
    /// What is posted.
    pub asset: AssetUnchecked,
    /// The oracle feed of its price in the base asset.
    pub feed: u64,
    /// The most of it that the market takes.
    pub cap: Uint128,
}

/// The numbers that governance sets.
#[cw_serde]
pub struct Params {
    /// The borrowers' rate.
    pub interest: InterestParams,
    /// The security premium.
    pub premium: PremiumParams,
    /// The dynamic margin.
    pub margin: MarginParams,
    /// The debt that governance allows at most.
    pub debt_cap: Uint128,
    /// Slashable security needed per unit of debt (kappa).
    pub cover_ratio: Decimal,
    /// The most that the oracle's own security lets this market owe; no limit when absent.
    pub oracle_share: Option<Uint128>,
    /// From a withdrawal request to its payment, in seconds.
    pub withdrawal_delay: u64,
    /// The terms of liquidation.
    pub clock: ClockParams,
    /// Health after a partial liquidation.
    pub target_health: Decimal,
    /// A debt that would be left below this is closed whole.
    pub dust: Uint128,
    /// How long a flag lives, in seconds.
    pub flag_life: u64,
    /// What is taken off the price when a lot is booked.
    pub lot_haircut: Decimal,
    /// From the least discount to the whole price of a lot, in seconds.
    pub lot_duration: u64,
}

/// Two slopes on utilisation, per year of 365 days.
#[cw_serde]
#[derive(Copy)]
pub struct InterestParams {
    /// The rate at utilisation zero.
    pub base: Decimal,
    /// Where the slope changes.
    pub kink: Decimal,
    /// The rise up to the kink.
    pub slope1: Decimal,
    /// The rise from the kink to full utilisation.
    pub slope2: Decimal,
    /// The part of base interest that goes to the insurance fund.
    pub reserve: Decimal,
}

/// The security premium: the yearly value of the put that borrowers hold.
#[cw_serde]
#[derive(Copy)]
pub struct PremiumParams {
    /// The put's life, in seconds.
    pub period: u64,
    /// The least premium per year.
    pub floor: Decimal,
    /// The highest premium per year.
    pub cap: Decimal,
    /// What each day above the debt ceiling adds, as a part of the premium.
    pub ramp_per_day: Decimal,
    /// The part of the covered premium that goes to the insurance fund.
    pub fund_share: Decimal,
}

/// The dynamic margin.
#[cw_serde]
#[derive(Copy)]
pub struct MarginParams {
    /// How long a liquidation takes, in seconds.
    pub liquidation_time: u64,
    /// Standard deviations kept away from insolvency.
    pub z: Decimal,
    /// Price impact of a liquidation.
    pub slippage: Decimal,
    /// What initial LTV stays below the target, as a part of it.
    pub buffer: Decimal,
    /// The most that maintenance LTV falls in a day, in points of LTV.
    pub max_fall_per_day: Decimal,
    /// Confidence intervals taken off the price for new debt.
    pub confidence_z: Decimal,
}
