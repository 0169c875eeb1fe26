//! The plan of a network: the blueprint's defaults with the network's changes.

use crate::{address, merge::merge, NetworkFile};
use anyhow::{bail, ensure, Context, Result};
use blueprint::Plan;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// Everything but the validators, if the file asks for the top ones. `further` is merged last.
pub(crate) fn read(file: &NetworkFile, further: Option<&Path>) -> Result<Plan> {
    let denom = |key: &str| match file.plan.get(key) {
        Some(toml::Value::String(denom)) => Ok(denom.clone()),
        _ => bail!("[plan] of {} has no {key}", file.name),
    };
    let mut plan = serde_json::to_value(Plan::new(&denom("native")?, &denom("base")?))?;
    merge(&mut plan, serde_json::to_value(&file.plan)?, "plan")?;
    if let Some(path) = further {
        let text = fs::read_to_string(path).with_context(|| format!("plan {}", path.display()))?;
        let further: Value = toml::from_str(&text).with_context(|| format!("plan {}", path.display()))?;
        merge(&mut plan, further, "plan").with_context(|| path.display().to_string())?;
    }
    serde_json::from_value(plan).with_context(|| format!("[plan] of {}", file.name))
}

/// What no contract could tell before money is spent. Errors: a role that nobody has; an address of another chain; too few
/// reporters; the same one twice.
pub(crate) fn check(plan: &Plan, prefix: &str) -> Result<()> {
    let roles = &plan.roles;
    for (role, who) in [("governance", &roles.governance), ("guardian", &roles.guardian), ("treasury", &roles.treasury)]
    {
        ensure!(!who.is_empty(), "plan.roles.{role} is empty: say who it is in the network file or with --plan");
        address::check(who, prefix).with_context(|| format!("plan.roles.{role}"))?;
    }
    ensure!(roles.governance != roles.guardian, "plan.roles: governance and guardian are the same");
    let (found, wanted) = (plan.reporters.len(), plan.oracle.min_reporters);
    ensure!(
        found >= usize::try_from(wanted)?,
        "plan.reporters: {found} are named, the oracle needs {wanted}: name them in the network file or with --plan"
    );
    let mut seen = BTreeSet::new();
    for reporter in &plan.reporters {
        address::check(&reporter.address, prefix).context("plan.reporters")?;
        ensure!(seen.insert(&reporter.address), "plan.reporters: {} is named twice", reporter.address);
    }
    Ok(())
}
