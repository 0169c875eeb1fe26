//! One function per event of [`interfaces::timelock::event`]; changes of configuration are
//! [`interfaces::shared::admin::changed`].

use cosmwasm_std::{Addr, Event};
use interfaces::timelock::event;

use crate::state::Operation;

/// An operation was queued.
pub fn queue(id: u64, operation: &Operation) -> Event {
    Event::new(event::QUEUE)
        .add_attribute("id", id.to_string())
        .add_attribute("kind", operation.kind.name())
        .add_attribute("messages", operation.messages.len().to_string())
        .add_attribute("ready_at", operation.ready_at.to_string())
        .add_attribute("expires_at", operation.expires_at.to_string())
}

/// An operation ran.
pub fn execute(id: u64, operation: &Operation, sender: &Addr) -> Event {
    Event::new(event::EXECUTE)
        .add_attribute("id", id.to_string())
        .add_attribute("kind", operation.kind.name())
        .add_attribute("messages", operation.messages.len().to_string())
        .add_attribute("sender", sender)
}

/// An operation was cancelled.
pub fn cancel(id: u64, sender: &Addr) -> Event {
    Event::new(event::CANCEL).add_attribute("id", id.to_string()).add_attribute("sender", sender)
}
