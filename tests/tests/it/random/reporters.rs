//! What things are worth, and what each reporter says about it.

use super::sources;
use super::violation::Violation;
use super::world::World;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::FeedStatus;
use suite::{AppResponse, Quote, FEED_LST, FEED_LST_MARKET, FEED_NATIVE};

/// How a reporter behaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Behavior {
    /// The truth, within 0.04 %.
    Honest,
    /// Nothing.
    Silent,
    /// A part of the truth, in percent.
    Lies(u64),
    /// Now and then nothing, else the truth.
    Sleepy,
}

/// The truth, and who tells it.
pub struct ReporterCrowd {
    /// Base per native token.
    pub native: Decimal,
    /// The market price of the liquid staking token over its redemption rate, in thousandths.
    pub ratio: u64,
    pub behaviors: Vec<Behavior>,
}

impl ReporterCrowd {
    pub fn new(native: Decimal, reporters: usize) -> Self {
        Self { native, ratio: 1_000, behaviors: vec![Behavior::Honest; reporters] }
    }

    /// Moves the price to a part of what it is, in thousandths.
    pub fn moves(&mut self, permille: u64) {
        let moved = self.native * Decimal::permille(permille);
        self.native = moved.clamp(Decimal::permille(1), Decimal::percent(1_000_000));
    }

    /// Whether things have gone so far that they now go the other way.
    pub fn is_low(&self) -> bool {
        self.native < Decimal::one()
    }
}

/// What one reporter says, if anything.
pub fn quote(world: &mut World, index: usize) -> Option<Quote> {
    let behavior = world.crowd.behaviors[index];
    let noise = |world: &mut World| Decimal::from_ratio(999_600 + world.dice.below(801), 1_000_000u128);
    let rate = world.suite.rate().rate.max(Decimal::permille(1));
    let market = rate * Decimal::permille(world.crowd.ratio) * noise(world);
    let native = world.crowd.native * noise(world);
    match behavior {
        Behavior::Silent => None,
        Behavior::Sleepy if world.dice.one_in(4) => None,
        Behavior::Lies(percent) => Some(Quote { native: native * Decimal::percent(percent), lst_market: market }),
        Behavior::Honest | Behavior::Sleepy => Some(Quote { native, lst_market: market }),
    }
}

/// One reporter submits to the open round.
pub fn submit(world: &mut World, index: usize) -> Result<(), Violation> {
    let Some(said) = quote(world, index) else { return Ok(()) };
    let reporter = world.suite.reporters[index].clone();
    let detail = format!("reporter-{} {} {}", index + 1, said.native, said.lst_market);
    world.quietly("submit", detail, |suite| suite.report(&reporter, said))?;
    Ok(())
}

/// A whole round: submissions, time, close.
pub fn round(world: &mut World) -> Result<(), Violation> {
    let rounds = world.suite.rounds();
    for index in 0..world.suite.reporters.len() {
        submit(world, index)?;
    }
    // Somewhere in the window in which it can be closed.
    let late = if world.dice.one_in(4) { world.dice.below(5) * 6 } else { 0 };
    let rest = rounds.closes_at.saturating_sub(world.suite.now()) + late;
    wait(world, rest)?;
    close(world, rounds.open)
}

/// Anyone closes a round.
pub fn close(world: &mut World, round: u64) -> Result<(), Violation> {
    sources::speak(world);
    world.act("close_round", round.to_string(), &[], |suite| suite.close_round(round))?;
    sources::check(world)
}

/// Rounds until what the market reads neither waits for a confirmation nor has just come back from a time without rounds.
pub fn agree(world: &mut World) -> Result<(), Violation> {
    for _ in 0..12 {
        round(world)?;
        let waits = [FEED_NATIVE, FEED_LST_MARKET, FEED_LST].into_iter().any(|feed| {
            let record = world.suite.record(feed);
            record.map_or(true, |record| record.status == FeedStatus::Pending || record.unsettled > 0)
        });
        if !waits {
            break;
        }
    }
    Ok(())
}

/// Rounds until new risk is priced: after a jump the average has to follow, by at most two rounds at each.
pub fn calm(world: &mut World) -> Result<(), Violation> {
    for _ in 0..30 {
        agree(world)?;
        let live = world.suite.record(FEED_LST).is_ok_and(|record| record.status == FeedStatus::Live);
        if live {
            break;
        }
        wait(world, 30)?;
    }
    Ok(())
}

/// Time passes, blocks run.
pub fn wait(world: &mut World, seconds: u64) -> Result<(), Violation> {
    world.act("wait", seconds.to_string(), &[], |suite| {
        suite.chain.run(seconds);
        Ok(AppResponse::default())
    })?;
    Ok(())
}
