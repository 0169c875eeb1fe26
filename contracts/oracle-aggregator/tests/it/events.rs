//! Every event with its whole list of attributes.

use crate::support::{attributes, list, World, NATIVE};
use interfaces::oracle_aggregator::*;
use oracle_aggregator::ContractError;

#[test]
fn submit() {
    let mut world = World::new();
    let events = world.submit(0, "10", "1.25").unwrap();
    let reporter = world.reporter(0);
    let expected = list(&[("reporter", reporter.as_str()), ("round", "10"), ("prices", "2"), ("dropped", "none")]);
    assert_eq!(attributes(&events, "oracle_aggregator.submit"), [expected]);
}

#[test]
fn close_with_prices_and_pokes() {
    let mut world = World::new();
    let events = world.round(&["10"; 5]);
    let names: Vec<_> = events.iter().map(|event| event.ty.trim_start_matches("oracle_aggregator.")).collect();
    assert_eq!(names, ["close", "price", "price", "poke", "price", "price", "price"]);
    let price = |feed, price| list(&[("feed", feed), ("price", price), ("status", "live")]);
    let expected = [price("1", "10"), price("2", "1.25"), price("3", "1.25"), price("4", "12.5"), price("5", "8")];
    assert_eq!(attributes(&events, "oracle_aggregator.price"), expected);
    assert_eq!(attributes(&events, event::POKE), [list(&[("feed", "3"), ("outcome", "updated")])]);
    world.peers.borrow_mut().rate = None;
    let events = world.round(&["10"; 5]);
    assert_eq!(attributes(&events, "oracle_aggregator.poke"), [list(&[("feed", "3"), ("outcome", "failed")])]);
    let close =
        list(&[("round", "11"), ("reporters", "5"), ("power", "500"), ("quorum", "300"), ("outcome", "closed")]);
    assert_eq!(attributes(&events, "oracle_aggregator.close"), [close]);
}

#[test]
fn statuses_have_names() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    let status =
        |world: &mut World, prices: [&str; 5]| attributes(&world.round(&prices), event::PRICE).remove(0).remove(2).1;
    assert_eq!(status(&mut world, ["10", "10", "10", "11", "11"]), "uncertain");
    assert_eq!(status(&mut world, ["20"; 5]), "pending");
    let owner = world.address("owner");
    let events = world.execute(&owner, ExecuteMsg::SetHalted { feed: NATIVE, halted: true }).unwrap();
    let halted = list(&[("feed", "1"), ("price", "10.01"), ("status", "halted")]);
    assert_eq!(attributes(&events, event::PRICE)[0], halted);
}

#[test]
fn the_action_is_the_name_of_the_message() {
    let mut world = World::new();
    let action = |world: &mut World, sender, msg| world.respond(&sender, msg).unwrap().attributes;
    let submit = ExecuteMsg::Submit { round: 10, prices: pack(&[]) };
    assert!(matches!(world.respond(&world.reporter(0), submit), Err(ContractError::NoPrices {})));
    world.set_time(330);
    let (anyone, own) = (world.address("anyone"), world.env.contract.address.clone());
    assert_eq!(
        action(&mut world, anyone, ExecuteMsg::CloseRound { round: 10, limit: None }),
        [("action", "close_round")]
    );
    assert_eq!(action(&mut world, own, ExecuteMsg::FinishRound { round: 10 }), [("action", "finish_round")]);
}
