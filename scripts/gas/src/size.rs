//! The two states at which everything is measured.

use cosmwasm_std::{Decimal, Uint128};
use deployment::Plan;
use serde::{Deserialize, Serialize};

/// Feeds that reporters submit in every suite: the native token, and the market's price of the liquid staking token.
pub(crate) const STANDARD_FEEDS: usize = 2;

/// How much state there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Size {
    /// Validators of the chain, to all of which the vault delegates.
    pub(crate) validators: usize,
    /// Accounts that each hold the liquid staking token, owe debt against collateral and have an open claim.
    pub(crate) people: usize,
    /// Reporters of the oracle.
    pub(crate) reporters: usize,
    /// Feeds that reporters submit.
    pub(crate) feeds: usize,
}

impl Size {
    /// A suite on its first day.
    pub(crate) const SMALL: Self = Self { validators: 5, people: 10, reporters: 7, feeds: STANDARD_FEEDS };
    /// A suite that is used.
    pub(crate) const LARGE: Self = Self { validators: 50, people: 10_000, reporters: 30, feeds: 50 };

    /// One line for people.
    pub(crate) fn words(&self) -> String {
        let Self { validators, people, reporters, feeds } = self;
        format!(
            "{validators} validators, {people} holders, {people} accounts that owe, {people} open claims, \
             {reporters} reporters, {feeds} reported feeds"
        )
    }

    /// Changes the local plan: further feeds, and short periods.
    pub(crate) fn plan(&self, plan: &mut Plan, unbonding: u64) {
        plan.feeds.extra = (STANDARD_FEEDS..self.feeds).map(|index| format!("extra {index}")).collect();
        // Long enough for thirty submissions in one round; the same at both states, because some computations depend on time.
        plan.oracle.round_seconds = 6;
        plan.timelock.delay = 1;
        plan.timelock.min_delay = 1;
        plan.staking.unbonding_period = unbonding;
        plan.staking.batch_interval = unbonding / 6;
        plan.staking.rebalance.keeper = Some(plan.roles.guardian.clone());
        plan.reporter_tranches.cooldown = 1;
        plan.market.cooldown = 1;
        plan.engine.skip_after = 1;
        let market = &mut plan.market.params;
        market.withdrawal.delay = 1;
        // Wide enough for an account to be in it when the price falls by a seventh.
        market.band.time = 21_600;
        // Every account of the population owes 10 tokens; one account owes less than a hundredth.
        market.liquidation.least_debt = Uint128::new(5_000);
        // Under water the price reaches its lowest in two seconds.
        (market.liquidation.discount.par_time, market.liquidation.discount.rise_time) = (1, 1);
        market.liquidation.seconds_per_block = Decimal::one();
    }
}
