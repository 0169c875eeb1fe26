//! One function per event; [`event`] documents the attributes.

use std::collections::BTreeSet;

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::oracle_aggregator::{event, FeedRecord};
use interfaces::{Asset, AssetAmount};
use risk::Fixed;

use crate::deviation::OfFeed;
use crate::dispute::Dispute;
use crate::roster::Reporter;
use crate::state::Slash;

/// A reporter submitted `prices` prices, not counting those of the feeds `dropped`.
pub fn submit(reporter: &Addr, round: u64, prices: usize, dropped: &[u64]) -> Event {
    Event::new(event::SUBMIT)
        .add_attribute("reporter", reporter)
        .add_attribute("round", round.to_string())
        .add_attribute("prices", prices.to_string())
        .add_attribute("dropped", ids(dropped.iter().copied()))
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

/// A shard of a round was observed.
pub fn shard(round: u64, feeds: usize, next: u64) -> Event {
    Event::new(event::SHARD)
        .add_attribute("round", round.to_string())
        .add_attribute("feeds", feeds.to_string())
        .add_attribute("next", next.to_string())
}

/// A feed's record was written.
pub fn price(feed: u64, record: &FeedRecord) -> Event {
    Event::new(event::PRICE)
        .add_attribute("feed", feed.to_string())
        .add_attribute("price", record.price.to_string())
        .add_attribute("status", record.status.to_string())
}

/// Deviations of a reporter were confirmed.
pub fn deviation(reporter: &Addr, deviations: &[OfFeed], level: Fixed) -> Event {
    let largest = deviations.iter().map(|(_, deviation)| deviation.bands).max().unwrap_or_default();
    Event::new(event::DEVIATION)
        .add_attribute("reporter", reporter)
        .add_attribute("feeds", ids(deviations.iter().map(|(feed, _)| *feed)))
        .add_attribute("deviation", largest.to_string())
        .add_attribute("level", level.to_string())
}

/// Charges of a close are frozen.
pub fn frozen(feeds: &BTreeSet<u64>, reporters: &BTreeSet<u64>) -> Event {
    Event::new(event::FROZEN)
        .add_attribute("feeds", ids(feeds.iter().copied()))
        .add_attribute("reporters", ids(reporters.iter().copied()))
}

/// Ids separated by commas, `none` if there are none: an attribute is never empty.
fn ids(ids: impl Iterator<Item = u64>) -> String {
    let ids: Vec<_> = ids.map(|id| id.to_string()).collect();
    if ids.is_empty() {
        return "none".into();
    }
    ids.join(",")
}

/// A reward arrived.
pub fn reward(paid: &AssetAmount) -> Event {
    Event::new(event::REWARD).add_attribute("asset", paid.asset.to_string()).add_attribute("amount", paid.amount)
}

/// A reporter's reward was paid.
pub fn claim(reporter: &Reporter, asset: &Asset, commission: Uint128, stakers: Uint128) -> Event {
    Event::new(event::CLAIM)
        .add_attribute("reporter", &reporter.owner)
        .add_attribute("tranche", reporter.tranche.to_string())
        .add_attribute("asset", asset.to_string())
        .add_attribute("commission", commission)
        .add_attribute("stakers", stakers)
}

/// A slash was withheld.
pub fn withheld(reporter: &Addr, dispute: u64, fraction: Decimal) -> Event {
    Event::new(event::WITHHELD)
        .add_attribute("reporter", reporter)
        .add_attribute("dispute", dispute.to_string())
        .add_attribute("fraction", fraction.to_string())
}

/// A dispute was opened.
pub fn dispute(id: u64, dispute: &Dispute) -> Event {
    Event::new(event::DISPUTE)
        .add_attribute("id", id.to_string())
        .add_attribute("reporter", &dispute.reporter.owner)
        .add_attribute("disputer", &dispute.disputer)
        .add_attribute("round", dispute.round.to_string())
        .add_attribute("feed", dispute.feed.to_string())
        .add_attribute("price", dispute.price.to_string())
        .add_attribute("asset", dispute.bond.asset.to_string())
        .add_attribute("bond", dispute.bond.amount)
        .add_attribute("expires_at", dispute.expires_at.to_string())
}

/// A dispute ended.
pub fn dispute_ended(id: u64, dispute: &Dispute, outcome: &str, fraction: Decimal, withheld: Decimal) -> Event {
    Event::new(event::DISPUTE_ENDED)
        .add_attribute("id", id.to_string())
        .add_attribute("reporter", &dispute.reporter.owner)
        .add_attribute("disputer", &dispute.disputer)
        .add_attribute("outcome", outcome)
        .add_attribute("fraction", fraction.to_string())
        .add_attribute("withheld", withheld.to_string())
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
