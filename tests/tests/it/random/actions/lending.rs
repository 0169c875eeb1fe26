//! Lenders.

use crate::random::violation::Violation;
use crate::random::world::World;
use cosmwasm_std::Addr;
use interfaces::credit_market::LenderResponse;

pub fn supply(world: &mut World) -> Result<(), Violation> {
    let amount = world.fortune();
    lend(world, amount)
}

pub fn lend(world: &mut World, amount: u128) -> Result<(), Violation> {
    let who = world.person();
    let detail = format!("{} {amount}", world.name(&who));
    world.act("supply", detail, &[&who], |suite| suite.supply(&who, amount))?;
    Ok(())
}

pub fn request(world: &mut World) -> Result<(), Violation> {
    let who = world.person();
    let held = world.suite.lender(&who);
    let shares = world.part((held.shares - held.pending).u128());
    let detail = format!("{} {shares}", world.name(&who));
    world.act("request", detail, &[&who], |suite| suite.request(&who, shares))?;
    Ok(())
}

pub fn pay(world: &mut World) -> Result<(), Violation> {
    let requests = world.suite.requests();
    let Some(request) = world.dice.pick(&requests).cloned() else { return Ok(()) };
    // Most often one that is due, or will be at once.
    let wait = request.payable_at.saturating_sub(world.suite.now());
    if wait > 0 && world.dice.one_in(2) {
        super::super::reporters::wait(world, wait)?;
    }
    let who = request.lender;
    let promised = |world: &World| world.suite.requests().into_iter().find(|other| other.id == request.id);
    let (before, worth, cash) = (base(world, &who), promised(world).map(|request| request.worth), cash(world));
    let detail = format!("{} of {}", request.id, world.name(&who));
    if world.act("pay", detail, &[&who], |suite| suite.pay(request.id))?.is_none() {
        return Ok(());
    }
    let (paid, worth) = (base(world, &who) - before, worth.unwrap_or_default().u128());
    let whole = promised(world).is_none();
    Violation::unless(paid <= request.value.u128(), || format!("{paid} paid for what was worth {}", request.value))?;
    Violation::unless(if whole { paid == worth } else { paid <= cash && cash < worth }, || {
        format!("a request worth {worth} paid {paid} out of {cash}")
    })
}

pub fn claim_refunds(world: &mut World) -> Result<(), Violation> {
    // The market itself holds the seed's shares and never asks.
    let is_due = |lender: &LenderResponse| !lender.refunds.is_zero() && lender.lender != world.suite.at.market.as_str();
    let due = world.suite.lenders().into_iter().find(is_due);
    let who = match due {
        Some(lender) if !world.dice.one_in(3) => Addr::unchecked(lender.lender),
        _ => world.person(),
    };
    let (before, due) = (base(world, &who), world.suite.lender(&who).refunds.u128());
    let detail = format!("{} {due}", world.name(&who));
    if world.act("claim_refunds", detail, &[&who], |suite| suite.claim_refunds(&who))?.is_none() {
        return Ok(());
    }
    let paid = base(world, &who) - before;
    Violation::unless(paid == due, || format!("refunds of {due} paid {paid}"))
}

fn base(world: &World, who: &Addr) -> u128 {
    world.suite.balance(&world.suite.base(), who)
}

fn cash(world: &World) -> u128 {
    world.suite.market().cash.u128()
}
