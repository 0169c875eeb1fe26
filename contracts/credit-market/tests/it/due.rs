//! What the market says is due, and which accounts it says are not healthy.

use crate::support::{ask, dec, indebted, n, pay, short_of_cash, who, Market, DAY};
use interfaces::credit_market::{
    DueCursor, DueJob, DueResponse, ExecuteMsg, QueryMsg, UnhealthyAccount, UnhealthyResponse,
};
use interfaces::market::AccountState;

/// Every page from the first on, and how many there were.
fn walk(m: &Market, limit: Option<u32>) -> (Vec<DueJob>, usize) {
    let (mut jobs, mut pages, mut start_after) = (vec![], 0, None);
    loop {
        let page: DueResponse = m.query(QueryMsg::Due { start_after, limit });
        jobs.extend(page.jobs);
        pages += 1;
        start_after = page.next;
        if start_after.is_none() {
            return (jobs, pages);
        }
    }
}

fn due(m: &Market) -> Vec<DueJob> {
    walk(m, None).0.into_iter().filter(|job| !matches!(job, DueJob::Refresh { .. })).collect()
}

fn unhealthy(m: &Market, start_after: Option<&str>, limit: Option<u32>) -> UnhealthyResponse {
    m.query(QueryMsg::Unhealthy { start_after: start_after.map(Into::into), limit })
}

#[test]
fn a_refresh_is_always_due_and_premium_when_there_is_some() {
    let mut m = indebted();
    let refreshed_at = m.state().refreshed_at;
    assert_eq!(walk(&m, None).0, [DueJob::Refresh { refreshed_at }]);
    m.advance(30 * DAY);
    let jobs = due(&m);
    let [DueJob::Distribute { amount }] = jobs[..] else { panic!("{jobs:?}") };
    m.ok("keeper", ExecuteMsg::Distribute {}, &[]);
    assert_eq!((due(&m), m.state().premium_owed), (vec![], n(0)));
    assert!(!amount.is_zero());
}

/// The numbers are those of `marking::a_mark_records_the_shortfall_and_a_recovery_releases_it`.
#[test]
fn a_mark_is_due_exactly_while_it_would_write_something() {
    let mut m = indebted();
    m.price(11, "0.65");
    let job = |from, to, clock| DueJob::Mark {
        account: who("bob").into(),
        from: n(from),
        to: n(to),
        owed: n(700_000),
        clock,
    };
    assert_eq!(due(&m), [job(0, 82_500, true)]);
    m.mark("bob");
    assert_eq!(due(&m), []);
    m.advance(10_800);
    assert_eq!(due(&m), [job(82_500, 147_500, false)]);
    m.price(11, "1");
    assert_eq!(due(&m), [job(82_500, 0, true)]);
    m.mark("bob");
    assert!(!due(&m).iter().any(|job| matches!(job, DueJob::Mark { .. })));
}

/// The moment and the amount of `marking::a_write_down_waits_a_week_and_keeps_the_debt_on_the_account`.
#[test]
fn a_write_down_is_due_after_a_week_with_its_amount() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.advance(7 * DAY - 1);
    let lost = DueJob::WriteDown { account: who("bob").into(), amount: n(212_500) };
    assert!(!due(&m).contains(&lost));
    m.advance(1);
    assert!(due(&m).contains(&lost), "{:?}", due(&m));
    m.ok("keeper", ExecuteMsg::WriteDown { account: who("bob").into() }, &[]);
    assert!(!due(&m).iter().any(|job| matches!(job, DueJob::WriteDown { .. })));
}

#[test]
fn a_reserve_is_due_when_the_vault_keeps_something_else() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.peers.borrow_mut().reserve(1);
    let jobs = due(&m);
    let fund = m.state().fund + m.state().premium_owed;
    assert_eq!(jobs[0], DueJob::Reserve { need: n(82_500) - fund, reserved: n(1) });
}

#[test]
fn a_request_is_due_from_its_moment_until_it_has_lapsed_and_is_freed() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    ask(&mut m, "alice", 5_000, 0);
    let payable_at = m.now() + 600;
    m.advance(599);
    assert_eq!(due(&m), []);
    m.advance(1);
    let (due_at, lapses_at) = (payable_at, Some(payable_at + 300));
    assert_eq!(due(&m), [DueJob::PayRequest { id: 1, worth: n(5_000), due_at, lapses_at }]);
    m.advance(300);
    assert_eq!(due(&m), [DueJob::LapseRequest { id: 1, due_at: payable_at + 300 }]);
    m.ok("keeper", pay(1), &[]);
    assert_eq!(due(&m), []);
}

#[test]
fn a_request_below_its_minimum_is_left_to_its_lender() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    ask(&mut m, "alice", 5_000, 5_001);
    m.advance(600);
    assert_eq!(due(&m), []);
}

/// `queueing::fm_y12_the_oldest_ripe_request_is_paid_first`: `NotNext` refuses the second one.
#[test]
fn while_cash_is_short_only_the_request_in_turn_is_due() {
    let mut m = short_of_cash();
    m.supply("carol", 5_000);
    ask(&mut m, "alice", 4_000_000, 0);
    ask(&mut m, "carol", 5_000, 0);
    m.advance(600);
    let payable = |m: &Market| -> Vec<u64> {
        let id = |job| if let DueJob::PayRequest { id, .. } = job { Some(id) } else { None };
        due(m).into_iter().filter_map(id).collect()
    };
    assert_eq!(payable(&m), [1]);
    let owed = m.account("bob").owed.u128();
    m.repay("bob", owed);
    assert_eq!(payable(&m), [1, 2]);
}

#[test]
fn pages_together_are_the_whole() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    for i in 0..7 {
        m.supply(&format!("lender{i}"), 1_000);
        ask(&mut m, &format!("lender{i}"), 1_000, 0);
    }
    m.advance(600);
    let (whole, pages) = walk(&m, None);
    // What is no list, requests, accounts.
    assert_eq!((whole.len(), pages), (8, 3));
    // A limit of zero is one of one: each request ends a page, the last one too.
    for (limit, pages) in [(0, 10), (1, 10), (3, 5), (7, 4), (1_000, 3)] {
        assert_eq!(walk(&m, Some(limit)), (whole.clone(), pages), "{limit}");
    }
    let first: DueResponse = m.query(QueryMsg::Due { start_after: None, limit: None });
    assert_eq!(first.next, Some(DueCursor::Requests { start_after: None }));
}

/// Bob of a class of .8 owes 700,000 against 1,000,000.
#[test]
fn accounts_that_are_not_healthy_come_with_their_distance() {
    let mut m = indebted();
    m.open("carol", 0, 1_000_000, 100_000);
    assert_eq!(unhealthy(&m, None, None), UnhealthyResponse { accounts: vec![], next: None });
    m.price(11, "0.8");
    let answer = unhealthy(&m, None, None);
    let account = m.account("bob");
    let edge = account.edge.unwrap();
    // 640,000 / 700,000, rounded down; the prices have to rise by edge / health - 1.
    let health = dec("0.914285714285714285");
    let [bob] = &answer.accounts[..] else { panic!("{answer:?}") };
    let expected = UnhealthyAccount {
        account: who("bob").into(),
        state: AccountState::Liquidatable,
        health: Some(health),
        edge: Some(edge),
        distance: bob.distance,
        owed: n(700_000),
        value: n(800_000),
        healthy_at: account.healthy_at,
        revision: account.revision,
    };
    assert_eq!((bob, answer.next), (&expected, None));
    let risen = health * (cosmwasm_std::Decimal::one() + bob.distance.unwrap());
    assert!(risen.abs_diff(edge) <= dec("0.000000000000000002"), "{risen} {edge}");
}

#[test]
fn without_a_price_an_account_has_no_distance() {
    let mut m = indebted();
    m.stale(11);
    let answer = unhealthy(&m, None, None);
    let [bob] = &answer.accounts[..] else { panic!("{answer:?}") };
    assert_eq!((bob.state, bob.health, bob.edge, bob.distance), (AccountState::NoPrice, None, None, None));
}

#[test]
fn a_page_of_accounts_ends_with_its_limit() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    for i in 0..5 {
        m.open(&format!("borrower{i}"), 2, 100_000, 70_000);
    }
    m.price(11, "0.8");
    let all = unhealthy(&m, None, None);
    assert_eq!((all.accounts.len(), all.next), (5, None));
    let first = unhealthy(&m, None, Some(3));
    assert_eq!(first.accounts, all.accounts[..3]);
    let rest = unhealthy(&m, first.next.as_deref(), Some(3));
    assert_eq!((rest.accounts, rest.next), (all.accounts[3..].to_vec(), None));
}
