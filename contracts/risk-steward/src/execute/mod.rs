//! Handlers, one file per topic.

mod adjust;
mod admin;

pub use adjust::{adjust, walk_back};
pub use admin::{confirm, instantiate, remove_rule, set_rules, set_steward, update_ownership};
