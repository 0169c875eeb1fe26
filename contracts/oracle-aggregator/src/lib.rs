#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod acceptance;
pub mod advance;
pub mod breaker;
pub mod bucket;
pub mod checked;
pub mod composite;
pub mod contract;
pub mod deviation;
pub mod dispute;
pub mod docket;
mod due;
pub mod error;
pub mod events;
pub mod evidence;
pub mod execute;
pub mod feed_set;
pub mod feeds;
#[cfg(test)]
mod fixtures;
pub mod gap;
pub mod lst_pair;
pub mod migrate;
pub mod misses;
pub mod numbers;
pub mod observe;
mod pending;
pub mod power;
mod query;
pub mod rate;
pub mod reading;
mod reply;
pub mod rewards;
pub mod roster;
pub mod round;
pub mod safety;
pub mod staged;
pub mod stake;
pub mod standing;
pub mod state;
pub mod store;
pub mod submission;

pub use error::ContractError;
