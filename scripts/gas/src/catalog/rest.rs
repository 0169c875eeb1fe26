//! Liquidations, prices, security, the others, and questions that contracts ask each other.

use super::Row;

pub(super) const ENGINE: &[Row] = &[
    Row::measured("liquidation_engine.flag"),
    Row::measured("liquidation-engine/flag: insolvent, covered"),
    Row::measured("liquidation_engine.clear_flag"),
    Row::measured("liquidation_engine.liquidate").aim(545_000).public("Mars liquidate 545k"),
    Row::measured("liquidation-engine/liquidate: whole"),
    Row::measured("liquidation_engine.buy_lot"),
    Row::measured("liquidation-engine/buy_lot: the rest, with a surplus"),
    Row::measured("liquidation_engine.remark"),
    Row::measured("liquidation-engine/retry: in vain"),
    Row::measured("liquidation_engine.skip"),
    Row::within("liquidation_engine.cover_step", "flag: insolvent, remark"),
    Row::measured("liquidation_engine.add_market"),
    Row::measured("liquidation_engine.update_params"),
    Row::measured("liquidation_engine.update_ownership"),
];

pub(super) const ORACLE: &[Row] = &[
    Row::measured("oracle_aggregator.submit"),
    Row::measured("oracle-aggregator/submit: the first of a round"),
    Row::measured("oracle_aggregator.close_round"),
    Row::measured("oracle-aggregator/close_round: a reporter slashed"),
    Row::measured("oracle_aggregator.poke"),
    Row::within("oracle_aggregator.finish_round", "close_round"),
    Row::measured("oracle_aggregator.retry_slash"),
    Row::measured("oracle_aggregator.add_feed"),
    Row::measured("oracle_aggregator.set_halted"),
    Row::measured("oracle_aggregator.add_reporter"),
    Row::measured("oracle_aggregator.remove_reporter"),
    Row::measured("oracle_aggregator.update_params"),
    Row::measured("oracle_aggregator.update_ownership"),
];

pub(super) const SECURITY: &[Row] = &[
    Row::measured("security_vault.stake"),
    Row::measured("security-vault/receive: stake"),
    Row::measured("security-vault/receive: reward"),
    Row::measured("security-vault/receive: restore"),
    Row::measured("security_vault.start_cooldown"),
    Row::measured("security_vault.payout"),
    Row::measured("security_vault.claim"),
    Row::measured("security_vault.reward"),
    Row::measured("security_vault.hold"),
    Row::measured("security_vault.cover"),
    Row::waits("security_vault.seize"),
    Row::measured("security_vault.restore"),
    Row::measured("security_vault.slash"),
    Row::measured("security_vault.sweep_slashed"),
    Row::measured("security_vault.add_tranche"),
    Row::measured("security_vault.list_reward"),
    Row::measured("security_vault.update_params"),
    Row::measured("security_vault.set_guardian"),
    Row::measured("security_vault.pause"),
    Row::measured("security_vault.unpause"),
    Row::measured("security_vault.update_ownership"),
];

pub(super) const OTHERS: &[Row] = &[
    Row::measured("lst_token.transfer"),
    Row::measured("lst-token/transfer: to a new holder"),
    Row::within("lst_token.send", "staking-vault receive, credit-market receive"),
    Row::measured("lst-token/send_from: an unstake"),
    Row::measured("lst_token.mint"),
    Row::measured("lst_token.burn"),
    Row::measured("lst_token.increase_allowance"),
    Row::measured("lst_token.decrease_allowance"),
    Row::measured("lst_token.transfer_from"),
    Row::measured("lst_token.update_marketing"),
    Row::measured("lst_token.upload_logo"),
    Row::measured("lst_token.update_ownership"),
    Row::measured("reward_collector.sweep"),
    Row::measured("reward_collector.update_ownership"),
    Row::measured("timelock.queue"),
    Row::measured("timelock.execute"),
    Row::measured("timelock.cancel"),
    Row::measured("timelock.update_config"),
    Row::measured("timelock.set_delay_bounds"),
    Row::measured("timelock.set_guardian"),
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
