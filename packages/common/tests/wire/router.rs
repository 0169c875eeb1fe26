//! leverage-router, whose contract waits.

use crate::pins::{pin, pin_all};
use common::router::*;
use common::AssetUnchecked;
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use serde_json::{json, Value};

fn swap_wire() -> Value {
    json!({"contract": "dex", "msg": "e30=", "out": {"native": "ustake"}, "min_out": "90"})
}

fn swap() -> Swap {
    Swap {
        contract: "dex".into(),
        msg: Binary::from(b"{}"),
        out: AssetUnchecked::Native("ustake".into()),
        min_out: Uint128::new(90),
    }
}

#[test]
fn instantiate() {
    pin(
        json!({"owner": "timelock", "staking_vault": "vault"}),
        InstantiateMsg { owner: "timelock".into(), staking_vault: "vault".into() },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (
            json!({"open": {"market": "market", "ltv": "0.6", "swap": swap_wire(), "loops": 4}}),
            ExecuteMsg::Open { market: "market".into(), ltv: Decimal::percent(60), swap: swap(), loops: 4 },
        ),
        (
            json!({"close": {"market": "market", "swap": swap_wire()}}),
            ExecuteMsg::Close { market: "market".into(), swap: swap() },
        ),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn query() {
    pin_all(vec![(json!({"config": {}}), QueryMsg::Config {}), (json!({"ownership": {}}), QueryMsg::Ownership {})]);
    pin(json!({"staking_vault": "vault"}), ConfigResponse { staking_vault: Addr::unchecked("vault") });
}
