//! Work at the engine that anyone may do now. Accounts to flag and to close are found by the market's `unhealthy`.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Uint128;

/// A message that the engine accepts from anyone now.
#[cw_serde]
pub enum DueJob {
    /// `clear_flag` is accepted, and stops a running clock.
    ClearFlag {
        /// Address of the market.
        market: String,
        /// Address of the account.
        account: String,
        /// Moment of the flag, in seconds since the epoch.
        flagged_at: u64,
    },
    /// `retry` is accepted. Whether the tranche pays is not known before.
    Retry {
        /// Id of the deficit.
        deficit: u64,
        /// Loss that was not requested from the tranche, in base units.
        uncovered: Uint128,
        /// Moment of the first failure, in seconds since the epoch.
        due_at: u64,
    },
    /// `skip` is accepted: lenders bear that part of the loss.
    Skip {
        /// Id of the deficit.
        deficit: u64,
        /// First moment at which it was accepted, in seconds since the epoch.
        due_at: u64,
    },
}

/// Where a page of due work begins.
#[cw_serde]
pub enum DueCursor {
    /// At the flags.
    Flags {
        /// Last flag of the previous page; from the first one when absent.
        start_after: Option<FlagKey>,
    },
    /// At the deficits.
    Deficits {
        /// Last id of the previous page; from the first one when absent.
        start_after: Option<u64>,
    },
}

/// Key of a flag.
#[cw_serde]
pub struct FlagKey {
    /// Address of the market.
    pub market: String,
    /// Address of the account.
    pub account: String,
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<DueCursor>,
}
