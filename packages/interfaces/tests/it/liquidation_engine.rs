//! liquidation-engine.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Decimal, SignedDecimal, Uint128};
use interfaces::liquidation_engine::*;
use interfaces::Asset;
use serde_json::{json, Value};

const PARAMS: Params = Params { skip_after: 86_400, min_hold: Uint128::new(100), sale_period: 3_600 };

fn params_wire() -> Value {
    json!({"skip_after": 86400, "min_hold": "100", "sale_period": 3600})
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "oracle": "oracle",
            "security_vault": "security",
            "params": params_wire(),
            "markets": ["market"]
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            oracle: "oracle".into(),
            security_vault: "security".into(),
            params: PARAMS,
            markets: vec!["market".into()],
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
            json!({"liquidate": {"market": "market", "account": "alice", "lots": [2, 1], "min_discount": "-0.03"}}),
            ExecuteMsg::Liquidate {
                market: market_addr.clone(),
                account: account.clone(),
                lots: Some(vec![2, 1]),
                min_discount: Some(SignedDecimal::percent(-3)),
            },
        ),
        (
            json!({"close": {"market": "market", "account": "alice"}}),
            ExecuteMsg::Close { market: market_addr.clone(), account: account.clone() },
        ),
        (
            json!({"loss": {"deficit": 2, "account": "alice", "shortfall": "5"}}),
            ExecuteMsg::Loss { deficit: 2, account, shortfall: Uint128::new(5) },
        ),
        (
            json!({"recovered": {"deficit": 2, "outstanding": "5"}}),
            ExecuteMsg::Recovered { deficit: 2, outstanding: Uint128::new(5) },
        ),
        (json!({"retry": {"deficit": 2}}), ExecuteMsg::Retry { deficit: 2 }),
        (json!({"skip": {"deficit": 2}}), ExecuteMsg::Skip { deficit: 2 }),
        (json!({"cover_step": {"deficit": 2}}), ExecuteMsg::CoverStep { deficit: 2 }),
        (
            json!({"buy": {"deficit": 2, "tranche": 3, "min_amount": "9"}}),
            ExecuteMsg::Buy { deficit: 2, tranche: 3, min_amount: Uint128::new(9) },
        ),
        (json!({"add_market": {"market": "market"}}), ExecuteMsg::AddMarket { market: "market".into() }),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: PARAMS }),
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
        (json!({"offer": {"deficit": 2}}), QueryMsg::Offer { deficit: 2 }),
        (json!({"deficit": {"id": 2}}), QueryMsg::Deficit { id: 2 }),
        (
            json!({"deficits": {"start_after": 2, "limit": 3}}),
            QueryMsg::Deficits { start_after: Some(2), limit: Some(3) },
        ),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
        (
            json!({"due": {"start_after": {"deficits": {"start_after": 1}}, "limit": 5}}),
            QueryMsg::Due { start_after: Some(DueCursor::Deficits { start_after: Some(1) }), limit: Some(5) },
        ),
    ]);
}

#[test]
fn enums() {
    pin_all(vec![
        (json!({"done": {}}), WaterfallState::Done {}),
        (json!({"failed": {"failed_at": 1700000000}}), WaterfallState::Failed { failed_at: 1_700_000_000 }),
    ]);
}

#[test]
fn answers() {
    pin(
        json!({
            "id": 2, "market": "market", "market_deficit": 1, "account": "alice", "outstanding": "5",
            "uncovered": "4", "waterfall": {"failed": {"failed_at": 1700000000}},
            "charges": [{
                "tranche": 9, "asset": {"native": "ulst"}, "value": "0.5", "asked": "8", "held": "7", "seized": "6",
                "sold": "3", "paid": "2"
            }]
        }),
        DeficitResponse {
            id: 2,
            market: Addr::unchecked("market"),
            market_deficit: 1,
            account: "alice".into(),
            outstanding: Uint128::new(5),
            uncovered: Uint128::new(4),
            waterfall: WaterfallState::Failed { failed_at: 1_700_000_000 },
            charges: vec![ChargeResponse {
                tranche: 9,
                asset: Asset::Native("ulst".into()),
                value: Decimal::percent(50),
                asked: Uint128::new(8),
                held: Uint128::new(7),
                seized: Uint128::new(6),
                sold: Uint128::new(3),
                paid: Uint128::new(2),
            }],
        },
    );
    pin(
        json!({"tranche": 9, "asset": {"native": "ulst"}, "amount": "6", "price": "1.5"}),
        OfferResponse {
            tranche: 9,
            asset: Asset::Native("ulst".into()),
            amount: Uint128::new(6),
            price: Decimal::percent(150),
        },
    );
    pin(
        json!({
            "discount": "0.04", "repay": "96", "take": [{"lot": 1, "amount": "50"}], "value": "100", "whole": false
        }),
        PlanResponse {
            discount: SignedDecimal::percent(4),
            repay: Uint128::new(96),
            take: vec![interfaces::market::LotAmount { lot: 1, amount: Uint128::new(50) }],
            value: Uint128::new(100),
            whole: false,
        },
    );
}
