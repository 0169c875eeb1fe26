//! Birth, what it refuses, ownership, and migration.

use crate::support::{base, birth, texts, who, Token};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{attr, coins, from_json, Addr, Event, StdError};
use cw20::{EmbeddedLogo, Logo, MinterResponse, TokenInfoResponse};
use cw_ownable::{Action, OwnershipError};
use cw_utils::PaymentError;
use interfaces::lst_token::{ExecuteMsg, InstantiateMarketingInfo, InstantiateMsg, QueryMsg};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use lst_token::contract::{instantiate, migrate};
use lst_token::migrate::CONTRACT_NAME;
use lst_token::ContractError;

fn refusal(msg: InstantiateMsg) -> ContractError {
    Token::of(msg).err().unwrap()
}

#[test]
fn begins_with_no_supply_and_the_vault_as_minter_without_a_cap() {
    let token = Token::born();
    let info: TokenInfoResponse = from_json(token.ask(QueryMsg::TokenInfo {}).unwrap()).unwrap();
    let (name, symbol) = ("Ballast staked coin".into(), "bSTAKE".into());
    assert_eq!(info, TokenInfoResponse { name, symbol, decimals: 6, total_supply: 0u128.into() });
    let minter: MinterResponse = from_json(token.ask(QueryMsg::Minter {}).unwrap()).unwrap();
    assert_eq!(minter, MinterResponse { minter: who("vault").into(), cap: None });
    assert_eq!(token.accounts(None, None), Vec::<String>::new());
    assert_eq!(cw2::get_contract_version(&token.deps.storage).unwrap().contract, CONTRACT_NAME);
}

#[test]
fn birth_takes_no_funds() {
    let paid = message_info(&who("deployer"), &coins(1, "ustake"));
    let refused = instantiate(mock_dependencies().as_mut(), mock_env(), paid, birth());
    assert_eq!(refused, Err(ContractError::Payment(PaymentError::NonPayable {})));
}

#[test]
fn a_name_has_3_to_50_bytes_a_symbol_3_to_12_letters_and_at_most_18_decimals() {
    for (name, symbol, decimals) in [("abc", "ab-", 0), ("n".repeat(50).as_str(), "ABCDEFGHIJyz", 18)] {
        Token::of(InstantiateMsg { name: name.into(), symbol: symbol.into(), decimals, ..birth() }).unwrap();
    }
    for name in ["ab".to_string(), "n".repeat(51)] {
        assert!(matches!(
            refusal(InstantiateMsg { name, ..birth() }),
            ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. }))
        ));
    }
    for symbol in ["ab", "ABCDEFGHIJKLM", "ab1", "a b", "ab_"] {
        assert!(matches!(
            refusal(InstantiateMsg { symbol: symbol.into(), ..birth() }),
            ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. }))
        ));
    }
    assert!(matches!(
        refusal(InstantiateMsg { decimals: 19, ..birth() }),
        ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. }))
    ));
}

#[test]
fn nothing_is_born_of_what_is_no_address() {
    let none = || "nobody".to_string();
    let marketing = Some(InstantiateMarketingInfo { marketing: Some(none()), ..texts() });
    for msg in [InstantiateMsg { vault: none(), ..birth() }, InstantiateMsg { marketing, ..birth() }] {
        assert!(matches!(
            refusal(msg),
            ContractError::Cw20(cw20_base::ContractError::Std(StdError::GenericErr { .. }))
        ));
    }
    let owner = refusal(InstantiateMsg { owner: none(), ..birth() });
    assert!(matches!(owner, ContractError::Std(StdError::GenericErr { .. })), "{owner:?}");
}

#[test]
fn a_logo_that_is_none_is_refused_at_birth() {
    let born = |logo| {
        let marketing = Some(InstantiateMarketingInfo { logo: Some(logo), ..texts() });
        refusal(InstantiateMsg { marketing, ..birth() })
    };
    let png = Logo::Embedded(EmbeddedLogo::Png(b"none".into()));
    assert_eq!(born(png), base(cw20_base::ContractError::InvalidPngHeader {}));
    let svg = Logo::Embedded(EmbeddedLogo::Svg(b"none".into()));
    assert_eq!(born(svg), base(cw20_base::ContractError::InvalidXmlPreamble {}));
}

#[test]
fn ownership_moves_in_two_steps() {
    let mut token = Token::born();
    let [owner, heir] = ["timelock", "heir"].map(who);
    let transfer = ExecuteMsg::UpdateOwnership(Action::TransferOwnership { new_owner: heir.to_string(), expiry: None });
    let refused = token.run(&heir, transfer.clone());
    assert_eq!(refused, Err(ContractError::Admin(OwnershipError::NotOwner.into())));
    let offered = token.run(&owner, transfer).unwrap();
    let named = [
        attr("what", "ownership"),
        attr("old", owner.as_str()),
        attr("new", owner.as_str()),
        attr("pending_owner", heir.as_str()),
        attr("pending_expiry", "none"),
    ];
    let event = Event::new("lst_token.config").add_attributes(named);
    assert_eq!((offered.attributes, offered.events), (vec![attr("action", "update_ownership")], vec![event]));
    let owned = |token: &Token| {
        let answer = token.ask(QueryMsg::Ownership {}).unwrap();
        from_json::<cw_ownable::Ownership<Addr>>(answer).unwrap().owner
    };
    assert_eq!(owned(&token), Some(owner));
    token.run(&heir, ExecuteMsg::UpdateOwnership(Action::AcceptOwnership)).unwrap();
    assert_eq!(owned(&token), Some(heir));
}

#[test]
fn migrates_from_itself_and_from_nothing_else() {
    let mut token = Token::born();
    let same = migrate(token.deps.as_mut(), mock_env(), MigrateMsg {}).unwrap();
    let version = Event::new("lst_token.config").add_attribute("what", "version");
    assert_eq!(same.attributes, [attr("action", "migrate")]);
    assert_eq!(same.events, [version.add_attribute("old", "0.1.0").add_attribute("new", "0.1.0")]);
    cw2::set_contract_version(token.deps.as_mut().storage, CONTRACT_NAME, "0.0.9").unwrap();
    let unknown = migrate(token.deps.as_mut(), mock_env(), MigrateMsg {});
    assert_eq!(unknown, Err(ContractError::Migrate(CommonError::UnknownVersion { version: "0.0.9".into() }.into())));
    cw2::set_contract_version(token.deps.as_mut().storage, "crates.io:other", "0.1.0").unwrap();
    let stranger = migrate(token.deps.as_mut(), mock_env(), MigrateMsg {});
    assert!(matches!(stranger, Err(ContractError::Migrate(MigrateError::Version(_)))), "{stranger:?}");
}
