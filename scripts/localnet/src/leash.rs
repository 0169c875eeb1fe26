//! A process that ends when its owner releases it or dies for any reason, since a killed owner cannot stop anything itself.

use anyhow::{Context, Result};
use rustix::process::{kill_process_group, test_kill_process_group, Pid, Signal};
use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Time limit for a process to end after the signal.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);
/// How often to look whether it has.
const LOOK: Duration = Duration::from_millis(20);
/// Time limit for the watcher to notice the end; it checks every 100 ms.
const WATCHER: Duration = Duration::from_millis(200);

/// Becomes the program, and leaves a watcher beside it. The watcher reads from a pipe whose other end the owner holds and into
/// which nobody writes: the read ends when the owner closes the pipe or dies. Then the watcher terminates the whole process
/// group, and kills it ten seconds later. The watcher is itself in that group, so the group's id is not reused while the watcher
/// lives.
const SCRIPT: &str = r#"
exec 3<&0
(
    trap '' TERM
    read -r _ <&3
    kill -s TERM -- -$$
    tries=100
    while [ $tries -gt 0 ] && kill -s 0 $$; do sleep 0.1; tries=$((tries - 1)); done
    kill -s 0 $$ && kill -s KILL -- -$$
) </dev/null >/dev/null 2>&1 &
exec "$@" </dev/null 3<&-
"#;

/// A running program and the owner's end of its leash. Dropping it ends the program.
pub(crate) struct Leashed {
    child: Child,
    leash: Option<ChildStdin>,
}

impl Leashed {
    /// Starts `program` in a process group of its own: a Ctrl-C in the terminal reaches only the owner. `prepare` sets
    /// outputs, folder and environment.
    pub(crate) fn spawn(
        program: impl AsRef<OsStr>,
        args: &[&OsStr],
        prepare: impl FnOnce(&mut Command) -> Result<()>,
    ) -> Result<Self> {
        let mut command = Command::new("sh");
        command.args(["-c", SCRIPT, "sh"]).arg(program).args(args).stdin(Stdio::piped()).process_group(0);
        prepare(&mut command)?;
        let mut child = command.spawn().context("sh does not start")?;
        let leash = child.stdin.take();
        Ok(Self { child, leash })
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, if it has.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Waits for it to end by itself; the leash is held until then.
    pub(crate) fn wait(mut self) -> Result<ExitStatus> {
        Ok(self.child.wait()?)
    }

    /// Asks it to end, without waiting.
    pub(crate) fn release(&mut self) {
        self.leash = None;
    }
}

impl Drop for Leashed {
    /// Terminates the process, kills it if it does not end, then waits for the watcher, which notices the end within a tenth of a
    /// second.
    fn drop(&mut self) {
        self.release();
        let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) else { return };
        let start = Instant::now();
        while let Ok(None) = self.child.try_wait() {
            if start.elapsed() > PATIENCE {
                let _ = kill_process_group(group, Signal::KILL);
                let _ = self.child.wait();
                return;
            }
            thread::sleep(LOOK);
        }
        let ended = Instant::now();
        while test_kill_process_group(group).is_ok() && ended.elapsed() < WATCHER {
            thread::sleep(LOOK);
        }
    }
}
