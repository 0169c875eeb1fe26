//! `cargo demo`: a historic crash, bar by bar, through the whole suite on the embedded chain.
//!
//! The crate is split by topic. [`prices`] and [`scenario`] say what happens in the market, [`replay`] plays it against
//! the contracts, [`outcome`] is what it hands back, and [`summary`] and [`report`] show it. No number that reaches a
//! contract is ever a float; floats exist in [`report`] alone, where a price becomes a pixel.
#![deny(missing_docs)]

pub mod app;
pub mod cli;
pub mod clock;
pub mod format;
pub mod number;
pub mod outcome;
pub mod prices;
pub mod progress;
pub mod replay;
pub mod report;
pub mod scenario;
pub mod summary;
