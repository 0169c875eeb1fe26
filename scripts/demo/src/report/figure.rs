//! A plot on the page: its texts, its legend, and a drawing for every time range and screen width.

use maud::{html, Markup, PreEscaped};
use serde::Serialize;

use super::axis::Unit;
use super::chart::{Chart, Drawing, Line, NARROW, WIDE};
use super::legend::legend;
use super::plots::Plot;

/// A plot over all bars, and over the fall alone if that has its own view.
pub struct Views<'a> {
    /// All bars.
    pub all: Plot<'a>,
    /// The fall.
    pub close: Option<Plot<'a>>,
}

/// The figure. Narrow screens get a separate drawing of the first view.
pub fn figure(views: &Views<'_>) -> anyhow::Result<Markup> {
    let plot = &views.all;
    let (first, name) = views.close.as_ref().map_or((plot, "all"), |close| (close, "close"));
    let (wide, narrow) = (first.chart.draw(WIDE)?, first.chart.draw(NARROW)?);
    let mut log = wide.log;
    let mut drawings = vec![view(first, &narrow, name, "narrow")?, view(first, &wide, name, "wide")?];
    if views.close.is_some() {
        let all = plot.chart.draw(WIDE)?;
        log |= all.log;
        drawings.push(view(plot, &all, "all", "only")?);
    }
    Ok(html! {
        figure id=(plot.id) {
            figcaption {
                h2 { (plot.title) @if log { span.scale { "logarithmic" } } }
                p { (plot.caption) }
                (legend(&plot.chart))
            }
            @for drawing in &drawings { (drawing) }
        }
    })
}

/// One drawing with its numbers; `stretch` is its time range, `width` its screen width.
fn view(plot: &Plot<'_>, drawing: &Drawing, stretch: &str, width: &str) -> anyhow::Result<Markup> {
    let id = format!("{}-{stretch}-{width}", plot.id);
    let opening = format!("<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" ");
    // Inside a page an SVG element needs no namespace, so the page contains no URL.
    let svg = drawing.svg.replacen("<svg ", &opening, 1).replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
    let (head, body) = svg.split_once('>').unwrap_or((&svg, ""));
    Ok(html! {
        div class={ "plot " (stretch) " " (width) } tabindex="0"
            data-edges={ (format!("{:.5}", drawing.edges.0)) "," (format!("{:.5}", drawing.edges.1)) } {
            (PreEscaped(head)) (PreEscaped(">"))
            title id={ (id) "-t" } { (plot.title) }
            desc id={ (id) "-d" } { (description(&plot.chart)) }
            (PreEscaped(body))
            i.cursor {}
            script type="application/json" { (PreEscaped(data(&plot.chart)?)) }
        }
    })
}

/// First, last, least and greatest value of every line, for screen readers.
fn description(chart: &Chart<'_>) -> String {
    if let Some(empty) = chart.empty {
        return empty.to_owned();
    }
    let parts: Vec<String> = shown(chart).filter_map(|line| told(line, chart.unit)).collect();
    parts.join(" ")
}

fn told(line: &Line, unit: Unit) -> Option<String> {
    let values = || line.values.iter().copied().flatten();
    let (first, last) = (values().next()?, values().last()?);
    let (least, most) = (values().fold(first, f64::min), values().fold(first, f64::max));
    let [first, last, least, most] = [first, last, least, most].map(|value| unit.write(value));
    Some(format!("{}: first {first}, last {last}, least {least}, most {most}.", line.label))
}

/// In the order of the legend.
fn shown<'a>(chart: &'a Chart<'_>) -> impl Iterator<Item = &'a Line> {
    chart.stack.iter().chain(&chart.lines)
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
    let v = shown(chart).map(|line| line.values.iter().map(|value| value.map(shorten)).collect()).collect();
    Ok(serde_json::to_string(&Data { unit: chart.unit.name(), t: chart.times, v })?)
}

/// Six significant digits are more than a cursor can tell apart.
fn shorten(value: f64) -> f64 {
    format!("{value:.5e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(shorten(0.000_012_345_678), 0.000_012_345_7);
        assert_eq!(shorten(80.39), 80.39);
    }
}
