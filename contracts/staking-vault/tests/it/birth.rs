//! How the vault begins, and with what it cannot begin.

use crate::support::{born, interval_too_short, out_of_range, unborn, weights, DAY, DENOM, INTERVAL};
use cosmwasm_std::{coin, coins, CosmosMsg, Decimal, DistributionMsg, SubMsg};
use cw_utils::PaymentError;
use interfaces::lst_token::LstToken;
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::{InstantiateMsg, SecurityShare, ValidatorWeight};
use staking_vault::ContractError;

fn refused(change: impl Fn(&mut InstantiateMsg)) -> ContractError {
    let (mut vault, mut msg) = unborn(&["v1", "v2"]);
    change(&mut msg);
    vault.be_born(msg, &coins(1_000_000, DENOM)).unwrap_err()
}

/// Guards `&vault` in the mint of `instantiate`: who holds the seed can leave, and then somebody is the first.
#[test]
fn fm_s13_the_seed_is_minted_to_the_vault_itself_and_counted() {
    let (mut vault, msg) = unborn(&["v1", "v2"]);
    let response = vault.be_born(msg, &coins(1_000_000, DENOM)).unwrap();
    let address = vault.addr("collector").into();
    let withdraw: CosmosMsg = DistributionMsg::SetWithdrawAddress { address }.into();
    let mint = LstToken(vault.addr("lst")).mint(&vault.env.contract.address, 1_000_000u128.into()).unwrap();
    assert_eq!(response.messages, [SubMsg::new(withdraw), SubMsg::new(mint)]);
    assert_eq!(vault.books(), [0, 1_000_000, 0, 0, 0, 1_000_000, 1_000_000]);
    assert_eq!(vault.ledger().locked_shares.u128(), 1_000_000);
    assert_eq!(vault.rate().synced_at, vault.env.block.time.seconds());
}

#[test]
fn the_seed_must_be_of_the_denom_and_not_zero() {
    let (mut vault, msg) = unborn(&["v1"]);
    let none = vault.be_born(msg.clone(), &[]);
    assert_eq!(none, Err(ContractError::Payment(PaymentError::NoFunds {})));
    let other = vault.be_born(msg, &[coin(5, "uother")]);
    assert_eq!(other, Err(ContractError::Payment(PaymentError::MissingDenom(DENOM.into()))));
}

/// Guards the least seed. With one unit of seed a gift of 2,000,000 to the collector made a share worth more than a million, and
/// whoever staked 1,500,000 got one share.
#[test]
fn fm_r21_a_seed_that_rounding_can_be_turned_against_is_refused() {
    for (seed, works) in [(1, false), (999, false), (1_000, true)] {
        let (mut vault, msg) = unborn(&["v1"]);
        let born = vault.be_born(msg, &coins(seed, DENOM)).map(drop);
        let most = u128::MAX.to_string();
        let refused = out_of_range("seed", &seed.to_string(), "1000", &most);
        assert_eq!(born, if works { Ok(()) } else { Err(refused) });
    }
    // What is little depends on the denomination: the plan says it, within what is always too little.
    let most = u128::MAX.to_string();
    let low = refused(|msg| msg.least_seed = 999u128.into());
    assert_eq!(low, out_of_range("least_seed", "999", "1000", &most));
    let below = refused(|msg| msg.least_seed = 1_000_001u128.into());
    assert_eq!(below, out_of_range("seed", "1000000", "1000001", &most));
    let (mut vault, mut msg) = unborn(&["v1"]);
    msg.least_seed = 1_000_000u128.into();
    assert!(vault.be_born(msg, &coins(1_000_000, DENOM)).is_ok());
}

/// Guards the checks of `validators::put`: the last one, `some_weight`, and those of a single validator.
#[test]
fn fm_s28_a_set_that_cannot_take_stake_is_refused() {
    assert_eq!(refused(|msg| msg.validators.clear()), out_of_range("validators", "0", "1", "100"));
    assert_eq!(refused(|msg| msg.validators.iter_mut().for_each(|v| v.weight = 0)), ContractError::NoWeight);
    let twice = refused(|msg| msg.validators = weights(&["v1", "v2", "v1"]));
    assert_eq!(twice, ContractError::DuplicateValidator { validator: "v1".into() });
    let unknown = refused(|msg| msg.validators = weights(&["v1", "v9"]));
    assert_eq!(unknown, CommonError::not_found("validator", "v9").into());
    let cap = Some(Decimal::percent(101));
    let above = refused(|msg| msg.validators = vec![ValidatorWeight { validator: "v1".into(), weight: 1, cap }]);
    assert_eq!(above, out_of_range("cap", "1.01", "0", "1"));
}

#[test]
fn more_than_a_hundred_validators_are_refused() {
    let names: Vec<String> = (0..101).map(|i| format!("v{i}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (mut vault, msg) = unborn(&names);
    let refused = vault.be_born(msg, &coins(1_000, DENOM));
    assert_eq!(refused, Err(out_of_range("validators", "101", "1", "100")));
}

/// Guards the `<` of `Params::ensure_interval`: at a seventh exactly the eighth is asked for while the first still counts.
#[test]
fn fm_s03_seven_intervals_must_be_strictly_longer_than_unbonding_and_margin() {
    // 21 d + 12 h = 1,857,600 s; a seventh is 265,371.43 s. With margin 0 a seventh of 21 d is 259,200 s.
    let interval = |margin: u64, interval: u64| {
        let (mut vault, mut msg) = unborn(&["v1"]);
        (msg.params.interval_margin, msg.params.batch_interval) = (margin, interval);
        vault.be_born(msg, &coins(1_000, DENOM))
    };
    assert_eq!(interval(0, 259_200), Err(interval_too_short(259_200, 7, 0)));
    assert!(interval(0, 259_201).is_ok());
    assert_eq!(interval(DAY / 2, 265_371), Err(interval_too_short(265_371, 7, DAY / 2)));
    assert!(interval(DAY / 2, 265_372).is_ok());
    assert!(interval(DAY / 2, INTERVAL).is_ok());
}

/// Guards each line of `Params::ensure_valid`.
#[test]
fn fm_s37_numbers_out_of_range_are_refused() {
    let zero = |what| out_of_range(what, "0", "1", "31536000");
    assert_eq!(refused(|msg| msg.params.unbonding_period = 0), zero("unbonding_period"));
    assert_eq!(refused(|msg| msg.params.batch_interval = 0), zero("batch_interval"));
    assert_eq!(refused(|msg| msg.params.max_sync_age = 0), zero("max_sync_age"));
    assert_eq!(refused(|msg| msg.params.vesting_period = 0), zero("vesting_period"));
    assert_eq!(refused(|msg| msg.params.max_delegations = 0), out_of_range("max_delegations", "0", "1", "100"));
    let above = |name, value: Decimal, max: Decimal| out_of_range(name, &value.to_string(), "0", &max.to_string());
    let (one, ten, more) = (Decimal::one(), Decimal::percent(10), Decimal::permille(1_001));
    let (fee, dear, five) = (Decimal::permille(101), Decimal::permille(51), Decimal::percent(5));
    let year = 31_536_000;
    let long = |name| out_of_range(name, "31536001", if name == "interval_margin" { "0" } else { "1" }, "31536000");
    assert_eq!(refused(|msg| msg.params.unbonding_period = year + 1), long("unbonding_period"));
    assert_eq!(refused(|msg| msg.params.batch_interval = year + 1), long("batch_interval"));
    assert_eq!(refused(|msg| msg.params.interval_margin = year + 1), long("interval_margin"));
    assert_eq!(refused(|msg| msg.params.max_sync_age = year + 1), long("max_sync_age"));
    assert_eq!(refused(|msg| msg.params.vesting_period = year + 1), long("vesting_period"));
    assert_eq!(refused(|msg| msg.params.rebalance.period = year + 1), long("rebalance.period"));
    let many = out_of_range("max_delegations", "101", "1", "100");
    assert_eq!(refused(|msg| msg.params.max_delegations = 101), many);
    assert_eq!(refused(|msg| msg.params.fee = fee), above("fee", fee, ten));
    assert_eq!(refused(|msg| msg.params.instant.ceiling = dear), above("instant.ceiling", dear, five));
    assert_eq!(refused(|msg| msg.params.instant.target = more), above("instant.target", more, one));
    assert_eq!(refused(|msg| msg.params.rebalance.budget = more), above("rebalance.budget", more, one));
    assert_eq!(refused(|msg| msg.params.rebalance.tolerance = more), above("rebalance.tolerance", more, one));
    let never = zero("rebalance.period");
    assert_eq!(refused(|msg| msg.params.rebalance.period = 0), never);
    assert_eq!(refused(|msg| msg.params.instant.floor = ten), above("instant.floor", ten, Decimal::percent(1)));
    let share = |msg: &mut InstantiateMsg| {
        msg.params.security_share = Some(SecurityShare { vault: msg.lst.clone(), tranche: 1, share: more })
    };
    assert_eq!(refused(share), above("security_share.share", more, one));
}

#[test]
fn addresses_must_be_addresses() {
    for change in [
        |msg: &mut InstantiateMsg| msg.owner = "x".into(),
        |msg: &mut InstantiateMsg| msg.guardian = Some("x".into()),
        |msg: &mut InstantiateMsg| msg.lst = "x".into(),
        |msg: &mut InstantiateMsg| msg.collector = "x".into(),
        |msg: &mut InstantiateMsg| msg.params.fee_recipient = "x".into(),
    ] {
        assert!(matches!(refused(change), ContractError::Std(_)));
    }
}

#[test]
fn every_validator_begins_active_and_empty() {
    let vault = born(&["v1", "v2"]);
    let found: Vec<_> =
        vault.validators().into_iter().map(|v| (v.validator, v.weight, v.bonded.u128(), v.entries)).collect();
    assert_eq!(found, [("v1".to_string(), 1, 0, 0), ("v2".to_string(), 1, 0, 0)]);
}
