//! Record of a feed: versioned, read raw by other contracts.

use super::packed::split;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, StdError, StdResult, Uint128, Uint256};
use std::fmt;
use thiserror::Error;

/// Version byte of the layout.
pub const RECORD_VERSION: u8 = 1;
/// Length of a record without a candidate in bytes.
pub const RECORD_LEN: usize = 188;

/// Storage key of a feed's record: `feed:` followed by the id in big endian.
pub fn record_key(feed: u64) -> Vec<u8> {
    let mut key = b"feed:".to_vec();
    key.extend_from_slice(&feed.to_be_bytes());
    key
}

/// Status of a record: the uses for which its price can be read.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum FeedStatus {
    /// Readable for every use.
    Live,
    /// A candidate waits for confirmation. Readable for liquidation, at the last accepted price.
    Pending,
    /// The spread is wide, the average far away, a pair depegged, or an outage has just ended. Readable for liquidation.
    Uncertain,
    /// Halted by the owner. Readable for nothing.
    Halted,
    /// A checked feed, or a leg that is one, has no price and uses the feed that checks it. Readable for liquidation, at the price
    /// less the confidence.
    Fallback,
}

/// The name in events and error texts, which is the one in JSON.
impl fmt::Display for FeedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Live => "live",
            Self::Pending => "pending",
            Self::Uncertain => "uncertain",
            Self::Halted => "halted",
            Self::Fallback => "fallback",
        })
    }
}

/// Medians outside the band that wait for confirmation.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct Candidate {
    /// Number of closed rounds outside the band since the last one inside, at most 3; zero when there is no candidate.
    pub count: u8,
    /// Medians of those rounds, oldest first.
    pub medians: [Decimal; 3],
    /// Round of the newest median.
    pub round: u64,
}

/// Record of a feed. Layout: version, status, then every field in this order, big endian; moments as u64, decimals and
/// amounts as u128, the cumulative price as 32 bytes. The candidate comes last, as it mostly is absent: its count in one byte and,
/// unless that is zero, as many medians and the round.
#[cw_serde]
pub struct FeedRecord {
    /// Status, which says for which uses the price can be read.
    pub status: FeedStatus,
    /// Last accepted price, in quote units per base unit.
    pub price: Decimal,
    /// Price for new risk before average and confidence: the lowest of several sources, `price` for a single one.
    pub price_for_new_risk: Decimal,
    /// Half the spread of the weighted terciles of the reporters' votes, at least the weighted median of their confidences and
    /// the floor, in units of the price.
    pub confidence: Decimal,
    /// Exponential moving average of the price over time.
    pub ema: Decimal,
    /// Variance of logarithmic returns per second, at 1e30.
    pub variance: Uint128,
    /// Integral of the price over seconds, with 18 decimal places.
    pub cumulative: Uint256,
    /// Round of the price, from which statistics count time. A pending record keeps it.
    pub round: u64,
    /// Moment of the price, in seconds since the epoch: the end of its round; for a derived feed, that of its oldest leg;
    /// for a redemption rate, the vault's last sync.
    pub observed_at: u64,
    /// First moment at which it is stale, in seconds since the epoch.
    pub expires_at: u64,
    /// Seconds up to `updated_at` during which the feed could be read for liquidation.
    pub uptime: u64,
    /// Moment at which it was written, in seconds since the epoch.
    pub updated_at: u64,
    /// Variance per second of the breaker of a reported feed, at [`risk::fixed::VARIANCE_SCALE`]. Large returns are clipped,
    /// so that swings inside the band do not widen it; markets read `variance`.
    pub breaker_variance: Uint128,
    /// Number of accepted prices, this one included, for which the feed stays uncertain: from 3 after an outage, from 20 after a
    /// replacement of the source. 255 from a halt, and 254 from a replacement, until the first price after it.
    pub unsettled: u8,
    /// First moment at which it is too old for new risk, in seconds since the epoch; liquidation may use it for longer.
    pub new_risk_expires_at: u64,
    /// First moment at which it can be traded at, in seconds since the epoch: an hour after the last outage ended, zero without
    /// one.
    pub tradable_at: u64,
    /// Medians that wait for confirmation.
    pub candidate: Candidate,
}

/// What a price is used for.
#[cw_serde]
#[derive(Copy)]
pub enum PriceUse {
    /// Borrowing and withdrawing collateral: `min(price_for_new_risk, ema) - z * confidence`, while live and not older than
    /// new risk may be.
    NewRisk {
        /// Number of confidence intervals subtracted.
        z: Decimal,
    },
    /// Liquidation: the last accepted price unless stale or halted; `price - confidence` while the feed falls back to another
    /// source.
    Liquidation {},
    /// Trading with the market itself, where either side can gain from a wrong price: live, as recent as for new risk, and not
    /// within an hour after an outage. A market must not sell at the price of an LST pair, which its redemption rate caps.
    Trade {
        /// What the trader does.
        side: Side,
        /// Number of confidence intervals in the market's favour.
        z: Decimal,
    },
}

/// A side of a trade, as the trader sees it.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum Side {
    /// The trader buys, at `max(price, ema) + z * confidence`.
    Buy,
    /// The trader sells, at `min(price_for_new_risk, ema) - z * confidence`.
    Sell,
}

/// Why a price cannot be used.
#[derive(Error, Debug, PartialEq)]
pub enum PriceError {
    /// The price is too old for the use.
    #[error("price expired at {expires_at}; the time is {now}")]
    Stale {
        /// First moment at which it was stale, in seconds since the epoch.
        expires_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// The status does not permit this use.
    #[error("price is not usable: its status is {status}")]
    NotLive {
        /// Status of the record.
        status: FeedStatus,
    },
    /// An outage ended less than an hour ago.
    #[error("the price can be traded at from {tradable_at}; the time is {now}")]
    Unsettled {
        /// First moment at which it can be.
        tradable_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// The margin for confidence is not below the price, or their sum does not fit.
    #[error("price {price} is too uncertain: confidence is {confidence}")]
    Unusable {
        /// Price before the margin.
        price: Decimal,
        /// Confidence of the record.
        confidence: Decimal,
    },
}

impl FeedRecord {
    /// The price for one use at a moment. Every reader uses this function.
    pub fn price(&self, now: u64, purpose: PriceUse) -> Result<Decimal, PriceError> {
        if self.status == FeedStatus::Halted {
            return Err(PriceError::NotLive { status: self.status });
        }
        let expires_at = self.expiry(purpose);
        if now >= expires_at {
            return Err(PriceError::Stale { expires_at, now });
        }
        if !matches!(purpose, PriceUse::Liquidation {}) && self.status != FeedStatus::Live {
            return Err(PriceError::NotLive { status: self.status });
        }
        match purpose {
            PriceUse::Liquidation {} if self.status == FeedStatus::Fallback => self.below(self.price, Decimal::one()),
            PriceUse::Liquidation {} => Ok(self.price),
            PriceUse::Trade { .. } if now < self.tradable_at => {
                Err(PriceError::Unsettled { tradable_at: self.tradable_at, now })
            }
            PriceUse::NewRisk { z } | PriceUse::Trade { side: Side::Sell, z } => {
                self.below(self.price_for_new_risk.min(self.ema), z)
            }
            PriceUse::Trade { side: Side::Buy, z } => {
                let price = self.price.max(self.ema);
                let above = self.confidence.checked_mul(z).ok().and_then(|margin| price.checked_add(margin).ok());
                above.ok_or(PriceError::Unusable { price, confidence: self.confidence })
            }
        }
    }

    /// A price less some confidence intervals, above zero.
    fn below(&self, price: Decimal, z: Decimal) -> Result<Decimal, PriceError> {
        let margin = self.confidence.checked_mul(z).ok().filter(|margin| *margin < price);
        let below = margin.and_then(|margin| price.checked_sub(margin).ok());
        below.ok_or(PriceError::Unusable { price, confidence: self.confidence })
    }

    /// First moment at which the price is too old for a use.
    pub fn expiry(&self, purpose: PriceUse) -> u64 {
        match purpose {
            PriceUse::NewRisk { .. } | PriceUse::Trade { .. } => self.expires_at.min(self.new_risk_expires_at),
            PriceUse::Liquidation {} => self.expires_at,
        }
    }

    /// Seconds up to `now` during which the feed could be read for liquidation. Clocks that stop without a price count
    /// these.
    pub fn uptime(&self, now: u64) -> u64 {
        let readable = now.min(self.expires_at).saturating_sub(self.updated_at);
        self.uptime.saturating_add(if self.status == FeedStatus::Halted { 0 } else { readable })
    }

    /// Encodes the record for storage.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(RECORD_LEN);
        bytes.push(RECORD_VERSION);
        bytes.push(match self.status {
            FeedStatus::Live => 0,
            FeedStatus::Pending => 1,
            FeedStatus::Uncertain => 2,
            FeedStatus::Halted => 3,
            FeedStatus::Fallback => 4,
        });
        for decimal in [self.price, self.price_for_new_risk, self.confidence, self.ema] {
            bytes.extend_from_slice(&decimal.atomics().u128().to_be_bytes());
        }
        bytes.extend_from_slice(&self.variance.u128().to_be_bytes());
        bytes.extend_from_slice(&self.cumulative.to_be_bytes());
        for time in [self.round, self.observed_at, self.expires_at, self.uptime, self.updated_at] {
            bytes.extend_from_slice(&time.to_be_bytes());
        }
        bytes.extend_from_slice(&self.breaker_variance.u128().to_be_bytes());
        bytes.push(self.unsettled);
        bytes.extend_from_slice(&self.new_risk_expires_at.to_be_bytes());
        bytes.extend_from_slice(&self.tradable_at.to_be_bytes());
        let Candidate { count, medians, round } = self.candidate;
        bytes.push(count);
        for median in medians.into_iter().take(count.into()) {
            bytes.extend_from_slice(&median.atomics().u128().to_be_bytes());
        }
        if count > 0 {
            bytes.extend_from_slice(&round.to_be_bytes());
        }
        bytes
    }

    /// Decodes a stored record. A longer record of the same version is read as far as it is known. Errors: another version
    /// or status, a shorter record.
    pub fn from_bytes(bytes: &[u8]) -> StdResult<Self> {
        let ([version, status], rest) = split::<2>(bytes)?;
        if version != RECORD_VERSION || bytes.len() < RECORD_LEN {
            let length = bytes.len();
            return Err(StdError::generic_err(format!("feed record of version {version} and {length} bytes")));
        }
        let status = match status {
            0 => FeedStatus::Live,
            1 => FeedStatus::Pending,
            2 => FeedStatus::Uncertain,
            3 => FeedStatus::Halted,
            4 => FeedStatus::Fallback,
            other => return Err(StdError::generic_err(format!("feed status {other}"))),
        };
        let mut reader = Reader(rest);
        Ok(Self {
            status,
            price: reader.decimal()?,
            price_for_new_risk: reader.decimal()?,
            confidence: reader.decimal()?,
            ema: reader.decimal()?,
            variance: Uint128::new(u128::from_be_bytes(reader.take()?)),
            cumulative: Uint256::from_be_bytes(reader.take()?),
            round: reader.time()?,
            observed_at: reader.time()?,
            expires_at: reader.time()?,
            uptime: reader.time()?,
            updated_at: reader.time()?,
            breaker_variance: Uint128::new(u128::from_be_bytes(reader.take()?)),
            unsettled: {
                let [unsettled] = reader.take()?;
                unsettled
            },
            new_risk_expires_at: reader.time()?,
            tradable_at: reader.time()?,
            candidate: reader.candidate()?,
        })
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> StdResult<[u8; N]> {
        let (head, rest) = split::<N>(self.0)?;
        self.0 = rest;
        Ok(head)
    }

    fn decimal(&mut self) -> StdResult<Decimal> {
        Ok(Decimal::new(Uint128::new(u128::from_be_bytes(self.take()?))))
    }

    fn candidate(&mut self) -> StdResult<Candidate> {
        let [count] = self.take()?;
        let mut candidate = Candidate { count, ..Candidate::default() };
        if usize::from(count) > candidate.medians.len() {
            return Err(StdError::generic_err(format!("candidate of {count} medians")));
        }
        for median in candidate.medians.iter_mut().take(count.into()) {
            *median = self.decimal()?;
        }
        if count > 0 {
            candidate.round = self.time()?;
        }
        Ok(candidate)
    }

    fn time(&mut self) -> StdResult<u64> {
        Ok(u64::from_be_bytes(self.take()?))
    }
}
#[cfg(test)]
mod tests;
