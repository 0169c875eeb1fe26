//! Lab results for changed parameters of the market: the contracts' law with the live and with the changed parameters, on every
//! shipped price history, with the same participants.

use anyhow::Result;
use cosmwasm_std::Decimal;
use interfaces::credit_market::Params;
use lab::paths::{shipped, shipped_names, Path};
use lab::study::{compare, summarise, Basis, Plan, Power, Seeds, Summary};
use lab::{Document, Liquidators};
use std::fmt::Write;

/// Names of the two systems, in the order of the table.
const NAMES: [&str; 2] = ["live", "changed"];

/// Runs both and returns a table: losses in % of the lenders' supply, means over histories, seeds and kinds of buyers.
///
/// # Errors
/// Parameters that the lab refuses.
pub fn compared(live: &Params, changed: &Params) -> Result<String> {
    if tables(live) == tables(changed) {
        return Ok("The lab models none of these parameters.".into());
    }
    let mut document = Document::shipped()?;
    for (name, params) in NAMES.iter().zip([live, changed]) {
        document.overlay(name, &system(name, params))?;
    }
    let lab = document.build()?;
    let systems = lab.pick(&NAMES.map(str::to_owned))?;
    let paths: Vec<Path> = shipped_names().map(shipped).collect::<Result<_, _>>()?;
    let plan = Plan {
        behaviour: &lab.behaviour,
        paths: &paths,
        systems: &systems,
        kinds: &[Liquidators::Naive, Liquidators::Demanding],
        seeds: Seeds::Every(&[1, 2]),
        power: Power::Own,
    };
    let rows = compare(&plan, &|| ())?;
    let mut text = format!("cargo lab, {} shipped price histories, 2 seeds, % of supply:\n", paths.len());
    for line in summarise(&rows, Basis::Supply, &[]) {
        let Summary { system, lenders_loss, deficit, penalty, liquidated, .. } = line;
        let [lenders, deficit, penalty, volume] = [lenders_loss, deficit, penalty, liquidated].map(|part| part * 100.0);
        writeln!(
            text,
            "{system:<8} lenders {lenders:.3}, deficit {deficit:.3}, penalty {penalty:.3}, volume {volume:.2}"
        )?;
    }
    Ok(text)
}

/// A system of the lab file: the contracts' law with these parameters.
fn system(name: &str, params: &Params) -> String {
    let mut text = format!("[system.{name}]\nlike = \"ballast\"\n");
    for (table, keys) in tables(params) {
        text += &format!("[system.{name}.{table}]\n");
        for (key, value) in keys {
            text += &format!("{key} = {value}\n");
        }
    }
    text
}

/// The parameters that the lab models, under its names. A number that the lab has in two places is set in both.
fn tables(params: &Params) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let (law, target, band) = (&params.liquidation.discount, &params.liquidation.target, &params.band);
    let float = |value: Decimal| {
        let text = value.to_string();
        if text.contains('.') {
            text
        } else {
            text + ".0"
        }
    };
    vec![
        ("cover", vec![("kappa", float(params.cover_ratio)), ("haircut", float(law.least))]),
        (
            "clock",
            vec![
                ("start", float(law.start)),
                ("per_minute", float(law.per_minute)),
                ("health_slope", float(law.health_slope)),
                ("cap", float(law.max)),
                ("least", float(law.least)),
                ("flag_seconds", params.liquidation.flag_life.to_string()),
            ],
        ),
        ("target", vec![("base", float(target.base)), ("per_sigma", float(target.slope)), ("most", float(target.max))]),
        (
            "band",
            vec![
                ("z", float(band.z)),
                ("seconds", band.time.to_string()),
                ("cap", float(law.band_max)),
                ("edge_target", float(target.soft)),
                ("per_minute", float(law.per_minute)),
            ],
        ),
        (
            "floor",
            vec![
                ("grace", law.par_time.to_string()),
                ("start", float(law.least)),
                ("middle", float(law.end)),
                ("middle_seconds", law.rise_time.to_string()),
                ("end", float(law.end)),
                ("end_seconds", law.rise_time.to_string()),
            ],
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defaults() -> Params {
        deployment::Plan::new("ustake", "ubase").market.params
    }

    #[test]
    fn the_default_plan_is_the_labs_own_law() -> Result<()> {
        let mut document = Document::shipped()?;
        document.overlay("live", &system("live", &defaults()))?;
        let lab = document.build()?;
        let names = ["ballast", "live"].map(str::to_owned);
        let paths = [shipped("luna-2022-05")?];
        let plan = Plan {
            behaviour: &lab.behaviour,
            paths: &paths,
            systems: &lab.pick(&names)?,
            kinds: &[Liquidators::Naive],
            seeds: Seeds::Every(&[1]),
            power: Power::Own,
        };
        let rows = compare(&plan, &|| ())?;
        let outcomes: Vec<_> = rows.iter().map(|row| format!("{:?}", row.outcome)).collect();
        let [own, live] = outcomes.as_slice() else { anyhow::bail!("{} rows", outcomes.len()) };
        anyhow::ensure!(own == live, "{own}\n{live}");
        Ok(())
    }

    #[test]
    fn a_changed_parameter_changes_its_line_and_no_other() -> Result<()> {
        let mut changed = defaults();
        changed.liquidation.discount.max = Decimal::percent(6);
        changed.liquidation.discount.end = Decimal::percent(6);
        let text = compared(&defaults(), &changed)?;
        let lines: Vec<&str> = text.lines().collect();
        let [head, live, after] = lines.as_slice() else { anyhow::bail!("{text}") };
        anyhow::ensure!(head.starts_with("cargo lab, ") && live.starts_with("live "), "{text}");
        anyhow::ensure!(after.starts_with("changed ") && live.get(8..) != after.get(8..), "{text}");
        let same = compared(&defaults(), &defaults())?;
        anyhow::ensure!(same == "The lab models none of these parameters.", "{same}");
        Ok(())
    }
}
