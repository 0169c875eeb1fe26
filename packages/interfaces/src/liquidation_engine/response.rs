//! What the engine answers.

use super::Params;
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The oracle aggregator.
    pub oracle: Addr,
    /// The security vault.
    pub security_vault: Addr,
    /// Who may pause.
    pub guardian: Option<Addr>,
    /// The numbers.
    pub params: Params,
}

/// A market.
#[cw_serde]
pub struct MarketResponse {
    /// The market.
    pub market: Addr,
    /// The tranches that pay its losses, in order.
    pub tranches: Vec<u64>,
}

/// A flag.
#[cw_serde]
pub struct FlagResponse {
    /// The account.
    pub account: String,
    /// When it was flagged, in seconds since the epoch.
    pub since: u64,
    /// When the flag dies, in seconds since the epoch.
    pub until: u64,
    /// What the clock counts: the lesser of seconds, blocks and time with a price.
    pub elapsed: u64,
    /// The discount now; absent when the account is not liquidatable.
    pub discount: Option<Decimal>,
}

/// What a liquidation does.
#[cw_serde]
pub struct PlanResponse {
    /// The discount.
    pub discount: Decimal,
    /// What the buyer pays, in base units.
    pub repay: Uint128,
    /// What the buyer gets.
    pub take: Vec<crate::market::Take>,
    /// What that is worth before the discount, in base units, rounded down.
    pub value: Uint128,
    /// Whether the account holds nothing afterwards.
    pub whole: bool,
}

/// How far a deficit's waterfall is.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Walk {
    /// Everything that could pay was asked.
    Done {},
    /// The step at this index of the market's tranches failed.
    Failed {
        /// Index of the tranche.
        step: u32,
        /// When, in seconds since the epoch.
        since: u64,
    },
}

/// A deficit as the engine keeps it. Its money is in the market's record.
#[cw_serde]
pub struct DeficitResponse {
    /// Its id, also the id of its hold and cover in the security vault.
    pub id: u64,
    /// The market.
    pub market: Addr,
    /// The market's id of it.
    pub market_deficit: u64,
    /// The account that left it.
    pub account: String,
    /// What lenders carry now, in base units.
    pub outstanding: Uint128,
    /// The part of `outstanding` that the tranche was not asked for yet: zero unless the walk failed. In base units.
    pub unasked: Uint128,
    /// Book of its unsold lots, in base units.
    pub book: Uint128,
    /// What the tranche holds for it, in base units: `book + unasked`, or nothing when that is dust.
    pub held: Uint128,
    /// How far its waterfall is.
    pub walk: Walk,
}

/// An unsold lot.
#[cw_serde]
pub struct LotResponse {
    /// Its id.
    pub id: u64,
    /// The deficit.
    pub deficit: u64,
    /// What it is.
    pub asset: Asset,
    /// How much is left.
    pub amount: Uint128,
    /// Its book, in base units.
    pub book: Uint128,
    /// The discount now; absent without a price.
    pub discount: Option<Decimal>,
    /// The price per unit now, in base units; absent without a price.
    pub price: Option<Decimal>,
}
