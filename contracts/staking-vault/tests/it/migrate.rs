//! From the storage of version 0.1, written down byte for byte as that version wrote it.

use crate::support::{born, Vault};
use cosmwasm_std::{Decimal, Storage};
use cw2::ContractVersion;
use interfaces::shared::migrate::MigrateMsg;
use interfaces::staking_vault::{ConfigResponse, QueryMsg, ValidatorStatus};
use staking_vault::contract::migrate;
use staking_vault::state::{Submission, BASICS, SUBMISSION, VALIDATORS};
use staking_vault::ContractError;

const CONFIG: &str = r#"{"denom":"ustake","lst":"token","collector":"collector","locked_shares":"1000000","params":{
"unbonding_period":1814400,"batch_interval":345600,"interval_margin":86400,"max_sync_age":172800,"vesting_period":86400,
"fee":"0.05","fee_recipient":"treasury","security_share":{"vault":"security","tranche":2,"share":"0.5"},
"max_delegations":10,"instant":{"floor":"0.001","ceiling":"0.3"}}}"#;
const VALIDATOR: &str = r#"{"w":3,"c":"0.25","s":"paused","b":"777","m":2,"i":1700000000,"o":true,"e":[1700000001]}"#;

fn old() -> Vault {
    let mut vault = born(&["v1"]);
    let storage = &mut vault.deps.storage;
    storage.set(b"config", CONFIG.as_bytes());
    storage.set(b"\0\x0avalidatorsv1", VALIDATOR.as_bytes());
    storage.set(b"submitted_at", b"1700000002");
    let version = r#"{"contract":"crates.io:ballast-staking-vault","version":"0.1.0"}"#;
    storage.set(b"contract_info", version.as_bytes());
    vault
}

#[test]
fn everything_of_0_1_is_kept_and_what_is_new_has_not_happened_yet() {
    let mut vault = old();
    migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {}).unwrap();
    let config: ConfigResponse = vault.ask(QueryMsg::Config {});
    assert_eq!(
        (config.denom.as_str(), config.lst.as_str(), config.collector.as_str()),
        ("ustake", "token", "collector")
    );
    let basics = BASICS.load(&vault.deps.storage).unwrap();
    assert_eq!((basics.denom, basics.lst.0), (config.denom, config.lst));
    assert_eq!(basics.max_sync_age, config.params.max_sync_age);
    let params = config.params;
    assert_eq!((params.unbonding_period, params.batch_interval, params.interval_margin), (1_814_400, 345_600, 86_400));
    assert_eq!((params.max_sync_age, params.vesting_period, params.max_delegations), (172_800, 86_400, 10));
    assert_eq!((params.fee, params.fee_recipient.as_str()), (Decimal::percent(5), "treasury"));
    let share = params.security_share.unwrap();
    assert_eq!((share.vault.as_str(), share.tranche, share.share), ("security", 2, Decimal::percent(50)));
    // A fee above the new cap becomes the cap.
    assert_eq!((params.instant.floor, params.instant.ceiling), (Decimal::permille(1), Decimal::percent(5)));
    assert_eq!(params.rebalance.keeper, None);

    let validator = VALIDATORS.load(&vault.deps.storage, "v1").unwrap();
    assert_eq!((validator.weight, validator.cap), (3, Some(Decimal::percent(25))));
    assert_eq!((validator.status, validator.bonded.u128(), validator.messages), (ValidatorStatus::Paused, 777, 2));
    assert_eq!((validator.refused_in, validator.refused_out), (1_700_000_000, true));
    assert_eq!((validator.completions, validator.asked, validator.locked_until), (vec![1_700_000_001], 0, 0));
    let submission = SUBMISSION.load(&vault.deps.storage).unwrap();
    assert_eq!(submission, Submission { at: 1_700_000_002, more: false });
    assert_eq!(vault.deps.storage.get(b"submitted_at"), None);
    let version: ContractVersion = cw2::get_contract_version(&vault.deps.storage).unwrap();
    assert_eq!(version.version, "0.2.0");
}

#[test]
fn again_it_changes_nothing() {
    let mut vault = old();
    migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {}).unwrap();
    let before: ConfigResponse = vault.ask(QueryMsg::Config {});
    migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {}).unwrap();
    assert_eq!(vault.ask::<ConfigResponse>(QueryMsg::Config {}), before);
}

#[test]
fn what_is_no_version_of_ours_is_refused() {
    let mut vault = old();
    let stranger = r#"{"contract":"crates.io:other","version":"0.1.0"}"#;
    vault.deps.storage.set(b"contract_info", stranger.as_bytes());
    assert!(migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {}).is_err());
    let unknown = r#"{"contract":"crates.io:ballast-staking-vault","version":"0.1.7"}"#;
    vault.deps.storage.set(b"contract_info", unknown.as_bytes());
    let refused = migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {});
    assert_eq!(refused, Err(ContractError::UnknownVersion { version: "0.1.7".into() }));
}
