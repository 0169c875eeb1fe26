//! I1 to I5 of the liquidation engine, from queries of the engine, the market and the security vault.

use super::{ensure, Facts as All};
use crate::{Environment, Suite};
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ChargeResponse, ConfigResponse, DeficitResponse, QueryMsg, WaterfallState};
use interfaces::Asset;
use std::collections::BTreeMap;

/// The engine's query responses and its balances.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its configuration.
    pub config: ConfigResponse,
    /// Every deficit.
    pub deficits: Vec<DeficitResponse>,
    /// For the base asset and every collateral: its balance, and the amount that strangers sent it, which stays to the unit.
    pub balances: BTreeMap<Asset, (u128, u128)>,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        let engine = &suite.at.engine;
        let assets = suite.collaterals().into_iter().map(|it| it.asset).chain([suite.base()]);
        let held = |asset: Asset| (suite.balance(&asset, engine), suite.gift(engine, &asset));
        Self {
            config: suite.query(engine, &QueryMsg::Config {}),
            deficits: suite.engine_deficits(),
            balances: assets.map(|asset| (asset.clone(), held(asset))).collect(),
        }
    }
}

type Checked = Result<(), String>;

pub(super) fn keeps_nothing(Facts { balances, .. }: &Facts) -> Checked {
    for (asset, (balance, gifts)) in balances {
        ensure(balance == gifts, || format!("the engine keeps {balance} of {asset}, not {gifts}"))?;
    }
    Ok(())
}

/// Engine and market agree on every deficit: its account, and the amount that cover may still pay.
pub(super) fn deficits_are_the_markets(All { engine, credit, .. }: &All) -> Checked {
    let (ours, theirs) = (&engine.deficits, &credit.deficits);
    ensure(theirs.len() == ours.len(), || format!("{} deficits, the market has {}", ours.len(), theirs.len()))?;
    for deficit in ours {
        let found = theirs.iter().find(|item| item.id == deficit.market_deficit);
        // What leaving lenders had forfeited was lenders' money, so cover pays it too.
        let theirs = found.map(|item| (item.account.as_str(), item.outstanding + item.kept - item.kept_back));
        let ours = (deficit.account.as_str(), deficit.outstanding);
        ensure(theirs == Some(ours), || format!("deficit {}: {ours:?}, the market {theirs:?}", deficit.id))?;
    }
    Ok(())
}

/// In the tranches that back the market, holds and seized stake of the vault equal the engine's records.
pub(super) fn vault_holds_what_deficits_say(All { engine, security, credit, .. }: &All) -> Checked {
    for backing in &credit.exposure.tranches {
        let Some(tranche) = security.tranches.iter().find(|facts| facts.tranche.id == backing.tranche) else {
            return Err(format!("no tranche {}", backing.tranche));
        };
        let of = |deficit: &DeficitResponse| {
            let charge = deficit.charges.iter().find(|charge| charge.tranche == backing.tranche)?;
            Some((deficit.id, charge.held, charge.seized))
        };
        let charges: Vec<(u64, Uint128, Uint128)> = engine.deficits.iter().filter_map(of).collect();
        let held: BTreeMap<u64, Uint128> = tranche.holds.iter().map(|hold| (hold.id, hold.amount)).collect();
        // The vault ignores holds up to its tranche's `min_hold`.
        let kept = charges.iter().filter(|(_, held, _)| *held > tranche.tranche.min_hold);
        let expected: BTreeMap<u64, Uint128> = kept.map(|(id, held, _)| (*id, *held)).collect();
        ensure(held == expected, || format!("the vault holds {held:?}, not {expected:?}"))?;
        let seized: Uint128 = charges.iter().map(|(_, _, seized)| *seized).sum();
        ensure(seized == tranche.owed.seized, || format!("{seized} is seized, the vault has {}", tranche.owed.seized))?;
    }
    Ok(())
}

/// The tranches from the failed one on hold what is uncovered, each in its asset, rounded up; those before it hold nothing.
pub(super) fn held_is_what_is_uncovered(facts: &Facts) -> Checked {
    let min_hold = facts.config.params.min_hold;
    for DeficitResponse { id, uncovered, charges, .. } in &facts.deficits {
        let due = if *uncovered > min_hold { *uncovered } else { Uint128::zero() };
        let holds = |charge: &&ChargeResponse| !charge.held.is_zero();
        let counts = |charge: &&ChargeResponse| !charge.value.is_zero();
        let first = charges.iter().position(|charge| holds(&charge)).unwrap_or(charges.len());
        for charge in charges.iter().skip(first).filter(counts) {
            let expected = due.div_ceil(charge.value);
            ensure(charge.held == expected, || format!("deficit {id}: uncovered {uncovered}, {charge:?}"))?;
        }
        let held = charges.iter().any(|charge| holds(&charge));
        ensure(held != due.is_zero(), || format!("deficit {id}: uncovered {uncovered}, {charges:?}"))?;
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
