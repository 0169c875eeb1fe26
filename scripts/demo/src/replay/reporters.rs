//! The reporters: each with small independent noise; one of them lies during the fall.

use anyhow::Result;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::FeedStatus;
use rand::Rng;
use rand_chacha::ChaCha8Rng;
use suite::{EmbeddedSuite, Quote, FEED_NATIVE};

use super::tally::Tally;
use crate::scenario::LiarWindow;

/// Noise of an honest price, in parts per million to either side.
const NOISE: i128 = 400;
/// The liar's price, in percent of the true one.
pub const LIE: u64 = 140;
/// The liar's place among the reporters.
pub const LIAR: usize = 6;
/// The fewest rounds that a price is reported for: the second judges the first.
const LEAST: u32 = 2;
/// The most: three to confirm a jump of the native price, then three for the pair, and some in hand.
const MOST: u32 = 8;

/// Market prices at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Truth {
    /// Base per native token.
    pub native: Decimal,
    /// Market price of the liquid staking token over its redemption value.
    pub ratio: Decimal,
}

/// Rounds at one price until the oracle has accepted it.
pub fn agree(
    suite: &mut EmbeddedSuite,
    truth: Truth,
    liar: Option<&LiarWindow>,
    rng: &mut ChaCha8Rng,
    tally: &mut Tally,
) -> Result<()> {
    for round in 1..=MOST {
        one_round(suite, truth, liar, rng, tally)?;
        let pending = [FEED_NATIVE, suite::FEED_LST]
            .into_iter()
            .any(|feed| suite.record(feed).map_or(true, |record| record.status == FeedStatus::Pending));
        if round >= LEAST && !pending {
            break;
        }
    }
    Ok(())
}

/// One round.
pub fn one_round(
    suite: &mut EmbeddedSuite,
    truth: Truth,
    liar: Option<&LiarWindow>,
    rng: &mut ChaCha8Rng,
    tally: &mut Tally,
) -> Result<()> {
    let lst_market = suite.rate().rate.checked_mul(truth.ratio)?;
    let lies = liar.is_some_and(|liar| liar.contains(suite.now()));
    let rounds = suite.rounds();
    for (index, reporter) in suite.reporters.clone().iter().enumerate() {
        let native = if lies && index == LIAR {
            truth.native.checked_mul(Decimal::percent(LIE))?
        } else {
            noisy(truth.native, rng)?
        };
        let quote = Quote { native, lst_market: noisy(lst_market, rng)? };
        let _ = suite.report_round(reporter, rounds.open, quote);
    }
    let rest = rounds.closes_at.saturating_sub(suite.now());
    suite.chain.run(rest);
    let closed = suite.close_round(rounds.open)?;
    tally.events(suite.now(), &closed);
    Ok(())
}

/// A price with noise, never zero, so that even a price of a few atomics can be reported.
fn noisy(price: Decimal, rng: &mut ChaCha8Rng) -> Result<Decimal> {
    let parts = u128::try_from(1_000_000i128.saturating_add(rng.gen_range(-NOISE..=NOISE)))?;
    let noisy = price.checked_mul(Decimal::from_ratio(parts, 1_000_000u128))?;
    Ok(noisy.max(Decimal::raw(1)))
}
