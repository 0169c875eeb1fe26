//! Handlers, one file per topic.

mod admin;
mod deficit;
mod emission;
mod exchange;
mod exit;
mod exploit;
mod genesis;
mod lock;
mod receive;
mod reserve;
mod reward;
mod seizure;
mod slash;
mod stake;

pub use admin::{add_tranche, list_reward, set_size, update_params};
pub use deficit::{cover, hold, restore_native};
pub use emission::{claim_aside, set_commission, set_emission, set_share};
pub use exchange::{exchange_native, restore_other};
pub use exit::{payout, start_cooldown};
pub use exploit::{report_exploit, resolve_exploit, withdraw_exploit};
pub use genesis::instantiate;
pub use lock::{cancel_cooldown, expire, lock};
pub use receive::receive;
pub use reserve::{ask_reserver, reserve, set_reserver};
pub use reward::{claim, give_native, Gift};
pub use seizure::{collect, release, seize};
pub use slash::{slash, sweep_slashed};
pub use stake::stake_native;
