#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

/// Clocks: what a flag and a lot have counted, and the discounts that follow.
pub mod clock;
/// Entry points.
pub mod contract;
/// Errors.
pub mod error;
mod events;
mod execute;
mod migrate;
mod pending;
/// How much of what a buyer gets: pure.
pub mod plan;
mod query;
mod reply;
/// What is stored.
pub mod state;

pub use error::ContractError;
