//! Who has which right, what governance does with it, and new code.

use crate::story::{same, Story, UNIT};
use anyhow::{ensure, Context, Result};
use ballast_tests::view::View;
use client::{msg, Gas};
use common::credit;
use cosmwasm_std::{to_json_binary, Uint128, WasmMsg};
use cw_ownable::{Action, Ownership};
use serde_json::json;
use std::path::Path;

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
    let cap = credit::ExecuteMsg::SetCollateralCap { collateral: 1, cap: Uint128::new(CAP) };
    ensure!(story.stage.execute("governance", &market, &cap, &[]).is_err(), "governance without the timelock");
    let call = WasmMsg::Execute { contract_addr: market, msg: to_json_binary(&cap)?, funds: vec![] };
    story.govern(vec![call.into()])?;
    let listed = story.view()?.collaterals();
    same("the cap", listed.first().map(|collateral| collateral.cap.u128()), Some(CAP))?;
    Ok(format!("a collateral's cap is set after {} s", story.stage.plan.timelock.delay))
}

/// New code for the staking vault: uploaded by anybody, migrated by the timelock, and nothing is forgotten.
pub fn migration(story: &mut Story) -> Result<String> {
    let stage = &story.stage;
    let before = story.view()?.ledger();
    let old = stage.chain.contract_info(&stage.at.staking)?.context("no vault")?.code_id;
    let upload = msg::store_code(&stage.address("deployer")?, &rebuilt("staking-vault")?)?;
    let tx = stage.chain.send(&[&stage.signer("deployer")?], vec![upload], Gas::Auto)?;
    let new = tx.attribute("store_code", "code_id").context("no code id")?.parse::<u64>()?;
    let migrate = WasmMsg::Migrate {
        contract_addr: stage.at.staking.clone(),
        new_code_id: new,
        msg: to_json_binary(&json!({}))?,
    };
    story.govern(vec![migrate.into()])?;
    same("code", stage.chain.contract_info(&stage.at.staking)?.map(|contract| contract.code_id), Some(new))?;
    same("ledger", story.view()?.ledger(), before)?;
    Ok(format!("the staking vault runs code {new} instead of {old}"))
}

/// The same contract with another checksum: a custom section at the end, which the chain's VM ignores.
fn rebuilt(name: &str) -> Result<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../artifacts").join(format!("{name}.wasm"));
    let mut wasm = std::fs::read(&path).with_context(|| path.display().to_string())?;
    // Section 0, seven bytes long: a name of five bytes with its length, and one byte of content.
    wasm.extend([0, 7, 5]);
    wasm.extend(b"story");
    wasm.push(1);
    Ok(wasm)
}
