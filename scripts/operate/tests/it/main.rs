//! The programs on the embedded suite, and against servers that lie.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod canned;
mod embedded;
mod fake;
mod feeder;
mod keeper;
mod liars;
mod liquidator;
mod nodes;
mod operations;
mod published;
mod rare;
mod status;
mod stubborn;
