#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod account;
mod band;
mod error;
pub mod ledger;
pub mod mark;
mod new_risk;
pub mod quote;
mod refresh;
pub mod sale;
pub mod security;
mod under_water;
pub mod valuation;
mod view;

pub use error::CreditError;
pub use view::View;
