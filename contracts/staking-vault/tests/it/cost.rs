//! What a message costs, counted: storage reads, writes and steps of ranges, queries, messages. What users send costs the
//! same however many validators there are and however many others wait; what keepers send is bounded by its limit.

use crate::support::{holding, Vault, DAY, DENOM, INTERVAL, UNBONDING};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{
    coins, to_json_binary, CosmosMsg, Decimal, Deps, DepsMut, DistributionMsg, Querier, QuerierResult, QuerierWrapper,
    Response, StakingMsg, Uint128,
};
use cw20::Cw20ReceiveMsg;
use interfaces::staking_vault::{ExecuteMsg, QueryMsg, ReceiveMsg, ValidatorResponse};
use metered::{Log, Metered};
use staking_vault::contract::{execute, query};
use staking_vault::state::{
    Batch, Entry, BATCHES, CLAIMS, ENTRIES, ENTRIES_BY_COMPLETION, LAST_ENTRY, LEDGER, REDELEGATIONS, UNBONDING_BACKLOG,
};
use staking_vault::validator::Redelegations;
use staking_vault::ContractError;
use std::cell::Cell;
use std::collections::BTreeSet;

/// Reads, writes and removals, steps of ranges, queries, messages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Cost {
    reads: u64,
    writes: u64,
    steps: u64,
    queries: u32,
    messages: usize,
}

struct Asked<'a>(Cell<u32>, &'a dyn Querier);

impl Querier for Asked<'_> {
    fn raw_query(&self, request: &[u8]) -> QuerierResult {
        self.0.set(self.0.get() + 1);
        self.1.raw_query(request)
    }
}

fn counted(log: &Log, asked: &Asked, messages: usize) -> Cost {
    Cost { reads: log.reads(), writes: log.writes(), steps: log.steps(), queries: asked.0.get(), messages }
}

/// What a message costs; it goes through.
fn cost(vault: &mut Vault, who: &str, msg: ExecuteMsg, funds: u128) -> (Cost, Response) {
    let log = Log::default();
    let info = message_info(&vault.addr(who), &if funds > 0 { coins(funds, DENOM) } else { vec![] });
    let (env, asked) = (vault.env.clone(), Asked(Cell::new(0), &vault.deps.querier));
    let mut storage = Metered::new(&mut vault.deps.storage, &log);
    let deps = DepsMut { storage: &mut storage, api: &vault.deps.api, querier: QuerierWrapper::new(&asked) };
    let response = execute(deps, env, info, msg).unwrap();
    (counted(&log, &asked, response.messages.len()), response)
}

fn answer_cost(vault: &mut Vault, msg: QueryMsg) -> Cost {
    let log = Log::default();
    let (env, asked) = (vault.env.clone(), Asked(Cell::new(0), &vault.deps.querier));
    let storage = Metered::new(&mut vault.deps.storage, &log);
    query(Deps { storage: &storage, api: &vault.deps.api, querier: QuerierWrapper::new(&asked) }, env, msg).unwrap();
    counted(&log, &asked, 0)
}

/// So many validators, and so many open claims of others in a settled batch in which ann has one.
fn world(validators: usize, others: u128) -> Vault {
    let names: Vec<String> = (0..validators).map(|index| format!("valoper{index:03}")).collect();
    let holdings: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 1_000_000)).collect();
    let mut vault = holding(&holdings, 500_000);
    let storage = &mut vault.deps.storage;
    let mut ledger = LEDGER.load(storage).unwrap();
    let all = Uint128::new(10 * (others + 1));
    (ledger.open_batch, ledger.settled) = (2, all);
    LEDGER.save(storage, &ledger).unwrap();
    let batch = Batch { shares: all, owed: Uint128::zero(), settled: all, submitted_at: 1, parts: None };
    BATCHES.save(storage, 1, &batch).unwrap();
    for other in 0..others {
        let owner = cosmwasm_std::Addr::unchecked(format!("other{other}"));
        CLAIMS.save(&mut vault.deps.storage, (&owner, 1), &Uint128::new(10)).unwrap();
    }
    let ann = vault.addr("ann");
    CLAIMS.save(&mut vault.deps.storage, (&ann, 1), &Uint128::new(10)).unwrap();
    vault.add_balance(all.u128());
    vault
}

#[test]
fn what_users_send_costs_the_same_in_a_small_and_in_a_large_vault() {
    let costs = |validators, others| {
        let mut vault = world(validators, others);
        let (stake, _) = cost(&mut vault, "ann", ExecuteMsg::Stake { min_shares: None, recipient: None }, 1_000);
        let msg = to_json_binary(&ReceiveMsg::Unstake { recipient: None, min_amount: None }).unwrap();
        let hook = Cw20ReceiveMsg { sender: vault.addr("ann").into(), amount: 500u128.into(), msg };
        let (unstake, _) = cost(&mut vault, "lst", ExecuteMsg::Receive(hook), 0);
        let (claim, _) = cost(&mut vault, "ann", ExecuteMsg::Claim { batches: vec![1] }, 0);
        let rate = answer_cost(&mut vault, QueryMsg::RedemptionRate {});
        [stake, unstake, claim, rate]
    };
    let small = costs(5, 10);
    assert_eq!(small, costs(100, 10));
    assert_eq!(small, costs(5, 10_000));
    // By hand: basics, pause, ledger, vesting; ledger; the mint.
    assert_eq!(small[0], Cost { reads: 4, writes: 1, steps: 0, queries: 0, messages: 1 });
    // Basics, pause, ledger, claim; claim and ledger.
    assert_eq!(small[1], Cost { reads: 4, writes: 2, steps: 0, queries: 0, messages: 0 });
    // Ledger, batch, claim, basics; claim and what of it was assigned, batch, ledger; the payment.
    assert_eq!(small[2], Cost { reads: 4, writes: 4, steps: 0, queries: 0, messages: 1 });
    // Ledger, vesting, pause.
    assert_eq!(small[3], Cost { reads: 3, writes: 0, steps: 0, queries: 0, messages: 0 });
}

/// A thousand batches that were claimed, and pairs whose redelegations are over: their records stay, and no message reads one.
#[test]
fn fm_z14_what_is_over_costs_no_message_anything() {
    let costs = |over: u64| {
        let mut vault = world(5, 10);
        let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
        ledger.open_batch = 2 + over;
        ledger.open_shares = Uint128::new(1_000);
        LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
        let none = Uint128::zero();
        for id in 2..2 + over {
            let claimed = Batch { shares: none, owed: none, settled: none, submitted_at: 1, parts: None };
            BATCHES.save(&mut vault.deps.storage, id, &claimed).unwrap();
        }
        for from in 0..over {
            let pair = Redelegations { completions: vec![1; 7], refused_at: 1 };
            let names = [format!("valoper9{from:03}"), format!("valoper8{from:03}")];
            REDELEGATIONS.save(&mut vault.deps.storage, (&names[0], &names[1]), &pair).unwrap();
        }
        vault.pass(INTERVAL);
        let stake = ExecuteMsg::Stake { min_shares: None, recipient: None };
        let mut all = vec![cost(&mut vault, "ann", ExecuteMsg::Sync {}, 0).0];
        all.push(cost(&mut vault, "ann", stake, 1_000).0);
        for msg in [
            ExecuteMsg::Claim { batches: vec![1] },
            ExecuteMsg::SubmitBatch { skip: None },
            ExecuteMsg::Compound { limit: None, skip: None },
        ] {
            all.push(cost(&mut vault, "ann", msg, 0).0);
        }
        all.push(answer_cost(&mut vault, QueryMsg::RedemptionRate {}));
        all
    };
    assert_eq!(costs(0), costs(1_000));
}

fn staking_messages(response: &Response) -> usize {
    response
        .messages
        .iter()
        .filter(|sent| matches!(sent.msg, CosmosMsg::Staking(_) | CosmosMsg::Distribution(_)))
        .count()
}

/// 100 validators and 30 batches with a rest and ten entries each: more than any call may do.
#[test]
fn keepers_messages_fit_their_limit_and_go_on() {
    let mut vault = world(100, 10);
    vault.govern(|params| params.max_delegations = 10);
    let storage = &mut vault.deps.storage;
    let mut ledger = LEDGER.load(storage).unwrap();
    (ledger.open_batch, ledger.open_shares) = (32, 100_000u128.into());
    let due = vault.env.block.time.seconds() + UNBONDING;
    for id in 2..32u64 {
        for at in 0..10u64 {
            let entry = id * 10 + at;
            let validator = format!("valoper{at:03}");
            let amount = Uint128::new(1_000);
            let record = Entry { batch: id, validator, amount, completes_at: due, marked_height: None };
            ENTRIES.save(storage, entry, &record).unwrap();
            ENTRIES_BY_COMPLETION.save(storage, (due, entry), &cosmwasm_std::Empty {}).unwrap();
        }
        let shares = Uint128::new(60_000);
        BATCHES
            .save(storage, id, &Batch { shares, owed: shares, settled: Uint128::zero(), submitted_at: 1, parts: None })
            .unwrap();
        UNBONDING_BACKLOG.save(storage, id, &Uint128::new(50_000)).unwrap();
        ledger.unbonding_backlog += Uint128::new(50_000);
    }
    LAST_ENTRY.save(storage, &1_000).unwrap();
    LEDGER.save(storage, &ledger).unwrap();

    // 1,600,000 to undelegate of 100 validators: ten a call; each holds a million, so one call does.
    vault.pass(INTERVAL);
    let (submit, sent) = cost(&mut vault, "keeper", ExecuteMsg::SubmitBatch { skip: None }, 0);
    assert!(staking_messages(&sent) <= 10 && submit.queries == 2, "{submit:?}");
    // A step for each validator and batch with a rest, and some.
    assert!(submit.steps <= 100 + 4 * 31 && submit.writes <= 10, "{submit:?}");

    let (compound, sent) = cost(&mut vault, "keeper", ExecuteMsg::Compound { limit: None, skip: None }, 0);
    assert!(staking_messages(&sent) <= 10, "{compound:?}");
    let (one, sent) = cost(&mut vault, "keeper", ExecuteMsg::Compound { limit: Some(1), skip: None }, 0);
    assert!(staking_messages(&sent) <= 1 && one.writes <= compound.writes, "{one:?}");

    // 300 entries, 50 a call: six calls mark, and in a later block six book.
    vault.pass(UNBONDING + DAY);
    vault.add_balance(300_000);
    for _ in 0..6 {
        let (settle, _) = cost(&mut vault, "keeper", ExecuteMsg::Settle { limit: None }, 0);
        assert!(settle.writes <= 51 && settle.steps <= 51, "{settle:?}");
    }
    vault.pass(5);
    let mut calls = 0;
    while !vault.entries().is_empty() {
        let (settle, _) = cost(&mut vault, "keeper", ExecuteMsg::Settle { limit: None }, 0);
        // Two removals an entry, a batch for each ten, ledger and cursor.
        assert!(settle.writes <= 100 + 6 + 2, "{settle:?}");
        calls += 1;
    }
    assert_eq!(calls, 6);
    let (small, _) = cost(&mut vault, "keeper", ExecuteMsg::Sync {}, 0);
    assert!(small.queries == 1 && small.steps <= 100, "{small:?}");
}

/// What the ledger has at each validator.
fn bonded(vault: &mut Vault) -> Vec<(String, u128)> {
    let mut held: Vec<(String, u128)> = vec![];
    loop {
        let start_after = held.last().map(|(name, _)| name.clone());
        let page: Vec<ValidatorResponse> = vault.ask(QueryMsg::Validators { start_after, limit: Some(30) });
        if page.is_empty() {
            return held;
        }
        held.extend(page.into_iter().map(|validator| (validator.validator, validator.bonded.u128())));
    }
}

/// The chain agrees with the ledger.
fn agreed(vault: &mut Vault) {
    let held = bonded(vault);
    let held: Vec<_> = held.iter().map(|(name, amount)| (name.as_str(), *amount)).collect();
    vault.chain_says(&held);
    vault.pass(5);
}

/// 30 batches need 40 of the 100 millions at 100 validators, then rewards wait at those that are left, and then the stake is
/// evened out: ten messages a call, and the call after goes on.
#[test]
fn what_a_call_leaves_the_next_one_does() {
    let mut vault = world(100, 10);
    vault.govern(|params| {
        params.max_delegations = 10;
        params.rebalance.budget = Decimal::one();
        params.rebalance.tolerance = Decimal::zero();
    });
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    let part = Uint128::new(40_000_000 / 30);
    for id in 2..32u64 {
        let batch = Batch { shares: part, owed: part, settled: Uint128::zero(), submitted_at: 1, parts: None };
        BATCHES.save(&mut vault.deps.storage, id, &batch).unwrap();
        UNBONDING_BACKLOG.save(&mut vault.deps.storage, id, &part).unwrap();
        ledger.unbonding_backlog += part;
    }
    ledger.open_batch = 32;
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();

    vault.pass(INTERVAL);
    let mut calls = 0;
    while !vault.ledger().unbonding_backlog.is_zero() {
        let (_, sent) = cost(&mut vault, "keeper", ExecuteMsg::SubmitBatch { skip: None }, 0);
        assert!(staking_messages(&sent) <= 10);
        for message in &sent.messages {
            let CosmosMsg::Staking(StakingMsg::Undelegate { amount, .. }) = &message.msg else { panic!("{message:?}") };
            vault.accept(message, UNBONDING, amount.amount.u128());
        }
        calls += 1;
    }
    // Each of the asked gives its million.
    assert_eq!(calls, 4);
    assert_eq!(vault.ledger().bonded.u128(), 100_000_000 - 30 * part.u128());

    // 70 are left with stake: each of the last ten kept a unit.
    agreed(&mut vault);
    let mut withdrawn = BTreeSet::new();
    for call in 1..=7 {
        let (_, first) = cost(&mut vault, "keeper", ExecuteMsg::Compound { limit: None, skip: None }, 0);
        assert!(staking_messages(&first) <= 10);
        for message in &first.messages {
            if let CosmosMsg::Distribution(DistributionMsg::WithdrawDelegatorReward { validator }) = &message.msg {
                assert!(withdrawn.insert(validator.clone()), "call {call} comes to {validator} again");
            }
        }
        let second = vault.swept(&first, 0);
        assert!(staking_messages(&second) <= 10);
    }
    assert_eq!(withdrawn.len(), 70);

    agreed(&mut vault);
    let mut calls = 0;
    let refused = loop {
        let sent = match vault.rebalance(None) {
            Ok(sent) => sent,
            Err(refused) => break refused,
        };
        assert!(staking_messages(&sent) <= 10);
        for message in &sent.messages {
            vault.accept_move(message, UNBONDING);
        }
        agreed(&mut vault);
        calls += 1;
        assert!(calls <= 12, "a move for every validator, ten a call");
    };
    assert!(matches!(refused, ContractError::NothingToRebalance { .. }), "{refused:?}");
    let held = bonded(&mut vault);
    assert_eq!(held.len(), 100);
    assert!(held.iter().all(|(_, amount)| (599_900..=600_001).contains(amount)), "{held:?}");
}
