//! One function per event.

use crate::pending::Liquidation;
use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::liquidation_engine::event;
use interfaces::market::AccountState;

pub fn flag(market: &Addr, account: &str, health: Decimal) -> Event {
    at(event::FLAG, market, account).add_attribute("health", health.to_string())
}

pub fn clear(market: &Addr, account: &str) -> Event {
    at(event::CLEAR, market, account)
}

pub fn liquidate(sale: &Liquidation, repaid: Uint128) -> Event {
    let state = match sale.state {
        AccountState::Band => "band",
        AccountState::UnderWater => "under_water",
        // No account in another state is sold.
        AccountState::Liquidatable | AccountState::Healthy | AccountState::NoPrice => "liquidatable",
    };
    at(event::LIQUIDATE, &sale.market, &sale.account)
        .add_attribute("buyer", &sale.buyer)
        .add_attribute("state", state)
        .add_attribute("discount", sale.discount.to_string())
        .add_attribute("repaid", repaid)
        .add_attribute("value", sale.value)
}

pub fn loss(market: &Addr, account: &str, deficit: u64, shortfall: Uint128) -> Event {
    at(event::LOSS, market, account).add_attribute("deficit", deficit.to_string()).add_attribute("shortfall", shortfall)
}

pub fn cover(deficit: u64, tranche: u64, asked: Uint128, paid: Uint128) -> Event {
    of(event::COVER, deficit, tranche).add_attribute("asked", asked).add_attribute("paid", paid)
}

pub fn cover_failed(deficit: u64, tranche: u64) -> Event {
    of(event::COVER_FAILED, deficit, tranche)
}

pub fn skip(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    of(event::SKIP, deficit, tranche).add_attribute("amount", amount)
}

pub fn restore(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    of(event::RESTORE, deficit, tranche).add_attribute("amount", amount)
}

pub fn sale(deficit: u64, tranche: u64, buyer: &Addr, (amount, paid): (Uint128, Uint128)) -> Event {
    let event = of(event::SALE, deficit, tranche).add_attribute("buyer", buyer);
    event.add_attribute("amount", amount).add_attribute("paid", paid)
}

fn at(name: &str, market: &Addr, account: &str) -> Event {
    Event::new(name).add_attribute("market", market).add_attribute("account", account)
}

fn of(name: &str, deficit: u64, tranche: u64) -> Event {
    Event::new(name).add_attribute("deficit", deficit.to_string()).add_attribute("tranche", tranche.to_string())
}
