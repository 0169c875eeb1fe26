//! Disputes: evidence, bonds, what they hold up, and how they end.

use crate::support::{attributes, dec, list, World, NATIVE};
use cosmwasm_std::{Binary, Decimal, Event, Uint128};
use interfaces::oracle_aggregator::*;
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use oracle_aggregator::ContractError;

/// The fifth of the five lies; a dispute about it needs a bond of 0.5 % of 100,000.
const LIE: [&str; 5] = ["10", "10", "10", "10", "12"];

fn world() -> World {
    World::with(&[100_000; 5], |_| {})
}

fn open(world: &mut World) -> Vec<Event> {
    world.round(&LIE);
    world.dispute("token", 1_000, World::about(10, "12")).unwrap()
}

fn resolve(world: &mut World, fraction: &str, share: &str, waive: bool) -> Result<Vec<Event>, ContractError> {
    let (fraction, disputer_share) = (dec(fraction), dec(share));
    world.execute(&world.address("owner"), ExecuteMsg::ResolveDispute { id: 1, fraction, disputer_share, waive })
}

fn disputes(world: &World) -> Vec<DisputeResponse> {
    world.query(QueryMsg::Disputes { start_after: None, limit: None })
}

fn paid(world: &World) -> Vec<(String, String, u128)> {
    world.peers.borrow().paid.clone()
}

#[test]
fn a_dispute_holds_the_stake_and_touches_no_price() {
    let mut world = world();
    world.round(&LIE);
    let record = world.record(NATIVE);
    let events = world.dispute("token", 1_000, World::about(10, "12")).unwrap();
    assert_eq!(world.record(NATIVE), record);
    assert_eq!(world.peers.borrow().holds.clone(), [((15, 5), 20_000)].into());
    let (owner, disputer, token) = (world.reporter(4), world.address("disputer"), world.address("token"));
    let asset = format!("cw20:{token}");
    let expected = list(&[
        ("id", "1"),
        ("reporter", owner.as_str()),
        ("disputer", disputer.as_str()),
        ("round", "10"),
        ("feed", "1"),
        ("price", "12"),
        ("asset", &asset),
        ("bond", "1000"),
        ("expires_at", "1209930"),
    ]);
    assert_eq!(attributes(&events, event::DISPUTE), [expected]);
    let [dispute] = disputes(&world).try_into().unwrap();
    assert_eq!((dispute.reporter, dispute.price, dispute.withholdable), (5, dec("12"), dec("0.01")));
    assert_eq!(world.reporter_state(4).dispute, Some(1));
    // It goes on reporting.
    assert!(world.submit(4, "10", "1.25").is_ok());
}

#[test]
fn an_upheld_dispute_slashes_pays_the_disputer_and_releases_the_stake() {
    let mut world = world();
    open(&mut world);
    let events = resolve(&mut world, "1", "0.1", false).unwrap();
    assert_eq!(world.slashes(), [(15, 1, "1".into())]);
    let rewards = world.peers.borrow().rewards.clone();
    let disputer = world.address("disputer").to_string();
    assert_eq!(rewards.iter().map(|one| (&one.recipient, one.part)).collect::<Vec<_>>(), [(&disputer, dec("0.1"))]);
    assert_eq!(paid(&world), [("token".into(), disputer.clone(), 1_000)]);
    assert!(world.peers.borrow().holds.is_empty() && disputes(&world).is_empty());
    let owner = world.reporter(4);
    let expected = list(&[
        ("id", "1"),
        ("reporter", owner.as_str()),
        ("disputer", &disputer),
        ("outcome", "upheld"),
        ("fraction", "1"),
        ("withheld", "0"),
    ]);
    assert_eq!(attributes(&events, event::DISPUTE_ENDED), [expected]);
    let again = CommonError::not_found("dispute", 1).into();
    assert_eq!(resolve(&mut world, "1", "0", false), Err(again));
}

#[test]
fn fm_o03_a_slash_pays_its_finder_a_tenth_at_most() {
    let mut world = world();
    open(&mut world);
    let value = "0.100000000000000001";
    let range =
        CommonError::OutOfRange { name: "disputer_share", value: value.into(), min: "0".into(), max: "0.1".into() };
    assert_eq!(resolve(&mut world, "1", value, false), Err(range.into()));
    let range = CommonError::OutOfRange { name: "fraction", value: "1.1".into(), min: "0".into(), max: "1".into() };
    assert_eq!(resolve(&mut world, "1.1", "0", false), Err(range.into()));
}

#[test]
fn a_rejected_bond_goes_to_the_stake_that_was_held() {
    let mut world = world();
    open(&mut world);
    resolve(&mut world, "0", "0.1", false).unwrap();
    assert_eq!(world.slashes(), []);
    assert_eq!(paid(&world), [("token".into(), "tranche 15".into(), 1_000)]);
    // The next dispute about it has the next id.
    world.dispute("token", 1_000, World::about(10, "12")).unwrap();
    assert_eq!(disputes(&world)[0].id, 2);
}

#[test]
fn a_dispute_that_nobody_decides_pays_the_accused() {
    let mut world = world();
    open(&mut world);
    let anyone = world.address("anyone");
    world.set_time(330 + 1_209_600 - 1);
    let early = ContractError::NotExpired { dispute: 1, expires_at: 1_209_930, now: 1_209_929 };
    assert_eq!(world.execute(&anyone, ExecuteMsg::ExpireDispute { id: 1 }), Err(early));
    world.set_time(330 + 1_209_600);
    let events = world.execute(&anyone, ExecuteMsg::ExpireDispute { id: 1 }).unwrap();
    assert_eq!(attributes(&events, event::DISPUTE_ENDED)[0][3].1, "expired");
    assert_eq!(paid(&world), [("token".into(), "tranche 15".into(), 1_000)]);
    assert!(world.peers.borrow().holds.is_empty());
}

/// Lies in every round until the bucket overflows; returns the parts of the stake that were slashed at once.
fn lie_on(world: &mut World, rounds: usize) -> (Vec<String>, Vec<Event>) {
    let mut events = vec![];
    for _ in 0..rounds {
        events.extend(world.round(&LIE));
    }
    (world.slashes().into_iter().map(|(_, _, part)| part).collect(), events)
}

#[test]
fn slashes_are_withheld_as_far_as_the_bond_reaches_and_sent_at_the_end() {
    // Undisputed: 18 % are 9.5 bands of excess per round beyond a bucket of 3; the epoch permits 0.5 %.
    let mut free = world();
    free.round(&LIE);
    let (slashed, _) = lie_on(&mut free, 3);
    let all: Decimal = slashed.iter().map(|part| dec(part)).sum();
    assert_eq!(all, dec("0.005"));

    // A bond of 0.5 % reaches for all of it; nothing is slashed before the end.
    for waive in [false, true] {
        let mut world = world();
        world.round(&LIE);
        world.dispute("token", 500, World::about(10, "12")).unwrap();
        let (slashed, events) = lie_on(&mut world, 3);
        assert!(slashed.is_empty() && !attributes(&events, event::WITHHELD).is_empty());
        assert_eq!(disputes(&world)[0].withheld, dec("0.005"));
        resolve(&mut world, "0", "0", waive).unwrap();
        let expected = if waive { vec![] } else { vec![(15, 1, "0.005".to_string())] };
        assert_eq!(world.slashes(), expected);
    }

    // The stake has doubled since: the bond is a part of what it was, and epochs have passed. What exceeds it is slashed.
    let mut world = world();
    world.round(&LIE);
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    lie_on(&mut world, 3);
    world.skip(2_880);
    world.round(&["10"; 5]);
    let (slashed, _) = lie_on(&mut world, 3);
    assert_eq!(slashed.iter().map(|part| dec(part)).sum::<Decimal>(), dec("0.005"));
}

#[test]
fn withheld_slashes_are_sent_when_a_dispute_expires_or_is_upheld() {
    let mut world = world();
    world.round(&LIE);
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    lie_on(&mut world, 3);
    resolve(&mut world, "0.2", "0", false).unwrap();
    assert_eq!(world.slashes(), [(15, 1, "0.005".into()), (15, 2, "0.2".into())]);
    assert!(world.peers.borrow().rewards.is_empty());
}

#[test]
fn fm_k60_a_dispute_about_a_true_price_keeps_no_other_away() {
    let mut world = world();
    world.round(&["10"; 5]);
    world.round(&LIE);
    // A friend occupies the case of the liar with a price that is true.
    world.dispute("token", 500, World::about(10, "10")).unwrap();
    world.dispute("token", 700, World::about(11, "12")).unwrap();
    let open = disputes(&world);
    assert_eq!(open.iter().map(|one| (one.id, one.round)).collect::<Vec<_>>(), [(1, 10), (2, 11)]);
    assert_eq!(world.reporter_state(4).dispute, Some(1));
    // Twenty times each bond.
    assert_eq!(world.peers.borrow().holds.clone(), [((15, 5), 24_000)].into());
    // The lie is decided long after its evidence is gone, in any order.
    world.set_time(330 + 1_000_000);
    let owner = world.address("owner");
    let decide = |id, fraction| ExecuteMsg::ResolveDispute {
        id,
        fraction: dec(fraction),
        disputer_share: dec("0"),
        waive: false,
    };
    world.execute(&owner, decide(2, "1")).unwrap();
    assert_eq!(world.slashes(), [(15, 1, "1".into())]);
    assert_eq!(world.peers.borrow().holds.clone(), [((15, 5), 10_000)].into());
    world.execute(&owner, decide(1, "0")).unwrap();
    let disputer = world.address("disputer").to_string();
    assert_eq!(paid(&world), [("token".into(), disputer, 700), ("token".into(), "tranche 15".into(), 500)]);
    assert!(world.peers.borrow().holds.is_empty() && world.reporter_state(4).dispute.is_none());
}

#[test]
fn the_oldest_dispute_withholds_slashes_and_the_next_one_after_it() {
    let mut world = world();
    world.round(&LIE);
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    lie_on(&mut world, 3);
    let withheld = |world: &World| disputes(world).into_iter().map(|one| one.withheld).collect::<Vec<_>>();
    assert_eq!(withheld(&world), [dec("0.005"), dec("0")]);
    resolve(&mut world, "0", "0", true).unwrap();
    world.skip(2_880);
    world.round(&["10"; 5]);
    lie_on(&mut world, 3);
    assert_eq!((world.slashes(), withheld(&world)), (vec![], vec![dec("0.005")]));
}

#[test]
fn fm_k61_stake_is_held_until_a_refused_slash_is_booked() {
    let mut world = world();
    world.round(&LIE);
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    lie_on(&mut world, 3);
    world.peers.borrow_mut().refuse_slashes = true;
    // Two slashes: what was withheld, and what the owner decided.
    resolve(&mut world, "0.3", "0", false).unwrap();
    let held = |world: &World| world.peers.borrow().holds.get(&(15, 5)).copied();
    assert!(disputes(&world).is_empty());
    assert_eq!(held(&world), Some(10_000));
    let (anyone, retry) = (world.address("anyone"), |id| ExecuteMsg::RetrySlash { id });
    // Refused again: it waits on.
    world.execute(&anyone, retry(2)).unwrap();
    assert_eq!(held(&world), Some(10_000));
    world.peers.borrow_mut().refuse_slashes = false;
    world.execute(&anyone, retry(2)).unwrap();
    assert_eq!(held(&world), Some(10_000));
    world.execute(&anyone, retry(1)).unwrap();
    assert_eq!(held(&world), None);
    assert_eq!(world.slashes(), [(15, 2, "0.3".into()), (15, 1, "0.005".into())]);
}

#[test]
fn fm_k62_a_dispute_holds_twenty_times_its_bond() {
    for (bond, expected) in [(500, 10_000), (4_999, 99_980), (5_000, 100_000), (60_000, 100_000)] {
        let mut world = world();
        world.round(&LIE);
        world.dispute("token", bond, World::about(10, "12")).unwrap();
        assert_eq!(world.peers.borrow().holds.clone(), [((15, 5), expected)].into());
        assert_eq!(disputes(&world)[0].held.u128(), expected);
    }
}

#[test]
fn a_removed_reporter_stays_answerable() {
    let mut world = world();
    world.round(&LIE);
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::RemoveReporter { id: 5 }).unwrap();
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    resolve(&mut world, "1", "0", false).unwrap();
    assert_eq!(world.slashes(), [(15, 1, "1".into())]);
}

#[test]
fn fm_x11_a_frozen_round_is_decided_by_a_dispute() {
    // Two of five lie: more than a third, so nobody is slashed; the owner slashes one of them by its evidence.
    let mut world = world();
    let lie = ["10", "10", "10", "12", "12"];
    world.round(&lie);
    let events = world.round(&["10"; 5]);
    assert_eq!((attributes(&events, event::FROZEN).len(), world.slashes()), (1, vec![]));
    let new = NewDispute { reporter: 4, ..World::about(10, "12") };
    world.dispute("token", 500, new).unwrap();
    resolve(&mut world, "0.5", "0.1", false).unwrap();
    assert_eq!(world.slashes(), [(14, 1, "0.5".into())]);
}

#[test]
fn bad_disputes_are_refused_and_change_nothing() {
    let mut world = world();
    world.round(&LIE);
    world.submit(4, "10", "1.25").unwrap();
    let token = Asset::Cw20(world.address("token"));
    let none = |reporter, round| ContractError::NoEvidence { reporter, round };
    let evidence = |bytes: &[u8]| NewDispute { evidence: Binary::from(bytes), ..World::about(10, "12") };
    let cases = [
        (
            "token",
            500,
            NewDispute { reporter: 6, ..World::about(10, "12") },
            CommonError::not_found("reporter", 6).into(),
        ),
        ("token", 500, World::about(9, "12"), none(5, 9)),
        ("token", 500, World::about(11, "10"), ContractError::StillOpen { round: 11, ends_at: 360, now: 330 }),
        ("token", 500, World::about(10, "12.1"), ContractError::WrongEvidence { reporter: 5, round: 10 }),
        ("token", 500, evidence(&[1, 2]), ContractError::WrongEvidence { reporter: 5, round: 10 }),
        ("token", 500, NewDispute { feed: 3, ..World::about(10, "12") }, CommonError::not_found("feed", 3).into()),
        (
            "token",
            499,
            World::about(10, "12"),
            ContractError::BondTooSmall { least: Uint128::new(500), bond: Uint128::new(499) },
        ),
        (
            "other",
            500,
            World::about(10, "12"),
            ContractError::WrongBond { expected: token, received: Asset::Cw20(world.address("other")) },
        ),
    ];
    let state = |world: &World| {
        use cosmwasm_std::Storage;
        world.deps.storage.range(None, None, cosmwasm_std::Order::Ascending).collect::<Vec<_>>()
    };
    let before = state(&world);
    for (token, amount, new, error) in cases {
        assert_eq!(world.dispute(token, amount, new), Err(error));
        assert!(state(&world) == before);
    }
    // A day after the round the hash may still be there, but the time is over.
    world.set_time(330 + 86_400);
    assert_eq!(world.dispute("token", 500, World::about(10, "12")), Err(none(5, 10)));
    world.set_time(330 + 86_399);
    world.dispute("token", 500, World::about(10, "12")).unwrap();
    let disputer = world.address("disputer");
    let end = ExecuteMsg::ResolveDispute { id: 1, fraction: dec("1"), disputer_share: dec("0"), waive: false };
    let error = world.execute(&disputer, end).unwrap_err();
    assert_eq!(error, ContractError::Ownership(cw_ownable::OwnershipError::NotOwner));
}

#[test]
fn a_bond_in_coins_must_be_what_the_reporter_stakes() {
    let mut world = world();
    world.round(&LIE);
    let disputer = world.address("disputer");
    let sent =
        world.execute_with(&disputer, ExecuteMsg::Dispute(World::about(10, "12")), &cosmwasm_std::coins(500, "unit"));
    let (expected, received) = (Asset::Cw20(world.address("token")), Asset::Native("unit".into()));
    assert_eq!(sent, Err(ContractError::WrongBond { expected, received }));
    let sent = world.execute(&disputer, ExecuteMsg::Dispute(World::about(10, "12")));
    assert_eq!(sent, Err(cw_utils::PaymentError::NoFunds {}.into()));
}
