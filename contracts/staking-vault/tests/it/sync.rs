//! The ledger against the chain.

use crate::support::{born, holding, Vault, DAY};
use cosmwasm_std::{
    from_json, Binary, ContractResult, Decimal, Event, Querier, QuerierResult, QueryRequest, StakingQuery, SystemError,
    SystemResult,
};
use interfaces::staking_vault::{ExecuteMsg, ValidatorStatus};
use staking_vault::contract::execute;
use staking_vault::state::{LEDGER, VALIDATORS, VESTING};
use staking_vault::ContractError;

/// A vault with these amounts bonded, `buffer`, `unvested` over a day from now, and `shares`.
fn with(holdings: &[(&str, u128)], buffer: u128, unvested: u128, shares: u128) -> Vault {
    let names: Vec<_> = holdings.iter().map(|(name, _)| *name).collect();
    let mut vault = born(&names);
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    let sum: u128 = holdings.iter().map(|(_, amount)| amount).sum();
    (ledger.bonded, ledger.buffer, ledger.shares) = (sum.into(), buffer.into(), shares.into());
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    for (name, amount) in holdings {
        let mut validator = VALIDATORS.load(&vault.deps.storage, name).unwrap();
        validator.bonded = (*amount).into();
        VALIDATORS.save(&mut vault.deps.storage, name, &validator).unwrap();
    }
    let mut vesting = VESTING.load(&vault.deps.storage).unwrap();
    vesting.add(vault.env.block.time, unvested.into(), DAY).unwrap();
    VESTING.save(&mut vault.deps.storage, &vesting).unwrap();
    vault.chain_says(holdings);
    vault
}

/// Guards `vesting.cut` in `book_loss`.
#[test]
fn fm_d37_a_slash_while_rewards_vest_takes_its_part_of_them() {
    // vectors.md: B 10,000 -> 9,500 (a ledger that does not cut says 3,250).
    let mut vault = with(&[("v1", 135_000)], 0, 125_000, 10_000);
    assert_eq!(vault.books(), [135_000, 0, 125_000, 0, 0, 10_000, 10_000]);
    vault.chain_says(&[("v1", 128_250)]);
    vault.env.block.height += 1;
    vault.sync();
    assert_eq!(vault.books(), [128_250, 0, 118_750, 0, 0, 9_500, 10_000]);
}

/// Guards the `save` of a validator that lost in `refresh`: unsaved, the next sync finds the same loss again.
#[test]
fn fm_s20_fm_s21_a_loss_is_booked_once() {
    let mut vault = with(&[("v1", 600), ("v2", 400)], 0, 0, 1_000);
    vault.chain_says(&[("v1", 540), ("v2", 400)]);
    for _ in 0..3 {
        vault.pass(6);
        vault.sync();
        assert_eq!(vault.books(), [940, 0, 0, 0, 0, 940, 1_000]);
    }
    let held: Vec<_> = vault.validators().into_iter().map(|validator| validator.bonded.u128()).collect();
    assert_eq!(held, [540, 400]);
}

/// The chain orders delegations by address bytes, others by text: neither the books nor what is sent depends on it.
#[test]
fn fm_z28_the_order_in_which_the_chain_answers_changes_nothing() {
    let orders = [[("v1", 540), ("v2", 400), ("v3", 77)], [("v3", 77), ("v1", 540), ("v2", 400)]];
    let [one, other] = orders.map(|answered| {
        let mut vault = with(&[("v1", 600), ("v2", 400), ("v3", 77)], 90, 0, 1_000);
        vault.chain_says(&answered);
        vault.pass(6);
        vault.sync();
        let sent = vault.compound();
        (vault.books(), vault.validators(), sent)
    });
    assert_eq!(one, other);
}

#[test]
fn a_block_is_synced_once() {
    let mut vault = with(&[("v1", 1_000)], 0, 0, 1_000);
    vault.pass(6);
    vault.sync();
    vault.chain_says(&[("v1", 1)]);
    assert!(vault.sync().events.is_empty());
    assert_eq!(vault.books()[0], 1_000);
}

#[test]
fn the_buffer_shares_the_fall_of_what_vests() {
    // 1000 bonded and 1000 in the buffer, 500 unvested; 200 lost of 2000: a tenth of 500.
    let mut vault = with(&[("v1", 1_000)], 1_000, 500, 1_500);
    vault.chain_says(&[("v1", 800)]);
    vault.env.block.height += 1;
    vault.sync();
    assert_eq!(vault.books(), [800, 1_000, 450, 0, 0, 1_350, 1_500]);
}

/// Guards the zero of an absent delegation in `refresh`: that is what a slash of 100 % leaves.
#[test]
fn fm_s29_a_validator_slashed_to_nothing_bricks_nothing() {
    let mut vault = with(&[("v1", 500), ("v2", 500)], 0, 0, 1_000);
    vault.chain_says(&[("v1", 0), ("v2", 500)]);
    vault.pass(6);
    vault.sync();
    assert_eq!(vault.books(), [500, 0, 0, 0, 0, 500, 1_000]);
    vault.stake("ann", 10).unwrap();
    assert_eq!(vault.books(), [500, 10, 0, 0, 0, 510, 1_020]);
}

#[test]
fn a_total_loss_takes_what_vests_too() {
    let mut vault = with(&[("v1", 1_000)], 0, 300, 700);
    vault.chain_says(&[("v1", 0)]);
    vault.pass(6);
    vault.sync();
    assert_eq!(vault.books(), [0, 0, 0, 0, 0, 0, 700]);
    assert_eq!(vault.rate().rate.to_string(), "0");
}

/// Guards `gain` in `refresh`: the stake would be nobody's for ever, and no message would reach it.
#[test]
fn fm_r03_a_slash_that_is_given_back_vests_without_a_fee() {
    let mut vault = holding(&[("v1", 1_000_000), ("v2", 1_000_000)], 0);
    vault.pass(6);
    vault.chain_says(&[("v1", 500_000), ("v2", 1_000_000)]);
    vault.sync();
    assert_eq!((vault.books()[0], vault.books()[5]), (1_500_000, 1_500_000));
    vault.pass(6);
    vault.chain_says(&[("v1", 1_000_000), ("v2", 1_000_000)]);
    let events = vault.sync().events;
    let gained = Event::new("staking_vault.gained").add_attribute("validator", "v1");
    assert_eq!(events[0], gained.add_attribute("before", "500000").add_attribute("after", "1000000"));
    // Bonded, unvested, B: nothing is in the rate yet, all of it a day later.
    let seen = |vault: &Vault| [vault.books()[0], vault.books()[2], vault.books()[5]];
    assert_eq!(seen(&vault), [2_000_000, 500_000, 1_500_000]);
    vault.pass(DAY / 2);
    assert_eq!(seen(&vault), [2_000_000, 250_000, 1_750_000]);
    vault.pass(DAY / 2);
    assert_eq!(seen(&vault), [2_000_000, 0, 2_000_000]);
}

/// A loss at one validator and a gain at another in one sync are not set off against each other. Guards the order of the two
/// bookings: the gain bears no part of the loss.
#[test]
fn a_loss_and_a_gain_of_one_sync_are_booked_apart() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 1_000)], 0);
    vault.pass(6);
    vault.chain_says(&[("v1", 900), ("v2", 1_100)]);
    vault.sync();
    assert_eq!([vault.books()[0], vault.books()[2], vault.books()[5]], [2_000, 100, 1_900]);
}

/// Guards `query_delegation` in `set_validator_status`, and the ledger that follows the chain: a validator was forgotten while
/// real stake was there.
#[test]
fn fm_r03_a_validator_with_stake_on_the_chain_is_not_gone() {
    let mut vault = holding(&[("v1", 0), ("v2", 1_000)], 0);
    vault.chain_says(&[("v1", 500), ("v2", 1_000)]);
    let still = Err(ContractError::StillBonded { validator: "v1".into(), bonded: 500u128.into() });
    // In the block of a sync the ledger says zero; later it knows.
    assert_eq!(vault.status("v1", ValidatorStatus::Gone), still);
    vault.pass(6);
    assert_eq!(vault.status("v1", ValidatorStatus::Gone), still);
    assert_eq!([vault.books()[0], vault.books()[2]], [1_500, 500]);
}

/// Guards `is_young` in `refresh`: on a chain that queues staking messages, everybody's stake looked slashed for an epoch, and
/// shares were sold at half their worth.
#[test]
fn fm_r09_a_first_delegation_that_the_chain_does_not_show_yet_is_no_slash() {
    let mut vault = holding(&[("v1", 0)], 1_000);
    vault.govern(|params| params.instant.target = Decimal::zero());
    vault.compound_with(0);
    vault.chain_says(&[("v1", 0)]);
    vault.pass(DAY - 1);
    vault.sync();
    assert_eq!([vault.books()[0], vault.books()[5]], [1_000, 1_000]);
    // A day later it is one.
    vault.pass(1);
    vault.sync();
    assert_eq!([vault.books()[0], vault.books()[5]], [0, 0]);
}

#[test]
fn a_unit_per_message_is_rounding() {
    let mut vault = with(&[("v1", 1_000)], 100, 0, 1_100);
    vault.set_balance(100);
    vault.govern(|params| params.instant.target = Decimal::zero());
    vault.compound_with(0);
    // One delegation of 100: the chain shows a unit less.
    vault.chain_says(&[("v1", 1_099)]);
    vault.pass(6);
    let events = vault.sync().events;
    assert_eq!(events.len(), 1, "no slash: {events:?}");
    assert_eq!(vault.books(), [1_099, 0, 0, 0, 0, 1_099, 1_100]);
    // Without a message since, the next unit is a slash.
    vault.chain_says(&[("v1", 1_098)]);
    vault.pass(6);
    assert_eq!(vault.sync().events.len(), 2);
}

/// A chain whose staking module does not answer.
struct Mute<'a>(&'a dyn Querier);

impl Querier for Mute<'_> {
    fn raw_query(&self, request: &[u8]) -> QuerierResult {
        match from_json::<QueryRequest>(request) {
            Ok(QueryRequest::Staking(StakingQuery::AllDelegations { .. })) => {
                SystemResult::Ok(ContractResult::<Binary>::Err("out of service".into()))
            }
            Ok(_) => self.0.raw_query(request),
            Err(error) => {
                SystemResult::Err(SystemError::InvalidRequest { error: error.to_string(), request: request.into() })
            }
        }
    }
}

/// Guards the `?` of `query_all_delegations`.
#[test]
fn fm_s23_a_failed_query_is_an_error_and_never_no_delegations() {
    let mut vault = with(&[("v1", 1_000)], 0, 0, 1_000);
    vault.pass(6);
    let keeper = cosmwasm_std::testing::message_info(&vault.addr("keeper"), &[]);
    let mute = Mute(&vault.deps.querier);
    let deps = cosmwasm_std::DepsMut {
        storage: &mut vault.deps.storage,
        api: &vault.deps.api,
        querier: cosmwasm_std::QuerierWrapper::new(&mute),
    };
    let failed = execute(deps, vault.env.clone(), keeper, ExecuteMsg::Sync {});
    assert!(matches!(failed, Err(ContractError::Std(_))), "{failed:?}");
    assert_eq!(vault.books()[0], 1_000);
}

/// Guards `synced_at` in the answer.
#[test]
fn fm_s38_the_rate_carries_the_time_of_the_sync() {
    let mut vault = with(&[("v1", 1_000)], 0, 0, 1_000);
    vault.pass(100);
    vault.sync();
    let synced_at = vault.env.block.time.seconds();
    vault.pass(5_000);
    assert_eq!(vault.rate().synced_at, synced_at);
    assert!(!vault.rate().paused);
}

/// Guards the `unwrap_or` of the event: a gift of 4e20 coins for each share stopped every sync, and with it submissions, compounds,
/// instant exits and, after a while, stakes.
#[test]
fn fm_z06_a_rate_beyond_a_decimal_stops_no_sync() {
    let mut vault = with(&[("v1", 400_000_000_000_000_000_000)], 0, 0, 1);
    vault.pass(6);
    let events = vault.sync().events;
    let most = Decimal::MAX.to_string();
    assert_eq!(events[0].attributes[1].value, most);
}

/// Guards `rewards_since` in `compare_all`: stake that appears where none was has earned nothing before.
#[test]
fn the_rewards_of_stake_that_appears_begin_then() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 0)], 0);
    vault.pass(DAY);
    vault.chain_says(&[("v1", 1_000), ("v2", 50)]);
    vault.sync();
    let since = VALIDATORS.load(&vault.deps.storage, "v2").unwrap().rewards_since;
    assert_eq!(since, vault.env.block.time.seconds());
}
