#![doc = include_str!("../README.md")]

mod draw;
mod evidence;
mod files;
mod observe;
mod play;
mod real;
mod report;
mod transaction;

use anyhow::{ensure, Context, Result};
use clap::Parser;
use simchain::parity::Recording;
use std::{
    collections::BTreeMap,
    process::ExitCode,
    sync::{Mutex, PoisonError},
    thread,
};

/// Number of chains run at a time; each uses about a third of a core.
const AT_ONCE: usize = 3;

/// One script, two chains: plays staking actions on a local wasmd chain and on the embedded one, and compares.
#[derive(Parser)]
#[command(name = "cargo parity")]
struct Arguments {
    /// Records the real chain's responses, which `cargo test` compares with the keepers'.
    #[arg(long)]
    record: bool,
    /// Compares the recordings with the embedded chain only; no local chain is started.
    #[arg(long, conflicts_with = "record")]
    offline: bool,
    /// Plays the script drawn from this seed instead of those in files; with --record keeps both script and recording.
    #[arg(long, value_name = "SEED", conflicts_with_all = ["offline", "scripts"])]
    draw: Option<u64>,
    /// Only these scripts, by their file names without `.toml`; all if none.
    scripts: Vec<String>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything agrees.
fn run(arguments: &Arguments) -> Result<bool> {
    if let Some(seed) = arguments.draw {
        return drawn(seed, arguments.record);
    }
    let scripts = files::scripts(&arguments.scripts)?;
    ensure!(!scripts.is_empty(), "no such script");
    let mut summary = report::Summary::default();
    if arguments.offline {
        for name in &scripts {
            let recording = files::recording(name)?.with_context(|| format!("{name} has no recording"))?;
            summary.add(report::script(name, &recording, None)?);
        }
        return Ok(summary.print());
    }
    for (name, live) in play_all(&scripts)? {
        let recorded = if arguments.record {
            files::write(&name, &live)?;
            None
        } else {
            files::recording(&name)?
        };
        ensure!(arguments.record || recorded.is_some(), "{name} has no recording: cargo parity --record");
        summary.add(report::script(&name, &live, recorded.as_ref())?);
    }
    Ok(summary.print())
}

/// Plays a script drawn at random. Scripts to keep run on a chain on which nothing matures, so that every run is the same.
fn drawn(seed: u64, record: bool) -> Result<bool> {
    let name = format!("random-{seed}");
    let script = draw::script(seed, if record { 900 } else { 20 });
    let live = play::play(&name, &script)?;
    if record {
        files::write_script(&name, &script)?;
        files::write(&name, &live)?;
    }
    let mut summary = report::Summary::default();
    summary.add(report::script(&name, &live, None)?);
    Ok(summary.print())
}

/// Plays each script on a separate chain, [`AT_ONCE`] at a time, the longest first. Returns them in the order of names.
fn play_all(scripts: &[String]) -> Result<BTreeMap<String, Recording>> {
    let mut waiting = vec![];
    for name in scripts {
        waiting.push((name.clone(), files::script(name)?));
    }
    waiting.sort_by_key(|(_, script)| script.chain.unbonding);
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = || {
        let mut played = vec![];
        while let Some((name, script)) = next() {
            let recording = play::play(&name, &script).with_context(|| name.clone())?;
            eprintln!("{name}: {} steps played", recording.played.len());
            played.push((name, recording));
        }
        Ok::<_, anyhow::Error>(played)
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        let mut all = BTreeMap::new();
        for worker in workers {
            let played = worker.join().map_err(|_| anyhow::anyhow!("a script's thread panicked"))?;
            all.extend(played?);
        }
        Ok(all)
    })
}
