#![doc = include_str!("../README.md")]

mod catalog;
mod check;
mod cli;
mod explanations;
mod keys;
mod measurements;
mod population;
mod record;
mod session;
mod size;
mod table;

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
