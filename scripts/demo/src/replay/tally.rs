//! What happened, read from the events that the contracts emit.

use std::collections::BTreeMap;

use cosmwasm_std::{Decimal, Uint128};
use interfaces::{liquidation_engine, oracle_aggregator, security_vault};
use suite::AppResponse;

use crate::outcome::{Event, EventKind, CLASSES};

/// Counters and the events worth telling.
#[derive(Default)]
pub struct Tally {
    /// What is worth telling.
    pub told: Vec<Event>,
    /// Rounds with a price, and without.
    pub rounds: (u64, u64),
    /// Prices that the breaker held back.
    pub breaker_trips: u64,
    /// Liquidations.
    pub liquidations: u64,
    /// Debt repaid by them.
    pub debt_repaid: Uint128,
    /// Liquid staking tokens sold by them.
    pub seized: Uint128,
    /// What the collateral was worth, before discounts.
    pub value_sold: Uint128,
    /// What the sale of lots brought.
    pub lots_sold: Uint128,
    /// Accounts closed insolvent.
    pub insolvent: u64,
    /// Slashed stake by tranche.
    pub slashed: BTreeMap<u64, Uint128>,
    /// Debt repaid by borrowers, and out of their collateral, per class.
    pub repaid: [(Uint128, Uint128); CLASSES],
    status: BTreeMap<String, String>,
}

impl Tally {
    /// Takes note of a response's events.
    pub fn events(&mut self, now: u64, response: &AppResponse) {
        for event in &response.events {
            let Some(name) = event.ty.strip_prefix("wasm-") else { continue };
            let value = |key: &str| {
                event.attributes.iter().find(|item| item.key == key).map(|item| item.value.clone()).unwrap_or_default()
            };
            let amount = |key: &str| value(key).parse::<Uint128>().unwrap_or_default();
            match name {
                oracle_aggregator::event::CLOSE => self.round(&value("outcome")),
                oracle_aggregator::event::PRICE => self.price(now, value("feed"), value("price"), value("status")),
                oracle_aggregator::event::SLASH => self.tell(
                    now,
                    EventKind::ReporterSlash,
                    format!(
                        "Reporter of tranche {} loses {} of its stake.",
                        value("tranche"),
                        percent(&value("fraction"))
                    ),
                ),
                security_vault::event::SLASH => {
                    let taken = self.slashed.entry(value("tranche").parse().unwrap_or_default()).or_default();
                    *taken = taken.saturating_add(amount("amount"));
                }
                liquidation_engine::event::LIQUIDATE => {
                    self.liquidation(now, amount("repaid"), amount("value"), &value("discount"))
                }
                liquidation_engine::event::CLOSE => {
                    self.deficit(now, amount("owed"), amount("booked"), amount("shortfall"))
                }
                liquidation_engine::event::LOT_SOLD => self.lots_sold = self.lots_sold.saturating_add(amount("paid")),
                liquidation_engine::event::RESTORE => self.tell(
                    now,
                    EventKind::Refund,
                    format!("{} goes back to the stakers of tranche {}.", money(amount("amount")), value("tranche")),
                ),
                liquidation_engine::event::COVER_FAILED => {
                    self.tell(
                        now,
                        EventKind::Note,
                        format!("Cover of deficit {} failed; it can be retried.", value("deficit")),
                    );
                }
                _ => {}
            }
        }
    }

    /// A borrower of a class was liquidated.
    pub fn liquidated(&mut self, class: usize, response: &AppResponse) {
        let repaid = response
            .events
            .iter()
            .filter(|event| event.ty.strip_prefix("wasm-") == Some(liquidation_engine::event::LIQUIDATE))
            .flat_map(|event| &event.attributes)
            .filter(|item| item.key == "repaid")
            .filter_map(|item| item.value.parse::<Uint128>().ok());
        if let Some((_, by_liquidation)) = self.repaid.get_mut(class) {
            *by_liquidation = repaid.fold(*by_liquidation, Uint128::saturating_add);
        }
    }

    /// A borrower of a class repaid by itself.
    pub fn repaid(&mut self, class: usize, amount: u128) {
        if let Some((own, _)) = self.repaid.get_mut(class) {
            *own = own.saturating_add(Uint128::new(amount));
        }
    }

    /// Adds a line to the story.
    pub fn tell(&mut self, time: u64, kind: EventKind, text: String) {
        self.told.push(Event { time, kind, text });
    }

    fn round(&mut self, outcome: &str) {
        let (closed, failed) = &mut self.rounds;
        let counter = if outcome == "closed" { closed } else { failed };
        *counter = counter.saturating_add(1);
    }

    fn price(&mut self, now: u64, feed: String, price: String, status: String) {
        let before = self.status.insert(feed.clone(), status.clone());
        if before.as_ref() == Some(&status) {
            return;
        }
        let pending = status.eq_ignore_ascii_case("pending");
        if pending {
            self.breaker_trips = self.breaker_trips.saturating_add(1);
        }
        // The pair follows its legs; telling the native price once is enough.
        if before.is_some() && feed == suite::FEED_NATIVE.to_string() {
            let kind = if pending { EventKind::Breaker } else { EventKind::Feed };
            self.tell(now, kind, format!("The price feed is {status} at {price}."));
        }
    }

    fn liquidation(&mut self, now: u64, repaid: Uint128, value: Uint128, discount: &str) {
        self.liquidations = self.liquidations.saturating_add(1);
        self.debt_repaid = self.debt_repaid.saturating_add(repaid);
        self.value_sold = self.value_sold.saturating_add(value);
        let text = format!(
            "Collateral worth {} repays {} at a discount of {}.",
            money(value),
            money(repaid),
            percent(discount)
        );
        self.tell(now, EventKind::Liquidation, text);
    }

    fn deficit(&mut self, now: u64, owed: Uint128, booked: Uint128, shortfall: Uint128) {
        self.insolvent = self.insolvent.saturating_add(1);
        let text = format!(
            "An account that owes {} is closed: its collateral is booked at {}, cover is asked for {}.",
            money(owed),
            money(booked),
            money(shortfall)
        );
        self.tell(now, EventKind::Deficit, text);
    }
}

fn money(amount: Uint128) -> String {
    crate::format::headline(amount)
}

fn percent(fraction: &str) -> String {
    let fraction: Decimal = fraction.parse().unwrap_or_default();
    crate::format::percent(fraction)
}
