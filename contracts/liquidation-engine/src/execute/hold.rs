//! Holds on the tranche of a deficit: while it can be asked for more, nobody leaves it and nobody enters.

use crate::error::ContractError;
use crate::state::{next_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, CosmosMsg, Storage, Uint128};
use interfaces::liquidation_engine::WaterfallState;
use interfaces::market::SettleResponse;

/// A deficit that a settlement may leave: it has its id and its hold before the market is asked.
#[cw_serde]
pub struct Reserved {
    /// Its id.
    pub id: u64,
    /// The tranche that covers it.
    pub tranche: u64,
    /// What the tranche holds for it.
    pub held: Uint128,
}

impl Reserved {
    /// The id and the hold for a loss of at most `most`. The message must go out uncaught and before the settlement:
    /// otherwise whoever makes the cover fail could leave with the stake that owes it.
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

    /// The deficit that a settlement left. Not saved, and its tranche is not asked yet.
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

    /// Ends the hold when there was no loss after all.
    pub fn release(self, store: &dyn Storage) -> Result<Option<CosmosMsg>, ContractError> {
        if self.held.is_zero() {
            return Ok(None);
        }
        let vault = CONFIG.load(store)?.security_vault;
        Ok(Some(vault.hold(self.tranche, self.id, Uint128::zero())?))
    }
}

/// Saves the deficit with a hold for what its tranche can still be asked for: the book that is not sold, and what a
/// waterfall that stopped did not request.
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
