//! What the oracle's stake secures: who relies on its prices, and a record of fixed width that markets read raw.

use super::packed::split;
use crate::shared::packed::Packed;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, StdError, StdResult, Uint128};

/// Storage key of the [`Safety`] record.
pub const SAFETY_KEY: &[u8] = b"safety";
/// Version byte of the layout.
pub const SAFETY_VERSION: u8 = 1;
/// Length of a record in bytes.
pub const SAFETY_LEN: usize = 73;
/// Largest number of consumers.
pub const MAX_CONSUMERS: usize = 32;

/// The contracts that rely on the prices, and how the reporters' stake is valued. Amounts are in the smallest units of one quote
/// asset, the base asset of the markets.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Consumers<A> {
    /// Feed of the staked token in the quote asset, per smallest unit; without one the stake is worth nothing.
    pub stake_feed: Option<u64>,
    /// Part of the stake's value that counts: the token's price falls after a lie, and only a vote can slash a majority. Unit: fraction.
    /// Range: 0 to 1. Too low hurts borrowers, whose ceiling is low; too high hurts lenders, as a lie pays.
    pub stake_share: Decimal,
    /// The consumers, at most [`MAX_CONSUMERS`].
    pub consumers: Vec<Consumer<A>>,
}

/// A contract that relies on a feed.
#[cw_serde]
pub struct Consumer<A> {
    /// The contract.
    pub address: A,
    /// Feed that it reads.
    pub feed: u64,
    /// Highest exposure; for a market its `oracle_exposure_cap`. Unit: smallest units of the quote asset. Range: 0 to
    /// 340282366920938463463374607431768211455. Too low hurts lenders, as more is at stake than counted; too
    /// high hurts the other consumers, whose part shrinks.
    pub exposure: Uint128,
    /// Loss by a false price per unit of exposure: 1 where an attacker can borrow against worthless collateral, `1 / LTV` where
    /// the attacker can buy the collateral of debts for nothing. Unit: fraction. Range: 0 to 100. Too low and too high hurt as for
    /// `exposure`.
    pub loss: Decimal,
}

impl Packed for Consumers<Addr> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.stake_feed.pack(to);
        self.stake_share.pack(to);
        self.consumers.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        let (stake_feed, stake_share) = Packed::unpack(from)?;
        Ok(Self { stake_feed, stake_share, consumers: Packed::unpack(from)? })
    }
}

impl Packed for Consumer<Addr> {
    fn pack(&self, to: &mut Vec<u8>) {
        self.address.pack(to);
        self.feed.pack(to);
        self.exposure.pack(to);
        self.loss.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        let (address, feed) = Packed::unpack(from)?;
        let (exposure, loss) = Packed::unpack(from)?;
        Ok(Self { address, feed, exposure, loss })
    }
}

/// Exposure that the oracle's stake secures, as of the last closed round. Layout: version, then every field in this order, big
/// endian; the round as u64, amounts as u128.
#[cw_serde]
#[derive(Copy, Default)]
pub struct Safety {
    /// The round.
    pub round: u64,
    /// Counted power of all reporters, in units of the staked token.
    pub counted_power: Uint128,
    /// Half of the power that a quorum needs, rounded up: with less nobody controls a median.
    pub power_to_corrupt: Uint128,
    /// Value that this stake would lose, in the quote asset, rounded down.
    pub stake_value: Uint128,
    /// Loss that all consumers could suffer, in the quote asset, rounded up.
    pub at_stake: Uint128,
}

impl Safety {
    /// The part of an exposure that the stake secures, rounded down: all of it while a lie costs at least what it yields,
    /// otherwise its share of what is secured.
    pub fn secured(&self, exposure: Uint128) -> Uint128 {
        if self.stake_value >= self.at_stake {
            return exposure;
        }
        // The quotient is below the exposure, and at stake is above zero.
        exposure.checked_multiply_ratio(self.stake_value, self.at_stake).unwrap_or_default()
    }

    /// Encodes the record for storage.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SAFETY_LEN);
        bytes.push(SAFETY_VERSION);
        bytes.extend_from_slice(&self.round.to_be_bytes());
        for amount in [self.counted_power, self.power_to_corrupt, self.stake_value, self.at_stake] {
            bytes.extend_from_slice(&amount.u128().to_be_bytes());
        }
        bytes
    }

    /// Decodes a stored record. A longer record of the same version is read as far as it is known. Errors: another version, a
    /// shorter record.
    pub fn from_bytes(bytes: &[u8]) -> StdResult<Self> {
        let ([version], rest) = split::<1>(bytes)?;
        if version != SAFETY_VERSION {
            return Err(StdError::generic_err(format!("safety record of version {version}")));
        }
        let (round, mut rest) = split::<8>(rest)?;
        let mut amount = || -> StdResult<Uint128> {
            let (bytes, left) = split::<16>(rest)?;
            rest = left;
            Ok(Uint128::new(u128::from_be_bytes(bytes)))
        };
        Ok(Self {
            round: u64::from_be_bytes(round),
            counted_power: amount()?,
            power_to_corrupt: amount()?,
            stake_value: amount()?,
            at_stake: amount()?,
        })
    }
}

/// Answer to [`super::QueryMsg::Consumers`].
pub type ConsumersResponse = Consumers<Addr>;

/// Cost of controlling a median, and the gain that it permits, as of the last closed round. Values are in the smallest units of
/// the quote asset.
#[cw_serde]
pub struct CostOfAttackResponse {
    /// The round.
    pub round: u64,
    /// Counted power of all reporters, in units of the staked token.
    pub counted_power: Uint128,
    /// Half of the power that a quorum needs: the same for every feed.
    pub power_to_corrupt: Uint128,
    /// Value that this stake would lose. A lie can cover all feeds at once, so the stake is not divided among them.
    pub stake_value: Uint128,
    /// Registered exposure: of the feed, or of all.
    pub exposure: Uint128,
    /// Gain by a lie of one round, within the widest band of the breaker, `at_stake * (1 - e^(-max_move))`, rounded up.
    pub at_stake_in_one_round: Uint128,
    /// Gain by a lie that three rounds have confirmed: the price can then be any.
    pub at_stake: Uint128,
    /// Exposure at which a lie costs as much as it gains, with the registered losses; `stake_value` where nothing is
    /// registered. For one feed, its part.
    pub max_safe_exposure: Uint128,
}
