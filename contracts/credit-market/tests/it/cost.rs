//! What messages read and write of storage, at the chain's prices: 1000 and 3 a byte to read, 2000 and 30 a byte to write.

use std::cell::Cell;

use crate::support::{ask, indebted, n, pay, who, Market, BASE, COIN, LST};
use cosmwasm_std::testing::{message_info, MockStorage};
use cosmwasm_std::{coins, Coin, Deps, DepsMut, Order, QuerierWrapper, Record, Storage};
use credit_market::contract::{execute, query};
use credit_market::state::ACCOUNTS;
use interfaces::credit_market::{DueCursor, ExecuteMsg, QueryMsg};

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

/// What a question costs in storage, and the length of its answer.
fn read(m: &mut Market, msg: QueryMsg) -> (usize, usize) {
    let counting = Counting::new(&mut m.deps.storage);
    let deps = Deps { storage: &counting, api: &m.deps.api, querier: QuerierWrapper::new(&m.deps.querier) };
    let answer = query(deps, m.env.clone(), msg).unwrap();
    (counting.gas(), answer.len())
}

/// What the engine's question about an account costs in storage.
fn asked(m: &mut Market, account: &str) -> usize {
    read(m, QueryMsg::Sale { account: who(account).into() }).0
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

/// A whole page: 300 accounts are read, and two prices once. A node answers queries of up to 3,000,000 gas.
#[test]
fn a_page_of_accounts_reads_each_price_once() {
    let mut m = indebted();
    for i in 0..301 {
        let account = ACCOUNTS.load(&m.deps.storage, &who("bob")).unwrap();
        ACCOUNTS.save(&mut m.deps.storage, &who(&format!("borrower{i}")), &account).unwrap();
    }
    m.price(11, "0.65");
    let pages = [
        QueryMsg::Unhealthy { start_after: None, limit: Some(100) },
        QueryMsg::Due { start_after: Some(DueCursor::Accounts { start_after: None }), limit: Some(100) },
    ];
    for msg in pages {
        m.peers.borrow_mut().prices_read.set(0);
        let (unhealthy, _) = read(&mut m, msg.clone());
        assert_eq!(m.peers.borrow().prices_read.get(), 2, "{msg:?}");
        assert!(unhealthy < 180_000, "{msg:?}: {unhealthy}");
        m.price(11, "1");
        let (healthy, length) = read(&mut m, msg.clone());
        assert!(healthy < 500_000 && length < 150, "{msg:?}: {healthy} {length}");
        m.price(11, "0.65");
    }
}
