//! `cargo schema` writes the schema of every contract and the TypeScript client; `cargo schema --check` compares what is
//! committed.

use anyhow::Result;
use ballast_schema::{check, contracts, folder, typescript, write, Contract, Text, Typescript};
use clap::Parser;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes schema/<contract>.json for every contract and, where Node is present, the TypeScript client in schema/ts/src.
#[derive(Parser)]
#[command(bin_name = "cargo schema", version)]
struct Args {
    /// Write nothing; fail and name every file that differs, is missing or belongs to no contract
    #[arg(long)]
    check: bool,
    /// Leave the TypeScript client alone
    #[arg(long)]
    json_only: bool,
    /// Another folder than schema/
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is as it should be.
fn run(args: Args) -> Result<bool> {
    let folder = args.dir.unwrap_or_else(folder);
    let schemas: Vec<Text> = contracts()?.iter().map(Contract::text).collect();
    let mut sound = settle("schema", &folder, ".json", &schemas, args.check)?;
    if args.json_only {
        return Ok(sound);
    }
    match typescript(&schemas)? {
        Typescript::Absent(program) => println!("skipped the TypeScript client: {program} is not installed"),
        Typescript::Made(modules) => {
            let folder = folder.join("ts/src");
            if !args.check {
                fs::create_dir_all(&folder)?;
            }
            sound &= settle("TypeScript client", &folder, ".ts", &modules, args.check)?;
        }
    }
    Ok(sound)
}

/// Writes or compares the files of one kind. Whether they are as they should be then.
fn settle(what: &str, folder: &Path, ending: &str, texts: &[Text], only_check: bool) -> Result<bool> {
    if !only_check {
        let written = write(folder, texts)?;
        for file in &written {
            println!("wrote {file}");
        }
        println!("{what}: {} of {} files were up to date", texts.len().saturating_sub(written.len()), texts.len());
    }
    // After a write, only files of no contract can be left.
    let drifts = check(folder, ending, texts)?;
    for drift in &drifts {
        eprintln!("{drift}");
    }
    if only_check && drifts.is_empty() {
        println!("{what}: {} files are up to date", texts.len());
    }
    Ok(drifts.is_empty())
}
