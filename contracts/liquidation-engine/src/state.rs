//! Storage of the engine.

use crate::error::ContractError;
use crate::flag::Flag;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::liquidation_engine::{Params, WaterfallState};
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::error::CommonError;

/// Addresses of other contracts and parameters.
#[cw_serde]
pub struct Config {
    /// The oracle aggregator: up-times of feeds.
    pub oracle: OracleAggregator,
    /// The security vault: holds and cover.
    pub security_vault: SecurityVault,
    /// Parameters.
    pub params: Params,
}

impl Config {
    /// Hold for a deficit that can still claim `amount`: `amount`, or zero up to `min_hold`, so that dust delays
    /// nobody.
    pub fn worth_holding(&self, amount: Uint128) -> Uint128 {
        if amount > self.params.min_hold {
            amount
        } else {
            Uint128::zero()
        }
    }
}

/// A deficit: its market, its loss and the state of its waterfall. The market's record of its money is authoritative.
#[cw_serde]
pub struct Deficit {
    /// The market.
    pub market: Addr,
    /// Id of the deficit in the market.
    pub market_deficit: u64,
    /// Account that left the deficit.
    pub account: String,
    /// The tranche that covers it.
    pub tranche: u64,
    /// Loss that lenders carry now, in base units.
    pub outstanding: Uint128,
    /// Part of `outstanding` that has not been requested from the tranche. Only this part is ever requested, so that
    /// later stakers do not pay for what an earlier request left unpaid.
    pub uncovered: Uint128,
    /// What the tranche was asked for in all. The vault charges only what exceeds what it was asked before.
    pub asked: Uint128,
    /// Stake that the tranche holds for the deficit, in base units.
    pub held: Uint128,
    /// State of its waterfall.
    pub waterfall: WaterfallState,
}

/// Addresses of other contracts and parameters.
pub const CONFIG: Item<Config> = Item::new("config");
/// Tranche that backs each market.
pub const MARKETS: Map<&Addr, u64> = Map::new("markets");
/// Flags by market and account.
pub const FLAGS: Map<(&Addr, &str), Flag> = Map::new("flags");
/// Deficits by id, which is also the id of their hold and cover in the security vault.
pub const DEFICITS: Map<u64, Deficit> = Map::new("deficits");
/// Ids of deficits by market and its id of the deficit.
pub const DEFICIT_IDS: Map<(&Addr, u64), u64> = Map::new("deficit_ids");
const LAST_DEFICIT: Item<u64> = Item::new("last_deficit");

/// Returns the id of a new deficit, counting from 1.
pub fn next_deficit(store: &mut dyn Storage) -> Result<u64, ContractError> {
    let id = LAST_DEFICIT.may_load(store)?.unwrap_or_default().saturating_add(1);
    LAST_DEFICIT.save(store, &id)?;
    Ok(id)
}

/// Loads a deficit. Error: `NotFound`.
pub fn load_deficit(store: &dyn Storage, id: u64) -> Result<Deficit, ContractError> {
    DEFICITS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("deficit", id).into())
}
