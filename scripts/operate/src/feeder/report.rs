//! A reporter's own metrics: attendance, distance from the accepted price, level of its bucket.

use super::Slashing;
use crate::chain::{ask, Chain};
use crate::metrics::Metrics;
use anyhow::Result;
use interfaces::oracle_aggregator::{FeedResponse, FeedSource, PackedPrice, QueryMsg, ReporterResponse};
use std::collections::{BTreeMap, VecDeque};

/// Rounds over which attendance is counted.
const ROUNDS: usize = 100;

/// A reporter's own record since the program began.
#[derive(Default)]
pub struct Report {
    first: Option<u64>,
    sent: VecDeque<u64>,
    prices: BTreeMap<u64, BTreeMap<u64, f64>>,
    seen: u64,
}

impl Report {
    /// A round that was submitted to.
    pub fn sent(&mut self, round: u64, prices: &[PackedPrice]) {
        self.first.get_or_insert(round);
        self.sent.push_back(round);
        if self.sent.len() > ROUNDS {
            self.sent.pop_front();
        }
        let prices = prices.iter().map(|item| (item.feed, number(item.price))).collect();
        self.prices.insert(round, prices);
        while self.prices.len() > 8 {
            self.prices.pop_first();
        }
    }

    /// Part of the last rounds, up to and including `round`, with a submission; 1 before the first.
    pub fn attendance(&self, round: u64) -> f64 {
        let Some(first) = self.first else { return 1.0 };
        let count = round.saturating_sub(first).saturating_add(1).min(ROUNDS as u64);
        let from = round.saturating_sub(count.saturating_sub(1));
        let there = self.sent.iter().filter(|sent| (from..=round).contains(sent)).count();
        if count == 0 {
            1.0
        } else {
            there as f64 / count as f64
        }
    }

    /// Reads the accepted prices once per round and updates the metrics.
    pub fn see(
        &mut self,
        chain: &dyn Chain,
        oracle: &str,
        slashing: &Slashing,
        reporter: &ReporterResponse,
        metrics: &Metrics,
    ) -> Result<()> {
        let last = self.sent.back().copied().unwrap_or_default();
        metrics.set("ballast_feeder_attendance", &[], self.attendance(last.max(self.seen)));
        metrics.set("ballast_feeder_bucket_bands", &[], number(reporter.level));
        metrics.set("ballast_feeder_bucket_capacity_bands", &[], number(slashing.tolerance));
        metrics.set("ballast_feeder_slashed_in_epoch", &[], number(reporter.slashed_in_epoch));
        if self.seen >= last {
            return Ok(());
        }
        let feeds: Vec<FeedResponse> = ask(chain, oracle, &QueryMsg::Feeds { start_after: None, limit: Some(100) })?;
        for FeedResponse { id, record, source, .. } in feeds {
            if matches!(source, FeedSource::Reported {}) {
                let missed = reporter.missed_feeds.iter().find(|one| one.feed == id).map_or(0, |one| one.missed);
                metrics.set("ballast_feeder_missed_rounds", &[("feed", &id.to_string())], missed as f64);
            }
            let Some(record) = record else { continue };
            let Some(own) = self.prices.get(&record.round).and_then(|prices| prices.get(&id)) else { continue };
            self.seen = self.seen.max(record.round);
            let deviation = libm::log(own / number(record.price)) / number(slashing.band);
            metrics.set("ballast_feeder_deviation_bands", &[("feed", &id.to_string())], deviation);
        }
        Ok(())
    }
}

fn number(value: cosmwasm_std::Decimal) -> f64 {
    value.atomics().u128() as f64 / 1e18
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attendance_is_the_part_of_the_last_rounds() {
        let mut report = Report::default();
        assert_eq!(report.attendance(5), 1.0);
        for round in [10, 11, 13] {
            report.sent(round, &[]);
        }
        assert_eq!(report.attendance(13), 0.75);
        assert_eq!(report.attendance(10), 1.0);
        for round in 14..114 {
            report.sent(round, &[]);
        }
        assert_eq!(report.attendance(113), 1.0);
    }
}
