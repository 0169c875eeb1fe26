//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use credit::account::Account;
use credit::ledger::{Ledger, LossSplit, Payment, RefillSource, Request};
use interfaces::credit_market::event;
use interfaces::event;
use interfaces::market::RefillResponse;

/// Interest accrued; counters after the accrual.
pub fn accrue(interest: Uint128, ledger: &Ledger) -> Event {
    let Ledger { premium_owed, fund, index, .. } = ledger;
    event!(event::ACCRUE, interest, premium_owed, fund, index)
}

/// A lender supplied.
pub fn supply(lender: &Addr, amount: Uint128, shares: Uint128) -> Event {
    event!(event::SUPPLY, lender, amount, shares)
}

/// A lender requested a withdrawal.
pub fn request(id: u64, request: &Request) -> Event {
    let Request { lender, shares, min_out, payable_at, .. } = request;
    event!(event::REQUEST, lender, id, shares, min_out, payable_at)
}

/// A request was paid, whole or in part.
pub fn pay(lender: &Addr, id: u64, payment: &Payment) -> Event {
    let Payment { shares, amount, kept } = payment;
    event!(event::PAY, lender, id, shares, amount, kept)
}

/// A request lapsed.
pub fn lapse(id: u64, request: &Request, retry_at: u64) -> Event {
    let Request { lender, shares, .. } = request;
    event!(event::LAPSE, lender, id, shares, retry_at)
}

/// A lender claimed recoveries.
pub fn refund(lender: &Addr, amount: Uint128) -> Event {
    event!(event::REFUND, lender, amount)
}

/// Collateral was posted.
pub fn deposit(account: &Addr, collateral: u64, amount: Uint128) -> Event {
    event!(event::DEPOSIT, account, collateral, amount)
}

/// Collateral was withdrawn.
pub fn withdraw(account: &Addr, collateral: u64, amount: Uint128) -> Event {
    event!(event::WITHDRAW, account, collateral, amount)
}

/// Debt was drawn.
pub fn borrow(account: &Addr, class: u8, amount: Uint128, debt_shares: Uint128) -> Event {
    event!(event::BORROW, account, class, amount, debt_shares)
}

/// Debt was repaid.
pub fn repay(account: &Addr, payer: &Addr, amount: Uint128) -> Event {
    event!(event::REPAY, account, payer, amount)
}

/// An account changed its leverage class.
pub fn class(account: &Addr, from: u8, to: u8) -> Event {
    event!(event::CLASS, account, from, to)
}

/// Premium was paid to the security vault.
pub fn distribute(amount: Uint128) -> Event {
    event!(event::DISTRIBUTE, amount)
}

/// Premiums and the ceiling were recomputed.
pub fn refresh(ceiling: Uint128, covered: Decimal) -> Event {
    event!(event::REFRESH, ceiling, covered)
}

/// The provision for an account changed, or its time under water began or ended. `account` is the account after the change.
pub fn mark(owner: &Addr, from: Uint128, account: &Account, total: Uint128) -> Event {
    let since = account.under_water.as_ref().map_or_else(|| "none".to_string(), |under| under.start.at.to_string());
    event!(event::MARK, account = owner, from, to = account.debt.provision, total, under_water_at = since)
}

/// A keeper was rewarded for a mark.
pub fn reward(keeper: &Addr, amount: Uint128) -> Event {
    event!(event::REWARD, keeper, amount)
}

/// Debt of an account was written down.
pub fn write_down(account: &Addr, deficit: u64, amount: Uint128) -> Event {
    event!(event::WRITE_DOWN, account, deficit, amount)
}

/// The market reserved stake.
pub fn reserve(tranche: u64, need: Uint128) -> Event {
    event!(event::RESERVE, tranche, need)
}

/// The engine settled an account.
pub fn settle(account: &Addr, repaid: Uint128) -> Event {
    event!(event::SETTLE, account, repaid)
}

/// A loss was recognised; index after the loss.
pub fn loss(deficit: u64, split: &LossSplit, index: Uint128) -> Event {
    let LossSplit { fund, premium, kept, lenders } = split;
    let loss = fund.saturating_add(*premium).saturating_add(split.shortfall());
    event!(event::LOSS, deficit, loss, fund, premium, kept, lenders, index)
}

/// Money arrived for a deficit.
pub fn refill(deficit: u64, source: RefillSource, money: Uint128, done: &RefillResponse) -> Event {
    let source = match source {
        RefillSource::Cover => "cover",
        RefillSource::Repayment => "repayment",
    };
    let &RefillResponse { to_lenders: lenders, returned, to_reserves: reserves, .. } = done;
    event!(event::REFILL, deficit, source, money, lenders, returned, reserves)
}
