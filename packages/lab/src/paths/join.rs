//! The same history on a coarser grid.

use super::{Bar, Fault, Path, PathError};

impl Path {
    /// Bars joined `count` at a time; bars left over at the end are dropped, and a staking token's ratio is that of the last
    /// bar of each. An error when fewer than two are left.
    pub fn joined(mut self, count: usize) -> Result<Self, PathError> {
        let count = count.max(1);
        self.bars = self.bars.chunks_exact(count).filter_map(one).collect();
        self.lst = self.lst.map(|lst| lst.chunks_exact(count).filter_map(|chunk| chunk.last().copied()).collect());
        let seconds = u64::from(self.bar_seconds).saturating_mul(count as u64);
        self.bar_seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
        if self.bars.len() < 2 {
            return Err(PathError { place: self.name, line: None, fault: Fault::Rows { found: self.bars.len() } });
        }
        Ok(self)
    }
}

fn one(bars: &[Bar]) -> Option<Bar> {
    let extreme = |of: fn(f64, f64) -> f64, value: fn(&Bar) -> f64| bars.iter().map(value).reduce(of);
    Some(Bar {
        open: bars.first()?.open,
        high: extreme(f64::max, |bar| bar.high)?,
        low: extreme(f64::min, |bar| bar.low)?,
        close: bars.last()?.close,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bars_become_one_that_contains_both() {
        let bar = |open, high, low, close| Bar { open, high, low, close };
        let bars = vec![
            bar(1.0, 3.0, 1.0, 2.0),
            bar(2.0, 2.5, 0.5, 1.5),
            bar(1.5, 1.5, 1.5, 1.5),
            bar(1.5, 4.0, 1.5, 4.0),
            Bar::flat(9.0),
        ];
        let path =
            Path { name: "p".to_owned(), bar_seconds: 60, start: 0, bars, lst: Some(vec![1.0, 0.9, 0.8, 0.7, 0.6]) };
        let joined = path.joined(2).unwrap();
        assert_eq!(joined.bars, [bar(1.0, 3.0, 0.5, 1.5), bar(1.5, 4.0, 1.5, 4.0)]);
        assert_eq!((joined.bar_seconds, joined.lst), (120, Some(vec![0.9, 0.7])));
        assert!(joined_twice().is_err());
    }

    fn joined_twice() -> Result<Path, PathError> {
        Path { name: "p".to_owned(), bar_seconds: 60, start: 0, bars: vec![Bar::flat(1.0); 3], lst: None }.joined(2)
    }
}
