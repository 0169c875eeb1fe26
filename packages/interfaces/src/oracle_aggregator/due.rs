//! Work at the oracle that anyone may do now.

use cosmwasm_schema::cw_serde;

/// A message that the oracle accepts from anyone now.
#[cw_serde]
pub enum DueJob {
    /// `close_round` is accepted.
    CloseRound {
        /// The round.
        round: u64,
        /// End of the round, in seconds since the epoch.
        due_at: u64,
        /// End of the next round, from which it is void, in seconds since the epoch.
        expires_at: u64,
    },
    /// `poke` reads a redemption rate anew, which every close does too.
    Poke {
        /// Id of the feed.
        feed: u64,
        /// Moment of the sync that was read last, in seconds since the epoch; 0 before the first.
        observed_at: u64,
    },
    /// `retry_slash` sends a slash that the security vault refused.
    RetrySlash {
        /// Id of the slash.
        id: u64,
    },
    /// `expire_dispute` is accepted.
    ExpireDispute {
        /// Id of the dispute.
        id: u64,
        /// First moment at which it was accepted, in seconds since the epoch.
        due_at: u64,
    },
}

/// Where a page of due work begins.
#[cw_serde]
pub enum DueCursor {
    /// At the refused slashes.
    Slashes {
        /// Last id of the previous page; from the first one when absent.
        start_after: Option<u64>,
    },
    /// At the disputes.
    Disputes {
        /// Last id of the previous page; from the first one when absent.
        start_after: Option<u64>,
    },
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<DueCursor>,
}
