//! CSV files. Amounts are fractions of the lenders' supply.

use anyhow::Result;
use lab::study::{Found, Range, Row, Tail};

use crate::verbs::optimise::Seen;
use crate::verbs::sweep::Point;
use lab::study::Axis;

/// Columns of `compare.csv`, in this order.
const COLUMNS: [&str; 11] = [
    "series",
    "seed",
    "liquidators",
    "system",
    "lenders_loss",
    "deficit",
    "penalty",
    "liquidated",
    "liquidator_profit",
    "borrowing_power",
    "debt",
];

/// One line per run.
pub fn rows(rows: &[Row]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(keys(row).into_iter().chain(values(row).map(text)))?;
    }
    Ok(writer.into_inner()?)
}

/// One line per run of every point, after the values of the keys.
pub fn sweep(axes: &[Axis], points: &[Point]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(axes.iter().map(|axis| axis.key.as_str()).chain(COLUMNS))?;
    for point in points {
        for row in &point.rows {
            let at = point.at.iter().copied().map(text);
            writer.write_record(at.chain(keys(row)).chain(values(row).map(text)))?;
        }
    }
    Ok(writer.into_inner()?)
}

/// One line per system and kind of liquidators.
pub fn tails(tails: &[Tail]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let losses = |of: &str| ["mean", "var95", "var99", "es95", "es99", "max"].map(|what| format!("{of}_{what}"));
    let head = ["system", "liquidators"].map(str::to_owned).into_iter();
    let rest = ["lenders_lose", "tranche_used_up", "premium", "tranche_loss"].map(str::to_owned);
    writer.write_record(head.chain(losses("lenders")).chain(losses("deficit")).chain(rest))?;
    for tail in tails {
        let losses = |l: &lab::study::Losses| [l.mean, l.var95, l.var99, l.es95, l.es99, l.most].map(text);
        let names = [tail.system.clone(), tail.liquidators.name().to_owned()].into_iter();
        let rest = [tail.lenders_lose, tail.tranche_used_up, tail.premium, tail.tranche_loss].map(text);
        writer.write_record(names.chain(losses(&tail.lenders)).chain(losses(&tail.deficit)).chain(rest))?;
    }
    Ok(writer.into_inner()?)
}

/// One line per point, the best first.
pub fn search(ranges: &[Range], tried: &[Found], seen: &[(Vec<f64>, Seen)]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rest = ["lenders_es95", "deficit_es95", "penalty_times_base", "volume_times_base", "allowed"];
    writer.write_record(ranges.iter().map(|range| range.key.as_str()).chain(rest))?;
    for found in tried {
        let Some((_, point)) = seen.iter().find(|(at, _)| *at == found.at) else { continue };
        let measured = [point.lenders, point.deficit, point.penalty, point.volume].map(text);
        let allowed = [found.value.is_some().to_string()];
        writer.write_record(found.at.iter().copied().map(text).chain(measured).chain(allowed))?;
    }
    Ok(writer.into_inner()?)
}

fn keys(row: &Row) -> [String; 4] {
    [row.series.clone(), row.seed.to_string(), row.liquidators.name().to_owned(), row.system.clone()]
}

fn values(row: &Row) -> [f64; 7] {
    let o = &row.outcome;
    [o.lenders_loss, o.deficit, o.penalty, o.liquidated, o.liquidator_profit, o.borrowing_power, o.debt]
}

/// The shortest decimal that reads back as the same number.
fn text(value: f64) -> String {
    value.to_string()
}
