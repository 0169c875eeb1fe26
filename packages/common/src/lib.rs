//! What the contracts of the suite say to each other: one module per contract with its messages, responses,
//! event names and a typed handle. No contract depends on another contract; all of them depend on this crate.
//!
//! [`market`] is the interface that the liquidation engine and the security vault know of *any* market;
//! [`credit`] is the credit market, the first one that implements it.
#![deny(missing_docs)]

pub mod asset;
pub mod collector;
pub mod credit;
pub mod engine;
pub mod lst;
pub mod market;
pub mod oracle;
pub mod pagination;
pub mod pause;
pub mod router;
pub mod security;
pub mod staking;
pub mod timelock;
pub mod wire;

pub use asset::{Asset, AssetUnchecked};
