//! A comparison's rows as one line per system.

use std::collections::BTreeSet;

use super::compare::Row;
use super::stats::{mean, standard_error};
use crate::behaviour::Liquidators;
use crate::model::Outcome;

/// What lenders' loss and deficit are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// What lenders supplied.
    Supply,
    /// The highest debt of the run.
    PeakDebt,
}

impl Basis {
    fn of(self, outcome: &Outcome, loss: f64) -> f64 {
        match self {
            Self::Supply => loss,
            Self::PeakDebt if outcome.peak_debt > 0.0 => loss / outcome.peak_debt,
            Self::PeakDebt => 0.0,
        }
    }
}

/// Means over series and seeds with one kind of liquidators.
#[derive(Debug, Clone, PartialEq)]
pub struct Kind {
    /// The kind.
    pub liquidators: Liquidators,
    /// Lenders' loss.
    pub lenders_loss: f64,
    /// All losses.
    pub deficit: f64,
    /// Standard error of the lenders' loss over seeds, each a mean over series.
    pub lenders_noise: f64,
    /// The same of all losses.
    pub deficit_noise: f64,
    /// The series in which lenders lost most, and their loss.
    pub worst: Option<(String, f64)>,
}

/// One system's means over series, seeds and kinds.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The system.
    pub system: String,
    /// By kind of liquidators.
    pub kinds: Vec<Kind>,
    /// Lenders' loss over both kinds.
    pub lenders_loss: f64,
    /// All losses over both kinds.
    pub deficit: f64,
    /// What borrowers paid above their debt.
    pub penalty: f64,
    /// Debt repaid by buyers.
    pub liquidated: f64,
    /// What buyers earned.
    pub profit: f64,
    /// Mean initial LTV.
    pub power: f64,
    /// Mean debt.
    pub debt: f64,
    /// Penalty, volume and the part of it sold above health 1, with naive liquidators in the calm series.
    pub calm: [f64; 3],
}

/// One line per system, in the order of the rows. `calm` names the series whose penalty is only a cost to borrowers.
pub fn summarise(rows: &[Row], basis: Basis, calm: &[String]) -> Vec<Summary> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        if !names.contains(&row.system.as_str()) {
            names.push(&row.system);
        }
    }
    names.into_iter().map(|name| summary(name, rows, basis, calm)).collect()
}

fn summary(name: &str, rows: &[Row], basis: Basis, calm: &[String]) -> Summary {
    let own: Vec<&Row> = rows.iter().filter(|row| row.system == name).collect();
    let all = |value: fn(&Outcome) -> f64| mean(own.iter().map(|row| value(&row.outcome)));
    let quiet: Vec<&Row> =
        own.iter().copied().filter(|row| row.liquidators == Liquidators::Naive && calm.contains(&row.series)).collect();
    let in_calm = |value: fn(&Outcome) -> f64| mean(quiet.iter().map(|row| value(&row.outcome)));
    let kinds: BTreeSet<Liquidators> = own.iter().map(|row| row.liquidators).collect();
    Summary {
        system: name.to_owned(),
        kinds: kinds.into_iter().map(|kind| of_kind(&own, kind, basis)).collect(),
        lenders_loss: mean(own.iter().map(|row| basis.of(&row.outcome, row.outcome.lenders_loss))),
        deficit: mean(own.iter().map(|row| basis.of(&row.outcome, row.outcome.deficit))),
        penalty: all(|outcome| outcome.penalty),
        liquidated: all(|outcome| outcome.liquidated),
        profit: all(|outcome| outcome.liquidator_profit),
        power: all(|outcome| outcome.borrowing_power),
        debt: all(|outcome| outcome.debt),
        calm: [
            in_calm(|outcome| outcome.penalty),
            in_calm(|outcome| outcome.liquidated),
            in_calm(|outcome| outcome.soft),
        ],
    }
}

fn of_kind(own: &[&Row], liquidators: Liquidators, basis: Basis) -> Kind {
    let rows: Vec<&Row> = own.iter().copied().filter(|row| row.liquidators == liquidators).collect();
    let lenders = |row: &&Row| basis.of(&row.outcome, row.outcome.lenders_loss);
    let deficit = |row: &&Row| basis.of(&row.outcome, row.outcome.deficit);
    let seeds: BTreeSet<u64> = rows.iter().map(|row| row.seed).collect();
    let by_seed = |value: &dyn Fn(&&Row) -> f64| {
        let of = |seed: &u64| mean(rows.iter().filter(|row| row.seed == *seed).map(value));
        standard_error(&seeds.iter().map(of).collect::<Vec<f64>>())
    };
    let series: BTreeSet<&str> = rows.iter().map(|row| row.series.as_str()).collect();
    let in_series = |name: &str| mean(rows.iter().filter(|row| row.series == name).map(lenders));
    Kind {
        liquidators,
        lenders_loss: mean(rows.iter().map(lenders)),
        deficit: mean(rows.iter().map(deficit)),
        lenders_noise: by_seed(&lenders),
        deficit_noise: by_seed(&deficit),
        worst: series.into_iter().map(|name| (name.to_owned(), in_series(name))).max_by(|a, b| a.1.total_cmp(&b.1)),
    }
}
