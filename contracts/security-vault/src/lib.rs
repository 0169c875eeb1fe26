#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod book;
pub mod contract;
pub mod error;
mod events;
mod execute;
mod migrate;
pub mod position;
mod query;
pub mod rewards;
pub mod state;
pub mod tranche;

pub use error::ContractError;
