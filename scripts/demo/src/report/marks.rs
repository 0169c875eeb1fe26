//! Events as numbered marks: events too close together for two numbers share one.

use crate::outcome::{Event, EventKind};

/// A number above the plots.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where it stands, unix seconds.
    pub time: f64,
    /// 1, 2, 3, from left to right.
    pub number: usize,
    /// Indices of its events.
    pub events: Vec<usize>,
}

/// The part of the plot's width that one number takes.
pub const ROOM: f64 = 0.022;

/// Marks for the events that change something for somebody; `events` are ordered by time, none later than `last`, and
/// `span` seconds fill the width of a plot.
pub fn marks(events: &[Event], span: f64, last: f64) -> Vec<Mark> {
    let room = span.max(1.0) * ROOM;
    let mut marks: Vec<Mark> = Vec::new();
    for (index, event) in events.iter().enumerate() {
        if matches!(event.kind, EventKind::Feed | EventKind::Note) {
            continue;
        }
        let time = event.time as f64;
        match marks.last_mut().filter(|mark| time - mark.time < room) {
            Some(mark) => mark.events.push(index),
            None => {
                let number = marks.len().saturating_add(1);
                marks.push(Mark { time: time.min(last), number, events: vec![index] });
            }
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(time: u64, kind: EventKind) -> Event {
        Event { time, kind, text: String::new() }
    }

    #[test]
    fn near_events_share_a_number_and_notes_have_none() {
        let events = [
            event(100, EventKind::Breaker),
            event(110, EventKind::Deficit),
            event(111, EventKind::Note),
            event(300, EventKind::ValidatorSlash),
        ];
        let marks = marks(&events, 1_000.0, 1_000.0);
        let seen: Vec<_> = marks.iter().map(|m| (m.time, m.number, m.events.clone())).collect();
        assert_eq!(seen, [(100.0, 1, vec![0, 1]), (300.0, 2, vec![3])]);
    }
}
