//! Feeds: what is priced, and where the price comes from.

use crate::packed;
use crate::shared::packed::Packed;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, StdError, StdResult};

/// A feed to add.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct NewFeed {
    /// Name for people: `ATOM/USDC`.
    pub name: String,
    /// Where the price comes from.
    pub source: FeedSource<String>,
    /// Lowest price that the feed accepts; below it the feed has no price, and is never clamped. Unit: quote units per base
    /// unit, both in their smallest units. Range: 0.00000000000001 to 340282366920938463463, so that a price has at least four
    /// digits of the 18 places that it is rounded to. Too low hurts everyone who reads the price, as its steps look like moves;
    /// too high hurts them in a crash, which leaves no price.
    pub least_price: Decimal,
    /// Whether it keeps the accepted prices of the last rounds for other contracts, see [`super::RingEntry`].
    pub ring: bool,
}

/// Where a price comes from. Legs are ids of feeds that exist already.
#[cw_serde]
pub enum FeedSource<A> {
    /// Reporters submit it.
    Reported {},
    /// Redemption rate of a staking vault, in native tokens per share.
    RedemptionRate {
        /// Staking vault to read.
        vault: A,
        /// Fastest plausible growth. A step above a day's growth needs three rounds of confirmation; faster growth over a longer
        /// time makes the feed uncertain. Unit: fraction per year. Range: 0.000001 to 100. Too low hurts borrowers after an instant
        /// exit's fee; too high hurts lenders when the vault's rate is wrong.
        max_growth_per_year: Decimal,
        /// Largest fall that needs no confirmation; a larger one needs three rounds, in which the last rate stays. Unit:
        /// fraction. Range: 0 to 1. Too low hurts lenders, as a slash counts 90 s later; too high hurts borrowers when the vault
        /// returns one wrong rate.
        max_fall: Decimal,
        /// Time after the vault's last sync for which its rate can be read; a vault syncs far less often than a round
        /// closes. Unit: seconds. Range: 1 to 31536000. Too low hurts borrowers, whose collateral has no price; too high
        /// hurts lenders, who do not see a slash.
        max_age: u64,
    },
    /// Price of another oracle, through a contract that answers [`crate::price_source`]. It passes the breaker of the medians
    /// with bounds of its own, and is used from the close after its reading on.
    Adapter {
        /// Contract to read.
        source: A,
        /// Smallest half-width of the breaker's band. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts everyone who
        /// reads the price, which waits; too high hurts them too, as one wrong answer moves it farther.
        min_move: Decimal,
        /// Largest half-width of the breaker's band. Unit: natural logarithm. Range: `min_move` to 1. Too low and too high hurt
        /// as for `min_move`.
        max_move: Decimal,
        /// Time after the source's own date for which its price can be read; for new risk at most `new_risk_max_age`. Unit:
        /// seconds. Range: 1 to 31536000. Too low hurts everyone who needs the price; too high hurts lenders, who trust an old
        /// one.
        max_age: u64,
    },
    /// Product of feeds, some of them inverted.
    Composite {
        /// Factors: 2 to 4.
        legs: Vec<Leg>,
    },
    /// Liquid staking token in the market's base asset.
    ///
    /// New risk is priced at `min(market, rate) * native`, liquidation at `rate * native * min(1, EMA of market / rate)`.
    LstPair {
        /// Feed of the native token in the base asset.
        native: u64,
        /// Feed of the redemption rate, in native tokens per share.
        rate: u64,
        /// Feed of the market price, in native tokens per share.
        market: u64,
        /// Ratio of market to rate below which the feed is uncertain. Unit: fraction. Range: 0.000001 to 1. Too low hurts
        /// lenders, who accept new debt against a depegged token; too high hurts borrowers.
        min_market_to_rate: Decimal,
    },
    /// A reported feed with a second feed, from other sources, that checks it and stands in for it.
    ///
    /// The price is that of `feed`. It is uncertain while the two differ by more than `max_gap`, or the second feed has no
    /// price; while they differ by more, nobody is slashed for `feed`. When no price of `feed` has been accepted for
    /// `fallback_after`, the price is that of the second feed, with the status [`super::FeedStatus::Fallback`].
    Checked {
        /// Feed that is checked.
        feed: u64,
        /// Feed that checks it: an adapter, or a composite of adapters.
        by: u64,
        /// Largest distance of the two. Unit: natural logarithm. Range: 0.001 to 1. Too low hurts borrowers, whose credit
        /// stops when one source is late; too high hurts lenders, as more of a lie goes unseen.
        max_gap: Decimal,
        /// Time without an accepted price of `feed` after which the other one is used, for liquidation only. Unit: seconds.
        /// Range: 1 to 86400. Default: 300. Too low hurts borrowers, who are liquidated by the word of one source; too high
        /// hurts lenders, as nothing is liquidated meanwhile.
        fallback_after: u64,
    },
}

/// A factor of a composite.
#[cw_serde]
#[derive(Copy)]
pub struct Leg {
    /// Id of the feed.
    pub feed: u64,
    /// Whether the price divides instead of multiplying.
    pub inverted: bool,
}

packed!(Leg { feed, inverted });

/// The place of the variant, then its fields.
impl<A: Packed> Packed for FeedSource<A> {
    fn pack(&self, to: &mut Vec<u8>) {
        match self {
            Self::Reported {} => 0u8.pack(to),
            Self::RedemptionRate { vault, max_growth_per_year, max_fall, max_age } => {
                1u8.pack(to);
                vault.pack(to);
                max_growth_per_year.pack(to);
                max_fall.pack(to);
                max_age.pack(to);
            }
            Self::Adapter { source, min_move, max_move, max_age } => {
                2u8.pack(to);
                source.pack(to);
                min_move.pack(to);
                max_move.pack(to);
                max_age.pack(to);
            }
            Self::Composite { legs } => {
                3u8.pack(to);
                legs.pack(to);
            }
            Self::LstPair { native, rate, market, min_market_to_rate } => {
                4u8.pack(to);
                native.pack(to);
                rate.pack(to);
                market.pack(to);
                min_market_to_rate.pack(to);
            }
            Self::Checked { feed, by, max_gap, fallback_after } => {
                5u8.pack(to);
                feed.pack(to);
                by.pack(to);
                max_gap.pack(to);
                fallback_after.pack(to);
            }
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        let place = u8::unpack(from)?;
        Ok(match place {
            0 => Self::Reported {},
            1 => Self::RedemptionRate {
                vault: A::unpack(from)?,
                max_growth_per_year: Packed::unpack(from)?,
                max_fall: Packed::unpack(from)?,
                max_age: Packed::unpack(from)?,
            },
            2 => Self::Adapter {
                source: A::unpack(from)?,
                min_move: Packed::unpack(from)?,
                max_move: Packed::unpack(from)?,
                max_age: Packed::unpack(from)?,
            },
            3 => Self::Composite { legs: Packed::unpack(from)? },
            4 => Self::LstPair {
                native: Packed::unpack(from)?,
                rate: Packed::unpack(from)?,
                market: Packed::unpack(from)?,
                min_market_to_rate: Packed::unpack(from)?,
            },
            5 => Self::Checked {
                feed: Packed::unpack(from)?,
                by: Packed::unpack(from)?,
                max_gap: Packed::unpack(from)?,
                fallback_after: Packed::unpack(from)?,
            },
            _ => return Err(StdError::generic_err(format!("unknown feed source {place}"))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::packed::{from_binary, to_binary};

    #[test]
    fn every_source_that_is_packed_is_unpacked() {
        let [a, b, c] = [1, 2, 3].map(Decimal::percent);
        let sources: [FeedSource<String>; 6] = [
            FeedSource::Reported {},
            FeedSource::RedemptionRate { vault: "v".into(), max_growth_per_year: a, max_fall: b, max_age: 7 },
            FeedSource::Adapter { source: "s".into(), min_move: a, max_move: b, max_age: 8 },
            FeedSource::Composite { legs: vec![Leg { feed: 1, inverted: true }, Leg { feed: 2, inverted: false }] },
            FeedSource::LstPair { native: 1, rate: 2, market: 3, min_market_to_rate: c },
            FeedSource::Checked { feed: 1, by: 2, max_gap: c, fallback_after: 300 },
        ];
        for source in sources {
            assert_eq!(from_binary(&to_binary(&source)), Ok(source));
        }
        // Composite, two legs, 1 inverted, 2 not.
        let composite = FeedSource::<String>::Composite { legs: vec![Leg { feed: 1, inverted: true }] };
        assert_eq!(to_binary(&composite).as_slice(), [1, 3, 1, 1, 1, 1, 1, 1]);
        assert!(from_binary::<FeedSource<String>>(&[1, 6].into()).is_err());
    }
}
