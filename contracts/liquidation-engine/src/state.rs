//! Storage of the engine.

use crate::error::ContractError;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::liquidation_engine::{Params, WaterfallState};
use interfaces::security_vault::SecurityVault;
use interfaces::shared::error::CommonError;
use interfaces::{oracle_aggregator::OracleAggregator, Asset};

/// Addresses of other contracts and parameters.
#[cw_serde]
pub struct Config {
    /// The oracle aggregator: prices and up-times of lots.
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

/// Start of a clock on each scale it counts: seconds, blocks, and up-time per feed.
#[cw_serde]
pub struct ClockStart {
    /// Seconds since the epoch.
    pub time: u64,
    /// Block height.
    pub height: u64,
    /// Feed ids with their up-time at that moment, in seconds.
    pub feeds: Vec<(u64, u64)>,
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
    /// Book of its unsold lots.
    pub book: Uint128,
    /// Stake that the tranche holds for the deficit, in base units.
    pub held: Uint128,
    /// State of its waterfall.
    pub waterfall: WaterfallState,
}

/// An unsold lot.
#[cw_serde]
pub struct LotRecord {
    /// The deficit.
    pub deficit: u64,
    /// Asset.
    pub asset: Asset,
    /// Oracle feed of its price.
    pub feed: u64,
    /// Unsold amount, in units of the asset.
    pub amount: Uint128,
    /// Book, in base units.
    pub book: Uint128,
    /// Start of its clock.
    pub start: ClockStart,
}

/// Addresses of other contracts and parameters.
pub const CONFIG: Item<Config> = Item::new("config");
/// Tranche that backs each market.
pub const MARKETS: Map<&Addr, u64> = Map::new("markets");
/// Flags: start of the clock by market and account.
pub const FLAGS: Map<(&Addr, &str), ClockStart> = Map::new("flags");
/// Deficits by id, which is also the id of their hold and cover in the security vault.
pub const DEFICITS: Map<u64, Deficit> = Map::new("deficits");
/// Unsold lots by id.
pub const LOTS: Map<u64, LotRecord> = Map::new("lots");
const LAST_DEFICIT: Item<u64> = Item::new("last_deficit");
const LAST_LOT: Item<u64> = Item::new("last_lot");

/// Returns the id of a new deficit, counting from 1.
pub fn next_deficit(store: &mut dyn Storage) -> Result<u64, ContractError> {
    next(store, &LAST_DEFICIT)
}

/// Returns the id of a new lot, counting from 1.
pub fn next_lot(store: &mut dyn Storage) -> Result<u64, ContractError> {
    next(store, &LAST_LOT)
}

/// Loads a deficit. Error: `NotFound`.
pub fn load_deficit(store: &dyn Storage, id: u64) -> Result<Deficit, ContractError> {
    DEFICITS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("deficit", id).into())
}

/// Loads a lot. Error: `NotFound`.
pub fn load_lot(store: &dyn Storage, id: u64) -> Result<LotRecord, ContractError> {
    LOTS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("lot", id).into())
}

fn next(store: &mut dyn Storage, last: &Item<u64>) -> Result<u64, ContractError> {
    let id = last.may_load(store)?.unwrap_or_default().saturating_add(1);
    last.save(store, &id)?;
    Ok(id)
}
