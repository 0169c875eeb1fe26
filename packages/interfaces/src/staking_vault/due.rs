//! Work at the vault that anyone, or the keeper that it names, may do now.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Uint128;

/// A message that the vault accepts now. Amounts in units of the native coin.
#[cw_serde]
pub enum DueJob {
    /// `sync` is accepted, and was not yet sent in this block. It also removes validators that are gone.
    Sync {
        /// Moment of the last one, in seconds since the epoch.
        synced_at: u64,
    },
    /// `submit_batch` is accepted.
    SubmitBatch {
        /// Shares of the open batch, which closes; zero when only earlier batches wait.
        shares: Uint128,
        /// Coins of earlier batches that are not yet undelegated.
        backlog: Uint128,
        /// First moment at which the open batch could close, in seconds since the epoch; absent when only earlier batches wait.
        due_at: Option<u64>,
    },
    /// `settle` marks or books complete unbondings, or credits late arrivals to the batches that lack them.
    Settle {
        /// Moment at which the first of them completed, in seconds since the epoch; absent for late arrivals.
        due_at: Option<u64>,
        /// Whether it marks entries, which a call in a later block books.
        marks: bool,
    },
    /// `compound` is accepted.
    Compound {
        /// Rewards of the last one that have not vested.
        unvested: Uint128,
        /// Since when the oldest rewards accrued that it can collect, in seconds since the epoch; absent without stake.
        since: Option<u64>,
        /// Coins in the buffer that it delegates, beside new rewards: what is above the target, the worth of the open batch and
        /// the backlog.
        idle: Uint128,
    },
    /// `rebalance` of the named keeper moves stake.
    Rebalance {
        /// The keeper.
        keeper: String,
        /// Stake that it moves, as of the last sync.
        amount: Uint128,
    },
    /// `claim_for` pays an owner for complete batches; what has arrived for others can be claimed too, and is not listed.
    ClaimFor {
        /// Owner of the shares.
        owner: String,
        /// Ids of the batches.
        batches: Vec<u64>,
        /// Payment.
        amount: Uint128,
    },
}

/// Key of a claim.
#[cw_serde]
pub struct ClaimKey {
    /// Owner of the shares.
    pub owner: String,
    /// Id of the batch.
    pub batch: u64,
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<ClaimKey>,
}
