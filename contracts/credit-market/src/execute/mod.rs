//! Handlers, by topic.

mod admin;
mod borrow;
mod collateral;
mod instantiate;
mod lend;
mod mark;
mod refill;
mod refresh;
mod settle;
mod tranches;

pub use admin::{add_collateral, set_collateral, set_steward, update_params};
pub use borrow::{borrow, repay, set_class};
pub use collateral::{deposit, receive, withdraw};
pub use instantiate::instantiate;
pub use lend::{claim, pay, request, supply};
pub use mark::{mark, reserve, writable, write_down};
pub use refill::refill;
pub use refresh::{distribute, refresh};
pub use settle::{settle, Order};
pub use tranches::set_tranches;
