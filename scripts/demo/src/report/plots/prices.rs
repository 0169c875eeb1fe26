//! Market, oracle and collateral price, and when the feed was not live.

use cosmwasm_std::Decimal;

use super::rows::{float, lst_market};
use super::{chart, Plot, Rows};
use crate::outcome::{FeedStatus, Outcome};
use crate::report::axis::Unit;
use crate::report::chart::Band;
use crate::report::marks::Mark;
use crate::report::palette;

/// Width of the market's own line: a broad trace below the others.
pub(super) const TRACE: u32 = 12;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let depeg = outcome.series.iter().any(|row| row.lst_ratio != Decimal::one());
    let mut lines = vec![rows.line(&format!("{} market", symbols.native), palette::MARKET, |row| float(row.market))];
    if depeg {
        lines = vec![rows.line(&format!("{} market", symbols.lst), palette::MARKET, lst_market)];
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
    chart.bands = bands(outcome, rows);
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

/// When the feed was not live, and when a reporter lied.
pub(super) fn bands(outcome: &Outcome, rows: &Rows<'_>) -> Vec<Band> {
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
