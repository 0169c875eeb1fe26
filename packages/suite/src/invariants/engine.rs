//! Invariants of the liquidation engine, numbered as in its README. I7 and I8 speak of changes, not of states: the
//! contract's own tests hold them.

use super::{ensure, Broken};
use crate::view::{View, BASE_TRANCHE};
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ConfigResponse, DeficitResponse, LotResponse, QueryMsg, WaterfallState};
use interfaces::security_vault::{self, HoldResponse};
use interfaces::Asset;
use std::collections::BTreeMap;

/// All of them; returns how many.
pub(super) fn check(suite: &impl View) -> Result<usize, Broken> {
    let (deficits, lots) = (suite.engine_deficits(), suite.lots());
    let config: ConfigResponse = suite.query(&suite.at().engine, &QueryMsg::Config {});

    // What a stranger sends is nobody's and stays, to the unit.
    let gifts = suite.gift(&suite.at().engine, &suite.base());
    let base = suite.balance(&suite.base(), &suite.at().engine);
    ensure(base == gifts, "liquidation-engine I1", || {
        format!("the engine keeps {base} of the base asset, not {gifts}")
    })?;
    tokens(suite, &lots)?;
    books(suite, &deficits, &lots)?;
    holds(suite, &deficits)?;
    for deficit in &deficits {
        held(deficit, config.params.min_hold)?;
        waterfall(deficit)?;
    }
    Ok(6)
}

fn tokens(suite: &impl View, lots: &[LotResponse]) -> Result<(), Broken> {
    let mut sums: BTreeMap<&Asset, Uint128> = BTreeMap::new();
    for lot in lots {
        ensure(!lot.amount.is_zero(), "liquidation-engine I2", || format!("lot {} is empty", lot.id))?;
        *sums.entry(&lot.asset).or_default() += lot.amount;
    }
    for (asset, sum) in sums {
        let balance = suite.balance(asset, &suite.at().engine);
        ensure(sum.u128() <= balance, "liquidation-engine I2", || {
            format!("{asset}: lots of {sum}, balance {balance}")
        })?;
    }
    Ok(())
}

/// Engine and market agree on every deficit, and the lots on its book.
fn books(suite: &impl View, deficits: &[DeficitResponse], lots: &[LotResponse]) -> Result<(), Broken> {
    let at_market = suite.deficits();
    ensure(at_market.len() == deficits.len(), "liquidation-engine I3", || {
        format!("{} deficits, the market has {}", deficits.len(), at_market.len())
    })?;
    for lot in lots {
        let known = deficits.iter().any(|deficit| deficit.id == lot.deficit);
        ensure(known, "liquidation-engine I3", || format!("lot {} is of no deficit {}", lot.id, lot.deficit))?;
    }
    for deficit in deficits {
        let booked: Uint128 = lots.iter().filter(|lot| lot.deficit == deficit.id).map(|lot| lot.book).sum();
        let found = at_market.iter().find(|item| item.id == deficit.market_deficit);
        let theirs = found.map(|item| (item.account.as_str(), item.book, item.outstanding));
        let ours = (deficit.account.as_str(), deficit.book, deficit.outstanding);
        ensure(booked == deficit.book && theirs == Some(ours), "liquidation-engine I3", || {
            format!("deficit {}: {ours:?}, its lots {booked}, the market {theirs:?}", deficit.id)
        })?;
    }
    Ok(())
}

/// The vault holds what the engine thinks, and nothing else is held on the engine's tranche.
fn holds(suite: &impl View, deficits: &[DeficitResponse]) -> Result<(), Broken> {
    let holds: Vec<HoldResponse> =
        suite.pages(&suite.at().security, |last: Option<&HoldResponse>| security_vault::QueryMsg::Holds {
            tranche: BASE_TRANCHE,
            start_after: last.map(|hold| hold.id),
            limit: Some(100),
        });
    let held: BTreeMap<u64, Uint128> = holds.iter().map(|hold| (hold.id, hold.amount)).collect();
    // The vault ignores what its tranche calls dust.
    let dust = suite.tranche(BASE_TRANCHE).min_hold;
    let expected: BTreeMap<u64, Uint128> =
        deficits.iter().filter(|deficit| deficit.held > dust).map(|deficit| (deficit.id, deficit.held)).collect();
    ensure(held == expected, "liquidation-engine I4", || format!("the vault holds {held:?}, not {expected:?}"))
}

fn held(deficit: &DeficitResponse, min_hold: Uint128) -> Result<(), Broken> {
    let &DeficitResponse { id, book, uncovered, held, .. } = deficit;
    let open = book + uncovered;
    let expected = if open > min_hold { open } else { Uint128::zero() };
    ensure(held == expected, "liquidation-engine I5", || {
        format!("deficit {id}: book {book}, uncovered {uncovered}, held {held}")
    })
}

fn waterfall(deficit: &DeficitResponse) -> Result<(), Broken> {
    let &DeficitResponse { id, outstanding, uncovered, waterfall, .. } = deficit;
    let stopped = waterfall != WaterfallState::Done {};
    ensure(stopped != uncovered.is_zero() && uncovered <= outstanding, "liquidation-engine I6", || {
        format!("deficit {id}: {waterfall:?}, uncovered {uncovered} of {outstanding}")
    })
}
