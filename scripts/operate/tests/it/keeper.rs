//! The keeper on the embedded suite.

use crate::embedded::{at, indebted, open, percent, Account, Shared, UNIT};
use cosmwasm_std::{to_json_binary, Uint128, WasmMsg};
use interfaces::staking_vault;
use operate::keeper::{Keeper, KeeperConfig};
use operate::metrics::Metrics;
use suite::{Environment, BASE, NATIVE};

fn keeper<'a>(account: &'a Account, config: KeeperConfig) -> Keeper<'a> {
    Keeper::new(account, at(&account.suite), config, Metrics::default(), false).unwrap()
}

/// A keeper of some jobs only, with short pauses.
fn only(jobs: &[&str]) -> KeeperConfig {
    KeeperConfig { only: jobs.iter().map(|job| (*job).to_owned()).collect(), ..KeeperConfig::default() }
}

fn wait(suite: &Shared, seconds: u64) {
    suite.borrow_mut().wait(seconds).unwrap();
}

fn staker(suite: &Shared, shares: u128) {
    let alice = suite.borrow().account("alice");
    suite.borrow_mut().fund(&alice, 10_000 * UNIT, NATIVE);
    suite.borrow_mut().sync().unwrap();
    suite.borrow_mut().stake(&alice, 5_000 * UNIT).unwrap();
    suite.borrow_mut().compound().unwrap();
    if shares > 0 {
        suite.borrow_mut().unstake(&alice, shares).unwrap();
    }
}

#[test]
fn a_round_is_closed_once() {
    let suite = open();
    let account = Account::new(&suite, "keeper");
    let mut keeper = keeper(&account, only(&["close_round"]));
    let closes_at = suite.borrow().rounds().closes_at;
    suite.borrow_mut().chain.wait_until(closes_at).unwrap();
    assert_eq!(keeper.step().unwrap(), 1);
    assert_eq!(keeper.step().unwrap(), 0);
    assert_eq!(account.took(), ["close_round"]);
}

#[test]
fn an_exit_is_submitted_settled_and_paid() {
    let suite = open();
    let alice = suite.borrow().account("alice");
    staker(&suite, 1_000 * UNIT);
    let account = Account::new(&suite, "keeper");
    let mut keeper = keeper(&account, only(&["sync", "submit_batch", "settle", "pay_exit"]));
    let before = suite.borrow().balance(&interfaces::Asset::Native(NATIVE.into()), &alice);
    for _ in 0..60 {
        keeper.step().unwrap();
        wait(&suite, 43_200);
    }
    let took = account.took();
    for message in ["sync", "submit_batch", "settle", "claim_for"] {
        assert!(took.iter().any(|sent| sent == message), "{message}: {took:?}");
    }
    assert_eq!(took.iter().filter(|sent| *sent == "claim_for").count(), 1);
    let paid = suite.borrow().balance(&interfaces::Asset::Native(NATIVE.into()), &alice) - before;
    assert!(paid >= 999 * UNIT, "{paid}");
    // Half of `max_sync_age` is a day: one sync for each of 30 days.
    let syncs = took.iter().filter(|sent| *sent == "sync").count();
    assert!((28..=31).contains(&syncs), "{syncs}");
}

#[test]
fn rewards_are_compounded_when_they_are_worth_it() {
    let suite = open();
    staker(&suite, 0);
    let mut account = Account::new(&suite, "keeper");
    wait(&suite, 86_400);
    assert_eq!(keeper(&account, only(&["compound"])).step().unwrap(), 0);
    account.rewards = Uint128::new(UNIT);
    assert_eq!(keeper(&account, only(&["compound"])).step().unwrap(), 1);
    // What was swept vests for a day, but a deposit does not wait.
    wait(&suite, 3_600);
    assert_eq!(keeper(&account, only(&["compound"])).step().unwrap(), 0);
    let alice = suite.borrow().account("alice");
    suite.borrow_mut().sync().unwrap();
    suite.borrow_mut().stake(&alice, 1_000 * UNIT).unwrap();
    assert_eq!(keeper(&account, only(&["compound"])).step().unwrap(), 1);
}

#[test]
fn operations_are_executed_when_they_are_ready() {
    let suite = open();
    let vault = suite.borrow().at.staking.clone();
    let msg = to_json_binary(&staking_vault::ExecuteMsg::SetGuardian { guardian: None }).unwrap();
    let message = WasmMsg::Execute { contract_addr: vault.to_string(), msg, funds: vec![] };
    let not_after = suite.borrow().now() + 5 * 86_400;
    suite.borrow_mut().queue(vec![message.into()], not_after).unwrap();
    let account = Account::new(&suite, "keeper");
    let mut keeper = keeper(&account, only(&["execute"]));
    assert_eq!(keeper.step().unwrap(), 0);
    wait(&suite, 2 * 86_400 + 1);
    assert_eq!(keeper.step().unwrap(), 1);
    wait(&suite, 4_000);
    assert_eq!(keeper.step().unwrap(), 0);
}

#[test]
fn a_request_is_paid_and_a_cooldown_paid_out() {
    let suite = open();
    let bob = suite.borrow().account("bob");
    suite.borrow_mut().fund(&bob, 10_000 * UNIT, BASE);
    suite.borrow_mut().supply(&bob, 5_000 * UNIT).unwrap();
    let shares = suite.borrow().lender(&bob).shares.u128();
    suite.borrow_mut().request(&bob, shares / 2).unwrap();
    suite.borrow_mut().stake_security(&bob, 1_000 * UNIT).unwrap();
    suite.borrow_mut().start_cooldown(&bob, 500 * UNIT).unwrap();
    let account = Account::new(&suite, "keeper");
    let mut keeper = keeper(&account, only(&["pay_request", "payout"]));
    assert_eq!(keeper.step().unwrap(), 0);
    wait(&suite, 601);
    keeper.step().unwrap();
    assert_eq!(account.took(), ["pay_request"]);
    wait(&suite, 14 * 86_400);
    keeper.step().unwrap();
    assert_eq!(account.took(), ["payout"]);
}

#[test]
fn an_account_that_falls_is_flagged_and_marked() {
    let (suite, carol, room) = indebted();
    let account = Account::new(&suite, "keeper");
    let mut keeper = keeper(&account, only(&["flag", "mark", "refresh"]));
    let debt = room * 99 / 100;
    // Collateral worth 125 % of the debt, just below health 1; then half of it.
    for (part, expected) in [(125, "flag"), (50, "mark")] {
        let price = cosmwasm_std::Decimal::from_ratio(debt * part, 1_000 * UNIT * 100);
        suite.borrow_mut().set_price(price, percent(100), 8).unwrap();
        keeper.step().unwrap();
        let took = account.took();
        assert!(took.iter().any(|sent| sent == expected), "{expected}: {took:?} {:?}", suite.borrow().borrower(&carol));
    }
    assert!(!suite.borrow().market().provisions.is_zero());
}

#[test]
fn of_two_keepers_one_acts_and_the_other_takes_over() {
    let suite = open();
    let [one, two] = ["keeper", "second"].map(|name| Account::new(&suite, name));
    let keepers = vec![one.address.to_string(), two.address.to_string()];
    let config = KeeperConfig { keepers, ..only(&["close_round"]) };
    let (mut first, mut second) = (keeper(&one, config.clone()), keeper(&two, config));
    let mut counts = [0, 0];
    let mut closed = 0;
    for block in 0..400u32 {
        // The first keeper is dead in the second half.
        counts[1] += second.step().unwrap();
        if block < 200 {
            counts[0] += first.step().unwrap();
        }
        wait(&suite, 5);
        if block == 199 {
            closed = suite.borrow().rounds().last_closed.unwrap_or_default();
            assert!(counts[0] + counts[1] >= 32, "{counts:?}");
        }
    }
    assert!(suite.borrow().rounds().last_closed.is_none_or(|last| last >= closed));
    // 2000 s are 66 rounds, of which none was closed twice or missed by more than the ends.
    let all = one.took().len() + two.took().len();
    assert!((64..=67).contains(&all), "{all}");
}

/// Messages of all jobs that so many keepers send within an hour with an exit, a request and rounds; each embedded message is
/// asked the same gas for. A keeper that is killed and started again at every block remembers nothing.
fn spent(keepers: usize, restarted: bool) -> usize {
    let suite = open();
    let bob = suite.borrow().account("bob");
    staker(&suite, 1_000 * UNIT);
    suite.borrow_mut().fund(&bob, 10_000 * UNIT, BASE);
    suite.borrow_mut().supply(&bob, 5_000 * UNIT).unwrap();
    suite.borrow_mut().request(&bob, 100 * UNIT).unwrap();
    let accounts: Vec<_> = ["keeper", "second"][..keepers].iter().map(|name| Account::new(&suite, name)).collect();
    let keepers: Vec<String> = accounts.iter().map(|account| account.address.to_string()).collect();
    let config = KeeperConfig { keepers, ..KeeperConfig::default() };
    let start = || -> Vec<_> { accounts.iter().map(|account| keeper(account, config.clone())).collect() };
    let mut running = start();
    for _ in 0..240 {
        if restarted {
            running = start();
        }
        running.iter_mut().for_each(|keeper| drop(keeper.step()));
        wait(&suite, 15);
    }
    accounts.iter().map(|account| account.took().len()).sum()
}

#[test]
fn two_keepers_spend_at_most_a_fifth_more_than_one_and_a_restarted_one_no_more() {
    let alone = spent(1, false);
    // An hour of rounds of 30 s, of which the first has no end before it.
    assert!(alone >= 119, "{alone}");
    let (both, restarted) = (spent(2, false), spent(1, true));
    assert!(both * 10 <= alone * 12, "{both}, alone {alone}");
    assert!(restarted <= alone + 1, "{restarted}, alone {alone}");
}

#[test]
fn the_days_gas_is_a_limit() {
    let suite = open();
    let account = Account::new(&suite, "keeper");
    // A close is 175,000 here: a hundred thousand simulated, and three quarters more.
    let config = KeeperConfig { gas_per_day: 400_000, ..only(&["close_round"]) };
    let mut keeper = keeper(&account, config);
    for _ in 0..10 {
        keeper.step().unwrap();
        wait(&suite, 30);
    }
    assert_eq!(account.took().len(), 2);
}

#[test]
fn a_job_that_does_not_exist_is_refused() {
    let suite = open();
    let account = Account::new(&suite, "keeper");
    let error = Keeper::new(&account, at(&suite), only(&["dance"]), Metrics::default(), false).map(drop).unwrap_err();
    assert_eq!(error.to_string(), "there is no job \"dance\"");
}
