//! The stage of a replay: the suite, the cast, and one bar after another.

use anyhow::{Context, Result};
use cosmwasm_std::{Decimal, Uint128};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use suite::invariants::{self, Broken};
use suite::EmbeddedSuite;

use super::cast::Cast;
use super::reporters::{self, Truth};
use super::snapshot;
use super::tally::Tally;
use super::{crowd, liquidators, path};
use crate::cli::Options;
use crate::outcome::{
    ClassOutcome, Event, EventKind, Lie, Liquidations, OracleWork, ReporterSlash, Row, Summary, Symbols, ValidatorLoss,
    CLASSES,
};
use crate::prices::Bar;
use crate::scenario::{Kind, Scenario};

/// EmbeddedSuite, cast and everything that is remembered between bars.
pub struct Stage<'a> {
    scenario: &'a Scenario,
    options: &'a Options,
    suite: EmbeddedSuite,
    cast: Cast,
    rng: ChaCha8Rng,
    tally: Tally,
    checked: invariants::Counts,
    last_daily: u64,
    redemption_start: Decimal,
    redemption_low: Decimal,
    index_start: Uint128,
    stakes: std::collections::BTreeMap<u64, Uint128>,
    debt_peak: [Uint128; CLASSES],
    validator: Option<ValidatorLoss>,
}

impl<'a> Stage<'a> {
    /// Deploys the suite an hour before the first bar, lets the oracle find the first price and the cast open.
    pub fn set(scenario: &'a Scenario, options: &'a Options) -> Result<Self> {
        let mut rng = ChaCha8Rng::seed_from_u64(options.seed);
        let first = scenario.bars.first().context("a scenario has bars")?;
        let start = scenario.from().saturating_sub(3_600);
        let mut suite = EmbeddedSuite::builder().start(start).try_build()?;
        let mut cast = Cast::new(&suite, options.accounts, &mut rng);
        let mut tally = Tally::default();
        let truth = truth(scenario, first.open);
        // A little history, so that the first variance is the noise and not nothing.
        for _ in 0..5 {
            reporters::one_round(&mut suite, truth, &scenario.liar, &mut rng, &mut tally)?;
        }
        cast.open(&mut suite, truth.native, &mut rng)?;
        let redemption = suite.rate().rate;
        Ok(Self {
            scenario,
            options,
            index_start: suite.market().index,
            stakes: snapshot::stakes(&suite),
            last_daily: suite.now(),
            suite,
            cast,
            rng,
            tally,
            checked: invariants::Counts::new(),
            redemption_start: redemption,
            redemption_low: redemption,
            debt_peak: [Uint128::zero(); CLASSES],
            validator: None,
        })
    }

    /// One bar: at each of its prices the oracle agrees, keepers flag, and liquidators buy; then everybody else moves.
    pub fn play(&mut self, bar: usize, prices: &Bar) -> Result<Row> {
        let seconds = self.scenario.seconds_of(bar);
        let mut truth = truth(self.scenario, prices.open);
        for point in path::points(prices, seconds) {
            let wait = point.time.saturating_sub(self.suite.now());
            if wait > 0 {
                self.suite.chain.run(wait);
            }
            truth = self::truth(self.scenario, point.price);
            reporters::agree(&mut self.suite, truth, &self.scenario.liar, &mut self.rng, &mut self.tally)?;
            self.liquidate(truth)?;
        }
        if prices.time >= self.scenario.validator_slash.time && self.validator.is_none() {
            self.slash_validator()?;
        }
        liquidators::sell(&mut self.suite, &self.cast, truth, seconds)?;
        crowd::borrowers(&mut self.suite, &mut self.cast, &mut self.tally)?;
        crowd::newcomers(&mut self.suite, &mut self.cast, truth.native, &mut self.rng)?;
        let fear = self.fear();
        crowd::lenders(&mut self.suite, &self.cast, fear, &mut self.rng)?;
        crowd::stakers(&mut self.suite, &self.cast, &mut self.rng)?;
        crowd::keepers(&mut self.suite, &mut self.last_daily, &mut self.rng, &self.cast)?;
        let row = snapshot::row(&self.suite, prices.time, truth, &self.tally);
        self.redemption_low = self.redemption_low.min(row.redemption_rate);
        for (peak, debt) in self.debt_peak.iter_mut().zip(snapshot::class_debt(&self.suite)) {
            *peak = (*peak).max(debt);
        }
        Ok(row)
    }

    /// Every invariant of every contract.
    pub fn check(&mut self) -> Result<(), Broken> {
        invariants::check(&self.suite, &mut self.checked)
    }

    /// Flags, two more rounds for the clocks to run, purchases, lots.
    fn liquidate(&mut self, truth: Truth) -> Result<()> {
        let flagged = liquidators::flag(&mut self.suite, &mut self.cast, &mut self.tally)?;
        if !flagged.is_empty() {
            for _ in 0..4 {
                reporters::one_round(&mut self.suite, truth, &self.scenario.liar, &mut self.rng, &mut self.tally)?;
            }
            liquidators::buy(&mut self.suite, &mut self.cast, &flagged, &mut self.tally)?;
        }
        liquidators::lots(&mut self.suite, &self.cast, &mut self.tally)
    }

    /// In thousandths per bar: lenders leave faster once something was lost.
    fn fear(&self) -> u32 {
        if self.tally.insolvent > 0 {
            20
        } else {
            1
        }
    }

    fn slash_validator(&mut self) -> Result<()> {
        let slash = self.scenario.validator_slash;
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

    /// The sums and the story.
    pub fn end(self, last: Option<&Row>) -> (Summary, Vec<Event>) {
        let scenario = self.scenario;
        let deficits = snapshot::deficits(&self.suite, &self.tally);
        let summary = Summary {
            scenario: scenario.name.clone(),
            title: scenario.title.clone(),
            story: scenario.story.clone(),
            source: scenario.source.clone(),
            symbols: Symbols {
                native: scenario.native.clone(),
                lst: scenario.lst.clone(),
                base: scenario.base.clone(),
                gov: "BLST".into(),
            },
            seed: self.options.seed,
            accounts: self.options.accounts,
            bars: u64::try_from(scenario.bars.len()).unwrap_or(u64::MAX),
            from: scenario.from(),
            to: scenario.to(),
            messages: self.suite.messages,
            invariants: self.checked.iter().map(|(name, count)| ((*name).into(), *count)).collect(),
            oracle: self.oracle_work(),
            liquidations: Liquidations {
                count: self.tally.liquidations,
                collateral_seized: self.tally.seized,
                debt_repaid: self.tally.debt_repaid,
                bonus_paid: self.tally.value_sold.saturating_sub(self.tally.debt_repaid),
            },
            deficits,
            lenders: snapshot::lenders(&self.suite, self.index_start),
            redemption_start: self.redemption_start,
            redemption_end: last.map_or(self.redemption_start, |row| row.redemption_rate),
            redemption_low: self.redemption_low,
            validator: self.validator.clone(),
            classes: self.classes(),
        };
        let mut events = self.tally.told;
        events.sort_by_key(|event| event.time);
        (summary, events)
    }

    fn oracle_work(&self) -> OracleWork {
        let (rounds_closed, rounds_failed) = self.tally.rounds;
        let name = |tranche: u64| format!("reporter-{}", tranche.saturating_sub(1));
        let slashed = self.tally.slashed.iter().map(|(tranche, amount)| {
            let stake = self.stakes.get(tranche).copied().unwrap_or_default();
            let fraction = Decimal::checked_from_ratio(*amount, stake).unwrap_or_default();
            ReporterSlash { name: name(*tranche), amount: *amount, fraction }
        });
        OracleWork {
            rounds_closed,
            rounds_failed,
            breaker_trips: self.tally.breaker_trips,
            liar: Some(Lie {
                name: format!("reporter-{}", reporters::LIAR.saturating_add(1)),
                from: self.scenario.liar.from,
                to: self.scenario.liar.to,
                how: "40 % above the market".into(),
            }),
            slashed: slashed.collect(),
        }
    }

    fn classes(&self) -> [ClassOutcome; CLASSES] {
        let caps = [Decimal::percent(50), Decimal::percent(65), Decimal::percent(80)];
        let end = snapshot::class_debt(&self.suite);
        let mut classes: [ClassOutcome; CLASSES] = Default::default();
        let columns = caps.into_iter().zip(end).zip(self.debt_peak).zip(self.tally.repaid);
        for (class, (outcome, (((cap, debt_end), debt_peak), (own, sold)))) in
            classes.iter_mut().zip(columns).enumerate()
        {
            let of = |hit: fn(&super::cast::Borrower) -> bool| {
                let count = self.cast.borrowers.iter().filter(|b| b.class == class && hit(b)).count();
                u64::try_from(count).unwrap_or(u64::MAX)
            };
            *outcome = ClassOutcome {
                cap,
                borrowers: of(|_| true),
                liquidated: of(|borrower| borrower.liquidated),
                insolvent: of(|borrower| borrower.insolvent),
                debt_peak,
                debt_end,
                repaid: own,
                repaid_by_liquidation: sold,
            };
        }
        classes
    }
}

/// What the market is worth at a price of the scenario.
fn truth(scenario: &Scenario, price: Decimal) -> Truth {
    match scenario.kind {
        Kind::Native => Truth { native: price, ratio: Decimal::one() },
        Kind::Depeg { native_price } => Truth { native: native_price, ratio: price },
    }
}
