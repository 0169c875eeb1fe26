//! A chain that a test scripts: what contracts answer, what simulates, what fails in a block.

use crate::embedded::Account;
use anyhow::{anyhow, Result};
use cosmwasm_std::Uint128;
use deployment::Addresses;
use operate::chain::{Call, Chain, Moment, Sent};
use operate::keeper::{Keeper, KeeperConfig};
use operate::metrics::Metrics;
use serde_json::Value;
use std::cell::{Cell, RefCell};

/// Answer to a contract's query, if the script has one.
type Answer = dyn Fn(&Fake, &str, &Value) -> Option<Result<Value>>;
/// Outcome for messages.
type Judge = dyn Fn(&[Value]) -> Result<()>;

/// A scripted chain. Each transaction takes a block of six seconds.
pub struct Fake {
    /// Answers, before those of the suite.
    pub answer: Box<Answer>,
    /// What fails in a simulation.
    pub simulates: Box<Judge>,
    /// What fails in a block.
    pub delivers: Box<Judge>,
    /// Gas that a simulation uses.
    pub gas: u64,
    /// A real suite for what the script does not say.
    pub suite: Option<Account>,
    /// Time of the latest block, in seconds.
    pub now: Cell<u64>,
    /// Transactions sent, failed ones too: time, messages, gas limit.
    pub sent: RefCell<Vec<(u64, Vec<Value>, u64)>>,
    /// How often the program turned to another node.
    pub turned: Cell<u32>,
}

impl Fake {
    pub fn new(answer: impl Fn(&Fake, &str, &Value) -> Option<Result<Value>> + 'static) -> Self {
        Self {
            answer: Box::new(answer),
            simulates: Box::new(|_| Ok(())),
            delivers: Box::new(|_| Ok(())),
            gas: 100_000,
            suite: None,
            now: Cell::new(1_000),
            sent: RefCell::default(),
            turned: Cell::new(0),
        }
    }

    /// Keeper of these jobs.
    pub fn keeper(&self, config: KeeperConfig, jobs: &[&str]) -> Keeper<'_> {
        let only = jobs.iter().map(|job| (*job).to_owned()).collect();
        Keeper::new(self, self.at(), KeeperConfig { only, ..config }, Metrics::default(), false).unwrap()
    }

    /// Steps once a block until a moment.
    pub fn run(&self, keeper: &mut Keeper, until: u64) {
        while self.now.get() < until {
            let before = self.now.get();
            keeper.step().unwrap();
            if self.now.get() == before {
                self.now.set(before + 6);
            }
        }
    }

    /// Times at which a message with this name was sent, alone or with others.
    pub fn times(&self, name: &str) -> Vec<u64> {
        let sent = self.sent.borrow();
        let has = |messages: &[Value]| messages.iter().any(|message| message.get(name).is_some());
        sent.iter().filter(|(_, messages, _)| has(messages)).map(|(at, ..)| *at).collect()
    }

    pub fn at(&self) -> Addresses {
        match &self.suite {
            Some(account) => crate::embedded::at(&account.suite),
            None => crate::canned::at(),
        }
    }
}

/// A refusal as a node reports it.
pub fn refused(log: &str) -> anyhow::Error {
    client::Error::Refused { codespace: "wasm".into(), code: 5, log: log.into() }.into()
}

fn messages(calls: &[Call]) -> Vec<Value> {
    calls.iter().map(|call| serde_json::from_slice(&call.msg).unwrap()).collect()
}

impl Chain for Fake {
    fn sender(&self) -> &str {
        "keeper"
    }

    fn turn(&self) {
        self.turned.set(self.turned.get() + 1);
    }

    fn moment(&self) -> Result<Moment> {
        Ok(Moment { height: self.now.get() / 6, seconds: self.now.get() })
    }

    fn smart(&self, contract: &str, msg: Vec<u8>) -> Result<Vec<u8>> {
        let query: Value = serde_json::from_slice(&msg)?;
        match ((self.answer)(self, contract, &query), &self.suite) {
            (Some(answer), _) => Ok(serde_json::to_vec(&answer?)?),
            (None, Some(suite)) => suite.smart(contract, msg),
            (None, None) => Err(anyhow!("{contract} has no answer to {query}")),
        }
    }

    fn raw(&self, _: &str, _: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn balance(&self, _: &str, _: &str) -> Result<Uint128> {
        Ok(Uint128::zero())
    }

    fn delegated(&self, _: &str) -> Result<Uint128> {
        Ok(Uint128::zero())
    }

    fn rewards(&self, _: &str, _: &str) -> Result<Uint128> {
        Ok(self.suite.as_ref().map_or(Uint128::zero(), |suite| suite.rewards))
    }

    fn simulate(&self, calls: &[Call]) -> Result<u64> {
        (self.simulates)(&messages(calls)).map(|()| self.gas)
    }

    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent> {
        let messages = messages(calls);
        let outcome = (self.delivers)(&messages);
        self.sent.borrow_mut().push((self.now.get(), messages, gas));
        self.now.set(self.now.get() + 6);
        outcome.map(|()| Sent { hash: "fake".into(), height: 1, gas_used: gas, gas_wanted: gas })
    }
}
