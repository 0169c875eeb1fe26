//! The feeder of one reporter.

pub mod report;
pub mod schedule;

use crate::chain::{ask, Call, Chain, Sent};
use crate::log::say;
use crate::metrics::Metrics;
use crate::prices::source::wall;
use crate::prices::{combine, Combined, Dropped, Limits, Quote, Source, SourceConfig};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{pack, ExecuteMsg, PackedPrice, QueryMsg, ReporterResponse, RoundResponse};
use report::Report;
use schedule::{slot, step, Step};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

/// Gas of a submission: the first of a round fixes the power table.
const GAS: u64 = 600_000;
/// Attempts in a round to find a price: services limit how often they are asked.
const ATTEMPTS: u64 = 10;

/// One feed of a feeder.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedConfig {
    /// Its sources, at least three.
    pub sources: Vec<SourceConfig>,
    /// Limits of the quotes.
    #[serde(default)]
    pub limits: Limits,
    /// Digits after the point of the quote asset less those of the base asset. A feed's price is in smallest units: with 6
    /// and 6 digits it is the price that people know, with 6 and 18 it is that price times 10^-12.
    #[serde(default)]
    pub digits: i32,
}

/// Feeds of a reporter with their open sources.
pub struct Feeds {
    feeds: BTreeMap<u64, (FeedConfig, Vec<Source>)>,
    timeout: Duration,
}

impl Feeds {
    /// Opens every source. Errors: a feed with fewer than three sources, a file that cannot be read.
    pub fn open(feeds: &BTreeMap<String, FeedConfig>, timeout: Duration) -> Result<Self> {
        let mut open = BTreeMap::new();
        for (id, config) in feeds {
            let least = crate::prices::LEAST_SOURCES;
            ensure!(config.sources.len() >= least, "feed {id}: {} sources, at least {least}", config.sources.len());
            let id: u64 = id.parse().with_context(|| format!("feed {id:?} is no id"))?;
            let sources = config.sources.iter().cloned().map(Source::open).collect::<Result<_>>()?;
            open.insert(id, (config.clone(), sources));
        }
        ensure!(!open.is_empty(), "no feed");
        Ok(Self { feeds: open, timeout })
    }

    /// Queries all sources at the same time and combines their quotes. Omits feeds without a price: the reporter abstains.
    pub fn prices(&self, now: u64, metrics: &Metrics) -> Vec<(u64, Combined)> {
        let mut prices = Vec::new();
        for (id, quotes) in self.quotes() {
            let Some((config, sources)) = self.feeds.get(&id) else { continue };
            let combined = combine(&quotes, now, &config.limits);
            let dropped = match &combined {
                Ok(combined) => &combined.dropped,
                Err(abstain) => &abstain.dropped,
            };
            note(id, sources, dropped, metrics);
            match combined {
                Ok(combined) => prices.push((id, combined)),
                Err(abstain) => {
                    metrics.add("ballast_feeder_abstained_total", &[("feed", &id.to_string())], 1.0);
                    say("feeder", &format!("feed {id}: abstains, {abstain}: {:?}", abstain.dropped));
                }
            }
        }
        prices
    }

    fn quotes(&self) -> BTreeMap<u64, Vec<Option<Quote>>> {
        thread::scope(|scope| {
            let mut asked = BTreeMap::new();
            for (id, (_, sources)) in &self.feeds {
                let threads: Vec<_> =
                    sources.iter().map(|source| scope.spawn(|| source.ask(self.timeout).ok())).collect();
                asked.insert(*id, threads);
            }
            let joined = |threads: Vec<thread::ScopedJoinHandle<_>>| {
                threads.into_iter().map(|thread| thread.join().unwrap_or_default()).collect()
            };
            asked.into_iter().map(|(id, threads)| (id, joined(threads))).collect()
        })
    }

    /// Prices in the oracle's format. Omits a price that rounds to zero.
    pub fn packed(&self, prices: &[(u64, Combined)]) -> Vec<PackedPrice> {
        let item = |(feed, combined): &(u64, Combined)| {
            let digits = self.feeds.get(feed).map_or(0, |(config, _)| config.digits);
            let price = decimal(combined.price * libm::exp10(f64::from(digits)))?;
            Some(PackedPrice { feed: *feed, price, confidence_ppm: combined.confidence_ppm })
        };
        prices.iter().filter_map(item).collect()
    }
}

fn note(feed: u64, sources: &[Source], dropped: &[(usize, Dropped)], metrics: &Metrics) {
    for (place, source) in sources.iter().enumerate() {
        let why = dropped.iter().find(|(at, _)| *at == place).map(|(_, why)| format!("{why:?}").to_lowercase());
        let (feed, name) = (feed.to_string(), format!("{place} {}", source.name()));
        let labels = [("feed", feed.as_str()), ("source", &name)];
        metrics.set("ballast_feeder_source_agrees", &labels, f64::from(u8::from(why.is_none())));
    }
}

/// Digits of a price that is sent. A confidence has millionths, and the oracle stores and reads every digit.
const DIGITS: i32 = 10;

/// A price of [`DIGITS`] digits, rounded to the nearest; none when it is zero or above what fits.
fn decimal(price: f64) -> Option<Decimal> {
    let atomics = price * 1e18;
    if !(1.0..1e38).contains(&atomics) {
        return None;
    }
    let zeros = u32::try_from(libm::log10(atomics) as i32 + 1 - DIGITS).unwrap_or(0);
    let unit = 10u128.checked_pow(zeros)?;
    let digits = libm::round(atomics / unit as f64) as u128;
    Some(Decimal::new(Uint128::new(digits.checked_mul(unit)?)))
}

/// A feeder on a chain.
pub struct Feeder<'a> {
    /// The chain, signing as the reporter.
    pub chain: &'a dyn Chain,
    /// Address of the oracle.
    pub oracle: String,
    /// The reporter's feeds.
    pub feeds: Feeds,
    /// Numbers to show.
    pub metrics: Metrics,
    /// Prints what it would send and sends nothing.
    pub dry_run: bool,
    submitted: Option<u64>,
    report: Report,
}

/// What a feeder reads of the oracle's configuration. A newer oracle may have more: it must not stop the feeders of before.
#[derive(Deserialize)]
struct Config {
    params: Params,
}

#[derive(Deserialize)]
struct Params {
    round_seconds: u64,
    slashing: Slashing,
}

/// Of [`interfaces::oracle_aggregator::SlashingParams`].
#[derive(Deserialize)]
pub struct Slashing {
    /// Its band.
    pub band: Decimal,
    /// Its tolerance.
    pub tolerance: Decimal,
}

impl<'a> Feeder<'a> {
    /// A feeder that has submitted nothing yet; submissions of an earlier run are read from the chain.
    pub fn new(chain: &'a dyn Chain, oracle: &str, feeds: Feeds, metrics: Metrics, dry_run: bool) -> Self {
        let report = Report::default();
        Self { chain, oracle: oracle.into(), feeds, metrics, dry_run, submitted: None, report }
    }

    /// The oracle's record of the reporter. Error: this key is not, or no longer, a reporter's operator.
    pub fn reporter(&self) -> Result<ReporterResponse> {
        let address = self.chain.sender().to_owned();
        let query = QueryMsg::Reporter { address: address.clone() };
        let found: ReporterResponse =
            ask(self.chain, &self.oracle, &query).with_context(|| format!("{address} is no reporter"))?;
        ensure!(
            found.operator.as_str() == address,
            "{} submits for reporter {}, not {address}",
            found.operator,
            found.id
        );
        Ok(found)
    }

    /// Does what is due now. Returns the number of seconds until something is due.
    pub fn step(&mut self) -> Result<u64> {
        let reporter = self.reporter()?;
        let config: Config = ask(self.chain, &self.oracle, &QueryMsg::Config {})?;
        let now = self.chain.moment()?.seconds;
        let done = self.submitted.max(reporter.last_round);
        match step(now, config.params.round_seconds, done, slot(self.chain.sender())) {
            Step::Wait(until) => {
                self.report.see(self.chain, &self.oracle, &config.params.slashing, &reporter, &self.metrics)?;
                Ok(until.saturating_sub(now))
            }
            Step::Submit(round) => self.submit(round, now, config.params.round_seconds),
        }
    }

    fn submit(&mut self, round: u64, now: u64, round_seconds: u64) -> Result<u64> {
        // A quote is as old as the clock says: the latest block may be seconds behind it.
        let prices = self.feeds.prices(now.max(wall()), &self.metrics);
        let packed = self.feeds.packed(&prices);
        if packed.is_empty() {
            // Nothing was sent, so a later attempt in this round does not repeat a submission.
            return Ok((round_seconds / ATTEMPTS).max(1));
        }
        // The sources may have taken their time.
        let open: RoundResponse = ask(self.chain, &self.oracle, &QueryMsg::Round {})?;
        ensure!(open.open == round, "round {round} is over: the sources took too long");
        let text: Vec<_> =
            packed.iter().map(|it| format!("{} = {} ({} ppm)", it.feed, it.price, it.confidence_ppm)).collect();
        if self.dry_run {
            say("feeder", &format!("would submit to round {round}: {}", text.join(", ")));
            self.submitted = Some(round);
            return Ok(0);
        }
        let call = Call::new(&self.oracle, &ExecuteMsg::Submit { round, prices: pack(&packed) })?;
        // From here on the round counts as done, whatever the result.
        self.submitted = Some(round);
        match self.chain.send(&[call], GAS) {
            Ok(Sent { hash, gas_used, .. }) => {
                self.report.sent(round, &packed);
                self.metrics.add("ballast_feeder_submitted_total", &[], 1.0);
                self.metrics.set("ballast_feeder_last_round", &[], round as f64);
                say("feeder", &format!("round {round}: {} in {hash}, {gas_used} gas", text.join(", ")));
                Ok(0)
            }
            Err(error) => {
                self.metrics.add("ballast_feeder_failed_total", &[], 1.0);
                Err(error.context(format!("round {round}")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_that_is_sent_has_ten_digits() {
        let sent = |price: f64| decimal(price).map(|price| price.atomics().u128());
        assert_eq!(sent(9.123_456_789_012_345), Some(9_123_456_789_000_000_000));
        assert_eq!(sent(9.999_999_999_999), Some(10_000_000_000_000_000_000));
        assert_eq!(sent(67_891.234_567_89), Some(67_891_234_570_000_000_000_000));
        // Fewer digits than ten, down to the last one that 18 places have.
        assert_eq!((sent(1.23e-16), sent(1e-18), sent(9e-19)), (Some(123), Some(1), None));
        assert_eq!((sent(0.0), sent(1e20)), (None, None));
    }
}
