//! Rewards of a tranche in one token: a stream that vests over time into an index.
//!
//! An amount that arrives vests linearly, and what vests raises `index` by `vested / weight`, weight being the shares
//! that earn. A position is due `shares * (index now - index at its last touch)`. Every step is O(1), and because a lump
//! never reaches the index at once, whoever stakes just before it arrives earns no more than anybody else.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Timestamp, Uint128, Uint256};
use risk::int::mul_div_floor_256;
use risk::vesting::Vesting;
use risk::MathError;

/// One unit per share in an index: 10^30, so that a vested unit is not lost on fewer than 10^30 shares. With 128-bit
/// amounts the index stays below 2^228.
const ONE: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// The side of the tranche.
#[cw_serde]
#[derive(Eq)]
pub struct Stream {
    /// What still vests. Its `last_sweep` is the moment of the last [`Stream::advance`].
    pub vesting: Vesting,
    /// What was unvested then.
    pub unvested: Uint128,
    /// Units per share since the beginning, at 10^30 and rounded down. Never falls.
    pub index: Uint256,
    /// Received and not claimed.
    pub unpaid: Uint128,
}

impl Stream {
    /// Nothing has arrived.
    pub const fn new(now: Timestamp) -> Self {
        Self { vesting: Vesting::new(now), unvested: Uint128::zero(), index: Uint256::zero(), unpaid: Uint128::zero() }
    }

    /// Moves what has vested since the last call into the index; `weight` is what earned since then: call this before
    /// every change of it. While nobody earns, the stream stands still and ends later. Returns whether anything changed.
    pub fn advance(&mut self, now: Timestamp, weight: Uint128) -> Result<bool, MathError> {
        let last = self.vesting.last_sweep;
        if self.unvested.is_zero() || now <= last {
            return Ok(false);
        }
        self.vesting.last_sweep = now;
        if weight.is_zero() {
            let wait = now.nanos().saturating_sub(last.nanos());
            self.vesting.start = later(self.vesting.start, wait)?;
            self.vesting.end = later(self.vesting.end, wait)?;
            return Ok(true);
        }
        let unvested = self.vesting.unvested(now)?;
        let vested = self.unvested.saturating_sub(unvested);
        // Down: what does not divide stays with the vault.
        let step = mul_div_floor_256(vested.into(), Uint256::from(ONE), weight.into())?;
        self.index = self.index.checked_add(step).map_err(|_| OVERFLOW)?;
        self.unvested = unvested;
        Ok(true)
    }

    /// Adds a reward to a stream that was advanced to `now`; the whole ends at the mean of what was left and `period`
    /// seconds, weighted by amounts, so that a small reward delays nothing.
    pub fn add(&mut self, now: Timestamp, amount: Uint128, period: u64) -> Result<(), MathError> {
        // An idle stream was not advanced; the time since does not lengthen the period.
        self.vesting.last_sweep = now;
        self.vesting.add(now, amount, period)?;
        self.unvested = self.vesting.amount;
        self.unpaid = self.unpaid.checked_add(amount).map_err(|_| OVERFLOW)?;
        Ok(())
    }

    /// Notes that `amount` was claimed.
    pub fn pay(&mut self, amount: Uint128) -> Result<(), MathError> {
        self.unpaid = self.unpaid.checked_sub(amount).map_err(|_| OVERFLOW)?;
        Ok(())
    }
}

/// The side of a position.
#[cw_serde]
#[derive(Eq, Default)]
pub struct Mark {
    /// The stream's index at the last touch.
    pub index: Uint256,
    /// Earned and not claimed, rounded down at each touch.
    pub due: Uint128,
}

impl Mark {
    /// Credits what `shares` have earned since the last touch: call this before every change of them.
    pub fn touch(&mut self, stream: &Stream, shares: Uint128) -> Result<(), MathError> {
        let grown = stream.index.checked_sub(self.index).map_err(|_| OVERFLOW)?;
        // Down: what does not divide stays with the vault.
        let earned = mul_div_floor_256(shares.into(), grown, Uint256::from(ONE))?;
        let earned = Uint128::try_from(earned).map_err(|_| OVERFLOW)?;
        self.due = self.due.checked_add(earned).map_err(|_| OVERFLOW)?;
        self.index = stream.index;
        Ok(())
    }

    /// Takes what is due.
    pub fn take(&mut self) -> Uint128 {
        std::mem::take(&mut self.due)
    }
}

const OVERFLOW: MathError = MathError::Overflow { operation: "rewards" };

fn later(moment: Timestamp, nanos: u64) -> Result<Timestamp, MathError> {
    moment.nanos().checked_add(nanos).map(Timestamp::from_nanos).ok_or(OVERFLOW)
}
