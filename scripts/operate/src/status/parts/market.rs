//! The market: money, debt, health.

use super::{Page, View};
use crate::chain::pages;
use crate::status::page::Level;
use crate::unhealthy::unhealthy;
use anyhow::Result;
use cosmwasm_std::Uint128;
use interfaces::credit_market::{CeilingResponse, HoleResponse, QueryMsg, RequestResponse, StateResponse};
use interfaces::market::{AccountResponse, AccountState};

/// Upper ends of the health histogram.
const HEALTH: [f64; 5] = [1.0, 1.1, 1.25, 1.5, 2.0];
/// Accounts that the histogram counts, the first by address; states are counted over all accounts.
const MOST: usize = 20_000;

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    let at = &view.target.at.market;
    let state: StateResponse = view.ask(at, &QueryMsg::State {})?;
    let ceiling: CeilingResponse = view.ask(at, &QueryMsg::Ceiling {})?;
    let hole: HoleResponse = view.ask(at, &QueryMsg::Hole {})?;
    let money = |page: &mut Page, name: &str, metric, value: Uint128, level| {
        page.number("market", name, value.to_string(), level, metric, &[], value.u128() as f64);
    };
    money(page, "cash", "cash", state.cash, Level::Well);
    money(page, "fund", "fund", state.fund, Level::Well);
    let near = |part: Uint128| ceiling.debt.u128() as f64 > part.u128() as f64 * view.config.near;
    money(page, "debt", "debt", ceiling.debt, Level::Well);
    let parts =
        [("governance", Some(ceiling.governance)), ("security", Some(ceiling.security)), ("oracle", ceiling.oracle)];
    for (name, part) in parts {
        let Some(part) = part else { continue };
        let over = ceiling.debt > part;
        let text = format!("{part}{}", if over { ", debt is above it" } else { "" });
        let level = Level::late(!ceiling.debt.is_zero() && near(part));
        let labels = [("part", name)];
        page.number("market", format!("ceiling by {name}"), text, level, "ceiling", &labels, part.u128() as f64);
    }
    money(page, "provisions", "provisions", hole.provisions, Level::losing(!hole.provisions.is_zero()));
    money(page, "hole", "hole", hole.hole, Level::losing(!hole.hole.is_zero()));
    let age = view.age(state.refreshed_at);
    let text = if state.refreshed_at == 0 { "never".into() } else { format!("{age} s ago") };
    let level = Level::late(state.refreshed_at > 0 && age > 86_400);
    page.number("market", "refresh", text, level, "refresh_age_seconds", &[], age as f64);
    accounts(view, page)?;
    requests(view, page)
}

fn accounts(view: &View, page: &mut Page) -> Result<()> {
    let query = |last: Option<&AccountResponse>| QueryMsg::Accounts {
        start_after: last.map(|it| it.account.clone()),
        limit: Some(100),
    };
    let all: Vec<AccountResponse> = pages(view.chain, &view.target.at.market, MOST, query)?;
    let owing: Vec<_> = all.iter().filter(|account| !account.owed.is_zero()).collect();
    let mut counts = [0u64; HEALTH.len() + 1];
    for account in &owing {
        let health = account.health.map_or(f64::INFINITY, |health| health.atomics().u128() as f64 / 1e18);
        let place = HEALTH.iter().position(|end| health < *end).unwrap_or(HEALTH.len());
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    let ends = HEALTH.iter().map(|end| format!("<{end}"));
    let text: Vec<_> = ends.chain([format!(">={}", HEALTH.last().unwrap_or(&0.0))]).zip(counts).collect();
    for (end, count) in &text {
        page.measure_only("market", "accounts_by_health", &[("health", end)], *count as f64);
    }
    let text: Vec<_> = text.iter().map(|(end, count)| format!("{end}: {count}")).collect();
    let first = if all.len() < MOST { String::new() } else { format!(", of the first {MOST} accounts") };
    page.text("market", "health of who owes", text.join("  ") + &first, Level::Well);
    let unhealthy = unhealthy(view.chain, &view.target.at.market)?;
    for (state, name, level) in [
        (AccountState::Band, "in the soft band", Level::Well),
        (AccountState::Liquidatable, "liquidatable", Level::Late),
        (AccountState::UnderWater, "under water", Level::Losing),
        (AccountState::NoPrice, "without a price", Level::Late),
    ] {
        let count = unhealthy.iter().filter(|account| account.state == state).count();
        let level = if count > 0 { level } else { Level::Well };
        page.number("market", name, count.to_string(), level, "accounts", &[("state", name)], count as f64);
    }
    Ok(())
}

fn requests(view: &View, page: &mut Page) -> Result<()> {
    let query = QueryMsg::Requests { start_after: None, limit: Some(100) };
    let requests: Vec<RequestResponse> = view.ask(&view.target.at.market, &query)?;
    let wait = requests.iter().map(|request| view.age(request.payable_at)).max().unwrap_or_default();
    let text = format!("{}, the oldest is payable for {wait} s", requests.len());
    let level = Level::late(wait > view.config.patience);
    page.number("market", "withdrawal requests", text, level, "request_age_seconds", &[], wait as f64);
    Ok(())
}
