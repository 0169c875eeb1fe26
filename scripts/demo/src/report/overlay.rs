//! Marks above a plot: one shape per kind, each a link to its event with its text as a tooltip.

use maud::html;

use super::marks::{class, Mark};
use crate::outcome::EventKind;

/// A mark and its position, pixels from the left.
pub struct Place<'a> {
    /// Pixels from the left.
    pub x: i32,
    /// The mark.
    pub mark: &'a Mark,
}

/// All marks as SVG elements. `top` and `bottom` are the plotted area's; numbers have `size` pixels and are left out where
/// they would cover each other.
pub fn svg(places: &[Place<'_>], (top, bottom): (i32, i32), size: f64) -> String {
    let mut free = i32::MIN;
    let mut out = String::new();
    for place in places {
        let (x, mark) = (place.x, place.mark);
        let Some(class) = class(mark.kind) else { continue };
        let Some(first) = mark.events.first() else { continue };
        let number = mark.number.filter(|_| x >= free);
        if number.is_some() {
            free = x.saturating_add((size * 1.7) as i32);
        }
        let text = match mark.events.len() {
            1 => mark.text.clone(),
            more => format!("{} ({more} events)", mark.text),
        };
        let above = f64::from(top) - size * 0.55;
        let link = html! {
            a href={ "#event-" (first) } class={ "mark k-" (class) } {
                title { (text) }
                path d=(shape(mark.kind, x, top, bottom)) {}
                @if let Some(number) = number {
                    text x=(x) y=(above) font-size=(size) text-anchor="middle" { (number) }
                }
            }
        };
        out.push_str(&link.into_string());
    }
    out
}

/// Lines for events that affect everybody, short ticks at the edge for frequent ones.
fn shape(kind: EventKind, x: i32, top: i32, bottom: i32) -> String {
    let line = format!("M{x} {top}V{bottom}");
    match kind {
        EventKind::Liquidation => format!("M{x} {bottom}v-26"),
        EventKind::UnderWater => format!("M{x} {bottom}v-26M{} {bottom}h12", x.saturating_sub(6)),
        EventKind::Refund => format!("M{x} {top}v26"),
        EventKind::Deficit => format!("{line}M{} {top}h20l-10 17z", x.saturating_sub(10)),
        EventKind::ReporterSlash | EventKind::ValidatorSlash => format!("{line}M{x} {top}l10 12l-10 12l-10 -12z"),
        _ => format!("{line}M{} {top}h14v14h-14z", x.saturating_sub(7)),
    }
}
