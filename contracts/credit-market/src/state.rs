//! Storage of the market and the rules of its records.

use cosmwasm_std::{Addr, Binary, Empty, Order, StdResult, Storage, Uint128};
use credit::account::Account;
use credit::ledger::{Deficit, Ledger, Lender, Request};
use credit::quote::Collateral;
use cw_storage_plus::{Item, Map};
use interfaces::credit_market::{Backing, ClassParams, Params};
use interfaces::liquidation_engine::LiquidationEngine;
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::counter::next;
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::{from_binary, to_binary};
use interfaces::{stored, Asset};

use crate::error::Result;

/// Peers and leverage classes, fixed at instantiation, and the tranches.
pub const CONFIG: Item<Config> = Item::new("config");
/// Parameters that governance sets.
pub const PARAMS: Item<Params> = Item::new("params");
/// The steward, who may adjust parameters between votes; absent if there is none.
pub const STEWARD: Item<Addr> = Item::new("steward");
/// Every counter.
pub const LEDGER: Item<Ledger> = Item::new("ledger");
/// Listed collaterals by id, from 1; at most [`interfaces::credit_market::MAX_COLLATERALS`].
pub const COLLATERALS: Map<u64, Collateral> = Map::new("collaterals");
/// Posted amount of each collateral, in units of the collateral.
pub const POSTED: Map<u64, Uint128> = Map::new("posted");
/// Accounts by address; absent when empty.
pub const ACCOUNTS: Map<&Addr, Account> = Map::new("accounts");
/// The last revision of any account. An account that is removed and created again never repeats a revision.
pub const REVISION: Item<u64> = Item::new("revision");
/// Lenders by address; the market's own address holds the locked seed.
pub const LENDERS: Map<&Addr, Lender> = Map::new("lenders");
/// Withdrawal requests by id, until paid or lapsed.
pub const REQUESTS: Map<u64, Request> = Map::new("requests");
/// The requests that are still in the order, by the second from which they can be paid, then by id.
pub const QUEUE: Map<(u64, u64), Empty> = Map::new("queue");
/// The id of the last request.
pub const LAST_REQUEST: Item<u64> = Item::new("last_request");
/// Deficits by id, packed.
pub const DEFICITS: Map<u64, Binary> = Map::new("deficits");
/// The id of the last deficit.
pub const LAST_DEFICIT: Item<u64> = Item::new("last_deficit");

/// Peers, tranches and leverage classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Denom of the base asset, which is native.
    pub base: String,
    /// The liquidation engine.
    pub engine: LiquidationEngine,
    /// The oracle aggregator.
    pub oracle: OracleAggregator,
    /// The security vault.
    pub security_vault: SecurityVault,
    /// The tranches that back this market, in the order in which losses reach them.
    pub tranches: Vec<Backing>,
    /// When they were set, in seconds since the epoch.
    pub listed_at: u64,
    /// The leverage classes, from the safest.
    pub classes: Vec<ClassParams>,
}

stored!(Config { base, engine, oracle, security_vault, tranches, listed_at, classes });

impl Config {
    /// The base asset.
    pub fn base_asset(&self) -> Asset {
        Asset::Native(self.base.clone())
    }
}

/// All collaterals in ascending order of id.
pub fn collaterals(store: &dyn Storage) -> StdResult<Vec<(u64, Collateral)>> {
    COLLATERALS.range(store, None, None, Order::Ascending).collect()
}

/// The feeds of collaterals.
pub fn feeds(collaterals: &[(u64, Collateral)]) -> Vec<u64> {
    collaterals.iter().map(|(_, collateral)| collateral.feed).collect()
}

/// One collateral. Error: `NotFound`.
pub fn load_collateral(store: &dyn Storage, id: u64) -> Result<Collateral> {
    COLLATERALS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("collateral", id).into())
}

/// One deficit. Error: `NotFound`.
pub fn load_deficit(store: &dyn Storage, id: u64) -> Result<Deficit> {
    let deficit = DEFICITS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("deficit", id))?;
    Ok(from_binary(&deficit)?)
}

/// Saves a deficit.
pub fn save_deficit(store: &mut dyn Storage, deficit: &Deficit) -> StdResult<()> {
    DEFICITS.save(store, deficit.id, &to_binary(deficit))
}

/// Lowers the posted amount of a collateral. Deposits raise it where they check the cap.
pub fn unpost(store: &mut dyn Storage, id: u64, amount: Uint128) -> Result<()> {
    let posted = POSTED.may_load(store, id)?.unwrap_or_default().checked_sub(amount)?;
    Ok(POSTED.save(store, id, &posted)?)
}

/// Saves an account whose debt or collateral changed, with a new revision, or removes it when it is empty.
pub fn save_account(store: &mut dyn Storage, owner: &Addr, mut account: Account) -> Result<()> {
    account.revision = next(store, &REVISION)?;
    if account.is_empty() {
        ACCOUNTS.remove(store, owner);
        return Ok(());
    }
    Ok(ACCOUNTS.save(store, owner, &account)?)
}
