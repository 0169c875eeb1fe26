#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
mod due;
pub mod error;
mod events;
mod execute;
#[cfg(test)]
mod fixtures;
mod growth;
pub mod instant;
pub mod migrate;
mod pending;
pub mod plan;
pub mod proto;
mod query;
pub mod rate;
pub mod rebalance;
mod reply;
pub mod settle;
pub mod state;
pub mod sync;
mod target;
pub mod undelegation;
pub mod validator;

pub use error::ContractError;
