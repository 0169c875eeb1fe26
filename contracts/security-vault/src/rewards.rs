//! Rewards of a tranche in one token: a stream that vests over time into an index.
//!
//! An amount received vests linearly, and what vests raises `index` by `vested / weight`, where weight is the sum of the
//! positions' weights. A position is due `weight * (index now - index at its last touch)`. Every step is O(1). A lump never
//! reaches the index at once, so stake added just before it earns no more than other stake.

use cosmwasm_std::{Decimal, Timestamp, Uint128, Uint256};
use interfaces::packed;
use interfaces::security_vault::Emission;
use risk::int::{mul_div_floor, mul_div_floor_256, mul_floor};
use risk::vesting::Vesting;
use risk::MathError;

/// One unit per unit of weight in an index: 10^30, so that a vested unit is not lost on a weight below 10^30. With 128-bit
/// amounts the index stays below 2^228.
const ONE: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// One day, in seconds.
const DAY: u128 = 86_400;
/// An hour, in seconds.
const HOUR: u64 = 3_600;

/// The side of the tranche.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// The unvested amount. Its `last_sweep` is the moment of the last [`Stream::advance`].
    pub vesting: Vesting,
    /// What was unvested then.
    pub unvested: Uint128,
    /// Units per unit of weight since the beginning, at 10^30 and rounded down. Never falls.
    pub index: Uint256,
    /// Received and not claimed.
    pub unpaid: Uint128,
    /// What is emitted besides.
    pub emission: Emission,
    /// The operator's part that was not claimed.
    pub commission: Uint128,
    /// Amount set aside for the contract that shares the rewards.
    pub shared: Uint128,
}

packed!(Stream { vesting, unvested, index, unpaid, emission, commission, shared });

/// Parts of rewards set aside before the stakers' part.
#[derive(Clone, Copy)]
pub enum Aside {
    /// The operator's part.
    Commission,
    /// The part of the contract that shares the rewards.
    Share,
}

/// Size of a tranche and its target, in units of its asset.
#[derive(Clone, Copy)]
pub struct Size {
    /// Its assets.
    pub assets: Uint128,
    /// The size at which emissions are paid in full; absent if they always are.
    pub target: Option<Uint128>,
}

impl Size {
    /// Returns the part of an emission that is paid: with `x = assets / target`, `x * (2 - x)` of it up to the target and `1 / x`
    /// of it above, rounded down. A unit of stake earns at most twice what it earns at the target, and the total is largest at
    /// the target.
    fn part(self, amount: Uint128) -> Result<Uint128, MathError> {
        let Some(target) = self.target else { return Ok(amount) };
        if self.assets >= target {
            return mul_div_floor(amount, target, self.assets.max(Uint128::one()));
        }
        let first = mul_div_floor_256(amount.into(), self.assets.into(), target.into())?;
        let (whole, missing) = (Uint256::from(target), target.saturating_sub(self.assets));
        let factor = whole.checked_add(missing.into()).map_err(|_| OVERFLOW)?;
        Uint128::try_from(mul_div_floor_256(first, factor, whole)?).map_err(|_| OVERFLOW)
    }
}

impl Stream {
    /// Nothing has arrived.
    pub fn new(now: Timestamp) -> Self {
        Self {
            vesting: Vesting::new(now),
            unvested: Uint128::zero(),
            index: Uint256::zero(),
            unpaid: Uint128::zero(),
            emission: Emission {
                per_day: Uint128::zero(),
                ends_at: 0,
                funded: Uint128::zero(),
                paid_until: now.seconds(),
            },
            commission: Uint128::zero(),
            shared: Uint128::zero(),
        }
    }

    /// Whether an emission may be due.
    pub fn emits(&self) -> bool {
        !self.emission.per_day.is_zero() && !self.emission.funded.is_zero()
    }

    /// Adds the emission since the last call, less the operator's part, to the index; `weight` and `size` are those since then.
    /// While there is no weight or no stake, nothing is emitted. Fractions of a unit are kept for later, but not those that a size
    /// other than the target leaves. Returns whether anything changed.
    pub fn emit(&mut self, now: u64, weight: Uint128, size: Size, commission: Decimal) -> Result<bool, MathError> {
        let Emission { per_day, ends_at, funded, paid_until } = self.emission;
        let until = now.min(ends_at);
        if weight.is_zero() || size.assets.is_zero() {
            self.emission.paid_until = now.max(paid_until);
            return Ok(now > paid_until);
        }
        let seconds = until.saturating_sub(paid_until);
        // An amount that does not fit exceeds every budget: it uses up this one and must not make the message fail.
        let whole = mul_div_floor(per_day, u128::from(seconds).into(), DAY.into()).unwrap_or(Uint128::MAX);
        let amount = size.part(whole)?.min(funded);
        if amount.is_zero() {
            // What the size leaves nothing of in an hour is not emitted: it must not be paid later, at the size of whoever stakes
            // next. Within the hour it waits, or frequent messages would stop the emission of a token with few units.
            let is_too_small = !whole.is_zero() && seconds > HOUR;
            self.emission.paid_until = if is_too_small { until } else { paid_until };
            return Ok(is_too_small);
        }
        let part = mul_floor(amount, commission)?;
        let paid = amount.checked_sub(part).map_err(|_| OVERFLOW)?;
        // Rounded down: the remainder stays in the vault.
        let step = mul_div_floor_256(paid.into(), Uint256::from(ONE), weight.into())?;
        self.index = self.index.checked_add(step).map_err(|_| OVERFLOW)?;
        self.commission = self.commission.checked_add(part).map_err(|_| OVERFLOW)?;
        (self.emission.funded, self.emission.paid_until) = (funded.checked_sub(amount).map_err(|_| OVERFLOW)?, until);
        Ok(true)
    }

    /// Adds to the budget of the emission.
    pub fn fund(&mut self, amount: Uint128, now: u64) -> Result<(), MathError> {
        if self.emission.funded.is_zero() {
            self.emission.paid_until = now;
        }
        self.emission.funded = self.emission.funded.checked_add(amount).map_err(|_| OVERFLOW)?;
        self.unpaid = self.unpaid.checked_add(amount).map_err(|_| OVERFLOW)?;
        Ok(())
    }

    /// Replaces rate and end of the emission, which must have been paid up to now.
    pub fn set_emission(&mut self, per_day: Uint128, ends_at: u64, now: u64) {
        self.emission = Emission { per_day, ends_at, paid_until: now, ..self.emission };
    }

    /// Sets a part aside that is received with it.
    pub fn set_aside(&mut self, aside: Aside, part: Uint128) -> Result<(), MathError> {
        let place = self.aside(aside);
        *place = place.checked_add(part).map_err(|_| OVERFLOW)?;
        self.unpaid = self.unpaid.checked_add(part).map_err(|_| OVERFLOW)?;
        Ok(())
    }

    /// Takes the amount that is set aside.
    pub fn take_aside(&mut self, aside: Aside) -> Result<Uint128, MathError> {
        let part = std::mem::take(self.aside(aside));
        self.pay(part)?;
        Ok(part)
    }

    fn aside(&mut self, aside: Aside) -> &mut Uint128 {
        match aside {
            Aside::Commission => &mut self.commission,
            Aside::Share => &mut self.shared,
        }
    }

    /// Adds what has vested since the last call to the index; `weight` is the weight since then, so call this before every change
    /// of it. While there is no weight, the stream is suspended and ends later. Returns whether anything changed.
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
        // Rounded down: the remainder stays in the vault.
        let step = mul_div_floor_256(vested.into(), Uint256::from(ONE), weight.into())?;
        self.index = self.index.checked_add(step).map_err(|_| OVERFLOW)?;
        self.unvested = unvested;
        Ok(true)
    }

    /// Adds a reward to a stream that was advanced to `now`; the whole ends after the mean of the remaining time and `period`,
    /// weighted by amounts, so that a small reward causes no delay.
    pub fn add(&mut self, now: Timestamp, amount: Uint128, period: u64) -> Result<(), MathError> {
        // A stream without weight was not advanced; the time since then does not count for the period.
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The stream's index at the last touch.
    pub index: Uint256,
    /// Earned and not claimed, rounded down at each touch.
    pub due: Uint128,
}

packed!(Mark { index, due });

impl Mark {
    /// Credits what `weight` has earned between the last touch and `index`; call this before every change of the weight.
    pub fn touch(&mut self, index: Uint256, weight: Uint128) -> Result<(), MathError> {
        let grown = index.checked_sub(self.index).map_err(|_| OVERFLOW)?;
        // Rounded down: the remainder stays in the vault.
        let earned = mul_div_floor_256(weight.into(), grown, Uint256::from(ONE))?;
        let earned = Uint128::try_from(earned).map_err(|_| OVERFLOW)?;
        self.due = self.due.checked_add(earned).map_err(|_| OVERFLOW)?;
        self.index = index;
        Ok(())
    }

    /// Takes the amount due.
    pub fn take(&mut self) -> Uint128 {
        std::mem::take(&mut self.due)
    }
}

const OVERFLOW: MathError = MathError::Overflow { operation: "rewards" };

fn later(moment: Timestamp, nanos: u64) -> Result<Timestamp, MathError> {
    moment.nanos().checked_add(nanos).map(Timestamp::from_nanos).ok_or(OVERFLOW)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    const DAY: u64 = super::DAY as u64;

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn u(amount: u128) -> Uint128 {
        Uint128::new(amount)
    }

    fn with(amount: u128) -> Stream {
        let mut stream = Stream::new(at(0));
        stream.add(at(0), u(amount), DAY).unwrap();
        stream
    }

    #[test]
    fn the_index_rises_by_what_vested_per_share() {
        let mut stream = with(86_400);
        assert_eq!(stream.advance(at(10), u(4)), Ok(true));
        // 10 / 4 = 2.5 at 10^30.
        assert_eq!(stream.index, Uint256::from(2_500_000_000_000_000_000_000_000_000_000u128));
        assert_eq!(stream.unvested, u(86_390));
        // Twice in a block is once.
        assert_eq!(stream.advance(at(10), u(4)), Ok(false));
        assert_eq!(stream.advance(at(DAY + 5), u(1)), Ok(true));
        assert_eq!(stream.unvested, u(0));
        // Nothing left to write.
        assert_eq!(stream.advance(at(DAY + 9), u(1)), Ok(false));
    }

    #[test]
    fn sweeps_of_the_reference_vector() {
        // vectors.md: unvested 86,400,000 over 0..86,400; at 43,200 a sweep of 43,200,000.
        let mut stream = with(86_400_000);
        stream.advance(at(43_200), u(1)).unwrap();
        assert_eq!(stream.unvested, u(43_200_000));
        stream.add(at(43_200), u(43_200_000), DAY).unwrap();
        assert_eq!((stream.unvested, stream.vesting.end), (u(86_400_000), at(108_000)));
        for (second, unvested) in [(75_600, 43_200_000), (108_000, 0)] {
            stream.advance(at(second), u(1)).unwrap();
            assert_eq!(stream.unvested, u(unvested));
        }
        assert_eq!(stream.unpaid, u(129_600_000));
    }

    #[test]
    fn a_stream_without_earners_stands_still_however_often_it_is_asked() {
        let mut stream = with(86_400);
        stream.advance(at(100), u(7)).unwrap();
        let index = stream.index;
        for second in (100..50_000).step_by(77) {
            stream.advance(at(second), u(0)).unwrap();
        }
        stream.advance(at(50_000), u(0)).unwrap();
        assert_eq!((stream.unvested, stream.index), (u(86_300), index));
        assert_eq!(stream.vesting.end, at(DAY + 49_900));
        stream.advance(at(50_010), u(7)).unwrap();
        assert_eq!(stream.unvested, u(86_290));
    }

    #[test]
    fn frequent_touches_do_not_slow_a_small_stream() {
        // A unit every 864 s, advanced every second: an advance does not restart the vesting.
        let mut stream = with(100);
        for second in 1..=43_200 {
            stream.advance(at(second), u(1)).unwrap();
        }
        assert_eq!(stream.unvested, u(50));
    }

    #[test]
    fn marks_share_what_vested_by_shares_and_round_down() {
        // Each second 1,000,003 units vest to three holders whose shares change.
        let mut stream = with(1_000_003 * u128::from(DAY));
        let mut marks = [(Mark::default(), 7u128), (Mark::default(), 11), (Mark::default(), 13)];
        for second in 1..=200u64 {
            let weight: u128 = marks.iter().map(|(_, shares)| shares).sum();
            stream.advance(at(second), u(weight)).unwrap();
            for (mark, shares) in &mut marks {
                mark.touch(stream.index, u(*shares)).unwrap();
                *shares = (*shares * 31 + u128::from(second)) % 97;
            }
        }
        // From a model in exact fractions: 68,988,876.156, 66,069,587.441 and 64,942,136.403, less what 200 credits
        // round down.
        assert_eq!(marks.map(|(mark, _)| mark.due.u128()), [68_988_770, 66_069_491, 64_942_035]);
    }

    #[test]
    fn the_largest_numbers_have_an_answer() {
        let mut stream = with(u128::MAX);
        stream.advance(at(DAY), u(1)).unwrap();
        let mut mark = Mark::default();
        mark.touch(stream.index, u(1)).unwrap();
        assert_eq!(mark.take(), Uint128::MAX);
        assert_eq!(mark.take(), u(0));
        let overflow = Err(MathError::Overflow { operation: "rewards" });
        assert_eq!(stream.add(at(DAY), u(1), DAY), overflow);
        assert_eq!(stream.pay(Uint128::MAX), Ok(()));
        assert_eq!(stream.pay(u(1)), overflow);
    }
}
