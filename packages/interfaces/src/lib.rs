//! What the contracts of the suite say to each other: one module per contract, named after it, with its messages,
//! responses, event names and a typed handle. No contract depends on another contract; all of them depend on this crate.
//!
//! [`market`] is the interface that the liquidation engine and the security vault know of *any* market;
//! [`credit_market`] is the first contract that implements it. [`shared`] holds what several contracts use.
#![deny(missing_docs)]

pub mod credit_market;
pub mod liquidation_engine;
pub mod lst_token;
pub mod market;
pub mod oracle_aggregator;
pub mod reward_collector;
pub mod security_vault;
pub mod shared;
pub mod staking_vault;
pub mod timelock;

pub use shared::asset::{Asset, AssetAmount, AssetUnchecked};
