//! Lenders.

use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::{Addr, Uint256};
use interfaces::credit_market::{LenderResponse, RequestResponse};
use interfaces::market::{AccountResponse, AccountState};

pub fn supply(world: &mut World) -> Result<(), Violation> {
    let amount = world.fortune();
    lend(world, amount)
}

pub fn lend(world: &mut World, amount: u128) -> Result<(), Violation> {
    let who = world.person();
    let (detail, hole) = (format!("{} {amount}", world.name(&who)), world.suite.hole());
    let done = world.act("supply", detail, &[&who], |suite| suite.supply(&who, amount))?;
    Violation::unless(done.is_none() || hole.hole.is_zero(), || format!("somebody entered in spite of {hole:?}"))
}

/// At any price, at today's, or at more than there will be.
pub fn request(world: &mut World) -> Result<(), Violation> {
    let who = someone_who_lends(world);
    ask(world, &who)
}

/// Most often one who lends.
fn someone_who_lends(world: &mut World) -> Addr {
    let lends: Vec<Addr> =
        world.people.iter().filter(|who| !world.suite.lender(who).shares.is_zero()).cloned().collect();
    let found = if world.dice.one_in(6) { None } else { world.dice.pick(&lends).cloned() };
    found.unwrap_or_else(|| world.person())
}

fn ask(world: &mut World, who: &Addr) -> Result<(), Violation> {
    let held = world.suite.lender(who);
    let free = (held.shares - held.pending).u128();
    let part = world.part(free);
    let shares = if world.dice.one_in(4) { part } else { part.max(free.min(150 * UNIT)) };
    let value = held.value.multiply_ratio(shares.min(free), held.shares.u128().max(1)).u128();
    let min_out = match world.dice.below(6) {
        0 => Some(value),
        1 => Some(value.saturating_add(world.dice.scaled(1_000_000))),
        2 => Some(value / 2),
        _ => None,
    };
    let detail = format!("{} {shares} for {min_out:?}", world.name(who));
    world.act("request", detail, &[who], |suite| suite.request_at(who, shares, min_out))?;
    Ok(())
}

/// A lender asks, the price falls through an account, and the request is paid at the worst moment: with marks or without,
/// by its lender or a stranger. Somebody tries to enter, and the price comes back or not.
pub fn leave_in_a_fall(world: &mut World) -> Result<(), Violation> {
    let who = someone_who_lends(world);
    ask(world, &who)?;
    super::buying::gap(world)?;
    let Some(request) = world.suite.requests().into_iter().find(|request| request.lender == who) else { return Ok(()) };
    super::super::reporters::wait(world, request.payable_at.saturating_sub(world.suite.now()))?;
    super::super::reporters::round(world)?;
    let marked = if world.dice.one_in(3) { vec![] } else { sick(world) };
    let payer = if world.dice.one_in(2) { who } else { world.person() };
    pay_one(world, &request, &payer, &marked)?;
    supply(world)?;
    if world.dice.one_in(2) {
        return super::oracle::recover(world);
    }
    Ok(())
}

/// The accounts that somebody who leaves may have marked, the worst first.
fn sick(world: &World) -> Vec<Addr> {
    let sick = |account: &AccountResponse| account.state == AccountState::UnderWater || !account.provision.is_zero();
    let all = world.suite.borrowers().into_iter().filter(sick);
    all.map(|account| Addr::unchecked(account.account)).collect()
}

/// Its lender or a stranger pays a request, in its turn or not, when it is due or later, with marks or without.
pub fn pay(world: &mut World) -> Result<(), Violation> {
    let requests = world.suite.requests();
    let first = requests.first().filter(|_| !world.dice.one_in(3)).cloned();
    let Some(request) = first.or_else(|| world.dice.pick(&requests).cloned()) else { return Ok(()) };
    // Most often one that is due, or will be at once; now and then one that nobody paid in its window.
    let wait = request.payable_at.saturating_sub(world.suite.now());
    if wait > 0 && world.dice.one_in(2) {
        let late = if world.dice.one_in(5) { 4_000 } else { 0 };
        super::super::reporters::wait(world, wait + late)?;
    }
    let who = request.lender.clone();
    let payer = if world.dice.one_in(2) { who.clone() } else { world.person() };
    let marked = if world.dice.one_in(2) { sick(world) } else { vec![] };
    pay_one(world, &request, &payer, &marked)
}

/// Pays one request, and checks that its shares are paid what they are worth after the marks, as far as cash reaches.
fn pay_one(world: &mut World, request: &RequestResponse, payer: &Addr, marked: &[Addr]) -> Result<(), Violation> {
    let (id, who) = (request.id, request.lender.clone());
    let open = |world: &World| world.suite.requests().into_iter().find(|other| other.id == id);
    let (before, old, cash) = (base(world, &who), open(world), cash(world));
    let detail = format!("{id} of {} by {}, {} marks", world.name(&who), world.name(payer), marked.len());
    let marks: Vec<&Addr> = marked.iter().collect();
    let Some(done) = world.act("pay", detail, &[&who], |suite| suite.pay_as(payer, id, &marks))? else {
        return Ok(());
    };
    let Some(old) = old else { return Err(Violation(format!("request {id} was paid and is not listed"))) };
    let events = crate::random::events::Events(&done);
    let (paid, burned) = (base(world, &who) - before, events.sum("wasm-credit_market.pay", "shares"));
    if !events.has("credit_market.pay") {
        return Violation::unless(paid == 0, || format!("a request that lapsed or waits paid {paid}"));
    }
    let state = world.suite.market();
    // Never more than the index gives.
    let most = state.index.full_mul(burned) / Uint256::from(10u128.pow(18));
    Violation::unless(Uint256::from(paid) <= most, || format!("{burned} shares paid {paid}, not {most}"))?;
    if *payer != who {
        let asked = old.min_out.multiply_ratio(burned, old.shares).u128();
        Violation::unless(paid >= asked, || format!("a stranger paid {paid}, {old:?} asks for {asked}"))?;
    }
    // What stays is worth as much a share: the leaver took no more than his part of what marked provisions leave. A unit of
    // rounding of what is kept shows as many times as his shares are more than those that stay.
    let hole = world.suite.hole();
    let most = most.checked_mul((hole.claims - hole.hole).into()).expect("a product");
    let part = most.checked_div(hole.claims.into()).expect("the seed's claim");
    let slack = part.checked_div(hole.claims.into()).expect("the seed's claim") + Uint256::one();
    let most = part + (slack + slack);
    Violation::unless(Uint256::from(paid) <= most, || {
        format!("{burned} shares paid {paid}, the exit price gives {most}: {hole:?}")
    })?;
    if events.has("credit_market.mark") {
        return Ok(());
    }
    let (whole, worth) = (open(world).is_none(), old.worth.unwrap_or_default().u128());
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
