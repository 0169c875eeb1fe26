//! The vault behind its entry points, against a bank that only counts. One binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod attacks;
mod cost;
mod cover;
mod due;
mod emission;
mod epochs;
mod events;
mod exit;
mod genesis;
mod governance;
mod hold;
mod locks;
mod queries;
mod random;
mod random_exits;
mod rejections;
mod reserve;
mod rewards;
mod rules;
mod seizure;
mod sharing;
mod slash;
mod stake;
mod support;
mod targets;
mod tokens;
mod votes;
mod votes_random;
