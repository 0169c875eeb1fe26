//! Interfaces of the suite's contracts: one module per contract, named after it, with its messages, responses, events
//! and typed handle. No contract depends on another contract; all of them depend on this crate.
//!
//! [`market`] is the interface through which the liquidation engine uses *any* market; [`credit_market`] is the first
//! contract that implements it. [`price_source`] is the interface through which the oracle reads *any* outside price;
//! [`pyth_adapter`] implements it. [`shared`] holds items used by several contracts.
#![deny(missing_docs)]

pub mod credit_market;
pub mod liquidation_engine;
pub mod lst_token;
pub mod market;
pub mod oracle_aggregator;
pub mod price_source;
pub mod pyth_adapter;
pub mod reward_collector;
pub mod reward_handler;
pub mod risk_steward;
pub mod security_vault;
pub mod shared;
pub mod staking_vault;
pub mod timelock;

pub use shared::asset::{Asset, AssetAmount, AssetUnchecked};
