//! Names and swatches of a plot's lines. The script writes the value under the cursor beside each.

use maud::{html, Markup};

use super::chart::Chart;
use super::palette::Ink;

#[derive(Clone, Copy)]
enum Shape {
    Line,
    Box,
    Band,
}

/// The legend: the stack from its bottom, then the lines, then the bands.
pub fn legend(chart: &Chart<'_>) -> Markup {
    html! {
        ul.legend {
            @for area in &chart.stack { (entry(&area.label, area.ink, Shape::Box)) }
            @for line in &chart.lines { (entry(&line.label, line.ink, Shape::Line)) }
            @for band in &chart.bands { (entry(band.label, band.ink, Shape::Band)) }
            li.when aria-live="polite" {}
        }
    }
}

fn entry(label: &str, ink: Ink, shape: Shape) -> Markup {
    let face = ink.hex();
    html! {
        li {
            svg.swatch viewBox="0 0 20 12" aria-hidden="true" {
                @match shape {
                    Shape::Line => path d="M0 6H20" stroke=(face) stroke-width="2.5" stroke-dasharray=[ink.dashed.then_some("5 3")] {},
                    Shape::Box => rect width="12" height="12" x="4" rx="2" fill=(face) {},
                    Shape::Band => rect width="20" height="12" rx="2" fill=(face) opacity="0.3" {},
                }
            }
            (label)
            @if !matches!(shape, Shape::Band) { b {} }
        }
    }
}
