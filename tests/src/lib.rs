//! The embedded chain with SDK-faithful staking, and what the tests build on it.

#[cfg(feature = "view")]
pub mod addresses;
pub mod chain;
#[cfg(feature = "view")]
pub mod invariants;
pub mod parity;
#[cfg(feature = "suite")]
pub mod suite;
#[cfg(feature = "view")]
pub mod view;
