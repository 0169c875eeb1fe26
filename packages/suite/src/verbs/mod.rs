//! Actions of each role, as verbs of [`Suite`](crate::Suite).

mod credit;
mod engine;
mod governing;
mod oracle;
mod security;
mod staking;

pub use credit::{LST_COLLATERAL, NATIVE_COLLATERAL};
pub use oracle::Quote;
