#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

/// Entry points.
pub mod contract;
/// Errors.
pub mod error;
mod events;
mod execute;
/// Flags: their clock, and the discount law that they keep.
pub mod flag;
mod migrate;
mod pending;
mod query;
mod reply;
/// Storage of the engine.
pub mod state;

pub use error::ContractError;
