//! The plan of a network: the deployment's defaults with the network's changes.

use crate::{address, NetworkFile};
use anyhow::{bail, ensure, Context, Result};
use deployment::Plan;
use interfaces::oracle_aggregator::LEAST_REPORTERS;
use std::{collections::BTreeSet, fs, path::Path};

/// Everything but the validators, if the file asks for the top ones. `further` is merged last.
pub(crate) fn read(file: &NetworkFile, further: Option<&Path>) -> Result<Plan> {
    let further = match further {
        Some(path) => {
            let text = fs::read_to_string(path).with_context(|| format!("plan {}", path.display()))?;
            text.parse().with_context(|| format!("plan {}", path.display()))?
        }
        None => toml::Table::new(),
    };
    let denom = |key: &str| match further.get(key).or_else(|| file.plan.get(key)) {
        Some(toml::Value::String(denom)) => Ok(denom.clone()),
        _ => bail!("plan.{key} is missing: say it in the network file or with --plan"),
    };
    Ok(Plan::new(&denom("native")?, &denom("base")?).overlay(&file.plan)?.overlay(&further)?)
}

/// What no contract could tell before money is spent. Errors: a role that nobody has; an address of another chain; too few
/// reporters; the same one twice.
pub(crate) fn check(plan: &Plan, prefix: &str) -> Result<()> {
    let roles = &plan.roles;
    for (role, who) in [("guardian", &roles.guardian), ("treasury", &roles.treasury)] {
        ensure!(!who.is_empty(), "plan.roles.{role} is missing: say it in the network file or with --plan");
        address::check(who, prefix).with_context(|| format!("plan.roles.{role}"))?;
    }
    ensure!(
        !plan.governance.voters.is_empty(),
        "plan.governance.voters is empty: name who votes in the network file or with --plan"
    );
    for voter in &plan.governance.voters {
        address::check(&voter.address, prefix).context("plan.governance.voters")?;
    }
    plan.check_votes()?;
    let (found, wanted) = (plan.reporters.len(), usize::try_from(plan.oracle.min_reporters)?.max(LEAST_REPORTERS));
    ensure!(
        found >= wanted,
        "plan.reporters: {found} are named, the oracle needs {wanted}: name them in the network file or with --plan"
    );
    let mut seen = BTreeSet::new();
    for reporter in &plan.reporters {
        address::check(&reporter.address, prefix).context("plan.reporters")?;
        ensure!(seen.insert(&reporter.address), "plan.reporters: {} is named twice", reporter.address);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::Uint128;
    use std::path::PathBuf;

    fn network(name: &str) -> Result<NetworkFile> {
        let networks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
        NetworkFile::read(&networks.join(format!("{name}.toml")))
    }

    fn further(text: &str) -> Result<(tempfile::TempDir, PathBuf)> {
        let folder = tempfile::TempDir::new()?;
        let path = folder.path().join("more.toml");
        fs::write(&path, text)?;
        Ok((folder, path))
    }

    fn refused(result: Result<impl Sized>) -> String {
        result.err().map(|error| format!("{error:#}")).unwrap_or_default()
    }

    #[test]
    fn the_localnets_plan_is_whole() -> Result<()> {
        let file = network("localnet")?;
        let plan = read(&file, None)?;
        check(&plan, &file.chain.prefix)?;
        assert_eq!((plan.timelock.delay, plan.staking.unbonding_period), (10, file.staking.unbonding_seconds));
        // What the file does not say is the default.
        assert_eq!(plan.staking.fee, Plan::new("a", "b").staking.fee);
        Ok(())
    }

    #[test]
    fn on_every_network_seven_batches_outlast_the_unbonding() -> Result<()> {
        let (_folder, base) = further("base = \"ubase\"")?;
        for name in ["localnet", "osmosis-testnet", "neutron-testnet"] {
            let file = network(name)?;
            let plan = read(&file, Some(&base))?;
            let staking = &plan.staking;
            assert_eq!(plan.native, file.staking.denom, "{name}");
            assert!(staking.unbonding_period >= file.staking.unbonding_seconds, "{name}");
            let batches = staking.batch_interval * staking.max_entries;
            assert!(batches > staking.unbonding_period + staking.interval_margin, "{name}");
            assert!(!file.sources.is_empty(), "{name}");
        }
        Ok(())
    }

    #[test]
    fn testnets_want_to_know_who_guards_and_who_votes() -> Result<()> {
        let plan = read(&network("osmosis-testnet")?, None)?;
        let missing = "plan.roles.guardian is missing: say it in the network file or with --plan";
        assert_eq!(refused(check(&plan, "osmo")), missing);
        let missing = "plan.base is missing: say it in the network file or with --plan";
        assert_eq!(refused(read(&network("neutron-testnet")?, None)), missing);
        Ok(())
    }

    #[test]
    fn a_further_plan_is_stronger_and_its_typing_mistakes_are_found() -> Result<()> {
        let file = network("localnet")?;
        let (_folder, path) = further("[timelock]\ndelay = 42")?;
        let plan = read(&file, Some(&path))?;
        assert_eq!((plan.timelock.delay, plan.timelock.min_delay), (42, 5));
        let (_folder, path) = further("[timelock]\ndeley = 42")?;
        assert_eq!(refused(read(&file, Some(&path))), "plan.timelock.deley is no part of a plan");
        Ok(())
    }

    #[test]
    fn roles_and_reporters_are_checked() -> Result<()> {
        let plan = read(&network("localnet")?, None)?;
        let mut none = plan.clone();
        none.governance.voters.clear();
        let line = "plan.governance.voters is empty: name who votes in the network file or with --plan";
        assert_eq!(refused(check(&none, "wasm")), line);
        let mut weak = plan.clone();
        weak.governance.voters.truncate(1);
        weak.governance.voters[0].stake = Uint128::new(1_000_000_999_999);
        let line = "plan.governance.voters have 999999 votes, less than the floor of 1000000: nothing could pass";
        assert_eq!(refused(check(&weak, "wasm")), line);
        let mut twice = plan.clone();
        twice.reporters.push(plan.reporters[0].clone());
        let address = &plan.reporters[0].address;
        assert_eq!(refused(check(&twice, "wasm")), format!("plan.reporters: {address} is named twice"));
        let mut few = plan.clone();
        few.reporters.truncate(2);
        let line = "plan.reporters: 2 are named, the oracle needs 4: name them in the network file or with --plan";
        assert_eq!(refused(check(&few, "wasm")), line);
        let foreign = format!("plan.roles.guardian: address {} does not begin with osmo1", plan.roles.guardian);
        assert_eq!(refused(check(&plan, "osmo")), foreign);
        Ok(())
    }
}
