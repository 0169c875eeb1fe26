//! A loss that a market reports, and the tranches that cover it.

use super::{base_denom, ensure_market, waterfall};
use crate::error::Result;
use crate::events;
use crate::state::{load_deficit, Charge, Deficit, CONFIG, DEFICIT_IDS, LAST_DEFICIT};
use cosmwasm_std::{Decimal, Deps, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::{Market, TrancheExposure};
use interfaces::shared::clock::ClockStart;
use interfaces::shared::counter::next;

/// Adds a loss to its deficit, which the first loss creates, and requests cover for it in this transaction.
pub fn loss(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market_deficit: u64,
    account: String,
    shortfall: Uint128,
) -> Result<Response> {
    nonpayable(&info)?;
    let market = info.sender;
    ensure_market(deps.storage, &market)?;
    let (id, mut deficit) = match DEFICIT_IDS.may_load(deps.storage, (&market, market_deficit))? {
        Some(id) => (id, load_deficit(deps.storage, id)?),
        None => {
            let id = next(deps.storage, &LAST_DEFICIT)?;
            DEFICIT_IDS.save(deps.storage, (&market, market_deficit), &id)?;
            let terms = Market(market.clone()).terms(&deps.querier)?;
            let deficit = Deficit {
                market,
                market_deficit,
                account,
                base: base_denom(&terms)?.into(),
                seconds_per_block: terms.liquidation.seconds_per_block,
                outstanding: Uint128::zero(),
                uncovered: Uint128::zero(),
                step: 0,
                resume: 0,
                fresh: Uint128::zero(),
                failed_at: None,
                charges: vec![],
            };
            (id, deficit)
        }
    };
    deficit.outstanding = deficit.outstanding.checked_add(shortfall)?;
    deficit.uncovered = deficit.uncovered.checked_add(shortfall)?;
    if !deficit.uncovered.is_zero() {
        read_tranches(deps.as_ref(), &env, &mut deficit)?;
    }
    if deficit.failed_at.is_some() && !shortfall.is_zero() {
        // Cover for a new loss is requested from the first tranche on, whatever happened to the old one.
        if deficit.step >= deficit.resume {
            (deficit.resume, deficit.fresh, deficit.step) = (deficit.step, Uint128::zero(), 0);
        }
        deficit.fresh = deficit.fresh.checked_add(shortfall)?;
        deficit.failed_at = None;
    }
    let event = events::loss(&deficit.market, &deficit.account, id, shortfall);
    Ok(waterfall::proceed(deps.storage, &env, id, deficit)?.add_attribute("action", "loss").add_event(event))
}

/// Adopts the tranches that the market lists now, in its order and at their present values; keeps the others for what they paid.
/// A tranche counts only if the vault's record says that it backs this market, so that no market can charge another's tranche,
/// and that the engine may charge it, so that a hold cannot fail. A stopped walk keeps its list and updates values only;
/// otherwise a tranche could be charged twice.
pub fn read_tranches(deps: Deps, env: &Env, deficit: &mut Deficit) -> Result<()> {
    let vault = CONFIG.load(deps.storage)?.security_vault;
    let exposure = Market(deficit.market.clone()).exposure(&deps.querier)?;
    if deficit.failed_at.is_some() {
        for charge in &mut deficit.charges {
            let entry = exposure.tranche(charge.tranche);
            (charge.value, charge.is_priced) =
                entry.map_or((Decimal::zero(), false), |entry| (entry.value, entry.price.is_some()));
        }
        return Ok(());
    }
    let mut known = std::mem::take(&mut deficit.charges);
    for TrancheExposure { tranche, value, price, feed, .. } in exposure.tranches {
        let is_priced = price.is_some();
        if let Some(place) = known.iter().position(|charge| charge.tranche == tranche) {
            deficit.charges.push(Charge { value, is_priced, feed, ..known.remove(place) });
            continue;
        }
        let terms = vault.terms(&deps.querier, tranche)?;
        if terms.reserver.as_ref() == Some(&deficit.market) && terms.slasher == env.contract.address {
            let none = Uint128::zero();
            deficit.charges.push(Charge {
                tranche,
                asset: terms.asset,
                value,
                is_priced,
                feed,
                asked: none,
                held: none,
                seized: none,
                since: ClockStart::new(env, None),
                sold: none,
                paid: none,
            });
        }
    }
    deficit.charges.extend(known.into_iter().map(|charge| Charge { value: Decimal::zero(), ..charge }));
    (deficit.step, deficit.resume) = (0, 0);
    Ok(())
}
