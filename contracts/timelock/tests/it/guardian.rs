//! The guardian cannot cancel his own replacement, and nothing else hides behind it.

use crate::support::{assert_err, unauthorized, Suite, DENOM, FAR, READY};
use cosmwasm_std::{coins, to_json_binary, CosmosMsg, WasmMsg};
use interfaces::timelock::{OperationKind, OperationState};
use timelock::ContractError;

impl Suite {
    fn new_guardian(&self) -> CosmosMsg {
        self.timelock.set_guardian(Some(self.stranger.to_string())).unwrap()
    }

    #[track_caller]
    fn assert_kind(&mut self, messages: Vec<CosmosMsg>, kind: OperationKind) -> u64 {
        let id = self.queue(messages, FAR);
        assert_eq!(self.timelock.operation(&self.app.wrap(), id).unwrap().kind, kind);
        id
    }
}

#[test]
fn fm_d48_the_guardian_cannot_cancel_his_own_replacement() {
    let mut suite = Suite::new();
    let (old, new) = (suite.guardian.clone(), suite.stranger.clone());
    let everywhere = vec![suite.new_guardian(), suite.ward.set_guardian(&new)];
    let id = suite.assert_kind(everywhere, OperationKind::GuardianChange);
    assert_err(suite.cancel(&old, id), ContractError::GuardianChange { id });

    suite.at(READY).execute(id).unwrap();
    assert_eq!(suite.timelock.config(&suite.app.wrap()).unwrap().guardian, Some(new.clone()));
    assert_eq!(suite.ward.guardian(&suite.app), Some(new.to_string()));
    // The old one has no say any more, the new one has.
    let next = suite.queue(vec![suite.payment(1)], READY + 604_800);
    assert_err(suite.cancel(&old, next), unauthorized(old.clone()));
    suite.cancel(&new, next).unwrap();
}

#[test]
fn fm_d48_the_guardian_of_another_contract_is_replaced_as_safely() {
    let mut suite = Suite::new();
    let change = suite.ward.set_guardian(&suite.stranger);
    let id = suite.assert_kind(vec![change], OperationKind::GuardianChange);
    assert_err(suite.cancel(&suite.guardian.clone(), id), ContractError::GuardianChange { id });
}

#[test]
fn fm_d48_removing_the_guardian_is_a_guardian_change() {
    let mut suite = Suite::new();
    let nobody = suite.timelock.set_guardian(None).unwrap();
    let id = suite.assert_kind(vec![nobody], OperationKind::GuardianChange);
    assert_err(suite.cancel(&suite.guardian.clone(), id), ContractError::GuardianChange { id });
}

#[test]
fn the_proposer_may_think_again_about_a_guardian_change() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.new_guardian()], FAR);
    suite.cancel(&suite.proposer.clone(), id).unwrap();
    suite.assert_state(id, OperationState::Cancelled);
}

#[test]
fn a_proposer_cannot_shield_a_payment_behind_a_guardian_change() {
    let mut suite = Suite::new();
    let (change, payment) = (suite.new_guardian(), suite.payment(1_000));
    for messages in [
        vec![change.clone(), payment.clone()],
        vec![payment.clone(), change.clone()],
        vec![payment, suite.ward.set_guardian(&suite.stranger)],
    ] {
        assert_err(suite.try_queue(messages, FAR), ContractError::MixedGuardianChange { naming: 1, messages: 2 });
    }
    let own = suite.timelock.update_config(Some(suite.stranger.to_string()), None, None).unwrap();
    let mixed = vec![change.clone(), own, change];
    assert_err(suite.try_queue(mixed, FAR), ContractError::MixedGuardianChange { naming: 2, messages: 3 });
}

#[test]
fn a_guardian_message_that_carries_money_can_be_cancelled() {
    let mut suite = Suite::new();
    let msg = to_json_binary(&crate::support::ward::Execute::SetGuardian { guardian: None }).unwrap();
    let paid = WasmMsg::Execute { contract_addr: suite.stranger.to_string(), msg, funds: coins(1_000, DENOM) };
    let id = suite.assert_kind(vec![paid.into()], OperationKind::General);
    suite.cancel(&suite.guardian.clone(), id).unwrap();
}

#[test]
fn a_new_proposer_can_be_vetoed() {
    let mut suite = Suite::new();
    let capture = suite.timelock.update_config(Some(suite.stranger.to_string()), None, None).unwrap();
    let id = suite.assert_kind(vec![capture], OperationKind::General);
    suite.cancel(&suite.guardian.clone(), id).unwrap();
}
