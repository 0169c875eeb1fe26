//! Work at the timelock that anyone may do now.

use cosmwasm_schema::cw_serde;

/// An operation that anyone may run now. Whether its messages succeed is not known before.
#[cw_serde]
pub enum DueJob {
    /// `execute` is accepted.
    Execute {
        /// Id of the operation.
        id: u64,
        /// First moment at which it was accepted, in seconds since the epoch.
        due_at: u64,
        /// Last moment at which it is accepted, in seconds since the epoch.
        expires_at: u64,
    },
}

/// A page of due work.
#[cw_serde]
pub struct DueResponse {
    /// The jobs, the newest operation first; may be empty while `next` is present.
    pub jobs: Vec<DueJob>,
    /// `start_after` of the next page; absent on the last one.
    pub next: Option<u64>,
}
