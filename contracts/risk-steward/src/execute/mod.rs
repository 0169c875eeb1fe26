//! Handlers, one file per topic.

mod adjust;
mod admin;
mod govern;

pub use adjust::{adjust, walk_back};
pub use admin::{instantiate, remove_rule, set_rules, set_steward};
pub use govern::{amend, amend_collateral, confirm};
