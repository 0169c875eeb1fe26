//! `cargo demo`.

use std::process::ExitCode;

use ballast_demo::app;

fn main() -> ExitCode {
    app::main(&arguments::parse())
}
