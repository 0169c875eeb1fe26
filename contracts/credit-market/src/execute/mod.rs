//! Handlers, by topic.

pub mod admin;
pub mod borrow;
pub mod collateral;
pub mod instantiate;
pub mod lend;
pub mod mark;
pub mod refill;
pub mod refresh;
pub mod settle;
pub mod tranches;
