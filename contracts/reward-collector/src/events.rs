//! One function per event.

use cosmwasm_std::{Event, Uint128};
use interfaces::reward_collector::event;

/// See [`event::SWEEP`].
pub fn sweep(amount: Uint128, denom: &str) -> Event {
    Event::new(event::SWEEP).add_attribute("amount", amount).add_attribute("denom", denom)
}
