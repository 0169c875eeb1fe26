//! Operations of governance whose time has come.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use interfaces::timelock::{DueJob, ExecuteMsg};

/// Pending operations between their first and their last moment.
pub fn execute(scan: &Scan) -> Result<Vec<Due>> {
    let due = |DueJob::Execute { id, due_at, .. }: DueJob| {
        let why = format!("operation {id} is ready since {due_at}");
        Due::new(format!("operation {id}"), why, &scan.at.timelock, &ExecuteMsg::Execute { id })
    };
    scan.due(&scan.at.timelock)?.into_iter().map(due).collect()
}
