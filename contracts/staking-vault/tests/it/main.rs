//! Integration tests of staking-vault: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod assign;
mod batch;
mod birth;
mod bounds;
mod compound;
mod cost;
mod due;
mod events;
mod failures;
mod funds;
mod gas;
mod instant;
mod late;
mod leaving;
mod netting;
mod others;
mod quarantine;
mod rebalance;
mod rejections;
mod settle;
mod stake;
mod strangers;
mod support;
mod sync;
mod trouble;
mod vesting;
