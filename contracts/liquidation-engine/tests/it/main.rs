//! Integration tests of liquidation-engine: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod audit;
mod close;
mod configuration;
mod due;
mod events;
mod flags;
mod liquidation;
mod loss;
mod rejections;
mod support;
mod tranches;
mod under_water;
mod waterfall;
