//! The stage of a replay: the suite, the cast, and one bar after another.

use std::collections::BTreeMap;

use anyhow::{anyhow, Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use lab::dice::{ChaCha, Draws};
use lab::model::People;
use lab::Behaviour;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use suite::invariants::{self, Broken};
use suite::EmbeddedSuite;

use super::cast::Cast;
use super::crowd::Moment;
use super::feed::{self, Feed};
use super::reporters::{self, Truth};
use super::sales::{self, Appetite};
use super::tally::Tally;
use super::{crowd, liquidators, path, snapshot};
use crate::outcome::{EventKind, Row, ValidatorLoss, CLASSES};
use crate::scenario::{Bar, Scenario, ValidatorSlash};
use crate::setup::Setup;

const HOUR: u64 = 3_600;

/// EmbeddedSuite, cast and everything that is remembered between bars.
pub struct Stage<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) setup: &'a Setup,
    pub(super) seed: u64,
    pub(super) suite: EmbeddedSuite,
    pub(super) cast: Cast,
    pub(super) tally: Tally,
    pub(super) checked: invariants::Counts,
    pub(super) redemption_start: Decimal,
    pub(super) redemption_low: Decimal,
    pub(super) index_start: Uint128,
    pub(super) tranche_start: Uint128,
    pub(super) stakes: BTreeMap<u64, Uint128>,
    pub(super) debt_peak: [Uint128; CLASSES],
    pub(super) validator: Option<ValidatorLoss>,
    pub(super) truth: Truth,
    noise: ChaCha8Rng,
    feed: Feed,
    last_daily: u64,
}

impl<'a> Stage<'a> {
    /// Deploys the suite an hour before the first bar, waits for the oracle's first price and opens the cast's positions.
    pub fn set(scenario: &'a Scenario, setup: &'a Setup, seed: u64) -> Result<Self> {
        let behaviour = &setup.lab.behaviour;
        let mut noise = ChaCha8Rng::seed_from_u64(seed);
        let first = scenario.bars.first().context("a scenario has bars")?;
        let start = scenario.from().saturating_sub(HOUR);
        let mut suite = EmbeddedSuite::builder()
            .plan(setup.plan.clone())
            .start(start)
            .try_build()
            .map_err(|error| anyhow!("the contracts refuse the plan: {}", error.root_cause()))?;
        let people = People::draw(behaviour, CLASSES, &mut *ChaCha.cast(seed));
        let mut cast = Cast::new(&suite, &people, behaviour);
        let mut tally = Tally::default();
        let truth = Truth { native: first.open, ratio: Decimal::one() };
        // A few rounds, so that the first variance is that of the noise and not zero.
        for _ in 0..5 {
            reporters::one_round(&mut suite, truth, None, &mut noise, &mut tally)?;
        }
        cast.open(&mut suite, truth.native, behaviour, setup.tranche()?)?;
        if let Some((time, text)) = scenario.note {
            tally.tell(time, EventKind::Note, text.to_owned());
        }
        let redemption = suite.rate().rate;
        Ok(Self {
            scenario,
            setup,
            seed,
            index_start: suite.market().index,
            tranche_start: suite.tranche(suite::BASE_TRANCHE).assets,
            stakes: snapshot::stakes(&suite),
            last_daily: suite.now(),
            suite,
            cast,
            tally,
            noise,
            truth,
            feed: Feed::default(),
            checked: invariants::Counts::new(),
            redemption_start: redemption,
            redemption_low: redemption,
            debt_peak: [Uint128::zero(); CLASSES],
            validator: None,
        })
    }

    /// One bar: at each of its prices the oracle agrees, keepers flag and mark, and liquidators buy; then everybody else moves.
    pub fn play(&mut self, bar: usize, prices: &Bar) -> Result<Row> {
        let seconds = self.scenario.bar_seconds();
        let behaviour = &self.setup.lab.behaviour;
        self.prices(bar, prices, seconds)?;
        let slash = self.scenario.validator_slash.filter(|slash| prices.time >= slash.time);
        if let (Some(slash), None) = (slash, &self.validator) {
            self.slash_validator(slash)?;
        }
        let first = self.scenario.bars.first().map_or(prices.open, |bar| bar.open);
        sales::sell(&mut self.suite, &self.cast, &behaviour.liquidators, self.truth, first, seconds)?;
        self.people(bar, behaviour, seconds as f64 / HOUR as f64)?;
        let lies = self.scenario.liar.is_some_and(|liar| liar.contains(self.suite.now()));
        let row = snapshot::row(&self.suite, prices.time, self.truth, lies, &self.tally);
        self.redemption_low = self.redemption_low.min(row.redemption_rate);
        for (peak, debt) in self.debt_peak.iter_mut().zip(snapshot::class_debt(&self.suite)) {
            *peak = (*peak).max(debt);
        }
        Ok(row)
    }

    fn prices(&mut self, bar: usize, prices: &Bar, seconds: u64) -> Result<()> {
        let behaviour = &self.setup.lab.behaviour;
        let mut dice = ChaCha.chain(self.seed, bar);
        self.feed.open(&behaviour.oracle, prices.time, seconds, &mut *dice);
        let before = self.truth;
        let points = path::points(prices, seconds);
        let last = points.len();
        for (index, point) in (1..).zip(points) {
            crowd::wait(&mut self.suite, point.time, &mut self.tally);
            self.truth.native = point.price;
            if index == last {
                self.truth.ratio = prices.ratio;
            }
            feed::congest(&mut self.cast, behaviour, before, self.truth, &mut *dice);
            let Some(seen) = self.feed.see(&behaviour.oracle, point.time, self.truth) else { continue };
            let liar = self.scenario.liar.as_ref();
            reporters::agree(&mut self.suite, seen, liar, &mut self.noise, &mut self.tally)?;
            self.liquidate(seen)?;
        }
        Ok(())
    }

    fn people(&mut self, bar: usize, behaviour: &Behaviour, hours: f64) -> Result<()> {
        let mut dice = ChaCha.bar(self.seed, bar);
        let moment = &mut Moment { hours, price: self.truth.native, dice: &mut *dice };
        let (suite, cast, tally) = (&mut self.suite, &mut self.cast, &mut self.tally);
        crowd::borrowers(suite, cast, behaviour, moment, tally);
        crowd::lenders(suite, cast, behaviour, moment, tally);
        crowd::stakers(suite, cast, behaviour, moment)?;
        crowd::keepers(suite, &mut self.last_daily, cast, tally)
    }

    /// Every invariant of every contract.
    pub fn check(&mut self) -> Result<(), Broken> {
        invariants::check(&self.suite, &mut self.checked)
    }

    /// Flags and marks, rounds until the first buyer acts, purchases, and marks after them. `seen` is the reporters' price.
    fn liquidate(&mut self, seen: Truth) -> Result<()> {
        let behaviour = &self.setup.lab.behaviour;
        let haircut = self.setup.plan.market.params.liquidation.discount.least;
        let (suite, cast, tally) = (&mut self.suite, &mut self.cast, &mut self.tally);
        let for_sale = liquidators::watch(suite, cast, haircut, tally)?;
        if for_sale.is_empty() {
            return Ok(());
        }
        let until = suite.now().saturating_add(behaviour.chain.take_seconds as u64);
        while suite.now() < until {
            reporters::one_round(suite, seen, self.scenario.liar.as_ref(), &mut self.noise, tally)?;
        }
        let appetite = Appetite { people: &behaviour.liquidators, kind: self.setup.kind, truth: self.truth };
        liquidators::buy(suite, cast, &appetite, &for_sale, tally)?;
        liquidators::watch(suite, cast, haircut, tally)?;
        Ok(())
    }

    fn slash_validator(&mut self, slash: ValidatorSlash) -> Result<()> {
        let before = self.suite.rate().rate;
        let validator = self.suite.chain.validators().get(1).cloned().context("a second validator")?;
        let height = self.suite.chain.height();
        self.suite.chain.slash(&validator, slash.fraction, height)?;
        // The vault compares itself with the chain at most once a block.
        self.suite.chain.next_block();
        self.suite.sync()?;
        let after = self.suite.rate().rate;
        let time = self.suite.now();
        let text = format!(
            "A validator loses {} of its stake; the redemption rate goes from {before} to {after}.",
            crate::format::percent(slash.fraction)
        );
        self.tally.tell(time, EventKind::ValidatorSlash, text);
        self.validator = Some(ValidatorLoss { time, fraction: slash.fraction, rate_before: before, rate_after: after });
        Ok(())
    }
}
