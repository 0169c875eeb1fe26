//! One function per event.

use cosmwasm_std::{Addr, Event, Uint128};
use interfaces::event;
use interfaces::reward_collector::event;
use interfaces::shared::asset::Asset;

/// See [`event::SWEEP`].
pub fn sweep(amount: Uint128, denom: &str) -> Event {
    event!(event::SWEEP, amount, denom)
}

/// See [`event::SWEEP_OTHER`].
pub fn sweep_other(asset: &Asset, amount: Uint128, recipient: &Addr) -> Event {
    event!(event::SWEEP_OTHER, asset, amount, recipient)
}
