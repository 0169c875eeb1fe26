//! timelock.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{coins, to_json_binary, Addr, BankMsg, Binary, CosmosMsg, WasmMsg};
use interfaces::timelock::*;
use serde_json::{json, Value};

fn messages_wire() -> Value {
    json!([
        {"bank": {"send": {"to_address": "bob", "amount": [{"denom": "ustake", "amount": "5"}]}}},
        {"wasm": {"execute": {"contract_addr": "market", "msg": "e30=", "funds": []}}}
    ])
}

fn messages() -> Vec<CosmosMsg> {
    vec![
        BankMsg::Send { to_address: "bob".into(), amount: coins(5, "ustake") }.into(),
        WasmMsg::Execute { contract_addr: "market".into(), msg: Binary::from(b"{}"), funds: vec![] }.into(),
    ]
}

#[test]
fn instantiate() {
    pin(
        json!({
            "proposer": "cw3", "guardian": "guard", "delay": 172800, "min_delay": 86400, "max_delay": 604800,
            "expiry": 604800
        }),
        InstantiateMsg {
            proposer: "cw3".into(),
            guardian: Some("guard".into()),
            delay: 172_800,
            min_delay: 86_400,
            max_delay: 604_800,
            expiry: 604_800,
        },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (
            json!({"queue": {"messages": messages_wire(), "not_after": 1700000000}}),
            ExecuteMsg::Queue { messages: messages(), not_after: 1_700_000_000 },
        ),
        (json!({"execute": {"id": 1}}), ExecuteMsg::Execute { id: 1 }),
        (json!({"cancel": {"id": 1}}), ExecuteMsg::Cancel { id: 1 }),
        (
            json!({"update_config": {"proposer": "cw3", "delay": null, "expiry": 86400}}),
            ExecuteMsg::UpdateConfig { proposer: Some("cw3".into()), delay: None, expiry: Some(86_400) },
        ),
        (
            json!({"set_delay_bounds": {"min_delay": 1, "max_delay": 2}}),
            ExecuteMsg::SetDelayBounds { min_delay: 1, max_delay: 2 },
        ),
        (json!({"set_guardian": {"guardian": null}}), ExecuteMsg::SetGuardian { guardian: None }),
    ]);
}

#[test]
fn query() {
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"operation": {"id": 1}}), QueryMsg::Operation { id: 1 }),
        (
            json!({"operations": {"start_after": 1, "limit": 5}}),
            QueryMsg::Operations { start_after: Some(1), limit: Some(5) },
        ),
        (json!({"due": {"start_after": 9, "limit": 5}}), QueryMsg::Due { start_after: Some(9), limit: Some(5) }),
    ]);
}

#[test]
fn kinds_and_states() {
    for kind in [OperationKind::General, OperationKind::GuardianChange] {
        assert_eq!(serde_json::to_value(kind).unwrap(), json!(kind.name()));
    }
    pin_all(vec![
        (json!("general"), OperationKind::General),
        (json!("guardian_change"), OperationKind::GuardianChange),
    ]);
    pin_all(vec![
        (json!("pending"), OperationState::Pending),
        (json!("executed"), OperationState::Executed),
        (json!("cancelled"), OperationState::Cancelled),
        (json!("expired"), OperationState::Expired),
    ]);
}

#[test]
fn answers() {
    pin(json!({"id": 7}), QueueResponse { id: 7 });
    pin(
        json!({
            "proposer": "cw3", "guardian": null, "delay": 2, "min_delay": 1, "max_delay": 3, "expiry": 4
        }),
        ConfigResponse {
            proposer: Addr::unchecked("cw3"),
            guardian: None,
            delay: 2,
            min_delay: 1,
            max_delay: 3,
            expiry: 4,
        },
    );
    pin(
        json!({
            "id": 7, "kind": "general", "state": "pending", "queued_at": 1, "ready_at": 2, "expires_at": 3,
            "messages": messages_wire()
        }),
        OperationResponse {
            id: 7,
            kind: OperationKind::General,
            state: OperationState::Pending,
            queued_at: 1,
            ready_at: 2,
            expires_at: 3,
            messages: messages(),
        },
    );
}

/// Whether the timelock knows a contract's own message as the naming of a guardian.
fn names_guardian(message: &impl serde::Serialize) -> bool {
    let msg = to_json_binary(message).unwrap();
    is_guardian_change(&WasmMsg::Execute { contract_addr: "contract".into(), msg, funds: vec![] }.into())
}

#[test]
fn the_guardian_message_of_every_contract_is_a_guardian_change() {
    let guardian = Some("guard".to_string());
    assert!(names_guardian(&ExecuteMsg::SetGuardian { guardian: guardian.clone() }));
    assert!(names_guardian(&interfaces::staking_vault::ExecuteMsg::SetGuardian { guardian: guardian.clone() }));
    assert!(names_guardian(&interfaces::security_vault::ExecuteMsg::SetGuardian { guardian: guardian.clone() }));
    assert!(names_guardian(&interfaces::credit_market::ExecuteMsg::SetGuardian { guardian: guardian.clone() }));
}
