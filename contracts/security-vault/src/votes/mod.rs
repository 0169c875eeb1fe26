//! Votes by stake: the vault as a cw4 group of the stakers in its voting tranche.
//!
//! A weight counts shares, so a slash, which takes the same part of every share, leaves every staker's part of the votes as it
//! was, without touching one weight. What a slash does change is the floor, which is an amount of tokens: it is converted at
//! the share price, so that few tokens never become a majority because most of the stake is gone.
//!
//! A multisig measures a proposal by `total` at its creation, counts the proposer's weight of that moment, and every other
//! weight at the beginning of that block. So `total` contains both: what falls in a block stays in it until a later block.

mod query;
mod tally;
mod voter;
mod weights;
mod write;

pub use query::{admin, hooks, list_members, member, total_weight, voter, votes};
pub use tally::Tally;
pub use voter::Voter;
pub use write::{begin, follow, reprice, set_votes, write_votes};
