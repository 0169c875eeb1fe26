//! The suite on the embedded chain: every contract, instantiated at its predicted address.

mod builder;
mod codes;
mod deploy;

pub use builder::{SuiteBuilder, DAY};
pub use cw_multi_test::AppResponse;
pub use deploy::{FLOOR, SEED};

use crate::{Call, Environment, Suite};
use anyhow::Result;
use cosmwasm_std::{
    coin, to_json_vec, Addr, Binary, Coin, CosmosMsg, Empty, QueryRequest, StdError, Uint128, WasmMsg, WasmQuery,
};
use cw_multi_test::Executor;
use interfaces::Asset;
use simchain::Chain;

/// The suite on the embedded chain.
pub type EmbeddedSuite = Suite<Chain>;

impl Suite<Chain> {
    /// Begins a suite with the defaults of the deployment.
    pub fn builder() -> SuiteBuilder {
        SuiteBuilder::default()
    }
}

impl Environment for Chain {
    type Response = AppResponse;

    const LATE_ROUNDS: u32 = 0;

    fn account(&self, name: &str) -> Addr {
        Self::account(self, name)
    }

    fn fund(&mut self, to: &Addr, amount: u128, denom: &str) -> Result<()> {
        match amount {
            0 => Ok(()),
            _ => self.mint(to, &[coin(amount, denom)]),
        }
    }

    fn execute(&mut self, Call { sender, contract, msg }: Call, funds: &[Coin]) -> Result<AppResponse> {
        let msg = WasmMsg::Execute { contract_addr: contract.into(), msg, funds: funds.to_vec() };
        self.app.execute(sender, msg.into())
    }

    fn transfer(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<AppResponse> {
        let msg: CosmosMsg = asset.send(to, Uint128::new(amount))?;
        self.app.execute(from.clone(), msg)
    }

    fn query(&self, contract: &Addr, msg: Binary) -> Result<Binary> {
        let request = WasmQuery::Smart { contract_addr: contract.to_string(), msg };
        let request = to_json_vec(&QueryRequest::<Empty>::Wasm(request))?;
        Ok(self.app.wrap().raw_query(&request).into_result()?.into_result().map_err(StdError::generic_err)?)
    }

    fn raw(&self, contract: &Addr, key: &[u8]) -> Result<Option<Vec<u8>>> {
        Ok(self.app.wrap().query_wasm_raw(contract, key)?)
    }

    fn balance(&self, asset: &Asset, of: &Addr) -> Result<u128> {
        Ok(asset.balance(&self.app.wrap(), of)?.u128())
    }

    fn now(&self) -> Result<u64> {
        Ok(self.time().seconds())
    }

    fn wait_until(&mut self, second: u64) -> Result<()> {
        if let Some(rest) = second.checked_sub(self.time().seconds()).filter(|rest| *rest > 0) {
            self.run(rest);
        }
        Ok(())
    }
}
