//! Prices, and those who report them.

use crate::random::reporters::{self, Behavior};
use crate::random::sources::{self, Behavior as Source};
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::ExecuteMsg;
use suite::{Quote, FEED_RATE};

pub fn round(world: &mut World) -> Result<(), Violation> {
    reporters::round(world)
}

/// One reporter, perhaps for the second time, perhaps for a round that is not open, perhaps a price of nothing.
pub fn submit(world: &mut World) -> Result<(), Violation> {
    let index = world.dice.below(world.suite.reporters.len() as u64) as usize;
    let (open, native) = (world.suite.rounds().open, world.crowd.native);
    let reporter = if world.dice.one_in(8) { world.person() } else { world.suite.reporters[index].clone() };
    let round = if world.dice.one_in(6) { open + world.dice.below(3) - 1 } else { open };
    let edge = match world.dice.below(20) {
        0 => Decimal::MAX,
        1 => Decimal::raw(1),
        _ => native,
    };
    let said = Quote { native: edge, lst_market: Decimal::one() };
    let detail = format!("{} round {round} {}", world.name(&reporter), said.native);
    world.act("submit", detail, &[], |suite| suite.report_round(&reporter, round, said))?;
    Ok(())
}

pub fn close(world: &mut World) -> Result<(), Violation> {
    let rounds = world.suite.rounds();
    let round = match world.dice.below(3) {
        0 => rounds.open,
        1 => rounds.closable.unwrap_or_default(),
        _ => rounds.last_closed.unwrap_or_default(),
    };
    reporters::close(world, round)
}

/// Up to a percent either way.
pub fn drift(world: &mut World) -> Result<(), Violation> {
    let permille = 990 + world.dice.below(21);
    world.crowd.moves(permille);
    reporters::round(world)
}

/// A fall that makes accounts liquidatable.
pub fn fall(world: &mut World) -> Result<(), Violation> {
    if world.crowd.is_low() && !world.dice.one_in(4) {
        return recover(world);
    }
    let permille = 750 + world.dice.below(230);
    world.crowd.moves(permille);
    reporters::agree(world)
}

/// A fall through the collateral.
pub fn crash(world: &mut World) -> Result<(), Violation> {
    if world.crowd.is_low() && !world.dice.one_in(4) {
        return recover(world);
    }
    let permille = 150 + world.dice.below(550);
    world.crowd.moves(permille);
    reporters::agree(world)
}

/// Back up, sometimes far.
pub fn recover(world: &mut World) -> Result<(), Violation> {
    let permille = 1_100 + world.dice.below(4_000);
    world.crowd.moves(permille);
    reporters::agree(world)
}

/// The liquid staking token trades away from its rate, or comes back.
pub fn depeg(world: &mut World) -> Result<(), Violation> {
    world.crowd.ratio = match world.dice.below(3) {
        0 => 1_000,
        1 => 950 + world.dice.below(70),
        _ => 600 + world.dice.below(400),
    };
    reporters::agree(world)
}

/// A reporter changes how it behaves; the more of them do not tell the truth, the sooner they come back to it.
pub fn behavior(world: &mut World) -> Result<(), Violation> {
    let index = world.dice.below(world.suite.reporters.len() as u64) as usize;
    let dishonest = world.crowd.behaviors.iter().filter(|behavior| **behavior != Behavior::Honest).count();
    if dishonest >= 3 {
        world.crowd.behaviors.fill(Behavior::Honest);
        return Ok(());
    }
    world.crowd.behaviors[index] = match world.dice.below(5) {
        0 => Behavior::Silent,
        1 => Behavior::Sleepy,
        2 => Behavior::Lies(50 + world.dice.below(48)),
        _ => Behavior::Lies(103 + world.dice.below(200)),
    };
    // A liar is judged a round later.
    for _ in 0..3 {
        reporters::round(world)?;
    }
    Ok(())
}

/// Rounds without a pause, in which one is silent.
pub fn one_is_silent(world: &mut World) -> Result<(), Violation> {
    let index = world.dice.below(world.suite.reporters.len() as u64) as usize;
    let before = std::mem::replace(&mut world.crowd.behaviors[index], Behavior::Silent);
    for _ in 0..12 {
        reporters::round(world)?;
    }
    world.crowd.behaviors[index] = before;
    Ok(())
}

/// One lies for a while; judged a round later.
pub fn lie(world: &mut World) -> Result<(), Violation> {
    let index = world.dice.below(world.suite.reporters.len() as u64) as usize;
    world.crowd.behaviors[index] = Behavior::Lies(110 + world.dice.below(200));
    for _ in 0..4 {
        reporters::round(world)?;
    }
    world.crowd.behaviors[index] = Behavior::Honest;
    Ok(())
}

pub fn poke(world: &mut World) -> Result<(), Violation> {
    let feed = if world.dice.one_in(3) { world.dice.below(6) } else { FEED_RATE };
    let (who, oracle) = (world.person(), world.suite.at.oracle.clone());
    let msg = ExecuteMsg::Poke { feed };
    world.act("poke", feed.to_string(), &[], |suite| suite.execute(&who, &oracle, &msg, &[]))?;
    Ok(())
}

/// Another oracle changes how it behaves, for some rounds; most of the time it is honest.
pub fn source(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    world.source = match world.dice.below(8) {
        0 => Source::Fails,
        1 => Source::Lies(20 + world.dice.below(400)),
        2 => Source::GoesBack(1 + world.dice.below(5_000)),
        3 => Source::RunsAhead,
        4 => Source::Nothing,
        5 => Source::Unsure,
        _ => Source::Honest,
    };
    sources::poke(world, &who)?;
    // Now and then the reporters are away for long enough, and anyone closes what nobody reported.
    let before = world.crowd.behaviors.clone();
    let away = world.dice.one_in(4);
    if away {
        world.crowd.behaviors.fill(Behavior::Silent);
    }
    for _ in 0..if away { 12 } else { 3 } {
        reporters::round(world)?;
    }
    world.crowd.behaviors = before;
    world.source = Source::Honest;
    reporters::round(world)
}

/// The slashes that the vault refused, one after the other.
pub fn retry_slash(world: &mut World) -> Result<(), Violation> {
    let (who, oracle) = (world.person(), world.suite.at.oracle.clone());
    for id in world.refused_slashes.clone() {
        let msg = ExecuteMsg::RetrySlash { id };
        let done = world.act("retry_slash", id.to_string(), &[], |suite| suite.execute(&who, &oracle, &msg, &[]))?;
        if done.is_some() {
            world.refused_slashes.remove(&id);
        }
    }
    Ok(())
}
