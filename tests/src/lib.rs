//! The embedded chain with SDK-faithful staking, and what the tests build on it.

pub mod chain;
#[cfg(feature = "suite")]
pub mod invariants;
pub mod parity;
#[cfg(feature = "suite")]
pub mod suite;
#[cfg(feature = "suite")]
pub mod view;
