//! Integration tests of lst-token: one binary, one file per topic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod allowance;
mod birth;
mod differential;
mod invariants;
mod marketing;
mod paging;
mod rejections;
mod supply;
mod support;
mod transfer;
