//! Replacement of the list of tranches that back the market.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, QuerierWrapper, Response};
use cw_utils::nonpayable;
use interfaces::credit_market::{event, Backing};
use interfaces::security_vault::TrancheTerms;
use interfaces::shared::admin::{self, assert_owner};
use interfaces::Asset;

use crate::error::{ContractError, Result};
use crate::session::Session;
use crate::state::{self, Config, CONFIG};

/// Replaces the list. Owner only. A tranche that leaves it must not secure anything of this market; each listed tranche must back
/// this market and no other.
pub fn set_tranches(deps: DepsMut, env: Env, info: MessageInfo, tranches: Vec<Backing>) -> Result<Response> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let collaterals = state::collaterals(deps.storage)?;
    Backing::ensure_valid(&tranches, &state::feeds(&collaterals))?;
    let old = std::mem::replace(&mut session.config.tranches, tranches);
    session.config.listed_at = env.block.time.seconds();
    let config = &session.config;
    for backing in &config.tranches {
        let asset = ensure_answers(&deps.querier, config, &env.contract.address, backing)?;
        let is_collateral = collaterals.iter().any(|(_, collateral)| collateral.asset == asset);
        if let Some(valuation) = backing.valuation {
            valuation.ensure_overlap(is_collateral)?;
            // Without a record the stake would count nothing at once, and its reserve would end.
            config.oracle.record(&deps.querier, valuation.feed)?;
        }
    }
    let is_kept = |old: &&Backing| config.tranches.iter().any(|backing| backing.tranche == old.tranche);
    for backing in old.iter().filter(|old| !is_kept(old)) {
        ensure_free(&deps.querier, config, backing.tranche)?;
    }
    CONFIG.save(deps.storage, config)?;
    session.done.push(admin::changed_json(event::CONFIG, "tranches", &old, &config.tranches)?);
    session.finish(deps, "set_tranches")
}

/// The asset of a tranche. Error: `TrancheTerms` unless it holds the asset of its entry, the engine may charge it, this market is
/// its reserver (otherwise the vault would refuse the market's reserves, and the engine its losses), and its reward tokens
/// include the base asset (otherwise the premium of all tranches would fail).
fn ensure_answers(
    querier: &QuerierWrapper,
    config: &Config,
    market: &Addr,
    &Backing { tranche, valuation }: &Backing,
) -> Result<Asset> {
    let TrancheTerms { asset, slasher, reserver } = config.security_vault.terms(querier, tranche)?;
    let reserver = reserver.map_or_else(|| "none".into(), String::from);
    let base = config.base_asset();
    let held = (valuation.is_none() == (asset == base)).then(|| asset.to_string());
    let expected = if valuation.is_none() { base.to_string() } else { format!("another than {base}") };
    let rewarded = config.security_vault.rewards_in(querier, tranche, &base)?;
    let listed = if rewarded { base.to_string() } else { "none".into() };
    for (term, found, expected) in [
        ("reserver", reserver, market.to_string()),
        ("slasher", slasher.into(), config.engine.0.to_string()),
        ("asset", asset.to_string(), held.unwrap_or(expected)),
        ("reward", listed, base.to_string()),
    ] {
        if found != expected {
            return Err(ContractError::TrancheTerms { tranche, term, found, expected });
        }
    }
    Ok(asset)
}

/// Error: `TrancheInUse`. A tranche that cannot be read may be removed.
fn ensure_free(querier: &QuerierWrapper, config: &Config, tranche: u64) -> Result<()> {
    let record = config.security_vault.record(querier, tranche).unwrap_or_default();
    let seized = config.security_vault.seized(querier, tranche).unwrap_or_default();
    let (held, reserved) = (record.held, record.reserved);
    if held.is_zero() && reserved.is_zero() && seized.is_zero() {
        return Ok(());
    }
    Err(ContractError::TrancheInUse { tranche, held, reserved, seized })
}
