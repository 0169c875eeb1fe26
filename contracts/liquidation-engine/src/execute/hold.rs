//! Holds on the tranche of a deficit, placed while the deficit can still claim cover: stake cannot leave at the expense
//! of those who stay, and no newcomer pays for an older loss.

use crate::error::ContractError;
use crate::state::{next_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, CosmosMsg, Storage, Uint128};
use interfaces::liquidation_engine::WaterfallState;
use interfaces::market::SettleResponse;

/// A deficit that a settlement may leave. Its id and hold exist before the market is called.
#[cw_serde]
pub struct Reserved {
    /// Id of the deficit.
    pub id: u64,
    /// Tranche that covers it.
    pub tranche: u64,
    /// Stake held for it, in base units.
    pub held: Uint128,
}

impl Reserved {
    /// Reserves an id and a hold for a loss of at most `most`. The returned message must precede the settlement, and
    /// its failure must not be caught: otherwise a staker who makes the cover fail could withdraw the stake that owes
    /// it.
    pub fn new(
        store: &mut dyn Storage,
        tranche: u64,
        most: Uint128,
    ) -> Result<(Self, Option<CosmosMsg>), ContractError> {
        let config = CONFIG.load(store)?;
        let id = next_deficit(store)?;
        let held = config.worth_holding(most);
        let hold = if held.is_zero() { None } else { Some(config.security_vault.hold(tranche, id, held)?) };
        Ok((Self { id, tranche, held }, hold))
    }

    /// Builds the deficit that a settlement left. Does not save it or request cover.
    pub fn deficit(&self, market: Addr, account: String, market_deficit: u64, settled: &SettleResponse) -> Deficit {
        Deficit {
            market,
            market_deficit,
            account,
            tranche: self.tranche,
            outstanding: settled.shortfall,
            uncovered: Uint128::zero(),
            asked: Uint128::zero(),
            book: settled.booked,
            held: self.held,
            waterfall: WaterfallState::Done {},
        }
    }

    /// Releases the hold after a settlement without a loss.
    pub fn release(self, store: &dyn Storage) -> Result<Option<CosmosMsg>, ContractError> {
        if self.held.is_zero() {
            return Ok(None);
        }
        let vault = CONFIG.load(store)?.security_vault;
        Ok(Some(vault.hold(self.tranche, self.id, Uint128::zero())?))
    }
}

/// Saves the deficit with a hold for the cover it can still claim: its unsold book and the uncovered part of a failed
/// waterfall.
pub fn update(store: &mut dyn Storage, id: u64, deficit: &mut Deficit) -> Result<Option<CosmosMsg>, ContractError> {
    let config = CONFIG.load(store)?;
    let wanted = config.worth_holding(deficit.book.checked_add(deficit.uncovered)?);
    let message = if wanted == deficit.held {
        None
    } else {
        deficit.held = wanted;
        Some(config.security_vault.hold(deficit.tranche, id, wanted)?)
    };
    DEFICITS.save(store, id, deficit)?;
    Ok(message)
}
