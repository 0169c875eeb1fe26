//! Native coins in, liquid staking tokens out, and back over the chain's real unbonding.

use super::support::{checked, dec, UNIT};
use cosmwasm_std::{coin, Addr, Decimal, StakingMsg, Uint128};
use cw_multi_test::Executor;
use interfaces::staking_vault::{ExecuteMsg, ValidatorStatus};
use suite::{AppResponse, EmbeddedSuite, DAY, NATIVE};

fn still() -> EmbeddedSuite {
    EmbeddedSuite::builder().reward_apr(Decimal::zero()).build()
}

/// Alice staked 999, which with the seed of 1 are bonded: 200 at each of five validators.
fn staked() -> (EmbeddedSuite, Addr) {
    let mut suite = still();
    let alice = suite.account("alice");
    suite.stake(&alice, 999 * UNIT).unwrap();
    suite.compound().unwrap();
    (suite, alice)
}

/// Guards `settling.height` in the vault's `settle`, on a chain that pays in EndBlock.
#[test]
fn fm_s01_settling_in_the_maturity_block_books_nothing() {
    let mut suite = still();
    let alice = suite.account("alice");
    suite.stake(&alice, 1_000 * UNIT).unwrap();
    suite.compound().unwrap();
    suite.unstake(&alice, 400 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();
    checked(&suite);

    // The block in which the unbonding completes: every message of it still sees no money.
    suite.chain.jump(21 * DAY);
    suite.settle().unwrap();
    suite.assert_claimable(&alice, 1, 0);
    checked(&suite);
    suite.chain.next_block();
    suite.settle().unwrap();
    suite.assert_claimable(&alice, 1, 400 * UNIT);

    suite.claim(&alice, &[1]).unwrap();
    assert_eq!(suite.chain.balance(&alice, NATIVE).u128(), 400 * UNIT);
    checked(&suite);
}

#[test]
fn a_slash_lowers_the_rate_and_the_batch_that_unbonds_bears_its_part() {
    let (mut suite, alice) = staked();
    suite.unstake(&alice, 500 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();

    let validator = suite.chain.validators()[0].clone();
    let bonded = suite.chain.delegated(&suite.at.staking, &validator);
    let infraction = suite.chain.height() - 1;
    suite.chain.slash(&validator, Decimal::percent(10), infraction).unwrap();
    suite.chain.next_block();
    suite.sync().unwrap();
    // What is left bonded is 500; the validator's part of it lost a tenth.
    let lost = bonded.mul_floor(Decimal::percent(10)).u128();
    let rate = suite.rate();
    assert_eq!(rate.base.u128(), 500 * UNIT - lost);
    assert_eq!(rate.shares.u128(), 500 * UNIT);
    checked(&suite);
}

/// Evidence in a transaction slashes after a sync of its block; an exit of the same block is paid as one of the next.
#[test]
fn fm_z30_a_slash_after_the_sync_of_a_block_lowers_an_exit_of_that_block() {
    let paid = |slashed: bool, later: bool| {
        let (mut suite, alice) = staked();
        let bob = suite.account("bob");
        suite.stake(&bob, 100 * UNIT).unwrap();
        suite.sync().unwrap();
        let (validator, height) = (suite.chain.validators()[0].clone(), suite.chain.height());
        if slashed {
            suite.chain.slash(&validator, Decimal::percent(10), height).unwrap();
        }
        if later {
            suite.chain.next_block();
        }
        suite.instant_unstake(&alice, 50 * UNIT).unwrap();
        suite.chain.balance(&alice, NATIVE).u128()
    };
    let (before, after) = (paid(false, false), paid(true, false));
    assert_eq!(after, paid(true, true));
    // 20 of 1,100 are gone, of an exit as of the rest, to a unit.
    assert!((before * 1_080 / 1_100).abs_diff(after) <= before / 1_000, "{before} and {after}");
}

#[test]
fn rewards_vest_into_the_rate_and_the_fee_goes_to_treasury_and_reporters() {
    let (mut suite, _) = staked();
    let validator = suite.chain.validators()[2].clone();
    suite.chain.allocate_rewards(&validator, 5 * UNIT).unwrap();
    suite.chain.next_block();
    suite.compound().unwrap();

    // 5 % of what arrived is the fee, half of it for the reporters; nothing of the rest counts yet.
    let (treasury, oracle) = (suite.roles.treasury.clone(), suite.at.oracle.clone());
    assert_eq!(suite.chain.balance(&treasury, NATIVE).u128(), UNIT / 8);
    assert_eq!(suite.chain.balance(&oracle, NATIVE).u128(), UNIT / 8);
    assert_eq!(suite.rate().rate, Decimal::one());
    suite.chain.run(DAY / 2);
    assert_eq!(suite.rate().base.u128(), 1_000 * UNIT + 4_750_000 / 2);
    suite.chain.run(DAY / 2);
    assert_eq!(suite.rate().rate, dec("1.00475"));
    checked(&suite);
}

/// Guards `vesting.add` in the vault's `finish`: ninety of a hundred in rewards would be the latecomer's.
#[test]
fn fm_d27_a_stake_just_before_a_compound_gains_nothing_at_once() {
    let (mut suite, _) = staked();
    let late = suite.account("late");
    let validator = suite.chain.validators()[0].clone();
    suite.chain.allocate_rewards(&validator, 100 * UNIT).unwrap();
    suite.chain.next_block();
    suite.stake(&late, 9_000 * UNIT).unwrap();
    suite.compound().unwrap();
    let shares = suite.balance(&suite.lst(), &late);
    let rate = suite.rate();
    assert!(shares * rate.base.u128() / rate.shares.u128() <= 9_000 * UNIT);
    checked(&suite);
}

/// Guards `SetWithdrawAddress` in the vault's birth: what the chain pays out by itself would lie in the vault among what is
/// settled and promised, or be lost.
#[test]
fn fm_s31_what_an_undelegation_pays_out_comes_with_the_next_sweep_and_once() {
    let (mut suite, alice) = staked();
    suite.unstake(&alice, 500 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    let validator = suite.chain.validators()[0].clone();
    suite.chain.allocate_rewards(&validator, 10 * UNIT).unwrap();
    suite.chain.next_block();
    suite.submit_batch().unwrap();
    let held = |suite: &EmbeddedSuite, of: &Addr| suite.chain.balance(of, NATIVE).u128();
    let (vault, collector) = (suite.at.staking.clone(), suite.at.collector.clone());
    assert_eq!((held(&suite, &vault), held(&suite, &collector)), (0, 10 * UNIT));
    assert_eq!(suite.rate().rate, Decimal::one());
    suite.compound().unwrap();
    assert_eq!((held(&suite, &collector), suite.ledger().unvested.u128()), (0, 9_500_000));
    suite.chain.next_block();
    suite.compound().unwrap();
    // The last compound was four days ago, and so long the rewards vest: into the 500 that are left.
    suite.chain.run(4 * DAY);
    assert_eq!(suite.rate().base.u128(), 509_500_000);
    checked(&suite);
}

/// Guards the `SubMsgResult::Err` of the vault's `undelegate`. Seven intervals of three days and a second are seven seconds longer
/// than the unbonding; in a chain that stood still for a minute then, the first of seven entries is due and not yet paid when the
/// eighth is asked for.
#[test]
fn fm_d28_an_eighth_entry_that_the_chain_refuses_stays_owed() {
    let interval = 3 * DAY + 1;
    let set = |params: &mut interfaces::staking_vault::Params| {
        (params.batch_interval, params.interval_margin) = (interval, 0);
        // Each exit asks all five.
        params.rebalance.tolerance = Decimal::zero();
    };
    let mut suite = EmbeddedSuite::builder().reward_apr(Decimal::zero()).staking(set).build();
    let alice = suite.account("alice");
    suite.stake(&alice, 999 * UNIT).unwrap();
    suite.compound().unwrap();
    let refused = |response: &AppResponse| {
        response.events.iter().filter(|event| event.ty == "wasm-staking_vault.undelegation_failed").count()
    };
    for batch in 1..=7 {
        suite.unstake(&alice, 10 * UNIT).unwrap();
        suite.chain.run(interval);
        let done = suite.submit_batch().unwrap();
        assert_eq!(refused(&done), 0, "batch {batch}");
    }
    suite.unstake(&alice, 10 * UNIT).unwrap();
    suite.chain.run(interval - 60);
    suite.chain.jump(60);
    let done = suite.submit_batch().unwrap();
    // All five validators have seven.
    assert_eq!(refused(&done), 5);
    assert_eq!((suite.ledger().unbonding_backlog.u128(), suite.batch(8).owed.u128()), (10 * UNIT, 10 * UNIT));
    assert_eq!(suite.rate().rate, Decimal::one());
    checked(&suite);
    suite.chain.run(interval);
    let done = suite.submit_batch().unwrap();
    assert_eq!((refused(&done), suite.ledger().unbonding_backlog.u128()), (0, 0));
    suite.chain.run(22 * DAY);
    suite.settle().unwrap();
    suite.chain.next_block();
    suite.settle().unwrap();
    suite.assert_claimable(&alice, 8, 10 * UNIT);
    checked(&suite);
}

/// Guards that `refresh` asks for the vault's delegations and not for the chain's validators, among which a jailed one is not.
#[test]
fn fm_s29_a_jailed_validator_stops_nothing() {
    let (mut suite, alice) = staked();
    let validator = suite.chain.validators()[0].clone();
    suite.chain.jail(&validator).unwrap();
    suite.chain.next_block();
    suite.sync().unwrap();
    assert_eq!(suite.rate().rate, Decimal::one());
    suite.stake(&alice, 500 * UNIT).unwrap();
    suite.compound().unwrap();
    suite.unstake(&alice, 100 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();
    suite.instant_unstake(&alice, UNIT).unwrap();
    assert!(suite.chain.delegated(&suite.at.staking, &validator) > Uint128::zero());
    checked(&suite);
}

/// Guards `listed` in the vault's plans. The chain takes delegations to a tombstoned validator; slashed by half, it is the most
/// underweight by far.
#[test]
fn fm_z01_a_tombstoned_validator_takes_nothing_and_pays_exits_first() {
    let (mut suite, alice) = staked();
    let validator = suite.chain.validators()[0].clone();
    delegate(&mut suite, "stranger", &validator);
    let height = suite.chain.height();
    suite.chain.slash(&validator, Decimal::percent(50), height).unwrap();
    suite.chain.tombstone(&validator).unwrap();
    suite.chain.next_block();
    let held = |suite: &EmbeddedSuite| -> Vec<u128> {
        let of = |address: &String| suite.chain.delegated(&suite.at.staking, address).u128() / UNIT;
        suite.chain.validators().iter().map(of).collect()
    };
    assert_eq!(held(&suite), [100, 200, 200, 200, 200]);
    suite.stake(&alice, 90 * UNIT).unwrap();
    suite.compound().unwrap();
    assert_eq!(held(&suite)[0], 100);
    checked(&suite);
    // Three weeks later it is unbonded, and still takes nothing.
    suite.chain.advance(22 * DAY);
    suite.sync().unwrap();
    suite.stake(&alice, 100 * UNIT).unwrap();
    suite.compound().unwrap();
    assert_eq!(held(&suite)[0], 100);
    suite.unstake(&alice, 50 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();
    let left = held(&suite)[0];
    assert!(left < 60, "{left} are left of 100 after an exit of 50 shares");
    suite.rebalance().unwrap();
    assert_eq!(held(&suite)[0], 0);
    checked(&suite);
}

/// Somebody delegates a token of his own.
fn delegate(suite: &mut EmbeddedSuite, name: &str, validator: &str) {
    let who = suite.account(name);
    suite.fund(&who, UNIT, NATIVE);
    let msg = StakingMsg::Delegate { validator: validator.into(), amount: coin(UNIT, NATIVE) };
    suite.chain.app.execute(who, msg.into()).unwrap();
}

/// The chain lets nobody redelegate the last shares of an unbonded validator, because it removes the validator with them: they
/// leave by an exit, and the validator is gone.
#[test]
fn the_last_stake_of_an_unbonded_validator_leaves_by_an_exit() {
    let (mut suite, alice) = staked();
    let (vault, validator) = (suite.at.staking.clone(), suite.chain.validators()[0].clone());
    suite.chain.jail(&validator).unwrap();
    suite.chain.next_block();
    suite.chain.advance(22 * DAY);
    for _ in 0..4 {
        suite.sync().unwrap();
        suite.rebalance().unwrap();
        suite.chain.advance(22 * DAY);
    }
    let left = suite.chain.delegated(&vault, &validator).u128();
    assert!(left > 0 && left < 200 * UNIT, "{left}: the last part of each round is refused, and nothing else");
    checked(&suite);
    suite.sync().unwrap();
    suite.unstake(&alice, 300 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();
    assert!(suite.chain.validator(&validator).is_err(), "removed");
    suite.chain.advance(22 * DAY);
    suite.settle().unwrap();
    suite.chain.next_block();
    suite.settle().unwrap();
    let claim = &suite.claims(&alice)[0];
    assert_eq!(claim.claimable.u128(), 300 * UNIT);
    suite.claim(&alice, &[claim.batch]).unwrap();
    suite.compound().unwrap();
    checked(&suite);
}

/// Guards `skip` and `is_reachable` on a chain whose module panics for one validator: no reply sees it, the transaction is undone.
#[test]
fn fm_r01_one_panicking_validator_stops_neither_compounds_nor_exits() {
    let mut suite = EmbeddedSuite::builder().validators(12).reward_apr(Decimal::zero()).build();
    let alice = suite.account("alice");
    suite.stake(&alice, 1_199 * UNIT).unwrap();
    suite.compound().unwrap();
    suite.chain.next_block();
    suite.compound().unwrap();
    let bad = suite.chain.validators()[0].clone();
    suite.chain.set_panics(&bad, true).unwrap();
    suite.stake(&alice, 100 * UNIT).unwrap();
    let undone = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| suite.compound().map(drop)));
    assert!(undone.is_err(), "the transaction is undone");
    let vault = suite.at.staking.clone();
    let skip = Some(vec![bad.clone()]);
    let message = ExecuteMsg::Compound { limit: None, skip: skip.clone() };
    suite.execute(&alice, &vault, &message, &[]).unwrap();
    suite.unstake(&alice, 600 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.execute(&alice, &vault, &ExecuteMsg::SubmitBatch { skip }, &[]).unwrap();
    checked(&suite);

    let guardian = suite.account("guardian");
    let status = ValidatorStatus::Quarantined;
    suite.execute(&guardian, &vault, &ExecuteMsg::SetValidatorStatus { validator: bad.clone(), status }, &[]).unwrap();
    suite.chain.run(DAY);
    suite.sync().unwrap();
    suite.stake(&alice, 100 * UNIT).unwrap();
    suite.compound().unwrap();
    suite.unstake(&alice, 300 * UNIT).unwrap();
    suite.chain.run(4 * DAY);
    suite.submit_batch().unwrap();
    assert_eq!(suite.chain.delegated(&vault, &bad).u128(), 100 * UNIT);
    checked(&suite);
}
