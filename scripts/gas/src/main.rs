#![doc = include_str!("../README.md")]

mod acts;
mod bench;
mod catalog;
mod check;
mod cli;
mod crowd;
mod keys;
mod record;
mod size;
mod table;
mod why;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
