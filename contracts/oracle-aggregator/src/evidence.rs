//! Hashes of submissions, kept longer than the submissions: packed prices that match a hash are evidence.

use cosmwasm_std::{Checksum, StdResult, Storage};
use interfaces::oracle_aggregator::{unpack, PackedPrice, Params, LONGEST_WINDOW};

use crate::error::ContractError;
use crate::store::Item;

/// Lengths of the rings of earlier windows, in rounds, each with the last moment at which it was written, in seconds since the epoch.
const EARLIER: Item<Vec<(u64, u64)>> = Item::new("earlier_windows");

/// Stores the hash of a submission in place of the one a window earlier.
pub fn keep(store: &mut dyn Storage, reporter: u64, round: u64, prices: &[u8], params: &Params) {
    let mut entry = round.to_be_bytes().to_vec();
    entry.extend_from_slice(Checksum::generate(prices).as_slice());
    store.set(&key(reporter, round, rounds(params)), &entry);
}

/// Keeps what is needed to find the hashes of before a change of the parameters.
pub fn change(store: &mut dyn Storage, old: &Params, new: &Params, now: u64) -> StdResult<()> {
    if rounds(old) == rounds(new) {
        return Ok(());
    }
    let mut earlier = EARLIER.may_load(store)?.unwrap_or_default();
    earlier.retain(|(length, until)| *length != rounds(old) && now < until.saturating_add(LONGEST_WINDOW));
    earlier.push((rounds(old), now));
    EARLIER.save(store, &earlier)
}

/// The prices of a submission. Errors: `NoEvidence` without a hash of it, `WrongEvidence` for bytes with another hash.
pub fn prices(
    store: &dyn Storage,
    reporter: u64,
    round: u64,
    evidence: &[u8],
    params: &Params,
) -> Result<Vec<PackedPrice>, ContractError> {
    let earlier = EARLIER.may_load(store)?.unwrap_or_default().into_iter().map(|(length, _)| length);
    let find = |length| hash(store, reporter, round, length);
    let hash = [rounds(params)].into_iter().chain(earlier).find_map(find);
    let hash = hash.ok_or(ContractError::NoEvidence { reporter, round })?;
    if hash != Checksum::generate(evidence).as_slice() {
        return Err(ContractError::WrongEvidence { reporter, round });
    }
    Ok(unpack(evidence)?)
}

/// The hash of a submission in a ring.
fn hash(store: &dyn Storage, reporter: u64, round: u64, length: u64) -> Option<Vec<u8>> {
    let entry = store.get(&key(reporter, round, length))?;
    let (of, hash) = entry.split_first_chunk::<8>()?;
    (u64::from_be_bytes(*of) == round).then(|| hash.to_vec())
}

/// Number of rounds in a window: the length of a reporter's ring.
fn rounds(params: &Params) -> u64 {
    params.dispute.window.div_ceil(params.round_seconds.max(1)).max(1)
}

/// `evidence:`, the reporter, the length of the ring, and the round modulo that length: a ring of another length shares no key.
fn key(reporter: u64, round: u64, length: u64) -> Vec<u8> {
    // At most a week of rounds of a second.
    let short = |number| u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes();
    let mut key = b"evidence:".to_vec();
    key.extend_from_slice(&reporter.to_be_bytes());
    key.extend_from_slice(&short(length));
    key.extend_from_slice(&short(round.checked_rem(length).unwrap_or_default()));
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params};
    use cosmwasm_std::testing::MockStorage;
    use interfaces::oracle_aggregator::pack;

    #[test]
    fn the_hash_is_kept_for_a_window_and_found_by_round() {
        let mut store = MockStorage::new();
        // A day of rounds of 30 s.
        let rounds = 2_880;
        let said = |price| pack(&[PackedPrice { feed: 1, price: dec(price), confidence_ppm: 7 }]);
        for (round, price) in [(10, "1"), (11, "2")] {
            keep(&mut store, 5, round, &said(price), &params());
        }
        let found = |store: &MockStorage, round, price| prices(store, 5, round, &said(price), &params());
        assert_eq!(found(&store, 10, "1").unwrap()[0].price, dec("1"));
        assert_eq!(found(&store, 10, "2"), Err(ContractError::WrongEvidence { reporter: 5, round: 10 }));
        assert_eq!(found(&store, 12, "2"), Err(ContractError::NoEvidence { reporter: 5, round: 12 }));
        keep(&mut store, 5, 10 + rounds, &said("3"), &params());
        assert_eq!(found(&store, 10, "1"), Err(ContractError::NoEvidence { reporter: 5, round: 10 }));
        assert!(found(&store, 11, "2").is_ok() && found(&store, 10 + rounds, "3").is_ok());
    }
}
