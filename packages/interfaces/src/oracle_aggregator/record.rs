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
    /// Variance of logarithmic returns per second, at 1e30.
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

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn record() -> FeedRecord {
        let decimal = |atomics| Decimal::new(Uint128::new(atomics));
        FeedRecord {
            status: FeedStatus::Live,
            price: decimal(1_000),
            low: decimal(990),
            confidence: decimal(10),
            ema: decimal(1_010),
            variance: Uint128::new(5),
            cumulative: Uint256::from(6u8),
            round: 7,
            round_end: 100,
            valid_until: 200,
            uptime: 30,
            updated_at: 110,
            candidate: Candidate { above: true, count: 2, medians: [decimal(1), decimal(2), decimal(u128::MAX)] },
        }
    }

    #[test]
    fn the_layout_is_what_readers_know() {
        let bytes = record().to_bytes();
        assert_eq!(bytes.len(), 203);
        assert_eq!(bytes[..2], [1, 0]);
        // Each field in the last byte of its place: offsets by hand from the widths.
        let last = [(2 + 16, 1_000u128), (18 + 16, 990), (34 + 16, 10), (50 + 16, 1_010), (66 + 16, 5)];
        for (end, value) in last {
            assert_eq!(bytes[end - 16..end], value.to_be_bytes());
        }
        assert_eq!(bytes[82..113], [0; 31]);
        assert_eq!(bytes[113], 6);
        for (place, value) in [7u64, 100, 200, 30, 110].into_iter().enumerate() {
            assert_eq!(bytes[114 + 8 * place..122 + 8 * place], value.to_be_bytes());
        }
        assert_eq!(bytes[154], 0x82);
        assert_eq!(bytes[170], 1);
        assert_eq!(bytes[187..], [0xff; 16]);
    }

    #[test]
    fn what_is_written_is_read() {
        for status in [FeedStatus::Live, FeedStatus::Pending, FeedStatus::Uncertain, FeedStatus::Halted] {
            for candidate in [Candidate::default(), record().candidate] {
                let record = FeedRecord { status, candidate, cumulative: Uint256::MAX, ..record() };
                assert_eq!(FeedRecord::from_bytes(&record.to_bytes()), Ok(record));
            }
        }
    }

    #[test]
    fn another_version_length_or_status_is_an_error() {
        let refused = |bytes: &[u8], text: &str| {
            assert_eq!(FeedRecord::from_bytes(bytes), Err(StdError::generic_err(text)));
        };
        let mut bytes = record().to_bytes();
        refused(&bytes[..202], "feed record of version 1 and 202 bytes");
        refused(&[], "0 bytes are too short");
        bytes[1] = 4;
        refused(&bytes, "feed status 4");
        bytes[0] = 2;
        refused(&bytes, "feed record of version 2 and 203 bytes");
    }

    #[test]
    fn the_key_is_the_id_in_big_endian() {
        assert_eq!(record_key(258), b"feed:\0\0\0\0\0\0\x01\x02");
    }

    #[test]
    fn a_price_is_for_a_use_and_a_time() {
        let decimal = |atomics| Decimal::new(Uint128::new(atomics));
        let new_risk = |z| PriceUse::NewRisk { z: Decimal::from_ratio(z, 1u128) };
        let live = record();
        assert_eq!(live.price(199, PriceUse::Liquidation {}), Ok(decimal(1_000)));
        // min(990, 1010) - 3 * 10
        assert_eq!(live.price(199, new_risk(3u128)), Ok(decimal(960)));
        assert_eq!(FeedRecord { ema: decimal(900), ..record() }.price(199, new_risk(3)), Ok(decimal(870)));
        let unusable = PriceError::Unusable { price: decimal(990), confidence: decimal(10) };
        assert_eq!(live.price(199, new_risk(99)), Err(unusable));
        // Equality is stale.
        let stale = PriceError::Stale { valid_until: 200, now: 200 };
        assert_eq!(live.price(200, PriceUse::Liquidation {}), Err(stale));
        for status in [FeedStatus::Pending, FeedStatus::Uncertain] {
            let record = FeedRecord { status, ..record() };
            assert_eq!(record.price(199, PriceUse::Liquidation {}), Ok(decimal(1_000)));
            assert_eq!(record.price(199, new_risk(0)), Err(PriceError::NotLive { status }));
        }
        let status = FeedStatus::Halted;
        let halted = FeedRecord { status, ..record() };
        assert_eq!(halted.price(199, PriceUse::Liquidation {}), Err(PriceError::NotLive { status }));
    }

    #[test]
    fn uptime_counts_readable_seconds() {
        assert_eq!(record().uptime(110), 30);
        assert_eq!(record().uptime(150), 70);
        assert_eq!(record().uptime(1_000), 120);
        assert_eq!(record().uptime(100), 30);
        assert_eq!(FeedRecord { status: FeedStatus::Pending, ..record() }.uptime(150), 70);
        assert_eq!(FeedRecord { status: FeedStatus::Halted, ..record() }.uptime(150), 30);
    }
}
