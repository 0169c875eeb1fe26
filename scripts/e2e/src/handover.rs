//! Who has which right, what governance does with it, and new code.

use crate::story::{same, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{to_json_binary, Uint128, WasmMsg};
use cw_ownable::{Action, Ownership};
use deploy::{Key, Options};
use interfaces::credit_market;
use serde_json::json;
use std::path::PathBuf;
use suite::view::View;

/// A new cap of the first collateral.
const CAP: u128 = 123_456 * UNIT;

/// The timelock owns and administers everything; whoever deployed can do nothing.
pub fn rights(story: &mut Story) -> Result<String> {
    let stage = &story.stage;
    let timelock = &stage.at.timelock;
    let (mut owned, mut administered) = (0, 0);
    for (name, address) in stage.at.iter() {
        let contract = stage.chain.contract_info(address)?.with_context(|| format!("no {name}"))?;
        same("admin", &contract.admin, timelock)?;
        administered += 1;
        if name == "gov-token" || name == "timelock" {
            continue;
        }
        let ownership: Ownership<String> = stage.query(address, &json!({ "ownership": {} }))?;
        same("owner", ownership.owner.as_ref(), Some(timelock))?;
        same("pending owner", ownership.pending_owner, None)?;
        let steal = Action::TransferOwnership { new_owner: stage.address("deployer")?, expiry: None };
        let theft = stage.execute("deployer", address, &json!({ "update_ownership": steal }), &[]);
        ensure!(theft.is_err(), "the deployer gave {name} away");
        owned += 1;
    }
    Ok(format!("the timelock owns {owned} contracts and administers {administered}; the deployer is refused"))
}

/// What governance queued runs after the delay, not before.
pub fn governance(story: &mut Story) -> Result<String> {
    let market = story.stage.at.market.clone();
    let cap = credit_market::ExecuteMsg::SetCollateralCap { collateral: 1, cap: Uint128::new(CAP) };
    ensure!(story.stage.execute("governance", &market, &cap, &[]).is_err(), "governance without the timelock");
    let call = WasmMsg::Execute { contract_addr: market, msg: to_json_binary(&cap)?, funds: vec![] };
    story.govern(vec![call.into()])?;
    let listed = story.view()?.collaterals();
    same("the cap", listed.first().map(|collateral| collateral.cap.u128()), Some(CAP))?;
    Ok(format!("a collateral's cap is set after {} s", story.stage.plan.timelock.delay))
}

/// The whole was deployed by `cargo deploy`; another run finds nothing to do.
pub fn again(story: &mut Story) -> Result<String> {
    let outcome = deploy::deploy(&story.stage.deployment, &mut |_| ())?;
    same("transactions of the second run", (outcome.sent, outcome.complete), (0, true))?;
    let sent = outcome.record.transactions.len();
    Ok(format!("{} contracts in {sent} transactions; the second run sends none", outcome.record.contracts.len()))
}

/// New code for the staking vault: `cargo deploy` with governance's key uploads it, queues it in the timelock and executes
/// it after the delay. Nothing is forgotten.
pub fn migration(story: &mut Story) -> Result<String> {
    let stage = &story.stage;
    let before = story.view()?.ledger();
    let old = stage.chain.contract_info(&stage.at.staking)?.context("no vault")?.code_id;
    let changed = Options {
        key: Key::Phrase(stage.net.account("governance")?.mnemonic.clone()),
        artifacts: rebuilt(&stage.deployment, "staking-vault")?,
        ..stage.deployment.clone()
    };
    let outcome = deploy::deploy(&changed, &mut |_| ())?;
    same("upload, queue, execute", (outcome.sent, outcome.complete), (3, true))?;
    let new = stage.chain.contract_info(&stage.at.staking)?.context("no vault")?.code_id;
    ensure!(new > old, "code {new} after {old}");
    same("ledger", story.view()?.ledger(), before)?;
    Ok(format!("the staking vault runs code {new} instead of {old}"))
}

/// A copy of the artifacts in which one contract has another checksum: a custom section at its end, which the chain's VM
/// ignores.
fn rebuilt(deployment: &Options, name: &str) -> Result<PathBuf> {
    let folder = deployment.deployments.join("rebuilt");
    std::fs::create_dir_all(&folder)?;
    for entry in std::fs::read_dir(&deployment.artifacts)? {
        let entry = entry?;
        std::fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    let path = folder.join(format!("{name}.wasm"));
    let mut wasm = std::fs::read(&path).with_context(|| path.display().to_string())?;
    // Section 0, seven bytes long: a name of five bytes with its length, and one byte of content.
    wasm.extend([0, 7, 5]);
    wasm.extend(b"story");
    wasm.push(1);
    std::fs::write(&path, wasm)?;
    Ok(folder)
}
