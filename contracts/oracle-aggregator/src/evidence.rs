//! Hashes of submissions, kept longer than the submissions: packed prices that match a hash are evidence.

use cosmwasm_std::{Checksum, Storage};
use interfaces::oracle_aggregator::{unpack, DisputeParams, PackedPrice, Params};

use crate::error::ContractError;

/// Stores the hash of a submission in place of the one a window earlier.
pub fn keep(store: &mut dyn Storage, reporter: u64, round: u64, prices: &[u8], params: &Params) {
    let mut entry = round.to_be_bytes().to_vec();
    entry.extend_from_slice(Checksum::generate(prices).as_slice());
    store.set(&key(reporter, round, params), &entry);
}

/// The prices of a submission. Errors: `NoEvidence` without a hash of it, `WrongEvidence` for bytes with another hash.
pub fn prices(
    store: &dyn Storage,
    reporter: u64,
    round: u64,
    evidence: &[u8],
    params: &Params,
) -> Result<Vec<PackedPrice>, ContractError> {
    let entry = store.get(&key(reporter, round, params)).unwrap_or_default();
    let kept = entry.split_first_chunk::<8>().filter(|(of, _)| u64::from_be_bytes(**of) == round);
    let Some((_, hash)) = kept else { return Err(ContractError::NoEvidence { reporter, round }) };
    if hash != Checksum::generate(evidence).as_slice() {
        return Err(ContractError::WrongEvidence { reporter, round });
    }
    Ok(unpack(evidence)?)
}

/// `evidence:`, the reporter, and the round modulo the number of rounds in a window.
fn key(reporter: u64, round: u64, params: &Params) -> Vec<u8> {
    let Params { round_seconds, dispute: DisputeParams { window, .. }, .. } = params;
    let rounds = window.div_ceil((*round_seconds).max(1)).max(1);
    let mut key = b"evidence:".to_vec();
    key.extend_from_slice(&reporter.to_be_bytes());
    key.extend_from_slice(&round.checked_rem(rounds).unwrap_or_default().to_be_bytes());
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
