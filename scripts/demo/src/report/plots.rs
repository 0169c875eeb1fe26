//! The five plots of a replay.

use cosmwasm_std::{Decimal, Uint128};

use super::axis::Unit;
use super::chart::{Band, Chart, Line};
use super::marks::Mark;
use super::palette::{self, Ink};
use crate::format;
use crate::outcome::{FeedStatus, Layers, Outcome, Row};

/// Rows that are drawn at most: beyond it neighbours share a pixel.
const MOST: usize = 2_000;

/// Width of a line, in pixels of the drawing; the market's own line is a broad trace below the others.
const WIDTH: u32 = 4;
const TRACE: u32 = 12;

/// A plot and its words.
pub struct Plot<'a> {
    /// Short name, the element's id.
    pub id: &'static str,
    /// Headline.
    pub title: &'static str,
    /// How to read it.
    pub caption: String,
    /// The drawing.
    pub chart: Chart<'a>,
}

/// The rows that are drawn, and their times.
pub struct Rows<'a> {
    rows: Vec<&'a Row>,
    /// Unix seconds.
    pub times: Vec<f64>,
}

impl<'a> Rows<'a> {
    /// The rows between two moments: every k-th and the last one, few enough to be told apart.
    pub fn between(series: &'a [Row], from: f64, to: f64) -> Self {
        let start = series.partition_point(|row| (row.time as f64) < from);
        let end = series.partition_point(|row| row.time as f64 <= to);
        let series = series.get(start..end).unwrap_or_default();
        let stride = series.len().div_ceil(MOST).max(1);
        let last = series.len().saturating_sub(1);
        let rows: Vec<&Row> = series
            .iter()
            .enumerate()
            .filter(|(index, _)| index.is_multiple_of(stride) || *index == last)
            .map(|(_, row)| row)
            .collect();
        let times = rows.iter().map(|row| row.time as f64).collect();
        Self { rows, times }
    }

    fn line(&self, label: &str, ink: Ink, value: impl Fn(&Row) -> Option<f64>) -> Line {
        Line { label: label.to_owned(), ink, width: WIDTH, values: self.rows.iter().map(|row| value(row)).collect() }
    }

    fn spans(&self, is_in: impl Fn(&Row) -> bool) -> Vec<(f64, f64)> {
        let mut spans: Vec<(f64, f64)> = Vec::new();
        let next = self.times.iter().skip(1).chain(self.times.last());
        for ((row, from), to) in self.rows.iter().zip(&self.times).zip(next) {
            if !is_in(row) {
                continue;
            }
            match spans.last_mut().filter(|span| span.1 >= *from) {
                Some(span) => span.1 = *to,
                None => spans.push((*from, *to)),
            }
        }
        spans
    }
}

/// A price or a ratio as a place on the plot.
pub fn float(d: Decimal) -> Option<f64> {
    d.to_string().parse().ok()
}

/// An amount in whole tokens as a place on the plot.
fn tokens(units: Uint128) -> Option<f64> {
    Some(units.u128() as f64 / crate::number::UNIT as f64)
}

/// All plots, in the order of the page.
pub fn plots<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Vec<Plot<'a>> {
    vec![
        prices(outcome, rows, marks),
        margins(outcome, rows, marks),
        debt(outcome, rows, marks),
        waterfall(outcome, rows, marks),
        redemption(outcome, rows, marks),
    ]
}

fn chart<'a>(rows: &'a Rows<'_>, marks: &'a [Mark], unit: Unit, lines: Vec<Line>) -> Chart<'a> {
    Chart { times: &rows.times, lines, stack: vec![], bands: vec![], marks, unit, zero: false, empty: None }
}

fn feed_bands(outcome: &Outcome, rows: &Rows<'_>) -> Vec<Band> {
    let mut bands = vec![
        Band {
            label: "breaker holds",
            ink: palette::PENDING,
            spans: rows.spans(|row| row.status == FeedStatus::Pending),
        },
        Band {
            label: "feed uncertain or stale",
            ink: palette::UNCERTAIN,
            spans: rows.spans(|row| !matches!(row.status, FeedStatus::Pending | FeedStatus::Live)),
        },
    ];
    if let Some(lie) = &outcome.summary.oracle.liar {
        let (from, to) = (lie.from as f64, lie.to as f64);
        let ends = rows.times.first().zip(rows.times.last());
        let inside = ends.filter(|(first, last)| from <= **last && to >= **first);
        bands.push(Band {
            label: "a reporter lies",
            ink: palette::LIE,
            spans: inside.map(|(first, last)| (from.max(*first), to.min(*last))).into_iter().collect(),
        });
    }
    bands.retain(|band| !band.spans.is_empty());
    bands
}

fn prices<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let depeg = outcome.series.iter().any(|row| row.lst_ratio != Decimal::one());
    let mut lines = vec![rows.line(&format!("{} market", symbols.native), palette::MARKET, |row| float(row.market))];
    if depeg {
        let on_market = |row: &Row| {
            let value = row.market.checked_mul(row.lst_ratio).ok()?;
            float(value.checked_mul(row.redemption_rate).ok()?)
        };
        lines = vec![rows.line(&format!("{} market", symbols.lst), palette::MARKET, on_market)];
    }
    lines.iter_mut().for_each(|line| line.width = TRACE);
    lines.push(rows.line(&format!("{} oracle", symbols.native), palette::ORACLE, |row| row.oracle.and_then(float)));
    lines.push(
        rows.line(&format!("{} for borrowing", symbols.lst), palette::BORROW, |row| row.borrow_price.and_then(float)),
    );
    lines.push(rows.line(&format!("{} for liquidation", symbols.lst), palette::COLLATERAL, |row| {
        row.collateral_price.and_then(float)
    }));
    let mut chart = chart(rows, marks, Unit::Plain, lines);
    chart.bands = feed_bands(outcome, rows);
    Plot {
        id: "prices",
        title: "Market, oracle and collateral price",
        caption: format!(
            "{} per token. Borrowing counts the lower of price and average less the confidence band, and stops where its \
             line breaks; liquidation counts the price last accepted.",
            symbols.base
        ),
        chart,
    }
}

fn margins<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let mut lines = Vec::new();
    let classes = outcome.summary.classes.iter().zip(palette::MAINTENANCE).zip(palette::INITIAL);
    for (class, ((outcome, maintenance), initial)) in classes.enumerate() {
        let name = format::percent(outcome.cap).replace(".00", "");
        let at = |values: &[Decimal; 3]| values.get(class).copied().and_then(float);
        lines.push(rows.line(&format!("{name} maintenance"), maintenance, |row| at(&row.maintenance_ltv)));
        lines.push(rows.line(&format!("{name} initial"), initial, |row| at(&row.initial_ltv)));
    }
    Plot {
        id: "ltv",
        title: "Initial and maintenance LTV",
        caption: "What may be drawn against collateral falls with the volatility at once; what is liquidated follows \
                  slowly, so that nobody is liquidated by a jump of the parameter itself."
            .to_owned(),
        chart: chart(rows, marks, Unit::Percent, lines),
    }
}

fn debt<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let lines = vec![
        rows.line("debt ceiling", palette::CEILING, |row| tokens(row.debt_ceiling)),
        rows.line("debt", palette::DEBT, |row| tokens(row.debt)),
    ];
    let mut chart = chart(rows, marks, Unit::Amount, lines);
    chart.zero = true;
    Plot {
        id: "debt",
        title: "Debt against its ceiling",
        caption: format!(
            "{}. The ceiling is what slashable stake can answer for: it falls with the stake's value, and above it \
             nothing new is lent.",
            outcome.summary.symbols.base
        ),
        chart,
    }
}

fn waterfall<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let paid = outcome.series.last().map(|row| row.paid).unwrap_or_default();
    let layers = Layers::NAMES.into_iter().zip(palette::LAYERS).zip(paid.values()).enumerate();
    let mut stack = Vec::new();
    for (layer, ((name, ink), total)) in layers {
        if !total.is_zero() {
            stack.push(rows.line(name, ink, |row| row.paid.values().get(layer).copied().and_then(tokens)));
        }
    }
    let mut lines = Vec::new();
    if outcome.series.iter().any(|row| !row.refunded.is_zero()) {
        lines.push(rows.line("refunded", palette::REFUND, |row| tokens(row.refunded)));
    }
    let mut chart = chart(rows, marks, Unit::Amount, lines);
    chart.zero = true;
    chart.empty = stack.is_empty().then_some("No deficit: no layer had to pay");
    chart.stack = stack;
    Plot {
        id: "waterfall",
        title: "The waterfall",
        caption: format!(
            "{}, summed since the first bar: who paid for debt that no collateral covered, from the first layer at the \
             bottom to the lenders at the top, and what came back.",
            symbols.base
        ),
        chart,
    }
}

fn redemption<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let lines = vec![rows.line("redemption rate", palette::RATE, |row| float(row.redemption_rate))];
    Plot {
        id: "redemption",
        title: "Redemption rate",
        caption: format!(
            "{} per {}. Rewards raise it, only a slash lowers it; it takes no part in the market's fall.",
            symbols.native, symbols.lst
        ),
        chart: chart(rows, marks, Unit::Plain, lines),
    }
}
