//! `cargo demo`: a historic crash, bar by bar, through the whole suite on the embedded chain.
//!
//! The crate is split by topic. [`scenario`] has the market's history, [`setup`] the plan and the participants' behaviour,
//! [`replay`] plays them on the contracts, [`twin`] runs other rules in comparison, [`outcome`] is the result, and [`summary`]
//! and [`report`] show it. Prices and behaviour are floats of the lab until [`number`] converts them to the decimals and integers
//! of the contracts.
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
