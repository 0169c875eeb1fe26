//! Storage of the engine.

use crate::error::ContractError;
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
use risk::int::div_ceil;

/// More units than any tranche holds: a worthless token cannot stop a loss by the number of units that it takes.
const MOST: Uint128 = Uint128::new(u128::MAX >> 8);

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
    /// Part of `outstanding` for which tranches are still to be asked. Only this part is ever requested, so that
    /// later stakers do not pay for what an earlier request left unpaid.
    pub uncovered: Uint128,
    /// Place in `charges` of the tranche whose turn it is; 0 when the walk is over.
    pub step: u64,
    /// When the step first failed, in seconds since the epoch; absent unless the walk stands before it.
    pub failed_at: Option<u64>,
    /// The tranches that answer for it, in the order in which the loss reaches them.
    pub charges: Vec<Charge>,
}

/// What a deficit took of a tranche, in the tranche's asset unless a field says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// The tranche.
    pub tranche: u64,
    /// Its asset. Another than the base asset is seized, and sold later.
    pub asset: Asset,
    /// What a unit counts for, in base units; zero for a tranche that losses pass by.
    pub value: Decimal,
    /// What it was asked for in all. The vault charges only what exceeds what it was asked before.
    pub asked: Uint128,
    /// Stake that it holds for the deficit.
    pub held: Uint128,
    /// Seized and not yet sold.
    pub seized: Uint128,
    /// Start of the clock of its sale.
    pub since: ClockStart,
    /// Seized, sold, and not returned.
    pub sold: Uint128,
    /// Money that it gave and did not get back, in base units.
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
    failed_at,
    charges,
});
packed!(Charge { tranche, asset, value, asked, held, seized, since, sold, paid });

impl Deficit {
    /// The tranche whose turn it is; absent after the last one.
    pub fn current(&mut self) -> Option<&mut Charge> {
        self.charges.get_mut(usize::try_from(self.step).ok()?)
    }
}

impl Charge {
    /// Whether it pays at once.
    pub fn is_base(&self, denom: &str) -> bool {
        matches!(&self.asset, Asset::Native(own) if own == denom)
    }

    /// Units that stand for an amount of base units, rounded up; none when a unit counts for nothing.
    pub fn units(&self, base: Uint128) -> Uint128 {
        if self.value.is_zero() {
            return Uint128::zero();
        }
        div_ceil(base, self.value).map_or(MOST, |units| units.min(MOST))
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
