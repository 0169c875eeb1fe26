//! Integration tests of risk-steward: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod adjusting;
mod events;
mod governing;
mod migrate;
mod random;
mod rejections;
mod support;
