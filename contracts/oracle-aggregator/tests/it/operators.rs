//! The owner of a reporter and the key that submits.

use crate::support::{attributes, list, World, NATIVE};
use cosmwasm_std::{Addr, Decimal, Event};
use interfaces::oracle_aggregator::{event, ExecuteMsg, NewReporter, QueryMsg, ReporterResponse};
use interfaces::shared::error::CommonError;
use oracle_aggregator::ContractError;

/// The owner of the fifth reporter names an operator.
fn name(world: &mut World, operator: &Addr) -> Result<Vec<Event>, ContractError> {
    let owner = world.reporter(4);
    world.execute(&owner, ExecuteMsg::SetOperator { reporter: 5, operator: operator.into() })
}

#[test]
fn fm_k63_nobody_is_made_an_operator_without_their_consent() {
    let mut world = World::new();
    let candidate = world.address("candidate");
    // The key of a candidate is named by somebody else; the candidate becomes a reporter all the same.
    let events = name(&mut world, &candidate).unwrap();
    let named = list(&[("what", "named_operator"), ("old", "none"), ("new", candidate.as_str()), ("id", "5")]);
    assert_eq!(attributes(&events, event::CONFIG), [named]);
    assert_eq!(world.reporter_state(4).named_operator, Some(candidate.clone()));
    let new = NewReporter { owner: candidate.to_string(), operator: None, tranche: 99, commission: Decimal::zero() };
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::AddReporter(new)).unwrap();
    let taken = ContractError::ReporterExists { address: candidate.clone() };
    assert_eq!(world.execute(&candidate, ExecuteMsg::AcceptOperator { reporter: 5 }), Err(taken));
    // The old key submits until another one accepts.
    world.submit(4, "10", "1.25").unwrap();

    let (first, second) = (world.address("first"), world.address("second"));
    name(&mut world, &first).unwrap();
    name(&mut world, &second).unwrap();
    let accept = || ExecuteMsg::AcceptOperator { reporter: 5 };
    assert_eq!(world.execute(&first, accept()), Err(CommonError::Unauthorized { sender: first.clone() }.into()));
    world.execute(&second, accept()).unwrap();
    let of = |world: &World, who: &Addr| world.query::<ReporterResponse>(QueryMsg::Reporter { address: who.into() });
    let state = of(&world, &second);
    assert_eq!((state.id, state.operator, state.named_operator), (5, second.clone(), None));
    let none = CommonError::not_found("operator named for", 5);
    assert_eq!(world.execute(&second, accept()), Err(none.into()));
    // The owner takes over at once, whoever was named.
    let owner = world.reporter(4);
    name(&mut world, &first).unwrap();
    name(&mut world, &owner).unwrap();
    let state = of(&world, &owner);
    assert_eq!((state.operator, state.named_operator), (owner, None));
}

#[test]
fn fm_x22_a_reporter_changes_its_key_and_stays_the_same_reporter() {
    let mut world = World::with(&[100; 5], |_| {});
    for _ in 0..2 {
        world.round(&["10", "10", "10", "10", "12"]);
    }
    let before = world.reporter_state(4);
    assert!(!before.level.is_zero());
    let (owner, fresh) = (world.reporter(4), world.address("fresh"));
    name(&mut world, &fresh).unwrap();
    let events = world.execute(&fresh, ExecuteMsg::AcceptOperator { reporter: 5 }).unwrap();
    let (old, new) = (owner.to_string(), fresh.to_string());
    let expected = list(&[("what", "operator"), ("old", &old), ("new", &new), ("id", "5")]);
    assert_eq!(attributes(&events, event::CONFIG), [expected]);

    // Its stake counts without waiting, its bucket and epoch remain, and the old key is dead.
    let submit = || ExecuteMsg::Submit { round: 12, prices: World::packed("10", "1.25") };
    assert_eq!(world.execute(&owner, submit()), Err(CommonError::Unauthorized { sender: owner.clone() }.into()));
    world.execute(&fresh, submit()).unwrap();
    for index in 0..2 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.skip(1);
    let closed = world.close(12).unwrap();
    assert_eq!(attributes(&closed, event::CLOSE)[0][4].1, "closed");
    assert_eq!(world.price(NATIVE), "10");
    let after: ReporterResponse = world.query(QueryMsg::Reporter { address: new.clone() });
    assert_eq!((after.id, &after.owner, &after.operator), (5, &owner, &fresh));
    assert!(after.slashed_in_epoch >= before.slashed_in_epoch && after.level >= before.level);
    let by_owner: ReporterResponse = world.query(QueryMsg::Reporter { address: owner.to_string() });
    assert_eq!(by_owner, after);
}

#[test]
fn one_round_takes_one_submission_whatever_the_key() {
    let mut world = World::new();
    world.submit(4, "10", "1.25").unwrap();
    let fresh = world.address("fresh");
    name(&mut world, &fresh).unwrap();
    world.execute(&fresh, ExecuteMsg::AcceptOperator { reporter: 5 }).unwrap();
    let submit = ExecuteMsg::Submit { round: 10, prices: World::packed("11", "1.25") };
    assert_eq!(world.execute(&fresh, submit), Err(ContractError::AlreadySubmitted { round: 10 }));
}

#[test]
fn only_the_owner_names_an_operator_that_is_new() {
    let mut world = World::new();
    let (owner, other) = (world.reporter(4), world.reporter(3));
    let set = |operator: &cosmwasm_std::Addr, reporter| ExecuteMsg::SetOperator { reporter, operator: operator.into() };
    let fresh = world.address("fresh");
    let sender = other.clone();
    assert_eq!(world.execute(&other, set(&fresh, 5)), Err(CommonError::Unauthorized { sender }.into()));
    assert_eq!(world.execute(&owner, set(&fresh, 6)), Err(CommonError::not_found("reporter", 6).into()));
    let taken = ContractError::ReporterExists { address: other.clone() };
    assert_eq!(world.execute(&owner, set(&other, 5)), Err(taken));
}
