//! One running node: a process that ends when its owner lets go of it or is killed.

use crate::layout;
use anyhow::{Context, Result};
use rustix::process::{kill_process_group, Pid, Signal};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a node may take to end when asked.
const PATIENCE: Duration = Duration::from_secs(15);

/// Becomes the node, and leaves a watcher beside it. The watcher reads from a pipe of which the owner holds the other end
/// and into which nobody writes: the read ends when the owner closes the pipe or dies, of whatever. The watcher is in the
/// node's process group, hence the node's id cannot be given to another process as long as the watcher lives.
const SCRIPT: &str = r#"
exec 3<&0
(
    read -r _ <&3
    kill -TERM $$
    tries=100
    while [ $tries -gt 0 ] && kill -0 $$; do sleep 0.1; tries=$((tries - 1)); done
    kill -KILL $$
) </dev/null >/dev/null 2>&1 &
exec "$@" </dev/null 3<&-
"#;

/// A node that runs. Dropping it stops it.
pub(crate) struct Node {
    child: Child,
    leash: Option<ChildStdin>,
    log: PathBuf,
}

impl Node {
    /// Starts `wasmd` on `home`, with a process group of its own (a Ctrl-C in the terminal reaches only the owner), all
    /// that it says appended to `log`. The log is locked while the node lives, so that a home never has two nodes.
    pub(crate) fn start(wasmd: &Path, home: &Path, log: &Path) -> Result<Self> {
        let file = layout::lock_within(log, PATIENCE)?;
        let mut child = Command::new("sh")
            .args(["-c", SCRIPT, "sh"])
            .arg(wasmd)
            .args(["start", "--log_no_color", "--home"])
            .arg(home)
            .stdin(Stdio::piped())
            .stdout(file.try_clone()?)
            .stderr(file)
            .process_group(0)
            .spawn()
            .context("sh does not start")?;
        let leash = child.stdin.take();
        Ok(Self { child, leash, log: log.to_path_buf() })
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Why it ended by itself, in one line. None: it runs.
    pub(crate) fn failure(&mut self) -> Option<String> {
        let status = self.child.try_wait().ok()??;
        Some(format!("{}; {}", describe(status), last_words(&self.log)))
    }

    /// Asks it to end, without waiting.
    pub(crate) fn release(&mut self) {
        self.leash = None;
    }

    /// Ends it: asked first, killed when it does not listen.
    pub(crate) fn stop(&mut self) {
        self.release();
        let start = Instant::now();
        while let Ok(None) = self.child.try_wait() {
            if start.elapsed() > PATIENCE {
                if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
                    let _ = kill_process_group(group, Signal::KILL);
                }
                let _ = self.child.wait();
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.stop();
    }
}

fn describe(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("ended with code {code}"),
        None => "was killed".into(),
    }
}

/// The end of a log, where a node that fails says why: its `Error:` or `panic:` line, else the last one.
fn last_words(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let last: Vec<_> = text.lines().rev().filter(|line| !line.trim().is_empty()).take(200).collect();
    let telling =
        |line: &&&str| ["Error:", "error:", "panic:"].iter().any(|start| line.trim_start().starts_with(start));
    let line = last.iter().find(telling).or(last.first()).map_or("it said nothing", |line| line.trim());
    format!("{} ({})", line.chars().take(300).collect::<String>(), log.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A stand-in for wasmd: it ignores its arguments.
    fn stand_in(folder: &Path, body: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let path = folder.join("wasmd");
        fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    fn wait_for(what: impl Fn() -> bool) -> bool {
        (0..100).any(|_| {
            thread::sleep(Duration::from_millis(50));
            what()
        })
    }

    #[test]
    fn a_node_holds_its_log_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("node.log");
        let wasmd = stand_in(folder.path(), "echo up; trap 'echo down; exit 0' TERM; while :; do sleep 0.05; done");
        let node = Node::start(&wasmd, folder.path(), &log).unwrap();
        assert!(wait_for(|| fs::read_to_string(&log).unwrap() == "up\n"));
        assert!(layout::try_lock(&log).unwrap().is_none());
        drop(node);
        assert_eq!(fs::read_to_string(&log).unwrap(), "up\ndown\n");
        assert!(wait_for(|| layout::try_lock(&log).unwrap().is_some()));
    }

    #[test]
    fn a_failure_is_told_with_the_line_that_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("node.log");
        let wasmd = stand_in(folder.path(), "echo one; echo 'Error: no genesis'; echo 'Usage: x'; exit 3");
        let mut node = Node::start(&wasmd, folder.path(), &log).unwrap();
        assert!(wait_for(|| fs::read_to_string(&log).unwrap().contains("Usage")));
        thread::sleep(Duration::from_millis(100));
        let told = node.failure().unwrap();
        assert_eq!(told, format!("ended with code 3; Error: no genesis ({})", log.display()));
    }
}
