//! Responses of the liquidation engine.

use super::Params;
use crate::market::LotAmount;
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Address of the oracle aggregator.
    pub oracle: Addr,
    /// Address of the security vault.
    pub security_vault: Addr,
    /// Parameters set by governance.
    pub params: Params,
}

/// A market.
#[cw_serde]
pub struct MarketResponse {
    /// Address of the market.
    pub market: Addr,
    /// Tranche of the security vault that backs it.
    pub tranche: u64,
}

/// A flag of an account.
#[cw_serde]
pub struct FlagResponse {
    /// Address of the account.
    pub account: String,
    /// Moment of the flag.
    pub flagged_at: u64,
    /// Last second in which the flag is live.
    pub expires_at: u64,
    /// Counted seconds: the lowest of seconds, blocks times `seconds_per_block`, and time with a price.
    pub elapsed: u64,
    /// Discount now, as a fraction of the price; absent when the account is not liquidatable or the flag has expired.
    pub discount: Option<Decimal>,
}

/// Result of a liquidation.
#[cw_serde]
pub struct PlanResponse {
    /// Discount, as a fraction of the price.
    pub discount: Decimal,
    /// Payment of the buyer, in base units.
    pub repay: Uint128,
    /// Collateral that the buyer receives.
    pub take: Vec<LotAmount>,
    /// Value of the collateral before the discount, in base units, rounded down.
    pub value: Uint128,
    /// Whether the account has no collateral afterwards.
    pub whole: bool,
}

/// State of a deficit's waterfall.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum WaterfallState {
    /// Cover has been requested for the whole loss, or the failed step was skipped.
    Done {},
    /// The request to the tranche failed and can be retried.
    Failed {
        /// Moment of the first failure.
        failed_at: u64,
    },
}

/// A deficit as the engine records it, in base units. The market's record of its money is authoritative.
#[cw_serde]
pub struct DeficitResponse {
    /// Id in the engine, also the id of its hold and cover in the security vault.
    pub id: u64,
    /// Address of the market.
    pub market: Addr,
    /// Id of the deficit in the market.
    pub market_deficit: u64,
    /// Address of the account that left it.
    pub account: String,
    /// Loss that lenders carry now.
    pub outstanding: Uint128,
    /// Part of `outstanding` that has not been requested from the tranche; zero unless the waterfall failed.
    pub uncovered: Uint128,
    /// Book of its unsold lots.
    pub book: Uint128,
    /// Stake that the tranche holds for it: `book + uncovered`, or zero when that is at most `min_hold`.
    pub held: Uint128,
    /// State of its waterfall.
    pub waterfall: WaterfallState,
}

/// An unsold lot.
#[cw_serde]
pub struct LotResponse {
    /// Id.
    pub id: u64,
    /// Id of the deficit.
    pub deficit: u64,
    /// Asset.
    pub asset: Asset,
    /// Unsold amount, in units of the asset.
    pub amount: Uint128,
    /// Book, in base units.
    pub book: Uint128,
    /// Discount now, as a fraction of the price; absent without a price.
    pub discount: Option<Decimal>,
    /// Price per unit now, in base units; absent without a price.
    pub price: Option<Decimal>,
}
