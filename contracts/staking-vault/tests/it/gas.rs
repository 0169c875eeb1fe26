//! Storage gas at the chain's prices: what users send costs the same in every block, and a full page of each list is far below the
//! limit of a query.

use crate::support::{holding, Vault, DAY, DENOM};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{coins, to_json_binary, Addr, Deps, DepsMut, Empty, QuerierWrapper, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::staking_vault::{ExecuteMsg, QueryMsg, RateSample, ReceiveMsg};
use metered::{Log, Metered};
use staking_vault::contract::{execute, query};
use staking_vault::state::{
    Batch, Entry, Parts, BATCHES, CLAIMS, ENTRIES, ENTRIES_BY_COMPLETION, LEDGER, MISSING, PAID, RATES,
    UNBONDING_BACKLOG,
};

fn execute_gas(vault: &mut Vault, who: &str, msg: ExecuteMsg, funds: u128) -> u64 {
    let log = Log::default();
    let info = message_info(&vault.addr(who), &if funds > 0 { coins(funds, DENOM) } else { vec![] });
    let mut storage = Metered::new(&mut vault.deps.storage, &log);
    let querier = QuerierWrapper::new(&vault.deps.querier);
    execute(DepsMut { storage: &mut storage, api: &vault.deps.api, querier }, vault.env.clone(), info, msg).unwrap();
    log.gas()
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|index| format!("cosmosvaloper1{index:038}")).collect()
}

/// So many validators with a million each, a buffer, and a compound that asked each of them since the last sync.
fn world(validators: usize) -> Vault {
    let names = names(validators);
    let holdings: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 1_000_000)).collect();
    let mut vault = holding(&holdings, 500_000);
    for name in &names {
        vault.validator(name, |record| record.messages = 1);
    }
    // Each lost a unit to rounding.
    let rounded: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 999_999)).collect();
    vault.chain_says(&rounded);
    vault.pass(6);
    vault
}

fn exit(vault: &mut Vault) -> u64 {
    let msg = to_json_binary(&ReceiveMsg::InstantUnstake { min_amount: 1u128.into(), recipient: None }).unwrap();
    let hook = Cw20ReceiveMsg { sender: vault.addr("ann").into(), amount: 500u128.into(), msg };
    execute_gas(vault, "lst", ExecuteMsg::Receive(hook), 0)
}

/// What a wallet simulates in the block of a sync, and what runs in a later one in which every validator's stake was rounded.
/// It used to be 16k against 57k at five validators, 37k against 366k at fifty.
#[test]
fn fm_r06_an_exit_at_once_costs_the_same_whether_or_not_somebody_synced() {
    for count in [5, 50, 100] {
        let (mut simulated, mut executed) = (world(count), world(count));
        simulated.sync();
        let (simulated, executed) = (exit(&mut simulated), exit(&mut executed));
        // Digits of the counters.
        assert!(simulated.abs_diff(executed) <= 200 + 10 * count as u64, "{count}: {simulated} and {executed}");
    }
}

/// The chain's own part of a delegation comes on top: 3,500 of the 4,500 that the exit may cost for each validator.
#[test]
fn an_exit_at_once_costs_little_more_for_each_further_validator() {
    let (small, large) = (exit(&mut world(5)), exit(&mut world(55)));
    assert!(small < 25_000, "{small}");
    assert!((large - small) / 50 <= 1_000, "{small} to {large}");
}

#[test]
fn fm_r06_stake_and_claim_cost_the_same_whether_or_not_somebody_synced() {
    let costs = |synced: bool| {
        let mut vault = world(5);
        if synced {
            vault.sync();
        }
        let storage = &mut vault.deps.storage;
        let mut ledger = LEDGER.load(storage).unwrap();
        (ledger.open_batch, ledger.settled) = (2, 10u128.into());
        LEDGER.save(storage, &ledger).unwrap();
        let (shares, owed) = (Uint128::new(10), Uint128::zero());
        BATCHES.save(storage, 1, &Batch { shares, owed, settled: shares, submitted_at: 1, parts: None }).unwrap();
        let ann = vault.deps.api.addr_make("ann");
        CLAIMS.save(&mut vault.deps.storage, (&ann, 1), &shares).unwrap();
        let stake = execute_gas(&mut vault, "ann", ExecuteMsg::Stake { min_shares: None, recipient: None }, 1_000);
        let msg = to_json_binary(&ReceiveMsg::Unstake { recipient: None, min_amount: None }).unwrap();
        let hook = Cw20ReceiveMsg { sender: vault.addr("ann").into(), amount: 500u128.into(), msg };
        let unstake = execute_gas(&mut vault, "lst", ExecuteMsg::Receive(hook), 0);
        [stake, unstake, execute_gas(&mut vault, "ann", ExecuteMsg::Claim { batches: vec![1] }, 0)]
    };
    for (before, after) in costs(false).into_iter().zip(costs(true)) {
        // Digits of the counters, of which a ledger has a dozen.
        assert!(before.abs_diff(after) <= 200, "{before} and {after}");
    }
}

/// A hundred of everything, every record as long as it gets.
fn full() -> Vault {
    let mut vault = world(100);
    let names = names(100);
    let large = Uint128::new(u128::MAX >> 20);
    let storage = &mut vault.deps.storage;
    let ann = Addr::unchecked(vault.deps.api.addr_make("ann"));
    for id in 1..=100u64 {
        let parts = Some(Parts { shares: large, received: large });
        let batch = Batch { shares: large, owed: Uint128::zero(), settled: large, submitted_at: 1_700_000_000, parts };
        BATCHES.save(storage, id, &batch).unwrap();
        MISSING.save(storage, id, &large).unwrap();
        UNBONDING_BACKLOG.save(storage, id, &large).unwrap();
        CLAIMS.save(storage, (&ann, id), &large).unwrap();
        PAID.save(storage, (&ann, id), &Uint128::one()).unwrap();
        let validator = names[id as usize - 1].clone();
        let entry = Entry { batch: id, validator, amount: large, completes_at: 1_700_000_000, marked_height: Some(9) };
        ENTRIES.save(storage, id, &entry).unwrap();
        ENTRIES_BY_COMPLETION.save(storage, (1_700_000_000, id), &Empty {}).unwrap();
        if id <= 90 {
            let sample = RateSample { day: id, synced_at: id * DAY, base: large, shares: large };
            RATES.save(storage, id, &sample).unwrap();
        }
    }
    for name in names {
        vault.validator(&name, |record| record.completions = vec![1_700_000_000; 7]);
    }
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.open_batch = 101;
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    vault
}

/// A query may use 3,000,000 gas. Storage takes at most a sixth of it here, and the answers are below 64 kB, the limit beyond
/// which the chain's memory regions would have to be raised; what the code itself takes is measured on the chain.
#[test]
fn a_full_page_of_each_list_is_far_below_the_limit_of_a_query() {
    let mut vault = full();
    let owner = String::from(vault.addr("ann"));
    let limit = Some(100);
    for (msg, items) in [
        (QueryMsg::Validators { start_after: None, limit }, 100),
        (QueryMsg::Batches { start_after: None, limit }, 100),
        (QueryMsg::Entries { start_after: None, limit }, 100),
        (QueryMsg::Claims { owner, start_after: None, limit }, 100),
        (QueryMsg::RateHistory { start_after: None, limit }, 90),
    ] {
        let log = Log::default();
        let storage = Metered::new(&mut vault.deps.storage, &log);
        let querier = QuerierWrapper::new(&vault.deps.querier);
        let deps = Deps { storage: &storage, api: &vault.deps.api, querier };
        let answer = query(deps, vault.env.clone(), msg.clone()).unwrap();
        let list: Vec<serde_json::Value> = serde_json::from_slice(&answer).unwrap();
        assert_eq!(list.len(), items, "{msg:?}");
        let gas = log.gas();
        assert!(gas < 500_000 && answer.len() < 65_536, "{msg:?}: {gas} gas, {} bytes", answer.len());
    }
}
