//! Minimises a noisy function of a few bounded numbers by compass search: steps along each axis, halved when none improves. T. G.
//! Kolda, R. M. Lewis, V. Torczon, "Optimization by direct search", SIAM Review 45 (2003).

/// Where a number may lie.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// Its name.
    pub key: String,
    /// Least value.
    pub low: f64,
    /// Greatest value.
    pub high: f64,
}

/// A point that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The numbers, in the order of their ranges.
    pub at: Vec<f64>,
    /// The function's value; none where it is not allowed.
    pub value: Option<f64>,
}

/// First step, of a range.
const FIRST: f64 = 0.25;
/// Smallest step, of a range.
const LAST: f64 = 1.0 / 64.0;

/// Starts in the middle of the ranges and calls `value` at most `calls` times. `value` returns none for a point that is not
/// allowed. Returns all points tried, the best first, the others in the order of their trial.
pub fn minimise<E>(
    ranges: &[Range],
    calls: usize,
    mut value: impl FnMut(&[f64]) -> Result<Option<f64>, E>,
) -> Result<Vec<Found>, E> {
    let mut tried: Vec<Found> = Vec::new();
    let start: Vec<f64> = ranges.iter().map(|range| (range.low + range.high) / 2.0).collect();
    tried.push(Found { value: value(&start)?, at: start });
    let (mut best, mut step) = (0, FIRST);
    while step >= LAST {
        let centre = tried[best].clone();
        let mut better = false;
        for next in around(&centre.at, ranges, step) {
            if tried.iter().any(|found| found.at == next) {
                continue;
            }
            if tried.len() >= calls {
                return Ok(first(tried, best));
            }
            tried.push(Found { value: value(&next)?, at: next });
            let last = tried.len().saturating_sub(1);
            if below(tried[last].value, tried[best].value) {
                best = last;
                better = true;
            }
        }
        if !better {
            step /= 2.0;
        }
    }
    Ok(first(tried, best))
}

fn below(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a < b,
        (a, _) => a.is_some(),
    }
}

fn around(centre: &[f64], ranges: &[Range], step: f64) -> Vec<Vec<f64>> {
    let mut all = Vec::new();
    for (axis, range) in ranges.iter().enumerate() {
        for sign in [-1.0, 1.0] {
            let mut next = centre.to_vec();
            next[axis] = (next[axis] + sign * step * (range.high - range.low)).clamp(range.low, range.high);
            all.push(next);
        }
    }
    all
}

fn first(mut tried: Vec<Found>, best: usize) -> Vec<Found> {
    let best = tried.remove(best);
    tried.insert(0, best);
    tried
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges() -> Vec<Range> {
        ["a", "b"].map(|key| Range { key: key.to_owned(), low: 0.0, high: 8.0 }).into()
    }

    #[test]
    fn a_bowl_is_found_within_the_last_step() {
        let bowl = |at: &[f64]| Ok::<_, ()>(Some((at[0] - 1.3).powi(2) + (at[1] - 6.6).powi(2)));
        let found = minimise(&ranges(), 1000, bowl).unwrap();
        assert!((found[0].at[0] - 1.3).abs() <= 0.125 && (found[0].at[1] - 6.6).abs() <= 0.125);
    }

    #[test]
    fn what_is_not_allowed_is_never_best_and_calls_are_bounded() {
        let bowl = |at: &[f64]| Ok::<_, ()>((at[0] >= 3.0).then_some(at[0]));
        let found = minimise(&ranges(), 9, bowl).unwrap();
        assert_eq!(found.len(), 9);
        assert!(found[0].value.is_some());
    }
}
