//! The same replay with several seeds, each with its twins.

use std::sync::Mutex;

use anyhow::Result;
use rayon::prelude::*;

use crate::outcome::{Band, Compared, Measure, Outcome};
use crate::progress::Progress;
use crate::scenario::Scenario;
use crate::setup::Setup;
use crate::twin::{self, Run};
use crate::{replay, settings, verdict};

/// The contracts' name in the comparison.
const CONTRACTS: &str = "contracts";

/// The contracts' entry of the comparison; `index` is the value of a lender's share at the end, 1 at the start.
pub fn contracts(measure: Measure, index: f64) -> Compared {
    Compared { system: CONTRACTS.to_owned(), scale: 1.0, index, measure, band: Band::of(&[measure]) }
}

/// Replays with the seeds `first` to `first + count - 1` on all cores. The outcome is the first seed's, with the bands of
/// all and the sentence of result. `progress` is called after every bar of any seed; bars count over all seeds.
pub fn run(
    scenario: &Scenario,
    setup: &Setup,
    first: u64,
    count: u64,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Outcome> {
    let seeds: Vec<u64> = (0..count.max(1)).map(|offset| first.saturating_add(offset)).collect();
    let total = scenario.bars.len().saturating_mul(seeds.len());
    let shared = Mutex::new((0_usize, progress));
    let tell = |told: Progress| {
        if let Ok(mut shared) = shared.lock() {
            shared.0 = shared.0.saturating_add(1);
            let done = shared.0;
            (shared.1)(Progress { done, total, ..told });
        }
    };
    let runs: Result<Vec<(Outcome, Vec<Run>)>> = seeds
        .par_iter()
        .map(|seed| {
            let outcome = replay::run(scenario, setup, *seed, &mut |told| tell(told))?;
            let power = outcome.summary.compared.first().map_or(0.0, |ours| ours.measure.borrowing_power);
            let twins = twin::run_all(setup, &scenario.path, *seed, power)?;
            Ok((outcome, twins))
        })
        .collect();
    let runs = runs?;
    let compared = compared(&runs);
    let Some((mut outcome, _)) = runs.into_iter().next() else { anyhow::bail!("no seed to replay") };
    outcome.summary.compared = compared;
    outcome.summary.seeds = count;
    outcome.summary.setting = settings::of(scenario, setup, first, count)?;
    outcome.summary.verdict = verdict::sentence(&outcome.summary);
    Ok(outcome)
}

fn compared(runs: &[(Outcome, Vec<Run>)]) -> Vec<Compared> {
    let ours: Vec<Measure> =
        runs.iter().filter_map(|(outcome, _)| outcome.summary.compared.first()).map(|ours| ours.measure).collect();
    let Some((shown, twins)) = runs.first() else { return Vec::new() };
    let mut all: Vec<Compared> = shown.summary.compared.clone();
    all.iter_mut().for_each(|ours_now| ours_now.band = Band::of(&ours));
    for (index, twin) in twins.iter().enumerate() {
        let same = runs.iter().filter_map(|(_, twins)| twins.get(index)).map(|twin| twin.measure);
        let band = Band::of(&same.collect::<Vec<_>>());
        let Run { system, scale, index, measure } = twin.clone();
        all.push(Compared { system, scale, index, measure, band });
    }
    all
}
