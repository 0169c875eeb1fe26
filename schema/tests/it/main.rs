//! Integration tests of schema: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod check;
mod drift;
mod events;
mod idl;
mod parameters;
mod rust_version;
