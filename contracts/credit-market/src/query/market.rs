//! Queries about the market as a whole.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env};
use interfaces::credit_market::{CeilingResponse, CollateralResponse, ConfigResponse, HoleResponse, StateResponse};
use interfaces::market::ExposureResponse;
use interfaces::shared::packed::from_binary;
use interfaces::shared::pagination::page;
use interfaces::shared::pause;
use risk::int::mul_ceil;

use crate::error::ContractError;
use crate::ledger::Deficit;
use crate::premium;
use crate::session::Session;
use crate::state::{load_deficit, Collateral, CONFIG, DEFICITS, LEDGER, PARAMS, POSTED, STEWARD};

/// Returns the base asset and the terms of liquidation.
pub fn terms(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&Session::begin(deps.storage, &env)?.terms())?)
}

/// Returns total debt and the security required behind it.
pub fn exposure(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let debt = session.ledger.live_debt()?;
    let required_cover = mul_ceil(debt, session.params.cover_ratio)?;
    let (reserve, tranche) = (session.ledger.need(), session.config.tranche);
    Ok(to_json_binary(&ExposureResponse { debt, required_cover, reserve, tranche })?)
}

/// Returns the configuration.
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let response = ConfigResponse {
        base: config.base_asset(),
        engine: config.engine.0,
        oracle: config.oracle.0,
        security_vault: config.security_vault.0,
        tranche: config.tranche,
        guardian: pause::guardian(deps.storage)?,
        steward: STEWARD.may_load(deps.storage)?,
        classes: config.classes,
        params: PARAMS.load(deps.storage)?,
    };
    Ok(to_json_binary(&response)?)
}

/// Returns every counter as stored at the last accrual.
pub fn state(deps: Deps) -> Result<Binary, ContractError> {
    let ledger = LEDGER.load(deps.storage)?;
    let live_debt = ledger.live_debt()?;
    let response = StateResponse {
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
    };
    Ok(to_json_binary(&response)?)
}

/// Returns listed collaterals.
pub fn collaterals(deps: Deps) -> Result<Binary, ContractError> {
    let describe = |(id, collateral): (u64, Collateral)| {
        Ok(CollateralResponse {
            id,
            asset: collateral.asset,
            feed: collateral.feed,
            cap: collateral.cap,
            posted: POSTED.may_load(deps.storage, id)?.unwrap_or_default(),
        })
    };
    let listed = crate::state::collaterals(deps.storage)?;
    let listed: Result<Vec<_>, ContractError> = listed.into_iter().map(describe).collect();
    Ok(to_json_binary(&listed?)?)
}

/// Returns what lenders carry if every provision comes true, by its parts.
pub fn hole(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let tranche = session.tranche(&deps.querier)?;
    let ledger = &session.ledger;
    let response = HoleResponse {
        provisions: ledger.provisions,
        fund: ledger.fund,
        premium_owed: ledger.premium_owed,
        tranche,
        kept: ledger.kept,
        claims: ledger.value(ledger.shares)?,
        hole: ledger.hole(tranche)?,
    };
    Ok(to_json_binary(&response)?)
}

/// Returns the debt ceiling now, by its parts.
pub fn ceiling(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let session = Session::begin(deps.storage, &env)?;
    let slashable = session.slashable(&deps.querier)?;
    let params = &session.params;
    let oracle = premium::oracle_ceiling(&deps.querier, &session.config.oracle, params);
    let response = CeilingResponse {
        governance: params.debt_cap,
        security: premium::security_ceiling(slashable, params.cover_ratio),
        oracle,
        ceiling: premium::ceiling(params, slashable, oracle),
        debt: session.ledger.live_debt()?,
    };
    Ok(to_json_binary(&response)?)
}

/// Returns one deficit. Error: `NotFound`.
pub fn deficit(deps: Deps, id: u64) -> Result<Binary, ContractError> {
    let deficit = load_deficit(deps.storage, id)?;
    Ok(to_json_binary(&deficit)?)
}

/// Returns deficits in ascending order of id.
pub fn deficits(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let deficits = page(&DEFICITS, deps.storage, start_after, limit)?;
    let deficits: Result<Vec<Deficit>, _> = deficits.iter().map(|(_, deficit)| from_binary(deficit)).collect();
    Ok(to_json_binary(&deficits?)?)
}

/// Returns the last pause of each action.
pub fn pauses(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&pause::all(deps.storage)?)?)
}

/// Returns the owner and a pending transfer of ownership.
pub fn ownership(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?)
}
