//! Combines the quotes of several sources into one price, or none.
//!
//! The price is right as long as most of the configured sources are. A missing source counts against the majority, so a lying
//! source gains nothing from a silent one.

use serde::Deserialize;

/// The quote of one source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quote {
    /// Price, in the feed's units.
    pub price: f64,
    /// The source's own confidence, in units of the price; zero when it has none.
    pub confidence: f64,
    /// The source's timestamp, in seconds since the epoch; none, which counts as now, if the source gives none.
    pub at: Option<u64>,
}

/// Limits of one feed.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Age above which a quote is dropped. Unit: seconds. Default: 15.
    pub max_age: u64,
    /// Time by which a quote may be in the future, because clocks differ. Unit: seconds. Default: 5.
    pub max_ahead: u64,
    /// Distance from the median above which a quote is dropped. Unit: fraction of the median. Default: 0.01.
    pub max_deviation: f64,
    /// Least confidence that is reported. Unit: parts per million. Default: 0, as the oracle has its own floor.
    pub min_confidence_ppm: u16,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_age: 15, max_ahead: 5, max_deviation: 0.01, min_confidence_ppm: 0 }
    }
}

/// Fewest sources of a feed.
pub const LEAST_SOURCES: usize = 3;

/// A price to submit.
#[derive(Clone, Debug, PartialEq)]
pub struct Combined {
    /// Price, in the feed's units.
    pub price: f64,
    /// Confidence, in parts per million of the price.
    pub confidence_ppm: u16,
    /// Number of sources that agree.
    pub agreed: usize,
    /// Sources left out, by their place, and why.
    pub dropped: Vec<(usize, Dropped)>,
}

/// Why a source is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It did not answer, or not with a quote.
    Absent,
    /// Its price or confidence is not a positive finite number, or the confidence is not below the price.
    Nonsense,
    /// It is older than the limit.
    Stale,
    /// It is from the future.
    Ahead,
    /// It is too far from the median.
    Far,
}

/// Fewer than a majority of a feed's sources agree: the reporter abstains.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{agreed} of {sources} sources agree")]
pub struct Abstain {
    /// Number of sources that agree.
    pub agreed: usize,
    /// Number of sources configured.
    pub sources: usize,
    /// Sources left out, by their place, and why.
    pub dropped: Vec<(usize, Dropped)>,
}

/// One price from the quotes of all configured sources, in their order. Those within `max_deviation` of the median agree; the
/// price is the mean of their middle half, the confidence half of their spread, or the median of their own confidences where that
/// is more. Error: no majority of all configured sources agrees, or there are fewer than [`LEAST_SOURCES`].
pub fn combine(quotes: &[Option<Quote>], now: u64, limits: &Limits) -> Result<Combined, Abstain> {
    let mut dropped = Vec::new();
    let mut usable = Vec::new();
    for (place, quote) in quotes.iter().enumerate() {
        match check(quote.as_ref(), now, limits) {
            Ok(quote) => usable.push((place, quote)),
            Err(why) => dropped.push((place, why)),
        }
    }
    let sources = quotes.len();
    let mut prices: Vec<f64> = usable.iter().map(|(_, quote)| quote.price).collect();
    let median = middle(&mut prices).unwrap_or_default();
    let mut agreed = Vec::new();
    for (place, quote) in usable {
        if (quote.price / median - 1.0).abs() <= limits.max_deviation {
            agreed.push(quote);
        } else {
            dropped.push((place, Dropped::Far));
        }
    }
    dropped.sort_by_key(|(place, _)| *place);
    if sources < LEAST_SOURCES || agreed.len() * 2 <= sources {
        return Err(Abstain { agreed: agreed.len(), sources, dropped });
    }
    let mut prices: Vec<f64> = agreed.iter().map(|quote| quote.price).collect();
    let mut own: Vec<f64> = agreed.iter().map(|quote| quote.confidence).collect();
    let price = middle_half(&mut prices).unwrap_or_default();
    let spread = (prices.last().unwrap_or(&price) - prices.first().unwrap_or(&price)) / 2.0;
    let confidence = spread.max(middle(&mut own).unwrap_or_default()) / price * 1e6;
    let confidence_ppm = (confidence.ceil().min(f64::from(u16::MAX)) as u16).max(limits.min_confidence_ppm);
    Ok(Combined { price, confidence_ppm, agreed: agreed.len(), dropped })
}

fn check(quote: Option<&Quote>, now: u64, limits: &Limits) -> Result<Quote, Dropped> {
    let quote = *quote.ok_or(Dropped::Absent)?;
    let sensible = quote.price.is_normal() && quote.price > 0.0 && quote.confidence >= 0.0;
    if !sensible || quote.confidence >= quote.price {
        return Err(Dropped::Nonsense);
    }
    let at = quote.at.unwrap_or(now);
    if at > now.saturating_add(limits.max_ahead) {
        return Err(Dropped::Ahead);
    }
    if now.saturating_sub(at) > limits.max_age {
        return Err(Dropped::Stale);
    }
    Ok(quote)
}

/// The median; the mean of the two in the middle of an even number. Sorts.
fn middle(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let count = values.len();
    let (low, high) = (values.get(count.checked_sub(1)? / 2)?, values.get(count / 2)?);
    Some((low + high) / 2.0)
}

/// Mean without the lowest and the highest quarter, whose size is rounded down. Sorts.
fn middle_half(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let cut = match values.len() {
        0..=4 => return middle(values),
        count => count / 4,
    };
    let kept = values.get(cut..values.len() - cut)?;
    Some(kept.iter().sum::<f64>() / kept.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quote(price: f64) -> Option<Quote> {
        Some(Quote { price, confidence: 0.0, at: Some(100) })
    }

    fn of(quotes: &[Option<Quote>]) -> Result<Combined, Abstain> {
        combine(quotes, 100, &Limits::default())
    }

    #[test]
    fn three_that_agree_give_their_median_and_half_their_spread() {
        let combined = of(&[quote(10.0), quote(10.02), quote(10.04)]).unwrap();
        assert_eq!(combined.price, 10.02);
        // 0.02 / 10.02 = 1996.007.. ppm
        assert_eq!(combined.confidence_ppm, 1_997);
        assert_eq!((combined.agreed, combined.dropped), (3, vec![]));
    }

    #[test]
    fn one_liar_of_three_is_dropped() {
        for lie in [1.0, 9.5, 10.5, 1e12] {
            let combined = of(&[quote(10.0), quote(lie), quote(10.0)]).unwrap();
            assert_eq!(combined.price, 10.0);
            assert_eq!(combined.dropped, vec![(1, Dropped::Far)]);
        }
    }

    #[test]
    fn a_liar_gains_nothing_from_a_silent_source() {
        let error = of(&[quote(10.0), quote(12.0), None]).unwrap_err();
        assert_eq!(error.agreed, 0);
        assert_eq!(error.dropped, vec![(0, Dropped::Far), (1, Dropped::Far), (2, Dropped::Absent)]);
        assert!(of(&[quote(10.0), None, None]).is_err());
        assert!(of(&[quote(10.0), quote(10.0)]).is_err());
    }

    #[test]
    fn what_is_old_ahead_or_nonsense_is_dropped() {
        let at = |at| Some(Quote { price: 10.0, confidence: 0.0, at: Some(at) });
        let combined = of(&[at(85), at(105), at(84), at(106), at(100)]).unwrap();
        assert_eq!(combined.dropped, vec![(2, Dropped::Stale), (3, Dropped::Ahead)]);
        for price in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e-320] {
            let combined = of(&[quote(10.0), quote(10.0), quote(price)]).unwrap();
            assert_eq!(combined.dropped, vec![(2, Dropped::Nonsense)]);
        }
        let unsure = Some(Quote { price: 10.0, confidence: 10.0, at: None });
        assert_eq!(of(&[quote(10.0), quote(10.0), unsure]).unwrap().dropped, vec![(2, Dropped::Nonsense)]);
    }

    #[test]
    fn of_five_the_outer_two_do_not_move_the_mean() {
        let combined = of(&[quote(9.95), quote(10.0), quote(10.01), quote(10.02), quote(10.05)]).unwrap();
        assert!((combined.price - 10.01).abs() < 1e-12);
    }

    proptest! {
        /// With a majority of honest sources within half the limit of the truth, the result is within the honest range
        /// widened by the limit, or there is none.
        #[test]
        fn a_minority_moves_the_price_by_no_more_than_the_limit(
            honest in prop::collection::vec(0.998f64..1.002, 3..6),
            lies in prop::collection::vec(prop_oneof![0.0f64..3.0, Just(f64::NAN), Just(f64::INFINITY)], 0..3),
            truth in 1e-6f64..1e9,
        ) {
            prop_assume!(lies.len() < honest.len());
            let quotes: Vec<_> = honest.iter().chain(&lies).map(|part| quote(part * truth)).collect();
            if let Ok(combined) = of(&quotes) {
                prop_assert!((combined.price / truth - 1.0).abs() <= 0.002 + 0.01, "{combined:?}");
            }
        }
    }
}
