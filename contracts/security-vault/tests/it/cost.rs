//! What a message costs in reads and writes: a loss costs the same with a dozen stakers as with a hundred thousand, and a staker's message
//! does not depend on the others.

use std::cell::Cell;

use cosmwasm_std::testing::{message_info, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{coins, Addr, Decimal, DepsMut, Order, QuerierWrapper, Record, Storage, Uint128};
use cw_storage_plus::Map;
use interfaces::security_vault::ExecuteMsg;
use security_vault::contract::execute;
use security_vault::state::{COOLDOWNS, LAST_COOLDOWN, POSITIONS};
use security_vault::tranche::Ledger;

use crate::support::{addr, u, Vault, BASE, COOLDOWN, DAY};

/// Counts what passes through to a storage.
struct Counting<'a> {
    inner: &'a mut MockStorage,
    reads: Cell<u64>,
    writes: u64,
    /// Of the values that were read and written.
    bytes: Cell<u64>,
}

impl Storage for Counting<'_> {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.reads.set(self.reads.get() + 1);
        let value = self.inner.get(key);
        self.bytes.set(self.bytes.get() + value.as_ref().map_or(0, Vec::len) as u64);
        value
    }

    fn range<'b>(
        &'b self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> Box<dyn Iterator<Item = Record> + 'b> {
        let reads = &self.reads;
        Box::new(self.inner.range(start, end, order).inspect(|_| reads.set(reads.get() + 1)))
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.writes += 1;
        self.bytes.set(self.bytes.get() + value.len() as u64);
        self.inner.set(key, value);
    }

    fn remove(&mut self, key: &[u8]) {
        self.writes += 1;
        self.inner.remove(key);
    }
}

/// Reads, writes and bytes of one message.
struct Cost {
    reads: u64,
    writes: u64,
    bytes: u64,
}

fn cost(vault: &mut Vault, sender: &str, msg: ExecuteMsg, amount: u128) -> Cost {
    let funds = if amount == 0 { vec![] } else { coins(amount, BASE) };
    let (api, querier) = (MockApi::default(), MockQuerier::default());
    let mut storage = Counting { inner: &mut vault.deps.storage, reads: Cell::new(0), writes: 0, bytes: Cell::new(0) };
    let deps = DepsMut { storage: &mut storage, api: &api, querier: QuerierWrapper::new(&querier) };
    execute(deps, vault.env.clone(), message_info(&addr(sender), &funds), msg).unwrap();
    Cost { reads: storage.reads.get(), writes: storage.writes, bytes: storage.bytes.get() }
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
fn costs(stakers: u64) -> Vec<(&'static str, Cost)> {
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
    let touches = |list: &[(&'static str, Cost)]| -> Vec<_> {
        list.iter().map(|(name, cost)| (*name, cost.reads, cost.writes)).collect()
    };
    let few = costs(12);
    assert_eq!(touches(&few), touches(&costs(100_000)));
    // Counted by hand from the handlers: terms, rewards, rules, ledger, deficit, loss units and votes; then what each
    // changes.
    let of = |name| few.iter().find(|(of, _)| *of == name).map(|(_, cost)| (cost.reads, cost.writes)).unwrap();
    assert_eq!((of("cover"), of("seize"), of("slash")), ((7, 4), (7, 4), (9, 4)));
    // Of values packed as numbers; as JSON a stake moved 2,153 bytes and a claim 2,302, where now 759 and 821.
    assert!(few.iter().all(|(_, cost)| cost.reads <= 9 && cost.writes <= 5 && cost.bytes <= 1_100));
}
