//! Claims about a system compared with a static one, as bounds that hold or fail.

use std::collections::BTreeSet;

use super::compare::Row;
use super::stats::mean;
use crate::behaviour::Liquidators;
use crate::model::Outcome;
use crate::paths::Path;

/// A mean loss of lenders below this counts as none: .1 % of supply.
const NOTHING: f64 = 1e-3;
/// Greatest loss of lenders above the base's on a single series.
const EXCESS: f64 = 5e-3;
/// Rounding of means.
const SLACK: f64 = 1e-9;
/// A gap: a bar whose low is below this part of the last close ..
const GAP: f64 = 0.4;
/// .. while that close is above this part of the first price.
const ALIVE: f64 = 0.5;

/// The systems that a claim is about.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// The system of the claim.
    pub ours: &'a str,
    /// The static system.
    pub base: &'a str,
    /// The static system with a waterfall behind it.
    pub covered: &'a str,
}

/// Series with special treatment. All others count in the means.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    /// Series in which penalty and volume are only a cost to borrowers.
    pub calm: Vec<String>,
    /// They are left out.
    pub apart: Vec<String>,
}

/// A bound on a number of the system, as a multiple of the base's.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Series: `all`, `odd` or `even` places of the sorted names.
    pub set: &'static str,
    /// Short name, as in a list of known exceptions.
    pub name: &'static str,
    /// What is compared, in words.
    pub what: String,
    /// Our number.
    pub ours: f64,
    /// The number that it is compared with.
    pub other: f64,
    /// Greatest multiple of it that is claimed.
    pub times: f64,
    /// What may be added.
    pub plus: f64,
}

impl Claim {
    /// Whether it is true.
    pub fn holds(&self) -> bool {
        self.ours <= self.times * self.other + self.plus + SLACK
    }
}

/// Series with a gap: the price loses most of its value between two bars.
pub fn gaps(paths: &[Path]) -> Vec<String> {
    let gap = |path: &&Path| {
        let first = path.bars.first().map_or(0.0, |bar| bar.open);
        path.bars.windows(2).any(|pair| pair[0].close > ALIVE * first && pair[1].low < GAP * pair[0].close)
    };
    paths.iter().filter(gap).map(|path| path.name.clone()).collect()
}

/// Series on which lenders lose nothing under the base, with any kind of liquidators.
pub fn calm(rows: &[Row], base: &str) -> Vec<String> {
    let lost = |name: &str, kind| mean_of(rows, base, &[name], Some(kind), |outcome| outcome.lenders_loss);
    let calm = |name: &&str| Liquidators::ALL.into_iter().all(|kind| lost(name, kind) < NOTHING);
    names(rows).into_iter().filter(calm).map(str::to_owned).collect()
}

/// All claims on all series, then on those in odd and in even places of the sorted names. A half without series has no claims.
pub fn claims(rows: &[Row], sides: Sides, marked: &Marked) -> Vec<Claim> {
    let all = names(rows);
    let half = |rest: usize| all.iter().copied().skip(rest).step_by(2).collect::<Vec<&str>>();
    let sets = [("all", all.clone()), ("odd", half(0)), ("even", half(1))];
    sets.into_iter().flat_map(|(set, names)| of_set(rows, sides, marked, set, &names)).collect()
}

fn of_set(rows: &[Row], sides: Sides, marked: &Marked, set: &'static str, names: &[&str]) -> Vec<Claim> {
    let among = |list: &[String], name: &str| list.iter().any(|marked| marked == name);
    let counted: Vec<&str> = names.iter().copied().filter(|name| !among(&marked.apart, name)).collect();
    let calm: Vec<&str> = counted.iter().copied().filter(|name| among(&marked.calm, name)).collect();
    let claim = |name, what: &str, other: &str, times, of: &dyn Fn(&str) -> f64| {
        let what = format!("{what}, against {other}");
        Claim { set, name, what, ours: of(sides.ours), other: of(other), times, plus: 0.0 }
    };
    let naive = Some(Liquidators::Naive);
    let mut claims = Vec::new();
    if !counted.is_empty() {
        let lenders = |system: &str| mean_of(rows, system, &counted, None, |outcome| outcome.lenders_loss);
        claims.push(claim("lenders", "lenders' loss", sides.base, 0.2, &lenders));
        claims.push(claim("lenders-covered", "lenders' loss", sides.covered, 0.5, &lenders));
        let deficit = |system: &str, kind| mean_of(rows, system, &counted, kind, |outcome| outcome.deficit);
        claims.push(claim("deficit-naive", "deficit, naive", sides.base, 1.0, &|system| deficit(system, naive)));
        let demanding = |system: &str| deficit(system, Some(Liquidators::Demanding));
        claims.push(claim("deficit-demanding", "deficit, demanding", sides.base, 0.5, &demanding));
        claims.push(worst(rows, sides, set, &counted));
    }
    if !calm.is_empty() {
        let penalty = |system: &str| mean_of(rows, system, &calm, naive, |outcome| outcome.penalty);
        let volume = |system: &str| mean_of(rows, system, &calm, naive, |outcome| outcome.liquidated);
        claims.push(claim("calm-penalty", "calm penalty, naive", sides.base, 1.2, &penalty));
        claims.push(claim("calm-volume", "calm volume, naive", sides.base, 1.5, &volume));
    }
    claims
}

/// The series and kind of liquidators with the largest loss of lenders above the base's.
fn worst(rows: &[Row], sides: Sides, set: &'static str, series: &[&str]) -> Claim {
    let lenders = |system: &str, name: &str, kind| mean_of(rows, system, &[name], Some(kind), |o| o.lenders_loss);
    let pairs = series.iter().flat_map(|name| Liquidators::ALL.map(|kind| (*name, kind)));
    let all = pairs.map(|(name, kind)| (lenders(sides.ours, name, kind), lenders(sides.base, name, kind), name, kind));
    let most = all.max_by(|a, b| (a.0 - a.1).total_cmp(&(b.0 - b.1)));
    let (ours, other, at) =
        most.map_or((0.0, 0.0, String::new()), |(a, b, name, kind)| (a, b, format!("{name}, {}", kind.name())));
    let what = format!("lenders on the worst series ({at}), against {}", sides.base);
    Claim { set, name: "worst-series", what, ours, other, times: 1.0, plus: EXCESS }
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.series.as_str()).collect::<BTreeSet<_>>().into_iter().collect()
}

fn mean_of(
    rows: &[Row],
    system: &str,
    series: &[&str],
    kind: Option<Liquidators>,
    value: impl Fn(&Outcome) -> f64,
) -> f64 {
    let own = |row: &&Row| {
        row.system == system && series.contains(&row.series.as_str()) && kind.is_none_or(|kind| kind == row.liquidators)
    };
    mean(rows.iter().filter(own).map(|row| value(&row.outcome)))
}
