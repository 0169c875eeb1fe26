//! reward_handler.

use crate::pins::pin_all;
use cosmwasm_std::{Binary, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::reward_handler::*;
use serde_json::json;

#[test]
fn messages() {
    pin_all(vec![
        (
            json!({"handle_rewards": {"proceeds_to": "collector"}}),
            ExecuteMsg::HandleRewards { proceeds_to: "collector".into() },
        ),
        (
            json!({"receive": {"sender": "collector", "amount": "7", "msg": "e30="}}),
            ExecuteMsg::Receive(Cw20ReceiveMsg {
                sender: "collector".into(),
                amount: Uint128::new(7),
                msg: Binary::from(b"{}"),
            }),
        ),
    ]);
    pin_all(vec![(
        json!({"handle_rewards": {"proceeds_to": "collector"}}),
        ReceiveMsg::HandleRewards { proceeds_to: "collector".into() },
    )]);
}
