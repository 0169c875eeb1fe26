//! Rights, governance and migrations.

use crate::story::{same, Story, UNIT};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, Decimal, Uint128, WasmMsg};
use cw_ownable::{Action, Ownership};
use deploy::{Key, Options};
use interfaces::credit_market;
use interfaces::security_vault::{self, VotesResponse};
use serde_json::json;
use std::path::PathBuf;

/// A new cap of the first collateral.
const CAP: u128 = 123_456 * UNIT;

/// The timelock owns and administers everything; the deployer has no rights.
pub fn rights(story: &mut Story) -> Result<String> {
    let (at, deployer) = (story.suite.at.clone(), story.suite.deployer.clone());
    let timelock = &at.timelock;
    let (mut owned, mut administered) = (0, 0);
    for (name, address) in at.iter() {
        let found = story.suite.chain.client.contract_info(address.as_str())?;
        same("admin", found.with_context(|| format!("no {name}"))?.admin.as_str(), timelock.as_str())?;
        administered += 1;
        if ["gov-token", "multisig", "timelock"].contains(&name) {
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

/// A proposal passed by stake is queued and runs after the delay.
pub fn governance(story: &mut Story) -> Result<String> {
    let market = story.suite.at.market.clone();
    let voter = story.suite.voters.first().context("nobody votes")?.clone();
    let cap =
        credit_market::ExecuteMsg::SetCollateral { collateral: 1, cap: Uint128::new(CAP), feed: deployment::FEED_LST };
    ensure!(story.suite.execute(&voter, &market, &cap, &[]).is_err(), "a voter without a vote");
    let config: credit_market::ConfigResponse = story.suite.try_query(&market, &credit_market::QueryMsg::Config {})?;
    let mut params = config.params;
    params.interest.base = Decimal::percent(900);
    let update = credit_market::ExecuteMsg::UpdateParams { params: Box::new(params.clone()) };
    story.suite.govern(vec![call(&market, &cap)?, call(&market, &update)?])?;
    let listed = story.view()?.collaterals();
    same("the cap", listed.first().map(|collateral| collateral.cap.u128()), Some(CAP))?;
    let found: credit_market::ConfigResponse = story.suite.try_query(&market, &credit_market::QueryMsg::Config {})?;
    same("the parameters", &found.params, &params)?;

    params.interest.base = Decimal::percent(1001);
    let beyond = credit_market::ExecuteMsg::UpdateParams { params: Box::new(params) };
    let refused = story.suite.govern(vec![call(&market, &beyond)?]);
    ensure!(refused.is_err_and(|error| format!("{error:#}").contains("interest.base is 10.01")), "a bound was broken");
    let delay = story.suite.chain.plan.timelock.delay;
    Ok(format!("stake votes for a cap and a rate, set after {delay} s; a rate above its bound is refused by name"))
}

/// New stake votes after its delay, and no longer once it leaves.
pub fn votes(story: &mut Story) -> Result<String> {
    let (reporter, vault) =
        (story.suite.reporters.first().context("no reporter")?.clone(), story.suite.at.security.clone());
    let refused = story.suite.propose(&reporter, vec![]);
    ensure!(refused.is_err(), "a reporter's stake does not vote");
    let voter = story.suite.voters.first().context("nobody votes")?.clone();
    let tranche = deployment::voting_tranche(&story.suite.chain.plan);
    let before: VotesResponse = story.suite.try_query(&vault, &security_vault::QueryMsg::Votes {})?;
    let shares = Uint128::new(1_000 * UNIT);
    let cool = security_vault::ExecuteMsg::StartCooldown { tranche, shares, target: None };
    story.suite.execute(&voter, &vault, &cool, &[])?;
    let owner = voter.to_string();
    story.suite.execute(&voter, &vault, &security_vault::ExecuteMsg::WriteVotes { owner }, &[])?;
    let after: VotesResponse = story.suite.try_query(&vault, &security_vault::QueryMsg::Votes {})?;
    same("votes that left", (before.sum - after.sum, before.total - after.total), (1_000, 1_000))?;
    Ok(format!("{} votes; 1000 end with the start of a cooldown", after.sum))
}

fn call(contract: &Addr, msg: &impl serde::Serialize) -> Result<CosmosMsg> {
    Ok(WasmMsg::Execute { contract_addr: contract.to_string(), msg: to_json_binary(msg)?, funds: vec![] }.into())
}

/// A second run of `cargo deploy` finds nothing to do.
pub fn again(story: &mut Story) -> Result<String> {
    let outcome = deploy::deploy(&story.suite.chain.deployment, &mut |_| ())?;
    same("transactions of the second run", (outcome.sent, outcome.complete), (0, true))?;
    let sent = outcome.record.transactions.len();
    Ok(format!("{} contracts in {sent} transactions; the second run sends none", outcome.record.contracts.len()))
}

/// New code for the staking vault: `cargo deploy` with the key of a staker uploads it, proposes it, queues it in the timelock and
/// executes it after the delay. No state is lost.
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
    same("upload, propose, queue, execute", (outcome.sent, outcome.complete), (4, true))?;
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
