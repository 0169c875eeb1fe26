//! The parts of a page, by verb.

use std::collections::BTreeSet;

use lab::study::{mean, summarise, Basis, Found, Range, Row, Summary, Tail};
use lab::Liquidators;
use maud::{html, Markup};

use super::charts::{exceedance, frontier, key, Line};
use super::heat::Heat;
use super::{words, Report};
use crate::args::Measure;
use crate::table::percent;
use crate::verbs::optimise::Seen;
use crate::verbs::sweep::Point;
use lab::study::Axis;

impl Report<'_> {
    /// Table, heat map by series, distributions and frontier of a comparison.
    pub fn comparison(&mut self, rows: &[Row], measure: &Measure) {
        let together: Vec<Row> = rows.iter().filter(|row| !measure.apart.contains(&row.series)).cloned().collect();
        let lines = summarise(&together, Basis::Supply, &measure.calm);
        self.result = words::result(&lines);
        self.sections.push(html! { h2 { "Means over series and seeds" } (table(&lines)) });
        if !measure.apart.is_empty() {
            self.sections.push(html! { p { "Left out of the means: " (measure.apart.join(", ")) "." } });
        }
        self.sections.push(html! { h2 { "Lenders' loss by series" } (by_series(rows, &lines)) });
        self.sections.push(charts(&together, &lines));
    }

    /// A heat map for each system and kind of liquidators.
    pub fn sweep(&mut self, axes: &[Axis], points: &[Point]) {
        let Some(first) = points.first() else { return };
        for (i, line) in first.lines.iter().enumerate() {
            for (j, kind) in line.kinds.iter().enumerate() {
                let value = |point: &Point| Some(point.lines.get(i)?.kinds.get(j)?.lenders_loss);
                let title = format!("Lenders' loss, {}, {} liquidators", line.system, kind.liquidators.name());
                self.sections.push(html! { h2 { (title) } (heat(axes, points, value).markup()) });
            }
        }
    }

    /// Risk numbers and distributions over random paths.
    pub fn tails(&mut self, tails: &[Tail], rows: &[Row]) {
        let lines = summarise(rows, Basis::Supply, &[]);
        self.result = words::result(&lines);
        self.sections.push(html! {
            h2 { "Risk over random paths" }
            div.wide { table {
                tr {
                    @for name in ["system", "liquidators", "lenders: mean", "VaR 99 %", "ES 95 %", "P(loss)", "deficit: mean", "VaR 99 %",
                        "ES 95 %", "max", "P(tranche used up)", "premium", "tranche loses"] { th { (name) } }
                }
                @for tail in tails {
                    tr {
                        td { (tail.system) } td { (tail.liquidators.name()) } td { (percent(tail.lenders.mean, 3)) }
                        td { (percent(tail.lenders.var99, 2)) } td { (percent(tail.lenders.es95, 2)) } td { (percent(tail.lenders_lose, 1)) }
                        td { (percent(tail.deficit.mean, 3)) } td { (percent(tail.deficit.var99, 2)) } td { (percent(tail.deficit.es95, 2)) }
                        td { (percent(tail.deficit.most, 1)) } td { (percent(tail.tranche_used_up, 1)) } td { (percent(tail.premium, 3)) }
                        td { (percent(tail.tranche_loss, 3)) }
                    }
                }
            } }
        });
        self.sections.push(charts(rows, &lines));
    }

    /// Points of a search, the best first.
    pub fn search(&mut self, ranges: &[Range], tried: &[Found], seen: &[(Vec<f64>, Seen)]) {
        let of = |found: &Found| seen.iter().find(|(at, _)| *at == found.at).map(|(_, point)| *point);
        self.sections.push(html! {
            h2 { "Points tried, the best first" }
            div.wide { table {
                tr {
                    @for range in ranges { th { (range.key) } }
                    @for name in ["lenders: ES 95 %", "deficit: ES 95 %", "penalty x base", "volume x base", "allowed"] { th { (name) } }
                }
                @for found in tried {
                    @if let Some(point) = of(found) {
                        tr {
                            @for value in &found.at { td { (format!("{value:.4}")) } }
                            td { (percent(point.lenders, 3)) } td { (percent(point.deficit, 3)) } td { (format!("{:.2}", point.penalty)) }
                            td { (format!("{:.2}", point.volume)) } td { @if found.value.is_some() { "yes" } @else { "no" } }
                        }
                    }
                }
            } }
        });
    }
}

fn table(lines: &[Summary]) -> Markup {
    let kinds = lines.first().map(|line| line.kinds.as_slice()).unwrap_or_default();
    html! {
        div.wide { table {
            tr {
                th { "system" }
                @for kind in kinds { th { (kind.liquidators.name()) ": lenders" } th { "deficit" } th { "worst series" } }
                th { "penalty" } th { "volume" } th { "buyers earn" } th { "power" } th { "debt" }
            }
            @for line in lines {
                tr {
                    td { (line.system) }
                    @for kind in &line.kinds {
                        td { (percent(kind.lenders_loss, 2)) } td { (percent(kind.deficit, 2)) }
                        td { @if let Some((name, loss)) = &kind.worst { @if *loss > 0.0 { (percent(*loss, 1)) " (" (name) ")" } @else { "0" } } }
                    }
                    td { (percent(line.penalty, 2)) } td { (percent(line.liquidated, 1)) } td { (percent(line.profit, 1)) }
                    td { (percent(line.power, 1)) } td { (percent(line.debt, 1)) }
                }
            }
        } }
    }
}

fn by_series(rows: &[Row], lines: &[Summary]) -> Markup {
    let columns: Vec<(&str, Liquidators)> =
        lines.iter().flat_map(|line| line.kinds.iter().map(|kind| (line.system.as_str(), kind.liquidators))).collect();
    let series: BTreeSet<&str> = rows.iter().map(|row| row.series.as_str()).collect();
    let cell = |series: &str, (system, kind): (&str, Liquidators)| {
        let own = rows.iter().filter(|row| row.series == series && row.system == system && row.liquidators == kind);
        let losses: Vec<f64> = own.map(|row| row.outcome.lenders_loss).collect();
        (!losses.is_empty()).then(|| mean(losses))
    };
    let row = |name: &&str| ((*name).to_owned(), columns.iter().map(|column| cell(name, *column)).collect());
    let columns_text = columns.iter().map(|(system, kind)| format!("{system}, {}", kind.name())).collect();
    Heat { corner: "series".to_owned(), columns: columns_text, rows: series.iter().map(row).collect() }.markup()
}

fn charts(rows: &[Row], lines: &[Summary]) -> Markup {
    let systems: Vec<String> = lines.iter().map(|line| line.system.clone()).collect();
    let kinds: BTreeSet<Liquidators> = rows.iter().map(|row| row.liquidators).collect();
    let losses = |kind: Liquidators| -> Vec<(usize, String, Vec<f64>)> {
        let of = |name: &str| {
            rows.iter()
                .filter(|row| row.system == name && row.liquidators == kind)
                .map(|row| row.outcome.lenders_loss)
                .collect()
        };
        systems.iter().enumerate().map(|(i, name)| (i, name.clone(), of(name))).collect()
    };
    let points = |kind: Liquidators| -> Vec<Line> {
        let of = |(system, line): (usize, &Summary)| {
            let own = rows.iter().filter(|row| row.system == line.system && row.liquidators == kind);
            let penalty = mean(own.clone().map(|row| row.outcome.penalty));
            let loss = mean(own.map(|row| row.outcome.lenders_loss));
            Line { system, name: line.system.clone(), points: vec![(penalty.max(0.0), loss)] }
        };
        lines.iter().enumerate().map(of).collect()
    };
    html! {
        h2 { "Distribution of lenders' loss, and loss against penalty" }
        (key(&systems))
        div.charts {
            @for kind in &kinds {
                (exceedance(&format!("Runs with {} liquidators that lose more than x", kind.name()), &losses(*kind)))
                (frontier(&format!("Loss against penalty, {} liquidators", kind.name()), &points(*kind)))
            }
        }
    }
}

/// One key: a column of values. Two keys: a map, the first down and the second across.
fn heat(axes: &[Axis], points: &[Point], value: impl Fn(&Point) -> Option<f64>) -> Heat {
    let at = |wanted: &[f64]| points.iter().find(|point| point.at == wanted).and_then(&value);
    match axes {
        [down, across] => Heat {
            corner: format!("{} down, {} across", down.key, across.key),
            columns: across.values.iter().map(f64::to_string).collect(),
            rows: down
                .values
                .iter()
                .map(|y| (y.to_string(), across.values.iter().map(|x| at(&[*y, *x])).collect()))
                .collect(),
        },
        [down, ..] => Heat {
            corner: down.key.clone(),
            columns: vec!["lenders' loss".to_owned()],
            rows: down.values.iter().map(|y| (y.to_string(), vec![at(&[*y])])).collect(),
        },
        [] => Heat { corner: String::new(), columns: Vec::new(), rows: Vec::new() },
    }
}
