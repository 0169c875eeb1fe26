//! Answers. What grows with time is accrued up to now in a copy, so that a query says what a message would do.

mod accounts;
mod lenders;
mod market;

pub use accounts::{account, accounts, position};
pub use lenders::{lender, lenders, requests};
pub use market::{ceiling, collaterals, config, deficit, deficits, exposure, ownership, pauses, state, terms};
