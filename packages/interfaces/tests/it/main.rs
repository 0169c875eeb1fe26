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

mod pins;

mod credit_market;
mod due;
mod liquidation_engine;
mod lst_token;
mod market;
mod oracle_aggregator;
mod pyth_adapter;
mod record;
mod reward_collector;
mod reward_handler;
mod risk_steward;
mod security_vault;
mod security_vault_answers;
mod shared;
mod staking_vault;
mod timelock;
