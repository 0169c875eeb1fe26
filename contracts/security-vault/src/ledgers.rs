//! Storage of ledgers. Each is saved together with the raw record that markets read, so that the two cannot differ.

use cosmwasm_std::{StdError, StdResult, Storage};
use cw_storage_plus::Map;
use interfaces::security_vault::{tranche_record_key, TrancheRecord};

use crate::state::Terms;
use crate::tranche::Ledger;

/// The counters of a tranche, by id. Nothing outside of this file writes them.
const LEDGERS: Map<u64, Ledger> = Map::new("ledgers");

/// Loads the ledger of a tranche that exists.
pub fn load(storage: &dyn Storage, tranche: u64) -> StdResult<Ledger> {
    LEDGERS.load(storage, tranche)
}

/// Loads the ledger of a tranche; none for an unknown id.
pub fn may_load(storage: &dyn Storage, tranche: u64) -> StdResult<Option<Ledger>> {
    LEDGERS.may_load(storage, tranche)
}

/// Saves a ledger and its record. The only writer of both.
pub fn save(storage: &mut dyn Storage, tranche: u64, terms: &Terms, ledger: &Ledger) -> StdResult<()> {
    let &Ledger { assets, held, reserved, .. } = ledger;
    let active = ledger.active().map_err(|error| StdError::generic_err(error.to_string()))?;
    let record = TrancheRecord { assets, floor: terms.floor, held, reserved, active };
    storage.set(&tranche_record_key(tranche), &record.to_bytes());
    LEDGERS.save(storage, tranche, ledger)
}
