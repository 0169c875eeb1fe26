//! The embedded chain with SDK-faithful staking, and what the tests build on it.

pub mod chain;
pub mod invariants;
pub mod suite;
pub mod view;
