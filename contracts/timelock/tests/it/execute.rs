//! When an operation runs, that it runs once, and that it runs whole.

use crate::support::{assert_err, not_found, Suite, EXPIRED, FAR, READY, START};
use interfaces::timelock::OperationState;
use timelock::ContractError;

#[test]
fn anyone_executes_at_the_first_second() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(7)], FAR);
    for now in [START, READY - 1] {
        assert_err(suite.at(now).execute(id), ContractError::TooEarly { id, ready_at: READY, now });
    }
    suite.at(READY).execute(id).unwrap();
    suite.assert_treasury(993);
    suite.assert_state(id, OperationState::Executed);
}

#[test]
fn the_last_second_still_counts() {
    let mut suite = Suite::new();
    let (first, second) = (suite.queue(vec![suite.payment(7)], FAR), suite.queue(vec![suite.payment(1)], FAR));
    suite.at(EXPIRED).execute(first).unwrap();
    suite.assert_state(second, OperationState::Pending);

    suite.at(EXPIRED + 1).assert_state(second, OperationState::Expired);
    let state = OperationState::Expired;
    assert_err(suite.execute(second), ContractError::NotPending { id: second, state });
    suite.assert_treasury(993);
}

#[test]
fn an_operation_runs_once() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(7)], FAR);
    suite.at(READY).execute(id).unwrap();
    let state = OperationState::Executed;
    assert_err(suite.execute(id), ContractError::NotPending { id, state });
    // What ran does not expire.
    assert_err(suite.at(EXPIRED + 1).execute(id), ContractError::NotPending { id, state });
    suite.assert_treasury(993);
}

#[test]
fn an_operation_that_calls_itself_does_not_run() {
    let mut suite = Suite::new();
    let again = suite.timelock.execute(1).unwrap();
    let id = suite.queue(vec![suite.payment(7), again], FAR);
    assert_eq!(id, 1);
    let state = OperationState::Executed;
    assert_err(suite.at(READY).execute(id), ContractError::NotPending { id, state });
    suite.assert_treasury(1_000);
    suite.assert_state(id, OperationState::Pending);
}

#[test]
fn a_failing_message_undoes_the_whole_operation() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(7), suite.ward.fail(), suite.payment(1)], FAR);
    suite.at(READY).execute(id).unwrap_err();
    suite.assert_treasury(1_000);
    suite.assert_state(id, OperationState::Pending);
}

#[test]
fn an_operation_that_failed_can_be_tried_again() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1_004)], FAR);
    suite.at(READY).execute(id).unwrap_err();

    let gift = cosmwasm_std::BankMsg::Send {
        to_address: suite.timelock.0.to_string(),
        amount: cosmwasm_std::coins(5, crate::support::DENOM),
    };
    suite.send(&suite.stranger.clone(), Ok(gift.into())).unwrap();
    suite.at(READY + 1).execute(id).unwrap();
    suite.assert_treasury(1);
}

#[test]
fn messages_run_in_their_order_with_the_timelock_as_sender() {
    let mut suite = Suite::new();
    let names = [suite.stranger.clone(), suite.proposer.clone()];
    suite.run(names.iter().map(|name| suite.ward.set_guardian(name)).collect()).unwrap();
    assert_eq!(suite.ward.guardian(&suite.app), Some(suite.proposer.to_string()));
}

#[test]
fn an_unknown_operation_is_an_error() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(7)], FAR);
    for unknown in [0, id + 1, u64::MAX] {
        assert_err(suite.at(READY).execute(unknown), not_found(unknown));
    }
}

/// Nothing was changed by what was refused: the operation still runs.
#[test]
fn an_unknown_operation_is_neither_cancelled_nor_run() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let proposer = suite.proposer.clone();
    for unknown in [0, id + 1, u64::MAX] {
        assert_err(suite.cancel(&proposer, unknown), not_found(unknown));
        assert_err(suite.at(READY).execute(unknown), not_found(unknown));
    }
    suite.execute(id).unwrap();
    suite.assert_state(id, OperationState::Executed);
}
