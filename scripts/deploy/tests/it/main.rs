//! Integration tests of deploy: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod alone;
mod export;
mod kill;
mod migrate;
mod propose;
mod refused;
mod support;
