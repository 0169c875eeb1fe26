//! reward-collector.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Uint128};
use interfaces::reward_collector::*;
use interfaces::AssetUnchecked;
use serde_json::json;

#[test]
fn instantiate() {
    pin(
        json!({"owner": "timelock", "vault": "vault", "denom": "ustake", "handler": {"account": "treasury"}}),
        InstantiateMsg {
            owner: "timelock".into(),
            vault: "vault".into(),
            denom: "ustake".into(),
            handler: Some(Handler::Account("treasury".into())),
        },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (json!({"sweep": {}}), ExecuteMsg::Sweep {}),
        (
            json!({"sweep_others": {"assets": [{"native": "uusd"}, {"cw20": "token"}]}}),
            ExecuteMsg::SweepOthers {
                assets: vec![AssetUnchecked::Native("uusd".into()), AssetUnchecked::Cw20("token".into())],
            },
        ),
        (
            json!({"set_handler": {"handler": {"contract": "auction"}}}),
            ExecuteMsg::SetHandler { handler: Some(Handler::Contract("auction".into())) },
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
}

#[test]
fn answers() {
    pin(json!({"amount": "12"}), SweepResponse { amount: Uint128::new(12) });
    pin(
        json!({"vault": "vault", "denom": "ustake", "handler": null}),
        ConfigResponse { vault: Addr::unchecked("vault"), denom: "ustake".into(), handler: None },
    );
}
