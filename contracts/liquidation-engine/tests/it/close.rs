//! The close of an insolvent account: hold, settlement, lots, and the step that asks the tranche.

use crate::support::*;
use interfaces::liquidation_engine::{ExecuteMsg, LotResponse, QueryMsg, WaterfallState};
use interfaces::market::{AccountState, LotKind, RefillSource};
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use liquidation_engine::ContractError;

const DONE: WaterfallState = WaterfallState::Done {};

fn lots(bench: &Bench) -> Vec<(u64, u64, String, u128, u128)> {
    let lots: Vec<LotResponse> = bench.query(&QueryMsg::Lots { start_after: None, limit: None });
    let show = |lot: LotResponse| (lot.id, lot.deficit, lot.asset.to_string(), lot.amount.u128(), lot.book.u128());
    lots.into_iter().map(show).collect()
}

/// Flag, hold, settlement and cover are one transaction. Guards the order of messages in `flag::close`: with the hold
/// after the settlement, or caught, a cover that is made to fail lets the stake go.
#[test]
fn fm_l15_recognition_and_slash_are_one_transaction_and_the_hold_comes_first() {
    let mut bench = Bench::new();
    let account = bench.insolvent();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    let (engine, take) = (addr("engine").to_string(), vec![(1, 900)]);
    let settle = Call::Settle { account, repay: 0, take, recipient: engine };
    assert_eq!(calls(&sent), [(Wait::No, Call::Hold { id: 1, amount: 1000 }), (Wait::Success, settle)]);

    let closed = bench.reply(&awaited(&sent), &settled(0, 855, 100, Some(MARKET_DEFICIT))).unwrap();
    assert_eq!(calls(&closed), [(Wait::Always, Call::Step { id: 1 })]);
    assert_eq!(bench.counters(1), (100, 100, 855, 1000));
    assert_eq!(lots(&bench), [(1, 1, "native:u1".into(), 900, 855)]);
}

/// Vector "Lot": book 855, loss 145, of which the fund paid 45 and the base tranche 100.
#[test]
fn the_tranche_pays_through_the_market_and_holds_the_book() {
    let mut bench = Bench::new();
    let step = awaited(&bench.closing());
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 100 })]);

    let pays = bench.reply(&awaited(&asks), &paid(100)).unwrap();
    let refill = Call::Refill { deficit: MARKET_DEFICIT, book: 0, money: 100, source: RefillSource::Cover };
    assert_eq!(calls(&pays), [(Wait::Success, refill)]);

    let restored = bench.reply(&awaited(&pays), &refilled(0, 855, 0, 0)).unwrap();
    assert_eq!(calls(&restored), []);
    let ended = bench.reply_empty(&step).unwrap();
    assert_eq!(calls(&ended), [(Wait::No, Call::Hold { id: 1, amount: 855 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 855, 855), DONE));
}

/// An empty step falls through: lenders carry what it did not pay, and nothing is left to retry.
#[test]
fn a_tranche_with_nothing_above_its_floor_ends_the_walk() {
    let mut bench = Bench::new();
    let step = awaited(&bench.closing());
    let ended = bench.covers(&step, 0, 100, 855);
    assert_eq!(calls(&ended), [(Wait::No, Call::Hold { id: 1, amount: 855 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 0, 855, 855), DONE));
}

/// What fund and premium paid whole is asked of nobody.
#[test]
fn a_loss_without_shortfall_asks_nobody() {
    let mut bench = Bench::new();
    let account = bench.insolvent();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    let closed = bench.reply(&awaited(&sent), &settled(0, 855, 0, Some(MARKET_DEFICIT))).unwrap();
    assert_eq!(calls(&closed), [(Wait::No, Call::Hold { id: 1, amount: 855 })]);
    assert_eq!(bench.counters(1), (0, 0, 855, 855));
}

/// A lot of one worthless unit neither blocks the close nor is left behind. Guards the take of all lots in
/// `flag::close`: taking only lots of value is refused by the market.
#[test]
fn fm_l14_a_dust_deposit_does_not_block_recognition() {
    let mut bench = Bench::new();
    let held = vec![lot(1, 900, "1", "0.8"), lot(2, 1, "0", "0.8")];
    let account = bench.account("borrower", AccountState::Insolvent, 1000, held);
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    let settle = Call::Settle { account, repay: 0, take: vec![(1, 900), (2, 1)], recipient: addr("engine").into() };
    assert_eq!(calls(&sent)[1], (Wait::Success, settle));
    bench.reply(&awaited(&sent), &settled(0, 855, 100, Some(MARKET_DEFICIT))).unwrap();
    assert_eq!(lots(&bench), [(1, 1, "native:u1".into(), 900, 855), (2, 1, "native:u2".into(), 1, 0)]);
}

/// Lots of 600 and 301 at 1: a book of 855 is split 569 (855 * 600 / 901 = 569.4) and 286. A lot without amount is none.
#[test]
fn the_book_is_split_over_the_lots() {
    let mut bench = Bench::new();
    let mut token = lot(2, 301, "1", "0.8");
    token.kind = LotKind::Token(Asset::Cw20(addr("lst")));
    let held = vec![lot(1, 600, "1", "0.8"), lot(3, 0, "1", "0.8"), token];
    let account = bench.account("borrower", AccountState::Insolvent, 1000, held);
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.reply(&awaited(&sent), &settled(0, 855, 100, Some(MARKET_DEFICIT))).unwrap();
    let lst = format!("cw20:{}", addr("lst"));
    assert_eq!(lots(&bench), [(1, 1, "native:u1".into(), 600, 569), (2, 1, lst, 301, 286)]);
}

/// A loss of at most `min_hold` holds nothing.
#[test]
fn fm_d49_a_dust_deficit_traps_nobody() {
    for (owed, held) in [(MIN_HOLD, false), (MIN_HOLD + 1, true)] {
        let mut bench = Bench::new();
        let account = bench.account("borrower", AccountState::Insolvent, owed, vec![lot(1, 1, "1", "0.8")]);
        let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
        let hold = calls(&sent).contains(&(Wait::No, Call::Hold { id: 1, amount: owed }));
        assert_eq!((hold, calls(&sent).len()), (held, if held { 2 } else { 1 }));
        bench.reply(&awaited(&sent), &settled(0, 0, owed, Some(MARKET_DEFICIT))).unwrap();
        assert_eq!(bench.counters(1).3, if held { owed } else { 0 });
    }
}

/// Ids are the engine's own: two deficits of one tranche never share a hold.
#[test]
fn every_close_has_its_own_deficit() {
    let mut bench = Bench::new();
    bench.closed();
    let second = bench.account("other", AccountState::Insolvent, 500, vec![lot(1, 400, "1", "0.8")]);
    let sent = bench.execute("keeper", &[], &flag(&second)).unwrap();
    assert_eq!(calls(&sent)[0], (Wait::No, Call::Hold { id: 2, amount: 500 }));
    bench.reply(&awaited(&sent), &settled(0, 380, 0, Some(MARKET_DEFICIT + 1))).unwrap();
    assert_eq!(lots(&bench)[1], (2, 2, "native:u1".into(), 400, 380));
    assert_eq!((bench.deficit(2).account, bench.deficit(2).market_deficit), (second, MARKET_DEFICIT + 1));
}

/// A flag dies with the account that it was on.
#[test]
fn a_close_ends_the_flag() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.insolvent();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    let market = addr("market").to_string();
    let left: Option<interfaces::liquidation_engine::FlagResponse> = bench.query(&QueryMsg::Flag { market, account });
    assert_eq!(left, None);
}

#[test]
fn a_market_must_name_the_deficit_of_the_lots() {
    let mut bench = Bench::new();
    let account = bench.insolvent();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    let error = bench.reply(&awaited(&sent), &settled(0, 855, 0, None)).unwrap_err();
    assert_eq!(error, ContractError::ClosedWithoutDeficit { market: addr("market"), account });
}

#[test]
fn a_market_that_refuses_fails_the_whole_message() {
    let mut bench = Bench::new();
    let account = bench.insolvent();
    let sent = bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert!(matches!(bench.fail(&awaited(&sent)), Err(ContractError::Std(_))));
    assert_eq!(bench.refused(&QueryMsg::Deficit { id: 1 }), CommonError::not_found("deficit", 1).into());
}

#[test]
fn positions_that_only_the_market_can_unwind_wait() {
    let mut bench = Bench::new();
    let mut inside = lot(1, 900, "1", "0.8");
    inside.kind = LotKind::Internal {};
    let account = bench.account("borrower", AccountState::Insolvent, 1000, vec![inside]);
    assert_eq!(bench.execute("keeper", &[], &flag(&account)), Err(ContractError::InternalLot {}));
}
