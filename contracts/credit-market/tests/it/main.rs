//! Integration tests of credit-market: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod audit;
mod borrowing;
mod clocks;
mod configuration;
mod cost;
mod due;
mod events;
mod failure_modes;
mod funds;
mod health;
mod lending;
mod marking;
mod queries;
mod queueing;
mod random;
mod refilling;
mod refreshing;
mod rejections;
mod roles;
mod settling;
mod support;
mod tranches;
mod write_downs;
