//! Answers to queries.

use super::{FeedRecord, FeedSource, Params};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal};

/// Answer to [`super::QueryMsg::Config`].
#[cw_serde]
pub struct ConfigResponse {
    /// Security vault that holds the reporters' stake.
    pub security_vault: Addr,
    /// Parameters set by governance.
    pub params: Params,
}

/// A feed with its record.
#[cw_serde]
pub struct FeedResponse {
    /// Id of the feed.
    pub id: u64,
    /// Name for people.
    pub name: String,
    /// Where its price comes from.
    pub source: FeedSource<Addr>,
    /// Lowest price that it can have.
    pub least_price: Decimal,
    /// Whether it keeps a ring.
    pub ring: bool,
    /// Whether it is retired: nobody reports it, and it is halted until its source is replaced.
    pub retired: bool,
    /// Its record; absent before the first price.
    pub record: Option<FeedRecord>,
}

/// A price for one use.
#[cw_serde]
pub struct PriceResponse {
    /// Quote units per base unit.
    pub price: Decimal,
    /// First moment at which it can no longer be read for this use, in seconds since the epoch.
    pub expires_at: u64,
}

/// Rounds at the block of the query.
#[cw_serde]
pub struct RoundResponse {
    /// Round that takes submissions.
    pub open: u64,
    /// First moment after it, in seconds since the epoch.
    pub closes_at: u64,
    /// Round that can be closed; absent when it has been.
    pub closable: Option<u64>,
    /// Last round that was closed with a quorum.
    pub last_closed: Option<u64>,
}
