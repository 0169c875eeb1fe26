//! Everything that anybody can do, with how often it is tried.

mod borrowing;
mod buying;
mod chain;
mod governing;
mod keeping;
mod lending;
mod marking;
mod oracle;
mod others;
mod parameters;
mod security;
pub mod seizures;
mod staking;

pub use oracle::retry_slash;
pub use others::block as next_block;
pub use parameters::restore;

use super::tally::Tally;
use super::violation::Violation;
use super::world::World;

/// Something that somebody does.
pub type Action = fn(&mut World) -> Result<(), Violation>;

/// Actions and their weights.
pub const ACTIONS: &[(u64, Action)] = &[
    (4, staking::stake),
    (4, staking::unstake),
    (3, staking::instant_unstake),
    (2, staking::rebalance),
    (3, staking::submit_batch),
    (4, staking::settle),
    (3, staking::claim),
    (2, staking::assign_claim),
    (2, staking::harvest),
    (3, staking::sync),
    (4, staking::compound),
    (2, staking::transfer),
    (2, chain::rewards),
    (2, chain::slash),
    (1, chain::jail),
    (1, chain::unjail),
    (2, chain::ruin),
    (4, chain::stranger),
    (2, chain::operator),
    (1, chain::slash_in_block),
    (4, chain::hold),
    (4, chain::release),
    (1, parameters::params),
    (2, parameters::fees),
    (1, parameters::circuit),
    (1, parameters::panics),
    (12, oracle::round),
    (4, oracle::submit),
    (3, oracle::close),
    (4, oracle::drift),
    (3, oracle::fall),
    (2, oracle::crash),
    (1, oracle::recover),
    (1, oracle::depeg),
    (2, oracle::behavior),
    (2, oracle::one_is_silent),
    (1, oracle::poke),
    (1, oracle::retry_slash),
    (3, oracle::source),
    (5, lending::supply),
    (4, lending::request),
    (4, lending::pay),
    (2, lending::leave_in_a_fall),
    (3, lending::claim_refunds),
    (12, borrowing::open),
    (2, borrowing::deposit_native),
    (2, borrowing::deposit_lst),
    (3, borrowing::withdraw),
    (3, borrowing::set_class),
    (4, borrowing::borrow),
    (3, borrowing::repay),
    (2, borrowing::repay_other),
    (3, security::stake_security),
    (3, security::start_cooldown),
    (3, security::payout),
    (3, security::claim),
    (1, security::reward),
    (4, seizures::stake_lst),
    (2, seizures::leave_lst),
    (4, seizures::buy_seized),
    (2, seizures::exchange),
    (2, security::reporter_cools),
    (2, security::reporter_payout),
    (2, security::reporter_stakes),
    (2, security::sweep),
    (4, keeping::refresh),
    (3, keeping::distribute),
    (10, keeping::flag),
    (2, keeping::clear),
    (3, keeping::retry),
    (3, keeping::skip),
    (4, keeping::faults),
    (4, marking::mark),
    (2, marking::write_down),
    (1, marking::reserve),
    (1, marking::close),
    (1, marking::outage),
    (5, buying::fall_to_liquidation),
    (2, buying::fall_into_band),
    (3, buying::fall_below_debt),
    (1, buying::fall_and_sell_out),
    (7, buying::liquidate),
    (3, governing::queue),
    (4, governing::execute),
    (1, governing::cancel),
    (1, governing::pause),
    (1, governing::unpause),
    (2, others::give),
    (1, others::strangers),
    (4, others::block),
    (4, others::minutes),
    (3, others::hours),
    (2, others::days),
    (1, others::weeks),
    (1, others::halt),
];

/// Does one of them.
pub fn one(world: &mut World) -> Result<(), Violation> {
    let total = ACTIONS.iter().map(|(weight, _)| weight).sum();
    let mut left = world.dice.below(total);
    for (weight, action) in ACTIONS {
        match left.checked_sub(*weight) {
            Some(rest) => left = rest,
            None => return action(world),
        }
    }
    Ok(())
}

/// Actions that must have gone through at least once in the default run.
const REACHED: &[&str] = &[
    "stake",
    "unstake",
    "instant_unstake",
    "rebalance",
    "submit_batch",
    "settle",
    "claim",
    "assign_claim",
    "sync",
    "compound",
    "transfer",
    "rewards",
    "slash",
    "jail",
    "unjail",
    "ruin",
    "stranger_delegates",
    "stranger_undelegates",
    "operator_delegates",
    "operator_undelegates",
    "slash_in_block",
    "chain_params",
    "fees",
    "circuit_opens",
    "panics",
    "compound_skips",
    "hold",
    "release",
    "submit",
    "close_round",
    "poke",
    "retry_slash",
    "supply",
    "request",
    "pay",
    "claim_refunds",
    "deposit_native",
    "deposit_lst",
    "withdraw",
    "set_class",
    "borrow",
    "repay",
    "repay_other",
    "stake_security",
    "start_cooldown",
    "payout",
    "claim_security",
    "stake_lst",
    "cool_lst",
    "payout_lst",
    "buy_seized",
    "reward",
    "reporter_cools",
    "reporter_payout",
    "reporter_stakes",
    "sweep",
    "refresh",
    "distribute",
    "flag",
    "clear",
    "mark",
    "write_down",
    "reserve",
    "close",
    "retry",
    "skip",
    "liquidate",
    "queue",
    "execute",
    "cancel",
    "pause",
    "unpause",
    "give",
    "wait",
    "halt",
];

/// Events that the default run must have seen, without the prefix of the chain.
const EVENTS: &[&str] = &[
    "staking_vault.slashed",
    "staking_vault.undelegated",
    "staking_vault.netted",
    "staking_vault.redelegated",
    "staking_vault.security_share_failed",
    "oracle_aggregator.deviation",
    "oracle_aggregator.slash",
    "oracle_aggregator.slash_failed",
    "credit_market.mark",
    "credit_market.reward",
    "credit_market.write_down",
    "credit_market.reserve",
    "credit_market.lapse",
    "credit_market.pay",
    "credit_market.loss",
    "credit_market.refill",
    "credit_market.refund",
    "credit_market.class",
    "liquidation_engine.liquidate",
    "liquidation_engine.loss",
    "liquidation_engine.cover",
    "liquidation_engine.cover_failed",
    "liquidation_engine.skip",
    "liquidation_engine.restore",
    "liquidation_engine.sale",
    "security_vault.hold",
    "security_vault.reserve",
    "security_vault.cover",
    "security_vault.seize",
    "security_vault.collect",
    "security_vault.restore",
    "security_vault.slash",
    "security_vault.sweep",
];

/// What a run did not reach.
pub fn missing(tally: &Tally) -> Vec<&'static str> {
    let never = |name: &&&str| !tally.done.contains_key(**name);
    let unseen = |name: &&&str| !tally.events.contains_key(**name);
    REACHED.iter().filter(never).chain(EVENTS.iter().filter(unseen)).copied().collect()
}
