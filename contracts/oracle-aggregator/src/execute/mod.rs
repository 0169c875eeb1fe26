//! Handlers of the messages, one file per topic.

mod admin;
mod close;
mod consumers;
mod dispute;
mod feed;
mod finish;
mod poke;
mod publish;
mod reporters;
mod review;
mod reward;
mod slash;
mod submit;
mod tally;

pub use admin::{instantiate, update_params};
pub use close::close_round;
pub use consumers::set_consumers;
pub use dispute::{dispute, expire_dispute, receive, resolve_dispute};
pub use feed::{add_feed, replace_feed, retire_feed, set_halted};
pub use finish::finish_round;
pub use poke::poke;
pub use reporters::{accept_operator, add_reporter, remove_reporter, set_commission, set_operator};
pub use reward::{claim_reward, list_reward, reward_native};
pub use slash::{answered as slash_answered, retry_slash};
pub use submit::submit;
