//! The whole suite on the embedded chain: every contract, instantiated at its predicted address and owned by the
//! timelock from the first message. Actions, queries and assertions are verbs of [`Suite`].

mod builder;
mod codes;
mod credit;
mod deploy;
mod engine;
mod oracle;
mod security;
mod staking;

pub use builder::{SuiteBuilder, DAY};
pub use credit::{LST_COLLATERAL, NATIVE_COLLATERAL};
pub use deploy::{FLOOR, SEED};
use deployment::{Addresses, Roles};
pub use deployment::{FEED_LST, FEED_LST_MARKET, FEED_NATIVE, FEED_RATE};
pub use oracle::Quote;

use crate::rounds::Derivations;
pub use crate::view::{View, BASE, BASE_TRANCHE, NATIVE};
use anyhow::Result;
use cosmwasm_std::{
    coin, to_json_binary, to_json_vec, Addr, Binary, Coin, Empty, QueryRequest, StdError, Uint128, WasmMsg, WasmQuery,
};
use cw20::Cw20ExecuteMsg;
pub use cw_multi_test::AppResponse;
use cw_multi_test::Executor;
use interfaces::Asset;
use serde::Serialize;
use simchain::Chain;
use std::collections::BTreeMap;

/// The suite, running.
pub struct Suite {
    /// The chain under it.
    pub chain: Chain,
    /// Where everything is.
    pub at: Addresses<Addr>,
    /// Accounts with rights.
    pub roles: Roles<Addr>,
    /// Instantiated everything, keeps no rights.
    pub deployer: Addr,
    /// The reporters, in the order of their ids.
    pub reporters: Vec<Addr>,
    /// Messages executed so far, refused ones included.
    pub messages: u64,
    /// What [`Suite::give`] sent to whom: tokens that no contract asked for or counts.
    pub gifts: BTreeMap<(Addr, Asset), u128>,
    derivations: Derivations,
}

impl Suite {
    /// Begins a suite with the defaults of DESIGN.md.
    pub fn builder() -> SuiteBuilder {
        SuiteBuilder::default()
    }

    /// A test account.
    pub fn account(&self, name: &str) -> Addr {
        self.chain.app.api().addr_make(name)
    }

    /// Creates coins of an account.
    pub fn fund(&mut self, to: &Addr, amount: u128, denom: &str) {
        if amount > 0 {
            self.chain.mint(to, &[coin(amount, denom)]).expect("an account of this chain");
        }
    }

    /// Executes a message of a contract.
    pub fn execute(
        &mut self,
        sender: &Addr,
        contract: &Addr,
        msg: &impl Serialize,
        funds: &[Coin],
    ) -> Result<AppResponse> {
        self.messages += 1;
        let msg =
            WasmMsg::Execute { contract_addr: contract.to_string(), msg: to_json_binary(msg)?, funds: funds.to_vec() };
        self.chain.app.execute(sender.clone(), msg.into())
    }

    /// Sends cw20 tokens with a hook.
    pub fn send(
        &mut self,
        sender: &Addr,
        token: &Addr,
        contract: &Addr,
        amount: u128,
        hook: &impl Serialize,
    ) -> Result<AppResponse> {
        let msg = Cw20ExecuteMsg::Send {
            contract: contract.to_string(),
            amount: Uint128::new(amount),
            msg: to_json_binary(hook)?,
        };
        self.execute(sender, token, &msg, &[])
    }

    /// Moves an asset between accounts.
    pub fn transfer(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<AppResponse> {
        self.messages += 1;
        self.chain.app.execute(from.clone(), asset.send(to, Uint128::new(amount))?)
    }

    /// Moves an asset to a contract that did not ask for it, and remembers that.
    pub fn give(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<AppResponse> {
        let response = self.transfer(from, asset, to, amount)?;
        *self.gifts.entry((to.clone(), asset.clone())).or_default() += amount;
        Ok(response)
    }

    /// Now, in seconds since the epoch.
    pub fn now(&self) -> u64 {
        self.chain.app.block_info().time.seconds()
    }

    /// Runs messages as governance would: queued in the timelock, executed after its delay.
    pub fn govern(&mut self, messages: Vec<cosmwasm_std::CosmosMsg>) -> Result<()> {
        let timelock = self.at.timelock.clone();
        let config: interfaces::timelock::ConfigResponse =
            self.query(&timelock, &interfaces::timelock::QueryMsg::Config {});
        let not_after = self.now() + config.delay + config.expiry;
        let proposer = config.proposer.clone();
        let queue = interfaces::timelock::ExecuteMsg::Queue { messages, not_after };
        self.execute(&proposer, &timelock, &queue, &[])?;
        let operations: interfaces::timelock::OperationsResponse =
            self.query(&timelock, &interfaces::timelock::QueryMsg::Operations { start_after: None, limit: Some(100) });
        let id = operations.operations.last().map_or(0, |operation| operation.id);
        self.chain.advance(config.delay);
        self.execute(&proposer, &timelock, &interfaces::timelock::ExecuteMsg::Execute { id }, &[])?;
        Ok(())
    }
}

impl View for Suite {
    fn at(&self) -> &Addresses<Addr> {
        &self.at
    }

    fn ask(&self, contract: &Addr, msg: Binary) -> Result<Binary> {
        let request = WasmQuery::Smart { contract_addr: contract.to_string(), msg };
        let request = to_json_vec(&QueryRequest::<Empty>::Wasm(request))?;
        Ok(self.chain.app.wrap().raw_query(&request).into_result()?.into_result().map_err(StdError::generic_err)?)
    }

    fn try_balance(&self, asset: &Asset, of: &Addr) -> Result<u128> {
        Ok(asset.balance(&self.chain.app.wrap(), of)?.u128())
    }

    fn gift(&self, to: &Addr, asset: &Asset) -> u128 {
        self.gifts.get(&(to.clone(), asset.clone())).copied().unwrap_or_default()
    }

    fn derivations(&self) -> &Derivations {
        &self.derivations
    }
}
