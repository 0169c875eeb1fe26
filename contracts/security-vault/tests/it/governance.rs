//! Owner, guardian and migration.

use cosmwasm_std::{coins, Addr};
use cw_ownable::{Ownership, OwnershipError};
use interfaces::security_vault::{Action, ConfigResponse, ExecuteMsg, Params, QueryMsg, TrancheResponse};
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::shared::pause::{PauseError, PauseResponse};
use security_vault::contract::migrate;
use security_vault::migrate::{CONTRACT_NAME, VERSION};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, new_tranche, params, u, unauthorized, Vault, BASE, COOLDOWN};

#[test]
fn a_tranche_can_be_added_later() {
    let mut vault = Vault::new();
    vault.call("owner", &ExecuteMsg::AddTranche(new_tranche(base(), "other")), &[]).unwrap();
    let added: TrancheResponse = vault.tranche(3);
    assert_eq!((added.id, added.asset, added.slasher), (3, base(), addr("other")));
    // Tranches of one asset are apart: the engine has no word in the new one.
    vault.call("alice", &ExecuteMsg::Stake { tranche: 3, tier: None, recipient: None }, &coins(5_000, BASE)).unwrap();
    let cover = ExecuteMsg::Cover { tranche: 3, deficit: 1, amount: u(1) };
    assert_eq!(vault.call("engine", &cover, &[]), Err(unauthorized("engine")));
    assert_eq!(vault.cover(1, 1_000), 0);
    assert_eq!(vault.tranche(3).assets, u(5_000));
}

#[test]
fn new_numbers_hold_from_then_on() {
    let mut vault = Vault::with_alice();
    let new = Params { max_hold: 10, reward_period: 100, slash_recipient: addr("new").into(), ..params() };
    vault.call("owner", &ExecuteMsg::UpdateParams { params: new.clone() }, &[]).unwrap();
    let config: ConfigResponse = vault.ask(QueryMsg::Config {});
    assert_eq!(config, ConfigResponse { guardian: Some(addr("guardian")), params: new });
    vault.reward(100).unwrap();
    vault.wait(100);
    assert_eq!(vault.position("alice").rewards, vec![amount_of(base(), 100)]);
}

#[test]
fn a_pause_stops_one_action_and_ends_by_itself() {
    let mut vault = Vault::with_alice();
    let pause = ExecuteMsg::Pause { action: Action::StartCooldown, seconds: 60 };
    vault.call("guardian", &pause, &[]).unwrap();
    let (since, until) = (vault.now(), vault.now() + 60);
    let error = ContractError::Pause(PauseError::Paused { action: "start_cooldown".into(), until });
    assert_eq!(vault.cool("alice", 1), Err(error));
    vault.stake("bob", 5).unwrap();
    let pauses: Vec<PauseResponse> = vault.ask(QueryMsg::Pauses {});
    assert_eq!(pauses, vec![PauseResponse { action: "start_cooldown".into(), paused_at: since, expires_at: until }]);
    vault.wait(60);
    vault.cool("alice", 1).unwrap();
}

#[test]
fn a_cooldown_that_has_begun_is_paid_through_every_pause() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    for action in [Action::Stake, Action::StartCooldown] {
        vault.call("guardian", &ExecuteMsg::Pause { action, seconds: 3_600 }, &[]).unwrap();
    }
    vault.payout("alice", 1).unwrap();
    let until = vault.now() + 3_600;
    let error = ContractError::Pause(PauseError::Paused { action: "stake".into(), until });
    assert_eq!(vault.stake("bob", 5), Err(error));
}

#[test]
fn the_owner_ends_a_pause_and_names_the_guardian() {
    let mut vault = Vault::with_alice();
    vault.call("guardian", &ExecuteMsg::Pause { action: Action::Stake, seconds: 60 }, &[]).unwrap();
    vault.call("owner", &ExecuteMsg::Unpause { action: Action::Stake }, &[]).unwrap();
    vault.stake("bob", 5).unwrap();
    vault.call("owner", &ExecuteMsg::SetGuardian { guardian: None }, &[]).unwrap();
    let pause = ExecuteMsg::Pause { action: Action::StartCooldown, seconds: 60 };
    let error = ContractError::Admin(PauseError::NotGuardian { sender: addr("guardian") }.into());
    assert_eq!(vault.call("guardian", &pause, &[]), Err(error));
}

#[test]
fn ownership_moves_in_two_steps() {
    let mut vault = Vault::new();
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: addr("next").into(), expiry: None };
    vault.call("owner", &ExecuteMsg::UpdateOwnership(transfer), &[]).unwrap();
    let update = ExecuteMsg::UpdateParams { params: params() };
    let not_yet = Err(ContractError::Ownership(OwnershipError::NotOwner));
    assert_eq!(vault.call("next", &update, &[]), not_yet);
    vault.call("next", &ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership), &[]).unwrap();
    vault.call("next", &update, &[]).unwrap();
    let ownership: Ownership<Addr> = vault.ask(QueryMsg::Ownership {});
    assert_eq!(ownership.owner, Some(addr("next")));
}

#[test]
fn migration_comes_from_a_version_it_knows() {
    let mut vault = Vault::with_alice();
    let empty = || interfaces::shared::migrate::MigrateMsg {};
    migrate(vault.deps.as_mut(), vault.env.clone(), empty()).unwrap();
    assert_eq!(vault.position("alice").shares, u(10_000));

    let set = |vault: &mut Vault, name: &str, version: &str| {
        cw2::set_contract_version(&mut vault.deps.storage, name, version).unwrap();
    };
    set(&mut vault, CONTRACT_NAME, "0.0.9");
    let error = migrate(vault.deps.as_mut(), vault.env.clone(), empty()).unwrap_err();
    let unknown = CommonError::UnknownVersion { version: "0.0.9".into() };
    assert_eq!(error, ContractError::Migrate(unknown.into()));
    set(&mut vault, "crates.io:other", VERSION);
    let error = migrate(vault.deps.as_mut(), vault.env.clone(), empty()).unwrap_err();
    assert!(matches!(error, ContractError::Migrate(MigrateError::Version(_))), "{error:?}");
}
