//! Birth: the configuration, the collaterals, and the seed whose shares nobody can take out.

use cosmwasm_std::{Api, Decimal, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use cw_utils::must_pay;
use interfaces::credit_market::{InstantiateMsg, NewCollateral, MAX_COLLATERALS};
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::pause;
use interfaces::AssetUnchecked;

use crate::error::ContractError;
use crate::events;
use crate::ledger::{Ledger, Lender};
use crate::params::{validate, validate_classes};
use crate::state::{self, Collateral, Config, Refresh, COLLATERALS, CONFIG, LEDGER, LENDERS, PARAMS, REFRESH};

/// The least seed: with fewer shares one unit of interest would move the index visibly.
pub const LEAST_SEED: Uint128 = Uint128::new(1_000);

/// See [`InstantiateMsg`]. Asks no peer.
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    let seed = must_pay(&info, &msg.base)?;
    if seed < LEAST_SEED {
        return Err(ContractError::SeedTooSmall { seed, least: LEAST_SEED });
    }
    validate(&msg.params)?;
    validate_classes(&msg.classes)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    let config = Config {
        base: msg.base,
        engine: deps.api.addr_validate(&msg.engine)?,
        oracle: OracleAggregator(deps.api.addr_validate(&msg.oracle)?),
        security_vault: SecurityVault(deps.api.addr_validate(&msg.security_vault)?),
        tranche: msg.tranche,
        classes: msg.classes,
    };
    let premiums = config.classes.iter().map(|_| msg.params.premium.floor).collect();
    let mut ledger = Ledger::new(env.block.time.seconds(), premiums);
    let mut house = Lender::new(&ledger.losses);
    let shares = ledger.supply(&mut house, seed)?;
    ledger.locked_shares = shares;

    CONFIG.save(deps.storage, &config)?;
    PARAMS.save(deps.storage, &msg.params)?;
    LEDGER.save(deps.storage, &ledger)?;
    LENDERS.save(deps.storage, &env.contract.address, &house)?;
    REFRESH.save(deps.storage, &Refresh::default())?;
    for collateral in msg.collaterals {
        list(deps.storage, deps.api, &config, collateral)?;
    }
    let supplied = events::supply(&env.contract.address, seed, shares);
    Ok(Response::new().add_attribute("action", "instantiate").add_event(supplied))
}

/// Lists a collateral under the next id. Errors: `TooManyCollaterals`, `AlreadyListed` (the base asset counts as
/// listed: its balance would mix with cash).
pub fn list(store: &mut dyn Storage, api: &dyn Api, config: &Config, new: NewCollateral) -> Result<u64, ContractError> {
    let listed = state::collaterals(store)?;
    if listed.len() >= MAX_COLLATERALS {
        return Err(ContractError::TooManyCollaterals { most: MAX_COLLATERALS as u64 });
    }
    if new.asset == AssetUnchecked::Native(String::new()) {
        let (name, value) = ("asset.length", Decimal::zero());
        return Err(ContractError::InvalidParam { name, value, bounds: "1 and more" });
    }
    let asset = new.asset.check(api)?;
    if asset == config.base_asset() || listed.iter().any(|(_, other)| other.asset == asset) {
        return Err(ContractError::AlreadyListed { asset: asset.to_string() });
    }
    let id = listed.last().map_or(1, |(last, _)| last.saturating_add(1));
    COLLATERALS.save(store, id, &Collateral::new(asset, new.feed, new.cap, &config.classes))?;
    Ok(id)
}
