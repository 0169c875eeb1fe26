//! The chain facts behind staking, one by one, on the embedded chain. Expectations are worked out by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod accounting;
mod active_set;
mod denominations;
mod entries;
mod maturity;
mod panics;
mod parameters;
mod payouts;
mod proxy;
mod real_chain;
mod recorded;
mod redelegation;
mod replies;
mod rewards;
mod slashing;
mod slashing_moved;
mod standing;
mod switches;
mod truncation;
mod walk;
