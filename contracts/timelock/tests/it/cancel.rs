//! Who may cancel what, and until when.

use crate::support::{assert_err, not_found, unauthorized, Suite, EXPIRED, FAR, READY};
use interfaces::timelock::OperationState;
use timelock::ContractError;

#[test]
fn guardian_and_proposer_cancel_until_the_last_second() {
    let mut suite = Suite::new();
    for canceller in [suite.guardian.clone(), suite.proposer.clone()] {
        let mut suite = Suite::new();
        let id = suite.queue(vec![suite.payment(1)], FAR);
        suite.at(EXPIRED).cancel(&canceller, id).unwrap();
        let state = OperationState::Cancelled;
        assert_err(suite.execute(id), ContractError::NotPending { id, state });
        assert_err(suite.cancel(&canceller, id), ContractError::NotPending { id, state });
        suite.assert_treasury(1_000);
    }
    // A cancelled operation stays cancelled when its time is over.
    let id = suite.queue(vec![suite.payment(1)], FAR);
    suite.cancel(&suite.guardian.clone(), id).unwrap();
    suite.at(EXPIRED + 1).assert_state(id, OperationState::Cancelled);
}

#[test]
fn a_stranger_cannot_cancel() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let sender = suite.stranger.clone();
    assert_err(suite.cancel(&sender.clone(), id), unauthorized(sender));
    suite.assert_state(id, OperationState::Pending);
}

#[test]
fn what_is_over_cannot_be_cancelled() {
    let mut suite = Suite::new();
    let guardian = suite.guardian.clone();
    let (run, left) = (suite.queue(vec![suite.payment(1)], FAR), suite.queue(vec![suite.payment(1)], FAR));
    suite.at(READY).execute(run).unwrap();
    let state = OperationState::Executed;
    assert_err(suite.cancel(&guardian, run), ContractError::NotPending { id: run, state });
    let state = OperationState::Expired;
    assert_err(suite.at(EXPIRED + 1).cancel(&guardian, left), ContractError::NotPending { id: left, state });
    assert_err(suite.cancel(&guardian, 3), not_found(3));
}

#[test]
fn without_a_guardian_only_the_proposer_cancels() {
    let mut suite = Suite::new();
    let nobody = suite.timelock.set_guardian(None).unwrap();
    suite.run(vec![nobody]).unwrap();
    let now = suite.app.block_info().time.seconds();
    let id = suite.queue(vec![suite.payment(1)], now + 604_800);
    let sender = suite.guardian.clone();
    assert_err(suite.cancel(&sender.clone(), id), unauthorized(sender));
    suite.cancel(&suite.proposer.clone(), id).unwrap();
}
