//! `cargo lab` as a process.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)]

mod bad_input;
mod results;
