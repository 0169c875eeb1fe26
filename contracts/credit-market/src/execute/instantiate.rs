//! Instantiation: configuration, collaterals, and the seed, whose shares are permanently locked.

use cosmwasm_std::{to_json_string, Api, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use credit::ledger::{Ledger, Lender};
use credit::quote::Collateral;
use cw_utils::must_pay;
use interfaces::credit_market::{event, InstantiateMsg, NewCollateral, MAX_COLLATERALS};
use interfaces::liquidation_engine::LiquidationEngine;
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::error::CommonError;
use interfaces::shared::{admin, pause};
use interfaces::AssetUnchecked;

use crate::error::{ContractError, Result};
use crate::events;
use crate::migrate::{CONTRACT_NAME, VERSION};
use crate::state::{self, Config, COLLATERALS, CONFIG, LEDGER, LENDERS, PARAMS, STEWARD};

/// Smallest seed, in base units. With fewer shares one unit of interest would move the index visibly.
pub const LEAST_SEED: Uint128 = Uint128::new(1_000);

/// See [`InstantiateMsg`]. Queries no other contract.
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response> {
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, VERSION)?;
    msg.ensure_valid()?;
    let AssetUnchecked::Native(base) = msg.base else {
        return Err(ContractError::BaseNotNative { asset: msg.base.check(deps.api)?.to_string() });
    };
    let seed = must_pay(&info, &base)?;
    if seed < LEAST_SEED {
        return Err(ContractError::SeedTooSmall { seed, min: LEAST_SEED });
    }
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    if let Some(steward) = &msg.steward {
        STEWARD.save(deps.storage, &deps.api.addr_validate(steward)?)?;
    }
    let config = Config {
        base,
        engine: LiquidationEngine(deps.api.addr_validate(&msg.engine)?),
        oracle: OracleAggregator(deps.api.addr_validate(&msg.oracle)?),
        security_vault: SecurityVault(deps.api.addr_validate(&msg.security_vault)?),
        tranches: msg.tranches,
        listed_at: env.block.time.seconds(),
        classes: msg.classes,
    };
    let premiums = config.classes.iter().map(|_| msg.params.premium.floor).collect();
    let mut ledger = Ledger::new(env.block.time.seconds(), premiums);
    let mut house = Lender::new(&ledger.losses);
    let shares = ledger.supply(&mut house, seed, Uint128::zero())?;
    ledger.locked_shares = shares;

    CONFIG.save(deps.storage, &config)?;
    PARAMS.save(deps.storage, &msg.params)?;
    LEDGER.save(deps.storage, &ledger)?;
    LENDERS.save(deps.storage, &env.contract.address, &house)?;
    let configured = admin::changed_json(event::CONFIG, "params", &None, &Some(msg.params))?;
    let supplied = events::supply(&env.contract.address, seed, shares);
    let mut response = Response::new().add_attribute("action", "instantiate").add_events([configured, supplied]);
    for collateral in msg.collaterals {
        response = response.add_event(list(deps.storage, deps.api, &config, collateral)?);
    }
    Ok(response)
}

/// Lists a collateral under the next id; returns the event that reports it. Errors: `TooManyCollaterals`,
/// `AlreadyListed` (the base asset counts as listed: its balance would mix with cash), `OutOfRange`.
pub fn list(store: &mut dyn Storage, api: &dyn Api, config: &Config, new: NewCollateral) -> Result<Event> {
    let listed = state::collaterals(store)?;
    if listed.len() >= MAX_COLLATERALS {
        return Err(ContractError::TooManyCollaterals { max: MAX_COLLATERALS as u64 });
    }
    if let AssetUnchecked::Native(denom) = &new.asset {
        CommonError::ensure_range("asset.length", denom.len(), 1, 128)?;
    }
    let shown = to_json_string(&new)?;
    let asset = new.asset.check(api)?;
    if asset == config.base_asset() || listed.iter().any(|(_, other)| other.asset == asset) {
        return Err(ContractError::AlreadyListed { asset: asset.to_string() });
    }
    let id = listed.last().map_or(1, |(last, _)| last.saturating_add(1));
    COLLATERALS.save(store, id, &Collateral { asset, feed: new.feed, cap: new.cap, feed_since: 0 })?;
    Ok(admin::changed(event::CONFIG, "collateral", "none", shown).add_attribute("id", id.to_string()))
}
