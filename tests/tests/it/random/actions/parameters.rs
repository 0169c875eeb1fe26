//! What governance of the chain and its modules do to the vault while something is open.

use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::coin;
use interfaces::staking_vault::ExecuteMsg;
use suite::{AppResponse, BASE, DAY};

/// The chain allows other numbers of entries, and unbonds for another time; what is open keeps its completion.
pub fn params(world: &mut World) -> Result<(), Violation> {
    let entries = 1 + world.dice.below(9) as u32;
    let days = if world.dice.one_in(2) { 21 } else { 14 + world.dice.below(15) };
    world.act("chain_params", format!("{entries} entries, {days} days"), &[], |suite| {
        suite.chain.change_params(|params| {
            params.max_entries = entries;
            params.unbonding_secs = days * DAY;
        });
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// The parameters that the vault was planned for.
pub fn restore(world: &mut World) {
    world.suite.chain.change_params(|params| {
        params.max_entries = 7;
        params.unbonding_secs = 21 * DAY;
    });
    world.suite.chain.change_switches(|switches| *switches = Default::default());
    for validator in world.suite.chain.validators().to_vec() {
        world.suite.chain.set_panics(&validator, false).expect("a switch");
    }
}

/// Fees of the chain in another denomination.
pub fn fees(world: &mut World) -> Result<(), Violation> {
    let validator = super::chain::validator(world);
    let fee = coin(world.dice.scaled(1_000 * UNIT), BASE);
    world.act("fees", format!("{validator} {fee}"), &[], |suite| {
        suite.chain.allocate_rewards_in(&validator, fee)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// Messages that the chain's governance may turn off for a while.
const MESSAGES: [&str; 4] = [
    "/cosmos.staking.v1beta1.MsgDelegate",
    "/cosmos.staking.v1beta1.MsgUndelegate",
    "/cosmos.staking.v1beta1.MsgBeginRedelegate",
    "/cosmos.distribution.v1beta1.MsgWithdrawDelegatorReward",
];

/// The circuit breaker stops a message of the modules; keepers call all the same, and then it ends. None of their calls may
/// fail for it: what one message cannot do waits.
pub fn circuit(world: &mut World) -> Result<(), Violation> {
    let stopped = world.dice.pick(&MESSAGES).copied().expect("messages");
    switch(world, "circuit_opens", stopped, true)?;
    super::staking::sync(world)?;
    super::staking::compound(world)?;
    super::staking::unstake(world)?;
    super::staking::submit_batch(world)?;
    super::staking::settle(world)?;
    super::staking::claim(world)?;
    switch(world, "circuit_closes", stopped, false)
}

fn switch(world: &mut World, name: &'static str, type_url: &'static str, stopped: bool) -> Result<(), Violation> {
    world.act(name, type_url, &[], |suite| {
        suite.chain.change_switches(|switches| match stopped {
            true => drop(switches.circuit.replace(type_url.to_string())),
            false => drop(switches.circuit.take(type_url)),
        });
        Ok(AppResponse::default())
    })?;
    Ok(())
}

/// The modules panic for one validator: transactions that touch it are undone, and a keeper's list of validators to skip lets
/// the others go on. Stakes, exits and claims do not touch any validator.
pub fn panics(world: &mut World) -> Result<(), Violation> {
    let validator = super::chain::validator(world);
    if world.suite.chain.validator(&validator).is_err() {
        return Ok(());
    }
    set_panics(world, &validator, true)?;
    super::staking::stake(world)?;
    super::staking::unstake(world)?;
    super::staking::compound(world)?;
    let (vault, keeper) = (world.suite.at.staking.clone(), world.person());
    let skip = Some(vec![validator.clone()]);
    let msg = ExecuteMsg::Compound { limit: None, skip: skip.clone() };
    world.act("compound_skips", &validator, &[], |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    let msg = ExecuteMsg::SubmitBatch { skip };
    world.act("submit_skips", &validator, &[], |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    super::staking::claim(world)?;
    set_panics(world, &validator, false)
}

fn set_panics(world: &mut World, validator: &str, panics: bool) -> Result<(), Violation> {
    let name = if panics { "panics" } else { "panics_end" };
    world.act(name, validator, &[], |suite| {
        suite.chain.set_panics(validator, panics)?;
        Ok(AppResponse::default())
    })?;
    Ok(())
}
