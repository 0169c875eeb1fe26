//! I1 to I6 of the liquidation engine, from what it, the market and the security vault answer.

use super::{ensure, Facts as All};
use crate::{Environment, Suite, BASE_TRANCHE};
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ConfigResponse, DeficitResponse, LotResponse, QueryMsg, WaterfallState};
use interfaces::Asset;
use std::collections::BTreeMap;

/// What the engine answers, and what it holds.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its configuration.
    pub config: ConfigResponse,
    /// Every deficit.
    pub deficits: Vec<DeficitResponse>,
    /// Every unsold lot, with the engine's balance of its asset.
    pub lots: Vec<(LotResponse, u128)>,
    /// Its balance of the base asset.
    pub base: u128,
    /// What strangers sent it of the base asset, which stays to the unit.
    pub gifts: u128,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let engine = &suite.at.engine;
        let lot = |lot: LotResponse| {
            let held = suite.balance(&lot.asset, engine);
            (lot, held)
        };
        Self {
            config: suite.query(engine, &QueryMsg::Config {}),
            deficits: suite.engine_deficits(),
            lots: suite.lots().into_iter().map(lot).collect(),
            base: suite.balance(&suite.base(), engine),
            gifts: suite.gift(engine, &suite.base()),
        }
    }
}

type Checked = Result<(), String>;

pub(super) fn keeps_no_base(Facts { base, gifts, .. }: &Facts) -> Checked {
    ensure(base == gifts, || format!("the engine keeps {base} of the base asset, not {gifts}"))
}

pub(super) fn lots_are_held(facts: &Facts) -> Checked {
    let mut sums: BTreeMap<&Asset, Uint128> = BTreeMap::new();
    for (lot, held) in &facts.lots {
        let sum = sums.entry(&lot.asset).or_default();
        *sum += lot.amount;
        ensure(!lot.amount.is_zero(), || format!("lot {} is empty", lot.id))?;
        ensure(sum.u128() <= *held, || format!("{}: lots of {sum}, balance {held}", lot.asset))?;
    }
    Ok(())
}

/// Engine and market agree on every deficit, and the lots on its book.
pub(super) fn deficits_are_the_markets(All { engine, credit, .. }: &All) -> Checked {
    let (ours, theirs) = (&engine.deficits, &credit.deficits);
    ensure(theirs.len() == ours.len(), || format!("{} deficits, the market has {}", ours.len(), theirs.len()))?;
    for (lot, _) in &engine.lots {
        let known = ours.iter().any(|deficit| deficit.id == lot.deficit);
        ensure(known, || format!("lot {} is of no deficit {}", lot.id, lot.deficit))?;
    }
    for deficit in ours {
        let lots = engine.lots.iter().filter(|(lot, _)| lot.deficit == deficit.id);
        let booked: Uint128 = lots.map(|(lot, _)| lot.book).sum();
        let found = theirs.iter().find(|item| item.id == deficit.market_deficit);
        let theirs = found.map(|item| (item.account.as_str(), item.book, item.outstanding));
        let ours = (deficit.account.as_str(), deficit.book, deficit.outstanding);
        ensure(booked == deficit.book && theirs == Some(ours), || {
            format!("deficit {}: {ours:?}, its lots {booked}, the market {theirs:?}", deficit.id)
        })?;
    }
    Ok(())
}

/// The vault holds what the engine thinks, and nothing else is held on the engine's tranche.
pub(super) fn vault_holds_what_deficits_say(All { engine, security, .. }: &All) -> Checked {
    let Some(tranche) = security.tranches.iter().find(|facts| facts.tranche.id == BASE_TRANCHE) else {
        return Err("no base tranche".into());
    };
    let held: BTreeMap<u64, Uint128> = tranche.holds.iter().map(|hold| (hold.id, hold.amount)).collect();
    // The vault ignores what its tranche calls dust.
    let kept = engine.deficits.iter().filter(|deficit| deficit.held > tranche.tranche.min_hold);
    let expected: BTreeMap<u64, Uint128> = kept.map(|deficit| (deficit.id, deficit.held)).collect();
    ensure(held == expected, || format!("the vault holds {held:?}, not {expected:?}"))
}

pub(super) fn held_is_what_is_open(facts: &Facts) -> Checked {
    let min_hold = facts.config.params.min_hold;
    for &DeficitResponse { id, book, uncovered, held, .. } in &facts.deficits {
        let open = book + uncovered;
        let expected = if open > min_hold { open } else { Uint128::zero() };
        ensure(held == expected, || format!("deficit {id}: book {book}, uncovered {uncovered}, held {held}"))?;
    }
    Ok(())
}

pub(super) fn stopped_exactly_while_uncovered(facts: &Facts) -> Checked {
    for &DeficitResponse { id, outstanding, uncovered, waterfall, .. } in &facts.deficits {
        let stopped = waterfall != WaterfallState::Done {};
        ensure(stopped != uncovered.is_zero() && uncovered <= outstanding, || {
            format!("deficit {id}: {waterfall:?}, uncovered {uncovered} of {outstanding}")
        })?;
    }
    Ok(())
}
