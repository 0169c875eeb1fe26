//! Assumptions of a run, for its reader.

use anyhow::Result;
use lab::Liquidators;

use crate::cli::TwinArg;
use crate::format;
use crate::outcome::Setting;
use crate::scenario::Scenario;
use crate::setup::Setup;

/// The assumptions and parameters of a run.
pub fn of(scenario: &Scenario, setup: &Setup, seed: u64, seeds: u64) -> Result<Setting> {
    Ok(Setting {
        liquidators: setup.kind.name().to_owned(),
        command: command(scenario, setup, seed, seeds),
        plan: setup.changes.iter().map(|c| [c.path.clone(), c.from.clone(), c.to.clone()]).collect(),
        lab: setup.document.text(),
        assumptions: assumptions(scenario, setup)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        prices: scenario.sha256.clone().unwrap_or_else(|| format!("table {}", scenario.name)),
    })
}

/// The options of a run that are not files: `--plan` and `--lab` are in the setting itself.
fn command(scenario: &Scenario, setup: &Setup, seed: u64, seeds: u64) -> String {
    let mut text = match scenario.name.as_str() {
        "custom" => format!("cargo demo --prices {}", scenario.source),
        name => format!("cargo demo --scenario {name}"),
    };
    if setup.kind == Liquidators::Demanding {
        text.push_str(" --liquidators demanding");
    }
    match setup.twin {
        TwinArg::Mars => {}
        TwinArg::Aave => text.push_str(" --twin aave"),
        TwinArg::None => text.push_str(" --twin none"),
    }
    text.push_str(&format!(" --seed {seed}"));
    if seeds > 1 {
        text.push_str(&format!(" --seeds {seeds}"));
    }
    text
}

fn assumptions(scenario: &Scenario, setup: &Setup) -> Result<Vec<[String; 2]>> {
    let people = &setup.lab.behaviour;
    let buyers = &people.liquidators;
    let part = format::part;
    let mut list = vec![
        (
            "Liquidators",
            format!("{}, {}, {} of supply together", buyers.count, setup.kind.name(), part(buyers.capital)),
        ),
        ("They want", format!("{} to {} on an account", part(buyers.wish[0]), part(buyers.wish[1]))),
        (
            "Market outside",
            format!(
                "takes {} of supply an hour, at a cost of {}{}",
                part(buyers.depth_per_hour),
                part(buyers.sale_slip),
                if buyers.depth_exponent > 0.0 { ", less as the price falls" } else { "" }
            ),
        ),
        ("Borrowers who repay in time", part(people.borrowers.attentive)),
        ("Lent out at the start", format!("{} of supply", part(people.market.utilisation))),
        (
            "Stake behind the market",
            format!("{} of supply; debt may be {:.0} times it", part(setup.tranche()?), times(setup)),
        ),
    ];
    if let Some(liar) = &scenario.liar {
        let when = format!("{} to {}", crate::clock::stamp(liar.from), crate::clock::stamp(liar.to));
        list.push(("A reporter lies", format!("40 % above the market, {when}")));
    }
    if let Some(slash) = &scenario.validator_slash {
        let when = crate::clock::stamp(slash.time);
        list.push(("A validator is slashed", format!("{}, {when}", format::percent(slash.fraction))));
    }
    let oracle = &people.oracle;
    if oracle.latency_seconds > 0.0 || oracle.latency_points > 0 {
        list.push((
            "Reporters are late",
            format!("{} s, {} prices of the path", oracle.latency_seconds, oracle.latency_points),
        ));
    }
    if oracle.outage_per_hour > 0.0 {
        list.push((
            "Reporters fall silent",
            format!("{} per hour, for {} h", oracle.outage_per_hour, oracle.outage_hours),
        ));
    }
    Ok(list.into_iter().map(|(name, value)| [name.to_owned(), value]).collect())
}

/// Debt per slashable stake.
fn times(setup: &Setup) -> f64 {
    let kappa = crate::number::float(setup.plan.market.params.cover_ratio);
    if kappa > 0.0 {
        1.0 / kappa
    } else {
        f64::INFINITY
    }
}
