//! credit-market. Its `Settle`, `Refill` and first four queries are pinned once more in [`crate::market`].

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::credit_market::*;
use interfaces::market::{ClockParams, LiquidationTerms, LotAmount, RefillSource};
use interfaces::AssetUnchecked;
use serde_json::{json, Value};

fn params_wire() -> Value {
    json!({
        "interest": {
            "base": "0.01", "kink": "0.8", "slope_below_kink": "0.04", "slope_above_kink": "0.6", "reserve": "0.1"
        },
        "premium": {"period": 86400, "floor": "0.01", "cap": "1", "ramp_per_day": "0.5", "fund_share": "0.2"},
        "margin": {
            "liquidation_time": 3600, "z": "3", "slippage": "0.005", "buffer": "0.07", "max_fall_per_day": "0.02",
            "confidence_multiple": "2"
        },
        "liquidation": {
            "clock": {"start": "0.01", "per_minute": "0.005", "health_slope": "0.2", "max": "0.15", "min": "0.02"},
            "target_health": "1.05",
            "dust": "1000",
            "flag_life": 1200,
            "lot_haircut": "0.05",
            "lot_duration": 3600
        },
        "debt_cap": "1000000",
        "cover_ratio": "0.3",
        "oracle_exposure_cap": "500000",
        "withdrawal_delay": 600
    })
}

fn params() -> Params {
    Params {
        interest: InterestParams {
            base: Decimal::percent(1),
            kink: Decimal::percent(80),
            slope_below_kink: Decimal::percent(4),
            slope_above_kink: Decimal::percent(60),
            reserve: Decimal::percent(10),
        },
        premium: PremiumParams {
            period: 86_400,
            floor: Decimal::percent(1),
            cap: Decimal::one(),
            ramp_per_day: Decimal::percent(50),
            fund_share: Decimal::percent(20),
        },
        margin: MarginParams {
            liquidation_time: 3_600,
            z: Decimal::percent(300),
            slippage: Decimal::permille(5),
            buffer: Decimal::percent(7),
            max_fall_per_day: Decimal::percent(2),
            confidence_multiple: Decimal::percent(200),
        },
        liquidation: LiquidationTerms {
            clock: ClockParams {
                start: Decimal::percent(1),
                per_minute: Decimal::permille(5),
                health_slope: Decimal::percent(20),
                max: Decimal::percent(15),
                min: Decimal::percent(2),
            },
            target_health: Decimal::percent(105),
            dust: Uint128::new(1_000),
            flag_life: 1_200,
            lot_haircut: Decimal::percent(5),
            lot_duration: 3_600,
        },
        debt_cap: Uint128::new(1_000_000),
        cover_ratio: Decimal::percent(30),
        oracle_exposure_cap: Some(Uint128::new(500_000)),
        withdrawal_delay: 600,
    }
}

fn collateral_wire() -> Value {
    json!({"asset": {"cw20": "token"}, "feed": 4, "cap": "9000"})
}

fn collateral() -> NewCollateral {
    NewCollateral { asset: AssetUnchecked::Cw20("token".into()), feed: 4, cap: Uint128::new(9_000) }
}

fn class() -> ClassParams {
    ClassParams { initial_cap: Decimal::percent(50), maintenance_cap: Decimal::percent(60) }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "guardian": null,
            "base": {"native": "uusd"},
            "engine": "engine",
            "oracle": "oracle",
            "security_vault": "security",
            "tranche": 1,
            "classes": [{"initial_cap": "0.5", "maintenance_cap": "0.6"}],
            "collaterals": [collateral_wire()],
            "params": params_wire()
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            guardian: None,
            base: AssetUnchecked::Native("uusd".into()),
            engine: "engine".into(),
            oracle: "oracle".into(),
            security_vault: "security".into(),
            tranche: 1,
            classes: vec![class()],
            collaterals: vec![collateral()],
            params: params(),
        },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (json!({"supply": {}}), ExecuteMsg::Supply {}),
        (json!({"request_withdrawal": {"shares": "8"}}), ExecuteMsg::RequestWithdrawal { shares: Uint128::new(8) }),
        (json!({"pay_request": {"id": 2}}), ExecuteMsg::PayRequest { id: 2 }),
        (json!({"claim_refunds": {}}), ExecuteMsg::ClaimRefunds {}),
        (json!({"deposit": {}}), ExecuteMsg::Deposit {}),
        (
            json!({"receive": {"sender": "alice", "amount": "7", "msg": "eyJkZXBvc2l0Ijp7fX0="}}),
            ExecuteMsg::Receive(Cw20ReceiveMsg {
                sender: "alice".into(),
                amount: Uint128::new(7),
                msg: Binary::from(br#"{"deposit":{}}"#),
            }),
        ),
        (
            json!({"withdraw": {"collateral": 1, "amount": "4"}}),
            ExecuteMsg::Withdraw { collateral: 1, amount: Uint128::new(4) },
        ),
        (json!({"set_class": {"class": 2}}), ExecuteMsg::SetClass { class: 2 }),
        (json!({"borrow": {"amount": "30"}}), ExecuteMsg::Borrow { amount: Uint128::new(30) }),
        (json!({"repay": {"account": null}}), ExecuteMsg::Repay { account: None }),
        (json!({"repay": {"account": "alice"}}), ExecuteMsg::Repay { account: Some("alice".into()) }),
        (json!({"distribute": {}}), ExecuteMsg::Distribute {}),
        (json!({"refresh": {}}), ExecuteMsg::Refresh {}),
        (
            json!({"settle": {
                "account": "alice", "revision": 9, "repay": "100", "take": [{"lot": 1, "amount": "70"}],
                "recipient": "buyer"
            }}),
            ExecuteMsg::Settle {
                account: "alice".into(),
                revision: 9,
                repay: Uint128::new(100),
                take: vec![LotAmount { lot: 1, amount: Uint128::new(70) }],
                recipient: "buyer".into(),
            },
        ),
        (
            json!({"refill": {"deficit": 2, "book": "40", "source": "sale"}}),
            ExecuteMsg::Refill { deficit: 2, book: Uint128::new(40), source: RefillSource::Sale },
        ),
        (json!({"add_collateral": collateral_wire()}), ExecuteMsg::AddCollateral(collateral())),
        (
            json!({"set_collateral_cap": {"collateral": 1, "cap": "9000"}}),
            ExecuteMsg::SetCollateralCap { collateral: 1, cap: Uint128::new(9_000) },
        ),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: Box::new(params()) }),
        (json!({"set_guardian": {"guardian": "g2"}}), ExecuteMsg::SetGuardian { guardian: Some("g2".into()) }),
        (
            json!({"pause": {"action": "borrow", "seconds": 60}}),
            ExecuteMsg::Pause { action: Action::Borrow, seconds: 60 },
        ),
        (json!({"unpause": {"action": "set_class"}}), ExecuteMsg::Unpause { action: Action::SetClass }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn receive() {
    pin_all(vec![(json!({"deposit": {}}), ReceiveMsg::Deposit {})]);
}

#[test]
fn query() {
    pin_all(vec![
        (json!({"terms": {}}), QueryMsg::Terms {}),
        (json!({"account": {"account": "alice"}}), QueryMsg::Account { account: "alice".into() }),
        (
            json!({"accounts": {"start_after": "alice", "limit": 3}}),
            QueryMsg::Accounts { start_after: Some("alice".into()), limit: Some(3) },
        ),
        (json!({"exposure": {}}), QueryMsg::Exposure {}),
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"state": {}}), QueryMsg::State {}),
        (json!({"collaterals": {}}), QueryMsg::Collaterals {}),
        (json!({"ceiling": {}}), QueryMsg::Ceiling {}),
        (json!({"position": {"account": "alice"}}), QueryMsg::Position { account: "alice".into() }),
        (json!({"lender": {"lender": "carol"}}), QueryMsg::Lender { lender: "carol".into() }),
        (
            json!({"lenders": {"start_after": "carol", "limit": 3}}),
            QueryMsg::Lenders { start_after: Some("carol".into()), limit: Some(3) },
        ),
        (
            json!({"requests": {"start_after": 2, "limit": null}}),
            QueryMsg::Requests { start_after: Some(2), limit: None },
        ),
        (json!({"deficit": {"id": 2}}), QueryMsg::Deficit { id: 2 }),
        (
            json!({"deficits": {"start_after": null, "limit": 3}}),
            QueryMsg::Deficits { start_after: None, limit: Some(3) },
        ),
        (json!({"pauses": {}}), QueryMsg::Pauses {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
    ]);
}

#[test]
fn actions() {
    for action in [Action::Supply, Action::Borrow, Action::Withdraw, Action::SetClass] {
        assert_eq!(serde_json::to_value(action).unwrap(), json!(action.name()));
    }
    pin_all(vec![
        (json!("supply"), Action::Supply),
        (json!("borrow"), Action::Borrow),
        (json!("withdraw"), Action::Withdraw),
        (json!("set_class"), Action::SetClass),
    ]);
}

#[test]
fn answers() {
    pin(json!({"deficit": 2, "left": "5"}), OpenLoss { deficit: 2, left: Uint128::new(5) });
    pin(
        json!({
            "class": 1, "debt_shares": "10", "owed": "11", "collateral": [{"collateral": 1, "amount": "60"}],
            "borrowable": null
        }),
        PositionResponse {
            class: 1,
            debt_shares: Uint128::new(10),
            owed: Uint128::new(11),
            collateral: vec![Posted { collateral: 1, amount: Uint128::new(60) }],
            borrowable: None,
        },
    );
    pin(
        json!({"id": 2, "lender": "carol", "shares": "8", "value": "9", "worth": "7", "payable_at": 1700000600}),
        RequestResponse {
            id: 2,
            lender: Addr::unchecked("carol"),
            shares: Uint128::new(8),
            value: Uint128::new(9),
            worth: Uint128::new(7),
            payable_at: 1_700_000_600,
        },
    );
    pin(
        json!({"lender": "carol", "shares": "8", "pending": "1", "value": "9", "refunds": "2", "lost": "3"}),
        LenderResponse {
            lender: "carol".into(),
            shares: Uint128::new(8),
            pending: Uint128::new(1),
            value: Uint128::new(9),
            refunds: Uint128::new(2),
            lost: Uint128::new(3),
        },
    );
}
