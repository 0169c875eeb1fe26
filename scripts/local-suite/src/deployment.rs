//! The suite's deployment, by the library of `cargo deploy`.

use crate::plan::network_file;
use ::deployment::{Addresses, Plan};
use anyhow::{ensure, Context, Result};
use deploy::{Chain, Key, Options, StakingFacts, Validators};
use localnet::{Localnet, Spec, BOND_DENOM, PREFIX};
use std::path::PathBuf;

/// Writes the network file of this chain and deploys. Answers with the options, for further runs.
pub(crate) fn deploy(net: &Localnet, spec: &Spec, plan: &Plan, artifacts: PathBuf) -> Result<(Addresses, Options)> {
    let folder = net.home(0).parent().context("the node's folder has no parent")?;
    let mut decided = toml::Table::try_from(plan)?;
    decided.remove("validators");
    let mut file = network_file()?;
    file.name = spec.name.clone();
    file.chain = Chain {
        chain_id: net.chain_id().into(),
        prefix: PREFIX.into(),
        fee_denom: BOND_DENOM.into(),
        rpc: vec![net.rpc().into()],
        ..file.chain
    };
    file.staking =
        StakingFacts { denom: BOND_DENOM.into(), unbonding_seconds: spec.unbonding, max_entries: spec.max_entries };
    file.validators = Validators { top: None, list: plan.validators.clone() };
    file.plan = decided;
    let network = folder.join("network.toml");
    std::fs::write(&network, toml::to_string(&file)?).with_context(|| network.display().to_string())?;

    let options = Options {
        key: Key::Phrase(net.account("deployer")?.mnemonic.clone()),
        deployments: folder.join("deployments"),
        artifacts,
        ..Options::new(network)
    };
    let outcome = deploy::deploy(&options, &mut |_| ())?;
    ensure!(outcome.complete, "the deployment is not complete");
    Ok((outcome.record.addresses()?, options))
}
