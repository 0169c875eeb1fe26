//! What the vault answers.

use super::*;

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// Configuration and parameters.
    #[returns(ConfigResponse)]
    Config {},
    /// Counters of the ledger, as of the last sync and the vault's own messages since.
    #[returns(LedgerResponse)]
    Ledger {},
    /// Redemption rate, in constant time.
    #[returns(RedemptionRateResponse)]
    RedemptionRate {},
    /// What an exit of so many shares from the buffer would pay now, by the last sync. Errors as
    /// [`ReceiveMsg::InstantUnstake`].
    #[returns(InstantUnstakeResponse)]
    InstantUnstake {
        /// Shares to exit with.
        shares: Uint128,
    },
    /// Validators with weight, status and stake, by operator address.
    #[returns(Vec<ValidatorResponse>)]
    Validators {
        /// Last operator address of the previous page.
        start_after: Option<String>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// One batch. Error: `Common(NotFound)`.
    #[returns(BatchResponse)]
    Batch {
        /// Id of the batch.
        id: u64,
    },
    /// Batches by ascending id; the open one is last.
    #[returns(Vec<BatchResponse>)]
    Batches {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Unbonding entries by ascending id.
    #[returns(Vec<EntryResponse>)]
    Entries {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Unclaimed shares of an owner, by ascending batch.
    #[returns(Vec<ClaimResponse>)]
    Claims {
        /// Owner of the shares.
        owner: String,
        /// Last batch of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Redemption rate at the first sync of each of the last [`RATE_DAYS`] days with one, oldest first. Two of them give the yield.
    #[returns(Vec<RateSample>)]
    RateHistory {
        /// `day` of the last sample of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Last pause of each action that was ever paused.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    Pauses {},
    /// Returns work that anyone, or the named keeper, may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; ask again with `next` until that is absent. Jobs that are on no list
    /// come on the first page only.
    #[returns(DueResponse)]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<ClaimKey>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}
