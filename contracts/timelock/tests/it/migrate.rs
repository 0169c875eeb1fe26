//! The timelock migrates itself and others by operations, and only forward.

use crate::support::{events, Suite};
use cosmwasm_std::testing::{mock_dependencies, mock_env};
use cosmwasm_std::{to_json_binary, CosmosMsg, Event, StdError, WasmMsg};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use timelock::contract::migrate;
use timelock::migrate::{CONTRACT_NAME, VERSION};
use timelock::ContractError;

fn to_code(suite: &Suite, new_code_id: u64) -> CosmosMsg {
    let msg = to_json_binary(&MigrateMsg {}).unwrap();
    WasmMsg::Migrate { contract_addr: suite.timelock.0.to_string(), new_code_id, msg }.into()
}

#[test]
fn an_operation_migrates_the_timelock_itself() {
    let mut suite = Suite::new();
    let code = suite.app.store_code(crate::support::code());
    let message = to_code(&suite, code);
    let answer = suite.run(vec![message]).unwrap();
    let migrated =
        Event::new("wasm-timelock.config").add_attributes([("what", "version"), ("old", "0.1.0"), ("new", VERSION)]);
    assert_eq!(events(&answer)[1], migrated);
    assert_eq!(suite.app.wrap().query_wasm_contract_info(&suite.timelock.0).unwrap().code_id, code);
    // What was there is there still.
    assert_eq!(suite.timelock.operation(&suite.app.wrap(), 1).unwrap().id, 1);
}

#[test]
fn nobody_migrates_it_from_outside() {
    let mut suite = Suite::new();
    let code = suite.app.store_code(crate::support::code());
    for sender in [suite.proposer.clone(), suite.guardian.clone(), suite.stranger.clone()] {
        let message = to_code(&suite, code);
        suite.send(&sender, Ok(message)).unwrap_err();
    }
    assert_eq!(suite.app.wrap().query_wasm_contract_info(&suite.timelock.0).unwrap().code_id, suite.code);
}

fn migrated_from(name: &str, version: &str) -> Result<(), ContractError> {
    let mut deps = mock_dependencies();
    cw2::set_contract_version(&mut deps.storage, name, version).unwrap();
    migrate(deps.as_mut(), mock_env(), MigrateMsg {}).map(|_| ())
}

#[test]
fn another_contract_or_a_newer_version_is_refused() {
    let refused = |error: MigrateError| Err(ContractError::Migrate(error));
    let version = |why: &str| refused(StdError::generic_err(why).into());
    assert_eq!(
        migrated_from("crates.io:cw20-base", "0.1.0"),
        version("Cannot migrate from crates.io:cw20-base to crates.io:ballast-timelock")
    );
    assert_eq!(
        migrated_from(CONTRACT_NAME, "99.0.0"),
        version("Cannot migrate from newer version (99.0.0) to older (0.1.0)")
    );
    let unknown = CommonError::UnknownVersion { version: "0.0.9".into() };
    assert_eq!(migrated_from(CONTRACT_NAME, "0.0.9"), refused(unknown.into()));
    assert_eq!(migrated_from(CONTRACT_NAME, "0.1.0"), Ok(()));
}
