//! Chains owned by other processes: whether they run, and stopping them.

use crate::facts::Facts;
use crate::layout::{self, Layout};
use anyhow::{bail, Context, Result};
use rustix::io::Errno;
use rustix::process::{kill_process, Pid, Signal};
use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

/// Time limit for an owner to stop its nodes, and for the nodes to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// The process that owns the chain `name`. None if the chain is stopped.
///
/// # Errors
/// When the target folder cannot be read.
pub fn owner(name: &str) -> Result<Option<u32>> {
    let path = Layout::find(name)?.lock();
    if !path.exists() || layout::try_lock(&path)?.is_some() {
        return Ok(None);
    }
    let text = fs::read_to_string(&path)?;
    Ok(Some(text.trim().parse().with_context(|| format!("{} holds no process id", path.display()))?))
}

/// The last facts of the chain `name`; its addresses are valid while it has an [`owner`].
///
/// # Errors
/// When there is no such chain.
pub fn facts(name: &str) -> Result<Facts> {
    Facts::read(&Layout::find(name)?.facts())
}

/// The file for the output of a chain in the background.
///
/// # Errors
/// When the target folder cannot be written.
pub fn log_of(name: &str) -> Result<PathBuf> {
    let layout = Layout::find(name)?;
    fs::create_dir_all(layout.bin())?;
    Ok(layout.home().with_extension("log"))
}

/// Whether a chain `name` exists and has made blocks, so that it can be resumed.
///
/// # Errors
/// When the target folder is not found.
pub fn exists(name: &str) -> Result<bool> {
    Ok(Layout::find(name)?.facts().is_file())
}

/// Stops the chain `name`, whoever owns it, and returns whether it ran. Its data stays.
///
/// # Errors
/// When its owner, or one of its nodes, does not end.
pub fn stop(name: &str) -> Result<bool> {
    let Some(owner) = owner(name)? else { return Ok(false) };
    let pid = i32::try_from(owner).ok().and_then(Pid::from_raw).context("no process id")?;
    match kill_process(pid, Signal::TERM) {
        // It ended in between.
        Ok(()) | Err(Errno::SRCH) => {}
        Err(error) => bail!("process {owner} cannot be stopped: {error}"),
    }
    let start = Instant::now();
    while self::owner(name)? == Some(owner) {
        if start.elapsed() > PATIENCE {
            bail!("process {owner} does not stop");
        }
        thread::sleep(Duration::from_millis(50));
    }
    // An owner that was stopped before it could wait leaves its nodes to their watchers.
    let layout = Layout::find(name)?;
    for node in 0..facts(name).map_or(0, |facts| facts.nodes.len()) {
        layout::lock_within(&layout.log(node), PATIENCE)?;
    }
    Ok(true)
}
