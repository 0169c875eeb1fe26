//! What a message costs in reads and writes: a loss costs the same with ten stakers as with two thousand, and a staker's message
//! does not depend on the others.

use std::cell::Cell;

use cosmwasm_std::testing::{message_info, MockApi, MockQuerier, MockStorage};
use cosmwasm_std::{coins, Decimal, DepsMut, Order, QuerierWrapper, Record, Storage, Uint128};
use interfaces::security_vault::ExecuteMsg;
use security_vault::contract::execute;

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

/// A tranche with so many stakers, each with a lock, a cooldown and a reward; nothing of it is asserted on the way.
fn populated(stakers: usize) -> Vault {
    let mut vault = Vault::with_alice();
    vault.reward(1_000_000).unwrap();
    for number in 0..stakers {
        let who = format!("staker{number}");
        let stake = ExecuteMsg::Stake { tranche: 1, tier: Some((number % 4) as u8), recipient: None };
        cost(&mut vault, &who, stake, 10_000);
        let stake = ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None };
        cost(&mut vault, &who, stake, 500);
        cost(&mut vault, &who, ExecuteMsg::StartCooldown { tranche: 1, shares: u(100), target: None }, 0);
    }
    vault.wait(COOLDOWN.max(DAY));
    vault
}

/// The costs of every message that a loss or a staker sends.
fn costs(stakers: usize) -> Vec<(&'static str, Cost)> {
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
    let id = 1 + stakers as u64;
    let payout = ExecuteMsg::Payout { tranche: 1, owner, id, min_amount: None, target: None };
    list.push(("payout", cost(&mut vault, "keeper", payout, 0)));
    list
}

#[test]
fn a_loss_and_a_stakers_message_cost_the_same_whoever_else_stakes() {
    let touches = |list: &[(&'static str, Cost)]| -> Vec<_> {
        list.iter().map(|(name, cost)| (*name, cost.reads, cost.writes)).collect()
    };
    let few = costs(10);
    assert_eq!(touches(&few), touches(&costs(2_000)));
    // Counted by hand from the handlers: terms, rewards, rules, ledger, deficit, loss units and votes; then what each changes.
    let of = |name| few.iter().find(|(of, _)| *of == name).map(|(_, cost)| (cost.reads, cost.writes)).unwrap();
    assert_eq!((of("cover"), of("seize"), of("slash")), ((7, 4), (7, 4), (9, 4)));
    // Of values packed as numbers; as JSON a stake moved 2,153 bytes and a claim 2,302, where now 759 and 821.
    assert!(few.iter().all(|(_, cost)| cost.reads <= 9 && cost.writes <= 5 && cost.bytes <= 1_100));
}
