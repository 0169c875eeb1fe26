//! One function per event.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::shared::asset::Asset;
use interfaces::staking_vault::event;

/// Coins in, shares out.
pub fn stake(sender: &Addr, recipient: &Addr, amount: Uint128, shares: Uint128) -> Event {
    Event::new(event::STAKE)
        .add_attribute("sender", sender)
        .add_attribute("recipient", recipient)
        .add_attribute("amount", amount)
        .add_attribute("shares", shares)
}

/// Shares went into the open batch.
pub fn unstake(sender: &Addr, owner: &Addr, batch: u64, shares: Uint128) -> Event {
    Event::new(event::UNSTAKE)
        .add_attribute("sender", sender)
        .add_attribute("owner", owner)
        .add_attribute("batch", batch.to_string())
        .add_attribute("shares", shares)
}

/// See [`event::SUBMIT`].
pub fn submit(batch: u64, shares: Uint128, owed: Uint128, unbonding_backlog: Uint128) -> Event {
    Event::new(event::SUBMIT)
        .add_attribute("batch", batch.to_string())
        .add_attribute("shares", shares)
        .add_attribute("owed", owed)
        .add_attribute("unbonding_backlog", unbonding_backlog)
}

/// The chain accepted an undelegation.
pub fn undelegated(batch: u64, validator: &str, amount: Uint128, completes_at: u64) -> Event {
    Event::new(event::UNDELEGATED)
        .add_attribute("batch", batch.to_string())
        .add_attribute("validator", validator)
        .add_attribute("amount", amount)
        .add_attribute("completes_at", completes_at.to_string())
}

/// The chain refused an undelegation.
pub fn undelegation_failed(batch: u64, validator: &str, amount: Uint128) -> Event {
    Event::new(event::UNDELEGATION_FAILED)
        .add_attribute("batch", batch.to_string())
        .add_attribute("validator", validator)
        .add_attribute("amount", amount)
}

/// The buffer paid a part of a batch at its submission.
pub fn netted(batch: u64, amount: Uint128) -> Event {
    Event::new(event::NETTED).add_attribute("batch", batch.to_string()).add_attribute("amount", amount)
}

/// An exit paid from the buffer.
pub fn instant_unstake(owner: &Addr, recipient: &Addr, shares: Uint128, amount: Uint128, fee: Uint128) -> Event {
    Event::new(event::INSTANT_UNSTAKE)
        .add_attribute("owner", owner)
        .add_attribute("recipient", recipient)
        .add_attribute("shares", shares)
        .add_attribute("amount", amount)
        .add_attribute("fee", fee)
}

/// The chain accepted a redelegation.
pub fn redelegated(from: &str, to: &str, amount: Uint128, completes_at: u64) -> Event {
    Event::new(event::REDELEGATED)
        .add_attribute("from", from)
        .add_attribute("to", to)
        .add_attribute("amount", amount)
        .add_attribute("completes_at", completes_at.to_string())
}

/// The chain refused a redelegation.
pub fn redelegation_failed(from: &str, to: &str, amount: Uint128) -> Event {
    Event::new(event::REDELEGATION_FAILED)
        .add_attribute("from", from)
        .add_attribute("to", to)
        .add_attribute("amount", amount)
}

/// Entries were marked or booked: `due` is their sum, `arrived` the amount booked for them.
pub fn settle(marked: usize, entries: usize, due: Uint128, arrived: Uint128) -> Event {
    Event::new(event::SETTLE)
        .add_attribute("marked", marked.to_string())
        .add_attribute("entries", entries.to_string())
        .add_attribute("due", due)
        .add_attribute("arrived", arrived)
}

/// See [`event::ARRIVED_LATE`].
pub fn arrived_late(batch: u64, amount: Uint128) -> Event {
    Event::new(event::ARRIVED_LATE).add_attribute("batch", batch.to_string()).add_attribute("amount", amount)
}

/// An owner was paid out of a batch.
pub fn claim(owner: &Addr, batch: u64, shares: Uint128, amount: Uint128) -> Event {
    Event::new(event::CLAIM)
        .add_attribute("owner", owner)
        .add_attribute("batch", batch.to_string())
        .add_attribute("shares", shares)
        .add_attribute("amount", amount)
}

/// See [`event::ASSIGN`].
pub fn assign(owner: &Addr, recipient: &Addr, batch: u64, shares: Uint128) -> Event {
    Event::new(event::ASSIGN)
        .add_attribute("owner", owner)
        .add_attribute("recipient", recipient)
        .add_attribute("batch", batch.to_string())
        .add_attribute("shares", shares)
}

/// See [`event::SWEEP_OTHER`].
pub fn sweep_other(asset: &Asset, amount: Uint128) -> Event {
    Event::new(event::SWEEP_OTHER).add_attribute("asset", asset.to_string()).add_attribute("amount", amount)
}

/// See [`event::RECOVER_LST`].
pub fn recover_lst(recipient: Option<&Addr>, shares: Uint128, worth: Uint128) -> Event {
    Event::new(event::RECOVER_LST)
        .add_attribute("recipient", recipient.map_or("none", |recipient| recipient.as_str()))
        .add_attribute("shares", shares)
        .add_attribute("worth", worth)
}

/// Stakes were paused because the rate fell.
pub fn paused(action: &str, until: u64) -> Event {
    Event::new(event::PAUSE).add_attribute("action", action).add_attribute("until", until.to_string())
}

/// See [`event::FEE_SHARE_FAILED`].
pub fn fee_share_failed(recipient: &str, amount: Uint128) -> Event {
    Event::new(event::FEE_SHARE_FAILED).add_attribute("recipient", recipient).add_attribute("amount", amount)
}

/// The ledger was compared with the chain.
pub fn sync(bonded: Uint128, rate: Decimal) -> Event {
    Event::new(event::SYNC).add_attribute("bonded", bonded).add_attribute("rate", rate.to_string())
}

/// A validator lost stake.
pub fn slashed(validator: &str, before: Uint128, after: Uint128) -> Event {
    Event::new(event::SLASHED)
        .add_attribute("validator", validator)
        .add_attribute("before", before)
        .add_attribute("after", after)
}

/// See [`event::GAINED`].
pub fn gained(validator: &str, before: Uint128, after: Uint128) -> Event {
    Event::new(event::GAINED)
        .add_attribute("validator", validator)
        .add_attribute("before", before)
        .add_attribute("after", after)
}

/// Rewards were swept and the buffer delegated.
pub fn compound(rewards: Uint128, fee: Uint128, delegated: Uint128, period: u64) -> Event {
    Event::new(event::COMPOUND)
        .add_attribute("rewards", rewards)
        .add_attribute("fee", fee)
        .add_attribute("delegated", delegated)
        .add_attribute("period", period.to_string())
}

/// The chain refused a delegation.
pub fn delegation_failed(validator: &str, amount: Uint128) -> Event {
    Event::new(event::DELEGATION_FAILED).add_attribute("validator", validator).add_attribute("amount", amount)
}

/// The chain refused to pay a validator's rewards out.
pub fn withdrawal_failed(validator: &str) -> Event {
    Event::new(event::WITHDRAWAL_FAILED).add_attribute("validator", validator)
}

/// The security vault refused its part of the fee; it is kept for the next compound.
pub fn security_share_failed(amount: Uint128) -> Event {
    Event::new(event::SECURITY_SHARE_FAILED).add_attribute("amount", amount)
}
