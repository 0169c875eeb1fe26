//! Responses of the liquidation engine.

use super::Params;
use crate::market::LotAmount;
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The oracle aggregator.
    pub oracle: Addr,
    /// The security vault.
    pub security_vault: Addr,
    /// Parameters.
    pub params: Params,
}

/// A market.
#[cw_serde]
pub struct MarketResponse {
    /// The market.
    pub market: Addr,
    /// The tranche that pays its losses.
    pub tranche: u64,
}

/// A flag.
#[cw_serde]
pub struct FlagResponse {
    /// The account.
    pub account: String,
    /// Moment of the flag.
    pub flagged_at: u64,
    /// Last second in which the flag counts.
    pub expires_at: u64,
    /// Seconds on the clock: the least of seconds, blocks and time with a price.
    pub elapsed: u64,
    /// Discount now; absent when the account is not liquidatable or the flag has expired.
    pub discount: Option<Decimal>,
}

/// Result of a liquidation.
#[cw_serde]
pub struct PlanResponse {
    /// Discount.
    pub discount: Decimal,
    /// Amount that the buyer pays.
    pub repay: Uint128,
    /// Collateral that the buyer receives.
    pub take: Vec<LotAmount>,
    /// Value of the collateral before the discount, rounded down.
    pub value: Uint128,
    /// Whether the account holds nothing afterwards.
    pub whole: bool,
}

/// State of a deficit's waterfall.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum WaterfallState {
    /// Cover was requested for the whole loss.
    Done {},
    /// The request to the tranche failed.
    Failed {
        /// Moment of the first failure.
        failed_at: u64,
    },
}

/// A deficit as the engine records it. The market records its money.
#[cw_serde]
pub struct DeficitResponse {
    /// Id, also the id of its hold and cover in the security vault.
    pub id: u64,
    /// The market.
    pub market: Addr,
    /// The market's id of it.
    pub market_deficit: u64,
    /// The account that left it.
    pub account: String,
    /// Loss that lenders carry now.
    pub outstanding: Uint128,
    /// Part of `outstanding` that is not yet requested from the tranche: zero unless the waterfall failed.
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
    /// The deficit.
    pub deficit: u64,
    /// Asset.
    pub asset: Asset,
    /// Unsold amount, in units of the asset.
    pub amount: Uint128,
    /// Book.
    pub book: Uint128,
    /// Discount now; absent without a price.
    pub discount: Option<Decimal>,
    /// Price per unit now, in base units; absent without a price.
    pub price: Option<Decimal>,
}
