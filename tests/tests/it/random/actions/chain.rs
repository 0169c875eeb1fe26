//! What the chain does to validators and to those who delegated to them.

use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::{coin, Addr, Decimal, StakingMsg};
use cw_multi_test::Executor;
use suite::{AppResponse, NATIVE};

pub fn validator(world: &mut World) -> String {
    let validators = world.suite.chain.validators().to_vec();
    world.dice.pick(&validators).cloned().expect("validators")
}

pub fn rewards(world: &mut World) -> Result<(), Violation> {
    let (validator, amount) = (validator(world), world.dice.scaled(10_000 * UNIT));
    world.act("rewards", format!("{validator} {amount}"), &[], |suite| {
        suite.chain.allocate_rewards(&validator, amount)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// Any part at any height since the beginning.
pub fn slash(world: &mut World) -> Result<(), Violation> {
    let validator = validator(world);
    let fraction = Decimal::from_ratio(world.dice.scaled(50_000), 1_000_000u128);
    let height = world.suite.chain.height();
    let infraction = match world.dice.below(3) {
        0 => height,
        1 => height.saturating_sub(world.dice.below(100)),
        _ => 1 + world.dice.below(height),
    };
    cut(world, "slash", &validator, fraction, infraction)
}

/// A slash that also finds what is on its way out.
pub fn slash_unbonding(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.staking.clone();
    let entries = world.suite.chain.unbonding_entries(&vault);
    let Some(entry) = world.dice.pick(&entries).cloned() else { return Ok(()) };
    let fraction = Decimal::permille(1 + world.dice.below(300));
    cut(world, "slash", &entry.validator, fraction, entry.height)
}

fn cut(
    world: &mut World,
    name: &'static str,
    validator: &str,
    fraction: Decimal,
    infraction: u64,
) -> Result<(), Violation> {
    strike(world, name, validator, fraction, infraction)?;
    // In its own block, as on the chain, where slashes come before messages.
    super::others::block(world)
}

fn strike(
    world: &mut World,
    name: &'static str,
    validator: &str,
    fraction: Decimal,
    infraction: u64,
) -> Result<(), Violation> {
    world.struck(validator);
    // What was redelegated out of it is slashed where it went.
    let vault = world.suite.at.staking.clone();
    for hop in world.suite.chain.redelegation_entries(&vault).into_iter().filter(|hop| hop.source == validator) {
        world.struck(&hop.destination);
    }
    world.act(name, format!("{validator} {fraction} at {infraction}"), &[], |suite| {
        suite.chain.slash(validator, fraction, infraction)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

pub fn jail(world: &mut World) -> Result<(), Violation> {
    let validator = validator(world);
    world.act("jail", &validator, &[], |suite| {
        suite.chain.jail(&validator)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

pub fn unjail(world: &mut World) -> Result<(), Violation> {
    let validators = world.suite.chain.validators().to_vec();
    for validator in validators {
        world.act("unjail", &validator, &[], |suite| {
            suite.chain.unjail(&validator)?;
            Ok(AppResponse::default())
        })?;
    }
    Ok(())
}

/// One validator loses everything or is jailed for ever, once.
pub fn ruin(world: &mut World) -> Result<(), Violation> {
    if std::mem::replace(&mut world.fallen, true) {
        return Ok(());
    }
    let validator = validator(world);
    if !world.dice.one_in(3) {
        let height = world.suite.chain.height();
        cut(world, "ruin", &validator, Decimal::one(), height)?;
        // It is the most underweight now, and takes nothing.
        super::staking::stake(world)?;
        return super::staking::compound(world);
    }
    world.act("ruin", &validator, &[], |suite| {
        suite.chain.tombstone(&validator)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// A slash in the middle of a block, as by evidence that a transaction brings: messages of the same block follow, also those
/// that believe to have compared in it already.
pub fn slash_in_block(world: &mut World) -> Result<(), Violation> {
    if world.dice.one_in(2) {
        super::staking::sync(world)?;
    }
    let (validator, height) = (validator(world), world.suite.chain.height());
    let fraction = Decimal::from_ratio(world.dice.scaled(50_000), 1_000_000u128);
    strike(world, "slash_in_block", &validator, fraction, height)?;
    for _ in 0..1 + world.dice.below(3) {
        match world.dice.below(6) {
            0 => super::staking::stake(world)?,
            1 => super::staking::unstake(world)?,
            2 => super::staking::submit_batch(world)?,
            3 => super::staking::settle(world)?,
            4 => super::staking::claim(world)?,
            _ => super::staking::compound(world)?,
        }
    }
    Ok(())
}

/// Somebody else delegates at the vault's validators and undelegates, often all of it: shares are rounded for two owners, the
/// last one takes the rest, and a slash strikes both.
pub fn stranger(world: &mut World) -> Result<(), Violation> {
    let (validator, who) = (validator(world), world.stranger.clone());
    stake_or_leave(world, ["stranger_delegates", "stranger_undelegates"], validator, who)
}

/// The operator of a validator moves its own stake. Without it, the validator is jailed.
pub fn operator(world: &mut World) -> Result<(), Violation> {
    let validator = validator(world);
    let Ok(info) = world.suite.chain.validator(&validator) else { return Ok(()) };
    stake_or_leave(world, ["operator_delegates", "operator_undelegates"], validator, info.operator)
}

fn stake_or_leave(world: &mut World, names: [&'static str; 2], validator: String, who: Addr) -> Result<(), Violation> {
    let (bonded, free) = (world.suite.chain.delegated(&who, &validator), world.suite.chain.balance(&who, NATIVE));
    let leaves = !bonded.is_zero() && (free.is_zero() || world.dice.one_in(2));
    let most = if leaves { bonded } else { free };
    if most.is_zero() {
        return Ok(());
    }
    let amount = coin(world.dice.amount(most.u128()), NATIVE);
    let [delegates, undelegates] = names;
    let (name, detail) = (if leaves { undelegates } else { delegates }, format!("{validator} {amount}"));
    world.act(name, detail, &[], |suite| {
        let msg = match leaves {
            true => StakingMsg::Undelegate { validator, amount },
            false => StakingMsg::Delegate { validator, amount },
        };
        suite.chain.app.execute(who, msg.into())?;
        // None of the vault's messages: it may not round the vault's stake down.
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// An unbonding of the vault is held back.
pub fn hold(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.staking.clone();
    let entries = world.suite.chain.unbonding_entries(&vault);
    let Some(entry) = world.dice.pick(&entries).cloned() else { return Ok(()) };
    world.act("hold", format!("{} {}", entry.validator, entry.height), &[], |suite| {
        suite.chain.hold_unbonding(&entry.validator, &vault, entry.height)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

pub fn release(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.staking.clone();
    let entries = world.suite.chain.unbonding_entries(&vault);
    let Some(entry) = entries.into_iter().find(|entry| entry.holds > 0) else { return Ok(()) };
    world.act("release", format!("{} {}", entry.validator, entry.height), &[], |suite| {
        suite.chain.release_unbonding(&entry.validator, &vault, entry.height)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}
