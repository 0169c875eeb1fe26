//! The run from options to files: load, replay, print, write.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use thiserror::Error;

use crate::cli::Cli;
use crate::progress::Display;
use crate::replay;
use crate::scenario::ScenarioError;
use crate::{report, summary};

/// Why the program ends without success.
#[derive(Debug, Error)]
pub enum Failure {
    /// What was asked for cannot be done; exit code 2.
    #[error(transparent)]
    Input(#[from] ScenarioError),
    /// A result could not be written where it was asked for; exit code 2.
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
            Self::Input(_) | Self::Output { .. } => 2,
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

/// Runs the program. Places that cannot be written are found before the replay, not after it.
pub fn run(cli: &Cli) -> Result<(), Failure> {
    let scenario = cli.load()?;
    let page = cli.out.join("index.html");
    prepare(&page)?;
    if let Some(json) = &cli.json {
        prepare(json)?;
    }

    let mut stdout = io::stdout();
    if !cli.quiet {
        say(&mut stdout, &format!("{}\n{} bars, {}\n\n", scenario.title, scenario.bars.len(), scenario.span()));
    }
    let mut display = Display::new(scenario.bars.len(), cli.quiet);
    let result = replay::run(&scenario, &cli.options(), &mut |progress| display.show(progress));
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

/// Prints, and lets a reader who has closed the pipe go.
fn say(out: &mut impl Write, text: &str) {
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Makes the folder of a file and sees that the file could be put there.
fn prepare(file: &Path) -> Result<(), Failure> {
    let failed = |e: io::Error| Failure::Output { path: file.to_owned(), reason: e.to_string() };
    if file.is_dir() || file.file_name().is_none() {
        return Err(failed(io::Error::other("it is no file name")));
    }
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let draft = draft_of(file);
    fs::write(&draft, []).map_err(failed)?;
    fs::remove_file(&draft).map_err(failed)
}

/// Writes beside the file and renames: a reader sees the old file or the new one, never half of it.
fn write_atomically(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |e: io::Error| Failure::Output { path: file.to_owned(), reason: e.to_string() };
    let draft = draft_of(file);
    fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, file)).map_err(|e| {
        // The draft is of no use to anybody; that it may not be there either is fine.
        let _ = fs::remove_file(&draft);
        failed(e)
    })
}

fn draft_of(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    file.with_file_name(name)
}
