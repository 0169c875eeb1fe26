//! The close of an account that nothing can be sold of.

use crate::support::*;
use interfaces::market::{AccountState, Lot, LotKind};
use liquidation_engine::ContractError;

fn unpriced(id: u64) -> Lot {
    Lot { unit_price: None, ..lot(id, 7, "1", "0.65") }
}

fn inside(id: u64) -> Lot {
    Lot { kind: LotKind::Internal {}, ..lot(id, 7, "1", "0.65") }
}

fn holding(bench: &mut Bench, state: AccountState, lots: Vec<Lot>) -> String {
    bench.account("borrower", state, 1000, lots)
}

/// The market closes it and reports the loss; the engine hands nothing over and takes nothing.
#[track_caller]
fn closes(lots: Vec<Lot>) {
    let mut bench = Bench::new();
    let account = holding(&mut bench, AccountState::UnderWater, lots);
    let sent = bench.execute("anyone", &[], &close(&account)).unwrap();
    let recipient = addr("engine").to_string();
    assert_eq!(calls(&sent), [(Wait::No, Call::Settle { account, repay: 0, take: vec![], recipient })]);
}

#[test]
fn an_account_that_holds_nothing_for_sale_is_closed() {
    closes(vec![]);
    closes(vec![lot(1, 0, "1", "0.65")]);
    closes(vec![unpriced(1), inside(2)]);
}

/// Dust without a price, or without any value, does not block it. Red when `close::close` wants an account without lots.
#[test]
fn fm_l14_a_dust_deposit_does_not_block_recognition() {
    closes(vec![unpriced(1)]);
    closes(vec![lot(1, 1, "0", "0.65")]);
}

/// Nor does dust with a price: anyone buys the unit worth a millionth of a base unit for one, and the market closes what
/// is left in that sale.
#[test]
fn fm_l14_dust_with_a_price_is_bought_for_one_unit() {
    let mut bench = Bench::new();
    let account = holding(&mut bench, AccountState::UnderWater, vec![lot(1, 1, "0.000001", "0.65")]);
    bench.change(&account, |seen| seen.price_factor = Some(decimal("0.95")));
    let sent = bench.execute("buyer", &base(1), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 1, &[(1, 1)])]);
}

#[test]
fn nothing_is_closed_while_something_can_be_sold() {
    let mut bench = Bench::new();
    for lots in [vec![lot(1, 1, "0.000001", "0.65")], vec![unpriced(1), inside(2), lot(3, 900, "1", "0.65")]] {
        let account = holding(&mut bench, AccountState::UnderWater, lots);
        let error = ContractError::NotClosable { account: account.clone(), state: AccountState::UnderWater };
        assert_eq!(bench.execute("anyone", &[], &close(&account)), Err(error));
    }
}

#[test]
fn nothing_is_closed_above_water_or_without_a_price() {
    let mut bench = Bench::new();
    for state in [AccountState::Healthy, AccountState::Band, AccountState::Liquidatable, AccountState::NoPrice] {
        let account = holding(&mut bench, state, vec![unpriced(1)]);
        let error = ContractError::NotClosable { account: account.clone(), state };
        assert_eq!(bench.execute("anyone", &[], &close(&account)), Err(error));
    }
}

/// A flag dies with the account that it was on.
#[test]
fn a_close_ends_the_flag() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    holding(&mut bench, AccountState::UnderWater, vec![unpriced(1)]);
    bench.execute("anyone", &[], &close(&account)).unwrap();
    assert_eq!(bench.flagged(&account), None);
}
