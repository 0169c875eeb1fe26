//! I1, I3 and I5 to I9 of the oracle, from its queries.

use super::ensure;
use crate::derivations::{legs, Derivation, Derivations};
use crate::{Environment, Suite};
use cosmwasm_std::{Decimal, Uint256, Uint512};
use interfaces::oracle_aggregator::{
    ConfigResponse, FeedRecord, FeedResponse, FeedSource, FeedStatus, Leg, QueryMsg, ReporterResponse, RoundResponse,
};

/// The oracle's query responses, and the inputs of its derived prices.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its configuration.
    pub config: ConfigResponse,
    /// The rounds.
    pub rounds: RoundResponse,
    /// Every feed.
    pub feeds: Vec<FeedResponse>,
    /// Every reporter.
    pub reporters: Vec<ReporterResponse>,
    /// The legs of derived prices in their rounds.
    pub derivations: Derivations,
}

impl Facts {
    pub(super) fn read(suite: &Suite<impl Environment>) -> Self {
        Self {
            config: suite.query(&suite.at.oracle, &QueryMsg::Config {}),
            rounds: suite.rounds(),
            feeds: suite.feeds(),
            reporters: suite.reporters(),
            derivations: suite.derivations.clone(),
        }
    }

    /// Feeds that have a record.
    fn records(&self) -> impl Iterator<Item = (&FeedResponse, &FeedRecord)> {
        self.feeds.iter().filter_map(|feed| Some((feed, feed.record.as_ref()?)))
    }

    /// The longest time after its timestamp for which a fallback source can be read; zero without a fallback.
    fn stand_in(&self) -> u64 {
        let is_checked = |feed: &FeedResponse| matches!(feed.source, FeedSource::Checked { .. });
        let age = |feed: &FeedResponse| match feed.source {
            FeedSource::RedemptionRate { max_age, .. } | FeedSource::Adapter { max_age, .. } => max_age,
            _ => self.config.params.max_age,
        };
        if self.feeds.iter().any(is_checked) {
            self.feeds.iter().map(age).max().unwrap_or_default()
        } else {
            0
        }
    }

    fn status(&self, id: u64) -> Option<FeedStatus> {
        self.records().find(|(feed, _)| feed.id == id).map(|(_, record)| record.status)
    }
}

type Checked = Result<(), String>;

fn is_reported(feed: &FeedResponse) -> bool {
    matches!(feed.source, FeedSource::Reported {})
}

fn detail(feed: &FeedResponse) -> String {
    format!("feed {}: {:?}", feed.id, feed.record)
}

pub(super) fn rounds_end_in_order(Facts { rounds, .. }: &Facts) -> Checked {
    ensure(rounds.last_closed.is_none_or(|closed| closed < rounds.open), || format!("{rounds:?}"))
}

pub(super) fn pending_exactly_with_a_candidate(facts: &Facts) -> Checked {
    for (feed, record) in facts.records() {
        let (candidate, is_derived) = (&record.candidate, !legs(&feed.source).is_empty());
        let mut medians = candidate.medians.iter().take(candidate.count.into());
        let beyond = medians.all(|median| *median != record.price);
        let expected = match record.status {
            FeedStatus::Pending if !is_derived => 1..=3,
            FeedStatus::Uncertain if !is_derived => 0..=1,
            _ => 0..=0,
        };
        ensure(expected.contains(&candidate.count) && beyond, || detail(feed))?;
    }
    Ok(())
}

pub(super) fn validity_is_bounded(facts: &Facts) -> Checked {
    let params = &facts.config.params;
    let stand_in = facts.stand_in();
    let last_end = facts.rounds.last_closed.map_or(0, |round| (round + 1) * params.round_seconds);
    for (feed, record) in facts.records() {
        let [latest, new_risk] = match &feed.source {
            FeedSource::RedemptionRate { max_age, .. } => [record.observed_at + max_age; 2],
            FeedSource::Adapter { max_age, .. } => {
                [record.observed_at + max_age, record.observed_at + params.new_risk_max_age]
            }
            FeedSource::Reported {} => [last_end + params.max_age, last_end + params.new_risk_max_age],
            // A feed on its fallback is as old as the fallback's price.
            _ => [
                (last_end + params.max_age).max(record.observed_at + stand_in),
                (last_end + params.new_risk_max_age).max(record.observed_at + stand_in),
            ],
        };
        ensure(record.expires_at <= latest && record.new_risk_expires_at <= new_risk, || detail(feed))?;
    }
    Ok(())
}

pub(super) fn prices_are_positive(facts: &Facts) -> Checked {
    for (feed, record) in facts.records() {
        let floor = Decimal::new(record.price.atomics().mul_floor(facts.config.params.confidence_floor));
        let positive =
            !record.price_for_new_risk.is_zero() && record.price_for_new_risk <= record.price && !record.ema.is_zero();
        ensure(positive && (!is_reported(feed) || record.confidence >= floor), || detail(feed))?;
    }
    Ok(())
}

/// The price of a live or uncertain derived feed, against the records that its legs had in its round.
pub(super) fn derived_prices_follow_their_legs(facts: &Facts) -> Checked {
    for (feed, record) in facts.records() {
        let computed = matches!(record.status, FeedStatus::Live | FeedStatus::Uncertain);
        let of_its_round = facts.derivations.feeds.get(&feed.id).filter(|known| known.round == record.round);
        let Some(derivation) = of_its_round.filter(|_| computed) else { continue };
        match &feed.source {
            FeedSource::Composite { legs } => composite(feed, record, legs, derivation)?,
            FeedSource::LstPair { native, rate, market, .. } => {
                let leg = |id| derivation.legs.get(id).ok_or_else(|| format!("no leg {id}: {}", detail(feed)));
                pair(record, [leg(native)?, leg(rate)?, leg(market)?], derivation.least_ratio)
                    .map_err(|bound| format!("{bound}: {}, from {:?}", detail(feed), derivation))?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// `native * rate * least <= price <= native * rate`, rounded down: the average ratio lies between the least one and 1, so that
/// the bounds are equal for a pair whose market was never below the rate. New risk is priced at the lower of market and rate.
fn pair(record: &FeedRecord, [native, rate, market]: [&FeedRecord; 3], least: Decimal) -> Checked {
    let most = product(&[native.price, rate.price], &[]);
    let floor = product(&[native.price, rate.price, least], &[]);
    let price = Uint512::from(Uint256::from(record.price.atomics()));
    // An average rounded down may lower it by one more unit.
    let unit = Uint512::from(u8::from(least < Decimal::one()));
    ensure(price <= most && price + unit >= floor, || format!("{price} is not within {floor} and {most}"))?;
    let low = product(&[native.price_for_new_risk, market.price.min(rate.price)], &[]).min(price);
    ensure(Uint512::from(Uint256::from(record.price_for_new_risk.atomics())) == low, || {
        format!("for new risk {low} is expected")
    })
}

/// The product of the legs, rounded down; each inverted leg may cost one more unit.
fn composite(feed: &FeedResponse, record: &FeedRecord, legs: &[Leg], derivation: &Derivation) -> Checked {
    let prices = |inverted: bool| -> Vec<Decimal> {
        let legs = legs.iter().filter(|leg| leg.inverted == inverted);
        legs.filter_map(|leg| derivation.legs.get(&leg.feed)).map(|leg| leg.price).collect()
    };
    let (above, below) = (prices(false), prices(true));
    ensure(above.len() + below.len() == legs.len(), || format!("a leg has no record: {}", detail(feed)))?;
    let (price, expected) = (Uint512::from(Uint256::from(record.price.atomics())), product(&above, &below));
    let rounding = Uint512::from(u32::try_from(below.len()).unwrap_or(u32::MAX));
    ensure(price <= expected && price + rounding >= expected, || format!("not {expected}: {}", detail(feed)))
}

/// `10^18 * above / below`, rounded down, of prices with 18 digits.
fn product(above: &[Decimal], below: &[Decimal]) -> Uint512 {
    let one = Uint512::from(Decimal::one().atomics().u128());
    let atoms = |price: &Decimal| Uint512::from(price.atomics().u128());
    let numerator = above.iter().map(atoms).chain(below.iter().map(|_| one)).fold(one, |product, atom| product * atom);
    let denominator =
        below.iter().map(atoms).chain(above.iter().map(|_| one)).fold(Uint512::one(), |product, atom| product * atom);
    numerator / denominator
}

pub(super) fn halts_spread(facts: &Facts) -> Checked {
    for (feed, record) in facts.records() {
        let halted = legs(&feed.source).into_iter().any(|id| facts.status(id) == Some(FeedStatus::Halted));
        ensure(!halted || record.status == FeedStatus::Halted, || detail(feed))?;
    }
    Ok(())
}

pub(super) fn penalties_are_bounded(facts: &Facts) -> Checked {
    let slashing = &facts.config.params.slashing;
    for reporter in &facts.reporters {
        let bounded = reporter.level <= slashing.tolerance && reporter.slashed_in_epoch <= slashing.epoch_cap;
        ensure(bounded, || format!("{reporter:?}"))?;
    }
    Ok(())
}
