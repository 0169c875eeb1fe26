//! Builder of a suite: the deployment's plan, the chain and the accounts.

use super::{deploy, EmbeddedSuite};
use crate::{BASE, NATIVE};
use anyhow::Result;
use cosmwasm_std::Decimal;
use deployment::{Composite, Market, Plan, FEED_LST_MARKET, FEED_NATIVE};
use interfaces::oracle_aggregator::{self, Leg};
use interfaces::staking_vault;
use simchain::{Chain, ChainBuilder};

/// Seconds of a day.
pub const DAY: u64 = 86_400;

/// Builder of an embedded suite.
#[derive(Clone)]
pub struct SuiteBuilder {
    pub(super) validators: usize,
    pub(super) reporters: usize,
    pub(super) reporter_stake: u128,
    pub(super) start: u64,
    pub(super) block_time: u64,
    pub(super) plan: Plan,
    pub(super) reward_apr: Decimal,
    pub(super) chain: ChainBuilder,
}

impl Default for SuiteBuilder {
    fn default() -> Self {
        Self {
            validators: 5,
            reporters: 7,
            reporter_stake: 1_000_000_000_000,
            start: 1_700_000_010,
            block_time: 6,
            plan: plan(),
            reward_apr: Decimal::percent(15),
            chain: Chain::builder(),
        }
    }
}

/// The defaults, and a product of two feeds, so that the invariant of composites is asserted as well.
fn plan() -> Plan {
    let mut plan = Plan::new(NATIVE, BASE);
    let leg = |feed| Leg { feed, inverted: false };
    plan.feeds.composites =
        vec![Composite { name: "LST market in base".into(), legs: vec![leg(FEED_NATIVE), leg(FEED_LST_MARKET)] }];
    plan
}

impl SuiteBuilder {
    /// How many validators the vault delegates to.
    pub fn validators(mut self, count: usize) -> Self {
        self.validators = count;
        self
    }

    /// How many reporters, each with the same stake.
    pub fn reporters(mut self, count: usize) -> Self {
        self.reporters = count;
        self
    }

    /// Stake of each reporter, in units of the governance token.
    pub fn reporter_stake(mut self, amount: u128) -> Self {
        self.reporter_stake = amount;
        self
    }

    /// Start time of the chain, in seconds since the epoch; moved to the beginning of a round.
    pub fn start(mut self, time: u64) -> Self {
        self.start = time;
        self
    }

    /// Seconds between blocks.
    pub fn block_time(mut self, seconds: u64) -> Self {
        self.block_time = seconds;
        self
    }

    /// The whole plan. The embedded chain overrides its denoms, roles, validators and reporters.
    pub fn plan(mut self, plan: Plan) -> Self {
        self.plan = Plan { native: crate::NATIVE.into(), base: crate::BASE.into(), ..plan };
        self
    }

    /// The oracle's numbers.
    pub fn oracle(mut self, change: impl FnOnce(&mut oracle_aggregator::Params)) -> Self {
        change(&mut self.plan.oracle);
        self
    }

    /// The staking vault's numbers.
    pub fn staking(mut self, change: impl FnOnce(&mut staking_vault::Params)) -> Self {
        change(&mut self.plan.staking);
        self
    }

    /// The credit market.
    pub fn market(mut self, change: impl FnOnce(&mut Market)) -> Self {
        change(&mut self.plan.market);
        self
    }

    /// What staking earns in a year.
    pub fn reward_apr(mut self, apr: Decimal) -> Self {
        self.reward_apr = apr;
        self
    }

    /// Changes settings of the chain that are not in the plan: entries, self-stake, a threshold of the active set.
    pub fn chain(mut self, change: impl FnOnce(ChainBuilder) -> ChainBuilder) -> Self {
        self.chain = change(self.chain);
        self
    }

    /// Starts a chain and deploys the suite on it.
    pub fn build(self) -> EmbeddedSuite {
        match self.try_build() {
            Ok(suite) => suite,
            Err(error) => panic!("the suite does not deploy: {error:#}"),
        }
    }

    /// Starts a chain and deploys the suite on it.
    pub fn try_build(self) -> Result<EmbeddedSuite> {
        let round = self.plan.oracle.round_seconds;
        let chain = self
            .chain
            .clone()
            .validators(self.validators)
            .unbonding(self.plan.staking.unbonding_period)
            .bond_denom(NATIVE)
            .block_time(self.block_time)
            .start(1, self.start.div_ceil(round) * round)
            .apr(self.reward_apr)
            .build();
        deploy::deploy(chain, self)
    }
}
