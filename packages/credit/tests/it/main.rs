//! Tests of the books: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod exits;
mod model;
mod provisions;
mod support;
mod vectors;
