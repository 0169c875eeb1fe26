#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;
pub mod convert;
pub mod error;
pub mod migrate;
pub mod pyth;
pub mod state;

pub use error::ContractError;
