//! The tranches that back the market, when the owner replaces the list.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, QuerierWrapper, Response};
use cw_ownable::assert_owner;
use cw_utils::nonpayable;
use interfaces::credit_market::{event, Backing};
use interfaces::security_vault::TrancheTerms;
use interfaces::shared::admin;

use crate::error::ContractError;
use crate::params::validate_tranches;
use crate::session::Session;
use crate::state::{collaterals, Config, CONFIG};

/// Replaces the list. Owner only. What leaves it must owe nothing; what is in it must answer for this market and no other.
pub fn set_tranches(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranches: Vec<Backing>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let mut session = Session::begin(deps.storage, &env)?;
    validate_tranches(&tranches, &collaterals(deps.storage)?)?;
    let old = std::mem::replace(&mut session.config.tranches, tranches);
    let config = &session.config;
    for backing in &config.tranches {
        ensure_answers(&deps.querier, config, &env.contract.address, backing)?;
    }
    for backing in old.iter().filter(|backing| !config.backed_by(backing.tranche)) {
        ensure_free(&deps.querier, config, backing.tranche)?;
    }
    CONFIG.save(deps.storage, config)?;
    let changed = admin::changed_json(event::CONFIG, "tranches", &old, &config.tranches)?;
    session.finish(deps, "set_tranches", vec![changed])
}

/// Error: `TrancheTerms` unless the tranche holds what its entry says, the engine may charge it, and this market reserves in
/// it: any other reserver would refuse the market's messages that need stake, and the engine its losses.
fn ensure_answers(
    querier: &QuerierWrapper,
    config: &Config,
    market: &Addr,
    &Backing { tranche, valuation }: &Backing,
) -> Result<(), ContractError> {
    let TrancheTerms { asset, slasher, reserver } = config.security_vault.terms(querier, tranche)?;
    let reserver = reserver.map_or_else(|| "none".into(), String::from);
    let base = config.base_asset();
    let held = (valuation.is_none() == (asset == base)).then(|| asset.to_string());
    let expected = if valuation.is_none() { base.to_string() } else { format!("another than {base}") };
    for (term, found, expected) in [
        ("reserver", reserver, market.to_string()),
        ("slasher", slasher.into(), config.engine.0.to_string()),
        ("asset", asset.to_string(), held.unwrap_or(expected)),
    ] {
        if found != expected {
            return Err(ContractError::TrancheTerms { tranche, term, found, expected });
        }
    }
    Ok(())
}

/// Error: `TrancheInUse`. A tranche that cannot be read binds nobody.
fn ensure_free(querier: &QuerierWrapper, config: &Config, tranche: u64) -> Result<(), ContractError> {
    let record = config.security_vault.record(querier, tranche).unwrap_or_default();
    let seized = config.security_vault.seized(querier, tranche).unwrap_or_default();
    let (held, reserved) = (record.held, record.reserved);
    if held.is_zero() && reserved.is_zero() && seized.is_zero() {
        return Ok(());
    }
    Err(ContractError::TrancheInUse { tranche, held, reserved, seized })
}
