//! Checks after a run.

use super::actors::Actors;
use super::drill::{Drill, ELSEWHERE};
use crate::chain::Chain;
use crate::keeper::jobs::JOBS;
use crate::status::{self, StatusConfig};
use crate::{Nodes, Target, TargetConfig};
use anyhow::{ensure, Result};
use interfaces::liquidation_engine::{DeficitResponse, WaterfallState};
use interfaces::oracle_aggregator::event::CLOSE;
use local_suite::LocalSuite;
use std::collections::{BTreeMap, BTreeSet};
use suite::invariants;

/// Observations of a run.
#[derive(Default)]
pub struct Facts {
    /// First round that counts.
    pub first: u64,
    /// Last round that counts.
    pub last: u64,
    /// Rounds in which too few feeders ran for a quorum, or no keeper.
    pub absent: BTreeSet<u64>,
}

impl Facts {
    /// Records which programs run in the open round.
    pub fn look(&mut self, suite: &LocalSuite, actors: &Actors) -> Result<()> {
        // 60 % of the power of seven equal reporters.
        if actors.feeding() < 5 || actors.keeping() == 0 {
            let open = suite.rounds().open;
            // A started program needs a round to begin, and a round is closed while the next is open.
            self.absent.extend(open.saturating_sub(1)..=open + 2);
        }
        Ok(())
    }

    /// Judges the run. Errors: whatever does not hold.
    pub fn judge(&self, suite: &LocalSuite, actors: &Actors, drill: &Drill, say: &dyn Fn(&str)) -> Result<()> {
        self.rounds(suite, drill, say)?;
        jobs(actors, drill, say)?;
        let sales = actors.logs("liquidator")?.matches(": liquidate in ").count();
        say(&format!("the liquidator bought {sales} times"));
        ensure!(sales > 0 || !drill.sells, "the liquidator bought nothing: see {}", actors.folder().display());
        waste(actors, say)?;
        suite.chain.pin()?;
        let waits = |walk: &DeficitResponse| matches!(walk.waterfall, WaterfallState::Failed { .. });
        let failed = suite.engine_deficits().iter().filter(|walk| waits(walk)).count();
        ensure!(failed == 0, "{failed} deficits still wait for a cover that failed");
        let mut counts = invariants::Counts::new();
        invariants::check(suite, &mut counts)?;
        say(&format!("invariants hold:\n{}", invariants::table(&counts)));
        page(suite, say)?;
        say("as it should be");
        Ok(())
    }

    /// Every round has a price unless the quorum or every keeper was absent.
    fn rounds(&self, suite: &LocalSuite, drill: &Drill, say: &dyn Fn(&str)) -> Result<()> {
        let mut outcomes: BTreeMap<u64, String> = BTreeMap::new();
        let kind = format!("wasm-{CLOSE}");
        for tx in suite.chain.client.search(&format!("{kind}.round EXISTS"))? {
            for event in tx.events_of(&kind) {
                let round = event.attribute("round").unwrap_or_default().parse()?;
                outcomes.insert(round, event.attribute("outcome").unwrap_or_default().to_owned());
            }
        }
        let lacks = |round: &u64| outcomes.get(round).is_none_or(|outcome| outcome != "closed");
        let lacking: Vec<u64> = (self.first..=self.last).filter(lacks).collect();
        let unexplained: Vec<_> = lacking.iter().filter(|round| !self.absent.contains(round)).collect();
        let all = self.last.saturating_sub(self.first) + 1;
        say(&format!("{} of {all} rounds have a price, without one: {lacking:?}", all as usize - lacking.len()));
        ensure!(unexplained.is_empty(), "rounds without a price and without a reason: {unexplained:?}");
        ensure!(
            lacking.len() as u64 <= drill.lacking,
            "{} rounds without a price, at most {}",
            lacking.len(),
            drill.lacking
        );
        Ok(())
    }
}

/// Every job of the drill was done by a keeper.
fn jobs(actors: &Actors, drill: &Drill, say: &dyn Fn(&str)) -> Result<()> {
    let logs = actors.logs("keeper")?;
    let count = |name: &str| logs.matches(&format!("keeper: {name}: done,")).count();
    let done: Vec<_> = JOBS.iter().map(|job| (job.name, count(job.name))).collect();
    let text: Vec<_> = done.iter().map(|(name, count)| format!("{name} {count}")).collect();
    say(&format!("keepers did: {}", text.join(", ")));
    let elsewhere = ELSEWHERE.iter().filter(|(name, _)| count(name) == 0);
    elsewhere.for_each(|(name, why)| say(&format!("{name} did not come up: {why}")));
    let missing: Vec<_> = drill.jobs.iter().filter(|name| count(name) == 0).collect();
    ensure!(missing.is_empty(), "no keeper did {missing:?}: see {}", actors.folder().display());
    Ok(())
}

/// Two keepers spend little more than one: compares failed with successful transactions.
fn waste(actors: &Actors, say: &dyn Fn(&str)) -> Result<()> {
    let logs = actors.logs("keeper")?;
    let worked =
        logs.lines().filter(|line| line.contains(" gas") && line.contains(" in ") && line.contains(" at ")).count();
    let failed = logs
        .lines()
        .filter(|line| line.contains("refused by the chain (wasm") && !line.contains("but refused"))
        .count();
    say(&format!("keepers' transactions: {worked} worked, {failed} failed in a block"));
    ensure!(failed * 5 <= worked, "more than a fifth of the keepers' transactions failed");
    Ok(())
}

/// A metric of the page, its label, and a value.
type Told = (&'static str, Option<(&'static str, &'static str)>, f64);

/// Values of some of the page's metrics, from the contracts.
fn told(suite: &LocalSuite) -> Result<Vec<Told>> {
    let tranche = suite.tranche(suite::BASE_TRANCHE);
    let state = suite.market();
    let price = suite.record(suite::FEED_NATIVE)?.price.atomics().u128() as f64 / 1e18;
    let deficits: u128 = suite.engine_deficits().iter().map(|deficit| deficit.outstanding.u128()).sum();
    Ok(vec![
        ("cash", None, state.cash.u128() as f64),
        ("fund", None, state.fund.u128() as f64),
        ("tranche_assets", Some(("tranche", "1")), tranche.assets.u128() as f64),
        ("tranche_reserved", Some(("tranche", "1")), tranche.reserved.u128() as f64),
        ("price", Some(("feed", "1")), price),
        ("reporters", None, suite.reporters.len() as f64),
        ("deficits_outstanding", None, deficits as f64),
    ])
}

/// The status page agrees with the contracts.
fn page(suite: &LocalSuite, say: &dyn Fn(&str)) -> Result<()> {
    let config = TargetConfig {
        network: suite.chain.deployment.network.clone(),
        deployments: suite.chain.deployment.deployments.clone(),
        rpc: vec![suite.chain.net.rpc().into()],
    };
    let target = Target::read(&config)?;
    let nodes = Nodes::new(target.networks.clone(), None);
    let before = told(suite)?;
    let page = status::read(&nodes as &dyn Chain, &target, &StatusConfig::default())?;
    suite.chain.pin()?;
    let after = told(suite)?;
    println!("{}", page.render());
    let shown = |name: &str, label: Option<(&str, &str)>| {
        page.lines.iter().find_map(|line| {
            let (metric, labels, value) = line.metric.as_ref()?;
            let fits = label.is_none_or(|(key, value)| labels.iter().any(|(k, v)| k == key && v == value));
            (*metric == name && fits).then_some(*value)
        })
    };
    // Interest accrues up to the block of a query, and the page's query is between these two.
    for ((name, label, before), (_, _, after)) in before.into_iter().zip(after) {
        let found = shown(name, label).unwrap_or(f64::NAN);
        let (least, most) = (before.min(after), before.max(after));
        let slack = most.abs() * 1e-9;
        ensure!(
            (least - slack..=most + slack).contains(&found),
            "the page says {name} {found}, the contracts {before} before it and {after} after it"
        );
    }
    let unread: Vec<_> =
        page.lines.iter().filter(|line| line.name == "cannot be read").map(|line| &line.text).collect();
    ensure!(unread.is_empty(), "parts of the page cannot be read: {unread:?}");
    say("the status page says what the contracts say");
    Ok(())
}
