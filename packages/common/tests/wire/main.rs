//! The wire format, pinned: every message of every contract as JSON written by hand.
//!
//! A client, a queued proposal and a deployed peer all speak this JSON. A renamed field or variant is a break for them,
//! and fails here; a new variant fails until it is pinned too (see [`pins`]).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

// The name that every other crate of the suite knows it by.
extern crate ballast_common as common;

mod pins;

mod collector;
mod credit;
mod engine;
mod lst;
mod market;
mod oracle;
mod record;
mod router;
mod security;
mod shared;
mod staking;
mod timelock;
