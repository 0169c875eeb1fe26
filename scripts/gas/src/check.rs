//! What changed against the numbers that are kept.

use crate::record::{Record, State};
use crate::session::Numbers;
use std::collections::BTreeSet;

/// Changes up to this are none, in percent.
pub(crate) const TOLERANCE: u64 = 2;

/// One line for each row that changed by more than [`TOLERANCE`], came or went, in the order of their names.
pub(crate) fn changes(kept: &Record, state: State, now: &Numbers) -> Vec<String> {
    let was = |row: &str| kept.messages.get(row).and_then(|pair| pair.of(state));
    let rows: BTreeSet<_> = kept.messages.keys().chain(now.keys()).collect();
    let line = |row: &&String| match (was(row), now.get(*row)) {
        (Some(was), Some(now)) if was.abs_diff(*now) * 100 > was * TOLERANCE => {
            let sign = if *now > was { '+' } else { '-' };
            let tenths = was.abs_diff(*now) * 1_000 / was.max(1);
            Some(format!("{row}: {was} -> {now} ({sign}{}.{} %)", tenths / 10, tenths % 10))
        }
        (Some(was), None) => Some(format!("{row}: {was} -> not measured")),
        (None, Some(now)) => Some(format!("{row}: new, {now}")),
        _ => None,
    };
    rows.iter().filter_map(line).map(|line| format!("{} {line}", state.name())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_two_percent_is_a_change() {
        let numbers = |of: &[(&str, u64)]| -> Numbers { of.iter().map(|(row, gas)| ((*row).into(), *gas)).collect() };
        let mut kept = Record::default();
        kept.take(State::Small, &numbers(&[("a", 100_000), ("b", 100_000), ("c", 100_000), ("gone", 7)]));
        kept.take(State::Large, &numbers(&[("a", 1), ("only large", 1)]));
        let now = numbers(&[("a", 102_000), ("b", 102_001), ("c", 97_000), ("new", 5)]);
        assert_eq!(
            changes(&kept, State::Small, &now),
            [
                "small b: 100000 -> 102001 (+2.0 %)",
                "small c: 100000 -> 97000 (-3.0 %)",
                "small gone: 7 -> not measured",
                "small new: new, 5",
            ]
        );
        assert_eq!(
            changes(&kept, State::Small, &numbers(&[("a", 100_000), ("b", 100_000), ("c", 100_000), ("gone", 7)])),
            [""; 0]
        );
    }
}
