//! What a suite is built from, with the defaults of DESIGN.md.

use super::{deploy, Suite};
use crate::chain::Chain;
use anyhow::Result;
use common::{credit, oracle, staking};
use cosmwasm_std::{Decimal, Uint128};
use risk::clock::ClockParams;

/// Seconds of a day.
pub const DAY: u64 = 86_400;

/// Collects what a suite is built from.
#[derive(Clone)]
pub struct SuiteBuilder {
    pub(super) validators: usize,
    pub(super) reporters: usize,
    pub(super) reporter_stake: u128,
    pub(super) start: u64,
    pub(super) block_time: u64,
    pub(super) oracle: oracle::Params,
    pub(super) staking: staking::Params,
    pub(super) market: MarketSetup,
    pub(super) reward_apr: Decimal,
}

/// A credit market: what governance would decide about it.
#[derive(Clone)]
pub struct MarketSetup {
    /// The leverage classes.
    pub classes: Vec<credit::ClassParams>,
    /// The numbers.
    pub params: credit::Params,
    /// From the start of a cooldown of the base tranche to its payout, in seconds.
    pub cooldown: u64,
    /// What stays in the base tranche for ever.
    pub floor: u128,
    /// The most of each collateral that the market takes.
    pub collateral_cap: u128,
}

impl Default for SuiteBuilder {
    fn default() -> Self {
        Self {
            validators: 5,
            reporters: 7,
            reporter_stake: 1_000_000_000_000,
            start: 1_700_000_010,
            block_time: 6,
            oracle: oracle_params(),
            staking: staking_params(),
            market: MarketSetup::default(),
            reward_apr: Decimal::percent(15),
        }
    }
}

impl Default for MarketSetup {
    fn default() -> Self {
        let class = |initial, maintenance| credit::ClassParams {
            initial_cap: Decimal::percent(initial),
            maintenance_cap: Decimal::percent(maintenance),
        };
        Self {
            classes: vec![class(45, 50), class(60, 65), class(75, 80)],
            params: credit_params(),
            cooldown: 14 * DAY,
            floor: deploy::FLOOR,
            collateral_cap: u128::MAX >> 20,
        }
    }
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

    /// What each reporter has at stake, in units of the governance token.
    pub fn reporter_stake(mut self, amount: u128) -> Self {
        self.reporter_stake = amount;
        self
    }

    /// When the chain begins, in seconds since the epoch; moved to the beginning of a round.
    pub fn start(mut self, time: u64) -> Self {
        self.start = time;
        self
    }

    /// Seconds between blocks.
    pub fn block_time(mut self, seconds: u64) -> Self {
        self.block_time = seconds;
        self
    }

    /// The oracle's numbers.
    pub fn oracle(mut self, change: impl FnOnce(&mut oracle::Params)) -> Self {
        change(&mut self.oracle);
        self
    }

    /// The staking vault's numbers.
    pub fn staking(mut self, change: impl FnOnce(&mut staking::Params)) -> Self {
        change(&mut self.staking);
        self
    }

    /// The credit market.
    pub fn market(mut self, change: impl FnOnce(&mut MarketSetup)) -> Self {
        change(&mut self.market);
        self
    }

    /// What staking earns in a year.
    pub fn reward_apr(mut self, apr: Decimal) -> Self {
        self.reward_apr = apr;
        self
    }

    /// Starts a chain and deploys the suite on it.
    pub fn build(self) -> Suite {
        match self.try_build() {
            Ok(suite) => suite,
            Err(error) => panic!("the suite does not deploy: {error:#}"),
        }
    }

    /// Starts a chain and deploys the suite on it.
    pub fn try_build(self) -> Result<Suite> {
        let round = self.oracle.round_seconds;
        let chain = Chain::builder()
            .validators(self.validators)
            .unbonding(self.staking.unbonding_period)
            .bond_denom(super::NATIVE)
            .block_time(self.block_time)
            .start(1, self.start.div_ceil(round) * round)
            .apr(self.reward_apr)
            .build();
        deploy::deploy(chain, self)
    }
}

fn staking_params() -> staking::Params {
    staking::Params {
        unbonding_period: 21 * DAY,
        batch_interval: 4 * DAY,
        interval_margin: DAY,
        max_sync_age: 2 * DAY,
        vesting_period: DAY,
        fee: Decimal::percent(5),
        fee_recipient: String::new(),
        security_share: None,
        max_delegations: 10,
        instant: staking::InstantFee { floor: Decimal::permille(1), ceiling: Decimal::percent(3) },
    }
}

fn oracle_params() -> oracle::Params {
    oracle::Params {
        round_seconds: 30,
        quorum: Decimal::from_ratio(2u128, 3u128),
        min_reporters: 3,
        max_age: 120,
        variance_tau: DAY,
        ema_tau: 3600,
        confidence_floor: Decimal::permille(1),
        confidence_max: Decimal::percent(2),
        ema_gap: Decimal::percent(20),
        breaker: oracle::BreakerParams { min_move: Decimal::percent(5), k: Decimal::percent(600), max_dt: 600 },
        slashing: oracle::SlashingParams {
            band: Decimal::percent(1),
            k: Decimal::percent(400),
            max_deviation: Decimal::percent(1000),
            tolerance: Decimal::percent(500),
            leak_per_hour: Decimal::percent(100),
            fraction_per_band: Decimal::bps(2),
            epoch: DAY,
            epoch_cap: Decimal::bps(50),
        },
        inactivity: 3600,
        jail_return: DAY,
        adapter_gas: 1_000_000,
    }
}

fn credit_params() -> credit::Params {
    credit::Params {
        interest: credit::InterestParams {
            base: Decimal::zero(),
            kink: Decimal::percent(80),
            slope1: Decimal::percent(7),
            slope2: Decimal::percent(45),
            reserve: Decimal::percent(20),
        },
        premium: credit::PremiumParams {
            period: DAY,
            floor: Decimal::percent(1),
            cap: Decimal::percent(100),
            ramp_per_day: Decimal::percent(10),
            fund_share: Decimal::percent(20),
        },
        margin: credit::MarginParams {
            liquidation_time: 1800,
            z: Decimal::percent(300),
            slippage: Decimal::percent(1),
            buffer: Decimal::percent(5),
            max_fall_per_day: Decimal::percent(2),
            confidence_z: Decimal::percent(200),
        },
        debt_cap: Uint128::new(1_000_000_000_000_000),
        cover_ratio: Decimal::percent(5),
        oracle_share: None,
        withdrawal_delay: 600,
        clock: ClockParams {
            start: Decimal::percent(1),
            per_minute: Decimal::percent(1),
            health_slope: Decimal::percent(50),
            max: Decimal::percent(10),
            min: Decimal::permille(5),
        },
        target_health: Decimal::percent(105),
        dust: Uint128::new(10_000),
        flag_life: 1200,
        lot_haircut: Decimal::percent(5),
        lot_duration: 3600,
    }
}
