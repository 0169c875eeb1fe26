//! One function per event of [`interfaces::security_vault::event`]; changes of configuration and pauses are
//! [`interfaces::shared::admin`]'s.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::security_vault::{event, Finding};
use interfaces::Asset;

use crate::state::Cooldown;
use crate::tranche::Ledger;

/// Stake came in.
pub fn stake(tranche: u64, owner: &Addr, amount: Uint128, shares: Uint128) -> Event {
    Event::new(event::STAKE)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("amount", amount)
        .add_attribute("shares", shares)
}

/// A new share epoch began with as many shares as assets.
pub fn epoch(tranche: u64, begun: &Ledger, shares_before: Uint128) -> Event {
    Event::new(event::EPOCH)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("epoch", begun.epoch.to_string())
        .add_attribute("shares", shares_before)
        .add_attribute("assets", begun.assets)
}

/// Shares were locked until a moment.
pub fn lock(tranche: u64, owner: &Addr, tier: u8, shares: Uint128, until: u64) -> Event {
    Event::new(event::LOCK)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("tier", tier.to_string())
        .add_attribute("shares", shares)
        .add_attribute("until", until.to_string())
}

/// Locks that have ended lost their weight.
pub fn unlock(tranche: u64, owner: &Addr, shares: Uint128) -> Event {
    Event::new(event::UNLOCK)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("shares", shares)
}

/// A cooldown was cancelled.
pub fn cancel(tranche: u64, owner: &Addr, id: u64, shares: Uint128) -> Event {
    Event::new(event::CANCEL)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", shares)
}

/// A cooldown started.
pub fn cooldown(tranche: u64, owner: &Addr, id: u64, cooldown: &Cooldown) -> Event {
    Event::new(event::COOLDOWN)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", cooldown.shares)
        .add_attribute("payable_at", cooldown.payable_at.to_string())
}

/// A cooldown was paid out.
pub fn payout(tranche: u64, owner: &Addr, id: u64, shares: Uint128, amount: Uint128, worth: Uint128) -> Event {
    Event::new(event::PAYOUT)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("id", id.to_string())
        .add_attribute("shares", shares)
        .add_attribute("amount", amount)
        .add_attribute("forfeited", worth.saturating_sub(amount))
}

/// A reward came in.
pub fn reward(tranche: u64, asset: &Asset, amount: Uint128) -> Event {
    Event::new(event::REWARD)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
}

/// The budget of an emission grew.
pub fn fund(tranche: u64, asset: &Asset, amount: Uint128) -> Event {
    Event::new(event::FUND)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
}

/// The operator's part in one asset was paid.
pub fn commission(tranche: u64, operator: &Addr, asset: &Asset, amount: Uint128) -> Event {
    Event::new(event::COMMISSION)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("operator", operator)
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
}

/// An exploit was reported.
pub fn finding(tranche: u64, finding: &Finding) -> Event {
    Event::new(event::FINDING)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("id", finding.id.to_string())
        .add_attribute("fraction", finding.fraction.to_string())
        .add_attribute("resolvable_at", finding.resolvable_at.to_string())
}

/// A reported exploit was resolved with an amount taken, or was withdrawn.
pub fn resolve(tranche: u64, id: u64, amount: Uint128) -> Event {
    Event::new(event::RESOLVE)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("id", id.to_string())
        .add_attribute("amount", amount)
}

/// Rewards and recoveries in one asset were paid.
pub fn claim(tranche: u64, owner: &Addr, asset: &Asset, amount: Uint128) -> Event {
    Event::new(event::CLAIM)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("owner", owner)
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
}

/// A hold was set or, with an amount of zero, removed.
pub fn hold(tranche: u64, id: u64, amount: Uint128) -> Event {
    Event::new(event::HOLD)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("id", id.to_string())
        .add_attribute("amount", amount)
}

/// The reserver's message or its query response changed the reserve.
pub fn reserve(tranche: u64, need: Uint128) -> Event {
    Event::new(event::RESERVE).add_attribute("tranche", tranche.to_string()).add_attribute("need", need)
}

/// A deficit was covered as far as possible.
pub fn cover(tranche: u64, deficit: u64, asked: Uint128, paid: Uint128) -> Event {
    Event::new(event::COVER)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("asked", asked)
        .add_attribute("paid", paid)
}

/// A deficit seized stake.
pub fn seize(tranche: u64, deficit: u64, asked: Uint128, seized: Uint128) -> Event {
    Event::new(event::SEIZE)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("asked", asked)
        .add_attribute("seized", seized)
}

/// Seized stake went to the slasher.
pub fn collect(tranche: u64, deficit: u64, amount: Uint128) -> Event {
    Event::new(event::COLLECT)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("amount", amount)
}

/// An asset was offered for the tranche's own.
pub fn offer(tranche: u64, deficit: u64, asset: &Asset, amount: Uint128, price: Uint128) -> Event {
    Event::new(event::OFFER)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
        .add_attribute("price", price)
}

/// An offered asset was bought; `surplus` of the payment became a reward.
pub fn exchange(
    tranche: u64,
    buyer: &Addr,
    asset: &Asset,
    amount: Uint128,
    (paid, surplus): (Uint128, Uint128),
) -> Event {
    Event::new(event::EXCHANGE)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("buyer", buyer)
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
        .add_attribute("paid", paid)
        .add_attribute("surplus", surplus)
}

/// Cover was paid back; `surplus` of it became a reward.
pub fn restore(tranche: u64, deficit: u64, amount: Uint128, surplus: Uint128) -> Event {
    Event::new(event::RESTORE)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("deficit", deficit.to_string())
        .add_attribute("amount", amount)
        .add_attribute("surplus", surplus)
}

/// A tranche was slashed.
pub fn slash(tranche: u64, id: u64, fraction: Decimal, amount: Uint128) -> Event {
    Event::new(event::SLASH)
        .add_attribute("tranche", tranche.to_string())
        .add_attribute("id", id.to_string())
        .add_attribute("fraction", fraction.to_string())
        .add_attribute("amount", amount)
}

/// Slashed stake went to its recipient.
pub fn sweep(asset: &Asset, amount: Uint128, recipient: &Addr) -> Event {
    Event::new(event::SWEEP)
        .add_attribute("asset", asset.to_string())
        .add_attribute("amount", amount)
        .add_attribute("recipient", recipient)
}

/// The written votes of a staker changed.
pub fn votes(owner: &Addr, weight: u64, total: u64) -> Event {
    Event::new(event::VOTES)
        .add_attribute("owner", owner)
        .add_attribute("weight", weight.to_string())
        .add_attribute("total", total.to_string())
}
