//! reward-collector.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Uint128};
use interfaces::reward_collector::*;
use serde_json::json;

#[test]
fn instantiate() {
    pin(
        json!({"owner": "timelock", "vault": "vault", "denom": "ustake"}),
        InstantiateMsg { owner: "timelock".into(), vault: "vault".into(), denom: "ustake".into() },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (json!({"sweep": {}}), ExecuteMsg::Sweep {}),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn query() {
    pin_all(vec![(json!({"config": {}}), QueryMsg::Config {}), (json!({"ownership": {}}), QueryMsg::Ownership {})]);
}

#[test]
fn answers() {
    pin(json!({"amount": "12"}), SweepResponse { amount: Uint128::new(12) });
    pin(
        json!({"vault": "vault", "denom": "ustake"}),
        ConfigResponse { vault: Addr::unchecked("vault"), denom: "ustake".into() },
    );
}
