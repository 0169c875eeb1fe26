#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod backoff;
pub mod budget;
pub mod chain;
pub mod config;
pub mod feeder;
pub mod keeper;
pub mod keys;
pub mod liquidator;
#[cfg(feature = "living")]
pub mod living;
pub mod log;
pub mod metrics;
pub mod nodes;
pub mod prices;
pub mod program;
pub mod pulse;
pub mod registry;
pub mod status;
pub mod target;
pub mod unhealthy;
pub mod verify;
pub mod webhook;

pub use nodes::Nodes;
pub use target::{Target, TargetConfig};
