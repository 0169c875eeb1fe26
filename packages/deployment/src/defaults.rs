//! The plan that the design describes (docs/history/design-2026-11.md), for a chain with 21 days of unbonding.

use crate::decimals::Decimals;
use crate::plan::{Feeds, Governance, Market, Plan, ReporterTranches, Roles, Steward, StewardRule, Timelock, Token};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::{DiscountLaw, LiquidationTerms, TargetHealth};
use interfaces::risk_steward::{Direction, Parameter};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault};

const HOUR: u64 = 3_600;
const DAY: u64 = 86_400;
/// One token of six decimal places.
const UNIT: Uint128 = Uint128::new(1_000_000);

impl Plan {
    /// The design's numbers for a staked and a lent denom of six decimal places, without accounts: roles, validators and
    /// reporters are empty. See [`Plan::scaled`] for other denoms.
    pub fn new(native: &str, base: &str) -> Self {
        let token = |name: &str, symbol: &str, description: &str| Token {
            name: name.into(),
            symbol: symbol.into(),
            decimals: 6,
            project: None,
            description: Some(description.into()),
        };
        Self {
            native: native.into(),
            base: base.into(),
            decimals: Decimals::default(),
            seed: UNIT,
            least_seed: Uint128::new(1_000),
            roles: Roles::default(),
            gov_token: token("Ballast", "BLST", "Stake that votes and reports prices in Ballast."),
            lst: token(
                "Ballast staked token",
                "bSTAKE",
                "Staked coins: a share of what the vault of Ballast has delegated.",
            ),
            validators: vec![],
            reporters: vec![],
            reporter_tranches: ReporterTranches {
                cooldown: 21 * DAY,
                floor: UNIT,
                min_hold: UNIT,
                commission: Decimal::percent(10),
                fee_share: Decimal::percent(50),
            },
            governance: Governance {
                voters: vec![],
                threshold: Decimal::percent(51),
                voting_period: 3 * DAY,
                unit: UNIT,
                floor: Uint128::new(1_000_000_000_000),
                delay: 2 * DAY,
                cooldown: 14 * DAY,
                tranche_floor: UNIT,
                min_hold: UNIT,
            },
            timelock: Timelock { delay: 2 * DAY, min_delay: DAY, max_delay: 14 * DAY, expiry: 7 * DAY },
            security: security_vault::Params {
                max_hold: 30 * DAY,
                reward_period: DAY,
                max_entry_hold: Decimal::percent(1),
                slash_recipient: String::new(),
            },
            staking: staking_params(),
            oracle: oracle_params(),
            feeds: Feeds {
                rate_max_growth: Decimal::percent(50),
                rate_max_fall: Decimal::percent(1),
                rate_max_age: 2 * DAY,
                min_market_to_rate: Decimal::percent(85),
                extra: vec![],
                composites: vec![],
            },
            market: market(),
            steward: Steward { account: None, rules: steward_rules() },
            engine: liquidation_engine::Params { skip_after: DAY, min_hold: UNIT, sale_period: DAY },
        }
    }
}

/// The steward may tighten values freely within these ranges; loosening takes days.
fn steward_rules() -> Vec<StewardRule> {
    let rule = |parameter, tighter, [min, max, step]: [Uint128; 3]| StewardRule {
        parameter,
        min,
        max,
        tighter,
        step,
        life: 30 * DAY,
    };
    let percents = |of: [u64; 3]| of.map(|percent| Decimal::percent(percent).atomics());
    let cap = [0, 1_000_000_000_000_000, 50_000_000_000_000].map(Uint128::new);
    vec![
        rule(Parameter::DebtCap {}, Direction::Lower, cap),
        rule(Parameter::CoverRatio {}, Direction::Higher, percents([5, 25, 1])),
        rule(Parameter::PremiumFloor {}, Direction::Higher, percents([1, 20, 1])),
        rule(Parameter::BandZ {}, Direction::Higher, percents([25, 75, 10])),
        rule(Parameter::ConfidenceMultiple {}, Direction::Higher, percents([100, 500, 50])),
    ]
}

fn market() -> Market {
    let class = |initial, maintenance| credit_market::ClassParams {
        initial_ltv: Decimal::percent(initial),
        maintenance_ltv: Decimal::percent(maintenance),
    };
    Market {
        seed: UNIT,
        classes: vec![class(45, 50), class(60, 65), class(75, 80)],
        params: credit_params(),
        collateral_cap: Uint128::new(u128::MAX >> 20),
        cooldown: 14 * DAY,
        floor: UNIT,
        min_hold: UNIT,
        reporter_share: Decimal::percent(10),
        lst_tranche: None,
    }
}

fn staking_params() -> staking_vault::Params {
    staking_vault::Params {
        unbonding_period: 21 * DAY,
        batch_interval: 4 * DAY,
        max_entries: 7,
        interval_margin: DAY,
        settle_grace: DAY,
        max_sync_age: 2 * DAY,
        vesting_period: DAY,
        fee: Decimal::percent(5),
        fee_recipient: String::new(),
        security_share: None,
        fee_shares: vec![],
        inflow_cap: None,
        bounds: staking_vault::RateBounds {
            max_growth: Decimal::permille(5),
            max_fall: Decimal::percent(5),
            pause: DAY,
        },
        max_delegations: 10,
        instant: staking_vault::InstantFee {
            floor: Decimal::permille(1),
            ceiling: Decimal::percent(3),
            target: Decimal::percent(1),
        },
        rebalance: staking_vault::RebalanceParams {
            keeper: None,
            budget: Decimal::percent(10),
            period: 21 * DAY,
            tolerance: Decimal::percent(1),
        },
    }
}

fn oracle_params() -> oracle_aggregator::Params {
    oracle_aggregator::Params {
        round_seconds: 30,
        quorum: Decimal::percent(60),
        min_reporters: 3,
        min_stake: UNIT,
        activation: DAY,
        max_age: 120,
        new_risk_max_age: 60,
        variance_tau: DAY,
        ema_tau: 3600,
        confidence_floor: Decimal::permille(1),
        confidence_max: Decimal::percent(2),
        max_split: Decimal::percent(2),
        ema_gap: Decimal::percent(20),
        breaker: oracle_aggregator::BreakerParams {
            min_move: Decimal::percent(5),
            sigmas: Decimal::percent(600),
            max_move: Decimal::percent(20),
            clip: Decimal::percent(200),
            candidate_lifetime: 600,
            max_pending: 600,
            max_dt: 600,
        },
        slashing: oracle_aggregator::SlashingParams {
            band: Decimal::percent(1),
            sigmas: Decimal::percent(400),
            max_deviation: Decimal::percent(1000),
            tolerance: Decimal::percent(500),
            leak_per_hour: Decimal::percent(100),
            fraction_per_band: Decimal::bps(2),
            epoch: DAY,
            epoch_cap: Decimal::bps(50),
        },
        rewards: oracle_aggregator::RewardParams { period: DAY, jail: DAY },
        dispute: oracle_aggregator::DisputeParams {
            window: DAY,
            expiry: 14 * DAY,
            min_bond: UNIT,
            bond: Decimal::permille(5),
        },
        adapter_gas: 1_000_000,
    }
}

fn credit_params() -> credit_market::Params {
    credit_market::Params {
        interest: credit_market::InterestParams {
            base: Decimal::zero(),
            kink: Decimal::percent(80),
            slope_below_kink: Decimal::percent(7),
            slope_above_kink: Decimal::percent(45),
            reserve: Decimal::percent(20),
        },
        premium: credit_market::PremiumParams {
            period: DAY,
            floor: Decimal::percent(1),
            cap: Decimal::percent(100),
            ramp_per_day: Decimal::percent(10),
            fund_share: Decimal::percent(20),
        },
        band: credit_market::BandParams {
            z: Decimal::percent(50),
            time: 6 * HOUR,
            confidence_multiple: Decimal::percent(200),
        },
        liquidation: liquidation_terms(),
        provision: credit_market::ProvisionParams {
            price_memory: 7 * DAY,
            write_down_after: 7 * DAY,
            write_down_every: DAY,
            write_down_share: Decimal::percent(5),
            mark_reward: Decimal::bps(5),
            mark_share: Decimal::percent(1),
            mark_max: Uint128::new(5_000_000),
            mark_daily: Uint128::new(200_000_000),
            record_patience: DAY,
        },
        withdrawal: credit_market::WithdrawalParams {
            delay: 600,
            window: 300,
            retry_after: 6 * HOUR,
            least: Uint128::new(100_000_000),
        },
        debt_cap: Uint128::new(1_000_000_000_000_000),
        cover_ratio: Decimal::percent(10),
        oracle_exposure_cap: None,
    }
}

fn liquidation_terms() -> LiquidationTerms {
    LiquidationTerms {
        discount: DiscountLaw {
            start: Decimal::percent(1),
            per_minute: Decimal::percent(1),
            health_slope: Decimal::percent(50),
            max: Decimal::permille(167),
            least: Decimal::percent(5),
            band_max: Decimal::percent(2),
            par_time: HOUR,
            rise_time: 4 * HOUR,
            end: Decimal::percent(25),
        },
        target: TargetHealth {
            base: Decimal::percent(125),
            slope: Decimal::one(),
            max: Decimal::percent(150),
            soft: Decimal::percent(105),
        },
        least_debt: Uint128::new(50_000_000),
        flag_life: 1200,
        seconds_per_block: Decimal::percent(600),
    }
}
