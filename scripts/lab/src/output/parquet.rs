//! `compare.parquet`: the columns of `compare.csv`, and the peak of debt, soft volume, and what tranche and premium bore.

use std::sync::Arc;

use anyhow::Result;
use lab::study::Row;
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;

const SCHEMA: &str = "message run {
    required binary series (STRING);
    required int64 seed;
    required binary liquidators (STRING);
    required binary system (STRING);
    required double lenders_loss;
    required double deficit;
    required double penalty;
    required double liquidated;
    required double liquidator_profit;
    required double borrowing_power;
    required double debt;
    required double peak_debt;
    required double soft;
    required double tranche_loss;
    required double premium;
}";

/// The file's bytes.
pub fn rows(rows: &[Row]) -> Result<Vec<u8>> {
    let schema = Arc::new(parse_message_type(SCHEMA)?);
    let properties = Arc::new(WriterProperties::builder().set_created_by("ballast-lab".to_owned()).build());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, properties)?;
    let mut group = writer.next_row_group()?;
    strings(&mut group, rows, |row| &row.series)?;
    let seeds: Vec<i64> = rows.iter().map(|row| i64::try_from(row.seed)).collect::<Result<_, _>>()?;
    if let Some(mut column) = group.next_column()? {
        column.typed::<Int64Type>().write_batch(&seeds, None, None)?;
        column.close()?;
    }
    strings(&mut group, rows, |row| row.liquidators.name())?;
    strings(&mut group, rows, |row| &row.system)?;
    let numbers: [fn(&Row) -> f64; 11] = [
        |row| row.outcome.lenders_loss,
        |row| row.outcome.deficit,
        |row| row.outcome.penalty,
        |row| row.outcome.liquidated,
        |row| row.outcome.liquidator_profit,
        |row| row.outcome.borrowing_power,
        |row| row.outcome.debt,
        |row| row.outcome.peak_debt,
        |row| row.outcome.soft,
        |row| row.outcome.tranche_loss,
        |row| row.outcome.premium,
    ];
    for number in numbers {
        let values: Vec<f64> = rows.iter().map(number).collect();
        if let Some(mut column) = group.next_column()? {
            column.typed::<DoubleType>().write_batch(&values, None, None)?;
            column.close()?;
        }
    }
    group.close()?;
    Ok(writer.into_inner()?)
}

type Group<'a> = SerializedRowGroupWriter<'a, Vec<u8>>;

fn strings(group: &mut Group, rows: &[Row], of: impl Fn(&Row) -> &str) -> Result<()> {
    let values: Vec<ByteArray> = rows.iter().map(|row| ByteArray::from(of(row))).collect();
    if let Some(mut column) = group.next_column()? {
        column.typed::<ByteArrayType>().write_batch(&values, None, None)?;
        column.close()?;
    }
    Ok(())
}
