//! The run from options to files: load, replay, print, write.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use thiserror::Error;

use crate::cli::Cli;
use crate::output::{prepare, write_atomically};
use crate::progress::Display;
use crate::scenario::ScenarioError;
use crate::setup::{Setup, SetupError};
use crate::{report, seeds, summary};

/// Why the program ends without success.
#[derive(Debug, Error)]
pub enum Failure {
    /// The request cannot be fulfilled; exit code 2.
    #[error(transparent)]
    Input(#[from] ScenarioError),
    /// The plan or the lab file is wrong; exit code 2.
    #[error(transparent)]
    Setup(#[from] SetupError),
    /// A result could not be written to the requested place; exit code 2.
    #[error("{path}: cannot be written: {reason}", path = path.display())]
    Output {
        /// The place.
        path: PathBuf,
        /// The operating system's words.
        reason: String,
    },
    /// The replay, or an invariant, failed; exit code 1.
    #[error("{0:#}")]
    Replay(anyhow::Error),
}

impl Failure {
    /// 1 when the replay failed, 2 when it could not begin or its result could not be kept.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Replay(_) => 1,
            Self::Input(_) | Self::Setup(_) | Self::Output { .. } => 2,
        }
    }
}

/// Runs the program and prints why it failed.
pub fn main(cli: &Cli) -> ExitCode {
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // A closed stderr leaves the exit code to speak.
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Runs the program. Checks that the output can be written before the replay, not after it.
pub fn run(cli: &Cli) -> Result<(), Failure> {
    let scenario = cli.load()?;
    let setup = Setup::read(cli)?;
    let page = cli.out.join("index.html");
    prepare(&page)?;
    if let Some(json) = &cli.json {
        prepare(json)?;
    }

    let mut stdout = io::stdout();
    if !cli.quiet {
        say(&mut stdout, &format!("{}\n{} bars, {}\n\n", scenario.title, scenario.bars.len(), scenario.span()));
    }
    let replays = usize::try_from(cli.seeds).unwrap_or(usize::MAX);
    let mut display = Display::new(scenario.bars.len().saturating_mul(replays), cli.quiet);
    let result = seeds::run(&scenario, &setup, cli.seed, cli.seeds, &mut |progress| display.show(progress));
    display.finish();
    let outcome = result.map_err(Failure::Replay)?;

    if !cli.quiet {
        say(&mut stdout, &summary::render(&outcome));
    }
    let html = report::html(&outcome).map_err(Failure::Replay)?;
    write_atomically(&page, html.as_bytes())?;
    if let Some(json) = &cli.json {
        let text = serde_json::to_string_pretty(&outcome).context("the outcome as JSON").map_err(Failure::Replay)?;
        write_atomically(json, text.as_bytes())?;
    }
    if !cli.quiet {
        say(&mut stdout, &format!("\nreport  {}\n", page.display()));
        if let Some(json) = &cli.json {
            say(&mut stdout, &format!("json    {}\n", json.display()));
        }
    }
    Ok(())
}

/// Prints, and ignores a closed pipe.
fn say(out: &mut impl Write, text: &str) {
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
