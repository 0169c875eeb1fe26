//! The embedded chain: cw-multi-test with x/staking and x/distribution that keep the chain's own rules.
//!
//! The stock keepers pay unbondings without EndBlock, know no maximum of entries, no redelegation rules, no
//! automatic payout of rewards, no infraction height and burn nothing. These do (Cosmos SDK 0.53):
//!
//! 1. Unbondings pay in EndBlock of the first block whose time is at or after completion, so no message of that block
//!    sees the money. EndBlock of block `n` runs when the chain moves to `n + 1`.
//! 2. At most `max_entries` (7) unbonding entries per delegator and validator. Entries begun in one block merge, but the
//!    maximum is checked first.
//! 3. No redelegation out of a validator while one into it is immature; at most `max_entries` per pair; not to itself.
//! 4. Every change of a delegation pays that validator's rewards to the withdraw address at once.
//! 5. A slash names the infraction's height: it cuts bonded stake, immature unbondings begun since, and what was
//!    redelegated away since (at its destination). What it cuts is burned.
//! 6. A validator slashed to nothing takes no delegation; a jailed one is absent from `AllValidators`.
//! 7. Amounts pass through shares and truncate.
//!
//! [`Chain`] is the way in; [`StakingKeeper`] and [`DistributionKeeper`] can be given to any `AppBuilder`, with
//! [`Params`] stored at genesis.
//!
//! # Where it departs from the chain
//!
//! - A validator without tokens *and* without shares counts as bonded: operators' own stake is not modelled unless asked
//!   for with [`ChainBuilder::self_stake`]. Minimum self-delegation and the maximum of validators are not modelled.
//! - One pool account holds bonded and unbonding tokens; the chain has two.
//! - [`Chain::slash`] derives the power at the infraction; [`Chain::slash_with_power`] takes it, like x/staking.
//! - A slash at the present height also cuts entries begun in this block: on the chain slashes come in BeginBlock, where
//!   there are none.
//! - Truncated fractions of rewards, and commissions, stay in the rewards account.
//! - Attributes of events give completion times in seconds, not RFC 3339.
#![deny(missing_docs)]

mod app;
mod builder;
mod distribution;
mod end_block;
mod error;
mod ledger;
mod math;
#[allow(missing_docs)]
pub mod parity;
mod proto;
mod redelegate;
mod rewards;
mod slash;
mod staking;
mod state;
mod transaction;
mod undelegate;
mod verbs;

pub use app::{Chain, ChainApp, ADDRESS_PREFIX, VALIDATOR_PREFIX};
pub use builder::ChainBuilder;
pub use distribution::DistributionKeeper;
pub use error::ChainError;
pub use staking::StakingKeeper;
pub use state::{Params, Redelegation, Status, Unbonding, ValidatorInfo};
