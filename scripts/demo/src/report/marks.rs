//! Events as marks; events of one kind that are too close together share a mark.

use crate::outcome::{Event, EventKind};

/// A mark on the plots.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its time, unix seconds.
    pub time: f64,
    /// Kind of its events.
    pub kind: EventKind,
    /// 1, 2, 3, from left to right; none for the kinds that come too often.
    pub number: Option<usize>,
    /// Indices of its events, at least one.
    pub events: Vec<usize>,
    /// What happened, one line.
    pub text: String,
}

/// The kinds that have marks, with the class of their elements.
pub const KINDS: [(EventKind, &str); 7] = [
    (EventKind::UnderWater, "under-water"),
    (EventKind::Deficit, "deficit"),
    (EventKind::ReporterSlash, "reporter-slash"),
    (EventKind::ValidatorSlash, "validator-slash"),
    (EventKind::Breaker, "breaker"),
    (EventKind::Liquidation, "liquidation"),
    (EventKind::Refund, "refund"),
];

/// The class of a kind's elements; none for kinds without a mark.
pub fn class(kind: EventKind) -> Option<&'static str> {
    KINDS.iter().find(|(known, _)| *known == kind).map(|(_, class)| *class)
}

/// The part of the plot's width that one number takes.
pub const ROOM: f64 = 0.022;
/// The part that one tick takes.
const TICK: f64 = 0.004;

/// Whether marks of a kind are numbered: those that affect everybody.
fn is_numbered(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Liquidation | EventKind::Refund | EventKind::UnderWater)
}

/// Marks for the events of the kinds in [`KINDS`]; `events` are ordered by time, none later than `last`, and `span` seconds fill
/// the width of a plot.
pub fn marks(events: &[Event], span: f64, last: f64) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut numbers = 0_usize;
    for (index, event) in events.iter().enumerate().filter(|(_, event)| class(event.kind).is_some()) {
        let time = event.time as f64;
        let room = span.max(1.0) * if is_numbered(event.kind) { ROOM } else { TICK };
        let same = marks.iter_mut().rev().find(|mark| mark.kind == event.kind);
        if let Some(mark) = same.filter(|mark| time - mark.time < room) {
            mark.events.push(index);
            continue;
        }
        let number = is_numbered(event.kind).then(|| {
            numbers = numbers.saturating_add(1);
            numbers
        });
        marks.push(Mark {
            time: time.min(last),
            kind: event.kind,
            number,
            events: vec![index],
            text: event.text.clone(),
        });
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
    fn near_events_of_a_kind_share_a_mark_and_frequent_kinds_have_no_number() {
        let events = [
            event(100, EventKind::Breaker),
            event(105, EventKind::Deficit),
            event(106, EventKind::Liquidation),
            event(107, EventKind::Note),
            event(110, EventKind::Deficit),
            event(300, EventKind::ValidatorSlash),
        ];
        let marks = marks(&events, 1_000.0, 1_000.0);
        let seen: Vec<_> = marks.iter().map(|m| (m.time, m.number, m.events.clone())).collect();
        let expected = [
            (100.0, Some(1), vec![0]),
            (105.0, Some(2), vec![1, 4]),
            (106.0, None, vec![2]),
            (300.0, Some(3), vec![5]),
        ];
        assert_eq!(seen, expected);
    }
}
