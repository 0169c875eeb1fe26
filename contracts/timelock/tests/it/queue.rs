//! What may be queued, and by whom.

use crate::support::{assert_err, unauthorized, Suite, DENOM, EXPIRED, FAR, READY, START};
use cosmwasm_std::coins;
use cw_multi_test::Executor;
use cw_utils::PaymentError;
use interfaces::timelock::OperationState;
use timelock::ContractError;

#[test]
fn only_the_proposer_queues() {
    let mut suite = Suite::new();
    for sender in [suite.guardian.clone(), suite.stranger.clone(), suite.timelock.0.clone()] {
        let message = suite.timelock.queue(vec![suite.payment(1)], FAR);
        assert_err(suite.send(&sender, message), unauthorized(sender));
    }
}

#[test]
fn an_operation_without_messages_is_refused() {
    let mut suite = Suite::new();
    assert_err(suite.try_queue(vec![], FAR), ContractError::NoMessages);
}

#[test]
fn funds_are_refused() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let (sender, contract) = (suite.stranger.clone(), suite.timelock.0.clone());
    let msg = interfaces::timelock::ExecuteMsg::Execute { id };
    let paid = suite.at(READY).app.execute_contract(sender, contract, &msg, &coins(5, DENOM));
    assert_err(paid, ContractError::Payment(PaymentError::NonPayable {}));
}

#[test]
fn fm_d07_an_old_vote_cannot_be_queued() {
    let mut suite = Suite::new();
    let vote = vec![suite.payment(1)];
    // Good for 30 days when it passed; left lying for a year.
    suite.at(START + 31_536_000);
    let earliest = 1_631_708_800; // START + 365 d + 48 h
    assert_err(suite.try_queue(vote, FAR), ContractError::NotAfterTooSoon { not_after: FAR, earliest });
}

#[test]
fn fm_d07_an_operation_queued_in_time_still_ends_at_its_not_after() {
    let mut suite = Suite::new();
    let not_after = READY + 10;
    let id = suite.queue(vec![suite.payment(1)], not_after);
    suite.at(not_after + 1);
    let state = OperationState::Expired;
    assert_err(suite.execute(id), ContractError::NotPending { id, state });
    suite.assert_treasury(1_000);
}

#[test]
fn fm_d07_not_after_is_at_most_thirty_days_ahead() {
    let mut suite = Suite::new();
    let messages = vec![suite.payment(1)];
    let latest = START + 30 * 86_400;
    let refused = suite.try_queue(messages.clone(), latest + 1);
    assert_err(refused, ContractError::NotAfterTooFar { not_after: latest + 1, latest });
    let refused = suite.try_queue(messages.clone(), u64::MAX);
    assert_err(refused, ContractError::NotAfterTooFar { not_after: u64::MAX, latest });
    suite.queue(messages, latest);
}

#[test]
fn not_after_must_reach_the_first_moment() {
    let mut suite = Suite::new();
    let messages = vec![suite.payment(1)];
    for not_after in [0, START - 1, START, READY - 1] {
        let refused = suite.try_queue(messages.clone(), not_after);
        assert_err(refused, ContractError::NotAfterTooSoon { not_after, earliest: READY });
    }
    // At equality there is one second in which it runs.
    let id = suite.queue(messages, READY);
    suite.at(READY).execute(id).unwrap();
}

#[test]
fn the_window_ends_at_the_earlier_of_expiry_and_not_after() {
    let mut suite = Suite::new();
    let messages = vec![suite.payment(1)];
    for (not_after, expires_at) in [(FAR, EXPIRED), (EXPIRED + 1, EXPIRED), (EXPIRED - 1, EXPIRED - 1)] {
        let id = suite.queue(messages.clone(), not_after);
        let operation = suite.timelock.operation(&suite.app.wrap(), id).unwrap();
        assert_eq!((operation.queued_at, operation.ready_at, operation.expires_at), (START, READY, expires_at));
    }
}
