//! A suite on a fresh local chain, with the verbs that the story and the gas table are told in.
#![deny(missing_docs)]

mod artifacts;
mod deployment;
mod people;
mod plan;
mod rounds;

pub use plan::local_plan;
pub use rounds::Quote;

use ::deployment::{Addresses, Plan};
use anyhow::Result;
use client::{msg, Client, Gas, Network, Signer, Tx};
use cosmwasm_std::{to_json_binary, Coin, Uint128};
use cw20::Cw20ExecuteMsg;
use deploy::Options;
use localnet::{Localnet, Spec, BOND_DENOM, PREFIX};
use serde::{de::DeserializeOwned, Serialize};
use std::collections::BTreeMap;

/// A local chain with the suite on it, and everybody's keys.
pub struct LocalSuite {
    /// The nodes.
    pub net: Localnet,
    /// The way to them.
    pub chain: Client,
    /// Where the contracts are.
    pub at: Addresses,
    /// What they were instantiated from.
    pub plan: Plan,
    /// How they were deployed, for further runs of `cargo deploy`.
    pub deployment: Options,
    people: BTreeMap<String, Signer>,
}

impl LocalSuite {
    /// Builds the contracts where they changed, starts a fresh chain and deploys the suite on it. `plan` gets the local plan to change, after the
    /// chain's validators and the reporters' addresses are in it.
    ///
    /// # Errors
    /// Contracts that do not build, a chain that does not start, a message that the chain refuses.
    pub fn open(spec: Spec, plan: impl FnOnce(&mut Plan) -> Result<()>, log: &dyn Fn(&str)) -> Result<Self> {
        let artifacts = artifacts::folder(log)?;
        let net = Localnet::start(spec.clone(), log)?;
        let chain = Client::connect(Network {
            chain_id: net.chain_id().into(),
            rpc: net.rpc().into(),
            prefix: PREFIX.into(),
            fee_denom: BOND_DENOM.into(),
            gas_price: "0".into(),
            gas_adjustment: 1.4,
        })?;
        let people = people::of(net.accounts())?;
        let mut decided = local_plan(&net, spec.unbonding)?;
        plan(&mut decided)?;
        let (at, deployment) = deployment::deploy(&net, &spec, &decided, artifacts)?;
        log("the suite is deployed");
        Ok(Self { net, chain, at, plan: decided, deployment, people })
    }

    /// Whoever has this name: a test account of the chain, or anybody whose key is made from the name.
    ///
    /// # Errors
    /// None is expected: every name makes a key.
    pub fn signer(&self, name: &str) -> Result<Signer> {
        self.people.get(name).map_or_else(|| people::named(name), |signer| Ok(signer.clone()))
    }

    /// The address of [`LocalSuite::signer`].
    ///
    /// # Errors
    /// As there.
    pub fn address(&self, name: &str) -> Result<String> {
        Ok(self.signer(name)?.address().into())
    }

    /// Executes a message of a contract and waits for the block.
    ///
    /// # Errors
    /// What the contract or the chain answers.
    pub fn execute(&self, who: &str, contract: &str, msg: &impl Serialize, funds: &[Coin]) -> Result<Tx> {
        Ok(self.chain.execute(&self.signer(who)?, contract, msg, funds)?)
    }

    /// Sends cw20 tokens with a hook.
    ///
    /// # Errors
    /// As [`LocalSuite::execute`].
    pub fn send(&self, who: &str, token: &str, contract: &str, amount: u128, hook: &impl Serialize) -> Result<Tx> {
        let msg = to_json_binary(hook)?;
        let send = Cw20ExecuteMsg::Send { contract: contract.into(), amount: Uint128::new(amount), msg };
        self.execute(who, token, &send, &[])
    }

    /// Several executes of several people in one transaction, which is all or nothing.
    ///
    /// # Errors
    /// As [`LocalSuite::execute`].
    pub fn together<M: Serialize>(&self, calls: &[(&str, &str, M)]) -> Result<Tx> {
        let signers = calls.iter().map(|(who, ..)| self.signer(who)).collect::<Result<Vec<_>>>()?;
        let messages = calls.iter().zip(&signers);
        let messages = messages.map(|((_, contract, call), who)| msg::execute(who.address(), contract, call, &[]));
        let messages = messages.collect::<Result<Vec<_>, _>>()?;
        Ok(self.chain.send(&signers.iter().collect::<Vec<_>>(), messages, Gas::Auto)?)
    }

    /// Asks a contract.
    ///
    /// # Errors
    /// What the contract or the chain answers.
    pub fn query<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        Ok(self.chain.smart(contract, msg)?)
    }

    /// The time of the latest block, in seconds since the epoch.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn now(&self) -> Result<u64> {
        Ok(self.chain.status()?.time.seconds())
    }

    /// Waits for a block whose time is at least this, in seconds since the epoch.
    ///
    /// # Errors
    /// A node that does not answer.
    pub fn wait_until(&self, second: u64) -> Result<()> {
        self.chain.wait_until(cosmwasm_std::Timestamp::from_seconds(second))?;
        Ok(())
    }
}
