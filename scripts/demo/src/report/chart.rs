//! One plot: lines, a stack of areas, bands behind them and marks above, drawn to an SVG text.

use anyhow::anyhow;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::axis::{TimeAxis, Unit, ValueAxis};
use super::marks::Mark;
use super::overlay::{self, Place};
use super::palette::{self, Ink};

/// Pixels of a drawing and of its margins. The page shows it smaller, so that lines stay sharp.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pixels: (u32, u32),
    top: u32,
    right: u32,
    left: u32,
    bottom: u32,
    /// Plotters divides by 1.24 on the way to SVG.
    label: f64,
    ticks: f64,
}

/// For the width of a page.
pub const WIDE: Size =
    Size { pixels: (2_080, 720), top: 56, right: 56, left: 132, bottom: 52, label: 29.8, ticks: 10.0 };
/// For the width of a phone.
pub const NARROW: Size =
    Size { pixels: (1_040, 800), top: 64, right: 80, left: 150, bottom: 64, label: 42.0, ticks: 4.0 };

/// A line over time.
pub struct Line {
    /// Its name in the legend.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
    /// Pixels of the drawing.
    pub width: u32,
    /// A value per moment; a gap where there is none.
    pub values: Vec<Option<f64>>,
}

/// A stretch of time behind the lines.
pub struct Band {
    /// Its name in the legend.
    pub label: &'static str,
    /// Its colour.
    pub ink: Ink,
    /// From and to, unix seconds.
    pub spans: Vec<(f64, f64)>,
}

/// What is drawn.
pub struct Chart<'a> {
    /// Unix seconds, increasing.
    pub times: &'a [f64],
    /// Lines, the last one on top.
    pub lines: Vec<Line>,
    /// Stacked areas, the first at the bottom. With them the axis begins at 0.
    pub stack: Vec<Line>,
    /// Behind everything.
    pub bands: Vec<Band>,
    /// Above everything.
    pub marks: &'a [Mark],
    /// How values are written.
    pub unit: Unit,
    /// Whether the axis begins at 0.
    pub zero: bool,
    /// Ends of the value axis if it need not contain all values.
    pub clip: Option<(f64, f64)>,
    /// Text shown in the middle when there is nothing to draw.
    pub empty: Option<&'static str>,
}

/// A drawn plot.
pub struct Drawing {
    /// `<svg ...>...</svg>`.
    pub svg: String,
    /// Left and right edge of the plotted area as parts of the width.
    pub edges: (f64, f64),
    /// Whether the value axis is logarithmic.
    pub log: bool,
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Plane<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<TimeAxis, ValueAxis>>;

impl Chart<'_> {
    /// Draws it.
    pub fn draw(&self, size: Size) -> anyhow::Result<Drawing> {
        let mut svg = String::new();
        let axis = self.value_axis();
        let (edges, marks) = {
            let root = SVGBackend::with_string(&mut svg, size.pixels).into_drawing_area();
            let drawn = self.draw_on(&root, axis, size).map_err(|e| anyhow!("a plot: {e}"))?;
            root.present().map_err(|e| anyhow!("a plot: {e}"))?;
            drawn
        };
        if let Some(end) = svg.rfind("</svg>") {
            svg.insert_str(end, &marks);
        }
        Ok(Drawing { svg, edges, log: axis.is_log() })
    }

    fn ends(&self) -> (f64, f64) {
        let end = |time: Option<&f64>| time.copied().unwrap_or(0.0);
        (end(self.times.first()), end(self.times.last()))
    }

    fn value_axis(&self) -> ValueAxis {
        if let Some(ends) = self.clip {
            return ValueAxis::fixed(ends, self.unit);
        }
        let tops = self.stacked().into_iter().flatten().map(Some);
        let lines = self.lines.iter().flat_map(|line| line.values.iter().copied());
        ValueAxis::around(tops.chain(lines).flatten(), self.zero || !self.stack.is_empty(), self.unit)
    }

    /// The upper edge of each area.
    fn stacked(&self) -> Vec<Vec<f64>> {
        let mut below = vec![0.0; self.times.len()];
        let mut tops = Vec::new();
        for area in &self.stack {
            for (edge, value) in below.iter_mut().zip(&area.values) {
                *edge += value.unwrap_or(0.0);
            }
            tops.push(below.clone());
        }
        tops
    }

    /// The edges of the plotted area as parts of the width, and the marks as SVG.
    fn draw_on(
        &self,
        root: &Area<'_>,
        axis: ValueAxis,
        size: Size,
    ) -> Result<((f64, f64), String), Box<dyn std::error::Error>> {
        let (from, to) = self.ends();
        let mut plane = ChartBuilder::on(root)
            .margin_top(size.top)
            .margin_right(size.right)
            .x_label_area_size(size.bottom)
            .y_label_area_size(size.left)
            .build_cartesian_2d(TimeAxis::new(from, to, size.ticks), axis)?;
        let label = ("sans-serif", size.label).into_font().color(&palette::LABEL.color());
        plane
            .configure_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(palette::GRID.color().stroke_width(2))
            .axis_style(palette::GRID.color().stroke_width(2))
            .label_style(label)
            .draw()?;
        self.draw_bands(&mut plane, axis)?;
        self.draw_stack(&mut plane)?;
        self.draw_lines(&mut plane, axis)?;
        let (x, y) = plane.plotting_area().get_pixel_range();
        if let Some(text) = self.empty {
            root.draw(&Text::new(text, (middle(&x), middle(&y)), centred(size.label * 1.1)))?;
        }
        let inside = self.marks.iter().filter(|mark| (from..=to).contains(&mark.time));
        let placed: Vec<Place<'_>> =
            inside.map(|mark| Place { x: plane.backend_coord(&(mark.time, axis.range().start)).0, mark }).collect();
        let marks = overlay::svg(&placed, (y.start, y.end), size.label / 1.24);
        let width = f64::from(size.pixels.0);
        Ok(((f64::from(x.start) / width, f64::from(x.end) / width), marks))
    }

    fn draw_bands(&self, plane: &mut Plane<'_, '_>, axis: ValueAxis) -> Result<(), Box<dyn std::error::Error>> {
        let range = axis.range();
        for band in &self.bands {
            let style = band.ink.color().mix(0.16).filled();
            let boxes =
                band.spans.iter().map(|(from, to)| Rectangle::new([(*from, range.start), (*to, range.end)], style));
            plane.draw_series(boxes)?;
        }
        Ok(())
    }

    fn draw_stack(&self, plane: &mut Plane<'_, '_>) -> Result<(), Box<dyn std::error::Error>> {
        let tops = self.stacked();
        // The highest edge first; each lower area then covers its part of it.
        for (area, top) in self.stack.iter().zip(&tops).rev() {
            let mut outline = steps(self.times, top);
            if let (Some(first), Some(last)) = (self.times.first(), self.times.last()) {
                outline.push((*last, 0.0));
                outline.push((*first, 0.0));
            }
            plane.draw_series([Polygon::new(outline, area.ink.color().filled())])?;
        }
        Ok(())
    }

    fn draw_lines(&self, plane: &mut Plane<'_, '_>, axis: ValueAxis) -> Result<(), Box<dyn std::error::Error>> {
        let range = axis.range();
        for line in &self.lines {
            let style = line.ink.color().stroke_width(line.width);
            for run in runs(self.times, &line.values) {
                let held = run.into_iter().map(|(time, value)| (time, value.clamp(range.start, range.end)));
                plane.draw_series([PathElement::new(held.collect::<Vec<_>>(), style)])?;
            }
        }
        Ok(())
    }
}

fn middle(range: &std::ops::Range<i32>) -> i32 {
    (range.start / 2).saturating_add(range.end / 2)
}

fn centred(size: f64) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&palette::LABEL.color()).pos(Pos::new(HPos::Center, VPos::Center))
}

/// A cumulative sum moves in steps, not in slopes.
fn steps(times: &[f64], values: &[f64]) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = Vec::new();
    for (time, value) in times.iter().zip(values) {
        if let Some((_, before)) = points.last().copied() {
            points.push((*time, before));
        }
        points.push((*time, *value));
    }
    points
}

/// The stretches without a gap.
fn runs(times: &[f64], values: &[Option<f64>]) -> Vec<Vec<(f64, f64)>> {
    let mut all: Vec<Vec<(f64, f64)>> = vec![Vec::new()];
    for (time, value) in times.iter().zip(values) {
        match (value, all.last_mut()) {
            (Some(value), Some(run)) => run.push((*time, *value)),
            (None, Some(run)) if !run.is_empty() => all.push(Vec::new()),
            _ => {}
        }
    }
    all.retain(|run| !run.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_split_a_line() {
        let values = [None, Some(1.0), Some(2.0), None, None, Some(3.0)];
        let times = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0];
        assert_eq!(runs(&times, &values), [vec![(1.0, 1.0), (2.0, 2.0)], vec![(5.0, 3.0)]]);
    }

    #[test]
    fn sums_move_in_steps() {
        assert_eq!(
            steps(&[0.0, 1.0, 2.0], &[0.0, 0.0, 5.0]),
            [(0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 5.0)]
        );
    }
}
