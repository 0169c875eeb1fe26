//! Parameters of a credit market.

use crate::market::LiquidationTerms;
use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// A leverage class, which limits the debt of an account against its collateral. Each class allows more than the one
/// before.
#[cw_serde]
#[derive(Copy)]
pub struct ClassParams {
    /// Highest initial LTV. Unit: debt per value. Range: 0.000000000000000001 to `maintenance_cap`. Default:
    /// 0.45, 0.6 and 0.75. Too low hurts borrowers; too high hurts lenders and stakers.
    pub initial_cap: Decimal,
    /// Highest maintenance LTV. Unit: debt per value. Range: `initial_cap` to 0.999999999999999999. Default: 0.5,
    /// 0.65 and 0.8. Too low hurts borrowers, who are liquidated early; too high hurts lenders and stakers.
    pub maintenance_cap: Decimal,
}

/// A collateral to be listed.
#[cw_serde]
pub struct NewCollateral {
    /// Asset that is posted. Must not be the base asset.
    pub asset: AssetUnchecked,
    /// Oracle feed of its price, in base asset per unit.
    pub feed: u64,
    /// Maximum amount that the market accepts. Unit: units of the collateral. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: 324518553658426726783156020576255. Too low hurts borrowers;
    /// too high hurts lenders, who depend on one collateral.
    pub cap: Uint128,
}

/// Parameters that governance sets.
#[cw_serde]
pub struct Params {
    /// Borrow rate.
    pub interest: InterestParams,
    /// Security premium.
    pub premium: PremiumParams,
    /// Dynamic margin.
    pub margin: MarginParams,
    /// Terms of liquidation.
    pub liquidation: LiquidationTerms,
    /// Maximum total debt. Unit: base units. Range: 0 to 340282366920938463463374607431768211455.
    /// Default: 1000000000000000. Too low hurts borrowers; too high hurts lenders and stakers.
    pub debt_cap: Uint128,
    /// Slashable security needed per unit of debt (kappa). Unit: base per base. Range: 0.000000000000000001 to 100.
    /// Default: 0.05. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling
    /// falls.
    pub cover_ratio: Decimal,
    /// Maximum total debt for the oracle's own security; no limit when absent. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: absent. Too low hurts borrowers; too high hurts lenders when
    /// reporters collude.
    pub oracle_exposure_cap: Option<Uint128>,
    /// Delay from a withdrawal request to its payment. Unit: seconds. Range: 1 to 31536000. Default: 600. Too low
    /// hurts the lenders who stay, because others leave ahead of a loss; too high hurts lenders who leave.
    pub withdrawal_delay: u64,
}

/// Two slopes on utilisation, per year of 365 days.
#[cw_serde]
#[derive(Copy)]
pub struct InterestParams {
    /// Rate at utilisation zero. Unit: fraction per year. Range: 0 to 10. Default: 0. Too low hurts lenders; too high
    /// hurts borrowers.
    pub base: Decimal,
    /// Utilisation at which the slope changes. Unit: debt per lent and unlent cash. Range: 0 to 1. Default: 0.8. Too
    /// low hurts borrowers; too high hurts lenders, who find no cash.
    pub kink: Decimal,
    /// Rise of the rate from zero up to the kink. Unit: fraction per year. Range: 0 to 10. Default: 0.07. Too low
    /// hurts lenders; too high hurts borrowers.
    pub slope_below_kink: Decimal,
    /// Rise of the rate from the kink to full utilisation. Unit: fraction per year. Range: 0 to 10. Default: 0.45.
    /// Too low hurts lenders, who find no cash; too high hurts borrowers.
    pub slope_above_kink: Decimal,
    /// Part of base interest that goes to the insurance fund. Unit: fraction. Range: 0 to 1. Default: 0.2. Too low
    /// hurts lenders and stakers after a loss; too high hurts lenders before one.
    pub reserve: Decimal,
}

/// The security premium: the yearly value of the put that borrowers hold.
#[cw_serde]
#[derive(Copy)]
pub struct PremiumParams {
    /// Life of the put. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts stakers, who are paid too
    /// little; too high hurts borrowers.
    pub period: u64,
    /// Lowest premium. Unit: fraction per year. Range: 0 to `cap`. Default: 0.01. Too low hurts stakers; too high
    /// hurts borrowers.
    pub floor: Decimal,
    /// Highest premium before the ramp. Unit: fraction per year. Range: `floor` to 10. Default: 1. Too low hurts
    /// stakers in a volatile market; too high hurts borrowers.
    pub cap: Decimal,
    /// Part of the premium that each day above the debt ceiling adds. Unit: fraction per day. Range: 0 to 10.
    /// Default: 0.1. Too low hurts lenders, because debt stays uncovered; too high hurts borrowers.
    pub ramp_per_day: Decimal,
    /// Part of the covered premium that goes to the insurance fund. Unit: fraction. Range: 0 to 1. Default: 0.2. Too
    /// low hurts lenders after a loss; too high hurts stakers.
    pub fund_share: Decimal,
}

/// The dynamic margin.
#[cw_serde]
#[derive(Copy)]
pub struct MarginParams {
    /// Expected time of a liquidation. Unit: seconds. Range: 1 to 31536000. Default: 1800. Too low hurts lenders; too
    /// high hurts borrowers, whose LTV falls.
    pub liquidation_time: u64,
    /// Standard deviations of price kept between maintenance and insolvency. Unit: standard deviations. Range: 0 to
    /// 100. Default: 3. Too low hurts lenders; too high hurts borrowers.
    pub z: Decimal,
    /// Price impact of a liquidation. Unit: fraction of the price. Range: 0 to 1. Default: 0.01. Too low hurts
    /// lenders; too high hurts borrowers.
    pub slippage: Decimal,
    /// Distance of initial LTV below the target. Unit: fraction of the target. Range: 0 to 0.999999999999999999.
    /// Default: 0.05. Too low hurts borrowers, who are liquidated soon after they borrow; too high hurts borrowers,
    /// who borrow less.
    pub buffer: Decimal,
    /// Maximum fall of maintenance LTV in a day. Unit: points of LTV per day. Range: 0.000000000000000001 to 1.
    /// Default: 0.02. Too low hurts lenders; too high hurts borrowers, who have no time to react.
    pub max_fall_per_day: Decimal,
    /// Confidence intervals taken off the price for new debt. Unit: confidence intervals. Range: 0 to 100. Default:
    /// 2. Too low hurts lenders; too high hurts borrowers.
    pub confidence_multiple: Decimal,
}
