//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::liquidation_engine::event;

pub fn flag(market: &Addr, account: &str, health: Decimal) -> Event {
    at(event::FLAG, market, account).add_attribute("health", health.to_string())
}

pub fn clear(market: &Addr, account: &str) -> Event {
    at(event::CLEAR, market, account)
}

pub fn liquidate(
    market: &Addr,
    account: &str,
    buyer: &Addr,
    discount: Decimal,
    repaid: Uint128,
    value: Uint128,
) -> Event {
    at(event::LIQUIDATE, market, account)
        .add_attribute("buyer", buyer)
        .add_attribute("discount", discount.to_string())
        .add_attribute("repaid", repaid)
        .add_attribute("value", value)
}

pub fn close(market: &Addr, account: &str, deficit: u64, owed: Uint128, booked: Uint128, shortfall: Uint128) -> Event {
    at(event::CLOSE, market, account)
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("owed", owed)
        .add_attribute("booked", booked)
        .add_attribute("shortfall", shortfall)
}

#[allow(clippy::too_many_arguments)]
pub fn lot_sold(
    deficit: u64,
    lot: u64,
    buyer: &Addr,
    amount: Uint128,
    paid: Uint128,
    book: Uint128,
    discount: Decimal,
) -> Event {
    of(event::LOT_SOLD, deficit)
        .add_attribute("lot", lot.to_string())
        .add_attribute("buyer", buyer)
        .add_attribute("amount", amount)
        .add_attribute("paid", paid)
        .add_attribute("book", book)
        .add_attribute("discount", discount.to_string())
}

pub fn remark(deficit: u64, lot: u64, from: Uint128, to: Uint128) -> Event {
    of(event::REMARK, deficit).add_attribute("lot", lot.to_string()).add_attribute("from", from).add_attribute("to", to)
}

pub fn cover(deficit: u64, tranche: u64, asked: Uint128, paid: Uint128) -> Event {
    of(event::COVER, deficit)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("asked", asked)
        .add_attribute("paid", paid)
}

pub fn cover_failed(deficit: u64, tranche: u64) -> Event {
    of(event::COVER_FAILED, deficit).add_attribute("tranche", tranche.to_string())
}

pub fn skip(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    of(event::SKIP, deficit).add_attribute("tranche", tranche.to_string()).add_attribute("amount", amount)
}

pub fn restore(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    of(event::RESTORE, deficit).add_attribute("tranche", tranche.to_string()).add_attribute("amount", amount)
}

fn at(name: &str, market: &Addr, account: &str) -> Event {
    Event::new(name).add_attribute("market", market).add_attribute("account", account)
}

fn of(name: &str, deficit: u64) -> Event {
    Event::new(name).add_attribute("deficit", deficit.to_string())
}
