#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
mod due;
pub mod epoch;
pub mod error;
mod events;
mod execute;
mod ledgers;
pub mod migrate;
pub mod offer;
pub mod position;
mod query;
pub mod rewards;
mod rules;
mod session;
pub mod state;
pub mod tranche;
pub mod votes;

pub use error::ContractError;
