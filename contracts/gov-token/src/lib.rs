#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;

pub use cw20_base::ContractError;
