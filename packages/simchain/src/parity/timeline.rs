//! Heights and times relative to the steps of the script, which are the same in every run.

use cosmwasm_std::Timestamp;

use super::recording::Block;

/// The blocks of the steps so far, starting with genesis.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    blocks: Vec<Block>,
    unbonding: u64,
}

impl Timeline {
    /// With the seconds of unbonding.
    pub fn new(unbonding: u64) -> Self {
        Self { blocks: vec![], unbonding }
    }

    /// The next step's block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// `#3` for the block of step 3.
    pub fn height(&self, height: u64) -> String {
        match self.blocks.iter().position(|block| block.height == height) {
            Some(step) => format!("#{step}"),
            None => format!("height {height}"),
        }
    }

    /// `#3+20s` for an entry begun in the block of step 3 and due a period later.
    pub fn time(&self, time: Timestamp) -> String {
        let of = |nanos: u64| self.blocks.iter().position(|block| block.time == nanos);
        if let Some(step) = of(time.nanos()) {
            return format!("#{step}");
        }
        let begun = time.nanos().checked_sub(Timestamp::from_seconds(self.unbonding).nanos());
        match begun.and_then(of) {
            Some(step) => format!("#{step}+{}s", self.unbonding),
            None => format!("{} ns", time.nanos()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_by_steps() {
        let mut timeline = Timeline::new(20);
        timeline.push(Block { height: 5, time: 1_000_000_007, before: 1 });
        timeline.push(Block { height: 8, time: 3_000_000_000, before: 2 });
        assert_eq!((timeline.height(8), timeline.height(6)), ("#1".to_string(), "height 6".to_string()));
        assert_eq!(timeline.time(Timestamp::from_nanos(21_000_000_007)), "#0+20s");
        assert_eq!(timeline.time(Timestamp::from_nanos(3_000_000_000)), "#1");
        assert_eq!(timeline.time(Timestamp::from_nanos(21_000_000_008)), "21000000008 ns");
    }
}
