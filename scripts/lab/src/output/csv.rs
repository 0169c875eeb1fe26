//! `compare.csv`.

use anyhow::Result;
use lab::study::Row;

/// The columns, in this order.
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

/// One line per run; amounts are parts of what lenders supplied.
pub fn rows(rows: &[Row]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows {
        let o = &row.outcome;
        writer.serialize((
            (&row.series, row.seed, row.liquidators.name(), &row.system),
            (o.lenders_loss, o.deficit, o.penalty, o.liquidated, o.liquidator_profit, o.borrowing_power, o.debt),
        ))?;
    }
    Ok(writer.into_inner()?)
}
