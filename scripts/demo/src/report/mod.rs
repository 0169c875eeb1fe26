//! The page: one HTML file that needs nothing but itself. Style and script are inline, plots are inline SVG, no request
//! leaves it, and without the script it loses only the numbers under the cursor.

mod axis;
mod chart;
mod markup;
mod marks;
mod palette;
mod plots;
mod tables;

use crate::outcome::Outcome;
use markup::{element, escape};
use plots::{Plot, Rows};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("hover.js");

/// The page of a replay.
///
/// # Errors
/// A plot that cannot be drawn.
pub fn html(outcome: &Outcome) -> anyhow::Result<String> {
    let rows = Rows::new(&outcome.series);
    let ends = (rows.times.first().copied().unwrap_or(0.0), rows.times.last().copied().unwrap_or(0.0));
    let marks = marks::marks(&outcome.events, ends.0, ends.1);
    let mut figures = String::new();
    for plot in plots::plots(outcome, &rows, &marks) {
        figures.push_str(&figure(&plot)?);
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
        &figures,
        &tables::events(&outcome.events, &marks),
        &tables::summary(summary),
        &tables::footer(outcome),
        &format!("</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"),
    ]
    .concat())
}

fn figure(plot: &Plot<'_>) -> anyhow::Result<String> {
    let drawing = plot.chart.draw()?;
    let label = format!("<svg role=\"img\" aria-label=\"{}\" ", escape(plot.title));
    let svg = drawing
        .svg
        .replacen("<svg ", &label, 1)
        .replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
    let scale = if drawing.log { "<span class=\"scale\">logarithmic</span>" } else { "" };
    Ok(format!(
        "<figure id=\"{id}\" data-edges=\"{left:.5},{right:.5}\">\n<figcaption><h2>{title}{scale}</h2><p>{caption}</p>\
         {legend}</figcaption>\n<div class=\"plot\">{svg}<i class=\"cursor\"></i></div>\n\
         <script type=\"application/json\">{data}</script>\n</figure>\n",
        id = plot.id,
        left = drawing.edges.0,
        right = drawing.edges.1,
        title = escape(plot.title),
        caption = escape(&plot.caption),
        legend = markup::legend(&plot.chart),
        data = markup::data(&plot.chart)?,
    ))
}
