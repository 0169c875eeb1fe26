//! Votes by stake. The security vault is a cw4 group: a multisig reads the raw keys `members` and `total` to propose, and
//! asks [`super::QueryMsg::Member`] for a vote.
//!
//! A weight is the number of counted shares divided by a unit, rounded down. Weights are below 2^53, so that every client
//! reads them exactly.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Uint128;

/// The `total` while no vote counts: at least twice every sum of weights, so that no proposal can pass.
pub const VOID_TOTAL: u64 = (1 << 53) - 1;
/// The largest sum of weights.
pub const MAX_WEIGHTS: u64 = (1 << 52) - 1;

/// The terms on which stake votes.
#[cw_serde]
pub struct VotingTerms {
    /// The tranche whose stake votes; it never changes. Unit: id of a tranche. Range: a tranche of the instantiation message.
    /// Default: the tranche of the governance token. A tranche of another token gives its holders all power.
    pub tranche: u64,
    /// Shares of one vote; it never changes. Unit: shares of the tranche. Range: 1 or more. Default: 1000000. Too low makes weights
    /// overflow after collapses; too high leaves small stakers without a vote.
    pub unit: Uint128,
    /// The least stake by which votes are measured: `total` never falls below its value in votes. Unit: smallest units of the
    /// tranche's asset. Range: `unit` up to the stake whose votes are written. Default: 1000000000000. Too low lets a few
    /// stakers govern after the others have left; too high stops governance after some have left.
    pub floor: Uint128,
    /// The time from staking to the first vote. Unit: seconds. Range: 1 to 2592000. Default: 172800. Too low lets stake arrive
    /// for one vote; too high deters stakers.
    pub delay: u64,
}

/// The state of the votes.
#[cw_serde]
pub struct VotesResponse {
    /// The terms.
    pub terms: VotingTerms,
    /// Sum of the written weights.
    pub sum: u64,
    /// The `total` that proposals are measured by: at least `sum`, and at least the floor at the share price.
    pub total: u64,
    /// Whether `total` is [`VOID_TOTAL`], out of reach of all votes: from the first stake of a new share epoch until votes are
    /// written in a later block, and after a loss so large that the floor in votes exceeds the range of `total`.
    pub is_void: bool,
}

/// The votes of one staker.
#[cw_serde]
pub struct VoterResponse {
    /// The written weight.
    pub weight: u64,
    /// Shares behind the written weight.
    pub counted: Uint128,
    /// Shares that do not vote yet, the earliest first.
    pub pending: Vec<PendingVotes>,
}

/// Shares that do not vote yet.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct PendingVotes {
    /// Number of shares.
    pub shares: Uint128,
    /// The moment from which anyone may write their votes, in seconds since the epoch.
    pub at: u64,
}

crate::packed!(VotingTerms { tranche, unit, floor, delay });
crate::packed!(PendingVotes { shares, at });
