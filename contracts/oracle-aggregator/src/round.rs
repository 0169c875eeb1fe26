//! Rounds are windows of the clock: round n accepts submissions in `[n*L, (n+1)*L)`, can be closed in `[(n+1)*L, (n+2)*L)` and is
//! void after that. `L` is the length of a round.

use crate::error::ContractError;

/// Number of rounds for which submissions and power tables are kept.
pub const SLOTS: u64 = 3;

/// The clock of rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    length: u64,
}

impl Clock {
    /// A clock whose rounds last `length` seconds, at least 1.
    pub fn new(length: u64) -> Self {
        Self { length: length.max(1) }
    }

    /// The round that accepts submissions at `now`.
    pub fn open(self, now: u64) -> u64 {
        // The length is never zero.
        now.checked_div(self.length).unwrap_or_default()
    }

    /// The first second of a round.
    pub fn start(self, round: u64) -> u64 {
        round.saturating_mul(self.length)
    }

    /// The first second after a round.
    pub fn end(self, round: u64) -> u64 {
        self.start(round.saturating_add(1))
    }

    /// Seconds from one round to a later one; zero to an earlier one.
    pub fn between(self, from: u64, to: u64) -> u64 {
        self.start(to.saturating_sub(from))
    }

    /// Errors: `NotOpen` unless the round accepts submissions.
    pub fn ensure_open(self, round: u64, now: u64) -> Result<(), ContractError> {
        let open = self.open(now);
        if round != open {
            return Err(ContractError::NotOpen { round, open });
        }
        Ok(())
    }

    /// Errors: `StillOpen`, `Void` unless the round has ended and the next one is open.
    pub fn ensure_closable(self, round: u64, now: u64) -> Result<(), ContractError> {
        let (ends_at, expired_at) = (self.end(round), self.end(round.saturating_add(1)));
        if now < ends_at {
            return Err(ContractError::StillOpen { round, ends_at, now });
        }
        if now >= expired_at {
            return Err(ContractError::Void { round, expired_at, now });
        }
        Ok(())
    }
}

/// Slot of a round, which the third round after it overwrites.
pub fn slot(round: u64) -> u8 {
    u8::try_from(round.checked_rem(SLOTS).unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Clock = Clock { length: 30 };

    #[test]
    fn the_timeline_of_round_ten() {
        for (now, open) in [(299, 9), (300, 10), (329, 10), (330, 11), (390, 13)] {
            assert_eq!(CLOCK.open(now), open);
        }
        assert_eq!(CLOCK.ensure_open(10, 299), Err(ContractError::NotOpen { round: 10, open: 9 }));
        assert_eq!(CLOCK.ensure_open(10, 300), Ok(()));
        assert_eq!(CLOCK.ensure_open(10, 329), Ok(()));
        assert_eq!(CLOCK.ensure_open(10, 330), Err(ContractError::NotOpen { round: 10, open: 11 }));
        assert_eq!(CLOCK.ensure_closable(10, 329), Err(ContractError::StillOpen { round: 10, ends_at: 330, now: 329 }));
        assert_eq!(CLOCK.ensure_closable(10, 330), Ok(()));
        assert_eq!(CLOCK.ensure_closable(10, 359), Ok(()));
        assert_eq!(CLOCK.ensure_closable(10, 360), Err(ContractError::Void { round: 10, expired_at: 360, now: 360 }));
        // Round 11 reviews it in [360, 390); round 13, which opens at 390, is the first to rewrite its slot.
        assert_eq!(CLOCK.ensure_closable(11, 360), Ok(()));
        assert_eq!((slot(10), slot(11), slot(12), slot(13)), (1, 2, 0, 1));
        assert_eq!(CLOCK.start(13), 390);
    }

    #[test]
    fn time_between_rounds_counts_void_ones() {
        assert_eq!(CLOCK.between(10, 11), 30);
        assert_eq!(CLOCK.between(10, 14), 120);
        assert_eq!(CLOCK.between(11, 10), 0);
        assert_eq!(CLOCK.end(u64::MAX), u64::MAX);
    }
}
