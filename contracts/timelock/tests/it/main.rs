//! Integration tests of timelock: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod cancel;
mod config;
mod events;
mod execute;
mod funds;
mod guardian;
mod migrate;
mod properties;
mod queries;
mod queue;
mod support;
