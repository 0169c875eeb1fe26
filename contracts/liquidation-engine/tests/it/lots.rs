//! Lots of a deficit: sale on their own clock, re-marks, and what comes back.

use crate::support::*;
use interfaces::liquidation_engine::{ExecuteMsg, LotResponse, QueryMsg};
use interfaces::market::{AccountState, LotKind, RefillSource};
use interfaces::oracle_aggregator::PriceError;
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use liquidation_engine::ContractError;

fn remark(lot: u64) -> ExecuteMsg {
    ExecuteMsg::Remark { lot }
}

fn refill(book: u128, money: u128) -> (Wait, Call) {
    (Wait::Success, Call::Refill { deficit: MARKET_DEFICIT, book, money, source: RefillSource::Sale })
}

fn pay(to: &str, amount: u128, denom: &str) -> (Wait, Call) {
    (Wait::No, Call::Pay { to: addr(to).into(), amount, denom: denom.into() })
}

fn lots(bench: &Bench) -> Vec<LotResponse> {
    bench.query(&QueryMsg::Lots { start_after: None, limit: None })
}

/// Vector "Lot": 450 at .5 % pay 448 for a part of 428; the other 20 stay in the deficit and discharge book, where the
/// vector gives them back first and charges them again. 450 at 19.9854 % (705 s) pay 361 for the 407 that are left, and the
/// end is the vector's: lenders carry 46, the tranche has paid 100.
#[test]
fn the_lot_of_the_vectors() {
    let mut bench = Bench::new();
    bench.closed();
    let sold = bench.execute("buyer", &base(500), &buy(1, Some(450))).unwrap();
    assert_eq!(calls(&sold), [refill(448, 448), pay("buyer", 52, BASE), pay("buyer", 450, "u1")]);
    let after = bench.reply(&awaited(&sold), &refilled(0, 407, 0, 0)).unwrap();
    let hold = |amount| (Wait::No, Call::Hold { id: 1, amount });
    assert_eq!(calls(&after), [hold(407)]);

    bench.advance(705);
    let sold = bench.execute("buyer", &base(361), &buy(1, None)).unwrap();
    assert_eq!(calls(&sold), [refill(407, 361), pay("buyer", 450, "u1")]);
    let after = bench.reply(&awaited(&sold), &refilled(46, 0, 46, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::Always, Call::Step { id: 1 })]);
    let ended = bench.covers(&awaited(&after), 0, 46, 0);
    assert_eq!(calls(&ended), [hold(0)]);
    assert_eq!((bench.counters(1), lots(&bench)), ((46, 0, 0, 0), vec![]));
}

/// A sale for exactly the book leaves nothing to give back and nothing to ask.
#[test]
fn fm_l22_a_sale_that_covers_the_book_exactly_goes_through() {
    let mut bench = Bench::new();
    bench.closed();
    let sold = bench.execute("buyer", &base(896), &buy(1, None)).unwrap();
    assert_eq!(calls(&sold)[0], refill(855, 896));
    let after = bench.reply(&awaited(&sold), &refilled(0, 0, 0, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 0 })]);
}

/// All of it, and all of what is left after a part.
#[test]
fn fm_l24_the_largest_purchase_goes_through() {
    for first in [None, Some(899)] {
        let mut bench = Bench::new();
        bench.closed();
        if let Some(amount) = first {
            bench.execute("buyer", &base(900), &buy(1, Some(amount))).unwrap();
        }
        bench.execute("buyer", &base(900), &buy(1, None)).unwrap();
        let error = bench.execute("buyer", &base(900), &buy(1, None)).unwrap_err();
        assert_eq!(error, CommonError::not_found("lot", 1).into());
    }
}

/// Single units: each pays its value rounded up and takes its book rounded up, so that what is left is never booked too
/// high.
#[test]
fn a_unit_of_a_lot_rounds_against_the_buyer_and_the_book() {
    let mut bench = Bench::new();
    bench.closed();
    bench.price(1, "0.001");
    let sold = bench.execute("buyer", &base(1), &buy(1, Some(1))).unwrap();
    assert_eq!(calls(&sold), [refill(1, 1), pay("buyer", 1, "u1")]);
    assert_eq!((lots(&bench)[0].amount.u128(), lots(&bench)[0].book.u128()), (899, 854));
}

#[test]
fn a_token_is_transferred() {
    let mut bench = Bench::new();
    let mut token = lot(1, 900, "1", "0.8");
    token.kind = LotKind::Token(Asset::Cw20(addr("lst")));
    let account = bench.account("borrower", AccountState::Insolvent, 1000, vec![token]);
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.reply(&awaited(&sent), &settled(0, 855, 0, Some(MARKET_DEFICIT))).unwrap();
    let sold = bench.execute("buyer", &base(10), &buy(1, Some(10))).unwrap();
    let (token, to) = (addr("lst").to_string(), addr("buyer").to_string());
    assert_eq!(calls(&sold), [refill(10, 10), (Wait::No, Call::Transfer { token, to, amount: 10 })]);
}

/// An hour on the clock, and nobody bid: the lot is free. Recognition does not wait for a bid either.
#[test]
fn fm_l23_a_lot_that_nobody_wanted_ends_at_nothing() {
    let mut bench = Bench::new();
    bench.closed();
    bench.advance(3600);
    let sold = bench.execute("buyer", &[], &buy(1, Some(450))).unwrap();
    assert_eq!(calls(&sold), [refill(428, 0), pay("buyer", 450, "u1")]);
    let marked = bench.execute("anyone", &[], &remark(1)).unwrap();
    assert_eq!(calls(&marked), [refill(427, 0)]);
    let floor = ContractError::NothingToRemark { id: 1, book: 0u128.into(), floor: 0u128.into() };
    assert_eq!(bench.execute("anyone", &[], &remark(1)), Err(floor));
}

/// A halt of an hour is one block: .5 % and six seconds of the clock, 900 * (1 - .00665833..) = 894.0. Red without the
/// count of blocks in `clock::counted`: the lot is free.
#[test]
fn fm_d59_a_halted_chain_sells_nothing_for_nothing() {
    let mut bench = Bench::new();
    bench.closed();
    bench.advance_blocks(3600, 1);
    let error = bench.execute("buyer", &[], &buy(1, None)).unwrap_err();
    assert_eq!(error, ContractError::InsufficientFunds { required: 895u128.into(), sent: 0u128.into() });
}

/// Two minutes with a price, then an hour without, then a price again: the clock has counted the two minutes.
/// .005 + .995 * 120 / 3600 = .03816.., 900 * .96183.. = 865.65.
#[test]
fn fm_d59_the_clock_of_a_lot_stands_still_without_a_price() {
    let mut bench = Bench::new();
    bench.closed();
    bench.stale_from(1, BIRTH + 120);
    bench.advance(3720);
    let stale = || ContractError::Price(PriceError::Stale { expires_at: BIRTH + 120, now: BIRTH + 3720 });
    assert_eq!(bench.execute("buyer", &base(900), &buy(1, None)), Err(stale()));
    assert_eq!(bench.execute("buyer", &[], &remark(1)), Err(stale()));
    assert_eq!((lots(&bench)[0].discount, lots(&bench)[0].price), (None, None));

    {
        let mut peers = bench.peers.borrow_mut();
        let record = peers.records.get_mut(&1).unwrap();
        (record.uptime, record.updated_at, record.expires_at) = (120, BIRTH + 3720, u64::MAX);
    }
    let sold = bench.execute("buyer", &base(900), &buy(1, None)).unwrap();
    assert_eq!(calls(&sold)[0], refill(855, 866));
}

/// Half an hour on the clock: d = .005 + .995 / 2 = .5025, floor 900 * .4975 = 447. Red with the haircut alone as the
/// bound in `lot::remark`: the book of 855 stays while the lot sells for half.
#[test]
fn fm_d58_a_remark_follows_the_lots_own_falling_price() {
    let mut bench = Bench::new();
    bench.closed();
    bench.advance(1800);
    let marked = bench.execute("anyone", &[], &remark(1)).unwrap();
    assert_eq!(calls(&marked), [refill(408, 0)]);
    assert_eq!(lots(&bench)[0].book.u128(), 447);
    let after = bench.reply(&awaited(&marked), &refilled(408, 447, 408, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::Always, Call::Step { id: 1 })]);
    bench.covers(&awaited(&after), 408, 0, 447);
    assert_eq!(bench.counters(1), (0, 0, 447, 447));
}

/// In the first minutes the haircut is the bound: at an unchanged price there is nothing to mark down.
#[test]
fn a_book_at_its_bound_is_not_marked_down() {
    let mut bench = Bench::new();
    bench.closed();
    bench.advance(120);
    let floor = ContractError::NothingToRemark { id: 1, book: 855u128.into(), floor: 855u128.into() };
    assert_eq!(bench.execute("anyone", &[], &remark(1)), Err(floor));
    // floor(floor(900 * .9999) * .95) = floor(899 * .95) = 854.
    bench.price(1, "0.9999");
    assert_eq!(calls(&bench.execute("anyone", &[], &remark(1)).unwrap()), [refill(1, 0)]);
}

/// Every lot has its own clock: a close half an hour later does not set back the first lot, nor age the second.
#[test]
fn fm_l21_the_clock_of_a_lot_is_its_own() {
    let mut bench = Bench::new();
    bench.closed();
    bench.advance(1800);
    let second = bench.account("other", AccountState::Insolvent, 500, vec![lot(1, 400, "1", "0.8")]);
    let sent = bench.execute("keeper", &[], &flag(&second)).unwrap();
    bench.reply(&awaited(&sent), &settled(0, 380, 0, Some(MARKET_DEFICIT + 1))).unwrap();
    let discounts: Vec<_> = lots(&bench).into_iter().map(|lot| lot.discount.unwrap()).collect();
    assert_eq!(discounts, [decimal("0.5025"), decimal("0.005")]);
}
