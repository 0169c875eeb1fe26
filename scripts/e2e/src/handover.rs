//! Who has which right, what governance does with it, and new code.

use crate::story::{same, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{to_json_binary, Addr, Uint128, WasmMsg};
use cw_ownable::{Action, Ownership};
use deploy::{Key, Options};
use interfaces::credit_market;
use serde_json::json;
use std::path::PathBuf;

/// A new cap of the first collateral.
const CAP: u128 = 123_456 * UNIT;

/// The timelock owns and administers everything; whoever deployed can do nothing.
pub fn rights(story: &mut Story) -> Result<String> {
    let (at, deployer) = (story.suite.at.clone(), story.suite.deployer.clone());
    let timelock = &at.timelock;
    let (mut owned, mut administered) = (0, 0);
    for (name, address) in at.iter() {
        let found = story.suite.chain.client.contract_info(address.as_str())?;
        same("admin", found.with_context(|| format!("no {name}"))?.admin.as_str(), timelock.as_str())?;
        administered += 1;
        if name == "gov-token" || name == "timelock" {
            continue;
        }
        let ownership: Ownership<Addr> = story.suite.try_query(address, &json!({ "ownership": {} }))?;
        same("owner", ownership.owner.as_ref(), Some(timelock))?;
        same("pending owner", ownership.pending_owner, None)?;
        let steal = Action::TransferOwnership { new_owner: deployer.to_string(), expiry: None };
        let theft = story.suite.execute(&deployer, address, &json!({ "update_ownership": steal }), &[]);
        ensure!(theft.is_err(), "the deployer gave {name} away");
        owned += 1;
    }
    Ok(format!("the timelock owns {owned} contracts and administers {administered}; the deployer is refused"))
}

/// What governance queued runs after the delay, not before.
pub fn governance(story: &mut Story) -> Result<String> {
    let (market, governance) = (story.suite.at.market.clone(), story.suite.roles.governance.clone());
    let cap =
        credit_market::ExecuteMsg::SetCollateral { collateral: 1, cap: Uint128::new(CAP), feed: deployment::FEED_LST };
    ensure!(story.suite.execute(&governance, &market, &cap, &[]).is_err(), "governance without the timelock");
    let call = WasmMsg::Execute { contract_addr: market.into(), msg: to_json_binary(&cap)?, funds: vec![] };
    story.suite.govern(vec![call.into()])?;
    let listed = story.view()?.collaterals();
    same("the cap", listed.first().map(|collateral| collateral.cap.u128()), Some(CAP))?;
    Ok(format!("a collateral's cap is set after {} s", story.suite.chain.plan.timelock.delay))
}

/// The whole was deployed by `cargo deploy`; another run finds nothing to do.
pub fn again(story: &mut Story) -> Result<String> {
    let outcome = deploy::deploy(&story.suite.chain.deployment, &mut |_| ())?;
    same("transactions of the second run", (outcome.sent, outcome.complete), (0, true))?;
    let sent = outcome.record.transactions.len();
    Ok(format!("{} contracts in {sent} transactions; the second run sends none", outcome.record.contracts.len()))
}

/// New code for the staking vault: `cargo deploy` with governance's key uploads it, queues it in the timelock and executes
/// it after the delay. Nothing is forgotten.
pub fn migration(story: &mut Story) -> Result<String> {
    let chain = &story.suite.chain;
    let code = || anyhow::Ok(chain.client.contract_info(story.suite.at.staking.as_str())?.context("no vault")?.code_id);
    let (before, old) = (story.view()?.ledger(), code()?);
    let changed = Options {
        key: Key::Phrase(chain.net.account("governance")?.mnemonic.clone()),
        artifacts: rebuilt(&chain.deployment, "staking-vault")?,
        ..chain.deployment.clone()
    };
    let outcome = deploy::deploy(&changed, &mut |_| ())?;
    same("upload, queue, execute", (outcome.sent, outcome.complete), (3, true))?;
    let new = code()?;
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
