//! Moves between validators: who may, how much, and what locks what.

use crate::support::{holding, Vault, DAY, DENOM, UNBONDING};
use cosmwasm_std::{coin, CosmosMsg, Decimal, Event, StakingMsg, SubMsg};
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::{event, ValidatorStatus};
use staking_vault::ContractError;

fn moves(messages: &[SubMsg]) -> Vec<(String, String, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(StakingMsg::Redelegate { src_validator, dst_validator, amount }) => {
            assert_eq!(amount.denom, DENOM);
            (src_validator.clone(), dst_validator.clone(), amount.amount.u128())
        }
        other => panic!("{other:?}"),
    };
    messages.iter().map(read).collect()
}

fn expected(moves: &[(&str, &str, u128)]) -> Vec<(String, String, u128)> {
    moves.iter().map(|(from, to, amount)| (from.to_string(), to.to_string(), *amount)).collect()
}

fn bonded(vault: &Vault) -> Vec<u128> {
    vault.validators().iter().map(|validator| validator.bonded.u128()).collect()
}

#[test]
fn stake_follows_the_weights_within_the_budget() {
    // 900 each is the target; a tenth of 2,700 may move.
    let mut vault = holding(&[("v1", 1_500), ("v2", 1_000), ("v3", 200)], 0);
    let sent = vault.rebalance(None).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v3", 270)]));
    let said = vault.accept_move(&sent.messages[0], UNBONDING);
    let completes_at = vault.env.block.time.seconds() + UNBONDING;
    let event = Event::new(event::REDELEGATED)
        .add_attribute("from", "v1")
        .add_attribute("to", "v3")
        .add_attribute("amount", "270")
        .add_attribute("completes_at", completes_at.to_string());
    assert_eq!(said.events, [event]);
    assert_eq!(bonded(&vault), [1_230, 1_000, 470]);
    // B does not change by a move.
    assert_eq!(vault.books(), [2_700, 0, 0, 0, 0, 2_700, 2_700]);
    assert_eq!(vault.validators()[2].unlocks_at, completes_at);

    // The budget of the period is used up; the next begins a week after the first move.
    vault.pass(6 * DAY);
    vault.chain_says(&[("v1", 1_230), ("v2", 1_000), ("v3", 470)]);
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget: 0u128.into() }));
    vault.pass(DAY);
    let sent = vault.rebalance(None).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v3", 270)]));
}

/// Guards the sender's check: everybody's moves would use up the hops, and lock every validator for three weeks.
#[test]
fn fm_s26_only_the_keeper_rebalances() {
    let mut vault = holding(&[("v1", 1_500), ("v2", 300)], 0);
    let sender = vault.addr("mallory");
    let msg = || interfaces::staking_vault::ExecuteMsg::Rebalance { limit: None };
    assert_eq!(vault.run("mallory", msg()), Err(CommonError::Unauthorized { sender }.into()));
    let funded = vault.run_with("keeper", msg(), &[coin(1, DENOM)]);
    assert_eq!(funded, Err(ContractError::Payment(PaymentError::NonPayable {})));
    vault.govern(|params| params.rebalance.keeper = None);
    let sender = vault.addr("keeper");
    assert_eq!(vault.rebalance(None), Err(CommonError::Unauthorized { sender }.into()));
}

/// Guards `is_locked`: what was redelegated into a validator cannot hop on before it is mature, and the chain counts it to
/// the end of the block in which it completes.
#[test]
fn fm_s26_what_arrived_does_not_hop_on() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 1_000), ("v3", 0)], 0);
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    let sent = vault.rebalance(Some(1)).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v3", 333)]));
    vault.accept_move(&sent.messages[0], UNBONDING);
    // Then v3 is the one with too much.
    vault
        .run(
            "timelock",
            interfaces::staking_vault::ExecuteMsg::SetValidators {
                validators: vec![interfaces::staking_vault::ValidatorWeight {
                    validator: "v3".into(),
                    weight: 0,
                    cap: None,
                }],
            },
        )
        .unwrap();
    vault.pass(UNBONDING);
    vault.chain_says(&[("v1", 667), ("v2", 1_000), ("v3", 333)]);
    // v1 lacks 333, and only v3 has too much: locked, by the margin of half a day.
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget: 2_000u128.into() }));
    vault.pass(DAY / 2 + 1);
    let sent = vault.rebalance(None).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v3", "v1", 333)]));
}

/// Guards `refused` of `Hops`: a destination that was slashed to nothing is always the most underweight.
#[test]
fn fm_s29_a_destination_that_refuses_is_left_out_for_a_day() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 400), ("v3", 0)], 0);
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    let sent = vault.rebalance(Some(1)).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v3", 467)]));
    let said = vault.refuse(&sent.messages[0]);
    let event = Event::new(event::REDELEGATION_FAILED)
        .add_attribute("from", "v1")
        .add_attribute("to", "v3")
        .add_attribute("amount", "467");
    assert_eq!(said.events, [event]);
    assert_eq!(bonded(&vault), [1_000, 400, 0]);
    // No budget was used.
    vault.pass(5);
    let sent = vault.rebalance(Some(1)).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v2", 67)]));
}

#[test]
fn a_pair_takes_seven() {
    let mut vault = holding(&[("v1", 1_000_000), ("v2", 0)], 0);
    vault.govern(|params| {
        params.rebalance.budget = Decimal::percent(1);
        params.rebalance.period = 60;
        params.rebalance.tolerance = Decimal::zero();
    });
    let mut chain = [1_000_000, 0];
    for _ in 0..7 {
        let sent = vault.rebalance(None).unwrap();
        assert_eq!(moves(&sent.messages), expected(&[("v1", "v2", 10_000)]));
        vault.accept_move(&sent.messages[0], UNBONDING);
        chain = [chain[0] - 10_000, chain[1] + 10_000];
        vault.chain_says(&[("v1", chain[0]), ("v2", chain[1])]);
        vault.pass(60);
    }
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget: 10_000u128.into() }));
}

#[test]
fn paused_validators_neither_give_nor_take() {
    let mut vault = holding(&[("v1", 1_500), ("v2", 200), ("v3", 100)], 0);
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    vault.status("v3", ValidatorStatus::Paused).unwrap();
    let sent = vault.rebalance(None).unwrap();
    // 600 each: v2 lacks 400.
    assert_eq!(moves(&sent.messages), expected(&[("v1", "v2", 400)]));
    vault.status("v1", ValidatorStatus::Paused).unwrap();
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget: 1_800u128.into() }));
}

#[test]
fn nothing_to_move_is_an_error_that_changes_nothing() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 1_010)], 0);
    // Within the tolerance of a hundredth of 2,010.
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget: 201u128.into() }));
}

/// A unit that the chain's shares cut off on the way is rounding, on either side, and no slash.
#[test]
fn a_unit_lost_on_the_way_is_no_slash() {
    let mut vault = holding(&[("v1", 1_500), ("v2", 300)], 0);
    let sent = vault.rebalance(None).unwrap();
    vault.accept_move(&sent.messages[0], UNBONDING);
    assert_eq!(bonded(&vault), [1_320, 480]);
    vault.pass(5);
    vault.chain_says(&[("v1", 1_320), ("v2", 479)]);
    let said = vault.sync();
    assert!(said.events.iter().all(|event| event.ty != event::SLASHED));
    assert_eq!(bonded(&vault), [1_320, 479]);
}

/// Guards the pair in `REDELEGATIONS`: what the chain refuses because of the source says nothing about the destination.
#[test]
fn fm_b06_a_refusal_shuts_the_pair_and_not_the_destination() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 1_000), ("v3", 0)], 0);
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    let sent = vault.rebalance(Some(1)).unwrap();
    vault.refuse(&sent.messages[0]);
    vault.pass(5);
    let sent = vault.rebalance(Some(1)).unwrap();
    assert_eq!(moves(&sent.messages), expected(&[("v2", "v3", 333)]));
    vault.refuse(&sent.messages[0]);
    vault.pass(5);
    let budget = 2_000u128.into();
    assert_eq!(vault.rebalance(None), Err(ContractError::NothingToRebalance { budget }));
    vault.pass(DAY);
    assert_eq!(moves(&vault.rebalance(Some(1)).unwrap().messages), expected(&[("v1", "v3", 333)]));
}

/// Guards `completes_at > now` in the reply: out of a validator that is not bonded the chain keeps no entry, and locks nothing.
#[test]
fn fm_b07_a_move_that_is_done_at_once_locks_nothing() {
    let mut vault = holding(&[("v1", 1_500), ("v2", 300)], 0);
    let sent = vault.rebalance(None).unwrap();
    let said = vault.move_at_once(&sent.messages[0]);
    let now = vault.env.block.time.seconds().to_string();
    assert!(said.events[0]
        .attributes
        .iter()
        .any(|attribute| attribute.key == "completes_at" && attribute.value == now));
    assert_eq!(bonded(&vault), [1_320, 480]);
    vault.chain_says(&[("v1", 1_320), ("v2", 480)]);
    vault.pass(5);
    vault.status("v2", ValidatorStatus::Draining).unwrap();
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    assert_eq!(moves(&vault.rebalance(None).unwrap().messages), expected(&[("v2", "v1", 480)]));
}

/// Guards `draining` in `plan`: twenty validators lack fifty each, less than the hundredth of the tolerance.
#[test]
fn fm_b04_one_that_is_drained_is_emptied_however_many_take_it() {
    let names: Vec<String> = (1..=20).map(|number| format!("v{number:02}")).collect();
    let mut held: Vec<(&str, u128)> = names.iter().map(|name| (name.as_str(), 1_000)).collect();
    let mut vault = holding(&held, 0);
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    vault.status("v01", ValidatorStatus::Draining).unwrap();
    while bonded(&vault)[0] > 0 {
        let sent = vault.rebalance(None).unwrap();
        for message in &sent.messages {
            vault.accept_move(message, UNBONDING);
        }
        for (place, amount) in held.iter_mut().zip(bonded(&vault)) {
            place.1 = amount;
        }
        vault.chain_says(&held);
        vault.pass(5);
    }
    // 1,000 over nineteen, rounded up: 53 to each, and to the last what is left.
    let last = 1_000 + 1_000 - 18 * 53;
    assert!(bonded(&vault)[1..].iter().all(|amount| *amount == 1_053 || *amount == last), "{:?}", bonded(&vault));
    vault.status("v01", ValidatorStatus::Gone).unwrap();
}
