//! What messages read and write of storage, at the chain's prices: 1000 and 3 a byte to read, 2000 and 30 a byte to write.

use std::cell::Cell;

use crate::support::{ask, indebted, n, pay, who, Market, BASE, COIN, LST};
use cosmwasm_std::testing::{message_info, MockStorage};
use cosmwasm_std::{coins, Coin, Deps, DepsMut, Order, QuerierWrapper, Record, Storage};
use credit_market::contract::{execute, query};
use interfaces::credit_market::{ExecuteMsg, QueryMsg};

struct Counting<'a> {
    storage: &'a mut MockStorage,
    read: Cell<usize>,
    written: usize,
}

impl Counting<'_> {
    fn new(storage: &mut MockStorage) -> Counting<'_> {
        Counting { storage, read: Cell::new(0), written: 0 }
    }

    fn gas(&self) -> usize {
        self.read.get() + self.written
    }
}

impl Storage for Counting<'_> {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        let value = self.storage.get(key);
        self.read.set(self.read.get() + 1_000 + 3 * (key.len() + value.as_ref().map_or(0, Vec::len)));
        value
    }

    fn range<'b>(
        &'b self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> Box<dyn Iterator<Item = Record> + 'b> {
        let items = self.storage.range(start, end, order);
        Box::new(items.inspect(|(key, value)| self.read.set(self.read.get() + 1_000 + 3 * (key.len() + value.len()))))
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.written += 2_000 + 30 * (key.len() + value.len());
        self.storage.set(key, value);
    }

    fn remove(&mut self, key: &[u8]) {
        self.written += 1_000;
        self.storage.remove(key);
    }
}

/// What a message costs in storage.
fn executed(m: &mut Market, sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> usize {
    let mut counting = Counting::new(&mut m.deps.storage);
    let querier = QuerierWrapper::new(&m.deps.querier);
    let deps = DepsMut { storage: &mut counting, api: &m.deps.api, querier };
    execute(deps, m.env.clone(), message_info(&who(sender), funds), msg).unwrap();
    counting.gas()
}

/// What the engine's question about an account costs in storage.
fn asked(m: &mut Market, account: &str) -> usize {
    let counting = Counting::new(&mut m.deps.storage);
    let deps = Deps { storage: &counting, api: &m.deps.api, querier: QuerierWrapper::new(&m.deps.querier) };
    query(deps, m.env.clone(), QueryMsg::Sale { account: who(account).into() }).unwrap();
    counting.gas()
}

/// A lender, bob with debt in trouble, an open request, and interest of an hour.
fn market() -> Market {
    let mut m = indebted();
    ask(&mut m, "alice", 1_000_000, 0);
    m.advance(3_600);
    m.price(11, "0.85");
    m
}

#[test]
fn storage_costs_no_more_than_was_recorded() {
    let mut m = market();
    let mark = ExecuteMsg::Mark { accounts: vec![who("bob").into()] };
    let order = m.order("bob", 80_000, &[(COIN, 100_000)], "buyer");
    let mut seen = vec![("sale", asked(&mut m, "bob"))];
    seen.push(("mark", executed(&mut m, "keeper", mark.clone(), &[])));
    let mut m = market();
    seen.push(("settle", executed(&mut m, "engine", order, &coins(80_000, BASE))));
    m.price(11, "0.5");
    seen.push(("mark: goes under", executed(&mut m, "keeper", mark, &[])));
    m.price(11, "1");
    seen.push(("repay", executed(&mut m, "bob", ExecuteMsg::Repay { account: None }, &coins(100_000, BASE))));
    seen.push(("deposit", executed(&mut m, "bob", ExecuteMsg::Deposit {}, &coins(1_000_000, LST))));
    let borrow = ExecuteMsg::Borrow { amount: n(1_000), allow_band: false };
    seen.push(("borrow", executed(&mut m, "bob", borrow, &[])));
    seen.push(("supply", executed(&mut m, "carol", ExecuteMsg::Supply {}, &coins(5_000, BASE))));
    seen.push(("pay", executed(&mut m, "anyone", pay(1), &[])));
    // Recorded, and some per cent.
    let most = [10_500, 24_500, 33_000, 29_000, 28_500, 34_500, 33_000, 24_000, 26_500];
    for ((what, gas), most) in seen.into_iter().zip(most) {
        assert!(gas <= most, "{what}: {gas}, more than {most}");
    }
}
