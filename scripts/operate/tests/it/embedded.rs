//! The embedded suite as the chain of a program.

use anyhow::{Context, Result};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use deploy::{Anchor, NetworkFile, Record};
use deployment::{Addresses, Plan};
use interfaces::Asset;
use operate::chain::{Call, Chain, Moment, Sent};
use operate::Target;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use suite::{Call as SuiteCall, EmbeddedSuite, Environment, Suite, SuiteBuilder, BASE, NATIVE};

/// The smallest units of a token.
pub const UNIT: u128 = 1_000_000;

/// The suite, shared by the programs and the test.
pub type Shared = Rc<RefCell<EmbeddedSuite>>;

/// One account's way to it.
pub struct Account {
    pub suite: Shared,
    pub address: Addr,
    /// Messages that were sent, with the name of the message.
    pub sent: RefCell<Vec<String>>,
    /// What staking rewards wait.
    pub rewards: Uint128,
}

/// A suite with prices.
pub fn open() -> Shared {
    Rc::new(RefCell::new(Suite::builder().build()))
}

/// A suite where carol owes 99 % of what 1,000 native coins let her borrow, and how much that is. Others lent and stand behind it.
pub fn indebted() -> (Shared, Addr, u128) {
    carol_owes(Suite::builder())
}

/// The same with other numbers of the plan.
pub fn carol_owes(builder: SuiteBuilder) -> (Shared, Addr, u128) {
    let suite = Rc::new(RefCell::new(builder.build()));
    let [carol, bob] = ["carol", "bob"].map(|name| suite.borrow().account(name));
    suite.borrow_mut().fund(&bob, 100_000 * UNIT, BASE);
    suite.borrow_mut().fund(&carol, 10_000 * UNIT, NATIVE);
    suite.borrow_mut().set_price(percent(1_000), percent(100), 3).unwrap();
    suite.borrow_mut().supply(&bob, 50_000 * UNIT).unwrap();
    suite.borrow_mut().stake_security(&bob, 10_000 * UNIT).unwrap();
    suite.borrow_mut().refresh().unwrap();
    suite.borrow_mut().deposit_native(&carol, 1_000 * UNIT).unwrap();
    let room = suite.borrow().loan(&carol).borrowable.unwrap().u128();
    suite.borrow_mut().borrow_into_band(&carol, room * 99 / 100).unwrap();
    (suite, carol, room)
}

pub fn at(suite: &Shared) -> Addresses {
    suite.borrow().at.clone().map(|address| address.to_string())
}

/// A suite at these addresses as `cargo deploy` would have recorded it, on the localnet.
pub fn target(at: Addresses) -> Target {
    let networks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let file = NetworkFile::read(&networks.join("localnet.toml")).unwrap();
    let plan = Plan::new("ustake", "uusdc");
    let record = Record {
        chain_id: file.chain.chain_id.clone(),
        anchor: Anchor { height: 1, hash: String::new() },
        network: file.name.clone(),
        deployer: String::new(),
        contracts: Default::default(),
        codes: Default::default(),
        pending: None,
        transactions: vec![],
        operation: None,
        handover: None,
        plan: plan.clone(),
    };
    Target { networks: vec![], at, plan, record, file }
}

impl Account {
    pub fn new(suite: &Shared, name: &str) -> Self {
        let address = suite.borrow().account(name);
        Self { suite: suite.clone(), address, sent: RefCell::default(), rewards: Uint128::zero() }
    }

    /// Names of the messages sent since the last call.
    pub fn took(&self) -> Vec<String> {
        self.sent.take()
    }

    fn run(&self, call: &Call) -> Result<()> {
        let (contract, msg) = (Addr::unchecked(&call.contract), Binary::from(call.msg.clone()));
        let call_of = SuiteCall { sender: self.address.clone(), contract, msg };
        self.suite.borrow_mut().chain.execute(call_of, &call.funds)?;
        let value: serde_json::Value = serde_json::from_slice(&call.msg)?;
        let name = value.as_object().and_then(|object| object.keys().next().cloned()).context("a name")?;
        self.sent.borrow_mut().push(name);
        Ok(())
    }
}

impl Chain for Account {
    fn sender(&self) -> &str {
        self.address.as_str()
    }

    fn moment(&self) -> Result<Moment> {
        let block = self.suite.borrow().chain.app.block_info();
        Ok(Moment { height: block.height, seconds: block.time.seconds() })
    }

    fn smart(&self, contract: &str, msg: Vec<u8>) -> Result<Vec<u8>> {
        Ok(self.suite.borrow().chain.query(&Addr::unchecked(contract), msg.into())?.to_vec())
    }

    fn raw(&self, contract: &str, key: &[u8]) -> Result<Option<Vec<u8>>> {
        Environment::raw(&self.suite.borrow().chain, &Addr::unchecked(contract), key)
    }

    fn balance(&self, address: &str, denom: &str) -> Result<Uint128> {
        let asset = Asset::Native(denom.into());
        Ok(Uint128::new(Environment::balance(&self.suite.borrow().chain, &asset, &Addr::unchecked(address))?))
    }

    fn delegated(&self, delegator: &str) -> Result<Uint128> {
        let all = self.suite.borrow().chain.app.wrap().query_all_delegations(delegator)?;
        Ok(all.into_iter().map(|delegation| delegation.amount.amount).sum())
    }

    fn rewards(&self, _: &str, _: &str) -> Result<Uint128> {
        Ok(self.rewards)
    }

    /// The embedded chain does not simulate: what fails is seen when it is sent.
    fn simulate(&self, _: &[Call]) -> Result<u64> {
        Ok(100_000)
    }

    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent> {
        calls.iter().try_for_each(|call| self.run(call))?;
        let height = self.moment()?.height;
        Ok(Sent { hash: "embedded".into(), height, gas_used: gas, gas_wanted: gas })
    }
}

/// A price with so many percent.
pub fn percent(price: u64) -> Decimal {
    Decimal::percent(price)
}
