//! What messages read and write of storage, at the chain's prices.

use crate::support::{ask, indebted, n, pay, who, Market, BASE, COIN, LST};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{coins, Coin, Deps, DepsMut, QuerierWrapper};
use credit_market::contract::{execute, query};
use credit_market::state::ACCOUNTS;
use interfaces::credit_market::{DueCursor, ExecuteMsg, QueryMsg};
use metered::{Log, Metered};

/// What a message costs in storage.
fn executed(m: &mut Market, sender: &str, msg: ExecuteMsg, funds: &[Coin]) -> u64 {
    let log = Log::default();
    let mut storage = Metered::new(&mut m.deps.storage, &log);
    let querier = QuerierWrapper::new(&m.deps.querier);
    let deps = DepsMut { storage: &mut storage, api: &m.deps.api, querier };
    execute(deps, m.env.clone(), message_info(&who(sender), funds), msg).unwrap();
    log.gas()
}

/// What a question costs in storage, and the length of its answer.
fn read(m: &mut Market, msg: QueryMsg) -> (u64, usize) {
    let log = Log::default();
    let storage = Metered::new(&mut m.deps.storage, &log);
    let deps = Deps { storage: &storage, api: &m.deps.api, querier: QuerierWrapper::new(&m.deps.querier) };
    let answer = query(deps, m.env.clone(), msg).unwrap();
    (log.gas(), answer.len())
}

/// What the engine's question about an account costs in storage.
fn asked(m: &mut Market, account: &str) -> u64 {
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
    let most = [10_300, 24_500, 33_000, 29_000, 28_500, 32_700, 31_000, 23_800, 26_400];
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
        assert!(unhealthy < 48_000, "{msg:?}: {unhealthy}");
        m.price(11, "1");
        let (healthy, length) = read(&mut m, msg.clone());
        assert!(healthy < 128_000 && length < 150, "{msg:?}: {healthy} {length}");
        m.price(11, "0.65");
    }
}
