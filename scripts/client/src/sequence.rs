//! Sequences of signers between blocks: the chain's committed number does not count transactions that were sent but are not yet
//! in a block.

use crate::sign::Account;
use std::collections::BTreeMap;

/// Account numbers and sequences for the next transaction.
#[derive(Debug, Default)]
pub(crate) struct Sequences(BTreeMap<String, Account>);

impl Sequences {
    pub(crate) fn get(&self, address: &str) -> Option<Account> {
        self.0.get(address).copied()
    }

    pub(crate) fn put(&mut self, address: &str, account: Account) {
        self.0.insert(address.to_owned(), account);
    }

    /// Counts a transaction of these signers that the node accepted.
    pub(crate) fn advance(&mut self, signers: &[&str]) {
        for signer in signers {
            if let Some(account) = self.0.get_mut(*signer) {
                account.sequence = account.sequence.saturating_add(1);
            }
        }
    }

    /// Handles a mismatch between the expected and the sent sequence. The chain does not say whose: if that is clear, adopts the
    /// number, which includes transactions in the mempool; otherwise drops all numbers, so that they are queried again.
    pub(crate) fn correct(&mut self, signers: &[&str], expected: u64, got: u64) {
        let matching: Vec<_> =
            signers.iter().filter(|signer| self.get(signer).is_some_and(|a| a.sequence == got)).collect();
        match matching.as_slice() {
            [one] => {
                if let Some(account) = self.0.get_mut(**one) {
                    account.sequence = expected;
                }
            }
            _ => self.forget(signers),
        }
    }

    pub(crate) fn forget(&mut self, signers: &[&str]) {
        for signer in signers {
            self.0.remove(*signer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(alice: u64, bob: u64) -> Sequences {
        let mut sequences = Sequences::default();
        sequences.put("alice", Account { number: 1, sequence: alice });
        sequences.put("bob", Account { number: 2, sequence: bob });
        sequences
    }

    fn sequence(sequences: &Sequences, of: &str) -> Option<u64> {
        sequences.get(of).map(|account| account.sequence)
    }

    #[test]
    fn each_accepted_transaction_advances_its_signers() {
        let mut sequences = two(4, 9);
        sequences.advance(&["alice", "nobody"]);
        assert_eq!((sequence(&sequences, "alice"), sequence(&sequences, "bob")), (Some(5), Some(9)));
    }

    #[test]
    fn a_mismatch_corrects_the_one_it_can_mean() {
        let mut sequences = two(4, 9);
        sequences.correct(&["alice", "bob"], 12, 9);
        assert_eq!((sequence(&sequences, "alice"), sequence(&sequences, "bob")), (Some(4), Some(12)));
    }

    #[test]
    fn an_ambiguous_mismatch_forgets_all_signers() {
        let mut sequences = two(4, 4);
        sequences.correct(&["alice", "bob"], 5, 4);
        assert_eq!((sequence(&sequences, "alice"), sequence(&sequences, "bob")), (None, None));
    }
}
