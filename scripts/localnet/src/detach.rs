//! `--detach`: the same command in the background.

use crate::{print, stop_signals};
use anyhow::{bail, ensure, Context, Result};
use ballast_localnet::log_of;
use std::env;
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

/// Starts this program again, without `--detach`, and waits until its chain makes blocks. It has its own process group: a Ctrl-C
/// in this terminal ends it before it makes blocks, and does not reach it afterwards.
///
/// # Errors
/// With the other process's own line when it ends before.
pub fn start(name: &str) -> Result<()> {
    let runs = ballast_localnet::owner(name)?;
    ensure!(runs.is_none(), "localnet `{name}` runs already, process {}", runs.unwrap_or_default());
    let log = log_of(name)?;
    let file = File::create(&log).with_context(|| format!("{} cannot be written", log.display()))?;
    let mut child = Command::new(env::current_exe()?)
        .args(env::args_os().skip(1).filter(|arg| arg != "--detach"))
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .process_group(0)
        .spawn()
        .context("the background process does not start")?;
    let stopped = stop_signals()?;
    let mut told = 0;
    loop {
        let said = fs::read_to_string(&log).unwrap_or_default();
        let lines: Vec<_> = said.lines().collect();
        if child.try_wait()?.is_some() {
            let last = lines.last().map_or("the background process said nothing", |line| line);
            bail!("{}", last.trim_start_matches("error: "));
        }
        if ballast_localnet::facts(name).is_ok_and(|facts| facts.pid == child.id()) {
            return Ok(());
        }
        if stopped.load(Ordering::Relaxed) {
            // What it started ends with it.
            child.kill()?;
            child.wait()?;
            bail!("interrupted");
        }
        // Slow steps (building wasmd) are reported here too.
        for line in lines.iter().skip(told) {
            print::say(&format!("{line}\n"));
        }
        told = lines.len().max(told);
        thread::sleep(Duration::from_millis(100));
    }
}
