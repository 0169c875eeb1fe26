//! Faults that an audit found.

use crate::support::*;
use interfaces::market::{AccountState, Lot};
use liquidation_engine::ContractError;

/// A flag in an outage had no feed to bound its clock: a quarter of an hour without a price became a discount of 16 % in the
/// first second with one.
#[test]
fn an_account_without_anything_for_sale_is_not_flagged() {
    let mut bench = Bench::new();
    let unpriced = || Lot { unit_price: None, ..lot(1, 1500, "1", "0.65") };
    for lots in [vec![unpriced()], vec![unpriced(), lot(2, 0, "1", "0.65")]] {
        let account = bench.account("borrower", AccountState::Liquidatable, 1000, lots);
        let error = ContractError::NotFlaggable { account: account.clone(), state: AccountState::Liquidatable };
        assert_eq!(bench.execute("keeper", &[], &flag(&account)), Err(error));
    }
    let account = bench.account("borrower", AccountState::Liquidatable, 1000, vec![unpriced(), lot(2, 1, "1", "0.65")]);
    bench.execute("keeper", &[], &flag(&account)).unwrap();
}
