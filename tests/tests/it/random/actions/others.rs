//! Strangers with gifts, and time.

use crate::random::reporters;
use crate::random::violation::Violation;
use crate::random::world::World;
use interfaces::Asset;
use suite::{AppResponse, NATIVE};

/// Somebody sends tokens to a contract that did not ask for them.
pub fn give(world: &mut World) -> Result<(), Violation> {
    let at = world.suite.at.clone();
    let contracts =
        [at.gov, at.lst, at.security, at.timelock, at.collector, at.staking, at.oracle, at.market, at.engine];
    let to = world.dice.pick(&contracts).cloned().expect("contracts");
    let assets = [world.suite.base(), Asset::Native(NATIVE.into()), world.suite.lst(), world.suite.gov()];
    let asset = world.dice.pick(&assets).cloned().expect("assets");
    let amount = world.dice.scaled(world.wealth / 1_000);
    let from = match &asset {
        Asset::Native(denom) => {
            let from = world.person();
            world.suite.fund(&from, amount, denom);
            from
        }
        Asset::Cw20(_) => {
            let everybody: Vec<_> = world.people.iter().chain(&world.suite.reporters).cloned().collect();
            let rich: Vec<_> = everybody.iter().filter(|who| world.suite.balance(&asset, who) > 0).collect();
            let Some(from) = world.dice.pick(&rich) else { return Ok(()) };
            (*from).clone()
        }
    };
    let held = world.suite.balance(&asset, &from);
    let amount = amount.min(held);
    let detail = format!("{asset} {amount} to {to}");
    world.act("give", detail, &[], |suite| suite.give(&from, &asset, &to, amount))?;
    Ok(())
}

/// Messages that only a peer may send.
pub fn strangers(world: &mut World) -> Result<(), Violation> {
    let (who, at) = (world.person(), world.suite.at.clone());
    let one = cosmwasm_std::Uint128::one();
    let calls = [
        (at.staking, serde_json::json!({"receive": {"sender": who, "amount": "1", "msg": "eyJ1bnN0YWtlIjp7fX0="}})),
        (at.lst, serde_json::json!({"mint": {"recipient": who, "amount": one}})),
        (at.collector, serde_json::json!({"sweep": {}})),
        (at.security.clone(), serde_json::json!({"cover": {"tranche": 1, "deficit": 1, "amount": one}})),
        (at.security.clone(), serde_json::json!({"hold": {"tranche": 1, "id": 1, "amount": one}})),
        (at.security, serde_json::json!({"reserve": {"tranche": 1, "need": one}})),
        (at.market.clone(), serde_json::json!({"refill": {"deficit": 1}})),
        (
            at.market.clone(),
            serde_json::json!({"settle": {"account": who, "revision": 1, "repay": "0", "take": [], "recipient": who}}),
        ),
        (
            at.market,
            serde_json::json!({"update_ownership": {"transfer_ownership": {"new_owner": who, "expiry": null}}}),
        ),
        (at.engine.clone(), serde_json::json!({"cover_step": {"deficit": 1}})),
        (at.engine.clone(), serde_json::json!({"loss": {"deficit": 1, "account": who, "shortfall": one}})),
        (at.engine, serde_json::json!({"recovered": {"deficit": 1, "outstanding": "0"}})),
        (at.oracle, serde_json::json!({"finish_round": {"round": 1}})),
    ];
    for (contract, msg) in &calls {
        let done = world.act("stranger", msg.to_string(), &[], |suite| suite.execute(&who, contract, msg, &[]))?;
        Violation::unless(done.is_none(), || format!("a stranger may {msg}"))?;
    }
    Ok(())
}

pub fn block(world: &mut World) -> Result<(), Violation> {
    reporters::wait(world, 6)
}

pub fn minutes(world: &mut World) -> Result<(), Violation> {
    let seconds = 6 * (1 + world.dice.below(200));
    reporters::wait(world, seconds)
}

pub fn hours(world: &mut World) -> Result<(), Violation> {
    let seconds = 3_600 * (1 + world.dice.below(12));
    reporters::wait(world, seconds)?;
    reporters::agree(world)
}

pub fn days(world: &mut World) -> Result<(), Violation> {
    let seconds = 86_400 * (1 + world.dice.below(5));
    reporters::wait(world, seconds)?;
    after(world)
}

/// Longer than a failed step must wait to be skipped.
pub fn two_days(world: &mut World) -> Result<(), Violation> {
    reporters::wait(world, 2 * 86_400)
}

pub fn weeks(world: &mut World) -> Result<(), Violation> {
    let seconds = 86_400 * (7 + world.dice.below(20));
    reporters::wait(world, seconds)?;
    after(world)
}

/// The chain stands still: one block for a long time.
pub fn halt(world: &mut World) -> Result<(), Violation> {
    let seconds = world.dice.scaled(30 * 86_400) as u64;
    world.act("halt", seconds.to_string(), &[], |suite| {
        suite.chain.jump(seconds);
        Ok(AppResponse::default())
    })?;
    if world.dice.one_in(2) {
        return Ok(());
    }
    after(world)
}

/// What keepers do first after a pause.
fn after(world: &mut World) -> Result<(), Violation> {
    super::staking::sync(world)?;
    reporters::agree(world)
}
