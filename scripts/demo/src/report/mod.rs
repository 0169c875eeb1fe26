//! The page: one HTML file that needs nothing but itself. Style and script are inline, plots are inline SVG, no request
//! leaves it, and without the script it loses only the numbers under the cursor.

mod axis;
mod chart;
mod marks;
mod markup;
mod palette;
mod plots;
mod span;
mod tables;

use crate::outcome::{Outcome, Row};
use markup::{element, escape};
use plots::{Plot, Rows};

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
    let mut figures = String::new();
    for plot in plots::plots(outcome, &all, &marks) {
        figures.push_str(&figure(&plot, close.next().as_ref())?);
    }
    let summary = &outcome.summary;
    Ok([
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n",
        "<meta name=\"color-scheme\" content=\"light dark\">\n",
        &element("title", &format!("Ballast: {}", escape(&summary.title))),
        &format!("<style>\n{STYLE}{}</style>\n</head>\n<body>\n<main>\n", palette::css()),
        &tables::header(summary),
        &tables::tiles(outcome),
        if fall.is_some() { VIEWS } else { "" },
        &format!("<div class=\"figures\">\n{figures}</div>\n"),
        &tables::events(&outcome.events, &marks),
        &tables::summary(summary),
        &tables::footer(outcome),
        &format!("</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"),
    ]
    .concat())
}

/// The choice of the stretch of time; the style sheet acts on it, no script needed.
const VIEWS: &str = "<input type=\"radio\" name=\"view\" id=\"view-close\" checked>\
    <label for=\"view-close\">The fall</label>\
    <input type=\"radio\" name=\"view\" id=\"view-all\"><label for=\"view-all\">All bars</label>\n";

fn figure(plot: &Plot<'_>, close: Option<&Plot<'_>>) -> anyhow::Result<String> {
    let drawing = plot.chart.draw()?;
    let mut views = markup::view(plot, &drawing, "all")?;
    let mut logs = vec![drawing.log];
    if let Some(close) = close {
        let drawing = close.chart.draw()?;
        views.push_str(&markup::view(close, &drawing, "close")?);
        logs.push(drawing.log);
    }
    let scale = if logs.contains(&true) { "<span class=\"scale\">logarithmic</span>" } else { "" };
    Ok(format!(
        "<figure id=\"{id}\">\n<figcaption><h2>{title}{scale}</h2><p>{caption}</p>{legend}</figcaption>\n{views}</figure>\n",
        id = plot.id,
        title = escape(plot.title),
        caption = escape(&plot.caption),
        legend = markup::legend(&plot.chart),
    ))
}
