//! Stakers, and keepers of the staking vault.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::coin;
use interfaces::staking_vault::{BatchStatus, ExecuteMsg};
use suite::{BASE, NATIVE};

pub fn stake(world: &mut World) -> Result<(), Violation> {
    let (who, amount) = (world.person(), world.fortune());
    let detail = format!("{} {amount}", world.name(&who));
    world.act("stake", detail, &[], |suite| suite.stake(&who, amount))?;
    Ok(())
}

pub fn unstake(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let held = world.suite.balance(&world.suite.lst(), &who);
    if held == 0 {
        return Ok(());
    }
    let amount = world.dice.amount(held);
    let detail = format!("{} {amount}", world.name(&who));
    world.act("unstake", detail, &[&who], |suite| suite.unstake(&who, amount))?;
    Ok(())
}

/// From the buffer; what it pays is what the question says in the same block after a sync.
pub fn instant_unstake(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let held = world.suite.balance(&world.suite.lst(), &who);
    let buffer = world.suite.ledger().buffer.u128();
    let most = if world.dice.one_in(3) { held } else { held.min(buffer) };
    if most == 0 {
        return Ok(());
    }
    let shares = world.dice.amount(most);
    let before = world.suite.chain.balance(&who, NATIVE);
    let detail = format!("{} {shares}", world.name(&who));
    let Some(done) = world.act("instant_unstake", detail, &[], |suite| suite.instant_unstake(&who, shares))? else {
        return Ok(());
    };
    let paid = world.suite.chain.balance(&who, NATIVE) - before;
    let said = done.events.iter().find(|event| event.ty == "wasm-staking_vault.instant_unstake");
    let amount = said.and_then(|event| event.attributes.iter().find(|attribute| attribute.key == "amount"));
    Violation::unless(amount.is_some_and(|amount| amount.value == paid.to_string()), || {
        format!("an instant exit says {said:?} and paid {paid}")
    })
}

pub fn rebalance(world: &mut World) -> Result<(), Violation> {
    let limit = world.dice.one_in(2).then(|| 1 + world.dice.below(4) as u32);
    // Mostly the keeper.
    let keeper = if world.dice.one_in(10) { world.person() } else { world.keeper() };
    let vault = world.suite.at.staking.clone();
    let msg = ExecuteMsg::Rebalance { limit };
    world.act("rebalance", format!("{limit:?}"), &[], |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    Ok(())
}

pub fn submit_batch(world: &mut World) -> Result<(), Violation> {
    world.act("submit_batch", "", &[], |suite| suite.submit_batch())?;
    Ok(())
}

pub fn settle(world: &mut World) -> Result<(), Violation> {
    let limit = world.dice.one_in(4).then(|| 1 + world.dice.below(3) as u32);
    let (vault, keeper) = (world.suite.at.staking.clone(), world.person());
    let msg = ExecuteMsg::Settle { limit };
    world.act("settle", format!("{limit:?}"), &[], |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    Ok(())
}

/// Gives a claim to somebody else, who may have been given it himself.
pub fn assign_claim(world: &mut World) -> Result<(), Violation> {
    let (who, recipient) = (world.person(), world.person());
    let claims = world.suite.claims(&who);
    let Some(claim) = world.dice.pick(&claims).cloned() else { return Ok(()) };
    let detail = format!("{} {} to {}", world.name(&who), claim.batch, world.name(&recipient));
    let msg = ExecuteMsg::AssignClaim { batch: claim.batch, recipient: recipient.to_string() };
    let vault = world.suite.at.staking.clone();
    world.act("assign_claim", detail, &[&who, &recipient], |suite| suite.execute(&who, &vault, &msg, &[]))?;
    Ok(())
}

pub fn claim(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let due = world.suite.claims(&who);
    let mut ids: Vec<_> = due.iter().filter(|claim| !claim.claimable.is_zero()).map(|claim| claim.batch).collect();
    if ids.is_empty() || world.dice.one_in(5) {
        ids.push(world.dice.below(6));
    }
    let detail = format!("{} {ids:?}", world.name(&who));
    let promised = due.iter().filter(|claim| ids.contains(&claim.batch)).map(|claim| claim.claimable.u128());
    let (before, promised) = (world.suite.chain.balance(&who, NATIVE), promised.sum::<u128>());
    if world.act("claim", detail, &[&who], |suite| suite.claim(&who, &ids))?.is_none() {
        return Ok(());
    }
    let paid = (world.suite.chain.balance(&who, NATIVE) - before).u128();
    Violation::unless(paid == promised, || format!("claims of {promised} paid {paid}"))
}

/// Until the last unbonding is over, then everything that was asked for is claimed.
pub fn harvest(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.staking.clone();
    let entries = world.suite.chain.unbonding_entries(&vault);
    let Some(end) = entries.iter().map(|entry| entry.completion.seconds()).max() else { return Ok(()) };
    match world.dice.below(3) {
        0 => super::chain::slash_unbonding(world)?,
        1 => super::chain::hold(world)?,
        _ => {}
    }
    let rest = end.saturating_sub(world.suite.now());
    reporters::wait(world, rest)?;
    for _ in 0..2 {
        world.act("settle", "all", &[], |suite| suite.settle())?;
        super::others::block(world)?;
    }
    for who in world.people.clone() {
        let due = world.suite.claims(&who).into_iter().filter(|claim| claim.status == BatchStatus::Settled);
        let ids: Vec<_> = due.map(|claim| claim.batch).collect();
        if !ids.is_empty() {
            let detail = format!("{} {ids:?}", world.name(&who));
            world.act("claim", detail, &[&who], |suite| suite.claim(&who, &ids))?;
        }
    }
    Ok(())
}

pub fn sync(world: &mut World) -> Result<(), Violation> {
    world.act("sync", "", &[], |suite| suite.sync())?;
    Ok(())
}

pub fn compound(world: &mut World) -> Result<(), Violation> {
    let limit = world.dice.one_in(4).then(|| world.dice.below(4) as u32);
    let (vault, keeper) = (world.suite.at.staking.clone(), world.person());
    let msg = ExecuteMsg::Compound { limit, skip: None };
    // Sometimes with a coin that no one asked for.
    let funds = if world.dice.one_in(20) { vec![coin(1, BASE)] } else { vec![] };
    world.suite.fund(&keeper, 1, BASE);
    world.act("compound", format!("{limit:?}"), &[], |suite| suite.execute(&keeper, &vault, &msg, &funds))?;
    Ok(())
}

/// Liquid staking tokens between people.
pub fn transfer(world: &mut World) -> Result<(), Violation> {
    let (from, to, lst) = (world.person(), world.person(), world.suite.lst());
    let held = world.suite.balance(&lst, &from);
    if held == 0 {
        return Ok(());
    }
    let amount = world.dice.amount(held);
    let detail = format!("{} to {} {amount}", world.name(&from), world.name(&to));
    world.act("transfer", detail, &[], |suite| suite.transfer(&from, &lst, &to, amount))?;
    Ok(())
}
