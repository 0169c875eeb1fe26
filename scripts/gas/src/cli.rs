//! The command.

use crate::check;
use crate::measurements;
use crate::record::{Record, State};
use crate::session::{Numbers, Session};
use crate::table;
use anyhow::{ensure, Context, Result};
use clap::Parser;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What the numbers were measured on.
const CHAIN: &str = "wasmd v0.61.14, wasmvm 3.0.7, Cosmos SDK 0.53.6";

/// Gas per message on a local chain, at a small and at a large state.
#[derive(Parser)]
#[command(name = "cargo gas", bin_name = "cargo gas")]
pub(crate) struct Cli {
    /// Measures the small state only.
    #[arg(long, conflicts_with = "large")]
    small: bool,
    /// Measures the large state only.
    #[arg(long)]
    large: bool,
    /// Compares with docs/gas.json instead of writing it: prints what changed by more than 2 %, and fails if anything did.
    #[arg(long)]
    check: bool,
    /// Measures nothing: writes docs/gas.md from docs/gas.json.
    #[arg(long, conflicts_with_all = ["small", "large", "check"])]
    render: bool,
}

impl Cli {
    /// Does what was asked.
    ///
    /// # Errors
    /// A chain that does not start, a message that fails, with `--check` a change.
    pub(crate) fn run(&self) -> Result<()> {
        let log = |line: &str| eprintln!("{line}");
        let mut record = Record::read(&numbers_file())?;
        if self.render {
            return write(&record);
        }
        let mut changes = vec![];
        for state in State::BOTH {
            let wanted = match state {
                State::Small => !self.large,
                State::Large => !self.small,
            };
            if !wanted {
                continue;
            }
            let numbers = measured(state, &log)?;
            if self.check {
                changes.extend(check::changes(&record, state, &numbers));
            } else {
                record.chain = CHAIN.into();
                record.take(state, &numbers);
                // What follows may fail; these numbers stand.
                keep(&numbers_file(), &record.json()?)?;
            }
        }
        if self.check {
            for change in &changes {
                println!("{change}");
            }
            ensure!(
                changes.is_empty(),
                "gas of {} messages changed by more than {} %",
                changes.len(),
                check::TOLERANCE
            );
            println!("no gas changed by more than {} %", check::TOLERANCE);
            return Ok(());
        }
        write(&record)
    }
}

/// Every row at a state, on a fresh chain.
fn measured(state: State, log: &dyn Fn(&str)) -> Result<Numbers> {
    let began = Instant::now();
    log(&format!("{} state: {}", state.name(), state.size().words()));
    let mut session = Session::open(state.name(), state.size(), log)?;
    measurements::all(&mut session)?;
    let missing = table::missing(&session.numbers);
    ensure!(missing.is_empty(), "not measured: {}", missing.join(", "));
    log(&format!("{} state: {} numbers in {} s", state.name(), session.numbers.len(), began.elapsed().as_secs()));
    Ok(session.numbers)
}

/// The numbers, then the page, which needs those of both states.
fn write(record: &Record) -> Result<()> {
    keep(&numbers_file(), &record.json()?)?;
    keep(&docs().join("gas.md"), &table::page(record)?)
}

fn keep(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    println!("{} written", path.file_name().unwrap_or_default().to_string_lossy());
    Ok(())
}

/// The project's `docs`.
pub(crate) fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

/// Where the numbers are kept.
pub(crate) fn numbers_file() -> PathBuf {
    docs().join("gas.json")
}
