//! The record of a feed: fixed width, versioned, read raw by other contracts.

use super::packed::split;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, StdError, StdResult, Uint128, Uint256};
use thiserror::Error;

/// The version byte of the layout below.
pub const RECORD_VERSION: u8 = 1;
/// Bytes of a record.
pub const RECORD_LEN: usize = 203;

/// The storage key of a feed's record: `feed:` and the id in big endian.
pub fn record_key(feed: u64) -> Vec<u8> {
    let mut key = b"feed:".to_vec();
    key.extend_from_slice(&feed.to_be_bytes());
    key
}

/// Whether and for what a price can be read.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum FeedStatus {
    /// For everything.
    Live,
    /// A candidate waits for confirmation; for liquidation the last accepted price still holds.
    Pending,
    /// Too wide, too far from its EMA, or depegged: for liquidation only.
    Uncertain,
    /// For nothing.
    Halted,
}

/// A price that broke the band and waits for confirmation.
#[cw_serde]
#[derive(Copy, Default, Eq)]
pub struct Candidate {
    /// Whether it is above the accepted price.
    pub above: bool,
    /// How many consecutive closed rounds breached on this side; zero when there is no candidate.
    pub count: u8,
    /// The medians of those rounds, from the oldest.
    pub medians: [Decimal; 3],
}

/// What a feed says. Layout: version, status, then every field in this order, big endian, times as u64, decimals and
/// amounts as u128, the cumulative price as 32 bytes.
#[cw_serde]
pub struct FeedRecord {
    /// Whether and for what it can be read.
    pub status: FeedStatus,
    /// The last accepted price.
    pub price: Decimal,
    /// The price for new risk before EMA and confidence: the least of several sources; equal to `price` for one source.
    pub low: Decimal,
    /// Confidence: half the interquartile range of the reports, in units of the price, floored.
    pub confidence: Decimal,
    /// Exponential moving average of the old price over time.
    pub ema: Decimal,
    /// Variance of logarithmic returns per second, at [`risk::fixed::VARIANCE_SCALE`].
    pub variance: Uint128,
    /// Integral of the price over seconds, at 1e18.
    pub cumulative: Uint256,
    /// The round of its price: statistics count time from here. A pending record keeps it.
    pub round: u64,
    /// When its price was true, in seconds since the epoch: the end of its round; for a composite, of its oldest leg;
    /// for a redemption rate, the vault's last sync.
    pub round_end: u64,
    /// From this second it is stale.
    pub valid_until: u64,
    /// Seconds, up to `updated_at`, during which the feed could be read for liquidation.
    pub uptime: u64,
    /// When it was written, in seconds since the epoch.
    pub updated_at: u64,
    /// A price that waits for confirmation.
    pub candidate: Candidate,
}

/// What a price is used for.
#[cw_serde]
#[derive(Copy)]
pub enum PriceUse {
    /// Borrowing and taking collateral out: `min(low, ema) - z * confidence`, only while live.
    NewRisk {
        /// Confidence intervals taken off.
        z: Decimal,
    },
    /// Liquidation: the last accepted price, unless stale or halted.
    Liquidation {},
}

/// Why a price cannot be used.
#[derive(Error, Debug, PartialEq)]
pub enum PriceError {
    /// Too old.
    #[error("price is stale since {valid_until}, now {now}")]
    Stale {
        /// From when it was stale, in seconds since the epoch.
        valid_until: u64,
        /// Now, in seconds since the epoch.
        now: u64,
    },
    /// Not for this use in this status.
    #[error("price is {status:?}")]
    NotLive {
        /// The status.
        status: FeedStatus,
    },
    /// Confidence leaves nothing of the price.
    #[error("confidence {confidence} leaves nothing of price {price}")]
    Unusable {
        /// The price before confidence.
        price: Decimal,
        /// The confidence.
        confidence: Decimal,
    },
}

impl FeedRecord {
    /// The price for a use at a time: the one place where a record becomes a price.
    pub fn price(&self, now: u64, purpose: PriceUse) -> Result<Decimal, PriceError> {
        if self.status == FeedStatus::Halted {
            return Err(PriceError::NotLive { status: self.status });
        }
        if now >= self.valid_until {
            return Err(PriceError::Stale { valid_until: self.valid_until, now });
        }
        match purpose {
            PriceUse::Liquidation {} => Ok(self.price),
            PriceUse::NewRisk { .. } if self.status != FeedStatus::Live => {
                Err(PriceError::NotLive { status: self.status })
            }
            PriceUse::NewRisk { z } => {
                let price = self.low.min(self.ema);
                let unusable = PriceError::Unusable { price, confidence: self.confidence };
                let margin = self.confidence.checked_mul(z).ok().filter(|margin| *margin < price);
                margin.and_then(|margin| price.checked_sub(margin).ok()).ok_or(unusable)
            }
        }
    }

    /// Seconds during which the feed could be read for liquidation, up to `now`: clocks that stand still without a
    /// price count these.
    pub fn uptime(&self, now: u64) -> u64 {
        let readable = now.min(self.valid_until).saturating_sub(self.updated_at);
        self.uptime.saturating_add(if self.status == FeedStatus::Halted { 0 } else { readable })
    }

    /// The record as it is stored.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(RECORD_LEN);
        bytes.push(RECORD_VERSION);
        bytes.push(match self.status {
            FeedStatus::Live => 0,
            FeedStatus::Pending => 1,
            FeedStatus::Uncertain => 2,
            FeedStatus::Halted => 3,
        });
        for decimal in [self.price, self.low, self.confidence, self.ema] {
            bytes.extend_from_slice(&decimal.atomics().u128().to_be_bytes());
        }
        bytes.extend_from_slice(&self.variance.u128().to_be_bytes());
        bytes.extend_from_slice(&self.cumulative.to_be_bytes());
        for time in [self.round, self.round_end, self.valid_until, self.uptime, self.updated_at] {
            bytes.extend_from_slice(&time.to_be_bytes());
        }
        let Candidate { above, count, medians } = self.candidate;
        bytes.push(u8::from(above) << 7 | count.min(0x7f));
        for median in medians {
            bytes.extend_from_slice(&median.atomics().u128().to_be_bytes());
        }
        bytes
    }

    /// Reads a stored record; another version or length is an error.
    pub fn from_bytes(bytes: &[u8]) -> StdResult<Self> {
        let ([version, status], rest) = split::<2>(bytes)?;
        if version != RECORD_VERSION || bytes.len() != RECORD_LEN {
            let length = bytes.len();
            return Err(StdError::generic_err(format!("feed record of version {version} and {length} bytes")));
        }
        let status = match status {
            0 => FeedStatus::Live,
            1 => FeedStatus::Pending,
            2 => FeedStatus::Uncertain,
            3 => FeedStatus::Halted,
            other => return Err(StdError::generic_err(format!("feed status {other}"))),
        };
        let mut reader = Reader(rest);
        Ok(Self {
            status,
            price: reader.decimal()?,
            low: reader.decimal()?,
            confidence: reader.decimal()?,
            ema: reader.decimal()?,
            variance: Uint128::new(u128::from_be_bytes(reader.take()?)),
            cumulative: Uint256::from_be_bytes(reader.take()?),
            round: reader.time()?,
            round_end: reader.time()?,
            valid_until: reader.time()?,
            uptime: reader.time()?,
            updated_at: reader.time()?,
            candidate: {
                let [head] = reader.take()?;
                let medians = [reader.decimal()?, reader.decimal()?, reader.decimal()?];
                Candidate { above: head & 0x80 != 0, count: head & 0x7f, medians }
            },
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

    fn time(&mut self) -> StdResult<u64> {
        Ok(u64::from_be_bytes(self.take()?))
    }
}
