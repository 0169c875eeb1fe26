//! One function per event; [`event`] says what their attributes mean.

use cosmwasm_std::{Addr, Event, Uint128};
use interfaces::oracle_aggregator::{event, FeedRecord, FeedStatus};
use risk::Fixed;

use crate::state::Slash;

/// A reporter submitted `prices` prices.
pub fn submit(reporter: &Addr, round: u64, prices: usize) -> Event {
    Event::new(event::SUBMIT)
        .add_attribute("reporter", reporter)
        .add_attribute("round", round.to_string())
        .add_attribute("prices", prices.to_string())
}

/// A round was closed, or failed without a quorum.
pub fn close(round: u64, reporters: u64, power: Uint128, quorum: Uint128, closed: bool) -> Event {
    Event::new(event::CLOSE)
        .add_attribute("round", round.to_string())
        .add_attribute("reporters", reporters.to_string())
        .add_attribute("power", power)
        .add_attribute("quorum", quorum)
        .add_attribute("outcome", if closed { "closed" } else { "failed" })
}

/// A feed's record was written.
pub fn price(feed: u64, record: &FeedRecord) -> Event {
    Event::new(event::PRICE)
        .add_attribute("feed", feed.to_string())
        .add_attribute("price", record.price.to_string())
        .add_attribute("status", status(record.status))
}

/// A deviation was confirmed.
pub fn deviation(reporter: &Addr, feed: u64, bands: Fixed, level: Fixed) -> Event {
    Event::new(event::DEVIATION)
        .add_attribute("reporter", reporter)
        .add_attribute("feed", feed.to_string())
        .add_attribute("deviation", bands.to_string())
        .add_attribute("level", level.to_string())
}

/// The security vault slashed.
pub fn slash(slash: &Slash) -> Event {
    Event::new(event::SLASH)
        .add_attribute("reporter", &slash.reporter)
        .add_attribute("tranche", slash.tranche.to_string())
        .add_attribute("fraction", slash.fraction.to_string())
        .add_attribute("id", slash.id.to_string())
}

/// The security vault refused a slash.
pub fn slash_failed(slash: &Slash) -> Event {
    Event::new(event::SLASH_FAILED).add_attribute("reporter", &slash.reporter).add_attribute("id", slash.id.to_string())
}

/// A source was read or not, or a feed could not be computed.
pub fn poke(feed: u64, updated: bool) -> Event {
    Event::new(event::POKE)
        .add_attribute("feed", feed.to_string())
        .add_attribute("outcome", if updated { "updated" } else { "failed" })
}

/// A reporter counts again from `active_at` at the earliest.
pub fn jail(reporter: &Addr, active_at: u64) -> Event {
    Event::new(event::JAIL).add_attribute("reporter", reporter).add_attribute("active_at", active_at.to_string())
}

fn status(status: FeedStatus) -> &'static str {
    match status {
        FeedStatus::Live => "live",
        FeedStatus::Pending => "pending",
        FeedStatus::Uncertain => "uncertain",
        FeedStatus::Halted => "halted",
    }
}
