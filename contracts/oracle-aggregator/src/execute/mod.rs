//! Handlers of the messages, one file per topic.

mod admin;
mod close;
mod finish;
mod poke;
mod publish;
mod review;
mod slash;
mod submit;
mod tally;

pub use admin::{add_feed, add_reporter, instantiate, remove_reporter, set_halted, update_ownership, update_params};
pub use close::close_round;
pub use finish::finish_round;
pub use poke::poke;
pub use slash::{answered as slash_answered, retry_slash};
pub use submit::submit;
