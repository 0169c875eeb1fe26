//! What the vault answers.

use super::*;

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Configuration and parameters.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Counters of the ledger, as of the last sync and the vault's own messages since.
    #[returns(LedgerResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Ledger {},
    /// Redemption rate, in constant time.
    #[returns(RedemptionRateResponse)]
    #[serde(deserialize_with = "fields::nothing")]
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
    #[serde(deserialize_with = "fields::page")]
    Validators {
        /// Last operator address of the previous page.
        start_after: Option<String>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// One batch. Error: `Common(NotFound)`.
    #[returns(BatchResponse)]
    #[serde(deserialize_with = "fields::id")]
    Batch {
        /// Id of the batch.
        id: u64,
    },
    /// Batches by ascending id; the open one is last.
    #[returns(Vec<BatchResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Batches {
        /// Last id of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Unbonding entries by ascending id.
    #[returns(Vec<EntryResponse>)]
    #[serde(deserialize_with = "fields::page")]
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
    #[serde(deserialize_with = "fields::page")]
    RateHistory {
        /// `day` of the last sample of the previous page.
        start_after: Option<u64>,
        /// Most items; 30 when absent, at most 100.
        limit: Option<u32>,
    },
    /// Last pause of each action that was ever paused.
    #[returns(Vec<crate::shared::pause::PauseResponse>)]
    #[serde(deserialize_with = "fields::nothing")]
    Pauses {},
    /// Returns work that anyone, or the named keeper, may do now. A page ends after `limit` jobs, or earlier once it has
    /// read enough; ask again with `next` until that is absent. Jobs that are on no list
    /// come on the first page only.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<ClaimKey>,
        /// Number of jobs after which the page ends. Default 30, at most 100.
        limit: Option<u32>,
    },
}
