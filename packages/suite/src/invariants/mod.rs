//! The numbered invariants of the contracts' READMEs.
//!
//! [`ONE_MOMENT`] lists those that can be checked from the query responses of one moment, each with the function that asserts it;
//! [`TWO_MOMENTS`] lists the others, each with the place that asserts it. A test compares both with the READMEs. The demo, the
//! end-to-end run and the property runner call [`check`] after every step.

mod credit;
mod engine;
mod facts;
mod oracle;
mod security;
mod staking;
mod steward;
mod two_moments;
mod votes;

pub use facts::Facts;
pub use two_moments::TWO_MOMENTS;

use crate::{Environment, Suite};
use std::collections::BTreeMap;
use std::fmt;

/// Asserts one invariant. The error carries the numbers.
pub type Check = fn(&Facts) -> Result<(), String>;

/// An invariant's name, which is the contract and the number in its README, and the function that asserts it.
pub const ONE_MOMENT: [(&str, Check); 40] = [
    ("staking-vault I1", |facts| staking::ledger_is_the_sum_of_its_parts(&facts.staking)),
    ("staking-vault I2", |facts| staking::supply_is_counted(&facts.staking)),
    ("staking-vault I3", |facts| staking::escrow_is_held(&facts.staking)),
    ("staking-vault I4", |facts| staking::batches_are_owed_their_entries(&facts.staking)),
    ("staking-vault I5", |facts| staking::balance_covers_promises(&facts.staking)),
    ("staking-vault I6", |facts| staking::entries_are_bounded(&facts.staking)),
    ("security-vault I1", |facts| security::balances_cover_what_is_owed(&facts.security)),
    ("security-vault I2", |facts| security::flows_sum_to_assets(&facts.security)),
    ("security-vault I3", |facts| security::positions_sum_to_shares(&facts.security)),
    ("security-vault I4", |facts| security::holds_sum_to_held(&facts.security)),
    ("security-vault I5", |facts| security::recoveries_cover_claims(&facts.security)),
    ("security-vault I6", |facts| security::rewards_cover_claims(&facts.security)),
    ("security-vault I7", |facts| security::active_excludes_what_cools(&facts.security)),
    ("security-vault I10", |facts| security::record_is_the_tranche(&facts.security)),
    ("security-vault I13", |facts| votes::votes_are_within_total(&facts.votes)),
    ("security-vault I14", |facts| security::weights_sum_up(&facts.security)),
    ("oracle-aggregator I1", |facts| oracle::rounds_end_in_order(&facts.oracle)),
    ("oracle-aggregator I3", |facts| oracle::pending_exactly_with_a_candidate(&facts.oracle)),
    ("oracle-aggregator I5", |facts| oracle::validity_is_bounded(&facts.oracle)),
    ("oracle-aggregator I6", |facts| oracle::prices_are_positive(&facts.oracle)),
    ("oracle-aggregator I7", |facts| oracle::derived_prices_follow_their_legs(&facts.oracle)),
    ("oracle-aggregator I8", |facts| oracle::halts_spread(&facts.oracle)),
    ("oracle-aggregator I9", |facts| oracle::penalties_are_bounded(&facts.oracle)),
    ("credit-market I1", |facts| credit::assets_cover_claims(&facts.credit)),
    ("credit-market I2", |facts| credit::balances_cover_counters(&facts.credit)),
    ("credit-market I3", |facts| credit::refunds_cover_claims(&facts.credit)),
    ("credit-market I4", |facts| credit::lenders_sum_to_shares(&facts.credit)),
    ("credit-market I5", |facts| credit::accounts_sum_to_debt_and_collateral(&facts.credit)),
    ("credit-market I6", |facts| credit::losses_are_outstanding(&facts.credit)),
    ("credit-market I7", |facts| credit::losses_are_allocated(&facts.credit)),
    ("credit-market I8", |facts| credit::provisions_sum_up(&facts.credit)),
    ("credit-market I9", |facts| credit::exit_is_at_most_entry(&facts.credit)),
    ("credit-market I10", |facts| credit::no_debt_without_collateral(&facts.credit)),
    ("liquidation-engine I1", |facts| engine::keeps_nothing(&facts.engine)),
    ("liquidation-engine I2", |facts| engine::deficits_are_the_markets(facts)),
    ("liquidation-engine I3", |facts| engine::vault_holds_what_deficits_say(facts)),
    ("liquidation-engine I4", |facts| engine::held_is_what_is_uncovered(&facts.engine)),
    ("liquidation-engine I5", |facts| engine::stopped_exactly_while_uncovered(&facts.engine)),
    ("risk-steward I1", |facts| steward::values_are_in_range(&facts.steward)),
    ("risk-steward I3", |facts| steward::adjustments_end(&facts.steward)),
];

/// How often each invariant was asserted, by name.
pub type Counts = BTreeMap<&'static str, u64>;

/// An invariant that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// Its name: contract and number, as in the README.
    pub invariant: &'static str,
    /// The numbers.
    pub detail: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is broken: {}", self.invariant, self.detail)
    }
}

impl std::error::Error for Broken {}

/// Asserts every invariant of [`ONE_MOMENT`] and counts each that was called.
///
/// # Errors
/// The first that does not hold.
pub fn check(suite: &Suite<impl Environment>, counts: &mut Counts) -> Result<(), Broken> {
    check_facts(&Facts::read(suite), counts)
}

/// As [`check`], on responses read earlier.
///
/// # Errors
/// The first that does not hold.
pub fn check_facts(facts: &Facts, counts: &mut Counts) -> Result<(), Broken> {
    for (invariant, check) in ONE_MOMENT {
        check(facts).map_err(|detail| Broken { invariant, detail })?;
        *counts.entry(invariant).or_default() += 1;
    }
    Ok(())
}

/// How often each invariant was asserted: the contract with the numbers of those of equal count, and the count.
pub fn groups<N: AsRef<str>>(counts: &BTreeMap<N, u64>) -> Vec<(String, u64)> {
    let mut lines: BTreeMap<(&str, u64), Vec<&str>> = BTreeMap::new();
    for (name, count) in counts {
        let (contract, number) = name.as_ref().split_once(' ').unwrap_or((name.as_ref(), ""));
        lines.entry((contract, *count)).or_default().push(number);
    }
    let group = |((contract, count), numbers): (_, Vec<&str>)| (format!("{contract} {}", numbers.join(" ")), count);
    lines.into_iter().map(group).collect()
}

/// One line for each of [`groups`].
pub fn table(counts: &Counts) -> String {
    let lines = groups(counts).into_iter().map(|(name, count)| format!("{count:>7}  {name}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// `Ok` when `holds`, else the numbers.
fn ensure(holds: bool, detail: impl FnOnce() -> String) -> Result<(), String> {
    if holds {
        Ok(())
    } else {
        Err(detail())
    }
}
