//! Clocks that count only time in which the chain produced blocks and prices were readable, so that a halted chain or
//! a silent oracle sells nothing for nothing.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Env;

/// Start of a clock on each scale that it counts.
#[cw_serde]
pub struct ClockStart {
    /// Seconds since the epoch.
    pub at: u64,
    /// Block height.
    pub height: u64,
    /// Feeds whose up-time bounds the clock.
    pub feeds: Vec<FeedUptime>,
}

/// Up-time of a feed at the start of a clock.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct FeedUptime {
    /// Id of the feed.
    pub feed: u64,
    /// Seconds during which the feed could be read so far.
    pub uptime: u64,
}

impl ClockStart {
    /// Starts a clock now.
    pub fn new(env: &Env, feeds: Vec<FeedUptime>) -> Self {
        Self { at: env.block.time.seconds(), height: env.block.height, feeds }
    }

    /// Seconds counted so far: the lowest of seconds, blocks times `seconds_per_block`, and the up-time of each feed it
    /// started with. Feeds added later do not slow it; a feed without up-time now (`None`) no longer bounds it.
    pub fn counted(&self, env: &Env, seconds_per_block: u64, uptime: impl Fn(u64) -> Option<u64>) -> u64 {
        let seconds = env.block.time.seconds().saturating_sub(self.at);
        let blocks = env.block.height.saturating_sub(self.height);
        let bound = seconds.min(blocks.saturating_mul(seconds_per_block));
        self.feeds.iter().fold(bound, |counted, start| {
            uptime(start.feed).map_or(counted, |now| counted.min(now.saturating_sub(start.uptime)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::mock_env;

    fn later(seconds: u64, blocks: u64) -> Env {
        let mut env = mock_env();
        env.block.time = env.block.time.plus_seconds(seconds);
        env.block.height += blocks;
        env
    }

    #[test]
    fn fm_d59_a_clock_counts_the_lesser_of_seconds_and_blocks() {
        let start = ClockStart::new(&mock_env(), vec![]);
        for (seconds, blocks, counted) in [(3_600, 1, 6), (60, 1_000, 60), (60, 0, 0)] {
            assert_eq!(start.counted(&later(seconds, blocks), 6, |_| None), counted);
        }
        assert_eq!(start.counted(&later(60, u64::MAX / 2), u64::MAX, |_| None), 60);
    }

    #[test]
    fn a_clock_stands_still_without_a_price() {
        let feeds = vec![FeedUptime { feed: 1, uptime: 100 }, FeedUptime { feed: 2, uptime: 0 }];
        let start = ClockStart::new(&mock_env(), feeds);
        let counted = |one: Option<u64>, two: Option<u64>| {
            start.counted(&later(60, 60), 6, |feed| if feed == 1 { one } else { two })
        };
        assert_eq!(counted(Some(160), Some(60)), 60);
        assert_eq!(counted(Some(130), Some(60)), 30);
        assert_eq!(counted(Some(130), Some(7)), 7);
        // A feed that cannot be read at all bounds nothing.
        assert_eq!(counted(None, Some(7)), 7);
        assert_eq!(counted(None, None), 60);
    }
}
