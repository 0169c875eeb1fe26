//! Record of a feed: fixed width, versioned, read raw by other contracts.

use super::packed::split;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, StdError, StdResult, Uint128, Uint256};
use thiserror::Error;

/// Version byte of the layout.
pub const RECORD_VERSION: u8 = 1;
/// Length of a record in bytes.
pub const RECORD_LEN: usize = 244;

/// Storage key of a feed's record: `feed:` followed by the id in big endian.
pub fn record_key(feed: u64) -> Vec<u8> {
    let mut key = b"feed:".to_vec();
    key.extend_from_slice(&feed.to_be_bytes());
    key
}

/// What a price can be read for.
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
    /// The source of a checked feed, or of a leg, has no price; the one that checks it stands in. Readable for liquidation, at
    /// the price less the confidence.
    Fallback,
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
/// amounts as u128, the cumulative price as 32 bytes.
#[cw_serde]
pub struct FeedRecord {
    /// What it can be read for.
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
    /// Medians that wait for confirmation.
    pub candidate: Candidate,
    /// Variance per second of the breaker of a reported feed, at [`risk::fixed::VARIANCE_SCALE`]. Large returns are clipped,
    /// so that swings inside the band do not widen it; markets read `variance`.
    pub breaker_variance: Uint128,
    /// Accepted prices, this one included, for which the feed stays uncertain: 3 after an outage, 20 of a replaced source; 255
    /// from a halt, 254 from a replacement, until the first price after it.
    pub unsettled: u8,
    /// First moment at which it is too old for new risk, in seconds since the epoch; liquidation may use it for longer.
    pub new_risk_expires_at: u64,
    /// First moment at which it can be traded at, in seconds since the epoch: an hour after the last outage ended, zero without
    /// one.
    pub tradable_at: u64,
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
    /// within an hour after an outage. A feed that is capped, as a pair is by its redemption rate, is no price to buy at.
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
    #[error("price expired at {expires_at}, now is {now}")]
    Stale {
        /// First moment at which it was stale, in seconds since the epoch.
        expires_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// The status does not permit this use.
    #[error("price is {status:?}")]
    NotLive {
        /// Status of the record.
        status: FeedStatus,
    },
    /// An outage ended less than an hour ago.
    #[error("the price can be traded at from {tradable_at}, now is {now}")]
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
        let Candidate { count, medians, round } = self.candidate;
        bytes.push(count);
        for median in medians {
            bytes.extend_from_slice(&median.atomics().u128().to_be_bytes());
        }
        bytes.extend_from_slice(&round.to_be_bytes());
        bytes.extend_from_slice(&self.breaker_variance.u128().to_be_bytes());
        bytes.push(self.unsettled);
        bytes.extend_from_slice(&self.new_risk_expires_at.to_be_bytes());
        bytes.extend_from_slice(&self.tradable_at.to_be_bytes());
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
            candidate: {
                let [count] = reader.take()?;
                let medians = [reader.decimal()?, reader.decimal()?, reader.decimal()?];
                Candidate { count, medians, round: reader.time()? }
            },
            breaker_variance: Uint128::new(u128::from_be_bytes(reader.take()?)),
            unsettled: {
                let [unsettled] = reader.take()?;
                unsettled
            },
            new_risk_expires_at: reader.time()?,
            tradable_at: reader.time()?,
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
            price_for_new_risk: decimal(990),
            confidence: decimal(10),
            ema: decimal(1_010),
            variance: Uint128::new(5),
            cumulative: Uint256::from(6u8),
            round: 7,
            observed_at: 100,
            expires_at: 200,
            uptime: 30,
            updated_at: 110,
            candidate: Candidate { count: 2, medians: [decimal(1), decimal(2), decimal(u128::MAX)], round: 9 },
            breaker_variance: Uint128::new(8),
            unsettled: 3,
            new_risk_expires_at: 160,
            tradable_at: 130,
        }
    }

    #[test]
    fn the_layout_is_what_readers_know() {
        let bytes = record().to_bytes();
        assert_eq!(bytes.len(), 244);
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
        assert_eq!(bytes[154], 2);
        assert_eq!(bytes[170], 1);
        assert_eq!(bytes[187..203], [0xff; 16]);
        assert_eq!(bytes[203..211], 9u64.to_be_bytes());
        assert_eq!(bytes[211..227], 8u128.to_be_bytes());
        assert_eq!(bytes[227], 3);
        assert_eq!(bytes[228..236], 160u64.to_be_bytes());
        assert_eq!(bytes[236..], 130u64.to_be_bytes());
    }

    #[test]
    fn what_is_written_is_read() {
        let statuses =
            [FeedStatus::Live, FeedStatus::Pending, FeedStatus::Uncertain, FeedStatus::Halted, FeedStatus::Fallback];
        for status in statuses {
            for candidate in [Candidate::default(), record().candidate] {
                let record = FeedRecord { status, candidate, cumulative: Uint256::MAX, ..record() };
                assert_eq!(FeedRecord::from_bytes(&record.to_bytes()), Ok(record));
            }
        }
    }

    #[test]
    fn another_version_or_status_and_a_shorter_record_are_errors() {
        let refused = |bytes: &[u8], text: &str| {
            assert_eq!(FeedRecord::from_bytes(bytes), Err(StdError::generic_err(text)));
        };
        let mut bytes = record().to_bytes();
        refused(&bytes[..243], "feed record of version 1 and 243 bytes");
        refused(&[], "0 bytes are too short");
        bytes[1] = 5;
        refused(&bytes, "feed status 5");
        bytes[0] = 2;
        refused(&bytes, "feed record of version 2 and 244 bytes");
    }

    #[test]
    fn a_longer_record_of_the_same_version_is_read() {
        let mut bytes = record().to_bytes();
        bytes.extend_from_slice(&[7; 9]);
        assert_eq!(FeedRecord::from_bytes(&bytes), Ok(record()));
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
        assert_eq!(live.price(159, new_risk(3u128)), Ok(decimal(960)));
        assert_eq!(FeedRecord { ema: decimal(900), ..record() }.price(159, new_risk(3)), Ok(decimal(870)));
        let unusable = PriceError::Unusable { price: decimal(990), confidence: decimal(10) };
        assert_eq!(live.price(159, new_risk(99)), Err(unusable));
        // Equality is stale.
        let stale = PriceError::Stale { expires_at: 200, now: 200 };
        assert_eq!(live.price(200, PriceUse::Liquidation {}), Err(stale));
        let stale = PriceError::Stale { expires_at: 160, now: 160 };
        assert_eq!(live.price(160, new_risk(0)), Err(stale));
        for status in [FeedStatus::Pending, FeedStatus::Uncertain] {
            let record = FeedRecord { status, ..record() };
            assert_eq!(record.price(199, PriceUse::Liquidation {}), Ok(decimal(1_000)));
            assert_eq!(record.price(159, new_risk(0)), Err(PriceError::NotLive { status }));
        }
        let status = FeedStatus::Halted;
        let halted = FeedRecord { status, ..record() };
        assert_eq!(halted.price(199, PriceUse::Liquidation {}), Err(PriceError::NotLive { status }));
    }

    #[test]
    fn a_trade_is_priced_against_the_trader() {
        let decimal = |atomics| Decimal::new(Uint128::new(atomics));
        let trade = |side, z| PriceUse::Trade { side, z: Decimal::from_ratio(z, 1u128) };
        let live = record();
        // max(1000, 1010) + 3 * 10 and min(990, 1010) - 3 * 10.
        assert_eq!(live.price(159, trade(Side::Buy, 3u128)), Ok(decimal(1_040)));
        assert_eq!(live.price(159, trade(Side::Sell, 3)), Ok(decimal(960)));
        let fallen = FeedRecord { ema: decimal(900), ..record() };
        assert_eq!(fallen.price(159, trade(Side::Buy, 0)), Ok(decimal(1_000)));
        assert_eq!(fallen.price(159, trade(Side::Sell, 0)), Ok(decimal(900)));
        // As recent as for new risk, live, and an hour after an outage.
        let stale = PriceError::Stale { expires_at: 160, now: 160 };
        assert_eq!(live.price(160, trade(Side::Buy, 0)), Err(stale));
        let unsettled = PriceError::Unsettled { tradable_at: 130, now: 129 };
        assert_eq!(live.price(129, trade(Side::Sell, 0)), Err(unsettled));
        assert!(live.price(129, PriceUse::NewRisk { z: Decimal::zero() }).is_ok());
        for status in [FeedStatus::Pending, FeedStatus::Uncertain, FeedStatus::Halted, FeedStatus::Fallback] {
            let record = FeedRecord { status, ..record() };
            assert_eq!(record.price(159, trade(Side::Buy, 0)), Err(PriceError::NotLive { status }));
        }
        let edge = FeedRecord { ema: Decimal::MAX, ..record() };
        let unusable = PriceError::Unusable { price: Decimal::MAX, confidence: decimal(10) };
        assert_eq!(edge.price(159, trade(Side::Buy, 1)), Err(unusable));
    }

    #[test]
    fn a_fallback_liquidates_at_the_lower_end_of_its_confidence() {
        let decimal = |atomics| Decimal::new(Uint128::new(atomics));
        let (status, new_risk) = (FeedStatus::Fallback, PriceUse::NewRisk { z: Decimal::zero() });
        let fallback = FeedRecord { status, ..record() };
        assert_eq!(fallback.price(199, PriceUse::Liquidation {}), Ok(decimal(990)));
        assert_eq!(fallback.price(159, new_risk), Err(PriceError::NotLive { status }));
        let wide = FeedRecord { status, confidence: decimal(1_000), ..record() };
        let unusable = PriceError::Unusable { price: decimal(1_000), confidence: decimal(1_000) };
        assert_eq!(wide.price(199, PriceUse::Liquidation {}), Err(unusable));
        assert_eq!(fallback.uptime(150), 70);
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
