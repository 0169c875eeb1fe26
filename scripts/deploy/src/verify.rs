//! Verifies the hand-over on the chain: the timelock owns everything, the multisig is its proposer, stake votes there, and nobody
//! else has a right.

use crate::{record::Handover, Record};
use anyhow::{ensure, Context, Result};
use client::Client;
use cosmwasm_std::Uint128;
use cw_utils::Threshold;
use deployment::CONTRACTS;
use interfaces::security_vault::VotesResponse;
use interfaces::timelock::{ConfigResponse, QueryMsg};
use serde::Deserialize;
use serde_json::json;

/// Contracts that have an owner. The timelock is its own; the governance token and the multisig have none.
const OWNED: [&str; 8] = [
    "lst-token",
    "security-vault",
    "reward-collector",
    "staking-vault",
    "oracle-aggregator",
    "credit-market",
    "liquidation-engine",
    "risk-steward",
];
/// Contracts that a guardian may pause.
const GUARDED: [&str; 3] = ["security-vault", "staking-vault", "credit-market"];

#[derive(Deserialize)]
struct Ownership {
    owner: Option<String>,
    pending_owner: Option<String>,
}

#[derive(Deserialize)]
struct Minter {
    minter: String,
}

/// Queries every contract. Right after the instantiations everything must be as planned; later governance may have changed it,
/// and the present state is recorded. None before all contracts exist.
pub(crate) fn verify(client: &Client, record: &Record, log: &mut dyn FnMut(&str)) -> Result<Option<Handover>> {
    if !record.is_instantiated() {
        return Ok(None);
    }
    let timelock = record.contract("timelock")?.address.clone();
    let config: ConfigResponse = client.smart(&timelock, &QueryMsg::Config {})?;
    let found = Handover {
        owner: timelock,
        governance: config.proposer.into(),
        guardian: config.guardian.map(String::from).unwrap_or_default(),
        delay: config.delay,
    };
    let multisig = record.contract("multisig")?.address.clone();
    let roles = &record.plan.roles;
    if record.handover.is_none() {
        ensure!(found.governance == multisig, "the timelock's proposer is {}", found.governance);
        ensure!(found.guardian == roles.guardian, "the timelock's guardian is {:?}", found.guardian);
        ensure!(found.delay == record.plan.timelock.delay, "the timelock's delay is {} s", found.delay);
        contracts(client, record, &found)?;
        votes(client, record, &multisig)?;
        log(&format!(
            "handed over: {} owns all {} contracts, {} proposes, {} may pause, the deployer has no right",
            found.owner,
            CONTRACTS.len(),
            found.governance,
            found.guardian
        ));
    } else if record.handover.as_ref() != Some(&found) {
        log("governance has changed its timelock since the last run");
    }
    Ok(Some(found))
}

fn contracts(client: &Client, record: &Record, expected: &Handover) -> Result<()> {
    for name in CONTRACTS {
        let info = client.contract_info(&record.contract(name)?.address)?.with_context(|| format!("no {name}"))?;
        ensure!(info.admin == expected.owner, "{name}: its wasm admin is {:?}", info.admin);
    }
    for name in OWNED {
        let found: Ownership = client.smart(&record.contract(name)?.address, &json!({ "ownership": {} }))?;
        ensure!(found.owner.as_deref() == Some(&*expected.owner), "{name}: its owner is {:?}", found.owner);
        ensure!(found.pending_owner.is_none(), "{name}: {:?} may become owner", found.pending_owner);
    }
    for name in GUARDED {
        let found = guardian(client, &record.contract(name)?.address)?;
        ensure!(found.as_deref() == Some(&*expected.guardian), "{name}: its guardian is {found:?}");
    }
    let minter: Minter = client.smart(&record.contract("gov-token")?.address, &json!({ "minter": {} }))?;
    let engine = &record.contract("liquidation-engine")?.address;
    ensure!(minter.minter == *engine, "gov-token: its minter is {}", minter.minter);
    Ok(())
}

/// The multisig counts the security-vault's stake, and the votes that are written can pass a proposal.
fn votes(client: &Client, record: &Record, multisig: &str) -> Result<()> {
    let vault = &record.contract("security-vault")?.address;
    let config: cw3_flex_multisig::state::Config = client.smart(multisig, &json!({ "config": {} }))?;
    let percentage = record.plan.governance.threshold;
    let group = config.group_addr.addr();
    ensure!(group.as_str() == vault, "the multisig's group is {group}");
    ensure!(config.threshold == Threshold::AbsolutePercentage { percentage }, "its threshold: {:?}", config.threshold);
    let found: VotesResponse = client.smart(vault, &json!({ "votes": {} }))?;
    let (all, needed) = (Uint128::from(found.sum), Uint128::from(found.total).mul_ceil(percentage));
    ensure!(all >= needed, "all written votes are {all}, a proposal needs {needed}");
    Ok(())
}

/// No query returns the guardian; its storage key is that of `interfaces::shared::pause`.
fn guardian(client: &Client, contract: &str) -> Result<Option<String>> {
    let raw = client.raw(contract, b"guardian")?;
    raw.map(|raw| serde_json::from_slice(&raw).context("a guardian")).transpose()
}
