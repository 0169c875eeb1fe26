//! What several contracts share: assets, pauses, ownership, the migration without arguments, cw20's hook.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Uint128};
use cw_ownable::{Action, Expiration};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::shared::pause::{Pause, PauseResponse};
use interfaces::{Asset, AssetAmount, AssetUnchecked};
use serde_json::json;

#[test]
fn assets() {
    pin_all(vec![
        (json!({"native": "ustake"}), AssetUnchecked::Native("ustake".into())),
        (json!({"cw20": "token"}), AssetUnchecked::Cw20("token".into())),
    ]);
    pin_all(vec![
        (json!({"native": "ustake"}), Asset::Native("ustake".into())),
        (json!({"cw20": "token"}), Asset::Cw20(Addr::unchecked("token"))),
    ]);
    pin(
        json!({"asset": {"native": "ustake"}, "amount": "7"}),
        AssetAmount { asset: Asset::Native("ustake".into()), amount: Uint128::new(7) },
    );
}

#[test]
fn pauses() {
    pin(json!({"since": 10, "until": 20}), Pause { since: 10, until: 20 });
    pin(
        json!({"action": "borrow", "since": 10, "until": 20}),
        PauseResponse { action: "borrow".into(), since: 10, until: 20 },
    );
}

#[test]
fn ownership() {
    pin_all(vec![
        (
            json!({"transfer_ownership": {"new_owner": "next", "expiry": {"at_height": 9}}}),
            Action::TransferOwnership { new_owner: "next".into(), expiry: Some(Expiration::AtHeight(9)) },
        ),
        (json!("accept_ownership"), Action::AcceptOwnership),
        (json!("renounce_ownership"), Action::RenounceOwnership),
    ]);
}

#[test]
fn a_migration_without_arguments() {
    pin(json!({}), MigrateMsg {});
}
