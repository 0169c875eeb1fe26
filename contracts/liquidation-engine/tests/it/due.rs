//! What the engine says is due.

use crate::support::*;
use interfaces::liquidation_engine::{DueCursor, DueJob, DueResponse, QueryMsg};
use interfaces::market::AccountState;

fn page(bench: &Bench, start_after: Option<DueCursor>, limit: Option<u32>) -> DueResponse {
    bench.query(&QueryMsg::Due { start_after, limit })
}

/// Every job, page by page.
pub fn due(bench: &Bench) -> Vec<DueJob> {
    let (mut jobs, mut next) = (vec![], None);
    loop {
        let page = page(bench, next, None);
        jobs.extend(page.jobs);
        next = page.next;
        if next.is_none() {
            return jobs;
        }
    }
}

#[test]
fn a_flag_is_to_be_cleared_while_it_counts_and_its_account_is_healthy() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    assert_eq!(due(&bench), []);
    bench.change(&account, |seen| seen.state = AccountState::Healthy);
    let (market, flagged_at) = (addr("market").to_string(), BIRTH);
    assert_eq!(due(&bench), [DueJob::ClearFlag { market, account: account.clone(), flagged_at }]);
    // A message found it healthy: the flag counts for nothing any more.
    bench.change(&account, |seen| seen.healthy_at = BIRTH);
    assert_eq!(due(&bench), []);
    bench.change(&account, |seen| seen.healthy_at = 0);
    bench.execute("keeper", &[], &clear_flag(&account)).unwrap();
    assert_eq!(due(&bench), []);
}

#[test]
fn a_flag_that_has_expired_is_left() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.change(&account, |seen| seen.state = AccountState::Healthy);
    let life = terms().liquidation.flag_life;
    bench.advance(life);
    assert_eq!(due(&bench).len(), 1);
    bench.advance(1);
    assert_eq!(due(&bench), []);
}

#[test]
fn a_failed_cover_is_to_be_retried_and_later_also_skipped() {
    let mut bench = Bench::new();
    bench.stopped();
    let retry = DueJob::Retry { deficit: 1, uncovered: 100u128.into(), due_at: BIRTH };
    assert_eq!(due(&bench), std::slice::from_ref(&retry));
    bench.advance(SKIP_AFTER - 1);
    assert_eq!(due(&bench), std::slice::from_ref(&retry));
    bench.advance(1);
    assert_eq!(due(&bench), [retry, DueJob::Skip { deficit: 1, due_at: BIRTH + SKIP_AFTER }]);
    bench.execute("anyone", &[], &interfaces::liquidation_engine::ExecuteMsg::Skip { deficit: 1 }).unwrap();
    assert_eq!(due(&bench), []);
}

/// An answer of a market costs some 80,000 gas: 25 of them fit a node's 3,000,000.
#[test]
fn one_page_asks_a_market_about_25_accounts_at_most() {
    let mut bench = Bench::new();
    for i in 0..30 {
        let account =
            bench.account(&format!("b{i}"), AccountState::Liquidatable, 1000, vec![lot(1, 1500, "1", "0.65")]);
        bench.execute("keeper", &[], &flag(&account)).unwrap();
    }
    let first = page(&bench, None, None);
    let Some(DueCursor::Flags { start_after: Some(key) }) = first.next.clone() else { panic!("{first:?}") };
    let last = page(&bench, first.next, None);
    assert_eq!((first.jobs, last.jobs), (vec![], vec![]));
    assert_eq!((key.market, last.next), (addr("market").into(), Some(DueCursor::Deficits { start_after: None })));
}
