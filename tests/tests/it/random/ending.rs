//! The end of a run: everybody leaves. What the promises say is there must be there, and nothing may stand in the way.

use super::actions::{self, seizures};
use super::faults;
use super::reporters::{self, Behavior};
use super::violation::Violation;
use super::world::World;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, WasmMsg};
use interfaces::credit_market::Posted;
use interfaces::liquidation_engine::WaterfallState;
use interfaces::staking_vault::{self, BatchStatus};
use interfaces::{oracle_aggregator, security_vault};
use serde::Serialize;
use suite::{AppResponse, BASE_TRANCHE, DAY, FEED_LST_MARKET};

/// A refusal is a finding here.
fn must(
    world: &mut World,
    name: &'static str,
    detail: String,
    who: &Addr,
    run: impl FnOnce(&mut suite::EmbeddedSuite) -> anyhow::Result<AppResponse>,
) -> Result<(), Violation> {
    let why = |world: &World| world.log.back().cloned().unwrap_or_default();
    let done = world.act(name, detail, &[who], run)?.is_some();
    Violation::unless(done, || format!("nothing should refuse this at the end: {}", why(world)))
}

/// Everybody leaves everything.
pub fn all_leave(world: &mut World) -> Result<(), Violation> {
    calm(world)?;
    waterfalls(world)?;
    borrowers(world)?;
    lenders(world)?;
    securers(world)?;
    insured(world)?;
    lst_securers(world)?;
    stakers(world)
}

/// Honest reporters, no faults, nothing halted, paused or on hold; and a price.
fn calm(world: &mut World) -> Result<(), Violation> {
    faults::set(false, false, false);
    actions::restore(world);
    world.crowd.behaviors.fill(Behavior::Honest);
    let keeper = world.person();
    let vault = world.suite.at.staking.clone();
    for entry in world.suite.chain.unbonding_entries(&vault) {
        for _ in 0..entry.holds {
            must(world, "release", entry.validator.clone(), &keeper, |suite| {
                suite.chain.release_unbonding(&entry.validator, &vault, entry.height)?;
                Ok(AppResponse::default())
            })?;
        }
    }
    let calls = amends(world);
    must(world, "govern", "amends".into(), &keeper, |suite| {
        suite.govern(calls)?;
        Ok(AppResponse::default())
    })?;
    // Longer than any pause.
    reporters::wait(world, 4 * DAY)?;
    reporters::wait(world, 2 * DAY)?;
    must(world, "sync", String::new(), &keeper, |suite| suite.sync())?;
    actions::retry_slash(world)?;
    let refused = &world.refused_slashes;
    Violation::unless(refused.is_empty(), || format!("slashes {refused:?} are refused though nothing fails"))?;
    reporters::agree(world)
}

/// Governance ends the halt and lets every validator take delegations: nothing of what only it can do is in the way.
fn amends(world: &World) -> Vec<CosmosMsg> {
    let at = &world.suite.at;
    let chain = &world.suite.chain;
    let validators = chain.validators().iter().filter(|it| chain.validator(it).is_ok());
    let equal =
        |validator: &String| staking_vault::ValidatorWeight { validator: validator.clone(), weight: 1, cap: None };
    let active = |validator: &String| {
        let status = staking_vault::ValidatorStatus::Active;
        call(&at.staking, &staking_vault::ExecuteMsg::SetValidatorStatus { validator: validator.clone(), status })
    };
    let weights = staking_vault::ExecuteMsg::SetValidators { validators: validators.clone().map(equal).collect() };
    let halt = oracle_aggregator::ExecuteMsg::SetHalted { feed: FEED_LST_MARKET, halted: false };
    let mut calls = vec![call(&at.oracle, &halt), call(&at.staking, &weights)];
    calls.extend(validators.map(active));
    calls
}

fn call(contract: &Addr, msg: &impl Serialize) -> CosmosMsg {
    let msg = to_json_binary(msg).expect("a message");
    WasmMsg::Execute { contract_addr: contract.to_string(), msg, funds: vec![] }.into()
}

/// Stopped waterfalls go on.
fn waterfalls(world: &mut World) -> Result<(), Violation> {
    let keeper = world.person();
    for deficit in world.suite.engine_deficits() {
        if deficit.waterfall != (WaterfallState::Done {}) {
            must(world, "retry", deficit.id.to_string(), &keeper, |suite| suite.retry(deficit.id))?;
        }
    }
    Ok(())
}

fn borrowers(world: &mut World) -> Result<(), Violation> {
    for account in world.suite.borrowers() {
        let who = Addr::unchecked(&account.account);
        let name = world.name(&who);
        let owed = world.suite.loan(&who).owed.u128();
        if owed > 0 {
            must(world, "repay", format!("{name} {owed}"), &who, |suite| suite.repay(&who, owed))?;
        }
        for Posted { collateral: id, amount } in world.suite.loan(&who).collateral {
            let detail = format!("{name} {id} {amount}");
            must(world, "withdraw", detail, &who, |suite| suite.withdraw(&who, id, amount.u128()))?;
        }
        let left = world.suite.borrower(&who);
        Violation::unless(left.owed.is_zero() && left.lots.is_empty(), || {
            format!("who paid everything keeps {left:?}")
        })?;
    }
    let market = world.suite.market();
    let clear = market.live_debt.is_zero() && market.provisions.is_zero() && market.kept.is_zero();
    Violation::unless(clear, || format!("everybody repaid, and this is left: {market:?}"))
}

/// The lenders of open requests take what they are worth; a request that lapsed frees its shares.
fn pay_all(world: &mut World) -> Result<(), Violation> {
    for request in world.suite.requests() {
        let (id, who) = (request.id, request.lender.clone());
        if world.suite.requests().iter().any(|open| open.id == id) {
            let detail = format!("{id} of {}", world.name(&who));
            must(world, "pay", detail, &who, |suite| suite.pay_as(&who, id, &[]))?;
        }
    }
    let left = world.suite.requests();
    Violation::unless(left.is_empty(), || format!("with all debt repaid, requests are not paid whole: {left:?}"))
}

fn lenders(world: &mut World) -> Result<(), Violation> {
    let keeper = world.person();
    reporters::wait(world, DAY)?;
    pay_all(world)?;
    // Longer than any time from a lapse to the next request.
    reporters::wait(world, DAY)?;
    let mut payable_at = 0;
    for lender in world.suite.lenders() {
        // The seed's shares stay.
        let (who, shares) = (Addr::unchecked(&lender.lender), lender.shares.u128());
        if shares > 0 && who != world.suite.at.market {
            must(world, "request", format!("{} {shares}", world.name(&who)), &who, |suite| {
                suite.request(&who, shares)
            })?;
            payable_at = payable_at.max(world.suite.requests().last().map_or(0, |request| request.payable_at));
        }
    }
    reporters::wait(world, payable_at.saturating_sub(world.suite.now()))?;
    pay_all(world)?;
    let stays = world
        .suite
        .lenders()
        .into_iter()
        .find(|it| !it.shares.is_zero() && it.lender != world.suite.at.market.as_str());
    Violation::unless(stays.is_none(), || format!("everybody left, but {stays:?}"))?;
    for lender in world.suite.lenders().into_iter().filter(|lender| !lender.refunds.is_zero()) {
        let who = Addr::unchecked(&lender.lender);
        if who != world.suite.at.market {
            must(world, "claim_refunds", world.name(&who), &who, |suite| suite.claim_refunds(&who))?;
        }
    }
    if !world.suite.market().premium_owed.is_zero() {
        must(world, "distribute", String::new(), &keeper, |suite| suite.distribute())?;
    }
    Ok(())
}

fn securers(world: &mut World) -> Result<(), Violation> {
    for who in world.people.clone() {
        let shares = world.suite.position(BASE_TRANCHE, &who).shares.u128();
        if shares > 0 {
            must(world, "start_cooldown", format!("{} {shares}", world.name(&who)), &who, |suite| {
                suite.start_cooldown(&who, shares)
            })?;
        }
    }
    reporters::wait(world, 15 * DAY)?;
    for who in world.people.clone() {
        for cooldown in world.suite.cooldowns(&who) {
            let detail = format!("{} {}", world.name(&who), cooldown.id);
            must(world, "payout", detail, &who, |suite| suite.payout(&who, cooldown.id))?;
        }
        let position = world.suite.position(BASE_TRANCHE, &who);
        if !position.recovered.is_zero() || position.rewards.iter().any(|item| !item.amount.is_zero()) {
            must(world, "claim_security", world.name(&who), &who, |suite| suite.claim_security(&who))?;
        }
    }
    let ask = security_vault::QueryMsg::Positions { tranche: BASE_TRANCHE, start_after: None, limit: Some(100) };
    let left: Vec<security_vault::OwnedPosition> = world.suite.query(&world.suite.at.security, &ask);
    let empty = left.iter().all(|item| item.position.shares.is_zero() && item.position.cooling.is_zero());
    Violation::unless(empty, || format!("all stake was paid out, and this is left: {left:?}"))
}

/// The insured tranche: holds end, findings are resolved, locks end, and all stake leaves.
fn insured(world: &mut World) -> Result<(), Violation> {
    let (vault, tranche, keeper, insurer) =
        (world.suite.at.security.clone(), world.insured, world.person(), world.insurer.clone());
    // Longer than the delay of a finding and every lock.
    reporters::wait(world, 31 * DAY)?;
    let rules: security_vault::RulesResponse = world.suite.query(&vault, &security_vault::QueryMsg::Rules { tranche });
    for finding in rules.findings {
        let msg = security_vault::ExecuteMsg::ResolveExploit { tranche, id: finding.id };
        must(world, "resolve", finding.id.to_string(), &keeper, |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    }
    let ask = security_vault::QueryMsg::Holds { tranche, start_after: None, limit: Some(100) };
    let holds: Vec<security_vault::HoldResponse> = world.suite.query(&vault, &ask);
    for hold in holds {
        let msg = security_vault::ExecuteMsg::Hold { tranche, id: hold.id, amount: 0u128.into() };
        must(world, "unhold_stake", hold.id.to_string(), &insurer, |suite| suite.execute(&insurer, &vault, &msg, &[]))?;
    }
    let owners = world.people.iter().map(Addr::to_string).collect();
    let msg = security_vault::ExecuteMsg::Expire { tranche, owners };
    must(world, "expire", String::new(), &keeper, |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
    for who in world.people.clone() {
        let shares = world.suite.position(tranche, &who).shares;
        if !shares.is_zero() {
            let msg = security_vault::ExecuteMsg::StartCooldown { tranche, shares, target: None };
            must(world, "insured_cools", world.name(&who), &who, |suite| suite.execute(&who, &vault, &msg, &[]))?;
        }
    }
    reporters::wait(world, 6 * DAY)?;
    for who in world.people.clone() {
        let owner = who.to_string();
        let ask = security_vault::QueryMsg::Cooldowns { tranche, owner, start_after: None, limit: Some(100) };
        let cooldowns: Vec<security_vault::CooldownResponse> = world.suite.query(&vault, &ask);
        for cooldown in cooldowns {
            let (owner, id) = (who.to_string(), cooldown.id);
            let msg = security_vault::ExecuteMsg::Payout { tranche, owner, id, min_amount: None, target: None };
            must(world, "insured_payout", id.to_string(), &who, |suite| suite.execute(&who, &vault, &msg, &[]))?;
        }
        let position = world.suite.position(tranche, &who);
        if !position.recovered.is_zero() || !position.rewards.is_empty() {
            let msg = security_vault::ExecuteMsg::Claim { tranche, assets: None };
            must(world, "insured_claim", world.name(&who), &who, |suite| suite.execute(&who, &vault, &msg, &[]))?;
        }
    }
    let ask = security_vault::QueryMsg::Positions { tranche, start_after: None, limit: Some(100) };
    let left: Vec<security_vault::OwnedPosition> = world.suite.query(&vault, &ask);
    let empty = left.iter().all(|item| item.position.shares.is_zero() && item.position.cooling.is_zero());
    Violation::unless(empty, || format!("all insured stake was paid out, and this is left: {left:?}"))
}

/// Who staked the liquid staking token behind the market gets it back; seized stake that nobody bought stays with its deficit.
fn lst_securers(world: &mut World) -> Result<(), Violation> {
    let Some(tranche) = seizures::tranche(world) else { return Ok(()) };
    let (keeper, vault) = (world.person(), world.suite.at.security.clone());
    for who in world.people.clone() {
        let shares = world.suite.position(tranche, &who).shares;
        if !shares.is_zero() {
            let msg = security_vault::ExecuteMsg::StartCooldown { tranche, shares, target: None };
            must(world, "cool_lst", world.name(&who), &who, |suite| suite.execute(&who, &vault, &msg, &[]))?;
        }
    }
    reporters::wait(world, 15 * DAY)?;
    for who in world.people.clone() {
        for cooldown in seizures::cooldowns(world, tranche, &who) {
            let (owner, id) = (who.to_string(), cooldown.id);
            let msg = security_vault::ExecuteMsg::Payout { tranche, owner, id, min_amount: None, target: None };
            must(world, "payout_lst", world.name(&who), &who, |suite| suite.execute(&keeper, &vault, &msg, &[]))?;
        }
        let position = world.suite.position(tranche, &who);
        if !position.recovered.is_zero() || position.rewards.iter().any(|item| !item.amount.is_zero()) {
            let msg = security_vault::ExecuteMsg::Claim { tranche, assets: None };
            must(world, "claim_lst", world.name(&who), &who, |suite| suite.execute(&who, &vault, &msg, &[]))?;
        }
    }
    Ok(())
}

/// Compounds until the buffer is delegated: governance may have allowed as little as one message to the chain a time.
fn delegate(world: &mut World, keeper: &Addr) -> Result<(), Violation> {
    for _ in 0..12 {
        must(world, "compound", String::new(), keeper, |suite| suite.compound())?;
        if world.suite.ledger().buffer.is_zero() {
            break;
        }
    }
    Ok(())
}

fn stakers(world: &mut World) -> Result<(), Violation> {
    let keeper = world.person();
    // What the buffer holds can only be unbonded once it is delegated.
    reporters::wait(world, 2 * DAY)?;
    delegate(world, &keeper)?;
    for who in world.people.clone() {
        let held = world.suite.balance(&world.suite.lst(), &who);
        if held > 0 {
            must(world, "unstake", format!("{} {held}", world.name(&who)), &who, |suite| suite.unstake(&who, held))?;
        }
    }
    for _ in 0..8 {
        let ledger = world.suite.ledger();
        if ledger.open_shares.is_zero() && ledger.unbonding_backlog.is_zero() {
            break;
        }
        reporters::wait(world, 5 * DAY)?;
        delegate(world, &keeper)?;
        must(world, "submit_batch", String::new(), &keeper, |suite| suite.submit_batch())?;
        // Where one call may ask few validators, others go on.
        while !world.suite.ledger().unbonding_backlog.is_zero()
            && world.act("submit_batch", "goes on", &[], |suite| suite.submit_batch())?.is_some()
        {}
    }
    let ledger = world.suite.ledger();
    let planned = ledger.open_shares.is_zero() && ledger.unbonding_backlog.is_zero();
    let ask = staking_vault::QueryMsg::Validators { start_after: None, limit: None };
    let validators: Vec<staking_vault::ValidatorResponse> = world.suite.query(&world.suite.at.staking, &ask);
    Violation::unless(planned, || {
        format!("eight batches did not undelegate what is owed: {ledger:?}, {validators:?}")
    })?;
    // As long as the last unbonding lasts, which began under other parameters perhaps.
    let entries = world.suite.chain.unbonding_entries(&world.suite.at.staking);
    let end = entries.iter().map(|entry| entry.completion.seconds()).max().unwrap_or_default();
    reporters::wait(world, (22 * DAY).max(end.saturating_sub(world.suite.now()) + DAY))?;
    for _ in 0..2 {
        must(world, "settle", String::new(), &keeper, |suite| suite.settle())?;
        actions::next_block(world)?;
    }
    for who in world.people.clone() {
        let claims = world.suite.claims(&who);
        let open = claims.iter().find(|claim| claim.status != BatchStatus::Settled);
        Violation::unless(open.is_none(), || format!("{open:?} is not settled, though all unbonding is over"))?;
        // One that waits for late money stays on the list after it was paid.
        let ids: Vec<_> = claims.iter().filter(|claim| !claim.claimable.is_zero()).map(|claim| claim.batch).collect();
        if !ids.is_empty() {
            must(world, "claim", format!("{} {ids:?}", world.name(&who)), &who, |suite| suite.claim(&who, &ids))?;
        }
    }
    Ok(())
}
