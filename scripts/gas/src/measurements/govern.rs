//! The timelock, the owner's messages and the guardian's.

use super::standalone_instances::another;
use crate::session::Session;
use anyhow::{Context, Result};
use client::Tx;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, WasmMsg};
use cw3_flex_multisig::msg::ExecuteMsg as multisig;
use interfaces::timelock::{ExecuteMsg, QueueResponse, Timelock};
use serde_json::{json, Value};
use suite::Environment;

/// Owns the contracts after the hand-over.
const OWNER: &str = "deployer";

/// The timelock's own messages, and the ownership of all contracts to an account, so that each owner's message can be the only
/// one of a transaction.
pub(crate) fn hand_over(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    let timelock = Timelock(Addr::unchecked(&at.timelock));
    let owner = session.address(OWNER)?;
    let guardian = session.address("guardian")?;
    let transfer = |contract: &str| call(contract, &transfer_to(&owner));
    let others = [&at.security, &at.collector, &at.staking, &at.oracle, &at.market, &at.engine, &at.steward];
    let operations: [(Option<&'static str>, Vec<CosmosMsg>); 5] = [
        (Some("timelock/execute"), vec![transfer(&at.lst)?]),
        (None, others.iter().map(|contract| transfer(contract)).collect::<Result<_>>()?),
        (Some("timelock/update_config"), vec![timelock.update_config(None, Some(1), None)?]),
        (Some("timelock/set_delay_bounds"), vec![timelock.set_delay_bounds(1, 3600)?]),
        (Some("timelock/set_guardian"), vec![timelock.set_guardian(Some(guardian))?]),
    ];
    let not_after = session.chain.now()? + 86_400;
    vote(session, &timelock)?;
    let mut queued = vec![];
    for (row, messages) in operations {
        let queue = ExecuteMsg::Queue { messages, not_after };
        let tx = if queued.is_empty() {
            session.meter("timelock/queue", "governance", &at.timelock, &queue, &[])?
        } else {
            session.act("governance", &at.timelock, &queue, &[])?
        };
        queued.push((row, id(&tx)?));
    }
    let doomed = ExecuteMsg::Queue { messages: vec![transfer(&at.lst)?], not_after };
    let doomed = id(&session.act("governance", &at.timelock, &doomed, &[])?)?;
    session.meter("timelock/cancel", "guardian", &at.timelock, &ExecuteMsg::Cancel { id: doomed }, &[])?;
    session.pass(1)?;
    for (row, id) in queued {
        let execute = ExecuteMsg::Execute { id };
        match row {
            Some(row) => session.meter(row, "keeper", &at.timelock, &execute, &[])?,
            None => session.act("keeper", &at.timelock, &execute, &[])?,
        };
    }
    let accept = json!({ "update_ownership": "accept_ownership" });
    for (row, contract) in [
        ("lst-token/update_ownership", &at.lst),
        ("reward-collector/update_ownership", &at.collector),
        ("staking-vault/update_ownership", &at.staking),
        ("security-vault/update_ownership", &at.security),
        ("credit-market/update_ownership", &at.market),
        ("oracle-aggregator/update_ownership", &at.oracle),
        ("liquidation-engine/update_ownership", &at.engine),
        ("risk-steward/update_ownership", &at.steward),
    ] {
        session.meter(row, OWNER, contract, &accept, &[])?;
    }
    session.say("handed over");
    Ok(())
}

/// Measures a vote; it makes an account the timelock's proposer, so that the timelock's own messages can be measured.
fn vote(session: &mut Session<'_>, timelock: &Timelock) -> Result<()> {
    let (at, governance) = (session.at.clone(), session.address("governance")?);
    let not_after = session.chain.now()? + 86_400;
    let direct = timelock.queue(vec![timelock.update_config(Some(governance.clone()), None, None)?], not_after)?;
    let propose = |msgs| multisig::Propose { title: "t".into(), description: "d".into(), msgs, latest: None };
    session.meter("multisig/propose", "governance", &at.multisig, &propose(vec![direct]), &[])?;
    // The empty proposal of the deployment was the first.
    let vote = multisig::Vote { proposal_id: 2, vote: cw3::Vote::Yes };
    session.meter("multisig/vote", "treasury", &at.multisig, &vote, &[])?;
    session.meter("multisig/execute", "keeper", &at.multisig, &multisig::Execute { proposal_id: 2 }, &[])?;
    let write = json!({ "write_votes": { "owner": governance } });
    session.meter("security-vault/write_votes", "keeper", &at.security, &write, &[])?;
    session.pass(2)?;
    session.act("keeper", &at.timelock, &ExecuteMsg::Execute { id: 1 }, &[])?;
    Ok(())
}

/// Closes a proposal of a second multisig, which needs all votes within a second.
pub(crate) fn closes(session: &mut Session<'_>) -> Result<()> {
    let terms = json!({
        "max_voting_period": { "time": 1 },
        "threshold": { "absolute_percentage": { "percentage": "1" } },
    });
    another(session, "short votes", "multisig", terms, &[])?;
    let multisig = session.standalone("short votes")?;
    let propose = multisig::Propose { title: "t".into(), description: "d".into(), msgs: vec![], latest: None };
    session.act("governance", &multisig, &propose, &[])?;
    session.pass(2)?;
    session.meter("multisig/close", "keeper", &multisig, &multisig::Close { proposal_id: 1 }, &[])?;
    Ok(())
}

/// Messages of owner and guardian that every contract of the four has, with the parameters it was instantiated with.
pub(crate) fn owners(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    let votes = json!({ "set_votes": { "floor": "1000000000", "delay": 10 } });
    let steward = json!({ "set_steward": { "steward": at.steward } });
    session.meter("credit-market/set_steward", OWNER, &at.market, &steward, &[])?;
    session.meter("security-vault/set_votes", OWNER, &at.security, &votes, &[])?;
    let guardian = json!({ "set_guardian": { "guardian": session.address("guardian")? } });
    let pause = |action: &str| json!({ "pause": { "action": action, "seconds": 60 } });
    let unpause = |action: &str| json!({ "unpause": { "action": action } });
    for (contract, action, rows) in [
        (
            &at.staking,
            "submit_batch",
            [
                "staking-vault/update_params",
                "staking-vault/set_guardian",
                "staking-vault/pause",
                "staking-vault/unpause",
            ],
        ),
        (
            &at.security,
            "start_cooldown",
            [
                "security-vault/update_params",
                "security-vault/set_guardian",
                "security-vault/pause",
                "security-vault/unpause",
            ],
        ),
        (
            &at.market,
            "set_class",
            [
                "credit-market/update_params",
                "credit-market/set_guardian",
                "credit-market/pause",
                "credit-market/unpause",
            ],
        ),
    ] {
        let [params, set_guardian, paused, unpaused] = rows;
        session.meter(params, OWNER, contract, &update_params(session, contract)?, &[])?;
        session.meter(set_guardian, OWNER, contract, &guardian, &[])?;
        session.meter(paused, "guardian", contract, &pause(action), &[])?;
        session.meter(unpaused, "guardian", contract, &unpause(action), &[])?;
    }
    let validator = session.chain.net.validators().first().context("no validator")?.operator.clone();
    let set = json!({ "set_validators": { "validators": [{ "validator": validator, "weight": 60, "cap": null }] } });
    session.meter("staking-vault/set_validators", OWNER, &at.staking, &set, &[])?;
    let rebalance = json!({ "rebalance": { "limit": 1 } });
    session.meter("staking-vault/rebalance: one move", "guardian", &at.staking, &rebalance, &[])?;
    let recover = json!({ "recover_lst": { "amount": "1000000", "recipient": session.address("alice")? } });
    session.meter("staking-vault/recover_lst", OWNER, &at.staking, &recover, &[])?;
    let status = json!({ "set_validator_status": { "validator": validator, "status": "paused" } });
    session.meter("staking-vault/set_validator_status", OWNER, &at.staking, &status, &[])?;
    let cap = json!({ "set_collateral": { "collateral": 1, "cap": "1000000000000", "feed": deployment::FEED_LST } });
    session.meter("credit-market/set_collateral", OWNER, &at.market, &cap, &[])?;
    let token = session.standalone("token")?;
    let add = json!({ "add_collateral": { "asset": { "cw20": token }, "feed": 1, "cap": "1000000000000" } });
    session.meter("credit-market/add_collateral", OWNER, &at.market, &add, &[])?;
    let params = update_params(session, &at.engine)?;
    session.meter("liquidation-engine/update_params", OWNER, &at.engine, &params, &[])?;
    let market = json!({ "add_market": { "market": token } });
    session.meter("liquidation-engine/add_market", OWNER, &at.engine, &market, &[])?;
    let feed = json!({ "add_feed": { "name": "inverse", "source": { "composite": { "legs": [
        { "feed": 1, "inverted": true }, { "feed": 2, "inverted": false }
    ] } }, "least_price": "0.000001", "ring": false } });
    session.meter("oracle-aggregator/add_feed", OWNER, &at.oracle, &feed, &[])?;
    let halt = json!({ "set_halted": { "feed": 1, "halted": true } });
    session.meter("oracle-aggregator/set_halted", OWNER, &at.oracle, &halt, &[])?;
    session.say("owners and guardian");
    Ok(())
}

/// The message that sets the parameters with which a contract was instantiated.
pub(crate) fn update_params(session: &Session<'_>, contract: &str) -> Result<Value> {
    let all = deployment::instantiations(&session.chain.plan, &session.at)?;
    let it = all.iter().find(|it| it.address == contract).context("no such contract")?;
    let msg: Value = serde_json::from_slice(&it.msg)?;
    Ok(json!({ "update_params": { "params": msg.get("params").context("no numbers")? } }))
}

fn transfer_to(owner: &str) -> Value {
    json!({ "update_ownership": { "transfer_ownership": { "new_owner": owner, "expiry": null } } })
}

fn call(contract: &str, msg: &Value) -> Result<CosmosMsg> {
    Ok(WasmMsg::Execute { contract_addr: contract.into(), msg: to_json_binary(msg)?, funds: vec![] }.into())
}

fn id(tx: &Tx) -> Result<u64> {
    let response: client::proto::cosmwasm::wasm::v1::MsgExecuteContractResponse = tx.response(0)?;
    Ok(cosmwasm_std::from_json::<QueueResponse>(&response.data)?.id)
}
