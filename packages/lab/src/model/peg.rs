//! A staking token's market price relative to its redemption value.

use crate::behaviour::{LstSource, OracleRules};
use crate::paths::Path;

/// Market price over par along a path, and the feed's average of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Peg {
    source: LstSource,
    tau: f64,
    average: f64,
    at: f64,
    /// Market price over par now.
    pub market: f64,
}

impl Peg {
    /// At par.
    pub(super) fn new(rules: &OracleRules, now: f64) -> Self {
        Self { source: rules.lst, tau: rules.tau_ema, average: 1.0, at: now, market: 1.0 }
    }

    /// Moves to `time`, at which the ratio becomes that of the end of `bar` if the bar is at its last point.
    pub(super) fn step(&mut self, path: &Path, bar: usize, last_point: bool, time: f64) {
        let Some(ratios) = &path.lst else { return };
        let passed = (time - self.at).max(0.0);
        self.average += (1.0 - (-passed / self.tau).exp()) * (self.market - self.average);
        self.at = time;
        if last_point {
            self.market = ratios.get(bar).copied().unwrap_or(self.market);
        }
    }

    /// What a feed multiplies rate and native price by.
    pub(super) fn counted(&self) -> f64 {
        match self.source {
            LstSource::Par => 1.0,
            LstSource::Market => self.market,
            LstSource::Average => self.average.min(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths::Bar;

    #[test]
    fn a_wick_of_a_bar_counts_by_the_time_it_stood() {
        let rules = crate::Lab::shipped().unwrap().behaviour.oracle;
        let lst = Some(vec![1.0, 0.9, 1.0]);
        let path = Path { name: "lst".to_owned(), bar_seconds: 3600, start: 0, bars: vec![Bar::flat(1.0); 3], lst };
        let mut peg = Peg::new(&rules, 0.0);
        peg.step(&path, 1, true, 3600.0);
        assert_eq!((peg.market, peg.counted()), (0.9, 1.0));
        peg.step(&path, 2, false, 7200.0);
        // One averaging time of an hour at 0.9: 0.9 + 0.1/e.
        assert!((peg.counted() - 0.936_787_944_117_144_2).abs() < 1e-12);
    }
}
