#![doc = include_str!("../README.md")]

mod evidence;
mod files;
mod observe;
mod play;
mod real;
mod report;
mod transaction;

use anyhow::{ensure, Context, Result};
use ballast_tests::parity::Recording;
use clap::Parser;
use std::{
    collections::BTreeMap,
    process::ExitCode,
    sync::{Mutex, PoisonError},
    thread,
};

/// How many chains run at a time: each takes about a third of a core.
const AT_ONCE: usize = 3;

/// One script, two chains: plays staking actions on a local wasmd chain and on the embedded one, and compares.
#[derive(Parser)]
#[command(name = "cargo parity")]
struct Arguments {
    /// Writes down what the real chain answered, for `cargo test` to hold the keepers to.
    #[arg(long)]
    record: bool,
    /// Compares the recordings with the embedded chain only; no local chain is started.
    #[arg(long, conflicts_with = "record")]
    offline: bool,
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
        ensure!(arguments.record || recorded.is_some(), "{name} has no recording: cargo parity -- --record");
        summary.add(report::script(&name, &live, recorded.as_ref())?);
    }
    Ok(summary.print())
}

/// Plays each script on a chain of its own, [`AT_ONCE`] at a time, the one that takes longest first. In the order of names.
fn play_all(scripts: &[String]) -> Result<BTreeMap<String, Recording>> {
    let mut waiting = vec![];
    for name in scripts {
        waiting.push((files::script(name)?.chain.unbonding, name.clone()));
    }
    waiting.sort();
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = || {
        let mut played = vec![];
        while let Some((_, name)) = next() {
            let recording = play::play(&name).with_context(|| name.clone())?;
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
