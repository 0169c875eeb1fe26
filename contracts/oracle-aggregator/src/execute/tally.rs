//! The submissions of a round, and whether they are a quorum.

use cosmwasm_std::{Decimal, Event, Storage, Uint128};
use interfaces::oracle_aggregator::PackedPrice;
use risk::int::mul_ceil;

use crate::error::ContractError;
use crate::events;
use crate::observe::Report;
use crate::standing::Standings;
use crate::state::{power_table, Config};
use crate::submission::prices;

const PER_MILLION: u32 = 1_000_000;

/// The submissions of a round.
pub struct Tally {
    round: u64,
    submissions: Vec<Submission>,
    /// Counted power of every reporter, whoever is there.
    pub powers: Vec<(u64, Uint128)>,
    /// Number of reporters with power that submitted.
    reporters: u64,
    /// Their power.
    power: Uint128,
    /// Counted power of all reporters.
    total: Uint128,
    /// Power that a quorum needs.
    needed: Uint128,
    /// Number of reporters that a quorum needs.
    min_reporters: u64,
}

struct Submission {
    reporter: u64,
    /// Weight in medians.
    power: Uint128,
    prices: Vec<PackedPrice>,
}

impl Tally {
    /// Reads the submissions of a round.
    pub fn count(store: &dyn Storage, config: &Config, round: u64) -> Result<Self, ContractError> {
        let powers = power_table(store, round)?.map_or_else(Vec::new, |table| table.powers);
        let standings = Standings::load(store)?;
        let mut submissions = vec![];
        let (mut reporters, mut power, mut total) = (0u64, Uint128::zero(), Uint128::zero());
        for (reporter, counted) in &powers {
            total = total.checked_add(*counted)?;
            let Some(prices) = prices(store, *reporter, round)? else { continue };
            // What misses cost stays in the total, the base of the quorum, which fits.
            let weight = standings.of(*reporter).weight(*counted);
            power = power.saturating_add(weight);
            reporters = reporters.saturating_add(u64::from(!weight.is_zero()));
            submissions.push(Submission { reporter: *reporter, power: weight, prices });
        }
        // Rounded up: a quorum is never less than the parameter asks for.
        let needed = mul_ceil(total, config.params.quorum)?;
        let min_reporters = config.params.min_reporters.into();
        Ok(Self { round, submissions, powers, reporters, power, total, needed, min_reporters })
    }

    /// Counted power of all reporters, and what a quorum needs of it.
    pub fn counted(&self) -> (Uint128, Uint128) {
        (self.total, self.needed)
    }

    /// Whether the round has a quorum.
    pub fn is_quorum(&self) -> bool {
        self.suffices(self.reporters, self.power)
    }

    fn suffices(&self, reporters: u64, power: Uint128) -> bool {
        power >= self.needed && reporters >= self.min_reporters
    }

    /// The event of the round's end, closed or failed.
    pub fn event(&self, closed: bool) -> Event {
        events::close(self.round, self.reporters, self.power, self.needed, closed)
    }

    /// The reporters that reported a feed, also those without power.
    pub fn reporters_of(&self, feed: u64) -> impl Iterator<Item = u64> + '_ {
        let has = move |submission: &&Submission| submission.prices.iter().any(|price| price.feed == feed);
        self.submissions.iter().filter(has).map(|submission| submission.reporter)
    }

    /// The reports of one feed; none without a quorum, as in the round in which the feed was added.
    pub fn reports(&self, feed: u64) -> Option<Vec<Report>> {
        let find = |submission: &Submission| {
            let packed = submission.prices.iter().find(|price| price.feed == feed)?;
            let confidence = Decimal::from_ratio(packed.confidence_ppm, PER_MILLION);
            Some(Report { reporter: submission.reporter, price: packed.price, confidence, power: submission.power })
        };
        let reports: Vec<_> =
            self.submissions.iter().filter_map(find).filter(|report| !report.power.is_zero()).collect();
        let power = reports.iter().fold(Uint128::zero(), |sum, report| sum.saturating_add(report.power));
        self.suffices(reports.len() as u64, power).then_some(reports)
    }
}
