//! Risk numbers of a system over random paths.

use super::compare::Row;
use super::stats::{expected_shortfall, mean, quantile};
use crate::behaviour::Liquidators;
use crate::model::Outcome;

/// Lenders' loss below this is none.
const LOSS: f64 = 5e-5;

/// Distribution of one loss.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Losses {
    /// Mean.
    pub mean: f64,
    /// Value at risk at 95 %.
    pub var95: f64,
    /// Value at risk at 99 %.
    pub var99: f64,
    /// Mean of the worst 5 %.
    pub es95: f64,
    /// Mean of the worst 1 %.
    pub es99: f64,
    /// The worst.
    pub most: f64,
}

impl Losses {
    fn of(values: &[f64]) -> Self {
        Self {
            mean: mean(values.iter().copied()),
            var95: quantile(values, 0.95),
            var99: quantile(values, 0.99),
            es95: expected_shortfall(values, 0.95),
            es99: expected_shortfall(values, 0.99),
            most: values.iter().copied().fold(0.0, f64::max),
        }
    }
}

/// Risk numbers of a system with one kind of liquidators.
#[derive(Debug, Clone, PartialEq)]
pub struct Tail {
    /// The system.
    pub system: String,
    /// The kind.
    pub liquidators: Liquidators,
    /// Lenders' loss.
    pub lenders: Losses,
    /// All losses.
    pub deficit: Losses,
    /// Share of paths on which lenders lose.
    pub lenders_lose: f64,
    /// Share of paths on which the tranche is used up.
    pub tranche_used_up: f64,
    /// Mean covered premium that borrowers owe.
    pub premium: f64,
    /// Mean loss of the tranche, which the premium should cover.
    pub tranche_loss: f64,
}

/// Risk numbers of every system and kind among the rows, in their order.
pub fn tail(rows: &[Row]) -> Vec<Tail> {
    let mut groups: Vec<(&str, Liquidators)> = Vec::new();
    for row in rows {
        let group = (row.system.as_str(), row.liquidators);
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups.into_iter().map(|(system, kind)| one(rows, system, kind)).collect()
}

fn one(rows: &[Row], system: &str, liquidators: Liquidators) -> Tail {
    let own: Vec<&Outcome> = rows
        .iter()
        .filter(|row| row.system == system && row.liquidators == liquidators)
        .map(|row| &row.outcome)
        .collect();
    let all = |value: fn(&Outcome) -> f64| own.iter().map(|outcome| value(outcome)).collect::<Vec<f64>>();
    let share = |holds: fn(&Outcome) -> bool| mean(own.iter().map(|outcome| f64::from(u8::from(holds(outcome)))));
    Tail {
        system: system.to_owned(),
        liquidators,
        lenders: Losses::of(&all(|outcome| outcome.lenders_loss)),
        deficit: Losses::of(&all(|outcome| outcome.deficit)),
        lenders_lose: share(|outcome| outcome.lenders_loss > LOSS),
        tranche_used_up: share(|outcome| outcome.tranche_used_up),
        premium: mean(all(|outcome| outcome.premium)),
        tranche_loss: mean(all(|outcome| outcome.tranche_loss)),
    }
}
