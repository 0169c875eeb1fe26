//! Keepers of market and engine.

use crate::random::faults;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::Addr;
use interfaces::liquidation_engine::{ExecuteMsg, WaterfallState};
use interfaces::market::AccountState;

pub fn refresh(world: &mut World) -> Result<(), Violation> {
    world.act("refresh", "", &[], |suite| suite.refresh())?;
    Ok(())
}

pub fn distribute(world: &mut World) -> Result<(), Violation> {
    world.act("distribute", "", &[], |suite| suite.distribute())?;
    Ok(())
}

/// Flags an account that asks for it, now and then one that does not.
pub fn flag(world: &mut World) -> Result<(), Violation> {
    let seen = world.suite.borrowers();
    let unwell = |state: &AccountState| matches!(state, AccountState::Band | AccountState::Liquidatable);
    let unwell: Vec<_> = seen.iter().filter(|account| unwell(&account.state)).collect();
    let account = match world.dice.pick(&unwell) {
        Some(account) => Addr::unchecked(&account.account),
        None if world.dice.one_in(4) => world.person(),
        None => return Ok(()),
    };
    let detail = world.name(&account);
    world.act("flag", detail, &[&account], |suite| suite.flag(&account))?;
    Ok(())
}

pub fn clear(world: &mut World) -> Result<(), Violation> {
    let flagged: Vec<_> = world.people.iter().filter(|who| world.suite.flagged(who).is_some()).cloned().collect();
    let Some(account) = world.dice.pick(&flagged).cloned() else { return Ok(()) };
    let detail = world.name(&account);
    world.act("clear", detail, &[&account], |suite| suite.clear_flag(&account))?;
    Ok(())
}

/// The deficits whose walk stopped; any when there is none.
fn stopped(world: &mut World) -> Option<u64> {
    let deficits = world.suite.engine_deficits();
    let stopped: Vec<_> = deficits.iter().filter(|deficit| deficit.waterfall != WaterfallState::Done {}).collect();
    let found = world.dice.pick(&stopped).map(|deficit| deficit.id);
    found.or_else(|| world.dice.one_in(6).then(|| world.dice.below(5)))
}

pub fn retry(world: &mut World) -> Result<(), Violation> {
    let Some(id) = stopped(world) else { return Ok(()) };
    world.act("retry", id.to_string(), &[], |suite| suite.retry(id))?;
    Ok(())
}

pub fn skip(world: &mut World) -> Result<(), Violation> {
    let Some(id) = stopped(world) else { return Ok(()) };
    let (who, engine) = (world.person(), world.suite.at.engine.clone());
    let msg = ExecuteMsg::Skip { deficit: id };
    world.act("skip", id.to_string(), &[], |suite| suite.execute(&who, &engine, &msg, &[]))?;
    Ok(())
}

/// For a while covers, slashes or rewards fail in the security vault, or all work again.
pub fn faults(world: &mut World) -> Result<(), Violation> {
    let (covers, slashes, rewards) = match world.dice.below(5) {
        0 | 4 => (true, false, false),
        1 => (false, true, false),
        2 => (false, false, true),
        _ => (false, false, false),
    };
    faults::set(covers, slashes, rewards);
    world.note(format!("faults: covers {covers}, slashes {slashes}, rewards {rewards}"));
    if covers {
        // A loss that the tranche does not pay for; then the step is retried one day, or given up.
        super::buying::fall_and_sell_out(world)?;
        if world.dice.one_in(2) {
            super::others::two_days(world)?;
            return skip(world);
        }
        faults::set(false, false, false);
        return retry(world);
    }
    if slashes {
        // Somebody has to deserve one.
        super::oracle::lie(world)?;
    }
    Ok(())
}
