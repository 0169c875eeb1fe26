//! Storage of votes, under cw4's keys, so that a multisig reads them raw.

use cosmwasm_std::{Addr, StdResult, Storage};
use cw4::{MEMBERS_CHANGELOG, MEMBERS_CHECKPOINTS, MEMBERS_KEY, TOTAL_KEY, TOTAL_KEY_CHANGELOG, TOTAL_KEY_CHECKPOINTS};
use cw_storage_plus::{Item, Map, SnapshotItem, SnapshotMap, Strategy};
use interfaces::security_vault::VotingTerms;
use interfaces::shared::packed::Stored;

use super::{Tally, Voter};
use crate::error::ContractError;
use crate::tranche::Ledger;

/// The terms on which stake votes; absent if no tranche votes.
pub const VOTING: Item<Stored<VotingTerms>> = Item::new("voting");
/// The sum of the weights.
pub const TALLY: Item<Tally> = Item::new("tally");
/// The voting shares of each staker.
pub const VOTERS: Map<&Addr, Voter> = Map::new("voters");
/// Written weights, all above zero. Raw key and snapshots as in cw4.
pub const MEMBERS: SnapshotMap<&Addr, u64> =
    SnapshotMap::new(MEMBERS_KEY, MEMBERS_CHECKPOINTS, MEMBERS_CHANGELOG, Strategy::EveryBlock);
/// The total by which proposals are measured. Raw key and snapshots as in cw4.
pub const TOTAL: SnapshotItem<u64> =
    SnapshotItem::new(TOTAL_KEY, TOTAL_KEY_CHECKPOINTS, TOTAL_KEY_CHANGELOG, Strategy::EveryBlock);

/// Sets the weight of a staker and the tally with it; a weight of zero is removed. A stored weight of an older epoch is not in
/// the tally. Returns whether it changed.
pub fn set(
    storage: &mut dyn Storage,
    tally: &mut Tally,
    owner: &Addr,
    (weight, is_older): (u64, bool),
    height: u64,
) -> Result<bool, ContractError> {
    let old = MEMBERS.may_load(storage, owner)?.unwrap_or_default();
    tally.replace(if is_older { 0 } else { old }, weight)?;
    if old == weight {
        return Ok(false);
    }
    match weight {
        0 => MEMBERS.remove(storage, owner, height)?,
        _ => MEMBERS.save(storage, owner, &weight, height)?,
    }
    Ok(true)
}

/// Saves the tally, and `total` when it changed. Returns `total`.
pub fn save(
    storage: &mut dyn Storage,
    terms: &VotingTerms,
    ledger: &Ledger,
    tally: &Tally,
    height: u64,
) -> StdResult<u64> {
    TALLY.save(storage, tally)?;
    let total = tally.total(terms, ledger);
    if TOTAL.may_load(storage)? != Some(total) {
        TOTAL.save(storage, &total, height)?;
    }
    Ok(total)
}
