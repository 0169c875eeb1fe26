//! Who submitted to a round, whether they are a quorum, and what they said of the feeds.

use cosmwasm_std::{Decimal, Event, StdResult, Storage, Uint128};
use interfaces::oracle_aggregator::PackedPrice;
use risk::int::mul_ceil;

use crate::error::ContractError;
use crate::events;
use crate::misses::Misses;
use crate::observe::Report;
use crate::standing::Standings;
use crate::state::{power_table, Config, Present};
use crate::submission::prices;

const PER_MILLION: u32 = 1_000_000;

/// The power of a round, and who was there.
pub struct Tally {
    /// The round.
    pub round: u64,
    /// Counted power of every reporter, whoever is there.
    pub powers: Vec<(u64, Uint128)>,
    /// What feeds that they missed cost them in medians.
    misses: Misses,
    /// Who submitted.
    pub present: Present,
    /// Counted power of all reporters.
    total: Uint128,
    /// Power that a quorum needs.
    needed: Uint128,
    /// Number of reporters that a quorum needs.
    min_reporters: u64,
}

/// What one reporter said of the feeds of a part.
pub struct Submission {
    reporter: u64,
    /// Counted power.
    power: Uint128,
    prices: Vec<PackedPrice>,
}

impl Tally {
    /// Reads the power table of a round. Nobody is there yet.
    pub fn load(
        store: &dyn Storage,
        config: &Config,
        standings: &Standings,
        round: u64,
    ) -> Result<Self, ContractError> {
        let powers = power_table(store, round)?.map_or_else(Vec::new, |table| table.powers);
        let mut total = Uint128::zero();
        for (_, power) in &powers {
            total = total.checked_add(*power)?;
        }
        // Rounded up: a quorum is never less than the parameter asks for.
        let needed = mul_ceil(total, config.params.quorum)?;
        let min_reporters = config.params.min_reporters.into();
        let misses = standings.misses.clone();
        Ok(Self { round, powers, misses, present: Present::default(), total, needed, min_reporters })
    }

    /// What the reporters said of the feeds of a part. The first part has everybody who submitted.
    pub fn read(&self, store: &dyn Storage, part: u64) -> StdResult<Vec<Submission>> {
        let mut submissions = vec![];
        for (reporter, power) in &self.powers {
            if let Some(prices) = prices(store, *reporter, self.round, part)? {
                submissions.push(Submission { reporter: *reporter, power: *power, prices });
            }
        }
        Ok(submissions)
    }

    /// Counts who submitted.
    pub fn count(&mut self, submissions: &[Submission]) {
        let Present { reporters, power } = &mut self.present;
        for submission in submissions {
            *power = power.saturating_add(submission.power);
            *reporters = reporters.saturating_add(u64::from(!submission.power.is_zero()));
        }
    }

    /// Counted power of all reporters, and what a quorum needs of it.
    pub fn counted(&self) -> (Uint128, Uint128) {
        (self.total, self.needed)
    }

    /// Whether the round has a quorum.
    pub fn is_quorum(&self) -> bool {
        self.suffices(self.present.reporters, self.present.power)
    }

    fn suffices(&self, reporters: u64, power: Uint128) -> bool {
        power >= self.needed && reporters >= self.min_reporters
    }

    /// The event of the round's end, closed or failed.
    pub fn event(&self, closed: bool) -> Event {
        events::close(self.round, self.present.reporters, self.present.power, self.needed, closed)
    }

    /// The reports of one feed; none without a quorum, as in the round in which the feed was added. What misses of the feed cost a
    /// reporter stays in the base of the quorum.
    pub fn reports(&self, submissions: &[Submission], feed: u64) -> Option<Vec<Report>> {
        let find = |submission: &Submission| {
            let Submission { reporter, power, prices } = submission;
            let packed = prices.iter().find(|price| price.feed == feed)?;
            let confidence = Decimal::from_ratio(packed.confidence_ppm, PER_MILLION);
            let power = self.misses.weight(*reporter, feed, *power);
            Some(Report { reporter: *reporter, price: packed.price, confidence, power })
        };
        let reports: Vec<_> = submissions.iter().filter_map(find).filter(|report| !report.power.is_zero()).collect();
        let power = reports.iter().fold(Uint128::zero(), |sum, report| sum.saturating_add(report.power));
        self.suffices(reports.len() as u64, power).then_some(reports)
    }

    /// The reporters that did not report a feed, also those without power.
    pub fn missing<'a>(&'a self, submissions: &'a [Submission], feed: u64) -> impl Iterator<Item = u64> + 'a {
        let has = move |submission: &&Submission| submission.prices.iter().any(|price| price.feed == feed);
        // Both are in the order of the power table.
        let mut here = submissions.iter().filter(has).map(|submission| submission.reporter).peekable();
        self.powers.iter().map(|(reporter, _)| *reporter).filter(move |id| here.next_if_eq(id).is_none())
    }
}
