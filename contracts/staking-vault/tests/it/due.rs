//! What the vault says is due.

use crate::support::{holding, Vault, DAY, INTERVAL, UNBONDING};
use interfaces::staking_vault::{Action, ClaimKey, DueJob, DueResponse, ExecuteMsg, QueryMsg};
use staking_vault::state::{Batch, BATCHES, CLAIMS};

fn page(vault: &Vault, start_after: Option<ClaimKey>, limit: Option<u32>) -> DueResponse {
    vault.ask(QueryMsg::Due { start_after, limit })
}

/// What is due, but for syncs and compounds, which always are.
fn due(vault: &Vault) -> Vec<DueJob> {
    let page = page(vault, None, None);
    assert_eq!(page.next, None);
    page.jobs.into_iter().filter(|job| !matches!(job, DueJob::Sync { .. } | DueJob::Compound { .. })).collect()
}

#[test]
fn a_sync_is_due_once_a_block_and_a_compound_says_what_it_finds() {
    let mut vault = holding(&[("v1", 1_000)], 300);
    vault.govern(|params| params.instant.target = cosmwasm_std::Decimal::percent(10));
    vault.pass(DAY);
    let synced_at = vault.rate().synced_at;
    // Since the vault began, a day ago.
    let since = Some(synced_at);
    let compound = DueJob::Compound { unvested: 0u128.into(), since, idle: 200u128.into() };
    assert_eq!(page(&vault, None, None).jobs, [DueJob::Sync { synced_at }, compound.clone()]);
    vault.sync();
    assert_eq!(page(&vault, None, None).jobs, [compound]);
    vault.pause(Action::Compound).unwrap();
    assert_eq!(page(&vault, None, None).jobs, []);
}

/// Guards `idle`: what a compound delegates, and so without the value of the open batch.
#[test]
fn fm_b58_the_worth_of_the_open_batch_is_not_idle() {
    let mut vault = holding(&[("v1", 1_000)], 300);
    vault.govern(|params| params.instant.target = cosmwasm_std::Decimal::percent(10));
    vault.unstake("ann", 150).unwrap();
    // 300, less the 150 that leave, and a tenth of the 1,050 that would then be bonded.
    let since = Some(vault.env.block.time.seconds());
    let idle = DueJob::Compound { unvested: 0u128.into(), since, idle: 45u128.into() };
    assert!(page(&vault, None, None).jobs.contains(&idle));
}

/// Guards `collectable_since`: a keeper that waited until all had vested was held back by a stranger's compounds of one validator.
#[test]
fn fm_b81_a_compound_says_since_when_rewards_wait() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 1_000), ("v3", 1_000)], 0);
    let since = |vault: &Vault| {
        let jobs = page(vault, None, None).jobs;
        jobs.into_iter().find_map(|job| if let DueJob::Compound { since, .. } = job { since } else { None })
    };
    let start = vault.env.block.time.seconds();
    vault.pass(DAY);
    let one = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: None }).unwrap();
    vault.swept(&one, 1);
    assert_eq!(since(&vault), Some(start));
    vault.compound_with(1);
    assert_eq!(since(&vault), Some(start + DAY));
    // Rewards that a message sent to the collector keep their age.
    let mut vault = holding(&[("v1", 1_000)], 0);
    let start = vault.env.block.time.seconds();
    vault.pass(DAY);
    vault.unstake("ann", 30).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 30);
    assert_eq!(since(&vault), Some(start));
}

#[test]
fn an_exit_is_submitted_marked_booked_and_paid() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.unstake("alice", 100).unwrap();
    let due_at = vault.ledger().submits_at;
    vault.pass(INTERVAL - 1);
    assert_eq!(due(&vault), []);
    vault.pass(1);
    let submit = DueJob::SubmitBatch { shares: 100u128.into(), backlog: 0u128.into(), due_at };
    assert_eq!(due(&vault), [submit]);
    vault.chain_says(&[("v1", 1_000)]);
    let sent = vault.run("keeper", ExecuteMsg::SubmitBatch { skip: None }).unwrap();
    vault.accept(sent.messages.last().unwrap(), UNBONDING, 100);
    assert_eq!(due(&vault), []);

    let complete = Some(vault.env.block.time.seconds() + UNBONDING);
    vault.pass(UNBONDING);
    assert_eq!(due(&vault), [DueJob::Settle { due_at: complete, marks: true }]);
    vault.settle();
    // Nothing is booked in the block of the mark.
    assert_eq!(due(&vault), []);
    vault.pass(1);
    vault.set_balance(100);
    assert_eq!(due(&vault), [DueJob::Settle { due_at: complete, marks: false }]);
    vault.settle();
    let owner = vault.addr("alice").to_string();
    assert_eq!(due(&vault), [DueJob::ClaimFor { owner: owner.clone(), batches: vec![1], amount: 100u128.into() }]);
    vault.run("keeper", ExecuteMsg::ClaimFor { owner, batches: vec![1] }).unwrap();
    assert_eq!(due(&vault), []);
}

/// During the grace a shortfall books nothing; coins that come after it still go to the batch.
#[test]
fn a_settle_that_waits_for_coins_is_not_due() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    vault.govern(|params| params.settle_grace = 600);
    vault.unstake("alice", 100).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(sent.messages.last().unwrap(), UNBONDING, 100);
    let complete = Some(vault.env.block.time.seconds() + UNBONDING);
    vault.pass(UNBONDING);
    vault.settle();
    vault.pass(599);
    vault.set_balance(40);
    assert_eq!(due(&vault), []);
    vault.pass(1);
    assert_eq!(due(&vault), [DueJob::Settle { due_at: complete, marks: false }]);
    vault.settle();
    assert!(!due(&vault).iter().any(|job| matches!(job, DueJob::Settle { .. })));
    vault.add_balance(60);
    assert!(due(&vault).contains(&DueJob::Settle { due_at: None, marks: false }));
}

/// 900 each is the target, a tenth of 2,700 may move, as in `rebalance::stake_follows_the_weights_within_the_budget`.
#[test]
fn a_rebalance_is_due_while_something_may_move() {
    let mut vault = holding(&[("v1", 1_500), ("v2", 1_000), ("v3", 200)], 0);
    let keeper = vault.addr("keeper").to_string();
    assert_eq!(due(&vault), [DueJob::Rebalance { keeper, amount: 270u128.into() }]);
    let sent = vault.rebalance(None).unwrap();
    vault.accept_move(&sent.messages[0], UNBONDING);
    assert_eq!(due(&vault), []);
}

#[test]
fn claims_come_by_owner_in_pages() {
    let mut vault = holding(&[("v1", 1_000)], 0);
    let batch = |owed: u128| Batch {
        shares: 100u128.into(),
        owed: owed.into(),
        settled: 100u128.into(),
        submitted_at: 0,
        parts: None,
    };
    let mut owners: Vec<_> = (0..5).map(|i| vault.addr(&format!("owner{i}"))).collect();
    owners.sort();
    let storage = &mut vault.deps.storage;
    // The third batch still waits.
    for (id, owed) in [(1, 0), (2, 0), (3, 1)] {
        BATCHES.save(storage, id, &batch(owed)).unwrap();
        for owner in &owners {
            CLAIMS.save(storage, (owner, id), &20u128.into()).unwrap();
        }
    }
    let job = |owner: &cosmwasm_std::Addr| DueJob::ClaimFor {
        owner: owner.to_string(),
        batches: vec![1, 2],
        amount: 40u128.into(),
    };
    let first = page(&vault, Some(ClaimKey { owner: owners[0].to_string(), batch: 9 }), Some(3));
    assert_eq!(first.jobs, owners[1..4].iter().map(job).collect::<Vec<_>>());
    let rest = page(&vault, first.next, Some(3));
    assert_eq!((rest.jobs, rest.next), (vec![job(&owners[4])], None));
}
