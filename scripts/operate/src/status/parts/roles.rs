//! Governance, the guardian, and the accounts that pay gas.

use super::{Page, View};
use crate::chain::pages;
use crate::status::page::Level;
use anyhow::Result;
use cosmwasm_std::{CosmosMsg, WasmMsg};
use interfaces::shared::pause::PauseResponse;
use interfaces::timelock::{OperationResponse, OperationState, QueryMsg};
use interfaces::{credit_market, security_vault, staking_vault};

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    operations(view, page)?;
    pauses(view, page)?;
    for account in &view.config.accounts {
        let denom = &view.target.file.chain.fee_denom;
        let balance = view.chain.balance(&account.address, denom)?;
        let level = Level::late(balance < account.least);
        let labels = [("account", account.name.as_str())];
        let text = format!("{balance} {denom}");
        page.number("roles", account.name.clone(), text, level, "balance", &labels, balance.u128() as f64);
        page.measure_only("roles", "balance_least", &labels, account.least.u128() as f64);
    }
    Ok(())
}

fn operations(view: &View, page: &mut Page) -> Result<()> {
    let query =
        |last: Option<&OperationResponse>| QueryMsg::Operations { start_after: last.map(|it| it.id), limit: Some(30) };
    let all: Vec<OperationResponse> = pages(view.chain, &view.target.at.timelock, 1_000, query)?;
    let pending: Vec<_> = all.iter().filter(|operation| operation.state == OperationState::Pending).collect();
    page.number(
        "roles",
        "operations",
        pending.len().to_string(),
        Level::Well,
        "operations_pending",
        &[],
        pending.len() as f64,
    );
    for operation in pending {
        let now = view.now.seconds;
        let when = if now < operation.ready_at {
            format!("ready in {} s", operation.ready_at - now)
        } else {
            format!("ready, expires in {} s", operation.expires_at.saturating_sub(now))
        };
        let texts: Vec<_> = operation.messages.iter().map(|message| describe(view, message)).collect();
        let text = format!("{when}: {}", texts.join("; "));
        let late = now >= operation.ready_at.saturating_add(view.config.patience);
        page.text("roles", format!("operation {}", operation.id), text, Level::late(late));
    }
    Ok(())
}

/// A message of governance with the contract's name and its text.
fn describe(view: &View, message: &CosmosMsg) -> String {
    let name = |address: &str| {
        let known = view.target.at.iter().find(|(_, at)| at.as_str() == address);
        known.map_or_else(|| address.to_owned(), |(name, _)| name.to_owned())
    };
    match message {
        CosmosMsg::Wasm(WasmMsg::Execute { contract_addr, msg, .. }) => {
            format!("{} {}", name(contract_addr), String::from_utf8_lossy(msg))
        }
        CosmosMsg::Wasm(WasmMsg::Migrate { contract_addr, new_code_id, .. }) => {
            format!("{} to code {new_code_id}", name(contract_addr))
        }
        other => serde_json::to_string(other).unwrap_or_default(),
    }
}

fn pauses(view: &View, page: &mut Page) -> Result<()> {
    let at = &view.target.at;
    let mut paused = Vec::new();
    let of = [
        ("staking-vault", view.ask::<Vec<PauseResponse>>(&at.staking, &staking_vault::QueryMsg::Pauses {})?),
        ("credit-market", view.ask(&at.market, &credit_market::QueryMsg::Pauses {})?),
        ("security-vault", view.ask(&at.security, &security_vault::QueryMsg::Pauses {})?),
    ];
    for (contract, pauses) in of {
        for pause in pauses.iter().filter(|pause| pause.expires_at > view.now.seconds) {
            paused.push(format!("{contract} {} for {} s", pause.action, pause.expires_at - view.now.seconds));
        }
    }
    let count = paused.len() as f64;
    let text = if paused.is_empty() { "none".into() } else { paused.join(", ") };
    page.number("roles", "pauses", text, Level::late(count > 0.0), "pauses", &[], count);
    Ok(())
}
