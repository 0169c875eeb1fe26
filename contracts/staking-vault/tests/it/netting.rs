//! What the buffer pays of a batch, and submissions that take several calls.

use crate::support::{holding, Vault, INTERVAL, UNBONDING};
use cosmwasm_std::{CosmosMsg, Decimal, Event, StakingMsg, SubMsg};
use interfaces::staking_vault::{event, BatchStatus, ExecuteMsg, ValidatorStatus};
use staking_vault::ContractError;

/// 1,000,000 bonded at four, a buffer; a target of 2 %: 20,000.
fn vault(buffer: u128) -> Vault {
    let mut vault = holding(&[("v1", 250_000), ("v2", 250_000), ("v3", 250_000), ("v4", 250_000)], buffer);
    vault.govern(|params| params.instant.target = Decimal::percent(2));
    vault
}

fn undelegations(messages: &[SubMsg]) -> Vec<(&'static str, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(StakingMsg::Undelegate { validator, amount }) => Some((validator.clone(), amount.amount)),
        _ => None,
    };
    let names = ["v1", "v2", "v3", "v4"];
    let name = |address: String| *names.iter().find(|name| **name == address).unwrap();
    messages.iter().filter_map(read).map(|(address, amount)| (name(address), amount.u128())).collect()
}

fn netted(batch: &str, amount: &str) -> Event {
    Event::new(event::NETTED).add_attribute("batch", batch).add_attribute("amount", amount)
}

/// Nobody here asked to leave at once: the fee of an instant exit is not for them (z13).
#[test]
fn fm_z13_a_batch_that_the_buffer_can_pay_is_settled_at_once_without_a_fee() {
    let mut vault = vault(80_000);
    vault.unstake("ann", 50_000).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(undelegations(&sent.messages), []);
    assert!(sent.events.contains(&netted("1", "50000")));
    let batch = vault.batch(1);
    assert_eq!((batch.status, batch.settled.u128(), batch.owed.u128()), (BatchStatus::Settled, 50_000, 0));
    assert_eq!(vault.books(), [1_000_000, 30_000, 0, 0, 50_000, 1_030_000, 1_030_000]);
    assert_eq!(vault.claims("ann")[0].claimable.u128(), 50_000);
    vault.claim("ann", &[1]).unwrap();
}

/// Guards `left` in `net`: what is below the target is for those who ask to leave at once.
#[test]
fn fm_b05_only_what_is_above_the_target_is_netted_and_a_part_costs_nothing() {
    let mut vault = vault(30_000);
    vault.unstake("ann", 50_000).unwrap();
    let sent = vault.submit().unwrap();
    assert!(sent.events.contains(&netted("1", "10000")));
    // 40,000 of four that are equal.
    assert_eq!(undelegations(&sent.messages), [("v1", 10_000), ("v2", 10_000), ("v3", 10_000), ("v4", 10_000)]);
    assert_eq!(vault.books(), [1_000_000, 20_000, 0, 40_000, 10_000, 980_000, 980_000]);
    let batch = vault.batch(1);
    assert_eq!(
        (batch.status, batch.owed.u128(), batch.unbonding_backlog.u128()),
        (BatchStatus::Submitted, 40_000, 40_000)
    );
}

/// Guards the second target in `idle`: a stake and a compound raised the target, and the exit that the buffer could pay took 21 days.
#[test]
fn fm_b59_a_strangers_stake_and_compound_leave_the_buffer_to_the_open_batch() {
    let mut vault = holding(&[("v1", 10_000_000)], 300_000);
    vault.govern(|params| (params.instant.target, params.fee) = (Decimal::percent(2), Decimal::zero()));
    vault.unstake("ann", 100_000).unwrap();
    vault.stake("mallory", 5_000_000).unwrap();
    vault.compound_with(0);
    // 5,300,000 less 100,000, and less 2 % of 15,000,000.
    assert_eq!(vault.books()[..2], [14_900_000, 400_000]);
    vault.chain_says(&[("v1", 14_900_000)]);
    vault.pass(INTERVAL);
    vault.sync();
    let sent = vault.run("keeper", ExecuteMsg::SubmitBatch { skip: None }).unwrap();
    assert_eq!((undelegations(&sent.messages), vault.batch(1).settled.u128()), (vec![], 100_000));
}

/// Guards `able`, which counts what the caller skips: a stranger's skip ended the submission, and the rest waited for an interval,
/// again and again.
#[test]
fn fm_b80_a_submission_with_a_skip_can_be_continued() {
    let mut vault = holding(&[("v1", 500_000), ("v2", 420_000), ("v3", 50_000), ("v4", 30_000)], 0);
    vault.govern(|params| params.instant.target = Decimal::zero());
    vault.status_by("guardian", "v1", ValidatorStatus::Quarantined).unwrap();
    vault.unstake("ann", 480_000).unwrap();
    vault.pass(INTERVAL);
    let submit = |vault: &mut Vault, skip: &[&str]| {
        let skip = Some(skip.iter().map(|name| name.to_string()).collect());
        vault.run("anyone", ExecuteMsg::SubmitBatch { skip }).map(|sent| {
            for message in sent.messages.iter().filter(|sent| matches!(sent.msg, CosmosMsg::Staking(_))) {
                let amount = undelegations(std::slice::from_ref(message))[0].1;
                vault.accept(message, UNBONDING, amount);
            }
            undelegations(&sent.messages)
        })
    };
    assert_eq!(submit(&mut vault, &["v3", "v4"]), Ok(vec![("v2", 420_000)]));
    vault.chain_says(&[("v1", 500_000), ("v2", 0), ("v3", 50_000), ("v4", 30_000)]);
    vault.pass(6);
    assert_eq!(submit(&mut vault, &["v3"]), Ok(vec![("v4", 30_000)]));
    vault.chain_says(&[("v1", 500_000), ("v2", 0), ("v3", 50_000), ("v4", 0)]);
    vault.pass(6);
    assert_eq!(submit(&mut vault, &["v3"]), Ok(vec![]));
    assert_eq!(submit(&mut vault, &[]), Ok(vec![("v3", 30_000)]));
    assert_eq!(vault.ledger().unbonding_backlog.u128(), 0);
}

/// Guards `payable` while coins are owed: a stranger's late exit made the whole batch wait for an unbonding.
#[test]
fn fm_b56_what_the_buffer_pays_of_a_batch_is_claimable_at_once() {
    let mut vault = vault(30_000);
    vault.unstake("ann", 10_000).unwrap();
    vault.unstake("mallory", 40_000).unwrap();
    let sent = vault.submit().unwrap();
    for message in sent.messages.iter().skip(1) {
        vault.accept(message, UNBONDING, 10_000);
    }
    // 10,000 of 50,000: a fifth for each.
    let paid = |vault: &Vault, who: &str| {
        let claim = vault.claims(who).remove(0);
        (claim.paid.u128(), claim.claimable.u128())
    };
    assert_eq!((paid(&vault, "ann"), paid(&vault, "mallory")), ((0, 2_000), (0, 8_000)));
    vault.claim("ann", &[1]).unwrap();
    vault.set_balance(28_000);
    assert_eq!((paid(&vault, "ann"), paid(&vault, "mallory")), ((2_000, 0), (0, 8_000)));
    assert_eq!((vault.batch(1).shares.u128(), vault.batch(1).settled.u128()), (50_000, 8_000));
    // Of 40,000 to come a slash takes 10,000: each bears a fifth of its 50,000, whenever it was paid.
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(6);
    vault.add_balance(30_000);
    vault.settle();
    assert_eq!((paid(&vault, "ann"), paid(&vault, "mallory")), ((2_000, 6_000), (0, 32_000)));
    vault.claim("ann", &[1]).unwrap();
    vault.claim("mallory", &[1]).unwrap();
    assert_eq!((vault.ledger().settled.u128(), vault.batch(1).missing.u128()), (0, 10_000));
}

/// Guards `batch.settled` in `net`: the netted part is the batch's own, whatever its entries lose later.
#[test]
fn fm_d36_netted_money_stays_its_batchs() {
    let mut vault = vault(30_000);
    vault.unstake("ann", 50_000).unwrap();
    let sent = vault.submit().unwrap();
    for message in sent.messages.iter().skip(1) {
        vault.accept(message, UNBONDING, 10_000);
    }
    vault.chain_says(&[("v1", 240_000), ("v2", 240_000), ("v3", 240_000), ("v4", 240_000)]);
    vault.pass(INTERVAL);
    vault.unstake("ben", 40_000).unwrap();
    let sent = vault.submit().unwrap();
    for message in sent.messages.iter().filter(|sent| matches!(sent.msg, CosmosMsg::Staking(_))) {
        vault.accept(message, UNBONDING, 10_000);
    }
    // Ann's 40,000 mature; a tenth was slashed. The balance: buffer, 10,000 netted, 36,000.
    vault.pass(UNBONDING - INTERVAL);
    vault.settle();
    vault.pass(5);
    vault.add_balance(36_000);
    vault.settle();
    assert_eq!(vault.batch(1).settled.u128(), 10_000 + 36_000);
    // 800 were above the target of 19,200 when batch 2 was submitted.
    assert_eq!(vault.batch(2).settled.u128(), 800);
}

/// Three entries of 10,000 lose a tenth; the refused fourth is netted weeks later. What was netted belonged to no claim.
#[test]
fn fm_b43_what_is_netted_after_a_shortfall_can_be_claimed() {
    let mut vault = vault(30_000);
    vault.unstake("ann", 50_000).unwrap();
    let sent = vault.submit().unwrap();
    let asked: Vec<_> =
        sent.messages.iter().filter(|sent| matches!(sent.msg, CosmosMsg::Staking(_))).cloned().collect();
    for message in &asked[..3] {
        vault.accept(message, UNBONDING, 10_000);
    }
    vault.refuse(&asked[3]);
    vault.chain_says(&[("v1", 240_000), ("v2", 240_000), ("v3", 240_000), ("v4", 250_000)]);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(5);
    vault.add_balance(27_000);
    vault.settle();
    let batch = vault.batch(1);
    assert_eq!((batch.owed.u128(), batch.settled.u128()), (10_000, 37_000));
    vault.sync();
    vault.stake("cat", 20_000).unwrap();
    vault.run("keeper", ExecuteMsg::SubmitBatch { skip: None }).unwrap();
    let batch = vault.batch(1);
    assert_eq!((batch.owed.u128(), batch.settled.u128()), (0, 47_000));
    assert_eq!(vault.claims("ann")[0].claimable.u128(), 47_000);
}

/// The buffer is at its target, ann's 8,000 were refused everywhere, and then 10,000 were staked.
fn refused() -> Vault {
    let mut vault = vault(20_000);
    vault.unstake("ann", 8_000).unwrap();
    let sent = vault.submit().unwrap();
    for message in sent.messages.iter().skip(1) {
        vault.refuse(message);
    }
    assert_eq!(vault.batch(1).unbonding_backlog.u128(), 8_000);
    vault.pass(INTERVAL);
    vault.sync();
    vault.stake("cat", 10_000).unwrap();
    vault
}

/// Everything refused, and the buffer could pay it at the next submission: a compound in between would have delegated the coins.
#[test]
fn fm_b44_a_compound_leaves_what_submitted_batches_still_need() {
    let mut vault = refused();
    let buffer = vault.ledger().buffer.u128();
    vault.compound_with(0);
    // 10,000 above the target, 8,000 of them for ann, and 40 for a target that is 2 % of 2,000 higher.
    assert_eq!(buffer - vault.ledger().buffer.u128(), 1_960);
    vault.run("keeper", ExecuteMsg::SubmitBatch { skip: None }).unwrap();
    assert_eq!(vault.batch(1).status, BatchStatus::Settled);
}

/// The oldest first, across batches; a rest of an earlier one is paid before the newer.
#[test]
fn the_oldest_batch_is_netted_first() {
    let mut vault = refused();
    vault.unstake("ben", 6_000).unwrap();
    let sent = vault.submit().unwrap();
    // 10,000 above the target: all of batch 1, 2,000 of batch 2.
    assert!(sent.events.contains(&netted("1", "8000")) && sent.events.contains(&netted("2", "2000")));
    assert_eq!(vault.batch(1).status, BatchStatus::Settled);
    assert_eq!(vault.batch(2).unbonding_backlog.u128(), 4_000);
}

/// A large deposit just before a submission makes others' exits quicker, and not dearer.
#[test]
fn a_strangers_deposit_costs_leavers_nothing() {
    let mut vault = vault(0);
    vault.unstake("ann", 50_000).unwrap();
    vault.stake("mallory", 5_000_000).unwrap();
    vault.submit().unwrap();
    let batch = vault.batch(1);
    assert_eq!((batch.status, batch.settled.u128()), (BatchStatus::Settled, 50_000));
}

#[test]
fn what_the_limit_leaves_follows_at_once_at_others() {
    let mut vault = vault(0);
    vault.govern(|params| params.max_delegations = 1);
    vault.unstake("ann", 600_000).unwrap();
    let mut asked = vec![];
    for _ in 0..3 {
        let sent = vault.submit().unwrap();
        let parts = undelegations(&sent.messages);
        assert_eq!(parts.len(), 1);
        asked.push(parts[0]);
        let message = sent.messages.iter().find(|sent| matches!(sent.msg, CosmosMsg::Staking(_))).unwrap().clone();
        vault.accept(&message, UNBONDING, parts[0].1);
        let left: Vec<_> = vault.validators().iter().map(|v| (v.validator.clone(), v.bonded.u128())).collect();
        vault.pass(1);
        vault.chain_says(&left.iter().map(|(name, amount)| (name.as_str(), *amount)).collect::<Vec<_>>());
    }
    // Each gives all that it holds, then what is left of 600,000.
    assert_eq!(asked, [("v1", 250_000), ("v2", 250_000), ("v3", 100_000)]);
    let from = vault.batch(1).submitted_at.unwrap() + INTERVAL;
    let now = vault.env.block.time.seconds();
    vault.unstake("ben", 10).unwrap();
    assert_eq!(vault.submit(), Err(ContractError::TooEarly { from, now }));
}

/// Guards `closes_at` in `due`: a call that continues a submission leaves the open batch to its interval.
#[test]
fn a_call_that_continues_a_submission_does_not_close_the_next_batch() {
    let mut vault = vault(0);
    vault.govern(|params| params.max_delegations = 1);
    vault.unstake("ann", 600_000).unwrap();
    let first = vault.submit().unwrap();
    let asked = undelegations(&first.messages)[0].1;
    vault.accept(first.messages.last().unwrap(), UNBONDING, asked);
    vault.unstake("ben", 10).unwrap();
    let second = vault.submit().unwrap();
    // One undelegation and no burn.
    assert_eq!((second.messages.len(), undelegations(&second.messages).len()), (1, 1));
    let next = vault.batch(2);
    assert_eq!((next.status, next.shares.u128(), vault.ledger().open_shares.u128()), (BatchStatus::Open, 10, 10));
}

/// Guards `record.asked_at < started_at`: who refused in this submission is not asked again before the next.
#[test]
fn fm_s35_a_refusal_does_not_make_the_submission_go_round_in_circles() {
    let mut vault = vault(0);
    vault.govern(|params| params.max_delegations = 3);
    vault.unstake("ann", 900_000).unwrap();
    let sent = vault.submit().unwrap();
    for message in sent.messages.iter().skip(1) {
        vault.refuse(message);
    }
    let sent = vault.submit().unwrap();
    assert_eq!(undelegations(&sent.messages), [("v4", 250_000)]);
    vault.refuse(&sent.messages[0]);
    let from = vault.env.block.time.seconds() + INTERVAL;
    assert_eq!(vault.submit(), Err(ContractError::TooEarly { from, now: from - INTERVAL }));
    vault.pass(INTERVAL);
    assert_eq!(undelegations(&vault.submit().unwrap().messages).len(), 3);
}
