//! Cost of attack: who is registered, and what is written at a close.

use crate::support::{attributes, dec, World, MARKET, NATIVE, PAIR};
use cosmwasm_std::{Event, Storage, Uint128};
use interfaces::oracle_aggregator::{
    event, Consumer, Consumers, ConsumersResponse, CostOfAttackResponse, ExecuteMsg, QueryMsg, Safety, SAFETY_KEY,
};
use interfaces::shared::error::CommonError;
use oracle_aggregator::ContractError;

fn n(value: u128) -> Uint128 {
    Uint128::new(value)
}

fn consumer(world: &World, feed: u64, exposure: u128, loss: &str) -> Consumer<String> {
    let address = world.address(&format!("market{feed}")).to_string();
    Consumer { address, feed, exposure: n(exposure), loss: dec(loss) }
}

fn set(world: &mut World, consumers: Consumers<String>) -> Result<Vec<Event>, ContractError> {
    world.execute(&world.address("owner"), ExecuteMsg::SetConsumers(consumers))
}

/// The market's price of the share stands for that of the stake.
fn list(consumers: Vec<Consumer<String>>) -> Consumers<String> {
    Consumers { stake_feed: Some(MARKET), stake_share: dec("0.8"), consumers }
}

fn written(world: &World) -> Option<Safety> {
    world.deps.storage.get(SAFETY_KEY).map(|bytes| Safety::from_bytes(&bytes).unwrap())
}

#[test]
fn a_close_writes_what_the_stake_secures() {
    let mut world = World::with(&[100_000; 5], |_| {});
    world.agree("10", "1.25");
    assert_eq!(written(&world), None);
    let consumers = vec![consumer(&world, NATIVE, 40_000, "1"), consumer(&world, PAIR, 100_000, "2")];
    let events = set(&mut world, list(consumers)).unwrap();
    assert_eq!(attributes(&events, event::CONFIG)[0][0].1, "consumers");
    world.agree("10", "1.25");
    // 500,000 count, a quorum needs 300,000, half of it is 150,000. Times 1.25 less 0.00125 that is 187,312.5, and
    // 187,312 times 0.8 is 149,849.6.
    let safety = written(&world).unwrap();
    let expected = Safety {
        round: 11,
        counted_power: n(500_000),
        power_to_corrupt: n(150_000),
        stake_value: n(149_849),
        at_stake: n(240_000),
    };
    assert_eq!(safety, expected);
    let all: CostOfAttackResponse = world.query(QueryMsg::CostOfAttack { feed: None });
    // 140,000 * 149,849 / 240,000; 240,000 * (1 - e^-0.2) = 43,504.6.
    assert_eq!((all.exposure, all.max_safe_exposure), (n(140_000), n(87_411)));
    assert_eq!((all.at_stake, all.at_stake_in_one_round), (n(240_000), n(43_505)));
    let pair: CostOfAttackResponse = world.query(QueryMsg::CostOfAttack { feed: Some(PAIR) });
    assert_eq!((pair.exposure, pair.at_stake, pair.max_safe_exposure), (n(100_000), n(200_000), n(62_437)));
    assert_eq!(safety.secured(n(100_000)), n(62_437));
    // Half of the reporters' stake leaves: what is secured follows with the next close.
    for index in 0..5 {
        world.set_power(index, 50_000);
    }
    world.agree("10", "1.25");
    assert_eq!(
        (written(&world).unwrap().power_to_corrupt, written(&world).unwrap().stake_value),
        (n(75_000), n(74_924))
    );
}

#[test]
fn fm_b50_a_round_that_fails_writes_nothing_and_another_list_opens_no_market() {
    let mut world = World::with(&[100_000; 5], |_| {});
    world.agree("10", "1.25");
    let consumers = vec![consumer(&world, NATIVE, 40_000, "1")];
    set(&mut world, list(consumers.clone())).unwrap();
    world.agree("10", "1.25");
    let before = written(&world);
    world.round(&["10", "10", "", "", ""]);
    assert_eq!(written(&world), before);
    // The same powers, and ten times as much at stake: a market reads it at once, not after the next close.
    let larger = vec![consumer(&world, NATIVE, 400_000, "1")];
    set(&mut world, list(larger)).unwrap();
    assert_eq!(written(&world), before.map(|before| Safety { at_stake: n(400_000), ..before }));
    set(&mut world, list(consumers.clone())).unwrap();
    assert_eq!(written(&world), before);
    set(&mut world, list(vec![])).unwrap();
    assert_eq!(written(&world), None);
    let error = world.try_query(QueryMsg::CostOfAttack { feed: None }).unwrap_err();
    assert_eq!(error, ContractError::Common(CommonError::not_found("record of", "safety")));
    set(&mut world, list(consumers)).unwrap();
    let known: ConsumersResponse = world.query(QueryMsg::Consumers {});
    assert_eq!((known.stake_share, known.consumers.len()), (dec("0.8"), 1));
}

#[test]
fn what_cannot_be_registered_is_refused() {
    let mut world = World::new();
    let one = consumer(&world, NATIVE, 1, "1");
    let many = vec![one.clone(); 33];
    assert_eq!(set(&mut world, list(many)), Err(ContractError::TooMany { what: "consumers", max: 32 }));
    let unknown = CommonError::not_found("feed", 9);
    let of_nothing = Consumer { feed: 9, ..one.clone() };
    assert_eq!(set(&mut world, list(vec![of_nothing])), Err(ContractError::Common(unknown)));
    let wild = Consumer { loss: dec("100.1"), ..one.clone() };
    assert!(matches!(
        set(&mut world, list(vec![wild])),
        Err(ContractError::Common(CommonError::OutOfRange { name: "loss", .. }))
    ));
    let more = Consumers { stake_share: dec("1.1"), ..list(vec![]) };
    assert!(matches!(
        set(&mut world, more),
        Err(ContractError::Common(CommonError::OutOfRange { name: "stake_share", .. }))
    ));
    let no_feed = Consumers { stake_feed: Some(0), ..list(vec![]) };
    assert!(matches!(set(&mut world, no_feed), Err(ContractError::Common(CommonError::NotFound { .. }))));
    let msg = ExecuteMsg::SetConsumers(list(vec![one]));
    assert!(matches!(world.execute(&world.address("anyone"), msg), Err(ContractError::Ownership(_))));
}
