//! The chain as the programs use it. [`crate::Nodes`] is a real chain; tests use the embedded suite.

use anyhow::{Context, Result};
use cosmwasm_std::{Coin, Uint128};
use serde::{de::DeserializeOwned, Serialize};

/// The latest block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Its height.
    pub height: u64,
    /// Its time, in seconds since the epoch.
    pub seconds: u64,
}

/// A contract call, not yet signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// Address of the contract.
    pub contract: String,
    /// Message as JSON.
    pub msg: Vec<u8>,
    /// Funds sent along.
    pub funds: Vec<Coin>,
}

impl Call {
    /// A call without funds. Errors: a message that cannot be serialised, which no typed message causes.
    pub fn new(contract: &str, msg: &impl Serialize) -> Result<Self> {
        Ok(Self { contract: contract.into(), msg: serde_json::to_vec(msg)?, funds: vec![] })
    }

    /// Its message as text, for logs.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.msg).into_owned()
    }
}

/// A transaction in a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Its hash.
    pub hash: String,
    /// Its block.
    pub height: u64,
    /// Gas used.
    pub gas_used: u64,
    /// Gas limit, for which the fee was paid.
    pub gas_wanted: u64,
}

/// A chain, read by anyone and written by one account.
pub trait Chain {
    /// Account that signs; empty when there is none.
    fn sender(&self) -> &str;

    /// Turns to another node, where there is one.
    fn turn(&self) {}

    /// Latest block.
    fn moment(&self) -> Result<Moment>;

    /// A contract's response to a query, both JSON.
    fn smart(&self, contract: &str, msg: Vec<u8>) -> Result<Vec<u8>>;

    /// What a contract stores under a key.
    fn raw(&self, contract: &str, key: &[u8]) -> Result<Option<Vec<u8>>>;

    /// Balance of an account.
    fn balance(&self, address: &str, denom: &str) -> Result<Uint128>;

    /// Sum of an account's delegations.
    fn delegated(&self, delegator: &str) -> Result<Uint128>;

    /// Staking rewards that an account could withdraw, in one denom, rounded down.
    fn rewards(&self, delegator: &str, denom: &str) -> Result<Uint128>;

    /// Gas that calls would use together now. Error: the refusal.
    fn simulate(&self, calls: &[Call]) -> Result<u64>;

    /// Sends calls in one transaction and waits for its block.
    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent>;
}

/// Gas limit for what a simulation used: three quarters more, since a sync or a slash in between changes the work.
pub fn with_margin(simulated: u64) -> u64 {
    simulated.saturating_mul(7) / 4
}

/// Asks a contract.
pub fn ask<T: DeserializeOwned>(chain: &dyn Chain, contract: &str, msg: &impl Serialize) -> Result<T> {
    let answer = chain.smart(contract, serde_json::to_vec(msg)?)?;
    serde_json::from_slice(&answer).with_context(|| format!("cannot read an answer of {contract}"))
}

/// Items of a paged query, at most `most`: `page` builds the query after an item. An empty page is the last.
pub fn pages<T: DeserializeOwned, Q: Serialize>(
    chain: &dyn Chain,
    contract: &str,
    most: usize,
    page: impl Fn(Option<&T>) -> Q,
) -> Result<Vec<T>> {
    let mut all: Vec<T> = Vec::new();
    while all.len() < most {
        let next: Vec<T> = ask(chain, contract, &page(all.last()))?;
        let last = next.is_empty();
        all.extend(next);
        if last {
            break;
        }
    }
    all.truncate(most);
    Ok(all)
}
