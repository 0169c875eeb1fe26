//! What a response sends.

use cosmwasm_std::{BankMsg, Coin, CosmosMsg, DistributionMsg, StakingMsg, SubMsg, WasmMsg};

/// Delegations or undelegations, as validator and amount.
pub fn staking(messages: &[SubMsg]) -> Vec<(String, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(
            StakingMsg::Undelegate { validator, amount } | StakingMsg::Delegate { validator, amount },
        ) => Some((validator.clone(), amount.amount.u128())),
        _ => None,
    };
    messages.iter().filter_map(read).collect()
}

/// Redelegations, as source, destination and amount.
pub fn moves(messages: &[SubMsg]) -> Vec<(String, String, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(StakingMsg::Redelegate { src_validator, dst_validator, amount }) => {
            Some((src_validator.clone(), dst_validator.clone(), amount.amount.u128()))
        }
        _ => None,
    };
    messages.iter().filter_map(read).collect()
}

/// Validators whose rewards are withdrawn.
pub fn withdrawals(messages: &[SubMsg]) -> Vec<String> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Distribution(DistributionMsg::WithdrawDelegatorReward { validator }) => Some(validator.clone()),
        _ => None,
    };
    messages.iter().filter_map(read).collect()
}

/// Expected validators and amounts.
pub fn parts(expected: &[(&str, u128)]) -> Vec<(String, u128)> {
    expected.iter().map(|(name, amount)| (name.to_string(), *amount)).collect()
}

/// Coins that leave the vault with a message.
pub fn amount_of(msg: &CosmosMsg) -> u128 {
    let sum = |coins: &[Coin]| coins.iter().map(|coin| coin.amount.u128()).sum();
    match msg {
        CosmosMsg::Bank(BankMsg::Send { amount, .. }) => sum(amount),
        CosmosMsg::Wasm(WasmMsg::Execute { funds, .. }) => sum(funds),
        CosmosMsg::Staking(StakingMsg::Delegate { amount, .. }) => amount.amount.u128(),
        _ => 0,
    }
}
