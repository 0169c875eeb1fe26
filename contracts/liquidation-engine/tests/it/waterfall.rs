//! Steps that fail, retry and skip, and what later losses of a deficit may ask.

use crate::support::*;
use interfaces::liquidation_engine::{ExecuteMsg, WaterfallState};
use interfaces::market::RefillSource;

const DONE: WaterfallState = WaterfallState::Done {};

fn failed(since: u64) -> WaterfallState {
    WaterfallState::Failed { failed_at: since }
}

fn retry(deficit: u64) -> ExecuteMsg {
    ExecuteMsg::Retry { deficit }
}

/// Whoever calls through a deep stack makes the cover fail while the flag goes through: the tranche then holds what it
/// was not asked (100) beside the book. Red when `hold::update` counts only the book.
#[test]
fn fm_d24_stake_cannot_leave_after_a_cover_that_was_made_to_fail() {
    let mut bench = Bench::new();
    let step = awaited(&bench.closing());
    let after = bench.fail(&step).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 955 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 100, 855, 955), failed(BIRTH)));
}

/// Nobody else pays for it either: the walk stops, and goes on at the same step. Red when `waterfall::stepped` finishes
/// a failed step like one that went through.
#[test]
fn fm_d52_a_failed_cover_is_retried_and_does_not_fall_through() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(3600);
    let again = bench.execute("anyone", &[], &retry(1)).unwrap();
    assert_eq!(calls(&again), [(Wait::Always, Call::Step { id: 1 })]);
    let ended = bench.covers(&awaited(&again), 100, 0, 855);
    assert_eq!(calls(&ended), [(Wait::No, Call::Hold { id: 1, amount: 855 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 855, 855), DONE));
}

/// A further failure changes nothing: not the hold, and not the time from which the step can be skipped.
#[test]
fn a_retry_that_fails_does_not_delay_the_skip() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(3600);
    let again = bench.execute("anyone", &[], &retry(1)).unwrap();
    let after = bench.fail(&awaited(&again)).unwrap();
    assert_eq!(calls(&after), []);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 100, 855, 955), failed(BIRTH)));
}

/// At the very second. Lenders keep the 100; the book stays held.
#[test]
fn a_step_that_failed_for_long_can_be_skipped() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(SKIP_AFTER);
    let skipped = bench.execute("anyone", &[], &ExecuteMsg::Skip { deficit: 1 }).unwrap();
    assert_eq!(calls(&skipped), [(Wait::No, Call::Hold { id: 1, amount: 855 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 0, 855, 855), DONE));
}

/// While the walk is stopped a further loss waits with the first, and the hold covers both: 855 + 100 before and after.
#[test]
fn a_loss_during_a_stopped_walk_waits_for_the_retry() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.price(1, "0.5");
    // floor(900 * .5 * .95) = 427.
    let remarked = bench.execute("anyone", &[], &ExecuteMsg::Remark { lot: 1 }).unwrap();
    let refill = Call::Refill { deficit: MARKET_DEFICIT, book: 428, money: 0, source: RefillSource::Sale };
    assert_eq!(calls(&remarked), [(Wait::Success, refill)]);
    let after = bench.reply(&awaited(&remarked), &refilled(528, 427, 428, 0)).unwrap();
    assert_eq!(calls(&after), []);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((528, 528, 427, 955), failed(BIRTH)));

    let again = bench.execute("anyone", &[], &retry(1)).unwrap();
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 528 })]);
    bench.covers(&awaited(&again), 500, 28, 427);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((28, 0, 427, 427), DONE));
}

/// The tranche paid 60 of 100 and lenders carry 40. A later loss of 428 adds 428 to what is asked: the 40 were asked of the stake
/// that was there, and whoever staked since (a small book holds nothing) owes nothing of them. Red when
/// `waterfall::cover_step` asks for all that is outstanding.
#[test]
fn fm_l16_a_later_loss_does_not_ask_again_for_an_earlier_one() {
    let mut bench = Bench::new();
    let step = awaited(&bench.closing());
    bench.covers(&step, 60, 40, 855);
    bench.price(1, "0.5");
    let remarked = bench.execute("anyone", &[], &ExecuteMsg::Remark { lot: 1 }).unwrap();
    let step = awaited(&bench.reply(&awaited(&remarked), &refilled(468, 427, 428, 0)).unwrap());
    assert_eq!(bench.counters(1), (468, 428, 427, 855));
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    // 100 and 428 in all: the vault charges what exceeds the 100 that it was asked before.
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 528 })]);
    let ended = bench.covers(&step, 428, 40, 427);
    assert_eq!(calls(&ended), [(Wait::No, Call::Hold { id: 1, amount: 427 })]);
    assert_eq!(bench.counters(1), (40, 0, 427, 427));
}

/// A sale that leaves lenders 70 short of the 100 lowers what is asked to 70, and one that makes them whole ends the
/// walk: there is nothing to retry.
#[test]
fn what_comes_back_during_a_stopped_walk_is_not_asked() {
    let mut bench = Bench::new();
    bench.stopped();
    // 300 units at .995 cost 299 and discharge 285 of the book.
    let sold = bench.execute("buyer", &base(299), &buy(1, Some(300))).unwrap();
    let after = bench.reply(&awaited(&sold), &refilled(70, 570, 0, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 640 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((70, 70, 570, 640), failed(BIRTH)));

    let sold = bench.execute("buyer", &base(299), &buy(1, Some(300))).unwrap();
    let after = bench.reply(&awaited(&sold), &refilled(0, 285, 0, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 285 })]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 285, 285), DONE));
}

/// The hold ends with the last of the book, and not before.
#[test]
fn fm_d57_the_tranche_is_held_until_the_book_is_gone() {
    let mut bench = Bench::new();
    bench.closed();
    let sold = bench.execute("buyer", &base(894), &buy(1, Some(898))).unwrap();
    // ceil(855 * 898 / 900) = 854: a book of 1 is dust.
    let after = bench.reply(&awaited(&sold), &refilled(0, 1, 0, 0)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Hold { id: 1, amount: 0 })]);
    assert_eq!(bench.counters(1), (0, 0, 1, 0));
    let sold = bench.execute("buyer", &base(2), &buy(1, None)).unwrap();
    let after = bench.reply(&awaited(&sold), &refilled(0, 0, 0, 1)).unwrap();
    assert_eq!(calls(&after), [(Wait::No, Call::Restore { id: 1, amount: 1 })]);
    assert_eq!(bench.counters(1), (0, 0, 0, 0));
}
