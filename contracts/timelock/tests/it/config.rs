//! The configuration: what is accepted at birth, and that only the timelock itself changes it.

use crate::support::{
    assert_err, instantiate_msg, out_of_range, unauthorized, Suite, DAY, DENOM, FAR, HOUR, READY, START,
};
use cosmwasm_std::coins;
use cw_multi_test::error::AnyResult;
use cw_multi_test::{AppResponse, Executor};
use cw_utils::PaymentError;
use interfaces::timelock::{ConfigResponse, InstantiateMsg};
use timelock::ContractError;

impl Suite {
    fn born(&mut self, change: impl FnOnce(&mut InstantiateMsg)) -> AnyResult<AppResponse> {
        let mut msg = instantiate_msg(&self.proposer, &self.guardian);
        change(&mut msg);
        let sender = self.stranger.clone();
        self.app.instantiate_contract(self.code, sender, &msg, &[], "t", None).map(|_| AppResponse::default())
    }

    fn config(&self) -> ConfigResponse {
        self.timelock.config(&self.app.wrap()).unwrap()
    }
}

#[test]
fn a_delay_outside_its_bounds_is_refused_at_birth() {
    let mut suite = Suite::new();
    let (min_delay, max_delay) = (HOUR, 14 * DAY);
    for delay in [0, HOUR - 1, 14 * DAY + 1, u64::MAX] {
        assert_err(suite.born(|msg| msg.delay = delay), out_of_range("delay", delay, min_delay, max_delay));
    }
    for delay in [HOUR, 14 * DAY] {
        suite.born(|msg| msg.delay = delay).unwrap();
    }
}

#[test]
fn bounds_out_of_order_or_out_of_range_are_refused_at_birth() {
    let mut suite = Suite::new();
    for (min_delay, max_delay) in [(0, DAY), (3 * DAY, 2 * DAY)] {
        let refused = suite.born(|msg| (msg.min_delay, msg.max_delay) = (min_delay, max_delay));
        assert_err(refused, out_of_range("min_delay", min_delay, 1, max_delay));
    }
    for max_delay in [0, 1_209_601, u64::MAX] {
        let refused = suite.born(|msg| msg.max_delay = max_delay);
        assert_err(refused, out_of_range("max_delay", max_delay, 1, 1_209_600));
    }
    suite.born(|msg| (msg.min_delay, msg.delay, msg.max_delay) = (1, 1, 1)).unwrap();
}

#[test]
fn a_window_too_short_or_too_long_is_refused_at_birth() {
    let mut suite = Suite::new();
    for expiry in [0, 3_599, 2_592_001] {
        let refused = suite.born(|msg| msg.expiry = expiry);
        assert_err(refused, out_of_range("expiry", expiry, 3_600, 2_592_000));
    }
    for expiry in [3_600, 2_592_000] {
        suite.born(|msg| msg.expiry = expiry).unwrap();
    }
}

#[test]
fn birth_takes_no_funds() {
    let mut suite = Suite::new();
    let msg = instantiate_msg(&suite.proposer, &suite.guardian);
    let sender = suite.stranger.clone();
    let born = suite.app.instantiate_contract(suite.code, sender, &msg, &coins(1, DENOM), "t", None);
    assert_err(born.map(|_| AppResponse::default()), ContractError::Payment(PaymentError::NonPayable {}));
}

#[test]
fn nobody_but_the_timelock_changes_the_configuration() {
    let mut suite = Suite::new();
    let before = suite.config();
    for sender in [suite.proposer.clone(), suite.guardian.clone(), suite.stranger.clone()] {
        for message in [
            suite.timelock.update_config(None, Some(HOUR), None),
            suite.timelock.set_delay_bounds(1, DAY),
            suite.timelock.set_guardian(None),
        ] {
            let refused = suite.send(&sender, message);
            assert_err(refused, unauthorized(sender.clone()));
        }
    }
    assert_eq!(suite.config(), before);
}

#[test]
fn an_operation_changes_what_it_names_and_nothing_else() {
    let mut suite = Suite::new();
    let before = suite.config();
    let update = suite.timelock.update_config(None, Some(3 * DAY), None).unwrap();
    suite.run(vec![update]).unwrap();
    assert_eq!(suite.config(), ConfigResponse { delay: 3 * DAY, ..before });
}

#[test]
fn a_new_proposer_takes_the_place_of_the_old() {
    let mut suite = Suite::new();
    let (old, new) = (suite.proposer.clone(), suite.stranger.clone());
    let update = suite.timelock.update_config(Some(new.to_string()), None, Some(DAY)).unwrap();
    suite.run(vec![update]).unwrap();
    let queue = suite.timelock.queue(vec![suite.payment(1)], FAR);
    assert_err(suite.send(&old, queue), unauthorized(old.clone()));
    let queue = suite.timelock.queue(vec![suite.payment(1)], FAR);
    suite.send(&new, queue).unwrap();
    // Queued at START + 2 d, ready two days later, and gone a day after that.
    assert_eq!(suite.timelock.operation(&suite.app.wrap(), 2).unwrap().expires_at, START + 5 * DAY);
}

#[test]
fn a_shorter_delay_does_not_hurry_what_is_queued() {
    let mut suite = Suite::new();
    let update = suite.timelock.update_config(None, Some(HOUR), None).unwrap();
    let change = suite.queue(vec![update], FAR);
    suite.at(START + DAY);
    let waiting = suite.queue(vec![suite.payment(1)], FAR);
    suite.at(READY).execute(change).unwrap();
    let (ready_at, now) = (READY + DAY, READY);
    assert_err(suite.execute(waiting), ContractError::TooEarly { id: waiting, ready_at, now });
    let quick = suite.queue(vec![suite.payment(1)], FAR);
    suite.at(READY + HOUR).execute(quick).unwrap();
}

#[test]
fn the_delay_stays_within_its_bounds() {
    let mut suite = Suite::new();
    let update = suite.timelock.update_config(None, Some(HOUR - 1), None).unwrap();
    assert_err(suite.run(vec![update]), out_of_range("delay", HOUR - 1, HOUR, 14 * DAY));

    // Bounds must hold the present delay; then the delay can follow.
    let bounds = suite.timelock.set_delay_bounds(3 * DAY, 4 * DAY).unwrap();
    let refused = out_of_range("delay", 2 * DAY, 3 * DAY, 4 * DAY);
    assert_err(suite.run(vec![bounds]), refused);
    let bounds = suite.timelock.set_delay_bounds(60, 4 * DAY).unwrap();
    let update = suite.timelock.update_config(None, Some(60), None).unwrap();
    suite.run(vec![bounds, update]).unwrap();
    let config = suite.config();
    assert_eq!((config.min_delay, config.delay, config.max_delay), (60, 60, 4 * DAY));
}

#[test]
fn bounds_beyond_what_the_code_allows_are_refused() {
    let mut suite = Suite::new();
    let bounds = suite.timelock.set_delay_bounds(0, DAY).unwrap();
    assert_err(suite.run(vec![bounds]), out_of_range("min_delay", 0, 1, DAY));
    let update = suite.timelock.update_config(None, None, Some(60)).unwrap();
    assert_err(suite.run(vec![update]), out_of_range("expiry", 60, 3_600, 2_592_000));
}

#[test]
fn the_timelock_cannot_lock_itself_out() {
    let mut suite = Suite::new();
    let own = suite.timelock.0.to_string();
    let proposer = suite.timelock.update_config(Some(own.clone()), None, None).unwrap();
    assert_err(suite.run(vec![proposer]), ContractError::SelfRole);
    let guardian = suite.timelock.set_guardian(Some(own)).unwrap();
    assert_err(suite.run(vec![guardian]), ContractError::SelfRole);
}
