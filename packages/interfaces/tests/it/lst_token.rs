//! lst-token. Its words are cw20's: what wallets send to any cw20 must read here, and mean the same.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Binary, Uint128};
use cw20::{EmbeddedLogo, Expiration, Logo};
use cw20_base::msg as cw20_base;
use interfaces::lst_token::*;
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};

const AMOUNT: Uint128 = Uint128::new(5);

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "vault": "vault",
            "name": "Staked Stake",
            "symbol": "stSTAKE",
            "decimals": 6,
            "marketing": {
                "project": "https://example.org", "description": "shares", "marketing": "alice", "logo": {"url": "u"}
            }
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            vault: "vault".into(),
            name: "Staked Stake".into(),
            symbol: "stSTAKE".into(),
            decimals: 6,
            marketing: Some(InstantiateMarketingInfo {
                project: Some("https://example.org".into()),
                description: Some("shares".into()),
                marketing: Some("alice".into()),
                logo: Some(Logo::Url("u".into())),
            }),
        },
    );
}

fn executes() -> Vec<(Value, ExecuteMsg)> {
    let expires = Some(Expiration::AtHeight(9));
    vec![
        (
            json!({"transfer": {"recipient": "bob", "amount": "5"}}),
            ExecuteMsg::Transfer { recipient: "bob".into(), amount: AMOUNT },
        ),
        (json!({"burn": {"amount": "5"}}), ExecuteMsg::Burn { amount: AMOUNT }),
        (
            json!({"send": {"contract": "vault", "amount": "5", "msg": "e30="}}),
            ExecuteMsg::Send { contract: "vault".into(), amount: AMOUNT, msg: Binary::from(b"{}") },
        ),
        (
            json!({"mint": {"recipient": "bob", "amount": "5"}}),
            ExecuteMsg::Mint { recipient: "bob".into(), amount: AMOUNT },
        ),
        (
            json!({"increase_allowance": {"spender": "bob", "amount": "5", "expires": {"at_height": 9}}}),
            ExecuteMsg::IncreaseAllowance { spender: "bob".into(), amount: AMOUNT, expires },
        ),
        (
            json!({"decrease_allowance": {"spender": "bob", "amount": "5", "expires": null}}),
            ExecuteMsg::DecreaseAllowance { spender: "bob".into(), amount: AMOUNT, expires: None },
        ),
        (
            json!({"transfer_from": {"owner": "alice", "recipient": "bob", "amount": "5"}}),
            ExecuteMsg::TransferFrom { owner: "alice".into(), recipient: "bob".into(), amount: AMOUNT },
        ),
        (
            json!({"send_from": {"owner": "alice", "contract": "vault", "amount": "5", "msg": "e30="}}),
            ExecuteMsg::SendFrom {
                owner: "alice".into(),
                contract: "vault".into(),
                amount: AMOUNT,
                msg: Binary::from(b"{}"),
            },
        ),
        (
            json!({"update_marketing": {"project": "p", "description": null, "marketing": "bob"}}),
            ExecuteMsg::UpdateMarketing { project: Some("p".into()), description: None, marketing: Some("bob".into()) },
        ),
        (json!({"upload_logo": {"url": "u"}}), ExecuteMsg::UploadLogo(Logo::Url("u".into()))),
        (
            json!({"upload_logo": {"embedded": {"png": "iVBO"}}}),
            ExecuteMsg::UploadLogo(Logo::Embedded(EmbeddedLogo::Png(Binary::from([0x89, b'P', b'N'])))),
        ),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]
}

fn queries() -> Vec<(Value, QueryMsg)> {
    vec![
        (json!({"balance": {"address": "bob"}}), QueryMsg::Balance { address: "bob".into() }),
        (json!({"token_info": {}}), QueryMsg::TokenInfo {}),
        (json!({"minter": {}}), QueryMsg::Minter {}),
        (
            json!({"allowance": {"owner": "alice", "spender": "bob"}}),
            QueryMsg::Allowance { owner: "alice".into(), spender: "bob".into() },
        ),
        (
            json!({"all_allowances": {"owner": "alice", "start_after": "bob", "limit": 3}}),
            QueryMsg::AllAllowances { owner: "alice".into(), start_after: Some("bob".into()), limit: Some(3) },
        ),
        (
            json!({"all_spender_allowances": {"spender": "bob", "start_after": null, "limit": null}}),
            QueryMsg::AllSpenderAllowances { spender: "bob".into(), start_after: None, limit: None },
        ),
        (
            json!({"all_accounts": {"start_after": "bob", "limit": 3}}),
            QueryMsg::AllAccounts { start_after: Some("bob".into()), limit: Some(3) },
        ),
        (json!({"marketing_info": {}}), QueryMsg::MarketingInfo {}),
        (json!({"download_logo": {}}), QueryMsg::DownloadLogo {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
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

/// The same JSON back after it went through `T`.
fn through<T: Serialize + DeserializeOwned>(wire: &Value) -> Value {
    let message: T = serde_json::from_value(wire.clone()).unwrap();
    serde_json::to_value(message).unwrap()
}

#[test]
fn every_word_but_ownership_is_one_of_cw20() {
    for (wire, _) in executes().into_iter().filter(|(wire, _)| wire.get("update_ownership").is_none()) {
        assert_eq!(through::<cw20_base::ExecuteMsg>(&wire), wire);
    }
    for (wire, _) in queries().into_iter().filter(|(wire, _)| wire.get("ownership").is_none()) {
        assert_eq!(through::<cw20_base::QueryMsg>(&wire), wire);
    }
}

/// `BurnFrom` and a change of the minter do not exist.
#[test]
fn what_was_taken_away_does_not_read() {
    let gone =
        [json!({"burn_from": {"owner": "alice", "amount": "5"}}), json!({"update_minter": {"new_minter": "eve"}})];
    for wire in gone {
        through::<cw20_base::ExecuteMsg>(&wire);
        assert!(serde_json::from_value::<ExecuteMsg>(wire).is_err());
    }
}
