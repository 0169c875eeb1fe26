//! Rewards: an amount vests over time, and a division distributes what has vested by the points since the last division.

use cosmwasm_std::{StdResult, Storage, Timestamp, Uint128};
use interfaces::{packed, Asset, AssetAmount};
use risk::int::mul_div_floor;
use risk::vesting::Vesting;
use risk::MathError;

use crate::error::ContractError;
use crate::standing::Standings;
use crate::store::{Item, Map};

/// Largest number of reward tokens.
pub const MAX_REWARDS: usize = 4;
/// One pot per token.
const POTS: Item<Vec<Pot>> = Item::new("pots");
/// Amounts assigned to reporters and not claimed, by reporter and index of the pot.
const DUE: Map<(u64, u8), Uint128> = Map::new("due");

/// Rewards in one token.
#[derive(Clone, Debug, PartialEq)]
pub struct Pot {
    /// The token.
    pub asset: Asset,
    /// Received and not yet assigned.
    pub held: Uint128,
    /// The part of it that waits.
    pub vesting: Vesting,
}

packed!(Pot { asset, held, vesting });

/// The tokens that rewards are accepted in.
pub fn assets(store: &dyn Storage) -> StdResult<Vec<Asset>> {
    Ok(load(store)?.into_iter().map(|pot| pot.asset).collect())
}

/// Accepts a further token. Errors: `RewardListed`, `TooMany`.
pub fn list(store: &mut dyn Storage, asset: Asset, now: Timestamp) -> Result<(), ContractError> {
    let mut pots = load(store)?;
    if pots.iter().any(|pot| pot.asset == asset) {
        return Err(ContractError::RewardListed { asset });
    }
    if pots.len() >= MAX_REWARDS {
        return Err(ContractError::TooMany { what: "rewards", max: MAX_REWARDS as u64 });
    }
    pots.push(Pot { asset, held: Uint128::zero(), vesting: Vesting::new(now) });
    Ok(POTS.save(store, &pots)?)
}

/// Adds what has arrived. Errors: `UnknownReward`.
pub fn add(store: &mut dyn Storage, paid: &AssetAmount, now: Timestamp, period: u64) -> Result<(), ContractError> {
    let mut pots = load(store)?;
    let Some(pot) = pots.iter_mut().find(|pot| pot.asset == paid.asset) else {
        return Err(ContractError::UnknownReward { asset: paid.asset.clone() });
    };
    pot.held = pot.held.checked_add(paid.amount)?;
    // The time since the last reward does not count for the period.
    pot.vesting.last_sweep = now;
    pot.vesting.add(now, paid.amount, period)?;
    Ok(POTS.save(store, &pots)?)
}

/// Divides what has vested by points, and resets the points. Does nothing while there are none.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
pub fn settle(store: &mut dyn Storage, now: Timestamp) -> Result<(), ContractError> {
    let mut standings = Standings::load(store)?;
    let mut pots = load(store)?;
    let parts = parts(&standings, &mut pots, now)?;
    if parts.is_empty() {
        return Ok(());
    }
    for (reporter, place, part) in parts {
        let due = DUE.may_load(store, (reporter, place))?.unwrap_or_default();
        DUE.save(store, (reporter, place), &due.checked_add(part)?)?;
    }
    for standing in &mut standings.list {
        standing.points = 0;
    }
    standings.save(store);
    Ok(POTS.save(store, &pots)?)
}

/// Takes each reporter's part out of each pot. Rounded down: the rest stays.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn parts(standings: &Standings, pots: &mut [Pot], now: Timestamp) -> Result<Vec<(u64, u8, Uint128)>, MathError> {
    let total = standings.list.iter().fold(0u128, |sum, one| sum.saturating_add(one.points));
    let mut parts = vec![];
    if total == 0 {
        return Ok(parts);
    }
    for (pot, place) in pots.iter_mut().zip(0u8..) {
        let vested = pot.held.saturating_sub(pot.vesting.unvested(now)?);
        for one in &standings.list {
            let part = mul_div_floor(vested, one.points.into(), total.into())?;
            if !part.is_zero() {
                // The parts add up to what has vested at most.
                pot.held = pot.held.saturating_sub(part);
                parts.push((one.reporter, place, part));
            }
        }
    }
    Ok(parts)
}

/// What a reporter could claim now, in every token.
pub fn due(store: &dyn Storage, reporter: u64, now: Timestamp) -> Result<Vec<AssetAmount>, ContractError> {
    let mut pots = load(store)?;
    let parts = parts(&Standings::load(store)?, &mut pots, now)?;
    let one = |(pot, place): (Pot, u8)| {
        let of = |(id, of, _): &&(u64, u8, Uint128)| (*id, *of) == (reporter, place);
        let more = parts.iter().find(of).map(|(.., part)| *part).unwrap_or_default();
        let amount = DUE.may_load(store, (reporter, place))?.unwrap_or_default().checked_add(more)?;
        Ok(AssetAmount { asset: pot.asset, amount })
    };
    pots.into_iter().zip(0u8..).map(one).collect()
}

/// Takes what a reporter is due in one token. Errors: `UnknownReward`, `NothingToClaim`.
pub fn take(store: &mut dyn Storage, reporter: u64, asset: &Asset) -> Result<Uint128, ContractError> {
    let place = load(store)?.iter().position(|pot| pot.asset == *asset).and_then(|place| u8::try_from(place).ok());
    let place = place.ok_or_else(|| ContractError::UnknownReward { asset: asset.clone() })?;
    let due = DUE.may_load(store, (reporter, place))?.unwrap_or_default();
    if due.is_zero() {
        return Err(ContractError::NothingToClaim { reporter });
    }
    DUE.remove(store, (reporter, place));
    Ok(due)
}

fn load(store: &dyn Storage) -> StdResult<Vec<Pot>> {
    Ok(POTS.may_load(store)?.unwrap_or_default())
}
