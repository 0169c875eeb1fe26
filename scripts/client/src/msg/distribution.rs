//! x/distribution.

use super::{any, proto_coins};
use cosmrs::{
    proto::cosmos::distribution::v1beta1::{
        MsgDepositValidatorRewardsPool, MsgSetWithdrawAddress, MsgWithdrawDelegatorReward,
        MsgWithdrawValidatorCommission,
    },
    Any,
};
use cosmwasm_std::Coin;

/// The delegator's rewards at one validator, to its withdraw address.
#[must_use]
pub fn withdraw_rewards(delegator: &str, validator: &str) -> Any {
    any(&MsgWithdrawDelegatorReward { delegator_address: delegator.into(), validator_address: validator.into() })
}

/// The validator's own commission, to its account.
#[must_use]
pub fn withdraw_commission(validator: &str) -> Any {
    any(&MsgWithdrawValidatorCommission { validator_address: validator.into() })
}

/// Where the delegator's rewards go from now on.
#[must_use]
pub fn set_withdraw_address(delegator: &str, to: &str) -> Any {
    any(&MsgSetWithdrawAddress { delegator_address: delegator.into(), withdraw_address: to.into() })
}

/// Gives rewards to all who delegate to the validator (SDK 0.50 and later).
#[must_use]
pub fn deposit_validator_rewards_pool(depositor: &str, validator: &str, amount: &[Coin]) -> Any {
    any(&MsgDepositValidatorRewardsPool {
        depositor: depositor.into(),
        validator_address: validator.into(),
        amount: proto_coins(amount),
    })
}
