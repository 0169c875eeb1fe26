//! Storage of the engine.

use crate::error::{ContractError, Result};
use crate::flag::Flag;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Empty, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::liquidation_engine::Params;
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::clock::ClockStart;
use interfaces::shared::error::CommonError;
use interfaces::{packed, stored, Asset};

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
    /// Hold for a deficit that can still claim `amount`: `amount`, or zero up to `min_hold`, so that dust delays no payout.
    pub fn worth_holding(&self, amount: Uint128) -> Uint128 {
        if amount > self.params.min_hold {
            amount
        } else {
            Uint128::zero()
        }
    }
}

/// A deficit: its market, its loss and the state of its waterfall. The market's record of its money is authoritative.
#[derive(Clone, Debug, PartialEq)]
pub struct Deficit {
    /// The market.
    pub market: Addr,
    /// Id of the deficit in the market.
    pub market_deficit: u64,
    /// Account that left the deficit.
    pub account: String,
    /// Denom of the market's base asset.
    pub base: String,
    /// Most seconds that one block counts on the clock of a sale.
    pub seconds_per_block: Decimal,
    /// Loss that lenders carry now, in base units.
    pub outstanding: Uint128,
    /// Part of `outstanding` for which cover is still to be requested. Only this part is ever requested, so that later stakers do
    /// not pay for what an earlier request left unpaid.
    pub uncovered: Uint128,
    /// Place in `charges` of the tranche whose turn it is; 0 when the walk is over.
    pub step: u64,
    /// Place from which tranches are charged for all of `uncovered`. Those before it were already charged for the older part and
    /// are charged only for `fresh`, so that later stakers do not pay for an earlier loss.
    pub resume: u64,
    /// Part of `uncovered` that was added while the walk was stopped at `resume`.
    pub fresh: Uint128,
    /// When the step first failed, in seconds since the epoch; absent unless the walk is stopped at it.
    pub failed_at: Option<u64>,
    /// The tranches that cover it, in the order in which the loss reaches them.
    pub charges: Vec<Charge>,
}

/// Charges of a deficit to one tranche, in the tranche's asset unless a field says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// The tranche.
    pub tranche: u64,
    /// Its asset. Stake of an asset other than the base asset is seized, and sold later.
    pub asset: Asset,
    /// Value of a unit in base units; zero for a tranche that losses skip.
    pub value: Decimal,
    /// Whether it has a usable price. Without one its step fails, because a seizure that was too small cannot be corrected.
    pub is_priced: bool,
    /// Feed of its price, which bounds the clock of its sale; absent for the base asset.
    pub feed: Option<u64>,
    /// Total charged so far. The vault takes only the excess over the total of earlier charges.
    pub asked: Uint128,
    /// Stake that it holds for the deficit.
    pub held: Uint128,
    /// Seized and not yet sold.
    pub seized: Uint128,
    /// Start of the clock of its sale.
    pub since: ClockStart,
    /// Seized, sold, and not returned.
    pub sold: Uint128,
    /// Money that it paid and did not get back, in base units.
    pub paid: Uint128,
}

stored!(Deficit {
    market,
    market_deficit,
    account,
    base,
    seconds_per_block,
    outstanding,
    uncovered,
    step,
    resume,
    fresh,
    failed_at,
    charges,
});
packed!(Charge { tranche, asset, value, is_priced, feed, asked, held, seized, since, sold, paid });

impl Deficit {
    /// The tranche whose turn it is; absent after the last one.
    pub fn current(&mut self) -> Option<&mut Charge> {
        self.charges.get_mut(usize::try_from(self.step).ok()?)
    }

    /// Amount requested from that tranche, in base units.
    pub fn due(&self) -> Uint128 {
        match self.step < self.resume {
            true => self.fresh.min(self.uncovered),
            false => self.uncovered,
        }
    }

    /// Lowers the uncovered amount.
    pub fn cover(&mut self, amount: Uint128) {
        self.uncovered = self.uncovered.saturating_sub(amount);
        self.fresh = self.fresh.saturating_sub(amount);
    }
}

impl Charge {
    /// Whether it pays at once.
    pub fn is_base(&self, denom: &str) -> bool {
        matches!(&self.asset, Asset::Native(own) if own == denom)
    }

    /// Error: `NoPrice` for stake of another asset without a usable price.
    pub fn ensure_priced(&self) -> Result<()> {
        if self.is_priced || self.value.is_zero() {
            return Ok(());
        }
        Err(ContractError::NoPrice { tranche: self.tranche })
    }
}

/// Addresses of other contracts and parameters.
pub const CONFIG: Item<Config> = Item::new("config");
/// Markets that were added.
pub const MARKETS: Map<&Addr, Empty> = Map::new("markets");
/// Flags by market and account.
pub const FLAGS: Map<(&Addr, &str), Flag> = Map::new("flags");
/// Deficits by id, which is also the id of their hold and cover in the security vault.
pub const DEFICITS: Map<u64, Deficit> = Map::new("deficits");
/// Ids of deficits by market and its id of the deficit.
pub const DEFICIT_IDS: Map<(&Addr, u64), u64> = Map::new("deficit_ids");
/// Id of the last deficit.
pub const LAST_DEFICIT: Item<u64> = Item::new("last_deficit");

/// Loads a deficit. Error: `NotFound`.
pub fn load_deficit(store: &dyn Storage, id: u64) -> Result<Deficit> {
    DEFICITS.may_load(store, id)?.ok_or_else(|| CommonError::not_found("deficit", id).into())
}
