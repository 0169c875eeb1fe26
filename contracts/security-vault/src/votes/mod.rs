//! Votes by stake: the vault as a cw4 group of the stakers in its voting tranche.
//!
//! A weight counts shares. A slash takes the same part of every share, so it changes no staker's part of the votes and touches no
//! weight. It does change the floor, which is an amount of tokens: the floor is converted at the share price, so that few tokens
//! never become a majority because most of the stake is gone.
//!
//! A multisig measures a proposal by `total` at its creation; it counts the proposer's weight at that moment, and every other
//! weight at the beginning of that block. So `total` must contain both: an amount by which weights fall in a block stays in
//! `total` until a later block.

mod query;
mod tally;
mod voter;
mod weights;
mod write;

pub use query::{admin, hooks, list_members, member, total_weight, voter, votes};
pub use tally::Tally;
pub use voter::Voter;
pub use write::{begin, follow, reprice, set_votes, write_votes};
