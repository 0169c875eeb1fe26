//! liquidation-engine.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::liquidation_engine::*;
use serde_json::{json, Value};

const PARAMS: Params = Params { seconds_per_block: 6, skip_after: 86_400, min_hold: Uint128::new(100) };

fn params_wire() -> Value {
    json!({"seconds_per_block": 6, "skip_after": 86400, "min_hold": "100"})
}

fn market() -> NewMarket {
    NewMarket { market: "market".into(), tranches: vec![1, 2] }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "guardian": "guard",
            "oracle": "oracle",
            "security_vault": "security",
            "params": params_wire(),
            "markets": [{"market": "market", "tranches": [1, 2]}]
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            guardian: Some("guard".into()),
            oracle: "oracle".into(),
            security_vault: "security".into(),
            params: PARAMS,
            markets: vec![market()],
        },
    );
}

#[test]
fn execute() {
    let (market_addr, account) = ("market".to_string(), "alice".to_string());
    pin_all(vec![
        (
            json!({"flag": {"market": "market", "account": "alice"}}),
            ExecuteMsg::Flag { market: market_addr.clone(), account: account.clone() },
        ),
        (
            json!({"clear_flag": {"market": "market", "account": "alice"}}),
            ExecuteMsg::ClearFlag { market: market_addr.clone(), account: account.clone() },
        ),
        (
            json!({"liquidate": {"market": "market", "account": "alice", "lots": [2, 1], "min_discount": "0.03"}}),
            ExecuteMsg::Liquidate {
                market: market_addr.clone(),
                account,
                lots: Some(vec![2, 1]),
                min_discount: Some(Decimal::percent(3)),
            },
        ),
        (
            json!({"buy_lot": {"lot": 4, "amount": "50", "max_price": "1.9"}}),
            ExecuteMsg::BuyLot { lot: 4, amount: Some(Uint128::new(50)), max_price: Some(Decimal::percent(190)) },
        ),
        (json!({"remark": {"lot": 4}}), ExecuteMsg::Remark { lot: 4 }),
        (json!({"retry": {"deficit": 2}}), ExecuteMsg::Retry { deficit: 2 }),
        (json!({"skip": {"deficit": 2}}), ExecuteMsg::Skip { deficit: 2 }),
        (json!({"cover_step": {"deficit": 2}}), ExecuteMsg::CoverStep { deficit: 2 }),
        (json!({"place_bid": {"market": "market", "slot": 3}}), ExecuteMsg::PlaceBid { market: market_addr, slot: 3 }),
        (json!({"activate_bid": {"bid": 5}}), ExecuteMsg::ActivateBid { bid: 5 }),
        (json!({"retract_bid": {"bid": 5, "amount": null}}), ExecuteMsg::RetractBid { bid: 5, amount: None }),
        (json!({"claim_bid": {"bid": 5}}), ExecuteMsg::ClaimBid { bid: 5 }),
        (
            json!({"buy_recovery": {"deficit": 2, "max_price": null}}),
            ExecuteMsg::BuyRecovery { deficit: 2, max_price: None },
        ),
        (
            json!({"receive": {"sender": "alice", "amount": "7", "msg": "e30="}}),
            ExecuteMsg::Receive(Cw20ReceiveMsg {
                sender: "alice".into(),
                amount: Uint128::new(7),
                msg: Binary::from(b"{}"),
            }),
        ),
        (json!({"add_market": {"market": "market", "tranches": [1, 2]}}), ExecuteMsg::AddMarket(market())),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: PARAMS }),
        (json!({"set_guardian": {"guardian": "g2"}}), ExecuteMsg::SetGuardian { guardian: Some("g2".into()) }),
        (
            json!({"pause": {"action": "place_bid", "seconds": 60}}),
            ExecuteMsg::Pause { action: Action::PlaceBid, seconds: 60 },
        ),
        (json!({"unpause": {"action": "place_bid"}}), ExecuteMsg::Unpause { action: Action::PlaceBid }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn query() {
    let (market, account) = ("market".to_string(), "alice".to_string());
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (
            json!({"markets": {"start_after": "market", "limit": 3}}),
            QueryMsg::Markets { start_after: Some(market.clone()), limit: Some(3) },
        ),
        (
            json!({"flag": {"market": "market", "account": "alice"}}),
            QueryMsg::Flag { market: market.clone(), account: account.clone() },
        ),
        (
            json!({"flags": {"market": "market", "start_after": "alice", "limit": null}}),
            QueryMsg::Flags { market: market.clone(), start_after: Some(account.clone()), limit: None },
        ),
        (
            json!({"simulate": {"market": "market", "account": "alice", "lots": null, "funds": "100"}}),
            QueryMsg::Simulate { market, account, lots: None, funds: Uint128::new(100) },
        ),
        (json!({"deficit": {"id": 2}}), QueryMsg::Deficit { id: 2 }),
        (
            json!({"deficits": {"start_after": 2, "limit": 3}}),
            QueryMsg::Deficits { start_after: Some(2), limit: Some(3) },
        ),
        (json!({"lots": {"start_after": null, "limit": 3}}), QueryMsg::Lots { start_after: None, limit: Some(3) }),
        (json!({"pauses": {}}), QueryMsg::Pauses {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
    ]);
}

#[test]
fn enums() {
    assert_eq!(serde_json::to_value(Action::PlaceBid).unwrap(), json!(Action::PlaceBid.name()));
    pin_all(vec![(json!("place_bid"), Action::PlaceBid)]);
    pin_all(vec![
        (json!({"done": {}}), Walk::Done {}),
        (json!({"failed": {"step": 1, "since": 1700000000}}), Walk::Failed { step: 1, since: 1_700_000_000 }),
    ]);
}

#[test]
fn answers() {
    pin(
        json!({
            "id": 2, "market": "market", "market_deficit": 1, "account": "alice", "outstanding": "5",
            "unasked": "4", "book": "6", "held": "10", "walk": {"failed": {"step": 0, "since": 1700000000}}
        }),
        DeficitResponse {
            id: 2,
            market: Addr::unchecked("market"),
            market_deficit: 1,
            account: "alice".into(),
            outstanding: Uint128::new(5),
            unasked: Uint128::new(4),
            book: Uint128::new(6),
            held: Uint128::new(10),
            walk: Walk::Failed { step: 0, since: 1_700_000_000 },
        },
    );
    pin(
        json!({
            "discount": "0.04", "repay": "96", "take": [{"lot": 1, "amount": "50"}], "value": "100", "whole": false
        }),
        PlanResponse {
            discount: Decimal::percent(4),
            repay: Uint128::new(96),
            take: vec![interfaces::market::Take { lot: 1, amount: Uint128::new(50) }],
            value: Uint128::new(100),
            whole: false,
        },
    );
}
