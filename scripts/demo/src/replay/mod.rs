//! The replay: a market history, bar by bar, through the whole suite on the embedded chain. Everything random comes from
//! one seed, so the same seed gives the same outcome.

mod cast;
mod close;
mod crowd;
mod feed;
mod liquidators;
mod losses;
mod path;
mod reporters;
mod sales;
mod snapshot;
mod stage;
mod tally;

use std::time::Instant;

use anyhow::Result;

use crate::outcome::{InvariantFailed, Outcome, Timing};
use crate::progress::{per_second, Progress};
use crate::scenario::Scenario;
use crate::setup::Setup;
use stage::Stage;

/// Plays a scenario with one seed. `progress` is called after every bar.
///
/// Errors: [`InvariantFailed`] when an invariant does not hold after a bar; anything that a contract refused where the
/// play did not expect it.
pub fn run(scenario: &Scenario, setup: &Setup, seed: u64, progress: &mut dyn FnMut(Progress)) -> Result<Outcome> {
    let mut stage = Stage::set(scenario, setup, seed)?;
    let mut series = Vec::with_capacity(scenario.bars.len());
    let begun = Instant::now();
    for (bar, prices) in scenario.bars.iter().enumerate() {
        let row = stage.play(bar, prices)?;
        stage.check().map_err(|broken| InvariantFailed {
            bar,
            time: prices.time,
            name: broken.invariant.to_string(),
            detail: broken.detail,
        })?;
        progress(Progress {
            done: bar.saturating_add(1),
            total: scenario.bars.len(),
            time: prices.time,
            price: prices.close,
            liquidations: row.liquidations,
            deficits: row.deficits,
        });
        series.push(row);
    }
    let seconds = begun.elapsed().as_secs_f64();
    let timing = Timing { seconds, bars_per_second: per_second(scenario.bars.len(), seconds) };
    let (summary, events) = stage.end(&series);
    Ok(Outcome { summary, series, events, timing })
}
