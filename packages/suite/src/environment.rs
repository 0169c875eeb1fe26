//! What a suite needs of the chain under it.

use anyhow::Result;
use cosmwasm_std::{Addr, Binary, Coin};
use interfaces::Asset;

/// A message of a contract, by whom.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who signs.
    pub sender: Addr,
    /// Who receives it.
    pub contract: Addr,
    /// The message as JSON.
    pub msg: Binary,
}

/// A chain with accounts that can sign. Errors are those of the chain and of the contracts.
pub trait Environment {
    /// The chain's response to a message.
    type Response;

    /// Number of rounds in a row that slow blocks may cause to be missed.
    const LATE_ROUNDS: u32;

    /// The account of this name: always the same for the same name.
    fn account(&self, name: &str) -> Addr;

    /// Gives an account this much to spend. A chain that cannot mint has funded its accounts in advance.
    fn fund(&mut self, to: &Addr, amount: u128, denom: &str) -> Result<()>;

    /// Executes a message of a contract.
    fn execute(&mut self, call: Call, funds: &[Coin]) -> Result<Self::Response>;

    /// Executes messages without funds, where possible in one transaction.
    fn execute_all(&mut self, calls: Vec<Call>) -> Result<()> {
        calls.into_iter().try_for_each(|call| self.execute(call, &[]).map(drop))
    }

    /// Moves an asset between accounts.
    fn transfer(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<Self::Response>;

    /// A contract's response to a smart query, as JSON.
    fn query(&self, contract: &Addr, msg: Binary) -> Result<Binary>;

    /// What a contract stores under a key.
    fn raw(&self, contract: &Addr, key: &[u8]) -> Result<Option<Vec<u8>>>;

    /// An account's balance of an asset, in its smallest units.
    fn balance(&self, asset: &Asset, of: &Addr) -> Result<u128>;

    /// The time of the latest block, in seconds since the epoch.
    fn now(&self) -> Result<u64>;

    /// Lets time pass until a block has at least this time, in seconds since the epoch.
    fn wait_until(&mut self, second: u64) -> Result<()>;
}
