#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
mod execute;
pub mod health;
pub mod ledger;
pub mod margin;
pub mod migrate;
pub mod params;
mod query;
pub mod session;
pub mod state;

pub use error::ContractError;
