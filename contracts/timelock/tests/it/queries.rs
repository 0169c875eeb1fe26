//! Answers, and their pages.

use crate::support::{not_found, Suite, EXPIRED, FAR, READY, START};
use cosmwasm_std::testing::{mock_dependencies, mock_env};
use interfaces::timelock::{OperationKind, OperationResponse, OperationState, QueryMsg};
use timelock::contract;

impl Suite {
    fn page(&self, start_after: Option<u64>, limit: Option<u32>) -> Vec<u64> {
        let page = self.timelock.operations(&self.app.wrap(), start_after, limit).unwrap();
        page.into_iter().map(|operation| operation.id).collect()
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
