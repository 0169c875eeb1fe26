//! Governance's and the steward's hands on the market and the insured tranche, and the voters' stake.

use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, Decimal, Uint128, WasmMsg};
use interfaces::credit_market::ConfigResponse;
use interfaces::risk_steward::{self, Parameter, Rule, RuleResponse};
use interfaces::security_vault::{
    CooldownResponse, ExecuteMsg, Limit, Lock, NewTranche, QueryMsg, Recipient, RulesResponse, SlashRules, TrancheSize,
};
use interfaces::{credit_market, AssetUnchecked};
use serde::Serialize;
use suite::{EmbeddedSuite, BASE, BASE_TRANCHE, DAY, NATIVE};

fn call(contract: &Addr, msg: &impl Serialize) -> CosmosMsg {
    let msg = to_json_binary(msg).expect("a message");
    WasmMsg::Execute { contract_addr: contract.to_string(), msg, funds: vec![] }.into()
}

/// Governance opens a tranche of native coins whose slasher is an account, with short locks, an operator and limits, and names
/// a steward. Returns the tranche.
pub fn open(suite: &mut EmbeddedSuite, insurer: &Addr, steward: &Addr) -> u64 {
    let lock = |days, weight| Lock { seconds: days * DAY, weight };
    let limit = |event, period| Limit { per_event: Decimal::percent(event), per_period: Decimal::percent(period) };
    let part = |who: Addr| Recipient { address: who.to_string(), part: Decimal::percent(25) };
    let rules = SlashRules {
        period: 3 * DAY,
        fault: Limit::WHOLE,
        shortfall: limit(60, 90),
        exploit: limit(30, 50),
        exploit_delay: 2 * DAY,
        recipients: vec![part(suite.account("person-2"))],
    };
    let tranche = ExecuteMsg::AddTranche(NewTranche {
        asset: AssetUnchecked::Native(NATIVE.into()),
        slasher: insurer.to_string(),
        reserver: None,
        seniority: 2,
        cooldown: 5 * DAY,
        floor: Uint128::new(UNIT),
        min_hold: Uint128::new(1_000),
        locks: vec![lock(10, 125), lock(20, 160), lock(30, 250)],
        rewards: vec![AssetUnchecked::Native(BASE.into())],
        size: TrancheSize::default(),
        rules,
        operator: Some(suite.account("person-1").to_string()),
        commission: Decimal::percent(5),
        share: None,
    });
    let name = risk_steward::ExecuteMsg::SetSteward { steward: Some(steward.to_string()) };
    // Adjustments that a run sees the end of.
    let market = suite.at.market.to_string();
    let ask = risk_steward::QueryMsg::Rules { market, start_after: None, limit: None };
    let rules: Vec<RuleResponse> = suite.query(&suite.at.steward, &ask);
    let rules = rules.into_iter().map(|it| Rule { life: 3 * DAY, ..it.rule }).collect();
    let short = risk_steward::ExecuteMsg::SetRules { rules };
    let at = &suite.at;
    let messages = vec![call(&at.security, &tranche), call(&at.steward, &name), call(&at.steward, &short)];
    suite.govern(messages).expect("a tranche and a steward");
    let all: Vec<interfaces::security_vault::TrancheResponse> =
        suite.query(&suite.at.security, &QueryMsg::Tranches { start_after: None, limit: Some(100) });
    all.last().expect("a tranche").id
}

/// What governance may decide about the tranche and the steward.
pub fn proposal(world: &mut World) -> (&'static str, CosmosMsg) {
    let (at, insured) = (world.suite.at.clone(), world.insured);
    let tranche = if world.dice.one_in(3) { BASE_TRANCHE } else { insured };
    match world.dice.below(5) {
        0 => {
            let (per_day, ends_at) = (Uint128::new(world.fortune()), world.suite.now() + world.dice.below(30 * DAY));
            let asset = AssetUnchecked::Native(BASE.into());
            ("emission", call(&at.security, &ExecuteMsg::SetEmission { tranche, asset, per_day, ends_at }))
        }
        1 => {
            let target = world.dice.one_in(2).then(|| Uint128::new(world.fortune() + 1));
            let cap = world.dice.one_in(4).then(|| Uint128::new(world.fortune()));
            let size = TrancheSize { cap, target };
            ("size", call(&at.security, &ExecuteMsg::SetSize { tranche: insured, size }))
        }
        2 => exploit(world),
        3 => {
            let rules: RulesResponse = world.suite.query(&at.security, &QueryMsg::Rules { tranche: insured });
            let id = world.dice.pick(&rules.findings).map_or(99, |finding| finding.id);
            ("no exploit", call(&at.security, &ExecuteMsg::WithdrawExploit { tranche: insured, id }))
        }
        _ => ("steward", by_steward(world)),
    }
}

/// Governance finds an exploit.
pub fn exploit(world: &mut World) -> (&'static str, CosmosMsg) {
    let (fraction, reason) = (Decimal::percent(world.dice.below(101)), "an exploit".into());
    let msg = ExecuteMsg::ReportExploit { tranche: world.insured, fraction, reason };
    ("exploit", call(&world.suite.at.security, &msg))
}

/// Governance confirms what the steward did, or changes a parameter beside it.
fn by_steward(world: &mut World) -> CosmosMsg {
    let (at, market) = (world.suite.at.clone(), world.suite.at.market.to_string());
    let set: Vec<_> = rules(world).into_iter().filter(|rule| rule.adjustment.is_some()).collect();
    if let Some(rule) = world.dice.pick(&set) {
        let (parameter, value) = (rule.rule.parameter, rule.adjustment.map(|it| it.set).unwrap_or_default());
        return call(&at.steward, &risk_steward::ExecuteMsg::Confirm { market, parameter, value });
    }
    let ConfigResponse { params: from, .. } = world.suite.query(&at.market, &credit_market::QueryMsg::Config {});
    let mut to = from.clone();
    to.interest.slope_below_kink = Decimal::percent(world.dice.below(20));
    to.band.confidence_multiple = Decimal::percent(world.dice.below(600));
    call(&at.steward, &risk_steward::ExecuteMsg::Amend { market, from: Box::new(from), to: Box::new(to) })
}

fn rules(world: &World) -> Vec<RuleResponse> {
    let (market, at) = (world.suite.at.market.to_string(), &world.suite.at.steward);
    world.suite.query(at, &risk_steward::QueryMsg::Rules { market, start_after: None, limit: None })
}

/// The steward moves a parameter, or anybody walks one back; strangers try to adjust.
pub fn adjust(world: &mut World) -> Result<(), Violation> {
    let (contract, market) = (world.suite.at.steward.clone(), world.suite.at.market.to_string());
    let (all, who) = (rules(world), world.person());
    let set: Vec<_> = all.iter().filter(|rule| rule.adjustment.is_some_and(|it| it.set != it.home)).cloned().collect();
    let walks = !set.is_empty() && world.dice.one_in(2);
    let Some(RuleResponse { rule, .. }) = world.dice.pick(if walks { &set } else { &all }).cloned() else {
        return Ok(());
    };
    let parameter = rule.parameter;
    if walks || world.dice.one_in(8) {
        let msg = risk_steward::ExecuteMsg::WalkBack { market, parameter };
        world.act("walk_back", parameter.to_string(), &[], |suite| suite.execute(&who, &contract, &msg, &[]))?;
        return Ok(());
    }
    let ConfigResponse { params, .. } = world.suite.query(&world.suite.at.market, &credit_market::QueryMsg::Config {});
    let now = parameter.get(&params).unwrap_or_default();
    let step = Uint128::new(world.dice.scaled(rule.step.u128()));
    let value = match (world.dice.below(4), parameter) {
        // Never so low that nobody can borrow for the rest of a run.
        (0, Parameter::DebtCap {}) => rule.max,
        (0, _) => rule.min,
        (1, _) => now.saturating_add(step),
        _ => now.saturating_sub(step),
    };
    let is_stranger = world.dice.one_in(5);
    let sender = if is_stranger { who } else { world.steward.clone() };
    let msg = risk_steward::ExecuteMsg::Adjust { market, parameter, value };
    let detail = format!("{parameter} {now} to {value}");
    let done = world.act("adjust", detail, &[], |suite| suite.execute(&sender, &contract, &msg, &[]))?.is_some();
    Violation::unless(!done || !is_stranger, || format!("a stranger sets {parameter}"))
}

/// A voter locks, or leaves with a little and comes back; anyone writes their votes.
pub fn voter(world: &mut World) -> Result<(), Violation> {
    let vault = world.suite.at.security.clone();
    let votes: interfaces::security_vault::VotesResponse = world.suite.query(&vault, &QueryMsg::Votes {});
    let tranche = votes.terms.tranche;
    let Some(who) = world.dice.pick(&world.suite.voters.clone()).cloned() else { return Ok(()) };
    let position = world.suite.position(tranche, &who);
    let locked: Uint128 = position.locked.iter().map(|locked| locked.shares).sum();
    let free = (position.shares - locked).u128();
    let owner = who.to_string();
    let ask = QueryMsg::Cooldowns { tranche, owner: owner.clone(), start_after: None, limit: None };
    let cools: Vec<CooldownResponse> = world.suite.query(&vault, &ask);
    let shares = Uint128::new(world.dice.scaled(free / 50));
    let (name, msg) = match (world.dice.below(3), cools.first()) {
        (0, _) => ("voter_locks", ExecuteMsg::Lock { tranche, from: 0, tier: 1 + world.dice.below(3) as u8, shares }),
        (1, Some(cooldown)) => {
            ("voter_cancels", ExecuteMsg::CancelCooldown { tranche, id: cooldown.id, tier: Some(0) })
        }
        (1, None) => ("voter_cools", ExecuteMsg::StartCooldown { tranche, shares, target: None }),
        _ => ("write_votes", ExecuteMsg::WriteVotes { owner }),
    };
    let sender = if name == "write_votes" { world.person() } else { who.clone() };
    world.act(name, format!("{msg:?}"), &[&who], |suite| suite.execute(&sender, &vault, &msg, &[]))?;
    Ok(())
}
