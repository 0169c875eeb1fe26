#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod app;
mod builder;
mod coins;
mod distribution;
mod end_block;
mod error;
mod ledger;
mod math;
pub mod parity;
mod proto;
mod redelegate;
mod rewards;
mod slash;
mod staking;
mod state;
mod switches;
mod transaction;
mod undelegate;
mod verbs;

pub use app::{Chain, ChainApp, ADDRESS_PREFIX, VALIDATOR_PREFIX};
pub use builder::ChainBuilder;
pub use coins::DecCoins;
pub use distribution::DistributionKeeper;
pub use error::ChainError;
pub use staking::StakingKeeper;
pub use state::{Params, Redelegation, Status, Unbonding, ValidatorInfo};
pub use switches::{SwitchedBank, Switches};
