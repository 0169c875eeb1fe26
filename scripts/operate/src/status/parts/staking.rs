//! The staking vault: rate, sync, exits.

use super::{Page, View};
use crate::chain::pages;
use crate::status::page::Level;
use anyhow::Result;
use cosmwasm_std::Uint128;
use interfaces::staking_vault::{
    BatchResponse, BatchStatus, ConfigResponse, EntryResponse, LedgerResponse, QueryMsg, RedemptionRateResponse,
};

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    let at = &view.target.at.staking;
    let config: ConfigResponse = view.ask(at, &QueryMsg::Config {})?;
    let rate: RedemptionRateResponse = view.ask(at, &QueryMsg::RedemptionRate {})?;
    let ledger: LedgerResponse = view.ask(at, &QueryMsg::Ledger {})?;
    let value = rate.rate.atomics().u128() as f64 / 1e18;
    page.number("staking", "rate", rate.rate.to_string(), Level::Well, "redemption_rate", &[], value);
    let age = view.age(rate.synced_at);
    let late = age as f64 > config.params.max_sync_age as f64 * view.config.near;
    let text = format!("{age} s ago, at most {} s", config.params.max_sync_age);
    page.number("staking", "sync", text, Level::late(late), "sync_age_seconds", &[], age as f64);
    let missing = ledger.bonded.saturating_sub(view.chain.delegated(at)?);
    let lost = missing > Uint128::new(100);
    let text = format!("{} bonded, {} in the buffer", ledger.bonded, ledger.buffer);
    page.number("staking", "stake", text, Level::Well, "bonded", &[], ledger.bonded.u128() as f64);
    let text = if lost { format!("{missing} of it is gone at the chain: sync") } else { "as the ledger says".into() };
    let level = Level::losing(lost);
    page.number("staking", "stake at the chain", text, level, "slashed_unsynced", &[], missing.u128() as f64);
    let late = ledger.submits_at.is_some_and(|at| view.age(at) > view.config.patience);
    let open = ledger.open_shares;
    let text = format!("{open} shares");
    page.number("staking", "open batch", text, Level::late(late), "open_shares", &[], open.u128() as f64);
    batches(view, page, config.params.unbonding_period)?;
    entries(view, page)
}

/// Coins that are missing have no remedy but a late payment by the chain, so only those of recent batches are a loss that somebody
/// has to learn of: batches whose unbonding ended at most `memory` ago.
fn batches(view: &View, page: &mut Page, unbonding: u64) -> Result<()> {
    let query =
        |last: Option<&BatchResponse>| QueryMsg::Batches { start_after: last.map(|it| it.id), limit: Some(100) };
    let all: Vec<BatchResponse> = pages(view.chain, &view.target.at.staking, 2_000, query)?;
    let backlog: Uint128 = all.iter().map(|batch| batch.unbonding_backlog).sum();
    let is_recent = |batch: &&BatchResponse| {
        batch.submitted_at.is_some_and(|at| view.age(at.saturating_add(unbonding)) <= view.config.memory)
    };
    let missing: Uint128 = all.iter().filter(is_recent).map(|batch| batch.missing).sum();
    let ever: Uint128 = all.iter().map(|batch| batch.missing).sum();
    let waiting = all.iter().filter(|batch| batch.status == BatchStatus::Submitted).count();
    let text = format!("{waiting} under way, {backlog} not yet undelegated");
    page.number("staking", "exits", text, Level::Well, "unbonding_backlog", &[], backlog.u128() as f64);
    let level = Level::losing(!missing.is_zero());
    let text = format!("{missing} of recent batches, {ever} of all");
    page.number("staking", "missing exits", text, level, "exits_missing", &[], missing.u128() as f64);
    page.measure_only("staking", "exits_missing_ever", &[], ever.u128() as f64);
    Ok(())
}

fn entries(view: &View, page: &mut Page) -> Result<()> {
    let query = QueryMsg::Entries { start_after: None, limit: Some(100) };
    let entries: Vec<EntryResponse> = view.ask(&view.target.at.staking, &query)?;
    let oldest = entries.iter().map(|entry| view.age(entry.completes_at)).max().unwrap_or_default();
    let text = format!("{}, the oldest is due for {oldest} s", entries.len());
    let level = Level::late(oldest > view.config.patience);
    page.number("staking", "unbondings", text, level, "settle_age_seconds", &[], oldest as f64);
    Ok(())
}
