//! `cargo demo`: a historic crash, bar by bar, through the whole suite on the embedded chain.
//!
//! The crate is split by topic. [`scenario`] says what happens in the market, [`setup`] what contracts and people are
//! like, [`replay`] plays it against the contracts, [`twin`] runs other rules beside it, [`outcome`] is what comes back,
//! and [`summary`] and [`report`] show it. Prices and behaviour are floats of the lab until [`number`] turns them into
//! the decimals and integers that contracts take.
#![deny(missing_docs)]

pub mod app;
pub mod cli;
pub mod clock;
pub mod format;
pub mod number;
pub mod outcome;
mod output;
pub mod progress;
pub mod replay;
pub mod report;
pub mod rules;
pub mod scenario;
pub mod seeds;
mod settings;
pub mod setup;
pub mod summary;
pub mod twin;
pub mod verdict;
