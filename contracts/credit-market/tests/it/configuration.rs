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
        (|msg| msg.classes.reverse(), outside("maintenance_cap", "0.65", ("0.800000000000000001", BELOW_ONE))),
        (|msg| msg.classes[0].initial_cap = Decimal::zero(), outside("initial_cap", "0", (ABOVE_ZERO, "0.5"))),
        (
            |msg| msg.classes[2].maintenance_cap = Decimal::one(),
            outside("maintenance_cap", "1", ("0.650000000000000001", BELOW_ONE)),
        ),
        (|msg| msg.classes[2].initial_cap = dec("0.81"), outside("initial_cap", "0.81", ("0.6", "0.8"))),
        (|msg| msg.classes[1].initial_cap = dec("0.44"), outside("initial_cap", "0.44", ("0.45", "0.65"))),
        (
            |msg| msg.classes.push(msg.classes[2]),
            outside("maintenance_cap", "0.8", ("0.800000000000000001", BELOW_ONE)),
        ),
        (
            |msg| {
                msg.classes = (1..=9)
                    .map(|i| interfaces::credit_market::ClassParams {
                        initial_cap: Decimal::percent(i),
                        maintenance_cap: Decimal::percent(i),
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
    let (rate, part, below, factor, period) =
        (("0", "10"), ("0", "1"), ("0", BELOW_ONE), ("0", "100"), ("1", "31536000"));
    let cases: Vec<(&str, &str, (&str, &str), Change)> = vec![
        ("interest.base", "1001", rate, |p, high| p.interest.base = high),
        ("interest.kink", "1001", part, |p, high| p.interest.kink = high),
        ("interest.slope_below_kink", "1001", rate, |p, high| p.interest.slope_below_kink = high),
        ("interest.slope_above_kink", "1001", rate, |p, high| p.interest.slope_above_kink = high),
        ("interest.reserve", "1001", part, |p, high| p.interest.reserve = high),
        ("premium.period", "0", period, |p, _| p.premium.period = 0),
        ("premium.floor", "1001", ("0", "1"), |p, high| p.premium.floor = high),
        ("premium.cap", "1001", ("0.01", "10"), |p, high| p.premium.cap = high),
        ("premium.ramp_per_day", "1001", rate, |p, high| p.premium.ramp_per_day = high),
        ("premium.fund_share", "1001", part, |p, high| p.premium.fund_share = high),
        ("margin.liquidation_time", "0", period, |p, _| p.margin.liquidation_time = 0),
        ("margin.z", "1001", factor, |p, high| p.margin.z = high),
        ("margin.slippage", "1001", part, |p, high| p.margin.slippage = high),
        ("margin.buffer", "1", below, |p, _| p.margin.buffer = Decimal::one()),
        ("margin.max_fall_per_day", "0", (ABOVE_ZERO, "1"), |p, _| p.margin.max_fall_per_day = Decimal::zero()),
        ("margin.confidence_multiple", "1001", factor, |p, high| p.margin.confidence_multiple = high),
        ("cover_ratio", "0", (ABOVE_ZERO, "100"), |p, _| p.cover_ratio = Decimal::zero()),
        ("withdrawal_delay", "0", period, |p, _| p.withdrawal_delay = 0),
        ("liquidation.clock.start", "1", below, |p, _| p.liquidation.clock.start = Decimal::one()),
        ("liquidation.clock.per_minute", "1001", part, |p, high| p.liquidation.clock.per_minute = high),
        ("liquidation.clock.health_slope", "1001", factor, |p, high| p.liquidation.clock.health_slope = high),
        ("liquidation.clock.max", "1", below, |p, _| p.liquidation.clock.max = Decimal::one()),
        ("liquidation.clock.min", "1", below, |p, _| p.liquidation.clock.min = Decimal::one()),
        ("liquidation.target_health", "1", ("1.000000000000000001", "10"), |p, _| {
            p.liquidation.target_health = Decimal::one()
        }),
        ("liquidation.flag_life", "0", period, |p, _| p.liquidation.flag_life = 0),
        ("liquidation.lot_haircut", "1", below, |p, _| p.liquidation.lot_haircut = Decimal::one()),
        ("liquidation.lot_duration", "31536001", period, |p, _| p.liquidation.lot_duration = 31_536_001),
    ];
    for (name, value, range, change) in cases {
        let mut changed = params();
        change(&mut changed, high);
        let error = m.fails("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
        assert_eq!(error, outside(name, value, range));
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
