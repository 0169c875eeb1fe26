//! Limits of pauses, and strangers at the ownership.

use crate::support::{pause_error, who, Market};
use credit_market::ContractError;
use cw_ownable::OwnershipError;
use interfaces::credit_market::{Action, ExecuteMsg};
use interfaces::shared::admin::AdminError;
use interfaces::shared::pause::{PauseError, MAX_PAUSE};

#[test]
fn a_pause_has_a_length() {
    let mut m = Market::new();
    for seconds in [0, MAX_PAUSE + 1, u64::MAX] {
        let error = m.fails("guardian", ExecuteMsg::Pause { action: Action::Borrow, seconds }, &[]);
        assert_eq!(error, pause_error(PauseError::Length { seconds, max: MAX_PAUSE }));
    }
}

#[test]
fn a_stranger_neither_gives_nor_accepts_ownership() {
    let mut m = Market::new();
    let new_owner = who("bob").into();
    for (action, error) in [
        (cw_ownable::Action::TransferOwnership { new_owner, expiry: None }, OwnershipError::NotOwner),
        (cw_ownable::Action::AcceptOwnership, OwnershipError::TransferNotFound),
    ] {
        let refused = m.fails("bob", ExecuteMsg::UpdateOwnership(action), &[]);
        assert_eq!(refused, ContractError::Admin(AdminError::Ownership(error)));
    }
}
