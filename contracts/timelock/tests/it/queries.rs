//! Answers, and their pages.

use crate::support::{not_found, Suite, DAY, EXPIRED, FAR, READY, START};
use cosmwasm_std::testing::{mock_dependencies, mock_env};
use interfaces::timelock::{DueJob, DueResponse, OperationKind, OperationResponse, OperationState, QueryMsg};
use timelock::contract;

impl Suite {
    fn page(&self, start_after: Option<u64>, limit: Option<u32>) -> Vec<u64> {
        let page = self.timelock.operations(&self.app.wrap(), start_after, limit).unwrap();
        page.into_iter().map(|operation| operation.id).collect()
    }

    fn due(&self, start_after: Option<u64>, limit: Option<u32>) -> DueResponse {
        self.app.wrap().query_wasm_smart(&self.timelock.0, &QueryMsg::Due { start_after, limit }).unwrap()
    }
}

#[test]
fn an_operation_is_answered_as_it_was_queued() {
    let mut suite = Suite::new();
    let messages = vec![suite.payment(1)];
    let id = suite.queue(messages.clone(), FAR);
    let expected = OperationResponse {
        id: 1,
        kind: OperationKind::General,
        state: OperationState::Pending,
        queued_at: START,
        ready_at: READY,
        expires_at: EXPIRED,
        messages,
    };
    assert_eq!(suite.timelock.operation(&suite.app.wrap(), id).unwrap(), expected);
}

#[test]
fn an_unknown_operation_is_an_error() {
    let deps = mock_dependencies();
    let answer = contract::query(deps.as_ref(), mock_env(), QueryMsg::Operation { id: 9 });
    assert_eq!(answer.unwrap_err(), not_found(9));
}

#[test]
fn operations_page_by_ascending_id() {
    let mut suite = Suite::new();
    for _ in 0..35 {
        suite.queue(vec![suite.payment(1)], FAR);
    }
    assert_eq!(suite.page(None, Some(2)), [1, 2]);
    assert_eq!(suite.page(Some(2), Some(2)), [3, 4]);
    assert_eq!(suite.page(Some(34), None), [35]);
    assert_eq!(suite.page(Some(35), None), [0; 0]);
    assert_eq!(suite.page(None, None).len(), 30);
    assert_eq!(suite.page(None, Some(u32::MAX)).len(), 35);
}

fn job(id: u64) -> DueJob {
    DueJob::Execute { id, due_at: READY, expires_at: EXPIRED }
}

#[test]
fn an_operation_is_due_from_its_first_to_its_last_second_unless_it_ended() {
    let mut suite = Suite::new();
    let ids: Vec<u64> = (0..3).map(|_| suite.queue(vec![suite.payment(1)], FAR)).collect();
    assert_eq!(ids, [1, 2, 3]);
    suite.cancel(&suite.proposer.clone(), 1).unwrap();
    let jobs = |suite: &Suite| suite.due(None, None).jobs;
    assert_eq!(jobs(suite.at(READY - 1)), []);
    assert_eq!(jobs(suite.at(READY)), [job(3), job(2)]);
    suite.execute(3).unwrap();
    assert_eq!(jobs(suite.at(EXPIRED)), [job(2)]);
    assert_eq!(jobs(suite.at(EXPIRED + 1)), []);
}

/// A page reads at most 100 operations, whatever is due in them, and none that was queued more than 45 days ago.
#[test]
fn due_operations_come_the_newest_first_in_bounded_pages() {
    let mut suite = Suite::new();
    for _ in 0..150 {
        suite.queue(vec![suite.payment(1)], FAR);
    }
    suite.at(READY);
    let first = suite.due(None, Some(2));
    assert_eq!((first.jobs, first.next), (vec![job(150), job(149)], Some(149)));
    let most = suite.due(None, Some(u32::MAX));
    assert_eq!((most.jobs.len(), most.next), (100, Some(51)));
    let last = suite.due(Some(51), Some(100));
    assert_eq!((last.jobs.len(), last.next), (50, None));
    assert_eq!(suite.due(Some(2), Some(0)).jobs, [job(1)]);
    suite.at(EXPIRED + 1);
    assert_eq!(suite.due(None, None), DueResponse { jobs: vec![], next: Some(51) });
    suite.at(START + 45 * DAY + 1);
    assert_eq!(suite.due(None, None), DueResponse { jobs: vec![], next: None });
}
