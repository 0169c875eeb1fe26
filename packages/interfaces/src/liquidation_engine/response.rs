//! Responses of the liquidation engine.

use super::Params;
use crate::market::LotAmount;
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, SignedDecimal, Uint128};

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
    /// Discount now, as a fraction of the price; absent when the account is not for sale under this flag, which has expired
    /// or is not younger than the account's last healthy moment.
    pub discount: Option<SignedDecimal>,
}

/// Result of a liquidation.
#[cw_serde]
pub struct PlanResponse {
    /// Discount, as a fraction of the price; negative in the first hour under water.
    pub discount: SignedDecimal,
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
    /// The request to a tranche failed and can be retried.
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
    /// Address of the account that caused it.
    pub account: String,
    /// Loss that lenders carry now.
    pub outstanding: Uint128,
    /// Part of `outstanding` for which tranches have not been asked yet; zero unless the waterfall failed.
    pub uncovered: Uint128,
    /// State of its waterfall.
    pub waterfall: WaterfallState,
    /// The tranches that pay for it, in the order in which the loss reaches them.
    pub charges: Vec<ChargeResponse>,
}

/// Charge of a deficit to a tranche, in the tranche's asset unless a field says otherwise.
#[cw_serde]
pub struct ChargeResponse {
    /// Id of the tranche.
    pub tranche: u64,
    /// Its asset.
    pub asset: Asset,
    /// Value of a unit at the last loss or retry, in base units; 0 for a tranche that losses skip.
    pub value: Decimal,
    /// Total amount requested.
    pub asked: Uint128,
    /// Stake on hold while the waterfall has stopped at or before this tranche: enough for `uncovered`, or zero when that is at
    /// most `min_hold`.
    pub held: Uint128,
    /// Seized and not yet sold.
    pub seized: Uint128,
    /// Seized, sold, and not returned.
    pub sold: Uint128,
    /// Money that it paid and that was not returned, in base units: cover, or proceeds of seized stake.
    pub paid: Uint128,
}

/// Seized stake that is for sale.
#[cw_serde]
pub struct OfferResponse {
    /// Id of the tranche from which it was seized.
    pub tranche: u64,
    /// The asset.
    pub asset: Asset,
    /// Amount for sale: all of it, or as much as repays the lenders.
    pub amount: Uint128,
    /// Price of a unit now, in base units.
    pub price: Decimal,
}
