//! One running node.

use crate::layout;
use crate::leash::{Leashed, PATIENCE};
use anyhow::Result;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// A node that runs. Dropping it stops it.
pub(crate) struct Node {
    process: Leashed,
    log: PathBuf,
}

impl Node {
    /// Starts `wasmd` on `home`, with its output appended to `log`. The log is locked while the node runs, so that a home never
    /// has two nodes.
    pub(crate) fn start(wasmd: &Path, home: &Path, log: &Path) -> Result<Self> {
        let file = layout::lock_within(log, PATIENCE)?;
        let args = ["start", "--log_no_color", "--home"].map(OsStr::new);
        let process = Leashed::spawn(wasmd, &[&args[..], &[home.as_os_str()]].concat(), |command| {
            command.stdout(file.try_clone()?).stderr(file);
            Ok(())
        })?;
        Ok(Self { process, log: log.to_path_buf() })
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.process.pid()
    }

    /// Why it ended by itself, in one line; none if it runs.
    pub(crate) fn failure(&mut self) -> Option<String> {
        let status = self.process.ended()?;
        Some(format!("{}; {}", describe(status), last_words(&self.log)))
    }

    /// Terminates it without waiting; dropping it waits.
    pub(crate) fn release(&mut self) {
        self.process.release();
    }
}

fn describe(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("ended with code {code}"),
        None => "was killed".into(),
    }
}

/// The reason of a failed node at the end of its log: the `Error:` or `panic:` line, otherwise the last one.
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
    use std::thread;
    use std::time::Duration;

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
        let said = fs::read_to_string(&log).unwrap();
        assert!(said.ends_with("down\n"), "{said}");
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
