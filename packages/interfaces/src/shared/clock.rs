//! Clocks that count only time in which the chain produced blocks and prices were readable, so that no price falls while the
//! chain is halted or the oracle is silent.

use cosmwasm_std::{Decimal, Env, Uint128};
use risk::int::{div_ceil, mul_floor};

/// Start of a clock on each scale that it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockStart {
    /// Seconds since the epoch.
    pub at: u64,
    /// Block height.
    pub height: u64,
    /// The feed whose up-time bounds the clock: that of the collateral with the greatest value, so that dust of another
    /// collateral cannot stop it. Absent when nothing had a price.
    pub feed: Option<FeedUptime>,
}

/// Up-time of a feed at the start of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeedUptime {
    /// Id of the feed.
    pub feed: u64,
    /// Seconds during which the feed could be read so far.
    pub uptime: u64,
}

impl ClockStart {
    /// Starts a clock now.
    pub fn new(env: &Env, feed: Option<FeedUptime>) -> Self {
        Self { at: env.block.time.seconds(), height: env.block.height, feed }
    }

    /// Starts a clock that has counted `seconds` by now. Should the new feed have been readable for less, the clock goes back.
    pub fn counting(env: &Env, seconds: u64, seconds_per_block: Decimal, feed: Option<FeedUptime>) -> Self {
        let blocks = div_ceil(seconds.into(), seconds_per_block).unwrap_or_default();
        let blocks = u64::try_from(blocks.u128()).unwrap_or(u64::MAX);
        Self {
            at: env.block.time.seconds().saturating_sub(seconds),
            height: env.block.height.saturating_sub(blocks),
            feed: feed.map(|now| FeedUptime { uptime: now.uptime.saturating_sub(seconds), ..now }),
        }
    }

    /// Seconds counted so far: the lowest of seconds, blocks times `seconds_per_block`, and the up-time of its feed. A feed
    /// without up-time now (`None`) no longer bounds it. Whole seconds, rounded down.
    pub fn counted(&self, env: &Env, seconds_per_block: Decimal, uptime: impl FnOnce(u64) -> Option<u64>) -> u64 {
        let seconds = env.block.time.seconds().saturating_sub(self.at);
        let blocks = env.block.height.saturating_sub(self.height);
        // More than 128 bits are more than any number of seconds.
        let counted = mul_floor(blocks.into(), seconds_per_block).unwrap_or(Uint128::MAX);
        let bound = u64::try_from(counted.u128()).map_or(seconds, |counted| seconds.min(counted));
        let readable = self.feed.and_then(|start| Some(uptime(start.feed)?.saturating_sub(start.uptime)));
        readable.map_or(bound, |readable| bound.min(readable))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::mock_env;

    const SIX: Decimal = Decimal::percent(600);

    fn later(seconds: u64, blocks: u64) -> Env {
        let mut env = mock_env();
        env.block.time = env.block.time.plus_seconds(seconds);
        env.block.height = env.block.height.saturating_add(blocks);
        env
    }

    #[test]
    fn fm_d59_a_clock_counts_the_lesser_of_seconds_and_blocks() {
        let start = ClockStart::new(&mock_env(), None);
        for (seconds, blocks, counted) in [(3_600, 1, 6), (60, 1_000, 60), (60, 0, 0)] {
            assert_eq!(start.counted(&later(seconds, blocks), SIX, |_| None), counted);
        }
        assert_eq!(start.counted(&later(60, u64::MAX / 2), Decimal::MAX, |_| None), 60);
    }

    /// Blocks of .4 s and of 1.5 s: a clock in whole seconds would run at two and a half times, or at two thirds, of their speed.
    #[test]
    fn a_block_may_count_a_part_of_a_second() {
        let start = ClockStart::new(&mock_env(), None);
        for (permille, blocks, counted) in [(400, 1, 0), (400, 10, 4), (1_500, 1, 1), (1_500, 40, 60), (1_500, 41, 61)]
        {
            assert_eq!(start.counted(&later(3_600, blocks), Decimal::permille(permille), |_| None), counted);
        }
    }

    /// 601 seconds are 101 blocks of 6 s, rounded up.
    #[test]
    fn a_clock_goes_on_from_what_it_has_counted() {
        let env = later(10_000, 5_000);
        let start = ClockStart::counting(&env, 601, SIX, Some(FeedUptime { feed: 2, uptime: 700 }));
        assert_eq!((env.block.height - start.height, start.feed), (101, Some(FeedUptime { feed: 2, uptime: 99 })));
        assert_eq!(start.counted(&env, SIX, |_| Some(700)), 601);
        assert_eq!(start.counted(&later(10_060, 5_010), SIX, |_| Some(760)), 661);
        assert_eq!(ClockStart::counting(&env, 601, Decimal::zero(), None).counted(&env, SIX, |_| None), 0);
    }

    #[test]
    fn a_clock_stands_still_without_a_price() {
        let start = ClockStart::new(&mock_env(), Some(FeedUptime { feed: 1, uptime: 100 }));
        let counted = |uptime: Option<u64>| start.counted(&later(60, 60), SIX, |feed| uptime.filter(|_| feed == 1));
        assert_eq!(counted(Some(160)), 60);
        assert_eq!(counted(Some(130)), 30);
        assert_eq!(counted(Some(100)), 0);
        // A feed that cannot be read at all bounds nothing.
        assert_eq!(counted(None), 60);
    }
}
