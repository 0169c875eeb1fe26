//! The plan of a network: the deployment's defaults with the network's changes.

use crate::{address, problems::Problems, NetworkFile};
use anyhow::{bail, Context, Result};
use deployment::{Decimals, Plan};
use interfaces::oracle_aggregator::LEAST_REPORTERS;
use std::{collections::BTreeSet, fs, path::Path};

/// The deployment's defaults with a network's changes, without the validators if the file selects the top ones. `further` is
/// merged last. Defaults are scaled to `decimals`, of the file or of `further`.
///
/// # Errors
/// All at once: a missing denomination, a change of a key that is not part of a plan.
pub fn read_plan(file: &NetworkFile, further: Option<&Path>) -> Result<Plan> {
    let further = match further {
        Some(path) => {
            let text = fs::read_to_string(path).with_context(|| format!("plan {}", path.display()))?;
            text.parse().with_context(|| format!("plan {}", path.display()))?
        }
        None => toml::Table::new(),
    };
    let named = |key: &str| further.get(key).or_else(|| file.plan.get(key));
    let denom = |key: &str| match named(key) {
        Some(toml::Value::String(denom)) => Ok(denom.clone()),
        _ => bail!("plan.{key} is missing: say it in the network file or with --plan"),
    };
    let mut problems = Problems::default();
    let (native, base) = (problems.take(denom("native")), problems.take(denom("base")));
    let plan = Plan::scaled(&native.unwrap_or_default(), &base.unwrap_or_default(), decimals(&file.plan, &further));
    let changed = plan.overlay(&file.plan).and_then(|plan| plan.overlay(&further));
    let plan = problems.take(changed.map_err(Into::into)).unwrap_or(plan);
    problems.finish()?;
    Ok(plan)
}

/// The value of the overriding plan, otherwise the default. A value that is not a number is detected when the plan is applied.
fn decimals(file: &toml::Table, further: &toml::Table) -> Decimals {
    let said = |key: &str| {
        let of = |plan: &toml::Table| plan.get("decimals")?.get(key)?.as_integer();
        of(further).or_else(|| of(file)).and_then(|places| u8::try_from(places).ok())
    };
    let default = Decimals::default();
    Decimals { native: said("native").unwrap_or(default.native), base: said("base").unwrap_or(default.base) }
}

/// Problems that no contract detects before money is spent: roles without accounts, addresses of another chain, too few
/// reporters, a reporter named twice, parameters that the contracts refuse.
pub(crate) fn check(plan: &Plan, prefix: &str, problems: &mut Problems) {
    let roles = &plan.roles;
    for (role, who) in [("guardian", &roles.guardian), ("treasury", &roles.treasury)] {
        if who.is_empty() {
            problems.add(format!("plan.roles.{role} is missing: say it in the network file or with --plan"));
        } else {
            problems.take(address::check(who, prefix).with_context(|| format!("plan.roles.{role}")));
        }
    }
    for voter in &plan.governance.voters {
        problems.take(address::check(&voter.address, prefix).context("plan.governance.voters"));
    }
    if plan.governance.voters.is_empty() {
        problems.add("plan.governance.voters is empty: name who votes in the network file or with --plan");
    } else {
        problems.take(plan.check_votes().map_err(Into::into));
    }
    let wanted = usize::try_from(plan.oracle.min_reporters).map_or(usize::MAX, |least| least.max(LEAST_REPORTERS));
    let found = plan.reporters.len();
    problems.unless(found >= wanted, || {
        format!("plan.reporters: {found} are named, the oracle needs {wanted}: name them in the network file or with --plan")
    });
    let mut seen = BTreeSet::new();
    for reporter in &plan.reporters {
        problems.take(address::check(&reporter.address, prefix).context("plan.reporters"));
        problems
            .unless(seen.insert(&reporter.address), || format!("plan.reporters: {} is named twice", reporter.address));
    }
    let most = Decimals::MOST;
    for (denom, places) in [("native", plan.decimals.native), ("base", plan.decimals.base)] {
        problems.unless(places <= most, || format!("plan.decimals.{denom} is {places}, the most is {most}"));
    }
    let (Decimals { native, base }, most) = (plan.decimals, Decimals::MOST_APART);
    problems.unless(native.abs_diff(base) <= most, || {
        format!("plan.decimals: {native} and {base} are more than {most} apart, prices of 18 digits do not fit")
    });
    let (seed, least) = (plan.seed, plan.least_seed);
    problems
        .unless(seed >= least, || format!("plan.seed is {seed}, the vault takes at least plan.least_seed, {least}"));
    for (section, refusal) in plan.refused() {
        problems.add(format!("plan.{section}: {refusal}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::{Decimal, Uint128};
    use interfaces::staking_vault::FeeShare;
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

    fn checked(plan: &Plan, prefix: &str) -> Result<()> {
        let mut problems = Problems::default();
        check(plan, prefix, &mut problems);
        problems.finish()
    }

    fn refused(result: Result<impl Sized>) -> String {
        result.err().map(|error| format!("{error:#}")).unwrap_or_default()
    }

    #[test]
    fn the_localnets_plan_is_whole() -> Result<()> {
        let file = network("localnet")?;
        let plan = read_plan(&file, None)?;
        checked(&plan, &file.chain.prefix)?;
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
            let plan = read_plan(&file, Some(&base))?;
            let staking = &plan.staking;
            assert_eq!(plan.native, file.staking.denom, "{name}");
            assert!(staking.unbonding_period >= file.staking.unbonding_seconds, "{name}");
            let batches = staking.batch_interval * staking.max_entries;
            assert!(batches > staking.unbonding_period + staking.interval_margin, "{name}");
            assert!(!file.sources.is_empty(), "{name}");
        }
        Ok(())
    }

    /// One number in the network file makes a plan for a chain of 18 decimal places.
    #[test]
    fn decimals_of_the_file_scale_the_defaults() -> Result<()> {
        let mut file = network("osmosis-testnet")?;
        file.plan.insert("decimals".into(), toml::Value::Table("native = 18".parse()?));
        let plan = read_plan(&file, None)?;
        assert_eq!((plan.seed.u128(), plan.lst.decimals), (10u128.pow(18), 18));
        assert_eq!(plan.market.seed.u128(), 1_000_000);
        let (_folder, further) = further("[decimals]\nbase = 18")?;
        let plan = read_plan(&file, Some(&further))?;
        assert_eq!((plan.seed.u128(), plan.market.seed.u128()), (10u128.pow(18), 10u128.pow(18)));
        Ok(())
    }

    #[test]
    fn decimals_between_which_no_price_fits_are_refused() -> Result<()> {
        let mut plan = read_plan(&network("localnet")?, None)?;
        for (native, base) in [(18, 6), (6, 18), (12, 0)] {
            plan.decimals = Decimals { native, base };
            checked(&plan, "wasm")?;
        }
        plan.decimals = Decimals { native: 18, base: 5 };
        let line = "plan.decimals: 18 and 5 are more than 12 apart, prices of 18 digits do not fit";
        assert_eq!(refused(checked(&plan, "wasm")), line);
        plan.decimals = Decimals { native: 0, base: 13 };
        assert!(refused(checked(&plan, "wasm")).starts_with("plan.decimals: 0 and 13 "));
        Ok(())
    }

    #[test]
    fn fm_r21_a_seed_below_the_least_is_refused_before_money_is_spent() -> Result<()> {
        let mut plan = read_plan(&network("localnet")?, None)?;
        plan.seed = Uint128::new(999);
        assert_eq!(refused(checked(&plan, "wasm")), "plan.seed is 999, the vault takes at least plan.least_seed, 1000");
        Ok(())
    }

    #[test]
    fn batches_that_end_before_the_unbonding_are_refused() -> Result<()> {
        let mut plan = read_plan(&network("localnet")?, None)?;
        plan.staking.batch_interval = 10;
        let line =
            "plan.staking: parameters violate `unbonding_period + interval_margin < batch_interval * max_entries`: \
                    60 + 10 and 10 * 7";
        assert_eq!(refused(checked(&plan, "wasm")), line);
        Ok(())
    }

    /// The market's and the engine's instantiations failed after all uploads were paid.
    #[test]
    fn fm_r22_parameters_that_contracts_refuse_are_found_before_money_is_spent() -> Result<()> {
        let mut plan = read_plan(&network("localnet")?, None)?;
        plan.timelock.min_delay = 0;
        plan.security.max_hold = 0;
        plan.oracle.round_seconds = 601;
        plan.market.classes[0].maintenance_ltv = Decimal::one();
        plan.engine.skip_after = 0;
        let found = refused(checked(&plan, "wasm"));
        let lines = [
            "5 things to correct:".to_owned(),
            "plan.timelock: min_delay is 0, outside 1 to 3600".into(),
            "plan.security: max_hold is 0, outside 1 to 15552000".into(),
            "plan.oracle: round_seconds is 601, outside 1 to 600".into(),
            "plan.market: maintenance_ltv is 1, outside 0.000000000000000001 to 0.999999999999999999".into(),
            "plan.engine: skip_after is 0, outside 1 to 31536000".into(),
        ];
        assert_eq!(found.lines().map(str::trim_start).collect::<Vec<_>>(), lines);
        Ok(())
    }

    /// The reporters' part of the fee is no parameter of the vault in the plan, but it is in the vault's message.
    #[test]
    fn shares_of_the_fee_that_the_plan_adds_count() -> Result<()> {
        let mut plan = read_plan(&network("localnet")?, None)?;
        let share = Decimal::percent(60);
        plan.reporter_tranches.fee_share = share;
        plan.staking.fee_shares = vec![FeeShare { recipient: plan.roles.guardian.clone(), share }];
        assert_eq!(refused(checked(&plan, "wasm")), "plan.staking: fee_shares is 1.2, outside 0 to 1");
        plan.reporter_tranches.fee_share = Decimal::percent(40);
        assert_eq!(refused(checked(&plan, "wasm")), "");
        plan.staking.fee_shares[0].recipient = plan.roles.treasury.clone();
        let twice = refused(checked(&plan, "wasm"));
        assert!(twice.starts_with("plan.staking: parameters violate `no recipient twice`: "), "{twice}");
        Ok(())
    }

    #[test]
    fn testnets_want_to_know_who_guards_and_who_votes() -> Result<()> {
        let plan = read_plan(&network("osmosis-testnet")?, None)?;
        let hint = "in the network file or with --plan";
        let missing = format!(
            "4 things to correct:\n  plan.roles.guardian is missing: say it {hint}\n  plan.roles.treasury is missing: say it \
             {hint}\n  plan.governance.voters is empty: name who votes {hint}\n  plan.reporters: 0 are named, the oracle needs \
             4: name them {hint}"
        );
        assert_eq!(refused(checked(&plan, "osmo")), missing);
        let missing = "plan.base is missing: say it in the network file or with --plan";
        assert_eq!(refused(read_plan(&network("neutron-testnet")?, None)), missing);
        Ok(())
    }

    #[test]
    fn a_further_plan_is_stronger_and_its_typing_mistakes_are_found() -> Result<()> {
        let file = network("localnet")?;
        let (_folder, path) = further("[timelock]\ndelay = 42")?;
        let plan = read_plan(&file, Some(&path))?;
        assert_eq!((plan.timelock.delay, plan.timelock.min_delay), (42, 5));
        let (_folder, path) = further("[timelock]\ndeley = 42")?;
        assert_eq!(refused(read_plan(&file, Some(&path))), "plan.timelock.deley is no part of a plan");
        Ok(())
    }

    #[test]
    fn roles_and_reporters_are_checked() -> Result<()> {
        let plan = read_plan(&network("localnet")?, None)?;
        let mut none = plan.clone();
        none.governance.voters.clear();
        let line = "plan.governance.voters is empty: name who votes in the network file or with --plan";
        assert_eq!(refused(checked(&none, "wasm")), line);
        let mut weak = plan.clone();
        weak.governance.voters.truncate(1);
        weak.governance.voters[0].stake = Uint128::new(1_000_000_999_999);
        let line = "plan.governance.voters have 999999 votes, less than the floor of 1000000: nothing could pass";
        assert_eq!(refused(checked(&weak, "wasm")), line);
        let mut twice = plan.clone();
        twice.reporters.push(plan.reporters[0].clone());
        let address = &plan.reporters[0].address;
        assert_eq!(refused(checked(&twice, "wasm")), format!("plan.reporters: {address} is named twice"));
        let mut few = plan.clone();
        few.reporters.truncate(2);
        let line = "plan.reporters: 2 are named, the oracle needs 4: name them in the network file or with --plan";
        assert_eq!(refused(checked(&few, "wasm")), line);
        let foreign = format!("plan.roles.guardian: address {} does not begin with osmo1", plan.roles.guardian);
        let (all, count) = (refused(checked(&plan, "osmo")), 2 + plan.governance.voters.len() + plan.reporters.len());
        assert!(all.starts_with(&format!("{count} things to correct:\n  {foreign}\n")), "{all}");
        Ok(())
    }
}
