//! The whole suite as one thing to drive and to check.
//!
//! [`view::View`] is what can be read of a running suite, wherever it runs; [`invariants`] are the numbered invariants of
//! the contracts' READMEs as functions of it. With the feature `embedded`, [`Suite`] is every contract on the embedded
//! chain, instantiated at its predicted address and owned by the timelock from the first message.

pub mod invariants;
pub mod rounds;
pub mod view;

#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "embedded")]
pub use embedded::*;
