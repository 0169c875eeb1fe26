//! The running chain as the environment of a suite.

use crate::accounts::Accounts;
use ::deployment::Plan;
use anyhow::{Context, Result};
use client::{msg, Client, Gas, Signer, Tx};
use cosmwasm_std::{coin, Addr, Binary, Coin, Timestamp, Uint128};
use cw20::{BalanceResponse, Cw20ExecuteMsg, Cw20QueryMsg};
use deploy::Options;
use interfaces::Asset;
use localnet::Localnet;
use serde_json::Value;
use std::cell::Cell;
use suite::{Call, Environment};

/// A local chain with a suite on it, and all keys.
pub struct LocalChain {
    /// The nodes.
    pub net: Localnet,
    /// The way to them.
    pub client: Client,
    /// What the suite was instantiated from.
    pub plan: Plan,
    /// How the suite was deployed, for further runs of `cargo deploy`.
    pub deployment: Options,
    pub(crate) accounts: Accounts,
    pub(crate) height: Cell<Option<u64>>,
}

impl LocalChain {
    /// The key of a test account of the chain, or of anybody else whose key is made from the name.
    ///
    /// # Errors
    /// None is expected: every name makes a key.
    pub fn signer(&self, name: &str) -> Result<Signer> {
        self.accounts.named(name)
    }

    /// Runs queries at the latest height until the next message, so that compared values are of the same moment. Waits for
    /// another block, because a node briefly serves its latest height with the time of the previous block.
    ///
    /// # Errors
    /// A node that cannot be queried.
    pub fn pin(&self) -> Result<()> {
        let height = self.client.executed()?;
        self.client.wait_blocks(1)?;
        self.height.set(Some(height));
        Ok(())
    }

    fn smart(&self, contract: &Addr, msg: &Value) -> Result<Value> {
        Ok(self.client.smart_at(contract.as_str(), msg, self.height.get())?)
    }
}

impl Environment for LocalChain {
    type Response = Tx;

    const LATE_ROUNDS: u32 = 5;

    // Every name makes a key.
    #[allow(clippy::expect_used)]
    fn account(&self, name: &str) -> Addr {
        Addr::unchecked(self.signer(name).expect("a key of a name").address())
    }

    /// The genesis has paid everybody.
    fn fund(&mut self, _: &Addr, _: u128, _: &str) -> Result<()> {
        Ok(())
    }

    fn execute(&mut self, Call { sender, contract, msg }: Call, funds: &[Coin]) -> Result<Tx> {
        self.height.set(None);
        let call = msg::execute_raw(sender.as_str(), contract.as_str(), msg.into(), funds);
        Ok(self.client.send(&[&self.accounts.at(&sender)?], vec![call], Gas::Auto)?)
    }

    /// One transaction of all signers, all or nothing.
    fn execute_all(&mut self, calls: Vec<Call>) -> Result<()> {
        self.height.set(None);
        let signers = calls.iter().map(|call| self.accounts.at(&call.sender)).collect::<Result<Vec<_>>>()?;
        let message = |Call { sender, contract, msg }: Call| {
            msg::execute_raw(sender.as_str(), contract.as_str(), msg.into(), &[])
        };
        let messages = calls.into_iter().map(message).collect();
        self.client.send(&signers.iter().collect::<Vec<_>>(), messages, Gas::Auto)?;
        Ok(())
    }

    fn transfer(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<Tx> {
        self.height.set(None);
        let message = match asset {
            Asset::Native(denom) => msg::send(from.as_str(), to.as_str(), &[coin(amount, denom)]),
            Asset::Cw20(token) => {
                let transfer = Cw20ExecuteMsg::Transfer { recipient: to.to_string(), amount: Uint128::new(amount) };
                msg::execute(from.as_str(), token.as_str(), &transfer, &[])?
            }
        };
        Ok(self.client.send(&[&self.accounts.at(from)?], vec![message], Gas::Auto)?)
    }

    fn query(&self, contract: &Addr, msg: Binary) -> Result<Binary> {
        let answer = self.smart(contract, &serde_json::from_slice(&msg)?)?;
        Ok(Binary::from(serde_json::to_vec(&answer)?))
    }

    fn raw(&self, contract: &Addr, key: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(self.client.raw(contract.as_str(), key)?)
    }

    fn balance(&self, asset: &Asset, of: &Addr) -> Result<u128> {
        Ok(match asset {
            Asset::Native(denom) => self.client.balance_at(of.as_str(), denom, self.height.get())?.u128(),
            Asset::Cw20(token) => {
                let msg = serde_json::to_value(Cw20QueryMsg::Balance { address: of.to_string() })?;
                let answer = self.smart(token, &msg).with_context(|| format!("a balance in {token}"))?;
                serde_json::from_value::<BalanceResponse>(answer)?.balance.u128()
            }
        })
    }

    fn now(&self) -> Result<u64> {
        Ok(self.client.status()?.time.seconds())
    }

    fn wait_until(&mut self, second: u64) -> Result<()> {
        self.height.set(None);
        self.client.wait_until(Timestamp::from_seconds(second))?;
        Ok(())
    }
}
