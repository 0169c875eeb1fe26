//! Who may not, and what cannot be: each message with wrong funds, wrong sender, nothing, unknown ids, and paused.

use crate::support::{born, params, weights, Vault, DAY, DENOM};
use cosmwasm_std::{coin, coins, Binary, Event, Reply, SubMsgResponse, SubMsgResult};
use cw20::Cw20ReceiveMsg;
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use interfaces::shared::pause::PauseError;
use interfaces::staking_vault::{Action, ExecuteMsg, QueryMsg, ReceiveMsg, ValidatorStatus};
use staking_vault::contract::{migrate, query, reply};
use staking_vault::migrate::CONTRACT_NAME;
use staking_vault::ContractError;

fn hook(vault: &Vault) -> ExecuteMsg {
    let msg = Binary::from(br#"{"unstake":{}}"#);
    ExecuteMsg::Receive(Cw20ReceiveMsg { sender: vault.addr("ann").into(), amount: 1u128.into(), msg })
}

fn owners(vault: &Vault) -> Vec<ExecuteMsg> {
    let status = ValidatorStatus::Draining;
    vec![
        ExecuteMsg::SetValidators { validators: weights(&["v1"]) },
        ExecuteMsg::SetValidatorStatus { validator: "v1".into(), status },
        ExecuteMsg::UpdateParams { params: Box::new(params(&vault.deps.api)) },
        ExecuteMsg::SetGuardian { guardian: None },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ]
}

fn not_owner(error: &ContractError) -> bool {
    let of_admin = ContractError::Admin(OwnershipError::NotOwner.into());
    *error == ContractError::Ownership(OwnershipError::NotOwner) || *error == of_admin
}

#[test]
fn only_a_stake_takes_funds() {
    let mut vault = born(&["v1"]);
    let mut messages = vec![
        hook(&vault),
        ExecuteMsg::SubmitBatch { skip: None },
        ExecuteMsg::Settle { limit: None },
        ExecuteMsg::Claim { batches: vec![1] },
        ExecuteMsg::ClaimFor { owner: vault.addr("ann").into(), batches: vec![1] },
        ExecuteMsg::Sync {},
        ExecuteMsg::Compound { limit: None, skip: None },
        ExecuteMsg::Pause { action: Action::Stake, seconds: 1 },
        ExecuteMsg::Unpause { action: Action::Stake },
    ];
    messages.extend(owners(&vault));
    for msg in messages {
        let refused = vault.run_with("timelock", msg.clone(), &coins(1, DENOM));
        assert_eq!(refused, Err(ContractError::Payment(PaymentError::NonPayable {})), "{msg:?}");
    }
}

#[test]
fn a_stake_takes_the_native_denom_and_nothing_else() {
    let mut vault = born(&["v1"]);
    let stake = ExecuteMsg::Stake { min_shares: None, recipient: None };
    let mut paid = |funds: &[_]| vault.run_with("ann", stake.clone(), funds);
    assert_eq!(paid(&[]), Err(ContractError::Payment(PaymentError::NoFunds {})));
    assert_eq!(paid(&[coin(1, "uother")]), Err(ContractError::Payment(PaymentError::MissingDenom(DENOM.into()))));
    let both = paid(&[coin(1, DENOM), coin(1, "uother")]);
    assert_eq!(both, Err(ContractError::Payment(PaymentError::MultipleDenoms {})));
}

#[test]
fn a_recipient_must_be_an_address() {
    let mut vault = born(&["v1"]);
    let msg = ExecuteMsg::Stake { min_shares: None, recipient: Some("nobody".into()) };
    assert!(matches!(vault.run_with("ann", msg, &coins(1, DENOM)), Err(ContractError::Std(_))));
}

#[test]
fn only_the_owner_changes_the_configuration() {
    let mut vault = born(&["v1"]);
    for msg in owners(&vault) {
        for who in ["mallory", "guardian", "deployer"] {
            let refused = vault.run(who, msg.clone()).unwrap_err();
            assert!(not_owner(&refused), "{who}: {msg:?}: {refused}");
        }
    }
}

#[test]
fn only_the_token_says_that_it_sent_tokens() {
    let mut vault = born(&["v1"]);
    let sender = vault.addr("mallory");
    assert_eq!(
        vault.hook("mallory", "ann", 5, &ReceiveMsg::Unstake { recipient: None, min_amount: None }),
        Err(CommonError::Unauthorized { sender }.into())
    );
    assert_eq!(vault.unstake("ann", 0), Err(ContractError::ZeroAmount));
    let msg = Binary::from(b"{}");
    let nonsense = ExecuteMsg::Receive(Cw20ReceiveMsg { sender: vault.addr("ann").into(), amount: 1u128.into(), msg });
    assert!(matches!(vault.run("lst", nonsense), Err(ContractError::Std(_))));
}

#[test]
fn nothing_and_unknown_ids_are_errors() {
    let mut vault = born(&["v1"]);
    assert_eq!(vault.submit(), Err(ContractError::NothingToSubmit { batch: 1 }));
    assert_eq!(vault.claim("ann", &[]), Err(ContractError::NoBatches));
    assert_eq!(vault.claim("ann", &[2]), Err(CommonError::not_found("batch", 2).into()));
    assert_eq!(vault.claim("ann", &[1]), Err(ContractError::NotSettled { id: 1, owed: 0u128.into() }));
    let asked = query(vault.deps.as_ref(), vault.env.clone(), QueryMsg::Batch { id: 2 });
    assert_eq!(asked, Err(CommonError::not_found("batch", 2).into()));
    let status = ExecuteMsg::SetValidatorStatus { validator: "v9".into(), status: ValidatorStatus::Paused };
    assert_eq!(vault.run("timelock", status), Err(CommonError::not_found("validator", "v9").into()));
}

/// Guards `some_weight` in `validators::put`.
#[test]
fn fm_s28_the_set_cannot_become_one_that_takes_no_stake() {
    let mut vault = born(&["v1", "v2"]);
    let set = |validators| ExecuteMsg::SetValidators { validators };
    let unknown = vault.run("timelock", set(weights(&["v9"])));
    assert_eq!(unknown, Err(CommonError::not_found("validator", "v9").into()));
    let twice = vault.run("timelock", set(weights(&["v1", "v1"])));
    assert_eq!(twice, Err(ContractError::DuplicateValidator { validator: "v1".into() }));
    let mut none = weights(&["v1", "v2"]);
    none.iter_mut().for_each(|validator| validator.weight = 0);
    assert_eq!(vault.run("timelock", set(none)), Err(ContractError::NoWeight));
}

#[test]
fn a_known_validator_that_the_chain_has_forgotten_can_be_set_to_no_weight() {
    let mut vault = born(&["v1", "v2"]);
    vault.chain_says(&[("v2", 0)]);
    let mut away = weights(&["v1"]);
    away[0].weight = 0;
    vault.run("timelock", ExecuteMsg::SetValidators { validators: away }).unwrap();
    assert_eq!(vault.validators()[0].weight, 0);
}

/// Guards `until` in `pause::check`, and the action that each handler names.
#[test]
fn fm_s36_each_action_pauses_alone_and_by_itself_works_again() {
    for action in [Action::Stake, Action::Unstake, Action::InstantUnstake, Action::SubmitBatch, Action::Compound] {
        let mut vault = born(&["v1"]);
        let until = vault.env.block.time.seconds() + DAY;
        vault.pause(action).unwrap();
        let works = |vault: &mut Vault| {
            [
                (Action::Stake, vault.stake("ann", 10).map(drop)),
                (Action::Unstake, vault.unstake("ann", 10).map(drop)),
                (Action::InstantUnstake, vault.instant("ann", 1, 0).map(drop)),
                (Action::SubmitBatch, vault.submit().map(drop)),
                (Action::Compound, vault.run("keeper", ExecuteMsg::Compound { limit: None, skip: None }).map(drop)),
            ]
        };
        let paused = PauseError::Paused { action: action.name().into(), until };
        for (tried, result) in works(&mut vault) {
            let stopped = matches!(&result, Err(ContractError::Pause(error)) if *error == paused);
            assert_eq!(stopped, tried == action, "{tried:?} while {action:?} is paused: {result:?}");
        }
        vault.pass(DAY);
        for (tried, result) in works(&mut vault) {
            assert!(!matches!(result, Err(ContractError::Pause(_))), "{tried:?}: {result:?}");
        }
    }
}

/// Guards what `settle`, `sync` and `claim` do not have: a `pause::check`.
#[test]
fn fm_s36_what_is_owed_cannot_be_paused() {
    let mut vault = born(&["v1"]);
    for action in [Action::Stake, Action::Unstake, Action::InstantUnstake, Action::SubmitBatch, Action::Compound] {
        vault.pause(action).unwrap();
    }
    vault.settle();
    vault.pass(6);
    vault.sync();
    assert_eq!(vault.claim("ann", &[9]), Err(CommonError::not_found("batch", 9).into()));
    assert!(vault.rate().paused);
}

#[test]
fn only_the_guardian_pauses_and_guardian_or_owner_unpause() {
    let mut vault = born(&["v1"]);
    let pause = ExecuteMsg::Pause { action: Action::Stake, seconds: DAY };
    for who in ["mallory", "timelock"] {
        let sender = vault.addr(who);
        assert_eq!(vault.run(who, pause.clone()), Err(ContractError::Admin(PauseError::NotGuardian { sender }.into())));
    }
    vault.run("guardian", pause.clone()).unwrap();
    let unpause = ExecuteMsg::Unpause { action: Action::Stake };
    let sender = vault.addr("mallory");
    let refused = vault.run("mallory", unpause.clone());
    assert_eq!(refused, Err(ContractError::Admin(PauseError::NotGuardian { sender }.into())));
    vault.run("timelock", unpause).unwrap();
    vault.stake("ann", 10).unwrap();
    // The window counts from the beginning of the pause, however it ended.
    let from = vault.env.block.time.seconds() + 30 * DAY;
    let again = vault.run("guardian", pause.clone());
    assert_eq!(again, Err(ContractError::Admin(PauseError::TooSoon { action: "stake".into(), from }.into())));
    vault.run("timelock", ExecuteMsg::SetGuardian { guardian: None }).unwrap();
    let sender = vault.addr("guardian");
    assert_eq!(vault.run("guardian", pause), Err(ContractError::Admin(PauseError::NotGuardian { sender }.into())));
}

#[test]
fn ownership_moves_in_two_steps() {
    let mut vault = born(&["v1"]);
    let new_owner = vault.addr("heir").into();
    let transfer = cw_ownable::Action::TransferOwnership { new_owner, expiry: None };
    vault.run("timelock", ExecuteMsg::UpdateOwnership(transfer)).unwrap();
    let guardian = Some(vault.addr("heir").into());
    let change = ExecuteMsg::SetGuardian { guardian };
    assert_eq!(vault.run("heir", change.clone()), Err(ContractError::Admin(OwnershipError::NotOwner.into())));
    vault.run("heir", ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership)).unwrap();
    vault.run("heir", change).unwrap();
}

#[test]
fn an_unknown_reply_is_an_error() {
    let mut vault = born(&["v1"]);
    #[allow(deprecated)]
    let response = SubMsgResponse { events: vec![], data: None, msg_responses: vec![] };
    let answer = Reply { id: 99, payload: Binary::default(), gas_used: 0, result: SubMsgResult::Ok(response) };
    let refused = reply(vault.deps.as_mut(), vault.env.clone(), answer);
    assert_eq!(refused, Err(ContractError::UnknownReply { id: 99 }));
}

#[test]
fn migrates_from_itself_and_from_nothing_else() {
    let mut vault = born(&["v1"]);
    let env = vault.env.clone();
    let same = migrate(vault.deps.as_mut(), env.clone(), MigrateMsg {}).unwrap();
    let version = Event::new("staking_vault.config").add_attribute("what", "version");
    assert_eq!(same.events, [version.add_attribute("old", "0.1.0").add_attribute("new", "0.1.0")]);
    cw2::set_contract_version(vault.deps.as_mut().storage, CONTRACT_NAME, "0.0.9").unwrap();
    let unknown = migrate(vault.deps.as_mut(), env.clone(), MigrateMsg {});
    assert_eq!(unknown, Err(ContractError::Migrate(CommonError::UnknownVersion { version: "0.0.9".into() }.into())));
    cw2::set_contract_version(vault.deps.as_mut().storage, "crates.io:other", "0.1.0").unwrap();
    let stranger = migrate(vault.deps.as_mut(), env, MigrateMsg {});
    assert!(matches!(stranger, Err(ContractError::Migrate(MigrateError::Version(_)))), "{stranger:?}");
}
