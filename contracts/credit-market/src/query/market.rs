//! Queries about the market as a whole.

use cosmwasm_std::{Decimal, Deps, Env};
use credit::ledger::{Deficit, ONE};
use credit::quote::Collateral;
use credit::security::{ceiling as debt_ceiling, security_ceiling};
use interfaces::credit_market::{
    CeilingResponse, CollateralResponse, ConfigResponse, HoleResponse, StateResponse, TrancheSecurity,
};
use interfaces::market::{ExposureResponse, Terms};
use interfaces::security_vault::{Active, TrancheRecord};
use interfaces::shared::packed::from_binary;
use interfaces::shared::pagination::page;
use interfaces::shared::pause;
use risk::int::mul_div_floor;

use crate::error::Result;
use crate::security::{self, Security};
use crate::session::Session;
use crate::state::{CONFIG, DEFICITS, LEDGER, PARAMS, POSTED, STEWARD};

/// Returns the base asset and the terms of liquidation.
pub fn terms(deps: Deps, env: Env) -> Result<Terms> {
    Ok(Session::begin(deps.storage, &env)?.terms())
}

/// Returns the stake that provisions need, and the tranches that losses reach.
pub fn exposure(deps: Deps, env: Env) -> Result<ExposureResponse> {
    let session = Session::begin(deps.storage, &env)?;
    let (reserve, tranches) = (session.ledger.need(), session.exposures(&deps.querier));
    Ok(ExposureResponse { reserve, tranches, listed_at: session.config.listed_at })
}

/// Returns the configuration.
pub fn config(deps: Deps) -> Result<ConfigResponse> {
    let config = CONFIG.load(deps.storage)?;
    Ok(ConfigResponse {
        base: config.base_asset(),
        engine: config.engine.0,
        oracle: config.oracle.0,
        security_vault: config.security_vault.0,
        tranches: config.tranches,
        guardian: pause::guardian(deps.storage)?,
        steward: STEWARD.may_load(deps.storage)?,
        classes: config.classes,
        params: PARAMS.load(deps.storage)?,
    })
}

/// Returns every counter as stored at the last accrual.
pub fn state(deps: Deps) -> Result<StateResponse> {
    let ledger = LEDGER.load(deps.storage)?;
    let live_debt = ledger.live_debt()?;
    Ok(StateResponse {
        cash: ledger.cash,
        refunds: ledger.refunds,
        shares: ledger.shares,
        locked_shares: ledger.locked_shares,
        pending: ledger.pending,
        index: ledger.index,
        fund: ledger.fund,
        premium_owed: ledger.premium_owed,
        kept: ledger.kept,
        provisions: ledger.provisions,
        impaired: ledger.impaired,
        reserved: ledger.reserved,
        debt_shares: ledger.classes.iter().map(|class| class.shares).collect(),
        debt_indexes: ledger.classes.iter().map(|class| class.index).collect(),
        live_debt,
        open_loss: ledger.open,
        lost: ledger.losses.outstanding,
        premiums: ledger.classes.iter().map(|class| class.premium).collect(),
        covered: ledger.covered,
        accrued_at: ledger.accrued_at,
        refreshed_at: ledger.refreshed_at,
    })
}

/// Returns listed collaterals.
pub fn collaterals(deps: Deps) -> Result<Vec<CollateralResponse>> {
    let describe = |(id, collateral): (u64, Collateral)| {
        Ok(CollateralResponse {
            id,
            asset: collateral.asset,
            feed: collateral.feed,
            cap: collateral.cap,
            posted: POSTED.may_load(deps.storage, id)?.unwrap_or_default(),
        })
    };
    crate::state::collaterals(deps.storage)?.into_iter().map(describe).collect()
}

/// Returns what lenders carry if every provision comes true, by its parts.
pub fn hole(deps: Deps, env: Env) -> Result<HoleResponse> {
    let session = Session::begin(deps.storage, &env)?;
    let tranche = session.stake(&deps.querier)?;
    let ledger = &session.ledger;
    Ok(HoleResponse {
        provisions: ledger.provisions,
        fund: ledger.fund,
        premium_owed: ledger.premium_owed,
        tranche,
        kept: ledger.kept,
        claims: ledger.value(ledger.shares)?,
        hole: ledger.hole(tranche)?,
    })
}

/// Returns the debt ceiling now, by its parts, and each tranche's value in it.
pub fn ceiling(deps: Deps, env: Env) -> Result<CeilingResponse> {
    let session = Session::begin(deps.storage, &env)?;
    let security = session.security(&deps.querier)?;
    let slashable = security::total(&security);
    let params = &session.params;
    let oracle = session.oracle_ceiling(&deps.querier);
    let (ceiling, debt) = (debt_ceiling(params, slashable, oracle), session.ledger.live_debt()?);
    let describe = |Security { active: Active { tranche, assets, slashable }, unit_value, value }| {
        let TrancheRecord { held, reserved, .. } = session.config.security_vault.record(&deps.querier, tranche)?;
        Ok(TrancheSecurity { tranche, assets, held, reserved, slashable, unit_value, value })
    };
    Ok(CeilingResponse {
        governance: params.debt_cap,
        security: security_ceiling(slashable, params.cover_ratio),
        oracle,
        ceiling,
        debt,
        headroom: ceiling.saturating_sub(debt),
        slashable,
        ratio: mul_div_floor(slashable, ONE, debt).ok().map(Decimal::new),
        tranches: security.into_iter().map(describe).collect::<Result<_>>()?,
    })
}

/// Returns deficits in ascending order of id.
pub fn deficits(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Vec<Deficit>> {
    let deficits = page(&DEFICITS, deps.storage, start_after, limit)?;
    deficits.iter().map(|(_, deficit)| Ok(from_binary(deficit)?)).collect()
}
