//! One function per event of [`interfaces::timelock::event`]; changes of configuration are
//! [`interfaces::shared::admin::changed`].

use cosmwasm_std::{Addr, Event};
use interfaces::event;
use interfaces::timelock::event;

use crate::state::Operation;

/// An operation was queued.
pub fn queue(id: u64, operation: &Operation) -> Event {
    event!(
        event::QUEUE,
        id,
        kind = operation.kind.name(),
        messages = operation.messages.len(),
        ready_at = operation.ready_at,
        expires_at = operation.expires_at
    )
}

/// An operation ran.
pub fn execute(id: u64, operation: &Operation, sender: &Addr) -> Event {
    event!(event::EXECUTE, id, kind = operation.kind.name(), messages = operation.messages.len(), sender)
}

/// An operation was cancelled.
pub fn cancel(id: u64, sender: &Addr) -> Event {
    event!(event::CANCEL, id, sender)
}
