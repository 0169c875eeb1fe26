//! Tests of the whole suite on the embedded chain.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod attack;
mod failure_modes;
mod invariants;
mod random;
mod scenarios;
