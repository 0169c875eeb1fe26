//! What unbonding pays: marked, booked a block later, split, claimed.

use crate::support::{born, Vault, DENOM};
use cosmwasm_std::{coins, BankMsg, SubMsg};
use interfaces::staking_vault::{BatchStatus, ExecuteMsg};
use staking_vault::state::{Batch, Entry, BATCHES, CLAIMS, ENTRIES, ENTRIES_BY_COMPLETION, LEDGER};
use staking_vault::ContractError;

/// A batch: (shares, settled at once, [(amount, seconds until due)]).
type Submitted<'a> = (u128, u128, &'a [(u128, u64)]);

/// A vault without a buffer, with these batches.
fn with(batches: &[Submitted]) -> Vault {
    let mut vault = born(&["v1"]);
    let start = vault.env.block.time;
    let storage = &mut vault.deps.storage;
    let mut ledger = LEDGER.load(storage).unwrap();
    ledger.buffer = 0u128.into();
    let (mut id, mut entry) = (0, 0);
    for (shares, settled, entries) in batches {
        id += 1;
        for (amount, seconds) in entries.iter() {
            entry += 1;
            let completes_at = start.seconds() + *seconds;
            let record = Entry {
                batch: id,
                validator: "v1".into(),
                amount: (*amount).into(),
                completes_at,
                marked_height: None,
            };
            ENTRIES.save(storage, entry, &record).unwrap();
            ENTRIES_BY_COMPLETION.save(storage, (completes_at, entry), &cosmwasm_std::Empty {}).unwrap();
        }
        let owed: u128 = entries.iter().map(|(amount, _)| amount).sum();
        let batch = Batch {
            shares: (*shares).into(),
            owed: owed.into(),
            settled: (*settled).into(),
            submitted_at: 0,
            parts: None,
        };
        BATCHES.save(storage, id, &batch).unwrap();
        ledger.settled += cosmwasm_std::Uint128::new(*settled);
        ledger.open_batch = id + 1;
    }
    LEDGER.save(storage, &ledger).unwrap();
    vault.set_balance(ledger.settled.u128());
    vault
}

fn give_shares(vault: &mut Vault, owner: &str, batch: u64, shares: u128) {
    let owner = vault.addr(owner);
    CLAIMS.save(&mut vault.deps.storage, (&owner, batch), &shares.into()).unwrap();
}

/// (owed, settled) of a batch.
fn state(vault: &Vault, batch: u64) -> (u128, u128) {
    let batch = vault.batch(batch);
    (batch.owed.u128(), batch.settled.u128())
}

fn settled(amount: u128) -> (u128, u128) {
    (0, amount)
}

/// Guards `settling.height` in `settle`: the block that marks would book 1,000 as lost, and batch 2 would pay for it.
#[test]
fn fm_s01_fm_d35_the_maturity_block_marks_and_a_later_one_books() {
    // vectors.md, with the netted 300 of batch 2 settled from the start.
    let mut vault = with(&[(10, 0, &[(1_000, 100)]), (10, 300, &[(700, 200)])]);
    vault.pass(100);
    vault.settle();
    assert_eq!(vault.entries()[0].marked_height, Some(vault.env.block.height));
    vault.settle();
    assert_eq!(state(&vault, 1), (1_000, 0), "twice in one block books nothing");
    // EndBlock pays 950: 50 were slashed.
    vault.add_balance(950);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(950));
    vault.pass(94);
    vault.settle();
    assert_eq!(state(&vault, 2), (700, 300));
    vault.add_balance(700);
    vault.pass(6);
    vault.settle();
    assert_eq!((state(&vault, 1), state(&vault, 2)), (settled(950), settled(1_000)));
    assert_eq!(vault.ledger().settled.u128(), 1_950);
    assert_eq!(vault.entries(), []);
}

#[test]
fn nothing_is_booked_before_its_time() {
    let mut vault = with(&[(10, 0, &[(1_000, 100)])]);
    vault.add_balance(1_000);
    vault.pass(99);
    vault.settle();
    vault.pass(0);
    vault.settle();
    assert_eq!(state(&vault, 1), (1_000, 0));
    assert_eq!(vault.entries()[0].marked_height, None);
}

/// Guards `settling.height` in `mark`: what must pass is a block, however long it took to come.
#[test]
fn fm_d29_after_a_halt_nothing_is_lost() {
    let mut vault = with(&[(10, 0, &[(1_000, 100)])]);
    // The chain stood still for a month: this is the maturity block, and the money comes at its end.
    vault.pass(2_600_000);
    vault.settle();
    vault.add_balance(1_000);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(1_000));
}

/// Guards `batch.owed` in `book`, which falls whether or not something is missing.
#[test]
fn fm_s05_without_a_shortfall_the_batch_is_settled_and_claimable() {
    let mut vault = with(&[(10, 0, &[(1_000, 100)])]);
    give_shares(&mut vault, "ann", 1, 10);
    vault.pass(100);
    vault.settle();
    vault.add_balance(1_000);
    vault.pass(6);
    vault.settle();
    assert_eq!(vault.batch(1).status, BatchStatus::Settled);
    assert_eq!(vault.claims("ann")[0].claimable.u128(), 1_000);
}

/// Guards the `share` of `book`: a third of 547 each is more than the batch of one unit has, and no exit settles any
/// more.
#[test]
fn fm_s07_a_loss_is_shared_by_what_was_due_together() {
    // vectors.md: 1385, 1506, 1 and 547 short.
    let mut vault = with(&[(1, 0, &[(1_385, 5)]), (1, 0, &[(1_506, 5)]), (1, 0, &[(1, 5)])]);
    vault.pass(5);
    vault.settle();
    vault.add_balance(2_892 - 547);
    vault.pass(6);
    vault.settle();
    assert_eq!([1, 2, 3].map(|id| state(&vault, id)), [settled(1_123), settled(1_221), settled(0)]);
}

/// Guards `arrived` in `settle`, of which no least part is asked: a loss of a fifth and more would stay unbooked for
/// ever.
#[test]
fn fm_s02_a_loss_of_any_size_is_booked() {
    let mut vault = with(&[(1, 0, &[(1_000, 5)])]);
    vault.pass(5);
    vault.settle();
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(0));
    assert_eq!(vault.batch(1).status, BatchStatus::Settled);
}

/// Guards `settled` in `Ledger::free`: the 300 of batch 1 would pay for batch 2.
#[test]
fn fm_s06_fm_d36_settled_money_masks_no_loss() {
    // 300 lie settled and unclaimed when 700 of 1000 arrive.
    let mut vault = with(&[(1, 300, &[]), (1, 0, &[(1_000, 5)])]);
    vault.pass(5);
    vault.settle();
    vault.add_balance(700);
    vault.pass(6);
    vault.settle();
    assert_eq!((state(&vault, 1), state(&vault, 2)), (settled(300), settled(700)));
}

/// Guards `buffer` in `Ledger::free`.
#[test]
fn fm_s11_the_buffer_masks_no_loss() {
    let mut vault = with(&[(1, 0, &[(1_000, 5)])]);
    vault.stake("ann", 500).unwrap_err();
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.buffer = 500u128.into();
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    vault.add_balance(500);
    vault.pass(5);
    vault.settle();
    vault.add_balance(600);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(600));
}

#[test]
fn what_is_kept_for_the_security_vault_masks_no_loss() {
    let mut vault = with(&[(1, 0, &[(1_000, 5)])]);
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.held = 100u128.into();
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    vault.pass(5);
    vault.settle();
    vault.add_balance(100 + 600);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(600));
}

#[test]
fn a_donation_pays_at_most_what_is_due() {
    let mut vault = with(&[(1, 0, &[(1_000, 5)])]);
    vault.add_balance(5_000);
    vault.pass(5);
    vault.settle();
    vault.add_balance(1_000);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), settled(1_000));
    assert_eq!(vault.ledger().settled.u128(), 1_000);
}

/// Guards `take(limit)` in `mark` and `book`, and the `due` that all steps share.
#[test]
fn fm_s34_a_limit_marks_and_books_in_steps_and_changes_no_shares() {
    // 12 short of 120: a tenth each, however the steps fall.
    let mut vault = with(&[(1, 0, &[(40, 5), (20, 6)]), (1, 0, &[(60, 6)])]);
    vault.pass(10);
    let step = |vault: &mut Vault| vault.run("keeper", ExecuteMsg::Settle { limit: Some(1) }).unwrap();
    step(&mut vault);
    vault.add_balance(108);
    // One entry a block is marked; nothing is booked meanwhile, though the money is there.
    for marked in [2, 3] {
        vault.pass(6);
        step(&mut vault);
        assert_eq!(vault.entries().iter().filter(|entry| entry.marked_height.is_some()).count(), marked);
        assert_eq!(vault.ledger().settled.u128(), 0);
    }
    vault.pass(6);
    for left in [2, 1, 0] {
        step(&mut vault);
        assert_eq!(vault.entries().len(), left);
    }
    assert_eq!((state(&vault, 1), state(&vault, 2)), (settled(54), settled(54)));
}

#[test]
fn a_limit_of_zero_is_one() {
    let mut vault = with(&[(1, 0, &[(40, 5), (20, 5)])]);
    vault.pass(5);
    vault.run("keeper", ExecuteMsg::Settle { limit: Some(0) }).unwrap();
    assert_eq!(vault.entries().iter().filter(|entry| entry.marked_height.is_some()).count(), 1);
}

#[test]
fn what_has_arrived_of_a_batch_is_paid_and_the_rest_when_it_comes() {
    let mut vault = with(&[(10, 0, &[(600, 5), (400, 500)])]);
    give_shares(&mut vault, "ann", 1, 10);
    vault.pass(5);
    vault.settle();
    vault.add_balance(600);
    vault.pass(6);
    vault.settle();
    assert_eq!(state(&vault, 1), (400, 600));
    let paid = |vault: &Vault, amount| {
        [SubMsg::new(BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(amount, DENOM) })]
    };
    assert_eq!(vault.claim("ann", &[1]).unwrap().messages, paid(&vault, 600));
    let nothing_new = vault.claim("ann", &[1]);
    assert_eq!(nothing_new, Err(ContractError::NotSettled { id: 1, owed: 400u128.into() }));
    vault.set_balance(400);
    vault.pass(500);
    vault.settle();
    vault.pass(6);
    vault.settle();
    assert_eq!(vault.claim("ann", &[1]).unwrap().messages, paid(&vault, 400));
    assert_eq!((vault.claims("ann"), vault.ledger().settled.u128()), (vec![], 0));
}

#[test]
fn claims_vector_the_last_one_takes_the_rest() {
    let mut vault = with(&[(92_876, 95_197, &[])]);
    give_shares(&mut vault, "ann", 1, 23_456);
    give_shares(&mut vault, "bob", 1, 69_420);
    let pay = |vault: &Vault, name: &str, amount: u128| {
        [SubMsg::new(BankMsg::Send { to_address: vault.addr(name).into(), amount: coins(amount, DENOM) })]
    };
    assert_eq!(vault.claim("ann", &[1]).unwrap().messages, pay(&vault, "ann", 24_042));
    assert_eq!(vault.claim("bob", &[1]).unwrap().messages, pay(&vault, "bob", 71_155));
    assert_eq!(vault.ledger().settled.u128(), 0);
}

#[test]
fn several_batches_are_one_payment() {
    let mut vault = with(&[(10, 100, &[]), (10, 50, &[])]);
    give_shares(&mut vault, "ann", 1, 10);
    give_shares(&mut vault, "ann", 2, 5);
    let paid = vault.claim("ann", &[2, 1]).unwrap();
    let payment = BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(125, DENOM) };
    assert_eq!(paid.messages, [SubMsg::new(payment)]);
    assert_eq!(vault.claims("ann"), []);
}

/// Guards `Paid::Nothing` in `pay`: a stranger who paid one of the batches just before made the claim of all of them fail.
#[test]
fn fm_b55_a_batch_that_somebody_paid_before_does_not_stop_the_others() {
    let mut vault = with(&[(10, 100, &[]), (10, 50, &[])]);
    give_shares(&mut vault, "ann", 1, 10);
    give_shares(&mut vault, "ann", 2, 10);
    let owner = vault.addr("ann").to_string();
    vault.run("mallory", ExecuteMsg::ClaimFor { owner: owner.clone(), batches: vec![1] }).unwrap();
    let payment = BankMsg::Send { to_address: owner, amount: coins(50, DENOM) };
    assert_eq!(vault.claim("ann", &[1, 2]).unwrap().messages, [SubMsg::new(payment)]);
}

/// Guards `total.is_zero` in `claim`: the bank refuses a payment of nothing, and the claim would fail for ever.
#[test]
fn fm_s09_fm_s18_a_batch_slashed_to_nothing_pays_nothing_and_sends_nothing() {
    let mut vault = with(&[(10, 0, &[])]);
    give_shares(&mut vault, "ann", 1, 10);
    assert_eq!(vault.claim("ann", &[1]).unwrap().messages, []);
    assert_eq!(vault.claims("ann"), []);
}

#[test]
fn nobody_claims_twice_or_for_another() {
    let mut vault = with(&[(10, 100, &[])]);
    give_shares(&mut vault, "ann", 1, 10);
    let bob = vault.addr("bob");
    assert_eq!(vault.claim("bob", &[1]), Err(ContractError::NoClaim { id: 1, sender: bob }));
    let ann = vault.addr("ann");
    // A batch named twice pays once.
    let payment = BankMsg::Send { to_address: ann.to_string(), amount: coins(100, DENOM) };
    assert_eq!(vault.claim("ann", &[1, 1]).unwrap().messages, [SubMsg::new(payment)]);
    assert_eq!(vault.claim("ann", &[1, 1]), Err(ContractError::NoClaim { id: 1, sender: ann }));
}
