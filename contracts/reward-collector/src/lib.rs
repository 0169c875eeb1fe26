#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
pub mod migrate;
mod others;
pub mod state;

pub use error::ContractError;
