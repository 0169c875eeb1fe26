//! Stake counts after it has been active for `activation`. Stake bought for a single round does not count in it.

use cosmwasm_std::Uint128;
use interfaces::packed;

/// Stake of a reporter, as read by the first submission of each round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stake {
    /// Stake that counts.
    pub active: Uint128,
    /// Stake that counts after the wait, at least `active`. It falls with the whole stake and does not rise.
    pub waiting: Uint128,
    /// Moment from which `waiting` waits, in seconds since the epoch.
    pub since: u64,
}

packed!(Stake { active, waiting, since });

impl Stake {
    /// Stake that counts at once.
    pub const fn at_once(assets: Uint128) -> Self {
        Self { active: assets, waiting: assets, since: 0 }
    }

    /// The stake after the whole of it is seen to be `assets`.
    ///
    /// Removed stake stops counting at once. Added stake waits for `activation` seconds; if other stake is already waiting, its
    /// wait begins when that stake counts. While the reporter is absent (`is_present` is false) no further stake begins to count.
    pub fn seen(self, assets: Uint128, now: u64, activation: u64, is_present: bool) -> Self {
        let mut next = Self { active: self.active.min(assets), waiting: self.waiting.min(assets), ..self };
        if is_present {
            next = next.counted(now, activation);
        }
        if next.waiting == next.active && assets > next.waiting {
            (next.waiting, next.since) = (assets, now);
        }
        if is_present {
            next = next.counted(now, activation);
        }
        next
    }

    fn counted(self, now: u64, activation: u64) -> Self {
        if now < self.since.saturating_add(activation) {
            return self;
        }
        Self { active: self.waiting, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 86_400;

    /// Observations `(moment, stake)` with the stake that counts after each.
    fn run(start: Stake, seen: &[(u64, u128, u128)]) {
        let mut stake = start;
        for (now, assets, active) in seen {
            stake = stake.seen(Uint128::new(*assets), *now, DAY, true);
            assert_eq!(stake.active.u128(), *active, "at {now}: {stake:?}");
        }
    }

    #[test]
    fn fm_x15_more_stake_counts_after_a_day_and_less_at_once() {
        let start = Stake::at_once(Uint128::new(100));
        run(start, &[(30, 150, 100), (30 + DAY - 1, 150, 100), (30 + DAY, 150, 150), (60 + DAY, 20, 20)]);
        // Stake that left in the meantime never counts, and stake that returns waits again.
        run(start, &[(30, 150, 100), (60, 90, 90), (90, 150, 90), (30 + DAY, 150, 90), (90 + DAY, 150, 150)]);
    }

    #[test]
    fn later_additions_wait_for_their_own_day() {
        let start = Stake::at_once(Uint128::new(100));
        run(
            start,
            &[
                (0, 110, 100),
                (DAY / 2, 1_000, 100),
                (DAY, 1_000, 110),
                (2 * DAY - 1, 1_000, 110),
                (2 * DAY, 1_000, 1_000),
            ],
        );
    }

    #[test]
    fn a_new_reporter_begins_with_nothing() {
        run(Stake::default(), &[(DAY, 100, 0), (2 * DAY, 100, 100)]);
        assert_eq!(Stake::default().seen(Uint128::new(7), 5, 0, true).active, Uint128::new(7));
    }
}
