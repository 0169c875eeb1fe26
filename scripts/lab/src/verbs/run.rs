//! `cargo lab run`: one path, all systems.

use anyhow::{bail, Result};
use lab::study::{compare, Plan, Seeds};

use crate::args::RunArgs;
use crate::input::Input;
use crate::series;
use crate::table::{percent, Table};

/// Runs it.
pub fn run(args: &RunArgs) -> Result<()> {
    let input = Input::new(&args.setup)?;
    let chosen = series::choose(&args.series)?;
    let [one] = chosen.as_slice() else { bail!("run takes one series, not {}", chosen.len()) };
    let plan = Plan {
        behaviour: &input.lab.behaviour,
        paths: std::slice::from_ref(&one.path),
        systems: &input.systems,
        kinds: &input.kinds,
        seeds: Seeds::Every(&[args.seed]),
        power: input.power.clone(),
    };
    let rows = compare(&plan, &|| ())?;
    println!(
        "{}, {} bars of {} s, seed {}; % of supply",
        one.path.name, one.source.bars, one.source.bar_seconds, args.seed
    );
    let mut table = Table::new([
        "system",
        "liquidators",
        "lenders",
        "deficit",
        "tranche",
        "penalty",
        "volume",
        "soft",
        "profit",
        "power",
        "debt",
        "peak",
    ]);
    for row in &rows {
        let o = &row.outcome;
        table.row([
            row.system.clone(),
            row.liquidators.name().to_owned(),
            percent(o.lenders_loss, 2),
            percent(o.deficit, 2),
            percent(o.tranche_loss, 2),
            percent(o.penalty, 2),
            percent(o.liquidated, 1),
            percent(o.soft, 1),
            percent(o.liquidator_profit, 2),
            format!("{:.4}", o.borrowing_power),
            percent(o.debt, 1),
            percent(o.peak_debt, 1),
        ]);
    }
    table.print();
    Ok(())
}
