//! The regular grid of time of a file's rows.

use std::collections::BTreeMap;

use super::error::Fault;

/// The distance of two rows in seconds: the most frequent one, the smallest among equally frequent ones. `None` when there are
/// fewer than two rows. Times increase.
pub(super) fn step(times: &[u64]) -> Option<u64> {
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    for (a, b) in times.iter().zip(times.iter().skip(1)) {
        let count = counts.entry(b.saturating_sub(*a)).or_default();
        *count = count.saturating_add(1);
    }
    let most = counts.values().copied().max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(step, _)| step)
}

/// How many bars are missing between the row at `previous` and the row at `time`. An error when the row is off the
/// grid.
pub(super) fn missing(previous: u64, time: u64, step: u64) -> Result<u64, Fault> {
    let found = time.saturating_sub(previous);
    match (found.checked_div(step), found.checked_rem(step)) {
        (Some(bars), Some(0)) if bars > 0 => Ok(bars.saturating_sub(1)),
        _ => Err(Fault::Grid { found, step }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_is_the_most_frequent_distance() {
        assert_eq!(step(&[0, 60, 120, 420, 480]), Some(60));
        assert_eq!(step(&[0, 7, 67, 127]), Some(60));
        assert_eq!(step(&[0, 60, 180]), Some(60));
        assert_eq!(step(&[5]), None);
    }

    #[test]
    fn a_hole_is_counted_and_a_row_between_two_bars_is_refused() {
        assert_eq!(missing(0, 60, 60), Ok(0));
        assert_eq!(missing(0, 240, 60), Ok(3));
        assert_eq!(missing(0, 90, 60), Err(Fault::Grid { found: 90, step: 60 }));
        assert_eq!(missing(0, 30, 60), Err(Fault::Grid { found: 30, step: 60 }));
    }
}
