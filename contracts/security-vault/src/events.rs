//! One function per event of [`interfaces::security_vault::event`]; changes of configuration and pauses are
//! [`interfaces::shared::admin`]'s.

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::event;
use interfaces::security_vault::{event, Finding};
use interfaces::Asset;

use crate::state::Cooldown;
use crate::tranche::Ledger;

/// Stake came in.
pub fn stake(tranche: u64, owner: &Addr, amount: Uint128, shares: Uint128) -> Event {
    event!(event::STAKE, tranche, owner, amount, shares)
}

/// A new share epoch began with as many shares as assets.
pub fn epoch(tranche: u64, begun: &Ledger, shares_before: Uint128) -> Event {
    event!(event::EPOCH, tranche, epoch = begun.epoch, shares = shares_before, assets = begun.assets)
}

/// Shares were locked until a moment.
pub fn lock(tranche: u64, owner: &Addr, tier: u8, shares: Uint128, until: u64) -> Event {
    event!(event::LOCK, tranche, owner, tier, shares, until)
}

/// Locks that have ended lost their weight.
pub fn unlock(tranche: u64, owner: &Addr, shares: Uint128) -> Event {
    event!(event::UNLOCK, tranche, owner, shares)
}

/// A cooldown was cancelled.
pub fn cancel(tranche: u64, owner: &Addr, id: u64, shares: Uint128) -> Event {
    event!(event::CANCEL, tranche, owner, id, shares)
}

/// A cooldown started.
pub fn cooldown(tranche: u64, owner: &Addr, id: u64, cooldown: &Cooldown) -> Event {
    event!(event::COOLDOWN, tranche, owner, id, shares = cooldown.shares, payable_at = cooldown.payable_at)
}

/// A cooldown was paid out.
pub fn payout(tranche: u64, owner: &Addr, id: u64, shares: Uint128, amount: Uint128, worth: Uint128) -> Event {
    event!(event::PAYOUT, tranche, owner, id, shares, amount, forfeited = worth.saturating_sub(amount))
}

/// A reward came in.
pub fn reward(tranche: u64, asset: &Asset, amount: Uint128) -> Event {
    event!(event::REWARD, tranche, asset, amount)
}

/// The budget of an emission grew.
pub fn fund(tranche: u64, asset: &Asset, amount: Uint128) -> Event {
    event!(event::FUND, tranche, asset, amount)
}

/// The operator's part in one asset was paid.
pub fn commission(tranche: u64, operator: &Addr, asset: &Asset, amount: Uint128) -> Event {
    event!(event::COMMISSION, tranche, operator, asset, amount)
}

/// An exploit was reported.
pub fn finding(tranche: u64, finding: &Finding) -> Event {
    event!(event::FINDING, tranche, id = finding.id, fraction = finding.fraction, resolvable_at = finding.resolvable_at)
}

/// A reported exploit was resolved with an amount taken, or was withdrawn.
pub fn resolve(tranche: u64, id: u64, amount: Uint128) -> Event {
    event!(event::RESOLVE, tranche, id, amount)
}

/// Rewards and recoveries in one asset were paid.
pub fn claim(tranche: u64, owner: &Addr, asset: &Asset, amount: Uint128) -> Event {
    event!(event::CLAIM, tranche, owner, asset, amount)
}

/// A hold was set or, with an amount of zero, removed.
pub fn hold(tranche: u64, id: u64, amount: Uint128) -> Event {
    event!(event::HOLD, tranche, id, amount)
}

/// The reserver's message or its query response changed the reserve.
pub fn reserve(tranche: u64, need: Uint128) -> Event {
    event!(event::RESERVE, tranche, need)
}

/// A deficit was covered as far as possible.
pub fn cover(tranche: u64, deficit: u64, asked: Uint128, paid: Uint128) -> Event {
    event!(event::COVER, tranche, deficit, asked, paid)
}

/// A deficit seized stake.
pub fn seize(tranche: u64, deficit: u64, asked: Uint128, seized: Uint128) -> Event {
    event!(event::SEIZE, tranche, deficit, asked, seized)
}

/// Seized stake went to the slasher.
pub fn collect(tranche: u64, deficit: u64, amount: Uint128) -> Event {
    event!(event::COLLECT, tranche, deficit, amount)
}

/// An asset was offered for the tranche's own.
pub fn offer(tranche: u64, deficit: u64, asset: &Asset, amount: Uint128, price: Uint128) -> Event {
    event!(event::OFFER, tranche, deficit, asset, amount, price)
}

/// An offered asset was bought; `surplus` of the payment became a reward.
pub fn exchange(
    tranche: u64,
    buyer: &Addr,
    asset: &Asset,
    amount: Uint128,
    (paid, surplus): (Uint128, Uint128),
) -> Event {
    event!(event::EXCHANGE, tranche, buyer, asset, amount, paid, surplus)
}

/// Cover was paid back; `surplus` of it became a reward.
pub fn restore(tranche: u64, deficit: u64, amount: Uint128, surplus: Uint128) -> Event {
    event!(event::RESTORE, tranche, deficit, amount, surplus)
}

/// A tranche was slashed.
pub fn slash(tranche: u64, id: u64, fraction: Decimal, amount: Uint128) -> Event {
    event!(event::SLASH, tranche, id, fraction, amount)
}

/// Slashed stake went to its recipient.
pub fn sweep(asset: &Asset, amount: Uint128, recipient: &Addr) -> Event {
    event!(event::SWEEP, asset, amount, recipient)
}

/// The written votes of a staker changed.
pub fn votes(owner: &Addr, weight: u64, total: u64) -> Event {
    event!(event::VOTES, owner, weight, total)
}
