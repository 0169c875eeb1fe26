//! Small pieces of HTML.

use serde::Serialize;

use super::axis::Unit;
use super::chart::{Chart, Drawing};
use super::palette::Ink;
use super::plots::Plot;

/// Text that may stand between tags and in quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// `<tag>inner</tag>`; `inner` is markup already.
pub fn element(tag: &str, inner: &str) -> String {
    format!("<{tag}>{inner}</{tag}>\n")
}

/// Names and swatches, in the order of the lines; the stack from its top, as the eye meets it.
pub fn legend(chart: &Chart<'_>) -> String {
    let mut items = String::new();
    for area in chart.stack.iter().rev() {
        items.push_str(&entry(&area.label, area.ink, "box", true));
    }
    for line in &chart.lines {
        items.push_str(&entry(&line.label, line.ink, "line", true));
    }
    for band in &chart.bands {
        items.push_str(&entry(band.label, band.ink, "band", false));
    }
    format!("<ul class=\"legend\">{items}<li class=\"when\"></li></ul>")
}

fn entry(label: &str, ink: Ink, shape: &str, has_value: bool) -> String {
    let face = ink.hex();
    let swatch = match shape {
        "line" => {
            let dash = if ink.dashed { " stroke-dasharray=\"5 3\"" } else { "" };
            format!("<path d=\"M0 6H20\" stroke=\"{face}\" stroke-width=\"2.5\"{dash}/>")
        }
        "band" => {
            format!("<rect width=\"20\" height=\"12\" rx=\"2\" fill=\"{face}\" opacity=\"0.3\"/>")
        }
        _ => format!("<rect width=\"12\" height=\"12\" x=\"4\" rx=\"2\" fill=\"{face}\"/>"),
    };
    let value = if has_value { "<b></b>" } else { "" };
    format!(
        "<li><svg class=\"swatch\" viewBox=\"0 0 20 12\" aria-hidden=\"true\">{swatch}</svg>{}{value}</li>",
        escape(label)
    )
}

/// One drawing with its numbers; `name` is the stretch of time that it shows.
pub fn view(plot: &Plot<'_>, drawing: &Drawing, name: &str) -> anyhow::Result<String> {
    let label = format!("<svg role=\"img\" aria-label=\"{}\" ", escape(plot.title));
    // Inside a page an SVG element needs no namespace, and no address is left that a reader could wonder about.
    let svg = drawing.svg.replacen("<svg ", &label, 1).replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
    Ok(format!(
        "<div class=\"plot {name}\" data-edges=\"{:.5},{:.5}\">{svg}<i class=\"cursor\"></i>\
         <script type=\"application/json\">{}</script></div>\n",
        drawing.edges.0,
        drawing.edges.1,
        data(&plot.chart)?
    ))
}

#[derive(Serialize)]
struct Data<'a> {
    unit: &'static str,
    t: &'a [f64],
    v: Vec<Vec<Option<f64>>>,
}

/// The numbers for the cursor, in the order of the legend. JSON of numbers and three fixed words: nothing in it can end
/// the script element that holds it.
fn data(chart: &Chart<'_>) -> anyhow::Result<String> {
    let unit = match chart.unit {
        Unit::Plain => "plain",
        Unit::Percent => "percent",
        Unit::Amount => "amount",
    };
    let shown = chart.stack.iter().rev().chain(&chart.lines);
    let v = shown.map(|line| line.values.iter().map(|value| value.map(shorten)).collect()).collect();
    Ok(serde_json::to_string(&Data { unit, t: chart.times, v })?)
}

/// Six significant digits are more than a cursor can tell apart.
fn shorten(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_only_text() {
        assert_eq!(escape("<b a='1' c=\"2\">&"), "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(shorten(0.000_012_345_678), 0.000_012_345_7);
        assert_eq!(shorten(80.39), 80.39);
    }
}
