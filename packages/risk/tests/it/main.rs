//! Integration tests of risk: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod discount;
mod feeds;
mod functions;
mod gaps;
mod loss_units;
mod median_vesting;
mod numbers;
mod properties;
mod rates;
mod support;
mod target;
