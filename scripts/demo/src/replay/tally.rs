//! Statistics from the events that the contracts emit.

use std::collections::{BTreeMap, BTreeSet};

use cosmwasm_std::{Decimal, Uint128};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault};
use suite::AppResponse;

use crate::outcome::{Event, EventKind, Liquidations, Provisions, CLASSES};

/// Counters and the events worth telling.
#[derive(Default)]
pub struct Tally {
    /// Notable events.
    pub told: Vec<Event>,
    /// Rounds with a price, and without.
    pub rounds: (u64, u64),
    /// Prices that the breaker held back.
    pub breaker_trips: u64,
    /// Sales to liquidators.
    pub sales: Liquidations,
    /// Liquid staking tokens sold by them.
    pub seized: Uint128,
    /// Marks and value forfeited by leaving lenders; observations at the end of a bar are elsewhere.
    pub provisions: Provisions,
    /// Debt written down.
    pub written_down: Uint128,
    /// An account was under water.
    pub distress: bool,
    /// Slashed stake by tranche.
    pub slashed: BTreeMap<u64, Uint128>,
    /// Debt repaid by borrowers, and out of their collateral, per class.
    pub repaid: [(Uint128, Uint128); CLASSES],
    status: BTreeMap<String, String>,
    under_water: BTreeSet<String>,
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
                    self.liquidation(now, amount("repaid"), amount("value"), &value("state"), &value("discount"))
                }
                credit_market::event::MARK => self.mark(now, &value("account"), amount("to"), &value("under_water_at")),
                credit_market::event::WRITE_DOWN => {
                    self.written_down = self.written_down.saturating_add(amount("amount"))
                }
                credit_market::event::LOSS => {
                    let text = format!(
                        "A loss of {} is realised: the fund bears {}, premium {}, leavers {}, and lenders {} before cover.",
                        money(amount("loss")),
                        money(amount("fund")),
                        money(amount("premium")),
                        money(amount("kept")),
                        money(amount("lenders"))
                    );
                    self.tell(now, EventKind::Deficit, text);
                }
                credit_market::event::PAY => {
                    let forfeited = &mut self.provisions.forfeited;
                    *forfeited = forfeited.saturating_add(amount("kept"));
                }
                credit_market::event::REWARD => {
                    self.provisions.rewards = self.provisions.rewards.saturating_add(amount("amount"))
                }
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

    /// Collateral of a borrower of a class repaid debt.
    pub fn liquidated(&mut self, class: usize, repaid: Uint128) {
        if let Some((_, by_liquidation)) = self.repaid.get_mut(class) {
            *by_liquidation = by_liquidation.saturating_add(repaid);
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
        // The pair follows its legs, so the native price is reported once.
        if before.is_some() && feed == suite::FEED_NATIVE.to_string() {
            let kind = if pending { EventKind::Breaker } else { EventKind::Feed };
            self.tell(now, kind, format!("The price feed is {status} at {price}."));
        }
    }

    fn liquidation(&mut self, now: u64, repaid: Uint128, value: Uint128, state: &str, discount: &str) {
        let (sales, name) = match state {
            "band" => (&mut self.sales.soft, "Soft sale"),
            "liquidatable" => (&mut self.sales.hard, "Sale"),
            _ => (&mut self.sales.under_water, "Sale under water"),
        };
        sales.count = sales.count.saturating_add(1);
        sales.repaid = sales.repaid.saturating_add(repaid);
        sales.value = sales.value.saturating_add(value);
        let discount = discount.parse().map(crate::format::part).unwrap_or_default();
        let text =
            format!("{name}: collateral worth {} repays {} at a discount of {discount}.", money(value), money(repaid));
        self.tell(now, EventKind::Liquidation, text);
    }

    /// An account goes under water, or recovers.
    fn mark(&mut self, now: u64, account: &str, provision: Uint128, since: &str) {
        if since == "none" {
            if self.under_water.remove(account) {
                self.provisions.returns = self.provisions.returns.saturating_add(1);
                self.tell(now, EventKind::UnderWater, "An account is no longer under water.".to_owned());
            }
        } else if self.under_water.insert(account.to_owned()) {
            self.provisions.falls = self.provisions.falls.saturating_add(1);
            let text = format!("An account is under water: {} is provided for.", money(provision));
            self.tell(now, EventKind::UnderWater, text);
        }
    }
}

fn money(amount: Uint128) -> String {
    crate::format::headline(amount)
}

fn percent(fraction: &str) -> String {
    let fraction: Decimal = fraction.parse().unwrap_or_default();
    crate::format::percent(fraction)
}
