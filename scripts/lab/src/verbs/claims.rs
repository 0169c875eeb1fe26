//! `cargo lab claims`: which claims hold compared with a static system.

use anyhow::{bail, Result};
use lab::paths::Path;
use lab::study::{calm, claims, gaps, mean, Claim, Marked, Row, Sides};
use lab::Liquidators;

use super::compare;
use crate::args::ClaimsArgs;
use crate::input::Input;
use crate::known::Known;
use crate::output;
use crate::series;
use crate::table::{percent, Table};

/// Runs it. Error, after the table: a claim that fails and is not a known exception.
pub fn run(args: &ClaimsArgs) -> Result<()> {
    let known = Known::read(args.known.as_deref())?;
    let mut input = Input::new(&args.setup)?;
    if input.kinds.len() != Liquidators::ALL.len() {
        bail!("claims needs both kinds of liquidators");
    }
    let sides = Sides { ours: &args.of, base: &args.measure.base, covered: &args.covered };
    input.systems = input.lab.pick(&[sides.base, sides.covered, sides.ours].map(str::to_owned))?;
    let chosen = series::choose(&args.series)?;
    let rows = compare::rows(&input, &chosen, &args.measure)?;
    let marked = marked(args, &rows, &chosen.iter().map(|chosen| chosen.path.clone()).collect::<Vec<Path>>());
    let all = claims(&rows, sides, &marked);
    print(&all, &known, &marked);
    apart(&rows, sides, &marked);
    output::write(args.out.as_deref(), "claims", &input, &chosen, &rows, &args.measure)?;
    let unknown = |claim: &&Claim| !claim.holds() && known.reason(claim.set, claim.name).is_none();
    let failed: Vec<String> = all.iter().filter(unknown).map(|claim| format!("{} {}", claim.set, claim.name)).collect();
    if failed.is_empty() {
        return Ok(());
    }
    bail!("claims that do not hold: {}", failed.join(", "))
}

/// Series marked by the arguments, or found from the results.
fn marked(args: &ClaimsArgs, rows: &[Row], paths: &[Path]) -> Marked {
    let (calm_named, apart_named) = (&args.measure.calm, &args.measure.apart);
    Marked {
        calm: if calm_named.is_empty() { calm(rows, &args.measure.base) } else { calm_named.clone() },
        apart: if apart_named.is_empty() { gaps(paths) } else { apart_named.clone() },
    }
}

fn print(all: &[Claim], known: &Known, marked: &Marked) {
    let listed = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    println!(
        "% of what lenders supplied; means over series, seeds and, where none is named, both kinds of liquidators"
    );
    println!("calm: {}; apart: {}", listed(&marked.calm), listed(&marked.apart));
    let mut table = Table::new(["series", "claim", "ours", "other", "ratio", "at most", "holds"]);
    for claim in all {
        let ratio = if claim.other > 0.0 { format!("{:.2}", claim.ours / claim.other) } else { "-".to_owned() };
        let most =
            if claim.plus > 0.0 { format!("+{}", percent(claim.plus, 1)) } else { format!("x{:.1}", claim.times) };
        let holds = match (claim.holds(), known.reason(claim.set, claim.name)) {
            (true, _) => "yes",
            (false, Some(_)) => "known",
            (false, None) => "NO",
        };
        let cells = [percent(claim.ours, 3), percent(claim.other, 3), ratio, most, holds.to_owned()];
        table.row([claim.set.to_owned(), claim.what.clone()].into_iter().chain(cells));
    }
    table.print();
    for claim in all.iter().filter(|claim| !claim.holds()) {
        if let Some(reason) = known.reason(claim.set, claim.name) {
            println!("{} {}: known, {reason}", claim.set, claim.name);
        }
    }
}

/// Lenders' losses on the series that are apart.
fn apart(rows: &[Row], sides: Sides, marked: &Marked) {
    for name in &marked.apart {
        for kind in Liquidators::ALL {
            let lost = |system: &str| {
                let own = rows.iter().filter(|row| row.series == *name && row.system == system);
                let of_kind = own.filter(|row| row.liquidators == kind);
                percent(mean(of_kind.map(|row| row.outcome.lenders_loss)), 1)
            };
            let each = [sides.ours, sides.base, sides.covered].map(|system| format!("{system} {}", lost(system)));
            println!("apart, {name}, {}: lenders lose {}", kind.name(), each.join(", "));
        }
    }
}
