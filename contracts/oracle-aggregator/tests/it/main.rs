//! Integration tests of oracle-aggregator: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod abstention;
mod adapters;
mod breaker;
mod checked;
mod confidence;
mod configuration;
mod cost;
mod disputes;
mod due;
mod events;
mod evidence;
mod feeds;
mod judgement;
mod lives;
mod misses;
mod operators;
mod outage;
mod pair;
mod properties;
mod queries;
mod quorum;
mod quorum_replay;
mod rates;
mod refused;
mod rejections;
mod replacement;
mod replay;
mod rewards;
mod ring;
mod rounds;
mod safety;
mod shards;
mod slashing;
mod sources;
mod support;
mod year;
