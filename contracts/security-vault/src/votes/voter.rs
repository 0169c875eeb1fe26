//! The shares of one staker by the time from which they may vote. New shares wait in two buckets: the first one's moment never
//! moves, so nobody can postpone a staker's votes without end by staking dust in their name.

use cosmwasm_std::Uint128;
use interfaces::security_vault::PendingVotes;
use interfaces::stored;

use crate::error::ContractError;

/// The voting shares of a staker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voter {
    /// The share epoch of all numbers here.
    pub epoch: u64,
    /// The height at which the counted shares began. On a proposal of that height or before, the staker has no votes: a weight
    /// written then belongs to an older epoch, or to stake that has left.
    pub since: u64,
    /// Shares whose weight is written.
    pub counted: Uint128,
    /// Shares that vote next.
    pub next: PendingVotes,
    /// Shares that came while `next` was waiting.
    pub later: PendingVotes,
}

stored!(Voter { epoch, since, counted, next, later });

impl Voter {
    /// Nothing yet.
    pub fn new(epoch: u64, height: u64) -> Self {
        Self { epoch, since: height, ..Self::default() }
    }

    /// Adapts to the shares that the staker has now outside of cooldowns. Added shares wait for `delay` seconds; a fall removes
    /// the newest shares first.
    pub fn adapt(&mut self, shares: Uint128, now: u64, delay: u64) -> Result<(), ContractError> {
        let known = self.counted.checked_add(self.next.shares)?.checked_add(self.later.shares)?;
        match shares.checked_sub(known) {
            Ok(rise) => self.rise(rise, now, now.saturating_add(delay)),
            Err(_) => self.fall(shares),
        }
    }

    fn rise(&mut self, rise: Uint128, now: u64, at: u64) -> Result<(), ContractError> {
        if rise.is_zero() {
            return Ok(());
        }
        if self.later.at <= now {
            // Both have waited long enough.
            let shares = self.next.shares.checked_add(self.later.shares)?;
            self.next = PendingVotes { shares, at: self.next.at.max(self.later.at) };
            self.later = PendingVotes::default();
        }
        let bucket = if self.next.shares.is_zero() { &mut self.next } else { &mut self.later };
        *bucket = PendingVotes { shares: bucket.shares.checked_add(rise)?, at };
        Ok(())
    }

    /// Locks ended: removes the weight that they added, from counted shares before waiting ones. Otherwise newer shares would
    /// take its place without waiting.
    pub fn end_locks(&mut self, left: Uint128) -> Result<(), ContractError> {
        let known = self.counted.checked_add(self.next.shares)?.checked_add(self.later.shares)?;
        let mut fall = known.saturating_sub(left);
        for shares in [&mut self.counted, &mut self.next.shares, &mut self.later.shares] {
            let taken = fall.min(*shares);
            *shares = shares.checked_sub(taken)?;
            fall = fall.checked_sub(taken)?;
        }
        if self.next.shares.is_zero() {
            self.next = std::mem::take(&mut self.later);
        }
        Ok(())
    }

    fn fall(&mut self, left: Uint128) -> Result<(), ContractError> {
        self.counted = self.counted.min(left);
        self.next.shares = self.next.shares.min(left.checked_sub(self.counted)?);
        let before_later = self.counted.checked_add(self.next.shares)?;
        self.later.shares = self.later.shares.min(left.checked_sub(before_later)?);
        Ok(())
    }

    /// Counts the shares whose delay is over; at the moment itself it is.
    pub fn mature(&mut self, now: u64) -> Result<(), ContractError> {
        while self.next.at <= now && !self.next.shares.is_zero() {
            self.counted = self.counted.checked_add(self.next.shares)?;
            self.next = std::mem::take(&mut self.later);
        }
        Ok(())
    }

    /// Whether the record is empty.
    pub fn is_empty(&self) -> bool {
        self.counted.is_zero() && self.next.shares.is_zero() && self.later.shares.is_zero()
    }

    /// Shares that wait, the earliest first.
    pub fn pending(&self) -> Vec<PendingVotes> {
        [self.next, self.later].into_iter().filter(|pending| !pending.shares.is_zero()).collect()
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn u(shares: u128) -> Uint128 {
        Uint128::new(shares)
    }

    /// (counted, next, later), the latter two with their moments.
    fn seen(voter: &Voter) -> (u128, (u128, u64), (u128, u64)) {
        let pair = |pending: PendingVotes| (pending.shares.u128(), pending.at);
        (voter.counted.u128(), pair(voter.next), pair(voter.later))
    }

    fn adapted(voter: &mut Voter, shares: u128, now: u64) -> (u128, (u128, u64), (u128, u64)) {
        voter.adapt(u(shares), now, 100).unwrap();
        seen(voter)
    }

    #[test]
    fn new_shares_wait_and_the_first_bucket_keeps_its_moment() {
        let mut voter = Voter::default();
        assert_eq!(adapted(&mut voter, 10, 1_000), (0, (10, 1_100), (0, 0)));
        assert_eq!(adapted(&mut voter, 11, 1_050), (0, (10, 1_100), (1, 1_150)));
        assert_eq!(adapted(&mut voter, 12, 1_099), (0, (10, 1_100), (2, 1_199)));
        voter.mature(1_099).unwrap();
        assert_eq!(seen(&voter).0, 0);
        voter.mature(1_100).unwrap();
        assert_eq!(seen(&voter), (10, (2, 1_199), (0, 0)));
    }

    #[test]
    fn two_buckets_that_have_waited_make_room_for_a_third() {
        let mut voter = Voter::default();
        adapted(&mut voter, 10, 1_000);
        adapted(&mut voter, 15, 1_050);
        assert_eq!(adapted(&mut voter, 16, 1_149), (0, (10, 1_100), (6, 1_249)));
        assert_eq!(adapted(&mut voter, 20, 1_249), (0, (16, 1_249), (4, 1_349)));
        voter.mature(1_249).unwrap();
        assert_eq!(seen(&voter), (16, (4, 1_349), (0, 0)));
        voter.mature(9_999).unwrap();
        assert_eq!(seen(&voter), (20, (0, 0), (0, 0)));
    }

    #[test]
    fn a_fall_takes_the_newest_shares_first() {
        let mut voter = Voter {
            counted: u(10),
            next: PendingVotes { shares: u(5), at: 7 },
            later: PendingVotes { shares: u(3), at: 9 },
            ..Voter::default()
        };
        assert_eq!(adapted(&mut voter, 16, 1), (10, (5, 7), (1, 9)));
        assert_eq!(adapted(&mut voter, 12, 1), (10, (2, 7), (0, 9)));
        assert_eq!(adapted(&mut voter, 4, 1), (4, (0, 7), (0, 9)));
        assert_eq!(adapted(&mut voter, 0, 1), (0, (0, 7), (0, 9)));
        assert!(voter.is_empty());
    }

    #[test]
    fn an_ended_lock_takes_from_what_counts_first() {
        let mut voter = Voter {
            counted: u(10),
            next: PendingVotes { shares: u(5), at: 7 },
            later: PendingVotes { shares: u(3), at: 9 },
            ..Voter::default()
        };
        voter.end_locks(u(18)).unwrap();
        assert_eq!(seen(&voter), (10, (5, 7), (3, 9)));
        voter.end_locks(u(14)).unwrap();
        assert_eq!(seen(&voter), (6, (5, 7), (3, 9)));
        voter.end_locks(u(7)).unwrap();
        assert_eq!(seen(&voter), (0, (4, 7), (3, 9)));
    }

    /// 100 wait, then 1,000 are locked at 125 %. When the lock has ended the fall takes more than all that waited first, and what
    /// waited behind it would never have counted.
    #[test]
    fn fm_b42_what_waits_counts_when_an_ended_lock_takes_all_before_it() {
        let mut voter = Voter {
            next: PendingVotes { shares: u(100), at: 7 },
            later: PendingVotes { shares: u(1_250), at: 9 },
            ..Voter::default()
        };
        voter.end_locks(u(1_100)).unwrap();
        assert_eq!(seen(&voter), (0, (1_100, 9), (0, 0)));
        voter.mature(9).unwrap();
        assert_eq!(seen(&voter), (1_100, (0, 0), (0, 0)));
    }
}
