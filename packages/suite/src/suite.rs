//! The suite: its environment and addresses, and the calls to its contracts.

use crate::{Call, Derivations, Environment};
use anyhow::Result;
use cosmwasm_std::{to_json_binary, Addr, Coin, Uint128};
use cw20::Cw20ExecuteMsg;
use deployment::{Addresses, Roles};
use interfaces::Asset;
use serde::Serialize;
use std::collections::BTreeMap;

/// The native denom that is staked.
pub const NATIVE: &str = "ustake";
/// The denom that is lent.
pub const BASE: &str = "uusdc";

/// A running suite on a chain.
pub struct Suite<E> {
    /// The chain under it.
    pub chain: E,
    /// Where everything is.
    pub at: Addresses<Addr>,
    /// Accounts with rights.
    pub roles: Roles<Addr>,
    /// Instantiated everything, keeps no rights.
    pub deployer: Addr,
    /// The voters, the one with the most votes first.
    pub voters: Vec<Addr>,
    /// The reporters, in the order of their ids.
    pub reporters: Vec<Addr>,
    /// Messages executed so far, refused ones included.
    pub messages: u64,
    /// Amounts sent by [`Suite::give`], by recipient and asset: tokens that no contract requested or counts.
    pub gifts: BTreeMap<(Addr, Asset), u128>,
    /// Inputs of derived prices, recorded when rounds close.
    pub derivations: Derivations,
}

impl<E: Environment> Suite<E> {
    /// A suite that was deployed on a chain.
    pub fn new(
        chain: E,
        at: Addresses<Addr>,
        roles: Roles<Addr>,
        deployer: Addr,
        (voters, reporters): (Vec<Addr>, Vec<Addr>),
    ) -> Self {
        let (gifts, derivations) = (BTreeMap::new(), Derivations::default());
        Self { chain, at, roles, deployer, voters, reporters, messages: 0, gifts, derivations }
    }

    /// The account of this name.
    pub fn account(&self, name: &str) -> Addr {
        self.chain.account(name)
    }

    /// Gives an account this much to spend. Panics when the chain cannot.
    #[track_caller]
    pub fn fund(&mut self, to: &Addr, amount: u128, denom: &str) {
        if let Err(error) = self.chain.fund(to, amount, denom) {
            panic!("{to} gets no {amount}{denom}: {error:#}");
        }
    }

    /// Executes a message of a contract.
    pub fn execute(
        &mut self,
        sender: &Addr,
        contract: &Addr,
        msg: &impl Serialize,
        funds: &[Coin],
    ) -> Result<E::Response> {
        self.messages += 1;
        let call = Call { sender: sender.clone(), contract: contract.clone(), msg: to_json_binary(msg)? };
        self.chain.execute(call, funds)
    }

    /// Sends cw20 tokens with a hook.
    pub fn send(
        &mut self,
        sender: &Addr,
        token: &Addr,
        contract: &Addr,
        amount: u128,
        hook: &impl Serialize,
    ) -> Result<E::Response> {
        let (contract, amount) = (contract.to_string(), Uint128::new(amount));
        let msg = Cw20ExecuteMsg::Send { contract, amount, msg: to_json_binary(hook)? };
        self.execute(sender, token, &msg, &[])
    }

    /// Moves an asset between accounts.
    pub fn transfer(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<E::Response> {
        self.messages += 1;
        self.chain.transfer(from, asset, to, amount)
    }

    /// Sends an asset to a contract unrequested, and records it.
    pub fn give(&mut self, from: &Addr, asset: &Asset, to: &Addr, amount: u128) -> Result<E::Response> {
        let response = self.transfer(from, asset, to, amount)?;
        *self.gifts.entry((to.clone(), asset.clone())).or_default() += amount;
        Ok(response)
    }

    /// Lets this many seconds pass.
    pub fn wait(&mut self, seconds: u64) -> Result<()> {
        let now = self.chain.now()?;
        self.chain.wait_until(now + seconds)
    }
}
