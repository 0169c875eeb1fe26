//! `cargo localnet`: a wasmd chain on this machine. See the crate's README.

mod cli;
mod detach;
mod print;

use anyhow::{ensure, Result};
use ballast_localnet::{Localnet, Spec};
use clap::Parser;
use cli::Args;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Interval at which the foreground checks its nodes and signals.
const LOOK: Duration = Duration::from_millis(100);

fn main() -> ExitCode {
    let args: Args = Args::parse();
    let done = match &args {
        Args { stop: true, name, .. } => stop(name),
        Args { status: true, name, .. } => print::status(name),
        Args { detach: true, name, .. } => detach::start(name).and_then(|()| print::status(name)),
        _ => run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn stop(name: &str) -> Result<()> {
    let ran = ballast_localnet::stop(name)?;
    print::say(&format!("localnet `{name}` {}\n", if ran { "stopped" } else { "does not run" }));
    Ok(())
}

/// Runs the chain until a signal comes or a node ends. Before the first block a signal simply ends this process: the nodes
/// end with it.
fn run(args: &Args) -> Result<()> {
    let mut net = open(args)?;
    let stopped = stop_signals()?;
    print::say(&print::block(net.facts()));
    print::say("Ctrl-C stops it; the same command goes on where it was, --reset starts afresh\n");
    while !stopped.load(Ordering::Relaxed) {
        net.check()?;
        thread::sleep(LOOK);
    }
    print::say("stopping\n");
    net.stop()
}

/// Set when this process receives a signal to end.
fn stop_signals() -> Result<Arc<AtomicBool>> {
    let flag = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&flag))?;
    }
    Ok(flag)
}

/// The chain selected by the flags: a fresh one, or the stopped one.
fn open(args: &Args) -> Result<Localnet> {
    let log = |line: &str| print::say(&format!("{line}\n"));
    if args.reset || !ballast_localnet::exists(&args.name)? {
        return Localnet::start(args.over(Spec::default()), &log);
    }
    let made = ballast_localnet::facts(&args.name)?.spec;
    let wanted = args.over(made.clone());
    let other = print::differences(&made, &wanted)?;
    ensure!(other.is_empty(), "localnet `{}` was made with other settings ({other}): --reset starts afresh", args.name);
    Localnet::resume(&args.name, args.ports.0, &log)
}
