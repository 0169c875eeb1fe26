//! Handlers, one file per topic.

mod admin;
mod assign;
mod batch;
mod birth;
mod bounds;
mod claim;
pub mod compound;
mod fees;
mod history;
pub mod instant;
mod listed;
mod others;
mod rebalance;
mod settle;
mod skip;
mod stake;
mod sync;
mod unstake;
mod validators;

pub use admin::update_params;
pub use assign::assign_claim;
pub use batch::{due as submission, submit_batch};
pub use birth::instantiate;
pub use claim::{claim, claim_for, payments};
pub use compound::{compound, idle};
pub use others::{recover_lst, sweep_others};
pub use rebalance::{rebalance, rebalancing};
pub use settle::{settle, settles};
pub use stake::stake;
pub use sync::sync;
pub use unstake::receive;
pub use validators::{set_validator_status, set_validators};
