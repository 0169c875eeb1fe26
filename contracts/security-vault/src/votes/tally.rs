//! The sum of the written weights, and `total`, by which proposals are measured.

use cosmwasm_std::{Storage, Uint128};
use interfaces::security_vault::{VotingTerms, MAX_WEIGHTS, VOID_TOTAL};
use interfaces::stored;
use risk::int::mul_div_ceil;

use super::weights::{TALLY, VOTING};
use crate::error::ContractError;
use crate::tranche::Ledger;

/// The sum of the weights, and the amount by which they fell in the block of the last write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The share epoch of the weights. Weights of an older epoch do not count.
    pub epoch: u64,
    /// Sum of the written weights.
    pub sum: u64,
    /// What the weights lost in the block of `height`.
    pub falls: u64,
    /// The height of the last write.
    pub height: u64,
}

stored!(Tally { epoch, sum, falls, height });

impl Tally {
    /// Removes the falls of earlier blocks, and starts the count anew in a new share epoch. In the first block of an epoch
    /// `total` cannot be reached, because votes on a proposal count by the weights at the beginning of its block.
    pub fn advance(&mut self, height: u64, epoch: u64) {
        if height > self.height {
            (self.falls, self.height) = (0, height);
        }
        if epoch != self.epoch {
            (self.epoch, self.sum, self.falls) = (epoch, 0, VOID_TOTAL);
        }
    }

    /// Replaces a weight. Errors: `TooManyVotes`.
    pub fn replace(&mut self, old: u64, new: u64) -> Result<(), ContractError> {
        let sum = self.sum.saturating_sub(old).saturating_add(new);
        if sum > MAX_WEIGHTS {
            return Err(ContractError::TooManyVotes { sum, max: MAX_WEIGHTS });
        }
        self.sum = sum;
        self.falls = self.falls.saturating_add(old.saturating_sub(new));
        Ok(())
    }

    /// Returns the total by which proposals are measured: never below the votes that can be cast, nor below the floor.
    pub fn total(&self, terms: &VotingTerms, ledger: &Ledger) -> u64 {
        self.sum.saturating_add(self.falls).max(floor(terms, ledger)).min(VOID_TOTAL)
    }
}

/// The weight of a number of shares, rounded down. Errors: `TooManyVotes`.
pub fn weight(terms: &VotingTerms, shares: Uint128) -> Result<u64, ContractError> {
    let weight = shares.checked_div(terms.unit).unwrap_or_default();
    // A weight that does not fit is above every sum.
    let sum = u64::try_from(weight.u128()).unwrap_or(u64::MAX);
    if sum > MAX_WEIGHTS {
        return Err(ContractError::TooManyVotes { sum, max: MAX_WEIGHTS });
    }
    Ok(sum)
}

/// The floor in votes at the share price, rounded up; an empty tranche counts at par. [`VOID_TOTAL`] if the result does not fit.
pub fn floor(terms: &VotingTerms, ledger: &Ledger) -> u64 {
    let shares = match ledger.shares.is_zero() {
        true => Ok(terms.floor),
        false => mul_div_ceil(terms.floor, ledger.shares, ledger.assets),
    };
    let votes = shares.and_then(|shares| mul_div_ceil(shares, Uint128::one(), terms.unit));
    votes.ok().and_then(|votes| u64::try_from(votes.u128()).ok()).map_or(VOID_TOTAL, |votes| votes.min(VOID_TOTAL))
}

/// The terms on which stake votes. Errors: `NotFound`.
pub fn terms(storage: &dyn Storage) -> Result<VotingTerms, ContractError> {
    VOTING.may_load(storage)?.map(|stored| stored.0).ok_or_else(ContractError::no_votes)
}

/// The terms, if this tranche is the one that votes.
pub fn terms_of(storage: &dyn Storage, tranche: u64) -> Result<Option<VotingTerms>, ContractError> {
    Ok(VOTING.may_load(storage)?.map(|stored| stored.0).filter(|terms| terms.tranche == tranche))
}

/// The tally; zeros before the first write.
pub fn tally(storage: &dyn Storage) -> Result<Tally, ContractError> {
    Ok(TALLY.may_load(storage)?.unwrap_or_default())
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn terms(unit: u128, floor: u128) -> VotingTerms {
        VotingTerms { tranche: 1, unit: Uint128::new(unit), floor: Uint128::new(floor), delay: 1 }
    }

    fn ledger(assets: u128, shares: u128) -> Ledger {
        Ledger { assets: Uint128::new(assets), shares: Uint128::new(shares), ..Ledger::default() }
    }

    #[test]
    fn the_floor_follows_the_share_price_and_saturates() {
        // (unit, floor, assets, shares) -> ceil(ceil(floor * shares / assets) / unit)
        let table = [
            (1, 1_000, 10_000, 10_000, 1_000),
            (1, 1_000, 4_000, 10_000, 2_500),
            (7, 1_000, 3_000, 10_000, 477),
            (1, 1_000, 0, 0, 1_000),
            (1, 1_000, 0, 1, VOID_TOTAL),
            (1, 1 << 52, 1, 4, VOID_TOTAL),
            (1, u128::MAX, 1, 1, VOID_TOTAL),
            (1, u128::MAX, 1, u128::MAX, VOID_TOTAL),
        ];
        for (unit, tokens, assets, shares, votes) in table {
            assert_eq!(
                floor(&terms(unit, tokens), &ledger(assets, shares)),
                votes,
                "{unit} {tokens} {assets} {shares}"
            );
        }
    }

    #[test]
    fn a_fall_stays_in_the_total_until_a_later_block() {
        let (terms, ledger) = (terms(1, 10), ledger(1_000, 1_000));
        let mut tally = Tally::default();
        tally.advance(5, 0);
        tally.replace(0, 100).unwrap();
        tally.replace(100, 30).unwrap();
        assert_eq!((tally.sum, tally.total(&terms, &ledger)), (30, 100));
        tally.replace(0, 50).unwrap();
        assert_eq!((tally.sum, tally.total(&terms, &ledger)), (80, 150));
        tally.advance(5, 0);
        assert_eq!(tally.total(&terms, &ledger), 150);
        tally.advance(6, 0);
        assert_eq!(tally.total(&terms, &ledger), 80);
        tally.replace(80, 0).unwrap();
        tally.advance(7, 0);
        assert_eq!(tally.total(&terms, &ledger), 10);
    }

    #[test]
    fn weights_end_below_two_to_the_52() {
        let mut tally = Tally::default();
        tally.replace(0, MAX_WEIGHTS).unwrap();
        let refused = Err(ContractError::TooManyVotes { sum: MAX_WEIGHTS + 1, max: MAX_WEIGHTS });
        assert_eq!(tally.replace(0, 1), refused);
        assert_eq!(tally.sum, MAX_WEIGHTS);
        let huge = weight(&terms(1, 1), Uint128::MAX);
        assert_eq!(huge, Err(ContractError::TooManyVotes { sum: u64::MAX, max: MAX_WEIGHTS }));
        assert_eq!(weight(&terms(1_000, 1), Uint128::new(1_999)), Ok(1));
        // The sum of all weights cannot reach half of the void total, rounded up.
        assert!(MAX_WEIGHTS < VOID_TOTAL.div_ceil(2));
    }

    #[test]
    fn a_new_epoch_counts_from_nothing_and_nothing_passes_in_its_first_block() {
        let mut tally = Tally { sum: 70, ..Tally::default() };
        let later = Ledger { epoch: 1, ..ledger(1_000, 1_000) };
        tally.advance(9, 1);
        assert_eq!((tally.sum, tally.total(&terms(1, 10), &later)), (0, VOID_TOTAL));
        tally.replace(0, 20).unwrap();
        assert_eq!(tally.total(&terms(1, 10), &later), VOID_TOTAL);
        tally.advance(10, 1);
        assert_eq!(tally.total(&terms(1, 10), &later), 20);
    }
}
