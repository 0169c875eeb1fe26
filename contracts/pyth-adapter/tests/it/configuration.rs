//! Instantiation and migration.

use crate::support::{birth, money, World, ID};
use cosmwasm_std::testing::mock_env;
use cosmwasm_std::{from_json, StdError};
use cw2::ContractVersion;
use cw_utils::PaymentError;
use interfaces::pyth_adapter::{event, ConfigResponse, InstantiateMsg, QueryMsg};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateMsg;
use pyth_adapter::contract::{migrate, query};
use pyth_adapter::ContractError;

#[test]
fn the_configuration_is_stored_and_named_in_an_event() {
    let mut world = World::unborn();
    let response = world.instantiate(birth(), &[]).unwrap();
    let event = &response.events[0];
    assert_eq!(event.ty, event::CONFIG);
    let pyth = world.deps.api.addr_make("pyth");
    let stored = format!(r#"{{"pyth":"{pyth}","id":"{ID}","base_decimals":6,"quote_decimals":6}}"#);
    let pairs: Vec<_> = event.attributes.iter().map(|one| (one.key.as_str(), one.value.as_str())).collect();
    assert_eq!(pairs, [("what", "config"), ("old", "none"), ("new", &stored)]);
    let config: ConfigResponse =
        from_json(query(world.deps.as_ref(), mock_env(), QueryMsg::Config {}).unwrap()).unwrap();
    assert_eq!(config, ConfigResponse { pyth, id: ID.into(), base_decimals: 6, quote_decimals: 6 });
}

#[test]
fn what_cannot_be_a_configuration_is_refused() {
    let refused = |msg: InstantiateMsg| World::unborn().instantiate(msg, &[]).unwrap_err();
    for id in ["", "0xb0", &ID.to_uppercase(), &ID[..63], &format!("{ID}0"), &format!("{}g", &ID[..63])] {
        let error = refused(InstantiateMsg { id: id.into(), ..birth() });
        assert_eq!(error, ContractError::FeedId { id: id.into() });
    }
    let error = refused(InstantiateMsg { base_decimals: 37, ..birth() });
    let out = |name| CommonError::OutOfRange { name, value: "37".into(), min: "0".into(), max: "36".into() };
    assert_eq!(error, ContractError::Common(out("base_decimals")));
    let error = refused(InstantiateMsg { quote_decimals: 37, ..birth() });
    assert_eq!(error, ContractError::Common(out("quote_decimals")));
    let error = refused(InstantiateMsg { pyth: "?".into(), ..birth() });
    assert!(matches!(error, ContractError::Std(StdError::GenericErr { .. })));
    let error = World::unborn().instantiate(birth(), &money()).unwrap_err();
    assert_eq!(error, ContractError::Payment(PaymentError::NonPayable {}));
}

#[test]
fn a_migration_knows_its_own_contract_only() {
    let mut world = World::new();
    migrate(world.deps.as_mut(), mock_env(), MigrateMsg {}).unwrap();
    let other = ContractVersion { contract: "crates.io:other".into(), version: "0.1.0".into() };
    cw2::set_contract_version(&mut world.deps.storage, other.contract, other.version).unwrap();
    let error = migrate(world.deps.as_mut(), mock_env(), MigrateMsg {}).unwrap_err();
    assert!(matches!(error, ContractError::Migrate(_)), "{error:?}");
}
