//! Migration keeps what is stored, and only goes forward.

use crate::support::{code, events, Suite, CAP, DEBT_CAP, LIFE, START};
use cosmwasm_std::testing::{mock_dependencies, mock_env};
use cosmwasm_std::{Event, StdError};
use cw_multi_test::Executor;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use risk_steward::contract::migrate;
use risk_steward::migrate::{CONTRACT_NAME, VERSION};
use risk_steward::ContractError;

#[test]
fn the_admin_migrates_it_and_rules_and_adjustments_stay() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    let (owner, stranger, contract) = (suite.owner.clone(), suite.stranger.clone(), suite.contract.clone());
    let code = suite.app.store_code(code());
    suite.app.migrate_contract(stranger, contract.clone(), &MigrateMsg {}, code).unwrap_err();
    let answer = suite.app.migrate_contract(owner, contract, &MigrateMsg {}, code).unwrap();
    let version = Event::new("wasm-risk_steward.config").add_attributes([
        ("what", "version"),
        ("old", "0.1.0"),
        ("new", VERSION),
    ]);
    assert_eq!(events(&answer), [version]);
    assert_eq!(suite.adjustment(DEBT_CAP), Some((CAP, CAP / 2, START + LIFE)));
}

fn migrated_from(name: &str, version: &str) -> Result<(), ContractError> {
    let mut deps = mock_dependencies();
    cw2::set_contract_version(&mut deps.storage, name, version).unwrap();
    migrate(deps.as_mut(), mock_env(), MigrateMsg {}).map(drop)
}

#[test]
fn another_contract_or_a_newer_version_is_refused() {
    let refused = |error: MigrateError| Err(ContractError::Migrate(error));
    let version = |why: &str| refused(StdError::generic_err(why).into());
    assert_eq!(
        migrated_from("crates.io:cw20-base", "0.1.0"),
        version("Cannot migrate from crates.io:cw20-base to crates.io:ballast-risk-steward")
    );
    assert_eq!(
        migrated_from(CONTRACT_NAME, "99.0.0"),
        version("Cannot migrate from newer version (99.0.0) to older (0.1.0)")
    );
    let unknown = CommonError::UnknownVersion { version: "0.0.9".into() };
    assert_eq!(migrated_from(CONTRACT_NAME, "0.0.9"), refused(unknown.into()));
    assert_eq!(migrated_from(CONTRACT_NAME, "0.1.0"), Ok(()));
}
