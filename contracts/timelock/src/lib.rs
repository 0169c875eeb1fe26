#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
mod execute;
pub mod migrate;
mod query;
pub mod state;

pub use error::ContractError;
