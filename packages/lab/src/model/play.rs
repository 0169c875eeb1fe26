//! A run: every bar's points, then the participants' actions at its end.

use crate::behaviour::{Behaviour, Liquidators};
use crate::dice::{ChaCha, Draws};
use crate::paths::Path;
use crate::systems::{Engine, System};

use super::cast::cast;
use super::market::Market;
use super::outcome::Outcome;
use super::peg::Peg;
use super::points::points;

const HOUR: f64 = 3600.0;
const DAY: f64 = 86_400.0;
/// Part of the initial slashable stake below which it counts as used up.
const EMPTY: f64 = 1e-9;

/// Runs `system` along `path`. The same arguments give the same bytes.
pub fn run(behaviour: &Behaviour, system: &System, kind: Liquidators, path: &Path, seed: u64) -> Outcome {
    run_with(&ChaCha, behaviour, system, kind, path, seed)
}

/// [`run`] with another source of draws.
pub fn run_with(
    draws: &dyn Draws,
    behaviour: &Behaviour,
    system: &System,
    kind: Liquidators,
    path: &Path,
    seed: u64,
) -> Outcome {
    let (mut market, wanted) = cast(behaviour, system, kind, path, &mut *draws.cast(seed));
    let mut engine = system.law.engine();
    engine.margins(&mut market);
    market.measure_cover();
    first_loans(&mut market, &wanted);
    let now = market.clock.now;
    let peg = Peg::new(&behaviour.oracle, now);
    let mut course = Course { draws, seed, powers: 0.0, debts: 0.0, peak: market.debt(), paid: now, peg };
    for bar in 0..path.bars.len() {
        course.play(&mut market, engine.as_mut(), path, bar);
    }
    finish(&mut market, engine.as_ref());
    course.outcome(&market, path.bars.len())
}

fn first_loans(market: &mut Market, wanted: &[(f64, f64)]) {
    let sizes: f64 = wanted.iter().map(|(size, _)| size).sum();
    let lent = market.book.supplied * market.behaviour.market.utilisation;
    for (account, &(size, limit_use)) in wanted.iter().enumerate() {
        let amount = lent * size / sizes;
        market.accounts[account].savings = amount * market.behaviour.borrowers.savings;
        market.lend(account, amount, limit_use, true);
    }
}

/// What is counted along the way.
struct Course<'a> {
    draws: &'a dyn Draws,
    seed: u64,
    powers: f64,
    debts: f64,
    peak: f64,
    paid: f64,
    peg: Peg,
}

impl Course<'_> {
    fn play(&mut self, market: &mut Market, engine: &mut dyn Engine, path: &Path, bar: usize) {
        let seconds = f64::from(path.bar_seconds);
        let opens = path.start as f64 + bar as f64 * seconds;
        let began = market.clock.now;
        self.chain(market, path, bar, opens, engine);
        market.sell_inventory(seconds);
        let dice = &mut *self.draws.bar(self.seed, bar);
        market.borrowers_act(dice, seconds / HOUR);
        market.exits(dice, seconds / HOUR);
        engine.on_bar(market, seconds);
        engine.margins(market);
        market.measure_cover();
        market.accrue(market.clock.now - began);
        if market.clock.now - self.paid >= DAY {
            market.pay_premium();
            self.paid = market.clock.now;
        }
        let initial: f64 = market.ltvs.iter().map(|class| class.initial).sum();
        self.powers += initial / market.ltvs.len() as f64;
        let debt = market.debt();
        self.debts += debt;
        self.peak = self.peak.max(debt);
    }

    /// The points of a bar, with silences of the feed and full blocks.
    fn chain(&mut self, market: &mut Market, path: &Path, bar: usize, opens: f64, engine: &mut dyn Engine) {
        let (oracle, chain) = (&market.behaviour.oracle, &market.behaviour.chain);
        let seconds = f64::from(path.bar_seconds);
        let mut dice = self.draws.chain(self.seed, bar);
        if oracle.outage_per_hour > 0.0 && dice.unit() < 1.0 - (-oracle.outage_per_hour * seconds / HOUR).exp() {
            market.oracle.fail(opens);
        }
        let before = market.truth;
        let points: Vec<(f64, f64)> = points(&path.bars[bar], seconds).collect();
        for (i, &(after, price)) in points.iter().enumerate() {
            self.peg.step(path, bar, i.saturating_add(1) == points.len(), opens + after);
            market.truth = price * self.peg.market;
            let price = price * self.peg.counted();
            let full = chain.congested_miss > 0.0 && (market.truth / before).ln().abs() >= chain.congested_move;
            for buyer in &mut market.liquidators {
                buyer.misses = full && dice.unit() < chain.congested_miss;
            }
            if market.oracle.observe(&mut market.clock, opens + after, price) {
                engine.on_price(market);
            }
        }
    }

    fn outcome(&self, market: &Market, bars: usize) -> Outcome {
        let supplied = market.book.supplied;
        let tally = market.tally.clone();
        let profit =
            |liquidator: &super::Liquidator| liquidator.cash + liquidator.inventory * market.truth - liquidator.capital;
        let profits: f64 = market.liquidators.iter().map(profit).sum();
        let bars = bars.max(1) as f64;
        Outcome {
            lenders_loss: (tally.from_lenders + tally.from_kept) / supplied,
            deficit: tally.deficit / supplied,
            tranche_loss: tally.from_tranche / supplied,
            penalty: (tally.sold - tally.liquidated) / supplied,
            liquidated: tally.liquidated / supplied,
            soft: tally.soft / supplied,
            liquidator_profit: profits / supplied,
            borrowing_power: self.powers / bars,
            debt: self.debts / bars / supplied,
            peak_debt: self.peak / supplied,
            premium: tally.premium / supplied,
            index: market.book.index,
            tranche_used_up: market.tranche.assets() <= EMPTY * market.cover.tranche * supplied,
            supplied,
            tally,
        }
    }
}

/// Books the losses of accounts under water when the path ends.
fn finish(market: &mut Market, engine: &dyn Engine) {
    let mut lost = 0.0;
    for account in &mut market.accounts {
        let worth = account.base + account.collateral * market.truth;
        if account.debt > worth {
            lost += account.debt - worth;
            account.debt = worth;
        }
    }
    lost += engine.unbooked(market);
    market.lose(lost);
}
