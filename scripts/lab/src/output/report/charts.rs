//! Charts: exceedance curves and the frontier of loss against penalty.

use maud::{html, Markup};

use crate::table::percent;

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 48.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 40.0;
/// Marks on an axis.
const MARKS: u32 = 4;
const COLOURS: usize = 10;

/// The colour of the system at a position.
pub fn colour(position: usize) -> String {
    format!("var(--c{})", position.checked_rem(COLOURS).unwrap_or_default())
}

/// Which colour is which system.
pub fn key(systems: &[String]) -> Markup {
    html! {
        ul.key {
            @for (i, system) in systems.iter().enumerate() {
                li { i style={ "background:" (colour(i)) } {} (system) }
            }
        }
    }
}

/// Points of one system; both numbers are parts.
pub struct Line {
    /// Position of the system.
    pub system: usize,
    /// Name in the tooltip.
    pub name: String,
    /// Points.
    pub points: Vec<(f64, f64)>,
}

/// Axes with their names, and where a point is.
struct Frame {
    most: (f64, f64),
}

impl Frame {
    fn around(lines: &[Line]) -> Self {
        let all = || lines.iter().flat_map(|line| &line.points);
        let most = |of: fn(&(f64, f64)) -> f64| all().map(of).fold(0.0, f64::max).max(1e-4) * 1.08;
        Self { most: (most(|p| p.0), most(|p| p.1)) }
    }

    fn x(&self, value: f64) -> f64 {
        LEFT + value / self.most.0 * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        HEIGHT - BOTTOM - value / self.most.1 * (HEIGHT - TOP - BOTTOM)
    }

    fn axes(&self, names: (&str, &str)) -> Markup {
        let marks = |most: f64| (0..=MARKS).map(move |i| most / 1.08 * f64::from(i) / f64::from(MARKS));
        let places = |most: f64| if most < 0.005 { 2 } else { usize::from(most < 0.05) };
        html! {
            @for value in marks(self.most.0) {
                text x=(self.x(value)) y=(HEIGHT - BOTTOM + 16.0) text-anchor="middle" { (percent(value, places(self.most.0))) }
            }
            @for value in marks(self.most.1) {
                line.axis x1=(LEFT) x2=(WIDTH - RIGHT) y1=(self.y(value)) y2=(self.y(value)) {}
                text x=(LEFT - 6.0) y=(self.y(value) + 4.0) text-anchor="end" { (percent(value, places(self.most.1))) }
            }
            text x=(WIDTH - RIGHT) y=(HEIGHT - 6.0) text-anchor="end" { (names.0) }
            text x="4" y="12" { (names.1) }
        }
    }
}

fn svg(title: &str, inner: Markup) -> Markup {
    html! {
        svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(title) { title { (title) } (inner) }
    }
}

/// Which part of the runs loses more than x.
pub fn exceedance(title: &str, systems: &[(usize, String, Vec<f64>)]) -> Markup {
    let curve = |(system, name, values): &(usize, String, Vec<f64>)| {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let count = sorted.len().max(1) as f64;
        let mut points = vec![(0.0, sorted.iter().filter(|value| **value > 0.0).count() as f64 / count)];
        for (i, value) in sorted.iter().enumerate().filter(|(_, value)| **value > 0.0) {
            let more = (sorted.len().saturating_sub(i)) as f64 / count;
            points.push((*value, more));
            points.push((*value, more - 1.0 / count));
        }
        Line { system: *system, name: name.clone(), points }
    };
    let lines: Vec<Line> = systems.iter().map(curve).collect();
    let frame = Frame::around(&lines);
    let path = |line: &Line| {
        let points = line.points.iter().map(|(x, y)| format!("{:.1},{:.1}", frame.x(*x), frame.y(*y)));
        points.collect::<Vec<_>>().join(" ")
    };
    let inner = html! {
        (frame.axes(("lenders' loss, % of supply", "% of runs that lose more")))
        @for line in &lines {
            polyline.curve points=(path(line)) style={ "stroke:" (colour(line.system)) } { title { (line.name) } }
        }
    };
    html! { figure { (svg(title, inner)) figcaption { (title) } } }
}

/// Loss against penalty, one point for each system.
pub fn frontier(title: &str, lines: &[Line]) -> Markup {
    let frame = Frame::around(lines);
    let inner = html! {
        (frame.axes(("penalty paid by borrowers, % of supply", "lenders' loss, % of supply")))
        @for line in lines {
            @for (x, y) in &line.points {
                circle cx=(format!("{:.1}", frame.x(*x))) cy=(format!("{:.1}", frame.y(*y))) r="5" style={ "fill:" (colour(line.system)) } {
                    title { (line.name) ": loses " (percent(*y, 2)) ", penalty " (percent(*x, 2)) }
                }
            }
        }
    };
    html! { figure { (svg(title, inner)) figcaption { (title) } } }
}
