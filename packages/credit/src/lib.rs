#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

pub mod account;
pub mod band;
pub mod error;
pub mod ledger;
pub mod mark;
pub mod premium;
pub mod quote;
pub mod sale;
pub mod security;
mod under_water;
pub mod valuation;
pub mod view;

pub use error::CreditError;
pub use view::View;
