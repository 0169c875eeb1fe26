//! Stake and funds that cover losses, and the losses.

use super::{Page, View};
use crate::chain::pages;
use crate::status::page::Level;
use anyhow::Result;
use cosmwasm_std::Uint128;
use deployment::BASE_TRANCHE;
use interfaces::liquidation_engine::{self, WaterfallState};
use interfaces::security_vault::{QueryMsg, TrancheResponse};

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    let query =
        |last: Option<&TrancheResponse>| QueryMsg::Tranches { start_after: last.map(|it| it.id), limit: Some(100) };
    let tranches: Vec<TrancheResponse> = pages(view.chain, &view.target.at.security, 1_000, query)?;
    for tranche in &tranches {
        let bound = tranche.floor + tranche.held + tranche.reserved;
        let free = tranche.assets.saturating_sub(bound);
        let id = tranche.id.to_string();
        let labels = [("tranche", id.as_str())];
        let numbers = [
            ("tranche_assets", tranche.assets),
            ("tranche_free", free),
            ("tranche_held", tranche.held),
            ("tranche_reserved", tranche.reserved),
            ("tranche_outstanding_loss", tranche.outstanding_loss),
        ];
        for (metric, value) in numbers {
            page.measure_only("losses", metric, &labels, value.u128() as f64);
        }
        // What is lost stays in the tranche's books until the debtor pays, perhaps for ever: it is shown, and its rise is an alert
        // (TrancheCharged). Reporters' tranches are many and alike.
        let lost = !tranche.outstanding_loss.is_zero();
        let bad = Level::losing(!tranche.held.is_zero() || !tranche.reserved.is_zero());
        if tranche.id == BASE_TRANCHE || lost || bad != Level::Well {
            let text = format!(
                "{} staked, {free} free, {} held, {} reserved, {} lost",
                tranche.assets, tranche.held, tranche.reserved, tranche.outstanding_loss
            );
            page.text("losses", format!("tranche {id}"), text, bad);
        }
    }
    deficits(view, page)
}

fn deficits(view: &View, page: &mut Page) -> Result<()> {
    use liquidation_engine::{DeficitResponse, QueryMsg};
    let query =
        |last: Option<&DeficitResponse>| QueryMsg::Deficits { start_after: last.map(|it| it.id), limit: Some(100) };
    let all: Vec<DeficitResponse> = pages(view.chain, &view.target.at.engine, 5_000, query)?;
    let open: Vec<_> = all.iter().filter(|deficit| !deficit.outstanding.is_zero()).collect();
    let sum: Uint128 = open.iter().map(|deficit| deficit.outstanding).sum();
    let failed = open.iter().filter(|deficit| matches!(deficit.waterfall, WaterfallState::Failed { .. })).count();
    let text = format!("{} of {} open, lenders carry {sum}", open.len(), all.len());
    page.number(
        "losses",
        "deficits",
        text,
        Level::losing(!sum.is_zero()),
        "deficits_outstanding",
        &[],
        sum.u128() as f64,
    );
    let level = Level::late(failed > 0);
    page.number("losses", "failed covers", failed.to_string(), level, "covers_failed", &[], failed as f64);
    Ok(())
}
