//! pyth-adapter, and the price source interface that it implements.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Decimal};
use interfaces::price_source::{PriceSourceQueryMsg, SourcePrice};
use interfaces::pyth_adapter::*;
use serde_json::json;

#[test]
fn instantiate() {
    pin(
        json!({"pyth": "pyth", "id": "00ff", "base_decimals": 18, "quote_decimals": 6}),
        InstantiateMsg { pyth: "pyth".into(), id: "00ff".into(), base_decimals: 18, quote_decimals: 6 },
    );
}

#[test]
fn query() {
    pin_all(vec![(json!({"price": {}}), QueryMsg::Price {}), (json!({"config": {}}), QueryMsg::Config {})]);
    pin_all(vec![(json!({"price": {}}), PriceSourceQueryMsg::Price {})]);
}

#[test]
fn answers() {
    pin(
        json!({"price": "7.12", "confidence": "0.01", "observed_at": 1700000000}),
        SourcePrice { price: Decimal::percent(712), confidence: Decimal::percent(1), observed_at: 1_700_000_000 },
    );
    pin(
        json!({"pyth": "pyth", "id": "00ff", "base_decimals": 18, "quote_decimals": 6}),
        ConfigResponse { pyth: Addr::unchecked("pyth"), id: "00ff".into(), base_decimals: 18, quote_decimals: 6 },
    );
}
