//! `cargo demo`.

use std::process::ExitCode;

use ballast_demo::{app, cli::Cli};
use clap::Parser;

fn main() -> ExitCode {
    app::main(&Cli::parse())
}
