//! Governance by vote and timelock, and its guardian.

use crate::random::violation::Violation;
use crate::random::world::{World, UNIT};
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, Decimal, Uint128, WasmMsg};
use interfaces::timelock::{ExecuteMsg, OperationResponse, OperationState, QueryMsg};
use interfaces::{credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, AssetUnchecked};
use serde::Serialize;
use suite::{BASE_TRANCHE, FEED_LST, FEED_LST_MARKET, FEED_NATIVE};

/// Governance queues a change of numbers.
pub fn queue(world: &mut World) -> Result<(), Violation> {
    let Some((what, message)) = proposal(world) else { return Ok(()) };
    let not_after = world.suite.now() + 20 * 86_400;
    world.act("queue", what, &[], |suite| suite.queue(vec![message], not_after))?;
    Ok(())
}

fn call(contract: &Addr, msg: &impl Serialize) -> CosmosMsg {
    let msg = to_json_binary(msg).expect("a message");
    WasmMsg::Execute { contract_addr: contract.to_string(), msg, funds: vec![] }.into()
}

fn proposal(world: &mut World) -> Option<(&'static str, CosmosMsg)> {
    Some(match world.dice.below(16) {
        0 | 1 => ("market params", market_params(world)),
        2 => {
            let cap = Uint128::new(world.fortune());
            let (collateral, feed) = if world.dice.one_in(2) { (1, FEED_LST) } else { (2, FEED_NATIVE) };
            let msg = credit_market::ExecuteMsg::SetCollateral { collateral, cap, feed };
            ("collateral", call(&world.suite.at.market, &msg))
        }
        3 | 4 => ("vault params", vault_params(world)),
        5 => {
            let validator = world.dice.pick(world.suite.chain.validators()).cloned()?;
            let cap = world.dice.one_in(3).then(|| Decimal::percent(5 + world.dice.below(60)));
            let change = staking_vault::ValidatorWeight { validator, weight: world.dice.below(4), cap };
            let msg = staking_vault::ExecuteMsg::SetValidators { validators: vec![change] };
            ("validators", call(&world.suite.at.staking, &msg))
        }
        6 => {
            let validator = world.dice.pick(world.suite.chain.validators()).cloned()?;
            let status = match world.dice.below(5) {
                0 => staking_vault::ValidatorStatus::Paused,
                1 => staking_vault::ValidatorStatus::Draining,
                2 => staking_vault::ValidatorStatus::Gone,
                _ => staking_vault::ValidatorStatus::Active,
            };
            let msg = staking_vault::ExecuteMsg::SetValidatorStatus { validator, status };
            ("validator status", call(&world.suite.at.staking, &msg))
        }
        7 => {
            let halted = world.dice.one_in(3);
            let msg = oracle_aggregator::ExecuteMsg::SetHalted { feed: FEED_LST_MARKET, halted };
            ("halt", call(&world.suite.at.oracle, &msg))
        }
        8 => ("reporters", reporter(world)),
        9 => {
            let params = security_vault::Params {
                max_hold: 86_400 * (1 + world.dice.below(60)),
                reward_period: 3_600 * (1 + world.dice.below(72)),
                max_entry_hold: Decimal::permille(world.dice.below(101)),
                slash_recipient: world.suite.roles.treasury.to_string(),
            };
            ("security params", call(&world.suite.at.security, &security_vault::ExecuteMsg::UpdateParams { params }))
        }
        10 => {
            let params = liquidation_engine::Params {
                skip_after: 3_600 * (1 + world.dice.below(48)),
                min_hold: Uint128::new(UNIT),
                sale_period: 3_600 * (1 + world.dice.below(48)),
            };
            ("engine params", call(&world.suite.at.engine, &liquidation_engine::ExecuteMsg::UpdateParams { params }))
        }
        11 => {
            let asset = AssetUnchecked::Native(suite::NATIVE.into());
            let msg = security_vault::ExecuteMsg::ListReward { tranche: BASE_TRANCHE, asset };
            ("list reward", call(&world.suite.at.security, &msg))
        }
        _ => super::stewarding::proposal(world),
    })
}

fn market_params(world: &mut World) -> CosmosMsg {
    let market = world.suite.at.market.clone();
    let config: credit_market::ConfigResponse = world.suite.query(&market, &credit_market::QueryMsg::Config {});
    let mut params = config.params;
    let mut percent = |low: u64, high: u64| Decimal::percent(low + world.dice.below(high - low));
    params.interest.base = percent(0, 20);
    params.interest.slope_above_kink = percent(0, 300);
    params.interest.reserve = percent(0, 101);
    params.premium.fund_share = percent(0, 101);
    params.cover_ratio = percent(1, 20);
    params.band.z = percent(0, 200);
    let law = &mut params.liquidation.discount;
    law.start = percent(0, 2);
    law.band_max = percent(1, 4);
    law.least = percent(3, 6);
    law.max = percent(6, 25);
    law.end = percent(6, 50);
    // A sale at the highest discount must heal the riskiest class.
    params.liquidation.target.base = percent(110, 130);
    law.par_time = 60 * (1 + world.dice.below(12));
    law.rise_time = 60 * (1 + world.dice.below(60));
    params.liquidation.least_debt = Uint128::new(world.dice.scaled(1_000 * UNIT));
    params.liquidation.flag_life = 600 * (1 + world.dice.below(6));
    params.liquidation.seconds_per_block = Decimal::permille(100 + world.dice.below(12_000));
    params.provision.price_memory = 86_400 * (1 + world.dice.below(10));
    params.provision.write_down_after = 3_600 * (1 + world.dice.below(8));
    params.provision.mark_reward = Decimal::bps(world.dice.below(100));
    params.withdrawal.delay = 60 * (1 + world.dice.below(60));
    params.withdrawal.window = 60 * (1 + world.dice.below(20));
    params.withdrawal.retry_after = 600 * world.dice.below(60);
    params.withdrawal.least = Uint128::new(world.dice.scaled(1_000 * UNIT));
    call(&market, &credit_market::ExecuteMsg::UpdateParams { params: Box::new(params) })
}

fn vault_params(world: &mut World) -> CosmosMsg {
    let vault = world.suite.at.staking.clone();
    let config: staking_vault::ConfigResponse = world.suite.query(&vault, &staking_vault::QueryMsg::Config {});
    let mut params = config.params;
    params.fee = Decimal::percent(world.dice.below(11));
    params.max_delegations = 1 + world.dice.below(10) as u32;
    params.vesting_period = 3_600 * (1 + world.dice.below(72));
    params.security_share = (!world.dice.one_in(4)).then(|| staking_vault::SecurityShare {
        vault: world.suite.at.security.to_string(),
        tranche: BASE_TRANCHE,
        share: Decimal::percent(world.dice.below(101)),
    });
    params.rebalance.tolerance = Decimal::permille(world.dice.below(30));
    params.bounds.max_growth = Decimal::bps(1 + world.dice.below(300));
    params.bounds.max_fall = Decimal::percent(world.dice.below(101));
    params.bounds.pause = world.dice.below(3_600);
    params.inflow_cap = world.dice.one_in(4).then(|| Uint128::new(world.fortune()));
    let left = Decimal::one() - params.security_share.as_ref().map_or(Decimal::zero(), |security| security.share);
    let recipient = world.suite.voters[0].to_string();
    let shared = world.dice.one_in(2);
    params.fee_shares = shared.then_some(staking_vault::FeeShare { recipient, share: left }).into_iter().collect();
    call(&vault, &staking_vault::ExecuteMsg::UpdateParams { params: Box::new(params) })
}

/// The last reporter goes, or comes back.
fn reporter(world: &mut World) -> CosmosMsg {
    let last = world.suite.reporters.len();
    let address = world.suite.reporters[last - 1].to_string();
    let known = world.suite.reporters().into_iter().find(|reporter| reporter.owner.as_str() == address);
    let msg = match known.filter(|_| world.dice.one_in(3)) {
        Some(known) => oracle_aggregator::ExecuteMsg::RemoveReporter { id: known.id },
        None => oracle_aggregator::ExecuteMsg::AddReporter(oracle_aggregator::NewReporter {
            owner: address,
            operator: None,
            tranche: last as u64 + 1,
            commission: Decimal::percent(10),
        }),
    };
    call(&world.suite.at.oracle, &msg)
}

fn pending(world: &mut World) -> Option<u64> {
    let timelock = world.suite.at.timelock.clone();
    let (mut all, mut last) = (vec![], None);
    loop {
        let ask = QueryMsg::Operations { start_after: last, limit: Some(30) };
        let page: Vec<OperationResponse> = world.suite.query(&timelock, &ask);
        let Some(end) = page.last() else { break };
        last = Some(end.id);
        all.extend(page.into_iter().filter(|operation| operation.state == OperationState::Pending));
    }
    let found = world.dice.pick(&all).map(|operation| operation.id);
    found.or_else(|| world.dice.one_in(8).then_some(1))
}

/// Anyone executes what is queued; what it does may be refused by the contract, and then it stays queued.
pub fn execute(world: &mut World) -> Result<(), Violation> {
    let Some(id) = pending(world) else { return Ok(()) };
    let (who, timelock) = (world.person(), world.suite.at.timelock.clone());
    let msg = ExecuteMsg::Execute { id };
    world.act("execute", id.to_string(), &[], |suite| suite.execute(&who, &timelock, &msg, &[]))?;
    Ok(())
}

pub fn cancel(world: &mut World) -> Result<(), Violation> {
    let Some(id) = pending(world) else { return Ok(()) };
    let (guardian, timelock) = (world.suite.roles.guardian.clone(), world.suite.at.timelock.clone());
    let msg = ExecuteMsg::Cancel { id };
    world.act("cancel", id.to_string(), &[], |suite| suite.execute(&guardian, &timelock, &msg, &[]))?;
    Ok(())
}

/// The contract and the action that a guardian looks at today.
fn target(world: &mut World) -> (Addr, serde_json::Value) {
    let at = world.suite.at.clone();
    let (contract, actions): (_, &[&str]) = match world.dice.below(3) {
        0 => (at.market, &["supply", "borrow", "withdraw", "set_class"]),
        1 => (at.staking, &["stake", "unstake", "instant_unstake", "submit_batch", "compound"]),
        _ => (at.security, &["stake", "start_cooldown"]),
    };
    let action = world.dice.pick(actions).copied().unwrap_or_default();
    (contract, serde_json::json!({ "action": action }))
}

pub fn pause(world: &mut World) -> Result<(), Violation> {
    let (contract, mut body) = target(world);
    body["seconds"] = (60 * (1 + world.dice.below(5_000))).into();
    let (guardian, msg) = (world.suite.roles.guardian.clone(), serde_json::json!({ "pause": body }));
    world.act("pause", msg.to_string(), &[], |suite| suite.execute(&guardian, &contract, &msg, &[]))?;
    Ok(())
}

pub fn unpause(world: &mut World) -> Result<(), Violation> {
    let (contract, body) = target(world);
    let (guardian, msg) = (world.suite.roles.guardian.clone(), serde_json::json!({ "unpause": body }));
    world.act("unpause", msg.to_string(), &[], |suite| suite.execute(&guardian, &contract, &msg, &[]))?;
    Ok(())
}
