//! Liquidations, prices, security, the others, and questions that contracts ask each other.

use super::Row;

pub(super) const ENGINE: &[Row] = &[
    Row::measured("liquidation-engine/flag"),
    Row::measured("liquidation-engine/flag: insolvent, covered"),
    Row::measured("liquidation-engine/clear_flag"),
    Row::measured("liquidation-engine/liquidate").aim(545_000).public("Mars liquidate 545k"),
    Row::measured("liquidation-engine/liquidate: whole"),
    Row::measured("liquidation-engine/buy_lot"),
    Row::measured("liquidation-engine/buy_lot: the rest, with a surplus"),
    Row::measured("liquidation-engine/remark"),
    Row::measured("liquidation-engine/retry: in vain"),
    Row::measured("liquidation-engine/skip"),
    Row::within("liquidation-engine/cover_step", "flag: insolvent, remark"),
    Row::measured("liquidation-engine/add_market"),
    Row::measured("liquidation-engine/update_params"),
    Row::measured("liquidation-engine/update_ownership"),
];

pub(super) const ORACLE: &[Row] = &[
    Row::measured("oracle-aggregator/submit"),
    Row::measured("oracle-aggregator/submit: the first of a round"),
    Row::measured("oracle-aggregator/close_round"),
    Row::measured("oracle-aggregator/close_round: a reporter slashed"),
    Row::measured("oracle-aggregator/poke"),
    Row::within("oracle-aggregator/finish_round", "close_round"),
    Row::measured("oracle-aggregator/retry_slash"),
    Row::measured("oracle-aggregator/add_feed"),
    Row::measured("oracle-aggregator/set_halted"),
    Row::measured("oracle-aggregator/add_reporter"),
    Row::measured("oracle-aggregator/remove_reporter"),
    Row::measured("oracle-aggregator/update_params"),
    Row::measured("oracle-aggregator/update_ownership"),
];

pub(super) const SECURITY: &[Row] = &[
    Row::measured("security-vault/stake"),
    Row::measured("security-vault/receive: stake"),
    Row::measured("security-vault/receive: reward"),
    Row::measured("security-vault/receive: restore"),
    Row::measured("security-vault/start_cooldown"),
    Row::measured("security-vault/payout"),
    Row::measured("security-vault/claim"),
    Row::measured("security-vault/reward"),
    Row::measured("security-vault/hold"),
    Row::measured("security-vault/cover"),
    Row::measured("security-vault/restore"),
    Row::measured("security-vault/slash"),
    Row::measured("security-vault/sweep_slashed"),
    Row::measured("security-vault/add_tranche"),
    Row::measured("security-vault/list_reward"),
    Row::measured("security-vault/update_params"),
    Row::measured("security-vault/set_guardian"),
    Row::measured("security-vault/pause"),
    Row::measured("security-vault/unpause"),
    Row::measured("security-vault/update_ownership"),
];

pub(super) const OTHERS: &[Row] = &[
    Row::measured("lst-token/transfer"),
    Row::measured("lst-token/transfer: to a new holder"),
    Row::within("lst-token/send", "staking-vault receive, credit-market receive"),
    Row::measured("lst-token/send_from: an unstake"),
    Row::measured("lst-token/mint"),
    Row::measured("lst-token/burn"),
    Row::measured("lst-token/increase_allowance"),
    Row::measured("lst-token/decrease_allowance"),
    Row::measured("lst-token/transfer_from"),
    Row::measured("lst-token/update_marketing"),
    Row::measured("lst-token/upload_logo"),
    Row::measured("lst-token/update_ownership"),
    Row::measured("reward-collector/sweep"),
    Row::measured("reward-collector/update_ownership"),
    Row::measured("timelock/queue"),
    Row::measured("timelock/execute"),
    Row::measured("timelock/cancel"),
    Row::measured("timelock/update_config"),
    Row::measured("timelock/set_delay_bounds"),
    Row::measured("timelock/set_guardian"),
];

/// Questions: what they cost a contract that asks.
pub(super) const QUERIES: &[Row] = &[
    Row::asked("oracle-aggregator/a price read"),
    Row::asked("oracle-aggregator/price query"),
    Row::asked("staking-vault/redemption_rate query"),
    Row::asked("credit-market/account query"),
    Row::asked("credit-market/position query"),
    Row::asked("credit-market/ceiling query"),
    Row::asked("liquidation-engine/flag query"),
    Row::asked("security-vault/active query"),
    Row::asked("lst-token/balance query"),
];
