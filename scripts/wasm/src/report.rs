//! Results: sizes, the VM's check, checksums.

use crate::check::Checker;
use crate::workspace::Workspace;
use anyhow::{ensure, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;

/// A file above this is flagged: it leaves too little room for the next version. In kB of 1024 bytes.
const WANTED: u64 = 600;
/// wasmd's `MaxWasmSize`, in kB of 1024 bytes.
const MAXIMUM: u64 = 800;

/// One contract's line.
pub struct Row {
    /// The contract's folder.
    pub contract: String,
    bytes: u64,
    /// `None` when it was not asked for.
    verdict: Option<Result<()>>,
}

impl Row {
    /// Whether an upload would fail.
    pub fn is_refused(&self) -> bool {
        self.bytes > kb(MAXIMUM) || matches!(self.verdict, Some(Err(_)))
    }

    fn size_note(&self) -> &'static str {
        if self.bytes > kb(MAXIMUM) {
            "TOO LARGE for the chain"
        } else if self.bytes > kb(WANTED) {
            "above the limit"
        } else {
            "ok"
        }
    }
}

/// Reads a contract's artifact, asks the checker, and makes its line.
pub fn weigh(workspace: &Workspace, contract: &str, checker: Option<&Checker>) -> Result<Row> {
    let artifact = workspace.artifact(contract);
    ensure!(artifact.is_file(), "{} is not there: run `cargo wasm` first", artifact.display());
    Ok(Row {
        contract: contract.to_owned(),
        bytes: fs::metadata(&artifact)?.len(),
        verdict: checker.map(|checker| checker.check(&artifact)),
    })
}

/// The table of all lines, then the checker's texts for failed ones.
pub fn table(rows: &[Row]) -> String {
    let mut text = format!("\n{:<20} {:>9}  {:<24} cosmwasm-check\n", "contract", "kB", format!("limit {WANTED} kB"));
    let mut failures = String::new();
    for row in rows {
        let verdict = match &row.verdict {
            None => "not run",
            Some(Ok(())) => "pass",
            Some(Err(why)) => {
                let _ = writeln!(failures, "\n{}:\n{why}", row.contract);
                "FAIL"
            }
        };
        let size = format!("{:.1}", row.bytes as f64 / 1024.0);
        let _ = writeln!(text, "{:<20} {size:>9}  {:<24} {verdict}", row.contract, row.size_note());
    }
    text + &failures
}

/// Writes `artifacts/checksums.txt`, in the format of `sha256sum`, over every wasm file there: a deployment fixes its
/// addresses from these. The first line names the tools that built them, because other tools build other bytes.
pub fn write_checksums(workspace: &Workspace, tools: &str) -> Result<()> {
    let mut lines = vec![format!("# {tools}\n")];
    for name in workspace.select(&[])? {
        let artifact = workspace.artifact(&name);
        if artifact.is_file() {
            lines.push(format!("{:x}  {name}.wasm\n", Sha256::digest(fs::read(artifact)?)));
        }
    }
    fs::write(workspace.artifacts().join("checksums.txt"), lines.concat())?;
    Ok(())
}

const fn kb(kb: u64) -> u64 {
    kb.saturating_mul(1024)
}
#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    fn row(bytes: u64, verdict: Option<Result<()>>) -> Row {
        Row { contract: "timelock".to_owned(), bytes, verdict }
    }

    #[test]
    fn sizes_at_a_limit_still_fit() {
        assert_eq!(row(614_400, None).size_note(), "ok");
        assert_eq!(row(614_401, None).size_note(), "above the limit");
        assert_eq!(row(819_200, None).size_note(), "above the limit");
        assert_eq!(row(819_201, None).size_note(), "TOO LARGE for the chain");
    }

    #[test]
    fn only_what_the_chain_refuses_fails() {
        assert!(!row(819_200, Some(Ok(()))).is_refused());
        assert!(row(819_201, Some(Ok(()))).is_refused());
        assert!(row(1, Some(Err(anyhow!("bulk memory")))).is_refused());
    }

    #[test]
    fn a_failure_is_explained_below_the_table() {
        let text = table(&[row(1024, Some(Err(anyhow!("bulk memory support is not enabled"))))]);
        assert!(text.ends_with("timelock:\nbulk memory support is not enabled\n"), "{text}");
    }
}
