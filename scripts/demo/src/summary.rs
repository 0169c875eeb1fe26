//! The summary on the terminal: one fact a line, names left, numbers right, one blank line between topics.

use std::fmt::Write;

use cosmwasm_std::{Decimal, Uint128};

use crate::format::{amount, count, fixed, headline, part, percent, share};
use crate::outcome::{Layers, Measure, Outcome, Sales, Summary};
use suite::invariants::groups;

/// A topic's heading and its lines.
pub struct Section {
    /// What it is about.
    pub title: &'static str,
    /// The lines, in order.
    pub lines: Vec<Line>,
}

/// One fact.
pub struct Line {
    /// What is counted.
    pub name: String,
    /// The number.
    pub value: String,
    /// Its unit, or a remark.
    pub note: String,
}

fn line(name: impl Into<String>, value: impl Into<String>, note: impl Into<String>) -> Line {
    Line { name: name.into(), value: value.into(), note: note.into() }
}

/// All facts of a replay by topic; the terminal and the page show the same.
pub fn sections(summary: &Summary) -> Vec<Section> {
    vec![
        liquidations(summary),
        provisions(summary),
        deficits(summary),
        lenders(summary),
        staking(summary),
        oracle(summary),
        run(summary),
    ]
}

/// The summary as text, ending in a line break.
pub fn render(outcome: &Outcome) -> String {
    let summary = &outcome.summary;
    let sections = sections(summary);
    let lines = || sections.iter().flat_map(|section| &section.lines);
    let names = lines().map(|line| line.name.chars().count()).max().unwrap_or_default();
    let values = lines().map(|line| line.value.chars().count()).max().unwrap_or_default();

    let mut out = String::new();
    let _ = writeln!(out, "{}\n", summary.verdict);
    for section in &sections {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}", section.title);
        for line in &section.lines {
            let text = format!("  {:<names$}  {:>values$}  {}", line.name, line.value, line.note);
            let _ = writeln!(out, "{}", text.trim_end());
        }
        out.push('\n');
    }
    out.push_str(&comparison(summary));
    let _ = writeln!(out, "Borrowers by class");
    out.push_str(&class_table(summary));
    let timing = outcome.timing;
    let _ = writeln!(
        out,
        "\n{} bars in {:.1} s: {:.1} bars per second",
        count(summary.bars),
        timing.seconds,
        timing.bars_per_second
    );
    out
}

fn liquidations(s: &Summary) -> Section {
    let (l, base) = (&s.liquidations, &s.symbols.base);
    let total = l.total();
    let kinds = [("soft", l.soft), ("hard", l.hard), ("under water", l.under_water)];
    let mut lines = vec![
        line("count", count(total.count), ""),
        line("collateral sold", amount(l.collateral_seized), &s.symbols.lst),
        line("debt repaid", amount(total.repaid), base),
    ];
    for (name, sales) in kinds {
        let note = format!("{}, {} of them", cost(sales), count(sales.count));
        lines.push(line(format!("  {name}"), amount(sales.repaid), note));
    }
    lines.push(line("paid less than worth", amount(total.value.saturating_sub(total.repaid)), base));
    Section { title: "Liquidations", lines }
}

/// Buyers' discount on the collateral's value, in words.
fn cost(sales: Sales) -> String {
    match sales.value.abs_diff(sales.repaid) {
        gap if sales.value < sales.repaid => format!("{} above the price", share(gap, sales.value)),
        gap => format!("{} below the price", share(gap, sales.value)),
    }
}

fn provisions(s: &Summary) -> Section {
    let (p, base) = (&s.provisions, &s.symbols.base);
    Section {
        title: "Provisions",
        lines: vec![
            line("accounts that went under water", count(p.falls), format!("{} no longer", count(p.returns))),
            line("highest", amount(p.highest), base),
            line("highest that lenders stood for", amount(p.deepest_hole), base),
            line("at the end", amount(p.end), base),
            line("left behind by leavers", amount(p.forfeited), base),
            line("rewards for marks", amount(p.rewards), base),
        ],
    }
}

fn deficits(s: &Summary) -> Section {
    let d = &s.deficits;
    let mut lines = vec![line("deficits", count(d.count), ""), line("loss", amount(d.loss), &s.symbols.base)];
    for (name, paid) in Layers::NAMES.into_iter().zip(d.paid.values()) {
        let note = if d.loss.is_zero() { String::new() } else { share(paid, d.loss) };
        lines.push(line(format!("  {}", name.to_lowercase()), amount(paid), note));
    }
    lines.push(line("written down", amount(d.written_down), &s.symbols.base));
    lines.push(line("refunded", amount(d.refunded), &s.symbols.base));
    Section { title: "Deficits, and which layer paid", lines }
}

fn lenders(s: &Summary) -> Section {
    let l = &s.lenders;
    Section {
        title: "Lenders",
        lines: vec![
            line("index at the start", fixed(l.index_start, 8), ""),
            line("index at the end", fixed(l.index_end, 8), change(l.index_start, l.index_end)),
            line("lost", amount(l.lost), &s.symbols.base),
            line("  not yet realised", amount(l.unrealised), ""),
            line("refunded to lenders", amount(l.refunded), &s.symbols.base),
        ],
    }
}

fn staking(s: &Summary) -> Section {
    let mut lines = vec![
        line("redemption rate at the start", fixed(s.redemption_start, 8), ""),
        line("lowest", fixed(s.redemption_low, 8), change(s.redemption_start, s.redemption_low)),
        line("at the end", fixed(s.redemption_end, 8), change(s.redemption_start, s.redemption_end)),
    ];
    if let Some(v) = &s.validator {
        let note = format!(
            "rate {} to {} on {}",
            fixed(v.rate_before, 6),
            fixed(v.rate_after, 6),
            crate::clock::stamp(v.time)
        );
        lines.push(line("validator slashed", percent(v.fraction), note));
    }
    Section { title: "Staking", lines }
}

fn oracle(s: &Summary) -> Section {
    let o = &s.oracle;
    let mut lines = vec![
        line("rounds closed", count(o.rounds_closed), ""),
        line("rounds without a price", count(o.rounds_failed), ""),
        line("prices held by the breaker", count(o.breaker_trips), ""),
        line("reporters slashed", count(u128::try_from(o.slashed.len()).unwrap_or_default()), ""),
    ];
    if let Some(lie) = &o.liar {
        let span = format!("{} to {}", crate::clock::stamp(lie.from), crate::clock::stamp(lie.to));
        lines.push(line("liar", &lie.name, format!("{}, {span}", lie.how)));
    }
    for reporter in &o.slashed {
        let note = format!("{}, {} of its stake", s.symbols.gov, percent(reporter.fraction));
        lines.push(line(format!("  {}", reporter.name), amount(reporter.amount), note));
    }
    Section { title: "Oracle", lines }
}

fn run(s: &Summary) -> Section {
    let mut lines = vec![
        line("scenario", &s.scenario, ""),
        line("seed", s.seed.to_string(), if s.seeds > 1 { format!("first of {}", s.seeds) } else { String::new() }),
        line("liquidators", &s.setting.liquidators, ""),
        line("accounts", count(s.accounts), ""),
        line("messages", count(s.messages), ""),
        line("invariants checked", count(s.invariants.values().sum::<u64>()), "none failed"),
    ];
    lines.extend(groups(&s.invariants).into_iter().map(|(names, times)| line("", count(times), names)));
    Section { title: "Run", lines }
}

/// `-4.69 %` or `+0.12 %`; empty when there is nothing to compare with.
pub fn change(from: Decimal, to: Decimal) -> String {
    let (sign, difference) = if to < from { ("-", from.abs_diff(to)) } else { ("+", to.abs_diff(from)) };
    match difference.checked_div(from) {
        Ok(fraction) => format!("{sign}{}", percent(fraction)),
        Err(_) => String::new(),
    }
}

/// Headings of the table of classes.
pub const CLASS_HEADINGS: [&str; 7] =
    ["class", "borrowers", "liquidated", "under water", "debt peak", "repaid", "debt end"];

/// The cells of the table of classes, under [`CLASS_HEADINGS`].
pub fn class_rows(s: &Summary) -> Vec<[String; 7]> {
    let row = |c: &crate::outcome::ClassOutcome| {
        [
            percent(c.maintenance_ltv),
            count(c.borrowers),
            count(c.liquidated),
            count(c.under_water),
            amount(c.debt_peak),
            amount(Uint128::saturating_add(c.repaid, c.repaid_by_liquidation)),
            amount(c.debt_end),
        ]
    };
    s.classes.iter().map(row).collect()
}

/// The contracts and the twins, in per cent of supply; with a band if there are several seeds.
pub fn compared_rows(s: &Summary) -> Vec<Vec<String>> {
    let heading = |c: &crate::outcome::Compared| c.system.clone();
    let mut rows = vec![std::iter::once(String::new()).chain(s.compared.iter().map(heading)).collect::<Vec<_>>()];
    for (index, name) in Measure::NAMES.into_iter().enumerate() {
        let cell = |c: &crate::outcome::Compared| {
            let at = |values: &[f64; 10]| values.get(index).copied().map(part).unwrap_or_default();
            if s.seeds > 1 {
                return format!("{} ({} to {})", at(&c.band.median), at(&c.band.least), at(&c.band.most));
            }
            at(&c.measure.values())
        };
        rows.push(std::iter::once(name.to_owned()).chain(s.compared.iter().map(cell)).collect());
    }
    rows
}

/// What the numbers of [`compared_rows`] are.
pub fn compared_note(s: &Summary) -> String {
    let what = if s.seeds > 1 { format!("median (least to most) of {} seeds; ", s.seeds) } else { String::new() };
    format!("{what}in per cent of what lenders supplied, {} {}", headline(s.supplied), s.symbols.base)
}

fn comparison(s: &Summary) -> String {
    let rows = compared_rows(s);
    let width = rows.iter().flat_map(|row| row.iter().skip(1)).map(|cell| cell.chars().count()).max();
    let width = width.unwrap_or_default().saturating_add(3);
    let mut out = format!("Contracts beside other rules: {}\n", compared_note(s));
    for row in &rows {
        let cells: Vec<String> = row.iter().skip(1).map(|cell| format!("{cell:>width$}")).collect();
        let name = row.first().map_or("", String::as_str);
        let _ = writeln!(out, "  {name:<22}{}", cells.concat());
    }
    out.push('\n');
    out
}

fn class_table(s: &Summary) -> String {
    let rows = class_rows(s);
    let mut out = String::new();
    let mut put = |cells: [&str; 7]| {
        let text: Vec<String> = cells.iter().map(|cell| format!("{cell:>14}")).collect();
        let _ = writeln!(out, "{}", text.concat());
    };
    put(CLASS_HEADINGS);
    for row in &rows {
        put(row.each_ref().map(String::as_str));
    }
    out
}
