//! Query handlers. They accrue interest up to now on a copy of the counters, so that a query shows what a message
//! would see.

mod accounts;
mod due;
mod lenders;
mod market;

pub use accounts::{account, accounts, position, sale};
pub use due::{due, unhealthy};
pub use lenders::{lender, lenders, requests};
pub use market::{ceiling, collaterals, config, deficit, deficits, exposure, hole, ownership, pauses, state, terms};
