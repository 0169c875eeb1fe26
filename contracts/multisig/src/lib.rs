#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod contract;

pub use cw3_flex_multisig::ContractError;
