//! The files of a chain: keys, genesis, configuration.

use crate::accounts::Account;
use crate::config;
use crate::genesis;
use crate::layout::{self, Layout};
use crate::ports::NodePorts;
use crate::spec::{Spec, BOND_DENOM};
use crate::validators::{self, Validator};
use crate::wasmd;
use anyhow::{Context, Result};
use serde_json::{json, Value};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Time limit for the nodes of an earlier run to end.
const PATIENCE: Duration = Duration::from_secs(15);

/// Wipes the chain's folder and writes everything but ports: the default files by `wasmd init` once, then keys for every
/// validator and the genesis for every node.
pub(crate) fn fresh(
    layout: &Layout,
    wasmd: &Path,
    spec: &Spec,
    validators: &[Validator],
    test: &[Account],
) -> Result<()> {
    wipe(layout, spec.running)?;
    let first = layout.node(0);
    let home = first.to_str().context("the target folder's name is not UTF-8")?;
    wasmd::run(
        wasmd,
        &["init", "node-0", "--home", home, "--chain-id", &spec.chain_id, "--default-denom", BOND_DENOM],
    )?;

    let path = layout.config(0).join("genesis.json");
    let mut genesis: Value = serde_json::from_str(&fs::read_to_string(&path)?).context("wasmd's default genesis")?;
    genesis::edit(&mut genesis, spec, validators, &genesis::funded(spec, test))?;
    let genesis = serde_json::to_string_pretty(&genesis)?;

    for validator in validators {
        let index = validator.index;
        let folder = layout.config(index);
        fs::create_dir_all(&folder)?;
        write_json(&validator.consensus_key, &validators::consensus_key(index).validator_file())?;
        if !validator.runs {
            continue;
        }
        write_json(&folder.join("node_key.json"), &validators::node_key(index).node_file())?;
        fs::write(folder.join("genesis.json"), &genesis)?;
        for name in ["config.toml", "app.toml", "client.toml"] {
            if index > 0 {
                fs::copy(layout.config(0).join(name), folder.join(name))?;
            }
        }
        let data = layout.node(index).join("data");
        fs::create_dir_all(&data)?;
        // Nothing signed yet.
        let nothing = json!({ "height": "0", "round": 0, "step": 0 });
        write_json(&data.join("priv_validator_state.json"), &nothing)?;
    }
    Ok(())
}

/// Writes the configuration of every node for these ports.
pub(crate) fn configure(layout: &Layout, spec: &Spec, ports: &[NodePorts]) -> Result<()> {
    for (index, own) in ports.iter().enumerate() {
        let peers = ports.iter().enumerate().filter(|(peer, _)| *peer != index);
        let peers: Vec<_> = peers.map(|(peer, ports)| (validators::node_key(peer).id(), ports.p2p)).collect();
        let folder = layout.config(index);
        edit_toml(&folder.join("config.toml"), |table| {
            config::comet(table, &format!("node-{index}"), own, &peers, spec.block_ms)
        })?;
        edit_toml(&folder.join("app.toml"), |table| config::app(table, own))?;
    }
    Ok(())
}

/// Removes an earlier chain, once its nodes have ended.
fn wipe(layout: &Layout, nodes: usize) -> Result<()> {
    let home = layout.home();
    if !home.exists() {
        return Ok(());
    }
    for index in 0..nodes {
        if layout.log(index).exists() {
            layout::lock_within(&layout.log(index), PATIENCE)?;
        }
    }
    fs::remove_dir_all(home).with_context(|| format!("{} cannot be removed", home.display()))
}

fn write_json(path: &Path, value: &Value) -> Result<()> {
    let text = serde_json::to_string_pretty(value)?;
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn edit_toml(path: &Path, edit: impl FnOnce(&mut toml::Table) -> Result<()>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut table = toml::from_str(&text).with_context(|| path.display().to_string())?;
    edit(&mut table).with_context(|| path.display().to_string())?;
    fs::write(path, toml::to_string(&table)?)?;
    Ok(())
}
