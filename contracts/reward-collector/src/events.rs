//! One function per event.

use cosmwasm_std::{Addr, Event, Uint128};
use interfaces::reward_collector::event;
use interfaces::shared::asset::Asset;

/// See [`event::SWEEP`].
pub fn sweep(amount: Uint128, denom: &str) -> Event {
    Event::new(event::SWEEP).add_attribute("amount", amount).add_attribute("denom", denom)
}

/// See [`event::SWEEP_OTHER`].
pub fn sweep_other(asset: &Asset, amount: Uint128, recipient: &Addr) -> Event {
    Event::new(event::SWEEP_OTHER)
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
        .add_attribute("recipient", recipient)
}
