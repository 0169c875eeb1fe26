#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
mod execute;
mod market;
pub mod migrate;
mod query;
pub mod record;
pub mod state;

pub use error::ContractError;
