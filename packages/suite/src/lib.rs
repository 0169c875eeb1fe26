//! The whole suite as one object, to run and to check.
//!
//! [`Suite`] has the verbs of every role, the queries of every contract, and the numbered invariants of their READMEs
//! ([`invariants`]), on any chain that implements [`Environment`]. With the feature `embedded`, [`EmbeddedSuite`] is every
//! contract on the embedded chain, instantiated at its predicted address and owned by the timelock from the first message.

mod derivations;
mod environment;
pub mod invariants;
mod queries;
mod revival;
mod suite;
mod verbs;

#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "embedded")]
pub use embedded::*;

pub use deployment::{BASE_TRANCHE, FEED_LST, FEED_LST_MARKET, FEED_NATIVE, FEED_RATE};
pub use derivations::{Derivation, Derivations};
pub use environment::{Call, Environment};
pub use revival::{Revival, Revived};
pub use suite::{Suite, BASE, NATIVE};
pub use verbs::{Quote, LST_COLLATERAL, NATIVE_COLLATERAL};
