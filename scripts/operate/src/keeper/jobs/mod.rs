//! All jobs, the most urgent first.

mod engine;
mod market;
mod oracle;
mod security;
mod staking;
mod timelock;

use super::job::Job;

/// The table of jobs. Gas is above what `docs/gas.md` measured for the large state.
pub const JOBS: &[Job] = &[
    Job { name: "close_round", priority: 100, gas: 6_000_000, find: oracle::close },
    Job { name: "retry_slash", priority: 95, gas: 600_000, find: oracle::retry_slash },
    Job { name: "sync", priority: 90, gas: 1_500_000, find: staking::sync },
    Job { name: "poke", priority: 85, gas: 500_000, find: oracle::poke },
    Job { name: "retry", priority: 80, gas: 1_000_000, find: engine::retry },
    Job { name: "mark", priority: 75, gas: 2_500_000, find: market::mark },
    Job { name: "flag", priority: 74, gas: 800_000, find: engine::flag },
    Job { name: "write_down", priority: 73, gas: 1_500_000, find: market::write_down },
    Job { name: "close_account", priority: 72, gas: 1_500_000, find: engine::close },
    Job { name: "reserve", priority: 70, gas: 800_000, find: market::reserve },
    Job { name: "execute", priority: 65, gas: 5_000_000, find: timelock::execute },
    Job { name: "pay_request", priority: 60, gas: 800_000, find: market::pay_request },
    Job { name: "expire_locks", priority: 52, gas: 2_500_000, find: security::expire_locks },
    Job { name: "resolve_exploit", priority: 54, gas: 800_000, find: security::resolve },
    Job { name: "expire_dispute", priority: 51, gas: 1_500_000, find: oracle::expire_dispute },
    Job { name: "settle", priority: 50, gas: 1_000_000, find: staking::settle },
    // Before payments of exits, of which a stranger can make any number.
    Job { name: "submit_batch", priority: 48, gas: 6_000_000, find: staking::submit },
    Job { name: "pay_exit", priority: 45, gas: 600_000, find: staking::pay_exit },
    Job { name: "refresh", priority: 35, gas: 800_000, find: market::refresh },
    Job { name: "skip", priority: 30, gas: 800_000, find: engine::skip },
    Job { name: "distribute", priority: 25, gas: 800_000, find: market::distribute },
    Job { name: "compound", priority: 20, gas: 6_000_000, find: staking::compound },
    Job { name: "rebalance", priority: 15, gas: 6_000_000, find: staking::rebalance },
    Job { name: "claim_reward", priority: 12, gas: 800_000, find: oracle::claim_reward },
    Job { name: "sweep_others", priority: 11, gas: 1_500_000, find: staking::sweep_others },
    Job { name: "clear_flag", priority: 10, gas: 600_000, find: engine::clear },
    Job { name: "sweep_slashed", priority: 5, gas: 500_000, find: security::sweep },
    Job { name: "share_rewards", priority: 5, gas: 700_000, find: security::share },
    Job { name: "payout", priority: 3, gas: 600_000, find: security::payout },
];

/// Jobs whose messages run code of a stranger: a payout calls its owner's target, which can see a simulation, succeed there and
/// fail or use all gas in a block. They come last, and are left to their owner after some failures in a block.
pub const STRANGERS: &[&str] = &["payout"];

/// Jobs that are sent alone: those, a close, which nothing else may fail with, and operations of governance, which may call
/// anything.
pub const ALONE: &[&str] = &["close_round", "payout", "execute"];
