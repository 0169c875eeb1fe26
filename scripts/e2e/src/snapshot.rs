//! The suite at one height, so that what is compared was true at the same moment.

use anyhow::{Context, Result};
use client::Client;
use cosmwasm_std::{Addr, Binary};
use cw20::{BalanceResponse, Cw20QueryMsg};
use deployment::Addresses;
use interfaces::Asset;
use serde_json::Value;
use suite::rounds::Derivations;
use suite::view::View;

/// A suite on a real chain, at one height.
pub struct Snapshot<'a> {
    chain: &'a Client,
    at: &'a Addresses<Addr>,
    height: u64,
    derivations: Derivations,
}

impl<'a> Snapshot<'a> {
    /// At the height that is the latest now, once another has followed: for a moment a node answers for its latest height
    /// with the time of the block before.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn latest(chain: &'a Client, at: &'a Addresses<Addr>) -> Result<Self> {
        let height = chain.executed()?;
        chain.wait_blocks(1)?;
        Ok(Self { chain, at, height, derivations: Derivations::default() })
    }
}

impl View for Snapshot<'_> {
    fn at(&self) -> &Addresses<Addr> {
        self.at
    }

    fn ask(&self, contract: &Addr, msg: Binary) -> Result<Binary> {
        let msg: Value = serde_json::from_slice(&msg)?;
        let answer: Value = self.chain.smart_at(contract.as_str(), &msg, Some(self.height))?;
        Ok(Binary::from(serde_json::to_vec(&answer)?))
    }

    fn try_balance(&self, asset: &Asset, of: &Addr) -> Result<u128> {
        Ok(match asset {
            Asset::Native(denom) => self.chain.balance_at(of.as_str(), denom, Some(self.height))?.u128(),
            Asset::Cw20(token) => {
                let msg = Cw20QueryMsg::Balance { address: of.to_string() };
                let answer: Result<BalanceResponse, _> = self.chain.smart_at(token.as_str(), &msg, Some(self.height));
                answer.with_context(|| format!("a balance in {token}"))?.balance.u128()
            }
        })
    }

    fn gift(&self, _: &Addr, _: &Asset) -> u128 {
        // The story gives nothing to a contract that did not ask.
        0
    }

    fn derivations(&self) -> &Derivations {
        &self.derivations
    }
}
