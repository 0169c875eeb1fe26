//! The market's second tranche, of the liquid staking token: who stakes in it, who buys what a loss seized of it, and who takes
//! the money that comes back for it. Half of the worlds have one.

use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::{coin, Addr, Uint128};
use interfaces::liquidation_engine::ExecuteMsg as ToEngine;
use interfaces::security_vault::{CooldownResponse, ExecuteMsg, OwedResponse, QueryMsg, ReceiveMsg};
use interfaces::AssetUnchecked;
use suite::BASE;

/// The tranche, in a world that has it.
pub fn tranche(world: &World) -> Option<u64> {
    let id = world.suite.lst_tranche();
    world.suite.exposure().tranche(id).map(|entry| entry.tranche)
}

pub fn stake_lst(world: &mut World) -> Result<(), Violation> {
    if tranche(world).is_none() {
        return Ok(());
    }
    let who = world.person();
    let held = world.suite.balance(&world.suite.lst(), &who);
    if held == 0 {
        return Ok(());
    }
    // A tenth: the most of it stays for borrowing.
    let amount = world.dice.amount(held / 10 + 1);
    let detail = format!("{} {amount}", world.name(&who));
    world.act("stake_lst", detail, &[&who], |suite| suite.stake_lst(&who, amount))?;
    Ok(())
}

/// Somebody leaves the tranche, or takes what it owes.
pub fn leave_lst(world: &mut World) -> Result<(), Violation> {
    let Some(tranche) = tranche(world) else { return Ok(()) };
    let (who, vault) = (world.person(), world.suite.at.security.clone());
    let name = world.name(&who);
    if let Some(cooldown) = cooldowns(world, tranche, &who).first() {
        let (owner, id) = (who.to_string(), cooldown.id);
        let msg = ExecuteMsg::Payout { tranche, owner, id, min_amount: Some(Uint128::zero()), target: None };
        world.act("payout_lst", name, &[&who], |suite| suite.execute(&who, &vault, &msg, &[]))?;
        return Ok(());
    }
    let position = world.suite.position(tranche, &who);
    if !position.recovered.is_zero() {
        let msg = ExecuteMsg::Claim { tranche, assets: None };
        world.act("claim_lst", name, &[&who], |suite| suite.execute(&who, &vault, &msg, &[]))?;
        return Ok(());
    }
    let shares = Uint128::new(world.dice.amount(position.shares.u128()));
    let msg = ExecuteMsg::StartCooldown { tranche, shares, target: None };
    world.act("cool_lst", format!("{name} {shares}"), &[&who], |suite| suite.execute(&who, &vault, &msg, &[]))?;
    Ok(())
}

pub fn cooldowns(world: &World, tranche: u64, who: &Addr) -> Vec<CooldownResponse> {
    let ask = QueryMsg::Cooldowns { tranche, owner: who.to_string(), start_after: None, limit: Some(100) };
    world.suite.query(&world.suite.at.security, &ask)
}

/// Deficits of which seized stake waits for a buyer.
pub fn seized(world: &World) -> Vec<u64> {
    let deficits = world.suite.engine_deficits().into_iter();
    let with = deficits.filter(|deficit| deficit.charges.iter().any(|charge| !charge.seized.is_zero()));
    with.map(|deficit| deficit.id).collect()
}

/// Somebody buys seized stake, at most at the price of the offer before, rounded up.
pub fn buy_seized(world: &mut World) -> Result<(), Violation> {
    let all = seized(world);
    let Some(id) = world.dice.pick(&all).copied() else { return Ok(()) };
    let (who, funds) = (world.person(), world.fortune() + 1);
    world.suite.fund(&who, funds, BASE);
    let (base, lst) = (world.suite.base(), world.suite.lst());
    let (money, tokens) = (world.suite.balance(&base, &who), world.suite.balance(&lst, &who));
    let offer = world.suite.offer(id).ok();
    let (detail, engine) = (format!("{id} {} {funds}", world.name(&who)), world.suite.at.engine.clone());
    // Without an offer, for want of a price, the engine says why.
    let tranche = offer.as_ref().map_or_else(|| world.suite.lst_tranche(), |offer| offer.tranche);
    let msg = ToEngine::Buy { deficit: id, tranche, min_amount: Uint128::one() };
    let done =
        world.act("buy_seized", detail, &[&who], |suite| suite.execute(&who, &engine, &msg, &[coin(funds, BASE)]))?;
    if done.is_none() {
        return Ok(());
    }
    let Some(offer) = offer else { return Err(Violation(format!("{id} was sold without an offer"))) };
    let paid = money - world.suite.balance(&base, &who);
    let bought = world.suite.balance(&lst, &who) - tokens;
    // The price falls by the block.
    let most = Uint128::new(bought).mul_ceil(offer.price).u128();
    Violation::unless(paid > 0 && paid <= most, || format!("{bought} seized for {paid}, not {most}, of {offer:?}"))
}

/// Somebody takes money that came back for the token.
pub fn exchange(world: &mut World) -> Result<(), Violation> {
    let Some(tranche) = tranche(world) else { return Ok(()) };
    let (token, vault) = (world.suite.at.lst.clone(), world.suite.at.security.clone());
    let owed: OwedResponse = world.suite.query(&vault, &QueryMsg::Owed { tranche });
    let who = world.person();
    let held = world.suite.balance(&world.suite.lst(), &who);
    if owed.offers.is_empty() || held == 0 {
        return Ok(());
    }
    let amount = world.dice.amount(held);
    let asset = AssetUnchecked::Native(BASE.into());
    let hook = ReceiveMsg::Exchange { tranche, asset, min_amount: Uint128::one() };
    let detail = format!("{} {amount}", world.name(&who));
    world.act("exchange", detail, &[], |suite| suite.send(&who, &token, &vault, amount, &hook))?;
    Ok(())
}
