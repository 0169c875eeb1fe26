//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::credit_market::event;
use interfaces::market::RefillResponse;

use crate::ledger::{Ledger, LossSplit, Payment, RefillSource, Request};
use crate::state::Account;

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
pub fn request(id: u64, request: &Request) -> Event {
    Event::new(event::REQUEST)
        .add_attribute("lender", &request.lender)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", request.shares)
        .add_attribute("min_out", request.min_out)
        .add_attribute("payable_at", request.payable_at.to_string())
}

/// A request was paid, whole or in part.
pub fn pay(lender: &Addr, id: u64, payment: &Payment) -> Event {
    Event::new(event::PAY)
        .add_attribute("lender", lender)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", payment.shares)
        .add_attribute("amount", payment.amount)
        .add_attribute("kept", payment.kept)
}

/// A request lapsed.
pub fn lapse(id: u64, request: &Request, retry_at: u64) -> Event {
    Event::new(event::LAPSE)
        .add_attribute("lender", &request.lender)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", request.shares)
        .add_attribute("retry_at", retry_at.to_string())
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

/// Premiums and the ceiling were recomputed.
pub fn refresh(ceiling: Uint128, covered: Decimal) -> Event {
    Event::new(event::REFRESH).add_attribute("ceiling", ceiling).add_attribute("covered", covered.to_string())
}

/// The provision for an account changed, or its time under water began or ended. `account` is the account after the change.
pub fn mark(owner: &Addr, from: Uint128, account: &Account, total: Uint128) -> Event {
    let since = account.under_water.as_ref().map_or_else(|| "none".to_string(), |under| under.start.at.to_string());
    Event::new(event::MARK)
        .add_attribute("account", owner)
        .add_attribute("from", from)
        .add_attribute("to", account.debt.provision)
        .add_attribute("total", total)
        .add_attribute("under_water_at", since)
}

/// A keeper was rewarded for a mark.
pub fn reward(keeper: &Addr, amount: Uint128) -> Event {
    Event::new(event::REWARD).add_attribute("keeper", keeper).add_attribute("amount", amount)
}

/// Debt of an account was written down.
pub fn write_down(account: &Addr, deficit: u64, amount: Uint128) -> Event {
    Event::new(event::WRITE_DOWN)
        .add_attribute("account", account)
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("amount", amount)
}

/// The market reserved stake.
pub fn reserve(tranche: u64, need: Uint128) -> Event {
    Event::new(event::RESERVE).add_attribute("tranche", tranche.to_string()).add_attribute("need", need)
}

/// The engine settled an account.
pub fn settle(account: &Addr, repaid: Uint128) -> Event {
    Event::new(event::SETTLE).add_attribute("account", account).add_attribute("repaid", repaid)
}

/// A loss was recognised; index after the loss.
pub fn loss(deficit: u64, split: &LossSplit, index: Uint128) -> Event {
    let total = split.fund.saturating_add(split.premium).saturating_add(split.shortfall());
    Event::new(event::LOSS)
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("loss", total)
        .add_attribute("fund", split.fund)
        .add_attribute("premium", split.premium)
        .add_attribute("kept", split.kept)
        .add_attribute("lenders", split.lenders)
        .add_attribute("index", index)
}

/// Money arrived for a deficit.
pub fn refill(deficit: u64, source: RefillSource, money: Uint128, done: &RefillResponse) -> Event {
    let source = match source {
        RefillSource::Cover => "cover",
        RefillSource::Repayment => "repayment",
    };
    Event::new(event::REFILL)
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("source", source)
        .add_attribute("money", money)
        .add_attribute("lenders", done.to_lenders)
        .add_attribute("returned", done.returned)
        .add_attribute("reserves", done.to_reserves)
}
