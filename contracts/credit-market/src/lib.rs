#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod error;
mod events;
mod execute;
mod loss;
pub mod migrate;
mod query;
mod queue;
mod security;
pub mod session;
pub mod state;

pub use error::ContractError;
