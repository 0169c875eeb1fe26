//! Handlers, one file per topic.

mod admin;
mod operation;

pub use admin::{instantiate, set_delay_bounds, set_guardian, update_config};
pub use operation::{cancel, execute, queue};
