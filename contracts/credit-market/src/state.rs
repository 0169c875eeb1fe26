//! Storage of the market and the rules of its records.

use cosmwasm_std::{Addr, Binary, Decimal, Empty, Order, StdResult, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::credit_market::{Backing, ClassParams, Params};
use interfaces::liquidation_engine::LiquidationEngine;
use interfaces::market::DiscountLaw;
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::clock::ClockStart;
use interfaces::shared::counter::next;
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::{from_binary, to_binary};
use interfaces::{packed, stored, Asset};

use crate::error::{ContractError, Result};
use crate::ledger::{Debt, Deficit, Ledger, Lender, Request};

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

    /// The leverage class. Error: `NotFound`.
    pub fn class(&self, class: u8) -> Result<&ClassParams> {
        self.classes.get(usize::from(class)).ok_or_else(|| CommonError::not_found("class", class).into())
    }
}

/// A listed collateral.
#[derive(Clone, Debug, PartialEq)]
pub struct Collateral {
    /// Asset that is posted.
    pub asset: Asset,
    /// The oracle feed of its price in the base asset.
    pub feed: u64,
    /// Cap, in units of the collateral.
    pub cap: Uint128,
    /// When `feed` became its feed, in seconds since the epoch; zero for the first feed.
    pub feed_since: u64,
}

stored!(Collateral { asset, feed, cap, feed_since });

/// A borrower's account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// What it owes.
    pub debt: Debt,
    /// Number that changes with every change of debt or collateral.
    pub revision: u64,
    /// When a message last found it at or above the edge of the band, in seconds since the epoch.
    pub healthy_at: u64,
    /// Collateral ids and amounts (units of the collateral), in ascending order of id, without zeros.
    pub collateral: Vec<(u64, Uint128)>,
    /// The time under water; absent for an account above water.
    pub under_water: Option<UnderWater>,
    /// The deficit of its write-downs, and the time of the last one; absent without any.
    pub written_down: Option<WrittenDown>,
    /// Highest provision for which a mark was rewarded, in base units.
    pub rewarded: Uint128,
}

/// The time under water, with the terms that apply to it.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderWater {
    /// Start of its clock.
    pub start: ClockStart,
    /// The discount law at that moment.
    pub law: DiscountLaw,
    /// Most seconds that one block counts.
    pub seconds_per_block: Decimal,
}

/// Write-downs of an account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrittenDown {
    /// Id of their deficit.
    pub deficit: u64,
    /// Moment of the last one, in seconds since the epoch.
    pub at: u64,
}

stored!(Account { debt, revision, healthy_at, collateral, under_water, written_down, rewarded });
packed!(UnderWater { start, law, seconds_per_block });
packed!(WrittenDown { deficit, at });

impl Account {
    /// Amount held of a collateral, in its units.
    pub fn held(&self, id: u64) -> Uint128 {
        self.collateral.iter().find(|(held, _)| *held == id).map_or(Uint128::zero(), |(_, amount)| *amount)
    }

    /// Sets the amount held of a collateral.
    pub fn set_held(&mut self, id: u64, amount: Uint128) {
        self.collateral.retain(|(held, _)| *held != id);
        if !amount.is_zero() {
            let place = self.collateral.partition_point(|(held, _)| *held < id);
            self.collateral.insert(place, (id, amount));
        }
    }

    /// Removes collateral. Error: `NotEnoughCollateral`.
    pub fn take(&mut self, id: u64, asked: Uint128) -> Result<()> {
        let held = self.held(id);
        let error = ContractError::NotEnoughCollateral { id, held, asked };
        self.set_held(id, held.checked_sub(asked).map_err(|_| error)?);
        Ok(())
    }

    /// Whether the record can be deleted: the account holds nothing, and owes nothing that can be collected.
    pub fn is_empty(&self) -> bool {
        self.collateral.is_empty() && self.debt.shares.is_zero() && self.debt.fixed.unwrap_or_default().is_zero()
    }
}

/// All collaterals in ascending order of id.
pub fn collaterals(store: &dyn Storage) -> StdResult<Vec<(u64, Collateral)>> {
    COLLATERALS.range(store, None, None, Order::Ascending).collect()
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
