//! What the oracle answers.

use super::{FeedRecord, FeedSource, Params};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The security vault.
    pub security_vault: Addr,
    /// The numbers.
    pub params: Params,
}

/// A feed.
#[cw_serde]
pub struct FeedResponse {
    /// Its id.
    pub id: u64,
    /// What it is, for people.
    pub name: String,
    /// Where its price comes from.
    pub source: FeedSource<Addr>,
    /// Its record; absent before the first price.
    pub record: Option<FeedRecord>,
}

/// A price.
#[cw_serde]
pub struct PriceResponse {
    /// Quote units per base unit.
    pub price: Decimal,
    /// Until when it can be read, in seconds since the epoch.
    pub valid_until: u64,
}

/// A reporter.
#[cw_serde]
pub struct ReporterResponse {
    /// Its id.
    pub id: u64,
    /// Who submits.
    pub address: Addr,
    /// The tranche in the security vault.
    pub tranche: u64,
    /// The last round submitted to.
    pub last_round: Option<u64>,
    /// From when it counts (again), in seconds since the epoch; absent while jailed without having asked to return.
    pub active_from: Option<u64>,
    /// The level of its bucket, in bands, as of its last deviation.
    pub level: Decimal,
    /// What this epoch has slashed.
    pub slashed_in_epoch: Decimal,
}

/// Rounds now.
#[cw_serde]
pub struct RoundResponse {
    /// The round that takes submissions.
    pub open: u64,
    /// When it ends, in seconds since the epoch.
    pub open_until: u64,
    /// The round that can be closed, if it was not yet.
    pub closable: Option<u64>,
    /// The last round that was closed.
    pub last_closed: Option<u64>,
}

/// What corrupting the oracle would cost.
#[cw_serde]
pub struct CostOfAttackResponse {
    /// Stake that must be corrupted: half of what a quorum needs.
    pub stake: Uint128,
    /// What it would lose.
    pub loss: Uint128,
    /// What could be extracted.
    pub extractable: Uint128,
    /// The most that may depend on the oracle.
    pub max_safe_exposure: Uint128,
}
