//! Parameters of a credit market.

use crate::market::LiquidationTerms;
use crate::shared::apart::apart;
use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// A leverage class, which limits the debt of an account against its collateral. Both LTVs are constants. Each class
/// allows more than the one before.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct ClassParams {
    /// Highest LTV of new debt. Unit: debt per value. Range: 0.000000000000000001 to `maintenance_ltv`. Default: 0.45,
    /// 0.6 and 0.75. Too low hurts borrowers; too high hurts lenders and stakers.
    pub initial_ltv: Decimal,
    /// LTV at which health is 1. Unit: debt per value. Range: `initial_ltv` to 0.999999999999999999. Default: 0.5, 0.65
    /// and 0.8. Too low hurts borrowers, who are liquidated early; too high hurts lenders and stakers.
    pub maintenance_ltv: Decimal,
}

/// A collateral to be listed.
#[cw_serde]
#[serde(deny_unknown_fields)]
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

/// A tranche of the security vault that backs the market. Its stakers are paid premium, so it must list the base asset among
/// its rewards.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Backing {
    /// Id of the tranche.
    pub tranche: u64,
    /// How its stake counts; absent for a tranche of the base asset.
    pub valuation: Option<Valuation>,
}

/// How stake of another asset than the base asset counts as security: at its price, less both haircuts.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct Valuation {
    /// Oracle feed of its price, in base asset per unit.
    pub feed: u64,
    /// Part of the price that does not count, because it may fall before seized stake is sold. Unit: fraction. Range: 0 to
    /// 0.99. Default: 0.3. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling
    /// falls, and stakers, from whom more is seized than is sold.
    pub haircut: Decimal,
    /// Part of the remaining value that does not count either, because the asset is also collateral of this market and falls with
    /// it; above 0 for such an asset. Unit: fraction. Range: 0 to 0.99. Default: 0.3. Too low hurts lenders, whose collateral and
    /// cover fall together; too high hurts borrowers and stakers.
    pub overlap: Decimal,
}

/// Parameters that governance sets.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Borrow rate.
    #[serde(deserialize_with = "apart")]
    pub interest: InterestParams,
    /// Security premium.
    #[serde(deserialize_with = "apart")]
    pub premium: PremiumParams,
    /// The soft band, and prices for new risk.
    #[serde(deserialize_with = "apart")]
    pub band: BandParams,
    /// Terms of liquidation.
    #[serde(deserialize_with = "apart")]
    pub liquidation: LiquidationTerms,
    /// Provisions, write-downs and the reward for a mark.
    #[serde(deserialize_with = "apart")]
    pub provision: ProvisionParams,
    /// Withdrawals of lenders.
    #[serde(deserialize_with = "apart")]
    pub withdrawal: WithdrawalParams,
    /// Maximum total debt. Unit: base units. Range: 0 to 340282366920938463463374607431768211455.
    /// Default: 1000000000000000. Too low hurts borrowers; too high hurts lenders and stakers.
    pub debt_cap: Uint128,
    /// Slashable security needed per unit of debt (kappa). Unit: base per base. Range: 0.000000000000000001 to 100.
    /// Default: 0.1. Too low hurts lenders, whose losses are not covered; too high hurts borrowers, whose ceiling
    /// falls.
    pub cover_ratio: Decimal,
    /// Maximum total debt that relies on the oracle, as registered with it; no limit when absent. While a lie of the reporters
    /// gains more than their stake is worth, only the secured part of it counts. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: absent. Too low hurts borrowers; too high hurts lenders when
    /// reporters collude.
    pub oracle_exposure_cap: Option<Uint128>,
}

/// Two slopes on utilisation, per year of 365 days.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
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
#[serde(deny_unknown_fields)]
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
    /// Part of the premium that each day adds on which debt is above what the stake allows. Unit: fraction per day. Range: 0 to 10.
    /// Default: 0.1. Too low hurts lenders, because debt stays uncovered; too high hurts borrowers.
    pub ramp_per_day: Decimal,
    /// Part of the covered premium that goes to the insurance fund. Unit: fraction. Range: 0 to 1. Default: 0.2. Too
    /// low hurts lenders after a loss; too high hurts stakers.
    pub fund_share: Decimal,
}

/// The soft band above health 1, in which an account may be sold early at a small discount, and the price for new risk.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct BandParams {
    /// Standard deviations of the price between health 1 and the edge of the band. Unit: standard deviations. Range: 0 to
    /// 10. Default: 0.5. Too low hurts lenders, because liquidations start late; too high hurts borrowers, who are sold
    /// early.
    pub z: Decimal,
    /// Time over which the deviation is taken. Unit: seconds. Range: 1 to 604800. Default: 21600. Too low hurts lenders;
    /// too high hurts borrowers, whose band is wide.
    pub time: u64,
    /// Confidence intervals taken off the price for new debt. Unit: confidence intervals. Range: 0 to 100. Default: 2.
    /// Too low hurts lenders; too high hurts borrowers.
    pub confidence_multiple: Decimal,
}

/// Provisions for accounts under water, their write-down, and the reward for a mark.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct ProvisionParams {
    /// Time for which a collateral without a usable price counts at its last one. Unit: seconds. Range: 3600 to 31536000.
    /// Default: 604800. Too low hurts borrowers, whose collateral counts for nothing after an outage; too high hurts
    /// lenders, because a dead collateral keeps its value in the books.
    pub price_memory: u64,
    /// Counted time under water after which anyone may write the debt down to what it is worth. Unit: seconds. Range: 3600
    /// to 31536000. Default: 604800. Too low makes a dip a final loss; too high leaves lenders without their cover.
    pub write_down_after: u64,
    /// Time between write-downs of one account. Unit: seconds. Range: 3600 to 31536000. Default: 86400. Too low charges the
    /// tranche for every move of the price; too high delays cover.
    pub write_down_every: u64,
    /// Least write-down. Unit: fraction of the debt. Range: 0 to 1. Default: 0.05. Too low charges the tranche for every
    /// move of the price; too high delays cover.
    pub write_down_share: Decimal,
    /// Reward of a mark. Unit: fraction of the growth of the provision. Range: 0 to 0.01. Default: 0.0005. Too low leaves
    /// losses unmarked; too high spends the fund.
    pub mark_reward: Decimal,
    /// Growth of a provision from which a mark is rewarded. Unit: fraction of the debt. Range: 0 to 1. Default: 0.01. Too
    /// low rewards marks of small changes; too high leaves losses unmarked.
    pub mark_share: Decimal,
    /// Highest reward of one mark. Unit: base units. Range: 0 to 340282366920938463463374607431768211455. Default: 5000000.
    /// Too low leaves losses unmarked; too high spends the fund.
    pub mark_max: Uint128,
    /// Highest rewards of a day. Unit: base units. Range: 0 to 340282366920938463463374607431768211455. Default:
    /// 200000000. Too low leaves losses unmarked; too high spends the fund.
    pub mark_daily: Uint128,
    /// Time after which a tranche's record that cannot be decoded counts as no stake. Unit: seconds. Range: 3600 to
    /// 31536000. Default: 86400. Too low counts no stake after a short fault; too high keeps lenders from leaving.
    pub record_patience: u64,
}

/// Withdrawals of lenders. A request keeps the values in force when it was made.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct WithdrawalParams {
    /// Delay from a request to its first payment. Unit: seconds. Range: 1 to 2592000. Default: 600. Too low hurts lenders
    /// who stay, because others leave ahead of a loss; too high hurts lenders who leave.
    pub delay: u64,
    /// Time within which a payable request must be paid, or lapses. Unit: seconds. Range: 60 to 86400. Default: 300. Too low
    /// makes requests lapse unpaid; too high lets lenders choose the moment at which they leave.
    pub window: u64,
    /// Time from a lapse to the next request of the same lender. Unit: seconds. Range: 0 to 2592000. Default: 21600. Too
    /// low lets lenders hold a request ready at all times; too high hurts those who missed their window.
    pub retry_after: u64,
    /// Least value of a request, unless it asks for all shares. Unit: base units. Range: 0 to
    /// 340282366920938463463374607431768211455. Default: 100000000. Too low lets dust fill the queue; too high hurts small
    /// lenders who leave in parts.
    pub least: Uint128,
}
