//! One function per event of [`interfaces::risk_steward::event`]; changes of configuration are
//! [`interfaces::shared::admin::changed`].

use cosmwasm_std::{Addr, Event, Uint128};
use interfaces::event;
use interfaces::risk_steward::{event, Parameter};

fn moved(kind: &str, market: &Addr, parameter: Parameter, old: Uint128, new: Uint128) -> Event {
    event!(kind, market, parameter, old, new)
}

/// The steward set a parameter.
pub fn adjust(market: &Addr, parameter: Parameter, old: Uint128, new: Uint128, expires_at: u64) -> Event {
    moved(event::ADJUST, market, parameter, old, new).add_attribute("expires_at", expires_at.to_string())
}

/// An adjustment moved back.
pub fn walk_back(market: &Addr, parameter: Parameter, old: Uint128, new: Uint128, home: Uint128) -> Event {
    moved(event::WALK_BACK, market, parameter, old, new).add_attribute("home", home)
}
