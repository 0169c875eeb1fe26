//! Operations of governance whose time has come.

use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use interfaces::timelock::{ExecuteMsg, OperationResponse, OperationState, QueryMsg};

/// Pending operations between their first and their last moment.
pub fn execute(scan: &Scan) -> Result<Vec<Due>> {
    let first = scan.cursor("operations");
    let page = |last: Option<&OperationResponse>| QueryMsg::Operations {
        start_after: last.map(|operation| operation.id).or(first),
        limit: Some(30),
    };
    let all: Vec<OperationResponse> = scan.pages(&scan.at.timelock, page)?;
    if let Some(last) = all.iter().take_while(|operation| operation.state != OperationState::Pending).last() {
        scan.done("operations", last.id);
    }
    let now = scan.now.seconds;
    let ready = |operation: &&OperationResponse| {
        operation.state == OperationState::Pending && operation.ready_at <= now && now <= operation.expires_at
    };
    let due = |operation: &OperationResponse| {
        let why = format!("operation {} is ready since {}", operation.id, operation.ready_at);
        let key = format!("operation {}", operation.id);
        Due::new(key, why, &scan.at.timelock, &ExecuteMsg::Execute { id: operation.id })
    };
    all.iter().filter(ready).map(due).collect()
}
