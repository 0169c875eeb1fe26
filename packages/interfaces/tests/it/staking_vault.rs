//! staking-vault.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::staking_vault::*;
use interfaces::AssetUnchecked;
use serde_json::{json, Value};

fn params_wire() -> Value {
    json!({
        "unbonding_period": 1814400,
        "batch_interval": 345600,
        "max_entries": 7,
        "interval_margin": 86400,
        "settle_grace": 7200,
        "max_sync_age": 43200,
        "vesting_period": 86400,
        "fee": "0.08",
        "fee_recipient": "treasury",
        "security_share": {"vault": "security", "tranche": 2, "share": "0.5"},
        "fee_shares": [{"recipient": "friend", "share": "0.1"}],
        "inflow_cap": "5000",
        "bounds": {"max_growth": "0.005", "max_fall": "0.05", "pause": 3600},
        "max_delegations": 8,
        "instant": {"floor": "0.001", "ceiling": "0.03", "target": "0.02"},
        "rebalance": {"keeper": "keeper", "budget": "0.1", "period": 604800, "tolerance": "0.01"}
    })
}

fn params() -> Params {
    Params {
        unbonding_period: 1_814_400,
        batch_interval: 345_600,
        max_entries: 7,
        interval_margin: 86_400,
        settle_grace: 7_200,
        max_sync_age: 43_200,
        vesting_period: 86_400,
        fee: Decimal::percent(8),
        fee_recipient: "treasury".into(),
        security_share: Some(SecurityShare { vault: "security".into(), tranche: 2, share: Decimal::percent(50) }),
        fee_shares: vec![FeeShare { recipient: "friend".into(), share: Decimal::percent(10) }],
        inflow_cap: Some(Uint128::new(5_000)),
        bounds: RateBounds { max_growth: Decimal::permille(5), max_fall: Decimal::percent(5), pause: 3_600 },
        max_delegations: 8,
        instant: InstantFee { floor: Decimal::permille(1), ceiling: Decimal::percent(3), target: Decimal::percent(2) },
        rebalance: RebalanceParams {
            keeper: Some("keeper".into()),
            budget: Decimal::percent(10),
            period: 604_800,
            tolerance: Decimal::percent(1),
        },
    }
}

fn validator_wire() -> Value {
    json!({"validator": "valoper1", "weight": 3, "cap": "0.25"})
}

fn validator() -> ValidatorWeight {
    ValidatorWeight { validator: "valoper1".into(), weight: 3, cap: Some(Decimal::percent(25)) }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "guardian": "guard",
            "denom": "ustake",
            "least_seed": "1000",
            "lst": "token",
            "collector": "collector",
            "validators": [validator_wire(), {"validator": "valoper2", "weight": 0, "cap": null}],
            "params": params_wire()
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            guardian: Some("guard".into()),
            denom: "ustake".into(),
            least_seed: Uint128::new(1_000),
            lst: "token".into(),
            collector: "collector".into(),
            validators: vec![validator(), ValidatorWeight { validator: "valoper2".into(), weight: 0, cap: None }],
            params: params(),
        },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (
            json!({"stake": {"min_shares": "95", "recipient": "bob"}}),
            ExecuteMsg::Stake { min_shares: Some(Uint128::new(95)), recipient: Some("bob".into()) },
        ),
        (
            json!({"stake": {"min_shares": null, "recipient": null}}),
            ExecuteMsg::Stake { min_shares: None, recipient: None },
        ),
        (
            json!({"receive": {"sender": "alice", "amount": "7", "msg": "eyJ1bnN0YWtlIjp7fX0="}}),
            ExecuteMsg::Receive(Cw20ReceiveMsg {
                sender: "alice".into(),
                amount: Uint128::new(7),
                msg: Binary::from(br#"{"unstake":{}}"#),
            }),
        ),
        (
            json!({"submit_batch": {"skip": ["valoper1"]}}),
            ExecuteMsg::SubmitBatch { skip: Some(vec!["valoper1".into()]) },
        ),
        (json!({"settle": {"limit": 5}}), ExecuteMsg::Settle { limit: Some(5) }),
        (json!({"claim": {"batches": [1, 4]}}), ExecuteMsg::Claim { batches: vec![1, 4] }),
        (
            json!({"claim_for": {"owner": "alice", "batches": [1]}}),
            ExecuteMsg::ClaimFor { owner: "alice".into(), batches: vec![1] },
        ),
        (
            json!({"assign_claim": {"batch": 3, "recipient": "bob"}}),
            ExecuteMsg::AssignClaim { batch: 3, recipient: "bob".into() },
        ),
        (
            json!({"sweep_others": {"assets": [{"native": "uusd"}]}}),
            ExecuteMsg::SweepOthers { assets: vec![AssetUnchecked::Native("uusd".into())] },
        ),
        (
            json!({"recover_lst": {"amount": "9", "recipient": null}}),
            ExecuteMsg::RecoverLst { amount: Uint128::new(9), recipient: None },
        ),
        (json!({"sync": {}}), ExecuteMsg::Sync {}),
        (json!({"compound": {"limit": null, "skip": null}}), ExecuteMsg::Compound { limit: None, skip: None }),
        (json!({"rebalance": {"limit": 2}}), ExecuteMsg::Rebalance { limit: Some(2) }),
        (
            json!({"set_validators": {"validators": [validator_wire()]}}),
            ExecuteMsg::SetValidators { validators: vec![validator()] },
        ),
        (
            json!({"set_validator_status": {"validator": "valoper1", "status": "paused"}}),
            ExecuteMsg::SetValidatorStatus { validator: "valoper1".into(), status: ValidatorStatus::Paused },
        ),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: Box::new(params()) }),
        (json!({"set_guardian": {"guardian": null}}), ExecuteMsg::SetGuardian { guardian: None }),
        (
            json!({"pause": {"action": "stake", "seconds": 3600}}),
            ExecuteMsg::Pause { action: Action::Stake, seconds: 3_600 },
        ),
        (json!({"unpause": {"action": "compound"}}), ExecuteMsg::Unpause { action: Action::Compound }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn receive() {
    pin_all(vec![
        (
            json!({"unstake": {"recipient": "bob", "min_amount": "8"}}),
            ReceiveMsg::Unstake { recipient: Some("bob".into()), min_amount: Some(Uint128::new(8)) },
        ),
        (
            json!({"instant_unstake": {"min_amount": "9", "recipient": "bob"}}),
            ReceiveMsg::InstantUnstake { min_amount: Uint128::new(9), recipient: Some("bob".into()) },
        ),
    ]);
}

/// What clients sent before there was a recipient.
#[test]
fn an_exit_without_options_reads_as_one_for_the_sender() {
    let read: ReceiveMsg = cosmwasm_std::from_json(br#"{"unstake":{}}"#).unwrap();
    assert_eq!(read, ReceiveMsg::Unstake { recipient: None, min_amount: None });
    let read: ReceiveMsg = cosmwasm_std::from_json(br#"{"instant_unstake":{"min_amount":"9"}}"#).unwrap();
    assert_eq!(read, ReceiveMsg::InstantUnstake { min_amount: Uint128::new(9), recipient: None });
}

#[test]
fn query() {
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"ledger": {}}), QueryMsg::Ledger {}),
        (json!({"redemption_rate": {}}), QueryMsg::RedemptionRate {}),
        (
            json!({"validators": {"start_after": "valoper1", "limit": 9}}),
            QueryMsg::Validators { start_after: Some("valoper1".into()), limit: Some(9) },
        ),
        (json!({"batch": {"id": 3}}), QueryMsg::Batch { id: 3 }),
        (
            json!({"batches": {"start_after": 3, "limit": null}}),
            QueryMsg::Batches { start_after: Some(3), limit: None },
        ),
        (
            json!({"entries": {"start_after": null, "limit": 4}}),
            QueryMsg::Entries { start_after: None, limit: Some(4) },
        ),
        (
            json!({"claims": {"owner": "alice", "start_after": 2, "limit": 10}}),
            QueryMsg::Claims { owner: "alice".into(), start_after: Some(2), limit: Some(10) },
        ),
        (json!({"instant_unstake": {"shares": "5"}}), QueryMsg::InstantUnstake { shares: Uint128::new(5) }),
        (
            json!({"rate_history": {"start_after": 19000, "limit": 60}}),
            QueryMsg::RateHistory { start_after: Some(19_000), limit: Some(60) },
        ),
        (json!({"pauses": {}}), QueryMsg::Pauses {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
        (
            json!({"due": {"start_after": {"owner": "alice", "batch": 1}, "limit": 5}}),
            QueryMsg::Due { start_after: Some(ClaimKey { owner: "alice".into(), batch: 1 }), limit: Some(5) },
        ),
    ]);
}

#[test]
fn actions() {
    let all = [Action::Stake, Action::Unstake, Action::InstantUnstake, Action::SubmitBatch, Action::Compound];
    // The name under which a pause is stored is the name on the wire.
    for action in all {
        assert_eq!(serde_json::to_value(action).unwrap(), json!(action.name()));
    }
    pin_all(vec![
        (json!("stake"), Action::Stake),
        (json!("unstake"), Action::Unstake),
        (json!("instant_unstake"), Action::InstantUnstake),
        (json!("submit_batch"), Action::SubmitBatch),
        (json!("compound"), Action::Compound),
    ]);
}

#[test]
fn statuses() {
    use ValidatorStatus::{Active, Draining, Gone, Paused, Quarantined};
    for status in [Active, Paused, Draining, Quarantined, Gone] {
        assert_eq!(serde_json::to_value(status).unwrap(), json!(status.name()));
    }
    pin_all(vec![
        (json!("active"), ValidatorStatus::Active),
        (json!("paused"), ValidatorStatus::Paused),
        (json!("draining"), ValidatorStatus::Draining),
        (json!("quarantined"), ValidatorStatus::Quarantined),
        (json!("gone"), ValidatorStatus::Gone),
    ]);
    pin_all(vec![
        (json!("open"), BatchStatus::Open),
        (json!("submitted"), BatchStatus::Submitted),
        (json!("settled"), BatchStatus::Settled),
    ]);
}

#[test]
fn the_rate_of_a_day() {
    pin(
        json!({"day": 19675, "synced_at": 1700000000, "base": "1100", "shares": "1000"}),
        RateSample { day: 19_675, synced_at: 1_700_000_000, base: Uint128::new(1_100), shares: Uint128::new(1_000) },
    );
}

/// What the oracle reads.
#[test]
fn the_redemption_rate_answer() {
    pin(
        json!({"base": "1100", "shares": "1000", "rate": "1.1", "synced_at": 1700000000, "paused": false}),
        RedemptionRateResponse {
            base: Uint128::new(1_100),
            shares: Uint128::new(1_000),
            rate: Decimal::percent(110),
            synced_at: 1_700_000_000,
            paused: false,
        },
    );
}

#[test]
fn answers_to_users() {
    pin(
        json!({
            "id": 1, "status": "submitted", "shares": "10", "owed": "11", "unbonding_backlog": "2", "missing": "3",
            "settled": "0",
            "submitted_at": 1700000000
        }),
        BatchResponse {
            id: 1,
            status: BatchStatus::Submitted,
            shares: Uint128::new(10),
            owed: Uint128::new(11),
            unbonding_backlog: Uint128::new(2),
            missing: Uint128::new(3),
            settled: Uint128::zero(),
            submitted_at: Some(1_700_000_000),
        },
    );
    pin(
        json!({
            "id": 5, "batch": 1, "validator": "valoper1", "amount": "9",
            "completes_at": 1700000001, "marked_height": null
        }),
        EntryResponse {
            id: 5,
            batch: 1,
            validator: "valoper1".into(),
            amount: Uint128::new(9),
            completes_at: 1_700_000_001,
            marked_height: None,
        },
    );
    pin(
        json!({
            "denom": "ustake", "lst": "token", "collector": "collector", "guardian": null,
            "params": params_wire()
        }),
        ConfigResponse {
            denom: "ustake".into(),
            lst: Addr::unchecked("token"),
            collector: Addr::unchecked("collector"),
            guardian: None,
            params: params(),
        },
    );
}

/// What the vault stores of a status is its place in the list, and stays so.
#[test]
fn a_status_is_stored_as_its_place() {
    use interfaces::shared::packed::{from_binary, to_binary};
    let all = ["Active", "Paused", "Draining", "Quarantined", "Gone"];
    for (place, name) in all.into_iter().enumerate() {
        let bytes = if place == 0 { vec![0] } else { vec![1, place as u8] };
        let status: ValidatorStatus = from_binary(&bytes.clone().into()).unwrap();
        assert_eq!((format!("{status:?}"), to_binary(&status)), (name.to_string(), bytes.into()));
    }
    assert!(from_binary::<ValidatorStatus>(&[1, 5].into()).is_err());
}
