//! Births and numbers that cannot be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::panic
)]

mod support;

use common::credit::{ExecuteMsg, InstantiateMsg, Params};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{coins, Coin, Decimal, StdError, Uint128};
use credit_market::contract::{instantiate, migrate, CONTRACT_NAME};
use credit_market::ContractError;
use cw_utils::PaymentError;
use support::{birth, dec, params, who, Market, BASE, LST, SEED};

fn born(msg: InstantiateMsg, funds: &[Coin]) -> Option<ContractError> {
    let mut deps = mock_dependencies();
    instantiate(deps.as_mut(), mock_env(), message_info(&who("deployer"), funds), msg).err()
}

fn invalid(name: &str) -> ContractError {
    ContractError::InvalidParam { name: name.into() }
}

#[test]
fn a_market_is_born_with_a_seed_of_the_base() {
    assert_eq!(born(birth(), &coins(SEED, BASE)), None);
    assert_eq!(born(birth(), &[]), Some(ContractError::Payment(PaymentError::NoFunds {})));
    let missing = ContractError::Payment(PaymentError::MissingDenom(BASE.into()));
    assert_eq!(born(birth(), &coins(SEED, LST)), Some(missing));
    let small = ContractError::SeedTooSmall { seed: Uint128::new(999), least: Uint128::new(1_000) };
    assert_eq!(born(birth(), &coins(999, BASE)), Some(small));
}

#[test]
fn leverage_classes_ascend_below_one() {
    let with = |change: fn(&mut InstantiateMsg)| {
        let mut msg = birth();
        change(&mut msg);
        born(msg, &coins(SEED, BASE))
    };
    for change in [
        (|msg| msg.classes.clear()) as fn(&mut InstantiateMsg),
        |msg| msg.classes.reverse(),
        |msg| msg.classes[0].initial_cap = Decimal::zero(),
        |msg| msg.classes[2].maintenance_cap = Decimal::one(),
        |msg| msg.classes[2].initial_cap = dec("0.81"),
        |msg| msg.classes.push(msg.classes[2]),
        |msg| {
            msg.classes = (1..=9)
                .map(|i| common::credit::ClassParams {
                    initial_cap: Decimal::percent(i),
                    maintenance_cap: Decimal::percent(i),
                })
                .collect()
        },
    ] {
        assert_eq!(with(change), Some(invalid("classes")));
    }
}

#[test]
fn numbers_outside_their_bounds() {
    let mut m = Market::new();
    let high = dec("1001");
    type Change = fn(&mut Params, Decimal);
    let cases: Vec<(&str, Change)> = vec![
        ("interest.base", |p, high| p.interest.base = high),
        ("interest.kink", |p, high| p.interest.kink = high),
        ("interest.slope1", |p, high| p.interest.slope1 = high),
        ("interest.slope2", |p, high| p.interest.slope2 = high),
        ("interest.reserve", |p, high| p.interest.reserve = high),
        ("premium.period", |p, _| p.premium.period = 0),
        ("premium.floor", |p, high| p.premium.floor = high),
        ("premium.cap", |p, high| p.premium.cap = high),
        ("premium.ramp_per_day", |p, high| p.premium.ramp_per_day = high),
        ("premium.fund_share", |p, high| p.premium.fund_share = high),
        ("margin.liquidation_time", |p, _| p.margin.liquidation_time = 0),
        ("margin.z", |p, high| p.margin.z = high),
        ("margin.slippage", |p, high| p.margin.slippage = high),
        ("margin.buffer", |p, _| p.margin.buffer = Decimal::one()),
        ("margin.max_fall_per_day", |p, _| p.margin.max_fall_per_day = Decimal::zero()),
        ("margin.confidence_z", |p, high| p.margin.confidence_z = high),
        ("cover_ratio", |p, _| p.cover_ratio = Decimal::zero()),
        ("withdrawal_delay", |p, _| p.withdrawal_delay = 0),
        ("clock.start", |p, _| p.clock.start = Decimal::one()),
        ("clock.per_minute", |p, high| p.clock.per_minute = high),
        ("clock.health_slope", |p, high| p.clock.health_slope = high),
        ("clock.max", |p, _| p.clock.max = Decimal::one()),
        ("clock.min", |p, _| p.clock.min = Decimal::one()),
        ("target_health", |p, _| p.target_health = Decimal::one()),
        ("flag_life", |p, _| p.flag_life = 0),
        ("lot_haircut", |p, _| p.lot_haircut = Decimal::one()),
        ("lot_duration", |p, _| p.lot_duration = 31_536_001),
    ];
    for (name, change) in cases {
        let mut changed = params();
        change(&mut changed, high);
        let error = m.fails("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
        assert_eq!(error, invalid(name));
    }
}

#[test]
fn params_accrue_the_past_at_the_old_numbers() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    let mut changed = params();
    changed.interest.slope1 = dec("10");
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
    assert_eq!(m.state().live_debt, Uint128::new(8_640_000));
}

#[test]
fn migration_takes_this_contract_only() {
    let mut m = Market::new();
    let (env, empty) = (m.env.clone(), common::wire::Empty {});
    migrate(m.deps.as_mut(), env.clone(), empty).unwrap();
    cw2::set_contract_version(&mut m.deps.storage, "other", "0.1.0").unwrap();
    let error = migrate(m.deps.as_mut(), env.clone(), common::wire::Empty {}).unwrap_err();
    assert!(matches!(error, ContractError::Std(StdError::GenericErr { .. })), "{error:?}");
    cw2::set_contract_version(&mut m.deps.storage, CONTRACT_NAME, "0.0.9").unwrap();
    let error = migrate(m.deps.as_mut(), env, common::wire::Empty {}).unwrap_err();
    assert_eq!(error, ContractError::UnknownVersion { version: "0.0.9".into() });
}
