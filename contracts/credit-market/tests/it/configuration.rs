//! Births and numbers that cannot be.

use crate::support::{birth, dec, params, who, Market, BASE, LST, SEED};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{coins, Coin, Decimal, Uint128};
use credit_market::contract::{instantiate, migrate};
use credit_market::migrate::CONTRACT_NAME;
use credit_market::ContractError;
use cw_utils::PaymentError;
use interfaces::credit_market::{ExecuteMsg, InstantiateMsg, Params};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::AssetUnchecked;

fn born(msg: InstantiateMsg, funds: &[Coin]) -> Option<ContractError> {
    let mut deps = mock_dependencies();
    instantiate(deps.as_mut(), mock_env(), message_info(&who("deployer"), funds), msg).err()
}

fn outside(name: &'static str, value: &str, (min, max): (&str, &str)) -> ContractError {
    CommonError::OutOfRange { name, value: value.into(), min: min.into(), max: max.into() }.into()
}

/// The decimals next to 0 and 1.
const ABOVE_ZERO: &str = "0.000000000000000001";
const BELOW_ONE: &str = "0.999999999999999999";

#[test]
fn a_market_is_born_with_a_seed_of_the_base() {
    assert_eq!(born(birth(), &coins(SEED, BASE)), None);
    assert_eq!(born(birth(), &[]), Some(ContractError::Payment(PaymentError::NoFunds {})));
    let missing = ContractError::Payment(PaymentError::MissingDenom(BASE.into()));
    assert_eq!(born(birth(), &coins(SEED, LST)), Some(missing));
    let small = ContractError::SeedTooSmall { seed: Uint128::new(999), min: Uint128::new(1_000) };
    assert_eq!(born(birth(), &coins(999, BASE)), Some(small));
    let token = who("token");
    let cw20 = InstantiateMsg { base: AssetUnchecked::Cw20(token.to_string()), ..birth() };
    let refused = ContractError::BaseNotNative { asset: format!("cw20:{token}") };
    assert_eq!(born(cw20, &coins(SEED, BASE)), Some(refused));
}

#[test]
fn leverage_classes_ascend_below_one() {
    let with = |change: fn(&mut InstantiateMsg)| {
        let mut msg = birth();
        change(&mut msg);
        born(msg, &coins(SEED, BASE))
    };
    type Change = fn(&mut InstantiateMsg);
    // Born with 45/50, 60/65, 75/80.
    let cases: [(Change, ContractError); 8] = [
        (|msg| msg.classes.clear(), outside("classes", "0", ("1", "8"))),
        (|msg| msg.classes.reverse(), outside("maintenance_ltv", "0.65", ("0.800000000000000001", BELOW_ONE))),
        (|msg| msg.classes[0].initial_ltv = Decimal::zero(), outside("initial_ltv", "0", (ABOVE_ZERO, "0.5"))),
        (
            |msg| msg.classes[2].maintenance_ltv = Decimal::one(),
            outside("maintenance_ltv", "1", ("0.650000000000000001", BELOW_ONE)),
        ),
        (|msg| msg.classes[2].initial_ltv = dec("0.81"), outside("initial_ltv", "0.81", ("0.6", "0.8"))),
        (|msg| msg.classes[1].initial_ltv = dec("0.44"), outside("initial_ltv", "0.44", ("0.45", "0.65"))),
        (
            |msg| msg.classes.push(msg.classes[2]),
            outside("maintenance_ltv", "0.8", ("0.800000000000000001", BELOW_ONE)),
        ),
        (
            |msg| {
                msg.classes = (1..=9)
                    .map(|i| interfaces::credit_market::ClassParams {
                        initial_ltv: Decimal::percent(i),
                        maintenance_ltv: Decimal::percent(i),
                    })
                    .collect()
            },
            outside("classes", "9", ("1", "8")),
        ),
    ];
    for (change, error) in cases {
        assert_eq!(with(change), Some(error));
    }
}

#[test]
fn numbers_outside_their_bounds() {
    let mut m = Market::new();
    let high = dec("1001");
    type Change = fn(&mut Params, Decimal);
    let (rate, part, factor) = (("0", "10"), ("0", "1"), ("0", "100"));
    let (discount, positive_discount) = (("0", "0.3"), (ABOVE_ZERO, "0.3"));
    let (period, long) = (("1", "31536000"), ("3600", "31536000"));
    let cases: Vec<(&str, &str, (&str, &str), Change)> = vec![
        ("interest.base", "1001", rate, |p, high| p.interest.base = high),
        ("interest.kink", "1001", part, |p, high| p.interest.kink = high),
        ("interest.slope_below_kink", "1001", rate, |p, high| p.interest.slope_below_kink = high),
        ("interest.slope_above_kink", "1001", rate, |p, high| p.interest.slope_above_kink = high),
        ("interest.reserve", "1001", part, |p, high| p.interest.reserve = high),
        ("premium.period", "0", period, |p, _| p.premium.period = 0),
        ("premium.floor", "1001", rate, |p, high| p.premium.floor = high),
        ("premium.cap", "1001", rate, |p, high| p.premium.cap = high),
        ("premium.ramp_per_day", "1001", rate, |p, high| p.premium.ramp_per_day = high),
        ("premium.fund_share", "1001", part, |p, high| p.premium.fund_share = high),
        ("band.z", "1001", rate, |p, high| p.band.z = high),
        ("band.time", "604801", ("1", "604800"), |p, _| p.band.time = 604_801),
        ("band.confidence_multiple", "1001", factor, |p, high| p.band.confidence_multiple = high),
        ("cover_ratio", "0", (ABOVE_ZERO, "100"), |p, _| p.cover_ratio = Decimal::zero()),
        ("discount.start", "1001", discount, |p, high| p.liquidation.discount.start = high),
        ("discount.per_minute", "1001", part, |p, high| p.liquidation.discount.per_minute = high),
        ("discount.health_slope", "1001", factor, |p, high| p.liquidation.discount.health_slope = high),
        ("discount.max", "0.31", positive_discount, |p, _| p.liquidation.discount.max = dec("0.31")),
        ("discount.least", "0", positive_discount, |p, _| p.liquidation.discount.least = Decimal::zero()),
        ("discount.band_max", "1001", discount, |p, high| p.liquidation.discount.band_max = high),
        ("discount.end", "0.51", (ABOVE_ZERO, "0.5"), |p, _| p.liquidation.discount.end = dec("0.51")),
        ("discount.par_time", "0", period, |p, _| p.liquidation.discount.par_time = 0),
        ("discount.rise_time", "0", period, |p, _| p.liquidation.discount.rise_time = 0),
        ("target.base", "1", ("1.000000000000000001", "10"), |p, _| p.liquidation.target.base = Decimal::one()),
        ("target.slope", "1001", rate, |p, high| p.liquidation.target.slope = high),
        ("target.max", "1", ("1.000000000000000001", "10"), |p, _| p.liquidation.target.max = Decimal::one()),
        ("target.soft", "1", ("1.000000000000000001", "2"), |p, _| p.liquidation.target.soft = Decimal::one()),
        ("liquidation.flag_life", "59", ("60", "86400"), |p, _| p.liquidation.flag_life = 59),
        ("liquidation.seconds_per_block", "0.099", ("0.1", "3600"), |p, _| {
            p.liquidation.seconds_per_block = dec("0.099")
        }),
        ("provision.price_memory", "3599", long, |p, _| p.provision.price_memory = 3_599),
        ("provision.write_down_after", "0", long, |p, _| p.provision.write_down_after = 0),
        ("provision.write_down_every", "0", long, |p, _| p.provision.write_down_every = 0),
        ("provision.write_down_share", "1001", part, |p, high| p.provision.write_down_share = high),
        ("provision.mark_reward", "0.011", ("0", "0.01"), |p, _| p.provision.mark_reward = dec("0.011")),
        ("provision.mark_share", "1001", part, |p, high| p.provision.mark_share = high),
        ("provision.record_patience", "0", long, |p, _| p.provision.record_patience = 0),
        ("withdrawal.delay", "0", ("1", "2592000"), |p, _| p.withdrawal.delay = 0),
        ("withdrawal.window", "59", ("60", "86400"), |p, _| p.withdrawal.window = 59),
        ("withdrawal.retry_after", "2592001", ("0", "2592000"), |p, _| p.withdrawal.retry_after = 2_592_001),
    ];
    for (name, value, range, change) in cases {
        let mut changed = params();
        change(&mut changed, high);
        let error = m.fails("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
        assert_eq!(error, outside(name, value, range));
    }
}

/// Parameters inside their ranges that contradict each other, each refused with the rule that it breaks.
#[test]
fn fm_y11_contradictions_are_refused_with_their_rule() {
    let mut m = Market::new();
    type Change = fn(&mut Params);
    let cases: [(&str, &str, &str, Change); 8] = [
        ("discount.start <= discount.least", "0.06", "0.05", |p| p.liquidation.discount.start = dec("0.06")),
        ("discount.band_max <= discount.least", "0.06", "0.05", |p| p.liquidation.discount.band_max = dec("0.06")),
        ("discount.least <= discount.max", "0.05", "0.04", |p| p.liquidation.discount.max = dec("0.04")),
        ("discount.least <= discount.end", "0.05", "0.04", |p| p.liquidation.discount.end = dec("0.04")),
        ("target.base <= target.max", "1.15", "1.1", |p| p.liquidation.target.max = dec("1.1")),
        // 1.14 * .7
        ("maintenance_ltv < target.base * (1 - discount.max)", "0.8", "0.798", |p| {
            (p.liquidation.target.base, p.liquidation.discount.max) = (dec("1.14"), dec("0.3"));
        }),
        // Equality heals nothing either: 1 / 1.25 = 1.142857142857142858 * .7.
        ("maintenance_ltv < target.base * (1 - discount.max)", "0.8", "0.8", |p| {
            (p.liquidation.target.base, p.liquidation.discount.max) = (dec("1.142857142857142858"), dec("0.3"));
        }),
        ("premium.floor <= premium.cap", "0.01", "0.001", |p| p.premium.cap = dec("0.001")),
    ];
    for (rule, left, right, change) in cases {
        let mut changed = params();
        change(&mut changed);
        let error = m.run("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]).err();
        let refused = CommonError::Contradiction { rule, left: left.into(), right: right.into() };
        assert_eq!(error, Some(refused.into()));
    }
}

#[test]
fn params_accrue_the_past_at_the_old_numbers() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    let mut changed = params();
    changed.interest.slope_below_kink = dec("10");
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
    assert_eq!(m.state().live_debt, Uint128::new(8_640_000));
}

#[test]
fn migration_takes_this_contract_only() {
    let mut m = Market::new();
    let (env, empty) = (m.env.clone(), interfaces::shared::migrate::MigrateMsg {});
    migrate(m.deps.as_mut(), env.clone(), empty).unwrap();
    cw2::set_contract_version(&mut m.deps.storage, "other", "0.1.0").unwrap();
    let error = migrate(m.deps.as_mut(), env.clone(), interfaces::shared::migrate::MigrateMsg {}).unwrap_err();
    assert!(matches!(error, ContractError::Migrate(MigrateError::Version(_))), "{error:?}");
    cw2::set_contract_version(&mut m.deps.storage, CONTRACT_NAME, "0.0.9").unwrap();
    let error = migrate(m.deps.as_mut(), env, interfaces::shared::migrate::MigrateMsg {}).unwrap_err();
    let unknown = CommonError::UnknownVersion { version: "0.0.9".into() };
    assert_eq!(error, ContractError::Migrate(MigrateError::Common(unknown)));
}
