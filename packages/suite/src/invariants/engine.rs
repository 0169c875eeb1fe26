//! I1 to I5 of the liquidation engine, from what it, the market and the security vault answer.

use super::{ensure, Facts as All};
use crate::{Environment, Suite, BASE_TRANCHE};
use cosmwasm_std::Uint128;
use interfaces::liquidation_engine::{ConfigResponse, DeficitResponse, QueryMsg, WaterfallState};
use interfaces::Asset;
use std::collections::BTreeMap;

/// What the engine answers, and what it holds.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its configuration.
    pub config: ConfigResponse,
    /// Every deficit.
    pub deficits: Vec<DeficitResponse>,
    /// Of the base asset and every collateral: its balance, and what strangers sent it, which stays to the unit.
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

/// Engine and market agree on every deficit: whose it is, and what cover may still pay.
pub(super) fn deficits_are_the_markets(All { engine, credit, .. }: &All) -> Checked {
    let (ours, theirs) = (&engine.deficits, &credit.deficits);
    ensure(theirs.len() == ours.len(), || format!("{} deficits, the market has {}", ours.len(), theirs.len()))?;
    for deficit in ours {
        let found = theirs.iter().find(|item| item.id == deficit.market_deficit);
        // What leavers had forfeited was lenders' money: cover pays it too.
        let theirs = found.map(|item| (item.account.as_str(), item.outstanding + item.kept - item.kept_back));
        let ours = (deficit.account.as_str(), deficit.outstanding);
        ensure(theirs == Some(ours), || format!("deficit {}: {ours:?}, the market {theirs:?}", deficit.id))?;
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

pub(super) fn held_is_what_is_uncovered(facts: &Facts) -> Checked {
    let min_hold = facts.config.params.min_hold;
    for &DeficitResponse { id, uncovered, held, .. } in &facts.deficits {
        let expected = if uncovered > min_hold { uncovered } else { Uint128::zero() };
        ensure(held == expected, || format!("deficit {id}: uncovered {uncovered}, held {held}"))?;
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
