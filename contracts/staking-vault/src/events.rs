//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::event;
use interfaces::shared::asset::Asset;
use interfaces::staking_vault::event;

/// Coins in, shares out.
pub fn stake(sender: &Addr, recipient: &Addr, amount: Uint128, shares: Uint128) -> Event {
    event!(event::STAKE, sender, recipient, amount, shares)
}

/// Shares went into the open batch.
pub fn unstake(sender: &Addr, owner: &Addr, batch: u64, shares: Uint128) -> Event {
    event!(event::UNSTAKE, sender, owner, batch, shares)
}

/// See [`event::SUBMIT`].
pub fn submit(batch: u64, shares: Uint128, owed: Uint128, unbonding_backlog: Uint128) -> Event {
    event!(event::SUBMIT, batch, shares, owed, unbonding_backlog)
}

/// The chain accepted an undelegation.
pub fn undelegated(batch: u64, validator: &str, amount: Uint128, completes_at: u64) -> Event {
    event!(event::UNDELEGATED, batch, validator, amount, completes_at)
}

/// The chain refused an undelegation.
pub fn undelegation_failed(batch: u64, validator: &str, amount: Uint128) -> Event {
    event!(event::UNDELEGATION_FAILED, batch, validator, amount)
}

/// The buffer paid a part of a batch at its submission.
pub fn netted(batch: u64, amount: Uint128) -> Event {
    event!(event::NETTED, batch, amount)
}

/// An exit paid from the buffer.
pub fn instant_unstake(owner: &Addr, recipient: &Addr, shares: Uint128, amount: Uint128, fee: Uint128) -> Event {
    event!(event::INSTANT_UNSTAKE, owner, recipient, shares, amount, fee)
}

/// The chain accepted a redelegation.
pub fn redelegated(from: &str, to: &str, amount: Uint128, completes_at: u64) -> Event {
    event!(event::REDELEGATED, from, to, amount, completes_at)
}

/// The chain refused a redelegation.
pub fn redelegation_failed(from: &str, to: &str, amount: Uint128) -> Event {
    event!(event::REDELEGATION_FAILED, from, to, amount)
}

/// Entries were marked or booked: `due` is their sum, `arrived` the amount booked for them.
pub fn settle(marked: usize, entries: usize, due: Uint128, arrived: Uint128) -> Event {
    event!(event::SETTLE, marked, entries, due, arrived)
}

/// See [`event::ARRIVED_LATE`].
pub fn arrived_late(batch: u64, amount: Uint128) -> Event {
    event!(event::ARRIVED_LATE, batch, amount)
}

/// An owner was paid out of a batch.
pub fn claim(owner: &Addr, batch: u64, shares: Uint128, amount: Uint128) -> Event {
    event!(event::CLAIM, owner, batch, shares, amount)
}

/// See [`event::ASSIGN`].
pub fn assign(owner: &Addr, recipient: &Addr, batch: u64, shares: Uint128) -> Event {
    event!(event::ASSIGN, owner, recipient, batch, shares)
}

/// See [`event::SWEEP_OTHER`].
pub fn sweep_other(asset: &Asset, amount: Uint128) -> Event {
    event!(event::SWEEP_OTHER, asset, amount)
}

/// See [`event::RECOVER_LST`].
pub fn recover_lst(recipient: Option<&Addr>, shares: Uint128, worth: Uint128) -> Event {
    event!(event::RECOVER_LST, recipient = recipient.map_or("none", |recipient| recipient.as_str()), shares, worth)
}

/// Stakes were paused because the rate fell.
pub fn paused(action: &str, until: u64) -> Event {
    event!(event::PAUSE, action, until)
}

/// See [`event::FEE_SHARE_FAILED`].
pub fn fee_share_failed(recipient: &str, amount: Uint128) -> Event {
    event!(event::FEE_SHARE_FAILED, recipient, amount)
}

/// The ledger was compared with the chain.
pub fn sync(bonded: Uint128, rate: Decimal) -> Event {
    event!(event::SYNC, bonded, rate)
}

/// A validator lost stake.
pub fn slashed(validator: &str, before: Uint128, after: Uint128) -> Event {
    event!(event::SLASHED, validator, before, after)
}

/// See [`event::GAINED`].
pub fn gained(validator: &str, before: Uint128, after: Uint128) -> Event {
    event!(event::GAINED, validator, before, after)
}

/// Rewards were swept and the buffer delegated.
pub fn compound(rewards: Uint128, fee: Uint128, delegated: Uint128, period: u64) -> Event {
    event!(event::COMPOUND, rewards, fee, delegated, period)
}

/// The chain refused a delegation.
pub fn delegation_failed(validator: &str, amount: Uint128) -> Event {
    event!(event::DELEGATION_FAILED, validator, amount)
}

/// The chain refused to pay a validator's rewards out.
pub fn withdrawal_failed(validator: &str) -> Event {
    event!(event::WITHDRAWAL_FAILED, validator)
}

/// The security vault refused its part of the fee; it is kept for the next compound.
pub fn security_share_failed(amount: Uint128) -> Event {
    event!(event::SECURITY_SHARE_FAILED, amount)
}
