//! Attendance and rewards.

use crate::support::{attributes, dec, list, World, NATIVE};
use cosmwasm_std::{coins, to_json_binary, Addr, Event, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::oracle_aggregator::*;
use interfaces::shared::error::CommonError;
use interfaces::{Asset, AssetUnchecked};
use oracle_aggregator::ContractError;

const ALL: [&str; 5] = ["10"; 5];

fn unit() -> AssetUnchecked {
    AssetUnchecked::Native("unit".into())
}

fn reward(world: &mut World, amount: u128) -> Result<Vec<Event>, ContractError> {
    let anyone = world.address("anyone");
    world.execute_with(&anyone, ExecuteMsg::Reward { tranche: 0 }, &coins(amount, "unit"))
}

fn claim(world: &mut World, reporter: u64, asset: AssetUnchecked) -> Result<Vec<Event>, ContractError> {
    let anyone = world.address("anyone");
    world.execute(&anyone, ExecuteMsg::ClaimReward { reporter, asset })
}

fn due(world: &World, index: usize) -> u128 {
    world.reporter_state(index).rewards[0].amount.u128()
}

fn paid(world: &World) -> Vec<(String, String, u128)> {
    world.peers.borrow().paid.clone()
}

#[test]
fn a_reward_vests_over_a_day_and_is_divided_by_power_and_presence() {
    // Powers 100, 100, 100, 50, 50: parts of a quarter and an eighth.
    let mut world = World::with(&[100, 100, 100, 50, 50], |_| {});
    world.round(&ALL);
    let events = reward(&mut world, 86_400_000).unwrap();
    assert_eq!(attributes(&events, event::REWARD), [list(&[("asset", "native:unit"), ("amount", "86400000")])]);
    assert_eq!(due(&world, 0), 0);
    // 1000 a second: 30,000 a round. The last reporter is silent in one of two rounds.
    for round in 0..2 {
        world.round(if round == 0 { &ALL } else { &ALL[..4] });
    }
    // Points after three rounds of 10^6: 250,000 each, 125,000 each; the last one has two rounds.
    let total = 3 * (3 * 250_000 + 125_000) + 2 * 125_000;
    let part = |points: u128| 60_000 * points / total;
    let points = [750_000, 750_000, 750_000, 375_000, 250_000];
    let dues: Vec<_> = (0..5).map(|index| due(&world, index)).collect();
    assert_eq!(dues, points.map(part));
    // A tenth, rounded down, to the owner; the rest to the stakers of its tranche.
    let events = claim(&mut world, 5, unit()).unwrap();
    let (owner, amount) = (world.reporter(4).to_string(), part(250_000));
    let commission = amount / 10;
    let stakers = amount - commission;
    assert_eq!(
        paid(&world),
        [("unit".into(), "tranche 15".into(), stakers), ("unit".into(), owner.clone(), commission)]
    );
    let expected = list(&[
        ("reporter", owner.as_str()),
        ("tranche", "15"),
        ("asset", "native:unit"),
        ("commission", &commission.to_string()),
        ("stakers", &stakers.to_string()),
    ]);
    assert_eq!(attributes(&events, event::CLAIM), [expected]);
    assert_eq!(due(&world, 4), 0);
    assert_eq!(claim(&mut world, 5, unit()), Err(ContractError::NothingToClaim { reporter: 5 }));
    // The others keep theirs.
    let after: Vec<_> = (0..4).map(|index| due(&world, index)).collect();
    assert_eq!(after, dues[..4]);
}

#[test]
fn all_that_vests_is_paid_and_never_more() {
    let mut world = World::with(&[7, 11, 13, 17, 19], |_| {});
    let mut received = 0;
    for step in 0..200u128 {
        if step % 7 == 0 {
            reward(&mut world, 1_000 + 37 * step).unwrap();
            received += 1_000 + 37 * step;
        }
        world.round(if step % 3 == 0 { &ALL[..4] } else { &ALL });
        if step % 5 == 0 {
            drop(claim(&mut world, 1 + (step % 4) as u64, unit()));
        }
    }
    world.skip(2_880);
    world.round(&ALL);
    for reporter in 1..=5 {
        claim(&mut world, reporter, unit()).unwrap();
    }
    let paid: u128 = paid(&world).iter().map(|(.., amount)| amount).sum();
    assert!(paid <= received && received - paid < 10, "{paid} of {received}");
}

#[test]
fn fm_o02_an_abstainer_earns_by_the_feeds_that_it_reports() {
    let mut world = World::new();
    let packed = pack(&[PackedPrice { feed: NATIVE, price: dec("10"), confidence_ppm: 100 }]);
    let round = world.open();
    world.execute(&world.reporter(4), ExecuteMsg::Submit { round, prices: packed }).unwrap();
    for index in 0..4 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.skip(1);
    world.close(round).unwrap();
    let state = world.reporter_state(4);
    assert_eq!((state.rounds, state.missed), (1, 0));
    reward(&mut world, 900).unwrap();
    world.set_time(world.now() + 86_400);
    // One of two feeds: half of what the others get.
    let dues: Vec<_> = (0..5).map(|index| due(&world, index)).collect();
    assert_eq!(dues, [200, 200, 200, 200, 100]);
}

#[test]
fn who_is_outside_the_band_earns_nothing_for_that_feed() {
    let mut world = World::new();
    world.round(&["10", "10", "10", "10", "10.3"]);
    reward(&mut world, 900).unwrap();
    world.set_time(world.now() + 86_400);
    let dues: Vec<_> = (0..5).map(|index| due(&world, index)).collect();
    assert_eq!(dues, [200, 200, 200, 200, 100]);
}

#[test]
fn failed_rounds_are_nobodys_misses() {
    let mut world = World::new();
    world.round(&ALL);
    for _ in 0..10 {
        world.round(&ALL[..2]);
    }
    let states: Vec<_> = (0..5).map(|index| world.reporter_state(index)).collect();
    assert!(states.iter().all(|state| (state.rounds, state.missed) == (1, 0)));
}

#[test]
fn who_is_away_alone_loses_weight_that_stays_in_the_base_of_the_quorum() {
    let mut world = World::new();
    for _ in 0..256 {
        world.round(&ALL[..4]);
    }
    let state = world.reporter_state(4);
    assert_eq!((state.missed, state.missed_alone, state.jailed_until), (256, 256, Some(world.now() + 86_400)));
    assert_eq!(state.missed_feeds, [1, 2].map(|feed| MissedFeed { feed, missed: 256 }));
    // Back, it counts at once: with its whole power in the round, with half of its weight in medians. Two of the others and it are
    // 250 of the 300 that a feed needs.
    let closed = world.round(&["", "", "10", "10", "10"]);
    let expected = [("reporters", "3"), ("power", "300"), ("quorum", "300")];
    let event = &attributes(&closed, event::CLOSE)[0];
    assert_eq!(event[1..4], list(&expected));
    assert_eq!(world.record(NATIVE).round, world.open() - 2);
    // Two of five are more than a third: what they miss together costs no weight.
    let mut world = World::new();
    for _ in 0..200 {
        world.round(&ALL[..3]);
    }
    let state = world.reporter_state(4);
    assert_eq!((state.missed, state.missed_alone, state.jailed_until), (200, 0, None));
    assert_eq!(state.missed_feeds, []);
}

#[test]
fn stake_that_is_added_while_a_reporter_is_away_waits_until_it_reports() {
    let mut world = World::with(&[100_000; 5], |msg| msg.params.activation = 60);
    for _ in 0..20 {
        world.round(&ALL[..4]);
    }
    world.set_power(4, 150_000);
    let total = |events: &[Event]| attributes(events, event::CLOSE)[0][3].1.parse::<u128>().unwrap() * 5 / 3;
    for _ in 0..10 {
        let closed = world.round(&ALL[..4]);
        assert_eq!(total(&closed), 500_000);
    }
    // It missed 30 rounds: after 29 it still reported less than half, after 30 it did not.
    for _ in 0..30 {
        let closed = world.round(&ALL);
        assert_eq!(total(&closed), 500_000);
    }
    let closed = world.round(&ALL);
    // A quarter of 533,333 at most: the cap of 133,333.
    assert_eq!(total(&closed), 533_333);
}

#[test]
fn rewards_come_as_tokens_too_and_only_in_listed_ones() {
    let mut world = World::new();
    world.round(&ALL);
    let send = |world: &mut World, token: &Addr| {
        let msg = to_json_binary(&ReceiveMsg::Reward { tranche: 9 }).unwrap();
        let hook = Cw20ReceiveMsg { sender: world.address("anyone").into(), amount: Uint128::new(500), msg };
        world.execute(token, ExecuteMsg::Receive(hook))
    };
    let (token, other) = (world.address("token"), world.address("other"));
    send(&mut world, &token).unwrap();
    let unknown = ContractError::UnknownReward { asset: Asset::Cw20(other.clone()) };
    assert_eq!(send(&mut world, &other), Err(unknown));
    let sent = world.execute_with(&other, ExecuteMsg::Reward { tranche: 0 }, &coins(5, "dust"));
    assert_eq!(sent, Err(ContractError::UnknownReward { asset: Asset::Native("dust".into()) }));
    world.set_time(world.now() + 86_400);
    claim(&mut world, 2, AssetUnchecked::Cw20(token.to_string())).unwrap();
    let owner = world.reporter(1).to_string();
    assert_eq!(paid(&world), [("token".into(), "tranche 12".into(), 90), ("token".into(), owner, 10)]);

    let (owner, dust) = (world.address("owner"), AssetUnchecked::Native("dust".into()));
    let add = |asset: &AssetUnchecked| ExecuteMsg::ListReward { asset: asset.clone() };
    assert!(matches!(world.execute(&other, add(&dust)), Err(ContractError::Ownership(_))));
    let listed = world.execute(&owner, add(&dust)).unwrap();
    let expected = list(&[("what", "reward"), ("old", "none"), ("new", "native:dust")]);
    assert_eq!(attributes(&listed, event::CONFIG), [expected]);
    assert_eq!(
        world.execute(&owner, add(&dust)),
        Err(ContractError::RewardListed { asset: Asset::Native("dust".into()) })
    );
    world.execute(&owner, add(&AssetUnchecked::Native("four".into()))).unwrap();
    let full = ContractError::TooMany { what: "rewards", max: 4 };
    assert_eq!(world.execute(&owner, add(&AssetUnchecked::Native("five".into()))), Err(full));
}

#[test]
fn a_removed_reporter_can_claim_what_it_earned() {
    let mut world = World::new();
    reward(&mut world, 864_000).unwrap();
    world.round(&ALL);
    world.execute(&world.address("owner"), ExecuteMsg::RemoveReporter { id: 5 }).unwrap();
    world.round(&ALL[..4]);
    claim(&mut world, 5, unit()).unwrap();
    // 600 have vested: 200,000 of five times as many points, and then four times 250,000.
    let mut total = 0;
    for (.., amount) in paid(&world) {
        total += amount;
    }
    assert_eq!(total, 60);
}

#[test]
fn a_commission_is_lowered_by_the_reporter_and_raised_by_the_owner() {
    let mut world = World::new();
    let (mine, owner) = (world.reporter(0), world.address("owner"));
    let set = |commission: &str| ExecuteMsg::SetCommission { reporter: 1, commission: dec(commission) };
    let range = |value: &str, max: &str| CommonError::OutOfRange {
        name: "commission",
        value: value.into(),
        min: "0".into(),
        max: max.into(),
    };
    assert_eq!(world.execute(&mine, set("0.11")), Err(range("0.11", "0.1").into()));
    let events = world.execute(&mine, set("0.05")).unwrap();
    let expected = list(&[("what", "commission"), ("old", "0.1"), ("new", "0.05"), ("id", "1")]);
    assert_eq!(attributes(&events, event::CONFIG), [expected]);
    assert!(matches!(world.execute(&world.reporter(1), set("0.01")), Err(ContractError::Ownership(_))));
    world.execute(&owner, set("0.2")).unwrap();
    assert_eq!(world.execute(&owner, set("1.1")), Err(range("1.1", "1").into()));
    assert_eq!(world.reporter_state(0).commission, dec("0.2"));
}

/// It vested over the time since the last reward, a hundred days here.
#[test]
fn fm_b71_a_reward_vests_over_the_period_however_long_there_was_none() {
    let mut world = World::with(&[100; 4], |_| {});
    world.round(&ALL[..4]);
    world.skip(100 * 2_880);
    reward(&mut world, 86_400_000).unwrap();
    for _ in 0..2 {
        world.round(&ALL[..4]);
    }
    // 1,000 a second for 60 seconds, in four equal parts.
    assert_eq!(due(&world, 0), 15_000);
}
