//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::credit_market::event;
use interfaces::market::{RefillResponse, RefillSource};

use crate::health::Quote;
use crate::ledger::{Deficit, Ledger, LossSplit, Payment, Request};

/// Interest accrued; counters after the accrual.
pub fn accrue(interest: Uint128, ledger: &Ledger) -> Event {
    Event::new(event::ACCRUE)
        .add_attribute("interest", interest)
        .add_attribute("premium_owed", ledger.premium_owed)
        .add_attribute("fund", ledger.fund)
        .add_attribute("index", ledger.index)
}

/// A lender supplied.
pub fn supply(lender: &Addr, amount: Uint128, shares: Uint128) -> Event {
    Event::new(event::SUPPLY)
        .add_attribute("lender", lender)
        .add_attribute("amount", amount)
        .add_attribute("shares", shares)
}

/// A lender requested a withdrawal.
pub fn request(id: u64, request: &Request, payable_at: u64) -> Event {
    Event::new(event::REQUEST)
        .add_attribute("lender", &request.lender)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", request.shares)
        .add_attribute("value", request.value)
        .add_attribute("payable_at", payable_at.to_string())
}

/// A request was paid, whole or in part.
pub fn pay(lender: &Addr, id: u64, payment: &Payment) -> Event {
    Event::new(event::PAY)
        .add_attribute("lender", lender)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", payment.shares)
        .add_attribute("amount", payment.amount)
        .add_attribute("forgone", payment.forgone)
}

/// A lender claimed recoveries.
pub fn refund(lender: &Addr, amount: Uint128) -> Event {
    Event::new(event::REFUND).add_attribute("lender", lender).add_attribute("amount", amount)
}

/// Collateral was posted.
pub fn deposit(account: &Addr, collateral: u64, amount: Uint128) -> Event {
    Event::new(event::DEPOSIT)
        .add_attribute("account", account)
        .add_attribute("collateral", collateral.to_string())
        .add_attribute("amount", amount)
}

/// Collateral was withdrawn.
pub fn withdraw(account: &Addr, collateral: u64, amount: Uint128) -> Event {
    Event::new(event::WITHDRAW)
        .add_attribute("account", account)
        .add_attribute("collateral", collateral.to_string())
        .add_attribute("amount", amount)
}

/// Debt was drawn.
pub fn borrow(account: &Addr, class: u8, amount: Uint128, debt_shares: Uint128) -> Event {
    Event::new(event::BORROW)
        .add_attribute("account", account)
        .add_attribute("class", class.to_string())
        .add_attribute("amount", amount)
        .add_attribute("debt_shares", debt_shares)
}

/// Debt was repaid.
pub fn repay(account: &Addr, payer: &Addr, amount: Uint128) -> Event {
    Event::new(event::REPAY)
        .add_attribute("account", account)
        .add_attribute("payer", payer)
        .add_attribute("amount", amount)
}

/// An account changed its leverage class.
pub fn class(account: &Addr, from: u8, to: u8) -> Event {
    Event::new(event::CLASS)
        .add_attribute("account", account)
        .add_attribute("from", from.to_string())
        .add_attribute("to", to.to_string())
}

/// Premium was paid to the security vault.
pub fn distribute(amount: Uint128) -> Event {
    Event::new(event::DISTRIBUTE).add_attribute("amount", amount)
}

/// Margins, premiums and the ceiling were recomputed.
pub fn refresh(ceiling: Uint128, covered: Decimal, quotes: &[Quote]) -> Event {
    let mut event =
        Event::new(event::REFRESH).add_attribute("ceiling", ceiling).add_attribute("covered", covered.to_string());
    for quote in quotes {
        for (class, margin) in quote.collateral.margins.iter().enumerate() {
            event = event.add_attribute(format!("maintenance_{}_{class}", quote.id), margin.maintenance.to_string());
        }
    }
    event
}

/// The engine settled an account.
pub fn settle(account: &Addr, repaid: Uint128, booked: Uint128) -> Event {
    Event::new(event::SETTLE)
        .add_attribute("account", account)
        .add_attribute("repaid", repaid)
        .add_attribute("booked", booked)
}

/// A loss was recognised; index after the loss.
pub fn loss(deficit: u64, split: &LossSplit, index: Uint128) -> Event {
    let total = split.fund.saturating_add(split.premium).saturating_add(split.lenders);
    Event::new(event::LOSS)
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("loss", total)
        .add_attribute("fund", split.fund)
        .add_attribute("premium", split.premium)
        .add_attribute("lenders", split.lenders)
        .add_attribute("index", index)
}

/// Money arrived for a deficit, or the book of its lots was lowered.
pub fn refill(deficit: &Deficit, source: RefillSource, money: Uint128, book: Uint128, done: &RefillResponse) -> Event {
    let source = match source {
        RefillSource::Cover => "cover",
        RefillSource::Sale => "sale",
    };
    Event::new(event::REFILL)
        .add_attribute("deficit", deficit.id.to_string())
        .add_attribute("source", source)
        .add_attribute("money", money)
        .add_attribute("book", book)
        .add_attribute("lenders", done.to_lenders)
        .add_attribute("returned", done.returned)
        .add_attribute("reserves", done.to_reserves)
}
