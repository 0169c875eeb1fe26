//! credit-market. Its `Settle`, `Refill` and first four queries are pinned once more in [`crate::market`].

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::credit_market::*;
use interfaces::market::LotAmount;
use interfaces::AssetUnchecked;
use serde_json::{json, Value};

pub fn params_wire() -> Value {
    json!({
        "interest": {
            "base": "0.01", "kink": "0.8", "slope_below_kink": "0.04", "slope_above_kink": "0.6", "reserve": "0.1"
        },
        "premium": {"period": 86400, "floor": "0.01", "cap": "1", "ramp_per_day": "0.5", "fund_share": "0.2"},
        "band": {"z": "0.5", "time": 21600, "confidence_multiple": "2"},
        "liquidation": crate::market::terms_wire(),
        "provision": {
            "price_memory": 604800, "write_down_after": 604801, "write_down_every": 86400, "write_down_share": "0.05",
            "mark_reward": "0.0005", "mark_share": "0.01", "mark_max": "50", "mark_daily": "200",
            "record_patience": 86401
        },
        "withdrawal": {"delay": 600, "window": 300, "retry_after": 21600, "least": "100"},
        "debt_cap": "1000000",
        "cover_ratio": "0.3",
        "oracle_exposure_cap": "500000"
    })
}

pub fn params() -> Params {
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
        band: BandParams { z: Decimal::percent(50), time: 21_600, confidence_multiple: Decimal::percent(200) },
        liquidation: crate::market::terms(),
        provision: ProvisionParams {
            price_memory: 604_800,
            write_down_after: 604_801,
            write_down_every: 86_400,
            write_down_share: Decimal::percent(5),
            mark_reward: Decimal::bps(5),
            mark_share: Decimal::percent(1),
            mark_max: Uint128::new(50),
            mark_daily: Uint128::new(200),
            record_patience: 86_401,
        },
        withdrawal: WithdrawalParams { delay: 600, window: 300, retry_after: 21_600, least: Uint128::new(100) },
        debt_cap: Uint128::new(1_000_000),
        cover_ratio: Decimal::percent(30),
        oracle_exposure_cap: Some(Uint128::new(500_000)),
    }
}

fn collateral_wire() -> Value {
    json!({"asset": {"cw20": "token"}, "feed": 4, "cap": "9000"})
}

fn collateral() -> NewCollateral {
    NewCollateral { asset: AssetUnchecked::Cw20("token".into()), feed: 4, cap: Uint128::new(9_000) }
}

fn class() -> ClassParams {
    ClassParams { initial_ltv: Decimal::percent(50), maintenance_ltv: Decimal::percent(60) }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "guardian": null,
            "steward": "rs",
            "base": {"native": "uusd"},
            "engine": "engine",
            "oracle": "oracle",
            "security_vault": "security",
            "tranches": tranches_wire(),
            "classes": [{"initial_ltv": "0.5", "maintenance_ltv": "0.6"}],
            "collaterals": [collateral_wire()],
            "params": params_wire()
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            guardian: None,
            steward: Some("rs".into()),
            base: AssetUnchecked::Native("uusd".into()),
            engine: "engine".into(),
            oracle: "oracle".into(),
            security_vault: "security".into(),
            tranches: tranches(),
            classes: vec![class()],
            collaterals: vec![collateral()],
            params: params(),
        },
    );
}

fn tranches_wire() -> Value {
    json!([
        {"tranche": 1, "valuation": null},
        {"tranche": 9, "valuation": {"feed": 3, "haircut": "0.3", "overlap": "0.2"}}
    ])
}

fn tranches() -> Vec<Backing> {
    let (haircut, overlap) = (Decimal::percent(30), Decimal::percent(20));
    let valuation = Some(Valuation { feed: 3, haircut, overlap });
    vec![Backing { tranche: 1, valuation: None }, Backing { tranche: 9, valuation }]
}

#[test]
fn execute() {
    pin_all(vec![
        (json!({"supply": {}}), ExecuteMsg::Supply {}),
        (
            json!({"request_withdrawal": {"shares": "8", "min_out": "7"}}),
            ExecuteMsg::RequestWithdrawal { shares: Uint128::new(8), min_out: Some(Uint128::new(7)) },
        ),
        (
            json!({"pay_request": {"id": 2, "mark": ["alice"]}}),
            ExecuteMsg::PayRequest { id: 2, mark: Some(vec!["alice".into()]) },
        ),
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
            json!({"withdraw": {"collateral": 1, "amount": "4", "allow_band": false}}),
            ExecuteMsg::Withdraw { collateral: 1, amount: Uint128::new(4), allow_band: false },
        ),
        (json!({"set_class": {"class": 2}}), ExecuteMsg::SetClass { class: 2 }),
        (
            json!({"borrow": {"amount": "30", "allow_band": true}}),
            ExecuteMsg::Borrow { amount: Uint128::new(30), allow_band: true },
        ),
        (json!({"repay": {"account": null}}), ExecuteMsg::Repay { account: None }),
        (json!({"repay": {"account": "alice"}}), ExecuteMsg::Repay { account: Some("alice".into()) }),
        (json!({"distribute": {}}), ExecuteMsg::Distribute {}),
        (json!({"mark": {"accounts": ["alice"]}}), ExecuteMsg::Mark { accounts: vec!["alice".into()] }),
        (json!({"write_down": {"account": "alice"}}), ExecuteMsg::WriteDown { account: "alice".into() }),
        (json!({"reserve": {}}), ExecuteMsg::Reserve {}),
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
        (json!({"refill": {"deficit": 2}}), ExecuteMsg::Refill { deficit: 2 }),
        (json!({"add_collateral": collateral_wire()}), ExecuteMsg::AddCollateral(collateral())),
        (
            json!({"set_collateral": {"collateral": 1, "cap": "9000", "feed": 4}}),
            ExecuteMsg::SetCollateral { collateral: 1, cap: Uint128::new(9_000), feed: 4 },
        ),
        (json!({"set_tranches": {"tranches": tranches_wire()}}), ExecuteMsg::SetTranches { tranches: tranches() }),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: Box::new(params()) }),
        (json!({"set_steward": {"steward": "rs"}}), ExecuteMsg::SetSteward { steward: Some("rs".into()) }),
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
        (json!({"sale": {"account": "alice"}}), QueryMsg::Sale { account: "alice".into() }),
        (
            json!({"accounts": {"start_after": "alice", "limit": 3}}),
            QueryMsg::Accounts { start_after: Some("alice".into()), limit: Some(3) },
        ),
        (json!({"exposure": {}}), QueryMsg::Exposure {}),
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"state": {}}), QueryMsg::State {}),
        (json!({"hole": {}}), QueryMsg::Hole {}),
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
        (
            json!({"due": {"start_after": {"requests": {"start_after": null}}, "limit": 5}}),
            QueryMsg::Due { start_after: Some(DueCursor::Requests { start_after: None }), limit: Some(5) },
        ),
        (
            json!({"unhealthy": {"start_after": "carol", "limit": 5}}),
            QueryMsg::Unhealthy { start_after: Some("carol".into()), limit: Some(5) },
        ),
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
            "class": 1, "debt_shares": "10", "owed": "11", "charged_off": "2", "suspended": "1", "impaired": true,
            "provision": "3", "collateral": [{"collateral": 1, "amount": "60"}], "borrowable": null,
            "band": {
                "deviation": "0.05", "edge": "1.025", "health": "1.1", "fires_at": "0.93", "unhealthy_at": "0.91",
                "sold": "40", "penalty": "1"
            }
        }),
        PositionResponse {
            class: 1,
            debt_shares: Uint128::new(10),
            owed: Uint128::new(11),
            charged_off: Uint128::new(2),
            suspended: Uint128::new(1),
            impaired: true,
            provision: Uint128::new(3),
            collateral: vec![Posted { collateral: 1, amount: Uint128::new(60) }],
            borrowable: None,
            band: Some(BandResponse {
                deviation: Decimal::percent(5),
                edge: Decimal::permille(1_025),
                health: Decimal::percent(110),
                fires_at: Decimal::percent(93),
                unhealthy_at: Decimal::percent(91),
                sold: Uint128::new(40),
                penalty: Uint128::new(1),
            }),
        },
    );
    pin(
        json!({
            "id": 2, "lender": "carol", "shares": "8", "min_out": "6", "worth": "7", "payable_at": 1700000600,
            "lapses_at": 1700000900
        }),
        RequestResponse {
            id: 2,
            lender: Addr::unchecked("carol"),
            shares: Uint128::new(8),
            min_out: Uint128::new(6),
            worth: Some(Uint128::new(7)),
            payable_at: 1_700_000_600,
            lapses_at: Some(1_700_000_900),
        },
    );
    pin(
        json!({
            "tranche": 9, "assets": "8", "held": "1", "reserved": "2", "slashable": "4", "unit_value": "1.5",
            "value": "6"
        }),
        TrancheSecurity {
            tranche: 9,
            assets: Uint128::new(8),
            held: Uint128::new(1),
            reserved: Uint128::new(2),
            slashable: Uint128::new(4),
            unit_value: Decimal::percent(150),
            value: Uint128::new(6),
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
