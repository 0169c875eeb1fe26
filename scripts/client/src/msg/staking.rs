//! x/staking and x/slashing.

use super::{any, proto_coin};
use cosmrs::{
    proto::cosmos::{
        slashing::v1beta1::MsgUnjail,
        staking::v1beta1::{MsgBeginRedelegate, MsgCancelUnbondingDelegation, MsgDelegate, MsgUndelegate},
    },
    Any,
};
use cosmwasm_std::Coin;

/// Delegates to the validator.
#[must_use]
pub fn delegate(delegator: &str, validator: &str, amount: &Coin) -> Any {
    any(&MsgDelegate {
        delegator_address: delegator.into(),
        validator_address: validator.into(),
        amount: Some(proto_coin(amount)),
    })
}

/// Begins to unbond from the validator.
#[must_use]
pub fn undelegate(delegator: &str, validator: &str, amount: &Coin) -> Any {
    any(&MsgUndelegate {
        delegator_address: delegator.into(),
        validator_address: validator.into(),
        amount: Some(proto_coin(amount)),
    })
}

/// Moves a delegation.
#[must_use]
pub fn redelegate(delegator: &str, from: &str, to: &str, amount: &Coin) -> Any {
    any(&MsgBeginRedelegate {
        delegator_address: delegator.into(),
        validator_src_address: from.into(),
        validator_dst_address: to.into(),
        amount: Some(proto_coin(amount)),
    })
}

/// Cancels all or a part of the unbonding entry created at `creation_height`.
#[must_use]
pub fn cancel_unbonding(delegator: &str, validator: &str, amount: &Coin, creation_height: i64) -> Any {
    any(&MsgCancelUnbondingDelegation {
        delegator_address: delegator.into(),
        validator_address: validator.into(),
        amount: Some(proto_coin(amount)),
        creation_height,
    })
}

/// Frees the validator from jail; its operator signs.
#[must_use]
pub fn unjail(validator: &str) -> Any {
    any(&MsgUnjail { validator_addr: validator.into() })
}
