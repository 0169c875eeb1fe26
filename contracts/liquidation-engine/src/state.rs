//! What is stored.

use crate::error::ContractError;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::liquidation_engine::{Params, WaterfallState};
use interfaces::security_vault::SecurityVault;
use interfaces::shared::error::CommonError;
use interfaces::{oracle_aggregator::OracleAggregator, Asset};

/// Peers and parameters.
#[cw_serde]
pub struct Config {
    /// Prices and up-times of lots.
    pub oracle: OracleAggregator,
    /// Holds and covers.
    pub security_vault: SecurityVault,
    /// Parameters.
    pub params: Params,
}

impl Config {
    /// What a tranche holds when it can still be asked for `amount`: dust traps nobody.
    pub fn worth_holding(&self, amount: Uint128) -> Uint128 {
        if amount > self.params.min_hold {
            amount
        } else {
            Uint128::zero()
        }
    }
}

/// A moment on every scale that a clock counts: seconds, blocks, and seconds with a price per feed.
#[cw_serde]
pub struct ClockStart {
    /// Seconds since the epoch.
    pub time: u64,
    /// Block height.
    pub height: u64,
    /// Up-time of each feed at that moment.
    pub feeds: Vec<(u64, u64)>,
}

/// A deficit: which loss of which market, and how far its waterfall is. The money is in the market's record.
#[cw_serde]
pub struct Deficit {
    /// The market.
    pub market: Addr,
    /// The market's id of it.
    pub market_deficit: u64,
    /// The account that left it.
    pub account: String,
    /// The tranche that covers it.
    pub tranche: u64,
    /// What lenders carry.
    pub outstanding: Uint128,
    /// Part of it that is not yet requested from the tranche. Only this is ever requested, so that later stakers do not
    /// pay for what an earlier request left unpaid.
    pub uncovered: Uint128,
    /// What the tranche was asked for in all. The vault charges only what exceeds what it was asked before.
    pub asked: Uint128,
    /// Book of its unsold lots.
    pub book: Uint128,
    /// What the tranche holds for it.
    pub held: Uint128,
    /// State of its waterfall.
    pub waterfall: WaterfallState,
}

/// An unsold lot.
#[cw_serde]
pub struct LotRecord {
    /// The deficit.
    pub deficit: u64,
    /// What it is.
    pub asset: Asset,
    /// The feed of its price.
    pub feed: u64,
    /// How much is left.
    pub amount: Uint128,
    /// Its book.
    pub book: Uint128,
    /// When its clock started.
    pub start: ClockStart,
}

/// Peers and parameters.
pub const CONFIG: Item<Config> = Item::new("config");
/// The tranche that pays for each market.
pub const MARKETS: Map<&Addr, u64> = Map::new("markets");
/// When an account of a market was flagged.
pub const FLAGS: Map<(&Addr, &str), ClockStart> = Map::new("flags");
/// Deficits by id; the id is also that of hold and cover in the security vault.
pub const DEFICITS: Map<u64, Deficit> = Map::new("deficits");
/// Unsold lots by id.
pub const LOTS: Map<u64, LotRecord> = Map::new("lots");
const LAST_DEFICIT: Item<u64> = Item::new("last_deficit");
const LAST_LOT: Item<u64> = Item::new("last_lot");

/// The id of a new deficit.
pub fn next_deficit(store: &mut dyn Storage) -> Result<u64, ContractError> {
    next(store, &LAST_DEFICIT)
}

/// The id of a new lot.
pub fn next_lot(store: &mut dyn Storage) -> Result<u64, ContractError> {
    next(store, &LAST_LOT)
}

/// The deficit. Error: `NotFound`.
pub fn load_deficit(store: &dyn Storage, id: u64) -> Result<Deficit, ContractError> {
    DEFICITS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("deficit", id).into())
}

/// The lot. Error: `NotFound`.
pub fn load_lot(store: &dyn Storage, id: u64) -> Result<LotRecord, ContractError> {
    LOTS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("lot", id).into())
}

fn next(store: &mut dyn Storage, last: &Item<u64>) -> Result<u64, ContractError> {
    let id = last.may_load(store)?.unwrap_or_default().saturating_add(1);
    last.save(store, &id)?;
    Ok(id)
}
