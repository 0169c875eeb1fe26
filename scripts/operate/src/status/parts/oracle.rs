//! Prices, rounds, reporters.

use super::{Page, View};
use crate::status::page::Level;
use anyhow::Result;
use interfaces::oracle_aggregator::{
    ConfigResponse, FeedResponse, FeedStatus, QueryMsg, ReporterResponse, RoundResponse,
};

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    let at = &view.target.at.oracle;
    let config: ConfigResponse = view.ask(at, &QueryMsg::Config {})?;
    let rounds: RoundResponse = view.ask(at, &QueryMsg::Round {})?;
    // The round before the open one may still be closed.
    let missed = rounds.open.saturating_sub(2).saturating_sub(rounds.last_closed.unwrap_or_default());
    let level = Level::late(missed >= view.config.missed_rounds);
    let text = match rounds.last_closed {
        Some(last) => format!("{last} closed, {missed} missed since, {} open", rounds.open),
        None => "none closed yet".into(),
    };
    page.number("oracle", "rounds", text, level, "rounds_missed", &[], missed as f64);
    page.text("oracle", "round length", format!("{} s", config.params.round_seconds), Level::Well);
    feeds(view, page)?;
    reporters(view, page, &config, rounds.open)
}

fn feeds(view: &View, page: &mut Page) -> Result<()> {
    let query = QueryMsg::Feeds { start_after: None, limit: Some(100) };
    let feeds: Vec<FeedResponse> = view.ask(&view.target.at.oracle, &query)?;
    for FeedResponse { id, name, record, .. } in feeds {
        let (label, number) = (format!("{id} {name}"), id.to_string());
        let labels = [("feed", number.as_str())];
        let Some(record) = record else {
            page.number("oracle", label, "no price yet", Level::Late, "price_readable", &labels, 0.0);
            continue;
        };
        let age = view.age(record.observed_at);
        let dead = view.now.seconds >= record.expires_at || record.status == FeedStatus::Halted;
        let shut = view.now.seconds >= record.new_risk_expires_at || record.status != FeedStatus::Live;
        let status = record.status.to_string();
        let text = format!("{}  {status}, {age} s old{}", record.price, if dead { ", not readable" } else { "" });
        let level = Level::late(dead || shut);
        page.number("oracle", label, text, level, "price_age_seconds", &labels, age as f64);
        let value = record.price.atomics().u128() as f64 / 1e18;
        page.measure_only("oracle", "price", &labels, value);
        page.measure_only("oracle", "price_readable", &labels, f64::from(u8::from(!dead)));
        page.measure_only("oracle", "price_for_new_risk", &labels, f64::from(u8::from(!shut)));
    }
    Ok(())
}

fn reporters(view: &View, page: &mut Page, config: &ConfigResponse, open: u64) -> Result<()> {
    let query = QueryMsg::Reporters { start_after: None, limit: Some(100) };
    let all: Vec<ReporterResponse> = view.ask(&view.target.at.oracle, &query)?;
    let is_here = |reporter: &&ReporterResponse| reporter.last_round.is_some_and(|last| last.saturating_add(2) >= open);
    let here = all.iter().filter(is_here).count();
    let few = (here as u32) < config.params.min_reporters;
    let text = format!("{here} of {} submitted to the last rounds", all.len());
    page.number("oracle", "reporters", text, Level::late(few), "reporters_present", &[], here as f64);
    page.measure_only("oracle", "reporters", &[], all.len() as f64);
    for reporter in &all {
        let id = reporter.id.to_string();
        let labels = [("reporter", id.as_str())];
        page.measure_only("oracle", "reporter_present", &labels, f64::from(u8::from(is_here(&reporter))));
        let level = reporter.level.atomics().u128() as f64 / 1e18;
        page.measure_only("oracle", "reporter_bucket_bands", &labels, level);
        if let Some(dispute) = reporter.dispute {
            page.text("oracle", format!("reporter {id}"), format!("is in dispute {dispute}"), Level::Late);
        }
        if !reporter.slashed_in_epoch.is_zero() {
            let text = format!("lost {} of its stake in this epoch", reporter.slashed_in_epoch);
            page.text("oracle", format!("reporter {id}"), text, Level::Losing);
        } else if !is_here(&reporter) {
            page.text("oracle", format!("reporter {id}"), "absent", Level::Late);
        }
    }
    Ok(())
}
