//! Births and numbers that cannot be.

use crate::support::{birth, dec, params, who, Market, BASE, LST, SEED};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{coins, Coin, Decimal, StdError, Uint128};
use credit_market::contract::{instantiate, migrate, CONTRACT_NAME};
use credit_market::ContractError;
use cw_utils::PaymentError;
use interfaces::credit_market::{ExecuteMsg, InstantiateMsg, Params};

fn born(msg: InstantiateMsg, funds: &[Coin]) -> Option<ContractError> {
    let mut deps = mock_dependencies();
    instantiate(deps.as_mut(), mock_env(), message_info(&who("deployer"), funds), msg).err()
}

fn invalid(name: &'static str, value: &str, bounds: &'static str) -> ContractError {
    ContractError::InvalidParam { name, value: dec(value), bounds }
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
    type Change = fn(&mut InstantiateMsg);
    let (least, most) = ("above 0, at most maintenance_cap", "below 1");
    let (rises, stays) = ("above that of the class before", "at least that of the class before");
    // Born with 45/50, 60/65, 75/80.
    let cases: [(Change, ContractError); 8] = [
        (|msg| msg.classes.clear(), invalid("classes.count", "0", "1..=8")),
        (|msg| msg.classes.reverse(), invalid("maintenance_cap", "0.65", rises)),
        (|msg| msg.classes[0].initial_cap = Decimal::zero(), invalid("initial_cap", "0", least)),
        (|msg| msg.classes[2].maintenance_cap = Decimal::one(), invalid("maintenance_cap", "1", most)),
        (|msg| msg.classes[2].initial_cap = dec("0.81"), invalid("initial_cap", "0.81", least)),
        (|msg| msg.classes[1].initial_cap = dec("0.44"), invalid("initial_cap", "0.44", stays)),
        (|msg| msg.classes.push(msg.classes[2]), invalid("maintenance_cap", "0.8", rises)),
        (
            |msg| {
                msg.classes = (1..=9)
                    .map(|i| interfaces::credit_market::ClassParams {
                        initial_cap: Decimal::percent(i),
                        maintenance_cap: Decimal::percent(i),
                    })
                    .collect()
            },
            invalid("classes.count", "9", "1..=8"),
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
    let (rate, part, below, factor, period) = ("0..=10", "0..=1", "0 and more, below 1", "0..=100", "1 s to 365 days");
    let cases: Vec<(&str, &str, &str, Change)> = vec![
        ("interest.base", "1001", rate, |p, high| p.interest.base = high),
        ("interest.kink", "1001", part, |p, high| p.interest.kink = high),
        ("interest.slope1", "1001", rate, |p, high| p.interest.slope1 = high),
        ("interest.slope2", "1001", rate, |p, high| p.interest.slope2 = high),
        ("interest.reserve", "1001", part, |p, high| p.interest.reserve = high),
        ("premium.period", "0", period, |p, _| p.premium.period = 0),
        ("premium.floor", "1001", "at most premium.cap", |p, high| p.premium.floor = high),
        ("premium.cap", "1001", rate, |p, high| p.premium.cap = high),
        ("premium.ramp_per_day", "1001", rate, |p, high| p.premium.ramp_per_day = high),
        ("premium.fund_share", "1001", part, |p, high| p.premium.fund_share = high),
        ("margin.liquidation_time", "0", period, |p, _| p.margin.liquidation_time = 0),
        ("margin.z", "1001", factor, |p, high| p.margin.z = high),
        ("margin.slippage", "1001", part, |p, high| p.margin.slippage = high),
        ("margin.buffer", "1", below, |p, _| p.margin.buffer = Decimal::one()),
        ("margin.max_fall_per_day", "0", "above 0, at most 1", |p, _| p.margin.max_fall_per_day = Decimal::zero()),
        ("margin.confidence_z", "1001", factor, |p, high| p.margin.confidence_z = high),
        ("cover_ratio", "0", "above 0, at most 100", |p, _| p.cover_ratio = Decimal::zero()),
        ("withdrawal_delay", "0", period, |p, _| p.withdrawal_delay = 0),
        ("clock.start", "1", below, |p, _| p.clock.start = Decimal::one()),
        ("clock.per_minute", "1001", part, |p, high| p.clock.per_minute = high),
        ("clock.health_slope", "1001", factor, |p, high| p.clock.health_slope = high),
        ("clock.max", "1", below, |p, _| p.clock.max = Decimal::one()),
        ("clock.min", "1", below, |p, _| p.clock.min = Decimal::one()),
        ("target_health", "1", "above 1, at most 10", |p, _| p.target_health = Decimal::one()),
        ("flag_life", "0", period, |p, _| p.flag_life = 0),
        ("lot_haircut", "1", below, |p, _| p.lot_haircut = Decimal::one()),
        ("lot_duration", "31536001", period, |p, _| p.lot_duration = 31_536_001),
    ];
    for (name, value, bounds, change) in cases {
        let mut changed = params();
        change(&mut changed, high);
        let error = m.fails("owner", ExecuteMsg::UpdateParams { params: Box::new(changed) }, &[]);
        assert_eq!(error, invalid(name, value, bounds));
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
    let (env, empty) = (m.env.clone(), interfaces::shared::migrate::MigrateMsg {});
    migrate(m.deps.as_mut(), env.clone(), empty).unwrap();
    cw2::set_contract_version(&mut m.deps.storage, "other", "0.1.0").unwrap();
    let error = migrate(m.deps.as_mut(), env.clone(), interfaces::shared::migrate::MigrateMsg {}).unwrap_err();
    assert!(matches!(error, ContractError::Std(StdError::GenericErr { .. })), "{error:?}");
    cw2::set_contract_version(&mut m.deps.storage, CONTRACT_NAME, "0.0.9").unwrap();
    let error = migrate(m.deps.as_mut(), env, interfaces::shared::migrate::MigrateMsg {}).unwrap_err();
    assert_eq!(error, ContractError::UnknownVersion { version: "0.0.9".into() });
}
