//! What a message costs in reads and writes: a loss costs the same with a dozen stakers as with a hundred thousand, and a staker's message
//! does not depend on the others.

use cosmwasm_std::testing::{message_info, MockApi, MockQuerier};
use cosmwasm_std::{coins, Addr, Decimal, DepsMut, QuerierWrapper, Uint128};
use cw_storage_plus::Map;
use interfaces::security_vault::ExecuteMsg;
use metered::{Log, Metered};
use security_vault::contract::execute;
use security_vault::state::{COOLDOWNS, LAST_COOLDOWN, POSITIONS};
use security_vault::tranche::Ledger;

use crate::support::{addr, u, Vault, BASE, COOLDOWN, DAY};

fn cost(vault: &mut Vault, sender: &str, msg: ExecuteMsg, amount: u128) -> Log {
    let funds = if amount == 0 { vec![] } else { coins(amount, BASE) };
    let (api, querier, log) = (MockApi::default(), MockQuerier::default(), Log::default());
    let mut storage = Metered::new(&mut vault.deps.storage, &log);
    let deps = DepsMut { storage: &mut storage, api: &api, querier: QuerierWrapper::new(&querier) };
    execute(deps, vault.env.clone(), message_info(&addr(sender), &funds), msg).unwrap();
    log
}

/// Where the contract keeps the counters of a tranche.
const LEDGERS: Map<u64, Ledger> = Map::new("ledgers");

fn ledger(vault: &Vault) -> Ledger {
    LEDGERS.load(&vault.deps.storage, 1).unwrap()
}

/// A tranche with so many stakers, a multiple of four, each with a cooldown and a reward, and three of four with a lock. The first
/// four send messages; the others are copies of their records, which the counters contain: nothing of it is asserted.
fn populated(stakers: u64) -> Vault {
    let mut vault = Vault::with_alice();
    vault.reward(1_000_000).unwrap();
    let before = ledger(&vault);
    let name = |number: u64| format!("staker{number}");
    for number in 0..4 {
        for (tier, amount) in [(Some(number as u8), 10_000), (None, 500)] {
            cost(&mut vault, &name(number), ExecuteMsg::Stake { tranche: 1, tier, recipient: None }, amount);
        }
        cost(&mut vault, &name(number), ExecuteMsg::StartCooldown { tranche: 1, shares: u(100), target: None }, 0);
    }
    let mut all = ledger(&vault);
    let fours = Uint128::from(stakers / 4);
    for (sum, before) in [
        (&mut all.assets, before.assets),
        (&mut all.shares, before.shares),
        (&mut all.cooling, before.cooling),
        (&mut all.weight, before.weight),
        (&mut all.staked, before.staked),
    ] {
        *sum = before + (*sum - before) * fours;
    }
    let storage = &mut vault.deps.storage;
    LEDGERS.save(storage, 1, &all).unwrap();
    LAST_COOLDOWN.save(storage, &stakers).unwrap();
    let models: Vec<_> = (0..4)
        .map(|number| {
            let owner = addr(&name(number));
            let position = POSITIONS.load(storage, (1, &owner)).unwrap();
            (position, COOLDOWNS.load(storage, (1, &owner, number + 1)).unwrap())
        })
        .collect();
    for number in 4..stakers {
        let owner = Addr::unchecked(name(number));
        let (position, cooldown) = &models[number as usize % 4];
        POSITIONS.save(storage, (1, &owner), position).unwrap();
        COOLDOWNS.save(storage, (1, &owner, number + 1), cooldown).unwrap();
    }
    vault.wait(COOLDOWN.max(DAY));
    vault
}

/// The costs of every message that a loss or a staker sends.
fn costs(stakers: u64) -> Vec<(&'static str, Log)> {
    let mut vault = populated(stakers);
    let amount = Uint128::new(900);
    let owner = addr("alice").to_string();
    let mut list = vec![];
    let mut add = |name, sender, msg, funds| list.push((name, cost(&mut vault, sender, msg, funds)));
    add("stake", "alice", ExecuteMsg::Stake { tranche: 1, tier: Some(1), recipient: None }, 700);
    add("start_cooldown", "alice", ExecuteMsg::StartCooldown { tranche: 1, shares: u(100), target: None }, 0);
    add("hold", "engine", ExecuteMsg::Hold { tranche: 1, id: 1, amount }, 0);
    add("cover", "engine", ExecuteMsg::Cover { tranche: 1, deficit: 1, amount }, 0);
    add("seize", "engine", ExecuteMsg::Seize { tranche: 1, deficit: 2, amount }, 0);
    add("release", "engine", ExecuteMsg::Release { tranche: 1, deficit: 2, amount }, 0);
    add("restore", "engine", ExecuteMsg::Restore { tranche: 1, deficit: 1 }, 300);
    add("slash", "engine", ExecuteMsg::Slash { tranche: 1, id: 1, fraction: Decimal::percent(1), reward: None }, 0);
    add("unhold", "engine", ExecuteMsg::Hold { tranche: 1, id: 1, amount: u(0) }, 0);
    add("claim", "alice", ExecuteMsg::Claim { tranche: 1, assets: None }, 0);
    vault.wait(COOLDOWN);
    let id = 1 + stakers;
    let payout = ExecuteMsg::Payout { tranche: 1, owner, id, min_amount: None, target: None };
    list.push(("payout", cost(&mut vault, "keeper", payout, 0)));
    list
}

#[test]
fn a_loss_and_a_stakers_message_cost_the_same_whoever_else_stakes() {
    let touches = |list: &[(&'static str, Log)]| -> Vec<_> {
        list.iter().map(|(name, log)| (*name, log.reads(), log.writes())).collect()
    };
    let few = costs(12);
    assert_eq!(touches(&few), touches(&costs(100_000)));
    // Counted by hand from the handlers: terms, rewards, rules, ledger, deficit, loss units and votes; then what each
    // changes.
    let of = |name| few.iter().find(|(of, _)| *of == name).map(|(_, log)| (log.reads(), log.writes())).unwrap();
    assert_eq!((of("cover"), of("seize"), of("slash")), ((7, 4), (7, 4), (9, 4)));
    // Of values packed as numbers; as JSON a stake moved 2,153 bytes and a claim 2,302, where now 759 and 821.
    assert!(few.iter().all(|(_, log)| log.reads() <= 9 && log.writes() <= 5 && log.bytes() <= 1_100));
}
