#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
mod execute;
pub mod health;
pub mod ledger;
mod loss;
mod mark;
pub mod migrate;
pub mod params;
pub mod premium;
mod query;
mod queue;
mod security;
pub mod session;
pub mod state;

pub use error::ContractError;
