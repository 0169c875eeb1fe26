//! Steps that fail, retry and skip, and what later losses of a deficit may ask.

use crate::support::*;
use interfaces::liquidation_engine::{ExecuteMsg, WaterfallState};

const DONE: WaterfallState = WaterfallState::Done {};

fn failed(since: u64) -> WaterfallState {
    WaterfallState::Failed { failed_at: since }
}

fn retry(deficit: u64) -> ExecuteMsg {
    ExecuteMsg::Retry { deficit }
}

/// Whoever calls through a deep stack makes the cover fail while the sale goes through: the tranche then holds what it was
/// not asked, by a message of the same transaction whose failure nobody catches. Red when `waterfall::stepped` saves
/// without a hold.
#[test]
fn fm_d24_stake_cannot_leave_after_a_cover_that_was_made_to_fail() {
    let mut bench = Bench::new();
    let step = awaited(&bench.losing());
    let after = bench.fail(&step).unwrap();
    assert_eq!(calls(&after), [hold(100)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 100, 100), failed(BIRTH)));
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
    let ended = bench.covers(&awaited(&again), 100, 0);
    assert_eq!(calls(&ended), [hold(0)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
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
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 100, 100), failed(BIRTH)));
}

/// At the very second. Lenders keep the 100.
#[test]
fn a_step_that_failed_for_long_can_be_skipped() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(SKIP_AFTER);
    let skipped = bench.execute("anyone", &[], &ExecuteMsg::Skip { deficit: 1 }).unwrap();
    assert_eq!(calls(&skipped), [hold(0)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((100, 0, 0), DONE));
}

/// A further loss asks the tranche for both at once. When that fails, the hold covers both, and the time to a skip begins anew.
#[test]
fn a_loss_during_a_stopped_walk_is_asked_for_with_the_first() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(3600);
    let grown = bench.report(&[], &loss(MARKET_DEFICIT, 428)).unwrap();
    let failed_again = bench.fail(&awaited(&grown)).unwrap();
    assert_eq!(calls(&failed_again), [hold(528)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((528, 528, 528), failed(bench.now())));

    let again = bench.execute("anyone", &[], &retry(1)).unwrap();
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 528 })]);
    bench.covers(&awaited(&again), 500, 28);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((28, 0, 0), DONE));
}

/// The tranche paid 60 of 100 and lenders carry 40. A later loss of 428 adds 428 to what is asked: the 40 were asked of the
/// stake that was there, and whoever staked since owes nothing of them. Red when `waterfall::cover_step` asks for all that
/// is outstanding.
#[test]
fn fm_l16_a_later_loss_does_not_ask_again_for_an_earlier_one() {
    let mut bench = Bench::new();
    let step = awaited(&bench.losing());
    bench.covers(&step, 60, 40);
    let step = awaited(&bench.report(&[], &loss(MARKET_DEFICIT, 428)).unwrap());
    assert_eq!(bench.counters(1), (468, 428, 0));
    let asks = bench.execute_as(&addr("engine"), &[], &ExecuteMsg::CoverStep { deficit: 1 }).unwrap();
    // 100 and 428 in all: the vault charges what exceeds the 100 that it was asked before.
    assert_eq!(calls(&asks), [(Wait::Success, Call::Cover { id: 1, amount: 528 })]);
    bench.covers(&step, 428, 40);
    assert_eq!(bench.counters(1), (40, 0, 0));
}

/// A repayment that leaves lenders 70 short of the 100 lowers what is asked to 70, and one that makes them whole ends the
/// walk: there is nothing to retry.
#[test]
fn what_comes_back_during_a_stopped_walk_is_not_asked() {
    let mut bench = Bench::new();
    bench.stopped();
    let after = bench.report(&[], &recovered(MARKET_DEFICIT, 70)).unwrap();
    assert_eq!(calls(&after), [hold(70)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((70, 70, 70), failed(BIRTH)));
    let after = bench.report(&[], &recovered(MARKET_DEFICIT, 0)).unwrap();
    assert_eq!(calls(&after), [hold(0)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((0, 0, 0), DONE));
}

/// A hold closes the tranche to new stake, so that nobody enters who would owe an older loss: it lasts as long as something
/// is uncovered, and not longer.
#[test]
fn fm_d57_the_tranche_is_held_while_a_cover_can_still_be_asked() {
    let mut bench = Bench::new();
    bench.stopped();
    bench.advance(30 * SKIP_AFTER);
    assert_eq!(bench.counters(1), (100, 100, 100));
    let after = bench.report(&[], &recovered(MARKET_DEFICIT, MIN_HOLD + 1)).unwrap();
    assert_eq!(calls(&after), [hold(MIN_HOLD + 1)]);
    // What is at most `min_hold` is dust.
    let after = bench.report(&[], &recovered(MARKET_DEFICIT, MIN_HOLD)).unwrap();
    assert_eq!(calls(&after), [hold(0)]);
    assert_eq!((bench.counters(1), bench.deficit(1).waterfall), ((MIN_HOLD, MIN_HOLD, 0), failed(BIRTH)));
}

/// A loss of at most `min_hold` holds nothing, also when its cover fails.
#[test]
fn fm_d49_a_dust_deficit_traps_nobody() {
    for (shortfall, held) in [(MIN_HOLD, 0), (MIN_HOLD + 1, MIN_HOLD + 1)] {
        let mut bench = Bench::new();
        let step = awaited(&bench.report(&[], &loss(MARKET_DEFICIT, shortfall)).unwrap());
        let after = bench.fail(&step).unwrap();
        assert_eq!(calls(&after).len(), usize::from(held > 0));
        assert_eq!(bench.counters(1), (shortfall, shortfall, held));
    }
}
