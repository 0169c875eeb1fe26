//! One function per event.

use crate::pending::Liquidation;
use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::event;
use interfaces::liquidation_engine::event;
use interfaces::market::AccountState;

pub fn flag(market: &Addr, account: &str, health: Decimal) -> Event {
    event!(event::FLAG, market, account, health)
}

pub fn clear(market: &Addr, account: &str) -> Event {
    event!(event::CLEAR, market, account)
}

pub fn liquidate(sale: &Liquidation, repaid: Uint128) -> Event {
    let state = match sale.state {
        AccountState::Band => "band",
        AccountState::UnderWater => "under_water",
        // No account in another state is sold.
        AccountState::Liquidatable | AccountState::Healthy | AccountState::NoPrice => "liquidatable",
    };
    let Liquidation { market, account, buyer, discount, value, .. } = sale;
    event!(event::LIQUIDATE, market, account, buyer, state, discount, repaid, value)
}

pub fn loss(market: &Addr, account: &str, deficit: u64, shortfall: Uint128) -> Event {
    event!(event::LOSS, market, account, deficit, shortfall)
}

pub fn cover(deficit: u64, tranche: u64, asked: Uint128, paid: Uint128) -> Event {
    event!(event::COVER, deficit, tranche, asked, paid)
}

pub fn cover_failed(deficit: u64, tranche: u64) -> Event {
    event!(event::COVER_FAILED, deficit, tranche)
}

pub fn skip(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    event!(event::SKIP, deficit, tranche, amount)
}

pub fn restore(deficit: u64, tranche: u64, amount: Uint128) -> Event {
    event!(event::RESTORE, deficit, tranche, amount)
}

pub fn sale(deficit: u64, tranche: u64, buyer: &Addr, (amount, paid): (Uint128, Uint128)) -> Event {
    event!(event::SALE, deficit, tranche, buyer, amount, paid)
}
