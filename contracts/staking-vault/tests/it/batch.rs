//! Submitting batches: what is burned, what is owed, what the chain accepts and refuses.

use crate::support::{born, holding, interval_too_short, Vault, DAY, DENOM, INTERVAL, UNBONDING};
use cosmwasm_std::{CosmosMsg, MsgResponse, StakingMsg, SubMsg, SubMsgResponse, SubMsgResult, Timestamp};
use interfaces::lst_token::LstToken;
use interfaces::staking_vault::{BatchStatus, ConfigResponse, ExecuteMsg, QueryMsg};
use staking_vault::state::LEDGER;
use staking_vault::ContractError;

fn with(holdings: &[(&str, u128)]) -> Vault {
    holding(holdings, 0)
}

fn undelegations(messages: &[SubMsg]) -> Vec<(String, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(StakingMsg::Undelegate { validator, amount }) => {
            assert_eq!(amount.denom, DENOM);
            Some((validator.clone(), amount.amount.u128()))
        }
        _ => None,
    };
    messages.iter().filter_map(read).collect()
}

fn plan(parts: &[(&str, u128)]) -> Vec<(String, u128)> {
    parts.iter().map(|(name, amount)| (name.to_string(), *amount)).collect()
}

#[test]
fn a_batch_burns_its_shares_and_undelegates_what_they_are_worth() {
    let mut vault = with(&[("v1", 500), ("v2", 500)]);
    vault.unstake("ann", 200).unwrap();
    let sent = vault.submit().unwrap();
    let burn = LstToken(vault.addr("lst")).burn(200u128.into()).unwrap();
    assert_eq!(sent.messages[0], SubMsg::new(burn));
    assert_eq!(undelegations(&sent.messages), plan(&[("v1", 100), ("v2", 100)]));
    // Nothing is undelegated until the chain says so; what is owed has left B at once.
    assert_eq!(vault.books(), [1_000, 0, 0, 200, 0, 800, 800]);
    vault.accept(&sent.messages[1], UNBONDING, 100);
    vault.accept(&sent.messages[2], UNBONDING, 100);
    assert_eq!(vault.books(), [800, 0, 0, 0, 0, 800, 800]);
    let batch = vault.batch(1);
    assert_eq!((batch.status, batch.owed.u128(), batch.unbonding_backlog.u128()), (BatchStatus::Submitted, 200, 0));
    let completes_at = vault.env.block.time.seconds() + UNBONDING;
    let entries: Vec<_> = vault.entries().into_iter().map(|e| (e.id, e.batch, e.validator, e.amount.u128())).collect();
    assert_eq!(entries, [(1, 1, "v1".to_string(), 100), (2, 1, "v2".to_string(), 100)]);
    assert!(vault.entries().iter().all(|entry| entry.completes_at == completes_at && entry.marked_height.is_none()));
    assert_eq!(vault.batch(2).status, BatchStatus::Open);
}

#[test]
fn batch_vector_owes_the_floor() {
    let mut vault = with(&[("v1", 345_782), ("v2", 345_782), ("v3", 345_781)]);
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.shares = 1_012_043u128.into();
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    vault.unstake("ann", 92_876).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(vault.batch(1).owed.u128(), 95_197);
    let sum: u128 = undelegations(&sent.messages).iter().map(|(_, part)| part).sum();
    assert_eq!(sum, 95_197);
}

/// Guards `unbonding_backlog` in `Ledger::base`.
#[test]
fn fm_d34_a_refused_undelegation_stays_owed_and_bears_the_next_slash() {
    // vectors.md: B 800, S 800 (a ledger without the backlog says 900); then backlog 95, B 760, owed 195.
    let mut vault = with(&[("v1", 500), ("v2", 500)]);
    vault.unstake("ann", 200).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 100);
    vault.refuse(&sent.messages[2]);
    assert_eq!(vault.books(), [900, 0, 0, 100, 0, 800, 800]);
    // 45 of 900.
    vault.chain_says(&[("v1", 380), ("v2", 475)]);
    vault.pass(6);
    vault.sync();
    assert_eq!(vault.books(), [855, 0, 0, 95, 0, 760, 800]);
    let batch = vault.batch(1);
    assert_eq!((batch.owed.u128(), batch.unbonding_backlog.u128()), (195, 95));
}

/// Guards `last: record.refused_out` in `undelegations`: v2 holds more, and would be asked, and refuse, for ever.
#[test]
fn fm_d28_fm_s35_what_was_refused_is_planned_again_elsewhere() {
    let mut vault = with(&[("v1", 500), ("v2", 500)]);
    vault.unstake("ann", 200).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 100);
    vault.refuse(&sent.messages[2]);
    vault.chain_says(&[("v1", 400), ("v2", 500)]);
    vault.pass(INTERVAL);
    // Without any new shares: nothing to burn. v2 holds more, but it refused.
    let again = vault.submit().unwrap();
    assert_eq!(again.messages.len(), 1);
    assert_eq!(undelegations(&again.messages), plan(&[("v1", 100)]));
    vault.accept(&again.messages[0], UNBONDING, 100);
    assert_eq!(vault.books(), [800, 0, 0, 0, 0, 800, 800]);
    let owners: Vec<_> = vault.entries().into_iter().map(|e| (e.batch, e.amount.u128())).collect();
    assert_eq!(owners, [(1, 100), (1, 100)]);
    vault.pass(INTERVAL);
    assert_eq!(vault.submit(), Err(ContractError::NothingToSubmit { batch: 2 }));
}

#[test]
fn one_undelegation_can_serve_two_batches() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    let first = vault.submit().unwrap();
    vault.refuse(&first.messages[1]);
    vault.pass(INTERVAL);
    vault.unstake("bob", 300).unwrap();
    let second = vault.submit().unwrap();
    // One message, not two: a second one to the same validator could be the eighth.
    assert_eq!(undelegations(&second.messages), plan(&[("v1", 400)]));
    // The chain's shares cut a unit off: the youngest batch bears it, and is owed no more than what comes.
    vault.accept(&second.messages[1], UNBONDING, 399);
    let entries: Vec<_> = vault.entries().into_iter().map(|e| (e.batch, e.amount.u128())).collect();
    assert_eq!(entries, [(1, 100), (2, 299)]);
    assert_eq!((vault.batch(1).owed.u128(), vault.batch(2).owed.u128()), (100, 299));
    assert_eq!(vault.books(), [600, 0, 0, 0, 0, 600, 600]);
}

/// Guards the `<=` of `due`, and `opened_at`, which the second share does not move.
#[test]
fn fm_s12_a_batch_can_be_submitted_an_interval_after_its_first_share_and_not_before() {
    let submit = || ExecuteMsg::SubmitBatch { skip: None };
    let mut vault = with(&[("v1", 1_000)]);
    for _ in 0..2 {
        assert_eq!(vault.ledger().submits_at, None);
        vault.unstake("ann", 10).unwrap();
        let from = vault.env.block.time.seconds() + INTERVAL;
        vault.pass(INTERVAL - 1);
        vault.unstake("ben", 10).unwrap();
        assert_eq!(vault.ledger().submits_at, Some(from));
        assert_eq!(vault.run("keeper", submit()), Err(ContractError::TooEarly { from, now: from - 1 }));
        vault.pass(1);
        let sent = vault.run("keeper", submit()).unwrap();
        assert_eq!(undelegations(&sent.messages), plan(&[("v1", 20)]));
        vault.accept(&sent.messages[1], UNBONDING, 20);
        vault.chain_says(&[("v1", vault.ledger().bonded.u128())]);
    }
}

/// Guards `closes_at` in `due`: without it a unit that a stranger unstakes and submits makes everybody who comes a moment later
/// wait for another interval; and a retry of what was refused must not do the same.
#[test]
fn fm_z12_one_unit_delays_nobody() {
    let submit = || ExecuteMsg::SubmitBatch { skip: None };
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("mallory", 1).unwrap();
    let now = vault.env.block.time.seconds();
    assert_eq!(vault.run("mallory", submit()), Err(ContractError::TooEarly { from: now + INTERVAL, now }));
    vault.unstake("ann", 300).unwrap();
    vault.pass(INTERVAL);
    let sent = vault.run("keeper", submit()).unwrap();
    vault.refuse(&sent.messages[1]);
    // Ben comes right after, and a day later the chain's refusal is not retried in his place.
    vault.pass(DAY);
    vault.unstake("ben", 100).unwrap();
    let from = vault.env.block.time.seconds() + INTERVAL;
    vault.pass(INTERVAL - DAY);
    let retried = vault.run("mallory", submit()).unwrap();
    assert_eq!(undelegations(&retried.messages), plan(&[("v1", 301)]));
    vault.accept(&retried.messages[0], UNBONDING, 301);
    vault.chain_says(&[("v1", 699)]);
    vault.pass(DAY);
    assert_eq!(vault.env.block.time.seconds(), from);
    let sent = vault.run("keeper", submit()).unwrap();
    assert_eq!(undelegations(&sent.messages), plan(&[("v1", 100)]));
}

/// Guards `max_entries` in `has_room`, and in `Params::ensure_interval`: on a chain that takes three entries the fourth is never asked for.
#[test]
fn fm_z07_a_vault_reckons_with_the_entries_that_its_chain_takes() {
    let mut vault = with(&[("v1", 1_000), ("v2", 1)]);
    let mut params = vault.ask::<ConfigResponse>(QueryMsg::Config {}).params;
    params.max_entries = 3;
    assert_eq!(
        vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(params.clone()) }),
        Err(interval_too_short(INTERVAL, 3, DAY / 2))
    );
    // 3 * 7.2 d = 21.6 d; the chain unbonds twice as long as the vault believes, so the third is still counted.
    params.batch_interval = 622_080;
    vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
    for round in 1..=3 {
        vault.unstake("ann", 10).unwrap();
        let sent = vault.submit().unwrap();
        assert_eq!(undelegations(&sent.messages), plan(&[("v1", 10)]), "round {round}");
        vault.accept(&sent.messages[1], 2 * UNBONDING, 10);
        vault.chain_says(&[("v1", 1_000 - 10 * round), ("v2", 1)]);
        vault.pass(622_080);
    }
    vault.unstake("ann", 10).unwrap();
    assert_eq!(undelegations(&vault.submit().unwrap().messages), plan(&[("v2", 1)]));
}

/// Guards the `<` of `Validator::has_room`.
#[test]
fn fm_s03_an_eighth_entry_is_never_asked_for() {
    let mut vault = with(&[("v1", 1_000), ("v2", 1)]);
    // An unbonding period four times as long as the vault believes.
    let mut held = 1_000;
    for round in 0..7 {
        vault.unstake("ann", 10).unwrap();
        let sent = vault.submit().unwrap();
        assert_eq!(undelegations(&sent.messages), plan(&[("v1", 10)]), "round {round}");
        vault.accept(&sent.messages[1], 4 * UNBONDING, 10);
        held -= 10;
        vault.chain_says(&[("v1", held), ("v2", 1)]);
        vault.pass(INTERVAL);
    }
    assert_eq!(vault.validators()[0].entries, 7);
    vault.unstake("ann", 10).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(undelegations(&sent.messages), plan(&[("v2", 1)]));
    vault.accept(&sent.messages[1], UNBONDING, 1);
    assert_eq!(vault.books(), [930, 0, 0, 9, 0, 921, 921]);
}

#[test]
fn the_seventh_batch_later_finds_room_again() {
    let mut vault = with(&[("v1", 1_000)]);
    let mut held = 1_000;
    for _ in 0..20 {
        vault.unstake("ann", 10).unwrap();
        let sent = vault.submit().unwrap();
        assert_eq!(undelegations(&sent.messages), plan(&[("v1", 10)]));
        vault.accept(&sent.messages[1], UNBONDING, 10);
        held -= 10;
        vault.chain_says(&[("v1", held)]);
        vault.pass(INTERVAL);
    }
}

#[test]
fn a_batch_bears_a_slash_that_its_own_submission_finds() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    vault.chain_says(&[("v1", 900)]);
    vault.pass(6);
    let sent = vault.submit().unwrap();
    assert_eq!(undelegations(&sent.messages), plan(&[("v1", 90)]));
    assert_eq!(vault.books(), [900, 0, 0, 90, 0, 810, 900]);
}

#[test]
fn with_nothing_bonded_the_buffer_pays_the_whole_batch() {
    let mut vault = born(&["v1"]);
    vault.stake("ann", 999).unwrap();
    vault.unstake("ann", 500).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(undelegations(&sent.messages), plan(&[]));
    assert_eq!(vault.books(), [0, 500, 0, 0, 500, 500, 500]);
}

/// Guards the `unwrap_or_else` of `undelegated`: due at once, the batch would be booked as lost a block later.
#[test]
fn fm_s04_a_chain_that_says_nothing_gets_the_configured_period() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    let sent = vault.submit().unwrap();
    #[allow(deprecated)]
    let silent = SubMsgResponse { events: vec![], data: None, msg_responses: vec![] };
    vault.reply(&sent.messages[1], SubMsgResult::Ok(silent)).unwrap();
    let entry = &vault.entries()[0];
    assert_eq!(entry.completes_at, vault.env.block.time.seconds() + UNBONDING);
    assert_eq!(entry.amount.u128(), 100);
}

/// Guards the rounding of `proto::timestamp`: due a second early, the entry would be booked as lost before it pays.
#[test]
fn a_completion_within_a_second_is_due_at_the_next_whole_one() {
    let mut vault = with(&[("v1", 500), ("v2", 500)]);
    vault.env.block.time = vault.env.block.time.plus_nanos(300_000_000);
    vault.unstake("ann", 200).unwrap();
    let sent = vault.submit().unwrap();
    let completes_at = vault.env.block.time.seconds() + UNBONDING + 1;
    vault.accept(&sent.messages[1], UNBONDING, 100);
    assert_eq!(vault.entries()[0].completes_at, completes_at);
    // The block at the very completion does not mark it; the next whole second does.
    vault.pass(UNBONDING);
    vault.settle();
    assert_eq!(vault.entries()[0].marked_height, None);
    vault.env.block.time = Timestamp::from_seconds(completes_at);
    vault.settle();
    assert_eq!(vault.entries()[0].marked_height, Some(vault.env.block.height));
}

/// Guards `completes_at` in `undelegated`: by our own 21 days the entry would be booked as lost nine days before it pays.
#[test]
fn fm_s04_the_chain_decides_when_an_entry_completes() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], 30 * DAY, 100);
    assert_eq!(vault.entries()[0].completes_at, vault.env.block.time.seconds() + 30 * DAY);
}

#[test]
fn a_worthless_vault_keeps_the_shares_in_the_batch() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    vault.chain_says(&[("v1", 0)]);
    vault.pass(6);
    let shares = 1_000u128.into();
    assert_eq!(vault.submit(), Err(ContractError::Worthless { base: 0u128.into(), shares }));
    assert_eq!(vault.ledger().open_shares.u128(), 100);
}

#[test]
fn an_entry_never_completes_before_it_begins() {
    let mut vault = with(&[("v1", 1_000)]);
    vault.unstake("ann", 100).unwrap();
    let sent = vault.submit().unwrap();
    // A chain that answers the second 1: settling, which marks in the order of completion, would pass it by.
    let value = crate::support::undelegate_response(1, 0, 100);
    let type_url = "/cosmos.staking.v1beta1.MsgUndelegateResponse".into();
    let msg_responses = vec![MsgResponse { type_url, value }];
    #[allow(deprecated)]
    let answer = SubMsgResponse { events: vec![], data: None, msg_responses };
    vault.reply(&sent.messages[1], SubMsgResult::Ok(answer)).unwrap();
    assert_eq!(vault.entries()[0].completes_at, vault.env.block.time.seconds());
}

#[test]
fn one_that_refused_once_and_then_accepts_gives_in_its_turn_again() {
    let mut vault = with(&[("v1", 500), ("v2", 500)]);
    vault.unstake("ann", 100).unwrap();
    let first = vault.submit().unwrap();
    vault.refuse(&first.messages[1]);
    vault.accept(&first.messages[1], UNBONDING, 50);
    vault.accept(&first.messages[2], UNBONDING, 50);
    vault.chain_says(&[("v1", 450), ("v2", 450)]);
    vault.unstake("ann", 100).unwrap();
    vault.pass(INTERVAL);
    let second = vault.submit().unwrap();
    assert_eq!(undelegations(&second.messages), plan(&[("v1", 50), ("v2", 50)]));
}
