//! Those whose stake stands behind the market or behind a reporter.

use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::security_vault::{CooldownResponse, ExecuteMsg, QueryMsg, ReceiveMsg};
use interfaces::AssetUnchecked;
use suite::{BASE, BASE_TRANCHE};

pub fn stake_security(world: &mut World) -> Result<(), Violation> {
    // Small beside what is lent, so that losses reach the lenders.
    let amount = world.fortune() / 4 + 1;
    stand_behind(world, amount)
}

pub fn stand_behind(world: &mut World, amount: u128) -> Result<(), Violation> {
    let who = world.person();
    let detail = format!("{} {amount}", world.name(&who));
    world.act("stake_security", detail, &[&who], |suite| suite.stake_security(&who, amount))?;
    Ok(())
}

pub fn start_cooldown(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let shares = world.suite.position(BASE_TRANCHE, &who).shares.u128();
    let shares = world.part(shares);
    let detail = format!("{} {shares}", world.name(&who));
    world.act("start_cooldown", detail, &[&who], |suite| suite.start_cooldown(&who, shares))?;
    Ok(())
}

pub fn payout(world: &mut World) -> Result<(), Violation> {
    let people = world.people.clone();
    let all: Vec<_> =
        people.iter().flat_map(|who| world.suite.cooldowns(who).into_iter().map(move |c| (who, c))).collect();
    let Some((who, cooldown)) = world.dice.pick(&all).cloned() else { return Ok(()) };
    let tranche = world.suite.tranche(BASE_TRANCHE);
    // A share epoch rounds a cooldown's shares up and the position's, which bound them, down. Shares become a thousandth at most, so that
    // earlier epochs add less than one.
    let rounded = u128::from(tranche.epoch.min(2));
    let worth = tranche.assets.multiply_ratio(cooldown.shares, tranche.shares).u128();
    let before = world.suite.balance(&world.suite.base(), who);
    let detail = format!("{} {}", world.name(who), cooldown.id);
    let paid = |world: &World| world.suite.balance(&world.suite.base(), who) - before;
    if world.act("payout", detail.clone(), &[who], |suite| suite.payout(who, cooldown.id))?.is_some() {
        let paid = paid(world);
        return Violation::unless(paid <= worth && worth - paid <= rounded, || {
            format!("shares worth {worth} paid {paid}")
        });
    }
    // One who is in a hurry takes what holds leave.
    if tranche.held.is_zero() || !world.dice.one_in(3) {
        return Ok(());
    }
    if world.act("payout_held", detail, &[who], |suite| suite.payout_held(who, cooldown.id, 0))?.is_none() {
        return Ok(());
    }
    let (paid, free) = (paid(world), tranche.assets.saturating_sub(tranche.held));
    let unheld = Uint128::new(worth).multiply_ratio(free, tranche.assets).min(free - tranche.floor).u128();
    Violation::unless(paid <= unheld && unheld - paid <= rounded, || {
        format!("shares worth {worth} paid {paid} of {unheld} not held")
    })
}

pub fn claim(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let detail = world.name(&who);
    world.act("claim_security", detail, &[&who], |suite| suite.claim_security(&who))?;
    Ok(())
}

/// Anyone rewards a tranche in its asset; the base asset is not listed for reporters.
pub fn reward(world: &mut World) -> Result<(), Violation> {
    let (who, amount) = (world.person(), world.fortune());
    let tranche = if world.dice.one_in(4) { 1 + world.dice.below(9) } else { BASE_TRANCHE };
    world.suite.fund(&who, amount, BASE);
    let vault = world.suite.at.security.clone();
    let msg = ExecuteMsg::Reward { tranche };
    world.act("reward", format!("{tranche} {amount}"), &[], |suite| {
        suite.execute(&who, &vault, &msg, &[coin(amount, BASE)])
    })?;
    Ok(())
}

fn reporter(world: &mut World) -> (Addr, u64) {
    let index = world.dice.below(world.suite.reporters.len() as u64);
    (world.suite.reporters[index as usize].clone(), index + 2)
}

/// A reporter begins to withdraw a small part.
pub fn reporter_cools(world: &mut World) -> Result<(), Violation> {
    let (who, tranche) = reporter(world);
    let held = world.suite.position(tranche, &who).shares.u128();
    let shares = Uint128::new(world.dice.scaled(held / 20));
    let vault = world.suite.at.security.clone();
    let msg = ExecuteMsg::StartCooldown { tranche, shares, target: None };
    let detail = format!("{tranche} {shares}");
    world.act("reporter_cools", detail, &[&who], |suite| suite.execute(&who, &vault, &msg, &[]))?;
    Ok(())
}

pub fn reporter_payout(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.security.clone();
    let mut all: Vec<(Addr, u64, CooldownResponse)> = vec![];
    for (index, who) in world.suite.reporters.iter().enumerate() {
        let tranche = index as u64 + 2;
        let owner = who.to_string();
        let ask = QueryMsg::Cooldowns { tranche, owner, start_after: None, limit: Some(100) };
        let found: Vec<CooldownResponse> = world.suite.query(&vault, &ask);
        all.extend(found.into_iter().map(|cooldown| (who.clone(), tranche, cooldown)));
    }
    let Some((who, tranche, cooldown)) = world.dice.pick(&all).cloned() else { return Ok(()) };
    let msg = ExecuteMsg::Payout { tranche, owner: who.to_string(), id: cooldown.id, min_amount: None, target: None };
    let keeper = world.person();
    let detail = format!("{tranche} {}", cooldown.id);
    world.act("reporter_payout", detail, &[&who], |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    Ok(())
}

/// What was paid out goes back, to its own tranche or, as nobody forbids it, to another's.
pub fn reporter_stakes(world: &mut World) -> Result<(), Violation> {
    let gov = world.suite.gov();
    let rich: Vec<Addr> =
        world.suite.reporters.iter().filter(|who| world.suite.balance(&gov, who) > 0).cloned().collect();
    let Some(who) = world.dice.pick(&rich).cloned() else { return Ok(()) };
    let (_, tranche) = reporter(world);
    let held = world.suite.balance(&gov, &who);
    let amount = world.dice.amount(held);
    let (token, vault) = (world.suite.at.gov.clone(), world.suite.at.security.clone());
    let hook = if world.dice.one_in(3) {
        ReceiveMsg::Reward { tranche }
    } else {
        ReceiveMsg::Stake { tranche, tier: None, recipient: None }
    };
    let detail = format!("{tranche} {amount} {hook:?}");
    world.act("reporter_stakes", detail, &[&who], |suite| suite.send(&who, &token, &vault, amount, &hook))?;
    Ok(())
}

pub fn sweep(world: &mut World) -> Result<(), Violation> {
    let asset = AssetUnchecked::Cw20(world.suite.at.gov.to_string());
    let (who, vault) = (world.person(), world.suite.at.security.clone());
    let msg = ExecuteMsg::SweepSlashed { asset, recipient: None };
    world.act("sweep", "", &[], |suite| suite.execute(&who, &vault, &msg, &[]))?;
    Ok(())
}
