//! A suite on a fresh local chain: [`LocalChain`] is the environment of [`suite::Suite`] that runs on real nodes.
#![deny(missing_docs)]

mod accounts;
mod artifacts;
mod chain;
mod deployment;
mod plan;

pub use chain::LocalChain;
pub use plan::local_plan;

use ::deployment::{Plan, Roles};
use accounts::Accounts;
use anyhow::{Context, Result};
use client::{Client, Network};
use cosmwasm_std::Addr;
use localnet::{Localnet, Spec, BOND_DENOM, PREFIX};
use suite::{Environment, Suite};

/// A suite on a local chain.
pub type LocalSuite = Suite<LocalChain>;

/// Builds the contracts where they changed, starts a fresh chain and deploys the suite on it. `plan` gets the local plan to
/// change, after the chain's validators and the reporters' addresses are in it.
///
/// # Errors
/// Contracts that do not build, a chain that does not start, a message that the chain refuses.
pub fn open(spec: Spec, plan: impl FnOnce(&mut Plan) -> Result<()>, log: &dyn Fn(&str)) -> Result<LocalSuite> {
    let artifacts = artifacts::folder(log)?;
    let net = Localnet::start(spec.clone(), log)?;
    let client = Client::connect(Network {
        chain_id: net.chain_id().into(),
        rpc: net.rpc().into(),
        prefix: PREFIX.into(),
        fee_denom: BOND_DENOM.into(),
        gas_price: "0".into(),
        gas_adjustment: 1.4,
    })?;
    let accounts = Accounts::of(net.accounts())?;
    let mut decided = local_plan(&net, spec.unbonding)?;
    plan(&mut decided)?;
    let (at, options) = deployment::deploy(&net, &spec, &decided, artifacts)?;
    log("the suite is deployed");

    let address = |text: &String| Addr::unchecked(text);
    let roles = Roles { guardian: address(&decided.roles.guardian), treasury: address(&decided.roles.treasury) };
    let reporters = decided.reporters.iter().map(|reporter| address(&reporter.address)).collect();
    let voters = decided.governance.voters.iter().map(|voter| address(&voter.address)).collect();
    let chain = LocalChain { net, client, plan: decided, deployment: options, accounts, height: None.into() };
    let deployer = chain.account("deployer");
    let mut suite = Suite::new(chain, at.map(address), roles, deployer, (voters, reporters));
    suite.pass(vec![]).context("an empty proposal")?;
    log("an empty proposal has passed");
    Ok(suite)
}
