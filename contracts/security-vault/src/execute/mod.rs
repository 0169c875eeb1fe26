//! Handlers, one file per topic.

mod admin;
mod deficit;
mod exit;
mod genesis;
mod lock;
mod receive;
mod reserve;
mod reward;
mod slash;
mod stake;

pub use admin::{add_tranche, list_reward, pause, set_guardian, unpause, update_ownership, update_params};
pub use deficit::{cover, hold, restore_native};
pub use exit::{payout, start_cooldown};
pub use genesis::instantiate;
pub use lock::{cancel_cooldown, expire, lock};
pub use receive::receive;
pub use reserve::reserve;
pub use reward::{claim, reward_native};
pub use slash::{slash, sweep_slashed};
pub use stake::stake_native;
