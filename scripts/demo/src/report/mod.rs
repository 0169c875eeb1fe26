//! The page: one self-contained HTML file. Style and script are inline, plots are inline SVG, it sends no requests, and without
//! the script only the numbers under the cursor are missing.

mod assumptions;
mod axis;
mod chart;
mod comparison;
mod events;
mod facts;
mod figure;
mod head;
mod legend;
mod marks;
mod overlay;
mod palette;
mod plots;
mod span;

use maud::{html, Markup, PreEscaped, DOCTYPE};

use crate::outcome::{Outcome, Row};
use figure::{figure, Views};
use plots::Rows;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("hover.js");

/// The page of a replay.
///
/// # Errors
/// A plot that cannot be drawn.
pub fn html(outcome: &Outcome) -> anyhow::Result<String> {
    let series = &outcome.series;
    let end = |row: Option<&Row>| row.map_or(0.0, |row| row.time as f64);
    let (first, last) = (end(series.first()), end(series.last()));
    let fall = span::fall(series);
    let closest = fall.unwrap_or((first, last));
    let marks = marks::marks(&outcome.events, closest.1 - closest.0, last);

    let all = Rows::between(series, first, last);
    let close = fall.map(|(from, to)| Rows::between(series, from, to));
    let mut close = close.iter().flat_map(|rows| plots::plots(outcome, rows, &marks));
    let mut figures = Vec::new();
    for all in plots::plots(outcome, &all, &marks) {
        figures.push(figure(&Views { all, close: close.next() })?);
    }
    let summary = &outcome.summary;
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "Ballast: " (summary.title) }
                style { (PreEscaped(STYLE)) (PreEscaped(palette::css())) }
            }
            body {
                main {
                    (head::header(summary))
                    (head::tiles(outcome))
                    (comparison::section(summary))
                    (assumptions::section(summary))
                    @if fall.is_some() { (views()) }
                    (events::filter(&marks))
                    div.figures { @for figure in &figures { (figure) } }
                    (events::table(&outcome.events, &marks))
                    (facts::section(summary))
                    (assumptions::footer(outcome))
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    Ok(page.into_string())
}

/// The choice of the time range; the style sheet evaluates it without a script.
fn views() -> Markup {
    html! {
        input type="radio" name="view" id="view-close" checked;
        label for="view-close" { "The fall" }
        input type="radio" name="view" id="view-all";
        label for="view-all" { "All bars" }
    }
}
