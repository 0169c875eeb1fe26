//! The market interface, and that the credit market speaks it unchanged.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{from_json, to_json_vec, Addr, Decimal, Uint128};
use interfaces::market::*;
use interfaces::{credit_market, Asset};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};

fn executes() -> Vec<(Value, MarketExecuteMsg)> {
    vec![
        (
            json!({"settle": {
                "account": "alice", "revision": 9, "repay": "100", "take": [{"lot": 1, "amount": "70"}],
                "recipient": "buyer"
            }}),
            MarketExecuteMsg::Settle {
                account: "alice".into(),
                revision: 9,
                repay: Uint128::new(100),
                take: vec![LotAmount { lot: 1, amount: Uint128::new(70) }],
                recipient: "buyer".into(),
            },
        ),
        (json!({"refill": {"deficit": 2}}), MarketExecuteMsg::Refill { deficit: 2 }),
    ]
}

fn queries() -> Vec<(Value, MarketQueryMsg)> {
    vec![
        (json!({"terms": {}}), MarketQueryMsg::Terms {}),
        (json!({"account": {"account": "alice"}}), MarketQueryMsg::Account { account: "alice".into() }),
        (json!({"sale": {"account": "alice"}}), MarketQueryMsg::Sale { account: "alice".into() }),
        (
            json!({"accounts": {"start_after": "alice", "limit": 3}}),
            MarketQueryMsg::Accounts { start_after: Some("alice".into()), limit: Some(3) },
        ),
        (
            json!({"accounts": {"start_after": null, "limit": null}}),
            MarketQueryMsg::Accounts { start_after: None, limit: None },
        ),
        (json!({"exposure": {}}), MarketQueryMsg::Exposure {}),
    ]
}

#[test]
fn execute() {
    pin_all(executes());
}

#[test]
fn query() {
    pin_all(queries());
}

/// Reads the bytes of an interface message as `T` and expects `T` to write the same bytes.
fn accepts<T: Serialize + DeserializeOwned>(message: &impl Serialize) {
    let bytes = to_json_vec(message).unwrap();
    let read: T = from_json(&bytes).unwrap();
    assert_eq!(String::from_utf8(to_json_vec(&read).unwrap()), String::from_utf8(bytes));
}

#[test]
fn the_credit_market_accepts_every_message_of_the_interface_unchanged() {
    for (_, message) in executes() {
        accepts::<credit_market::ExecuteMsg>(&message);
    }
    for (_, message) in queries() {
        accepts::<credit_market::QueryMsg>(&message);
    }
}

#[test]
fn enums() {
    pin_all(vec![
        (json!("healthy"), AccountState::Healthy),
        (json!("liquidatable"), AccountState::Liquidatable),
        (json!("band"), AccountState::Band),
        (json!("under_water"), AccountState::UnderWater),
        (json!("no_price"), AccountState::NoPrice),
    ]);
    pin_all(vec![
        (json!({"token": {"cw20": "token"}}), LotKind::Token(Asset::Cw20(Addr::unchecked("token")))),
        (json!({"internal": {}}), LotKind::Internal {}),
    ]);
}

/// What the engine's replies carry.
#[test]
fn answers_as_data() {
    pin(json!({"repaid": "1", "returned": "2"}), SettleResponse { repaid: Uint128::new(1), returned: Uint128::new(2) });
    pin(
        json!({"outstanding": "1", "to_lenders": "4", "returned": "5", "to_reserves": "6"}),
        RefillResponse {
            outstanding: Uint128::new(1),
            to_lenders: Uint128::new(4),
            returned: Uint128::new(5),
            to_reserves: Uint128::new(6),
        },
    );
}

pub fn terms_wire() -> Value {
    json!({
        "discount": {
            "start": "0.01", "per_minute": "0.005", "health_slope": "0.2", "max": "0.15", "least": "0.05",
            "band_max": "0.02", "par_time": 3600, "rise_time": 14400, "end": "0.25"
        },
        "target": {"base": "1.15", "slope": "1", "max": "1.5", "soft": "1.05"},
        "least_debt": "1000",
        "flag_life": 1200,
        "seconds_per_block": "6"
    })
}

pub fn terms() -> LiquidationTerms {
    LiquidationTerms {
        discount: DiscountLaw {
            start: Decimal::percent(1),
            per_minute: Decimal::permille(5),
            health_slope: Decimal::percent(20),
            max: Decimal::percent(15),
            least: Decimal::percent(5),
            band_max: Decimal::percent(2),
            par_time: 3_600,
            rise_time: 14_400,
            end: Decimal::percent(25),
        },
        target: TargetHealth {
            base: Decimal::percent(115),
            slope: Decimal::one(),
            max: Decimal::percent(150),
            soft: Decimal::percent(105),
        },
        least_debt: Uint128::new(1_000),
        flag_life: 1_200,
        seconds_per_block: Decimal::percent(600),
    }
}

#[test]
fn the_terms() {
    pin(
        json!({"base": {"native": "uusd"}, "liquidation": terms_wire()}),
        Terms { base: Asset::Native("uusd".into()), liquidation: terms() },
    );
}

#[test]
fn an_account() {
    pin(
        json!({
            "account": "alice",
            "revision": 9,
            "state": "liquidatable",
            "owed": "100",
            "value": "120",
            "weighted": "90",
            "health": "0.9",
            "edge": "1.02",
            "target": "1.2",
            "healthy_at": 1700000000,
            "under_water_for": null,
            "price_factor": null,
            "provision": "3",
            "lots": [
                {
                    "id": 1, "kind": {"token": {"native": "ustake"}}, "amount": "60", "unit_price": "2",
                    "weight": "0.75", "feed": 4
                },
                {"id": 2, "kind": {"internal": {}}, "amount": "1", "unit_price": null, "weight": "0", "feed": 5}
            ]
        }),
        AccountResponse {
            account: "alice".into(),
            revision: 9,
            state: AccountState::Liquidatable,
            owed: Uint128::new(100),
            value: Uint128::new(120),
            weighted: Uint128::new(90),
            health: Some(Decimal::percent(90)),
            edge: Some(Decimal::percent(102)),
            target: Some(Decimal::percent(120)),
            healthy_at: 1_700_000_000,
            under_water_for: None,
            price_factor: None,
            provision: Uint128::new(3),
            lots: vec![
                Lot {
                    id: 1,
                    kind: LotKind::Token(Asset::Native("ustake".into())),
                    amount: Uint128::new(60),
                    unit_price: Some(Decimal::percent(200)),
                    weight: Decimal::percent(75),
                    feed: 4,
                },
                Lot {
                    id: 2,
                    kind: LotKind::Internal {},
                    amount: Uint128::one(),
                    unit_price: None,
                    weight: Decimal::zero(),
                    feed: 5,
                },
            ],
        },
    );
    pin(
        json!({
            "reserve": "4",
            "tranches": [{"tranche": 7, "reserve": "3", "value": "0.5", "price": null, "feed": 11}],
            "listed_at": 1700000000
        }),
        ExposureResponse {
            reserve: Uint128::new(4),
            tranches: vec![TrancheExposure {
                tranche: 7,
                reserve: Uint128::new(3),
                value: Decimal::percent(50),
                price: None,
                feed: Some(11),
            }],
            listed_at: 1_700_000_000,
        },
    );
}
