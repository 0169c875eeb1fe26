//! One function per event.

use cosmwasm_std::{Addr, Event};
use interfaces::timelock::OperationKind;

use crate::state::{Config, Operation};

/// The timelock came to be.
pub fn instantiate(config: &Config) -> Event {
    Event::new("timelock.instantiate")
        .add_attribute("proposer", &config.proposer)
        .add_attribute("guardian", guardian(config))
        .add_attribute("delay", config.delay.to_string())
        .add_attribute("min_delay", config.min_delay.to_string())
        .add_attribute("max_delay", config.max_delay.to_string())
        .add_attribute("expiry", config.expiry.to_string())
}

/// An operation was queued.
pub fn queue(id: u64, operation: &Operation) -> Event {
    Event::new("timelock.queue")
        .add_attribute("id", id.to_string())
        .add_attribute("kind", kind(operation))
        .add_attribute("messages", operation.messages.len().to_string())
        .add_attribute("ready_at", operation.ready_at.to_string())
        .add_attribute("expires_at", operation.expires_at.to_string())
}

/// An operation ran.
pub fn execute(id: u64, operation: &Operation, sender: &Addr) -> Event {
    Event::new("timelock.execute")
        .add_attribute("id", id.to_string())
        .add_attribute("kind", kind(operation))
        .add_attribute("messages", operation.messages.len().to_string())
        .add_attribute("sender", sender)
}

/// An operation was cancelled.
pub fn cancel(id: u64, sender: &Addr) -> Event {
    Event::new("timelock.cancel").add_attribute("id", id.to_string()).add_attribute("sender", sender)
}

/// The proposer, the delay or the expiry was set.
pub fn update_config(config: &Config) -> Event {
    Event::new("timelock.update_config")
        .add_attribute("proposer", &config.proposer)
        .add_attribute("delay", config.delay.to_string())
        .add_attribute("expiry", config.expiry.to_string())
}

/// The bounds of the delay were set.
pub fn set_delay_bounds(config: &Config) -> Event {
    Event::new("timelock.set_delay_bounds")
        .add_attribute("min_delay", config.min_delay.to_string())
        .add_attribute("max_delay", config.max_delay.to_string())
}

/// The guardian was named; `none` for nobody, as an attribute cannot be empty.
pub fn set_guardian(config: &Config) -> Event {
    Event::new("timelock.set_guardian").add_attribute("guardian", guardian(config))
}

/// The code was replaced.
pub fn migrate(from: &str, to: &str) -> Event {
    Event::new("timelock.migrate").add_attribute("from", from).add_attribute("to", to)
}

fn guardian(config: &Config) -> &str {
    config.guardian.as_ref().map_or("none", Addr::as_str)
}

fn kind(operation: &Operation) -> &'static str {
    match operation.kind {
        OperationKind::General => "general",
        OperationKind::GuardianChange => "guardian_change",
    }
}
