//! What every message refuses, by value.

use crate::support::{dec, money, params, World, MARKET, NATIVE, PAIR, QUOTIENT, RATE};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{Binary, Decimal, StdError};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::oracle_aggregator::*;
use oracle_aggregator::contract::instantiate;
use oracle_aggregator::ContractError;

fn every_message(world: &World) -> Vec<ExecuteMsg> {
    let reporter = || NewReporter { address: world.address("new").into(), tranche: 99 };
    vec![
        ExecuteMsg::Submit { round: 10, prices: World::packed("1", "1") },
        ExecuteMsg::CloseRound { round: 10, limit: None },
        ExecuteMsg::Poke { feed: RATE },
        ExecuteMsg::FinishRound { round: 10 },
        ExecuteMsg::RetrySlash { id: 1 },
        ExecuteMsg::Rejoin {},
        ExecuteMsg::Dispute { reporter: "x".into(), round: 1, reason: "y".into() },
        ExecuteMsg::ResolveDispute { id: 1, fraction: Decimal::one() },
        ExecuteMsg::AddFeed(NewFeed { name: "x".into(), source: FeedSource::Reported {} }),
        ExecuteMsg::SetHalted { feed: NATIVE, halted: true },
        ExecuteMsg::AddReporter(reporter()),
        ExecuteMsg::RemoveReporter { address: world.reporter(0).into() },
        ExecuteMsg::UpdateParams { params: Box::new(params()) },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ]
}

fn as_owner(world: &mut World, msg: ExecuteMsg) -> ContractError {
    world.execute(&world.address("owner"), msg).unwrap_err()
}

#[test]
fn nothing_takes_funds() {
    let mut world = World::new();
    let owner = world.address("owner");
    for msg in every_message(&world) {
        let error = world.execute_with(&owner, msg, &money()).unwrap_err();
        assert_eq!(error, ContractError::Payment(PaymentError::NonPayable {}));
    }
    let msg = world.birth(3, |_| {});
    let info = message_info(&owner, &money());
    let error = instantiate(world.deps.as_mut(), world.env.clone(), info, msg).unwrap_err();
    assert_eq!(error, ContractError::Payment(PaymentError::NonPayable {}));
}

#[test]
fn what_is_the_owners_is_nobody_elses() {
    let mut world = World::new();
    for sender in ["anyone", "reporter0", "security"].map(|name| world.address(name)) {
        for msg in every_message(&world).into_iter().skip(8) {
            let error = world.execute(&sender, msg).unwrap_err();
            assert_eq!(error, ContractError::Ownership(OwnershipError::NotOwner));
        }
    }
}

#[test]
fn only_the_oracle_itself_finishes_a_round() {
    let mut world = World::new();
    for sender in ["owner", "anyone", "reporter0"].map(|name| world.address(name)) {
        let error = world.execute(&sender, ExecuteMsg::FinishRound { round: 10 }).unwrap_err();
        assert_eq!(error, ContractError::Unauthorized { sender });
    }
}

#[test]
fn only_reporters_submit_and_return() {
    let mut world = World::new();
    let address = world.address("anyone");
    for msg in [ExecuteMsg::Submit { round: 10, prices: World::packed("1", "1") }, ExecuteMsg::Rejoin {}] {
        let error = world.execute(&address, msg).unwrap_err();
        assert_eq!(error, ContractError::NotReporter { address: address.clone() });
    }
    let error = world.execute(&world.reporter(0), ExecuteMsg::Rejoin {}).unwrap_err();
    assert_eq!(error, ContractError::NotJailed { active_from: 300 });
}

#[test]
fn broken_submissions() {
    let mut world = World::new();
    let reporter = world.reporter(0);
    let mut submit = |prices: Binary| world.execute(&reporter, ExecuteMsg::Submit { round: 10, prices }).unwrap_err();
    let std = |text: &str| ContractError::Std(StdError::generic_err(text));
    assert_eq!(submit(vec![0; 27].into()), std("27 bytes are no multiple of 26"));
    assert_eq!(submit(World::packed("0", "1")), std("price of feed 1 is zero"));
    let price = |feed| PackedPrice { feed, price: dec("1"), confidence_ppm: 0 };
    assert_eq!(submit(pack(&[price(2), price(1)])), std("feed 1 is out of order"));
    let expected = ContractError::Feeds { submitted: vec![], expected: vec![1, 2] };
    assert_eq!(submit(Binary::default()), expected);
}

#[test]
fn a_security_vault_that_answers_nonsense_fixes_no_power() {
    let mut world = World::new();
    let short = interfaces::security_vault::ActiveResponse { tranches: vec![] };
    world.deps.querier.update_wasm(move |_| {
        cosmwasm_std::SystemResult::Ok(cosmwasm_std::ContractResult::Ok(cosmwasm_std::to_json_binary(&short).unwrap()))
    });
    assert_eq!(world.submit(0, "1", "1"), Err(ContractError::Power { asked: 5, answered: 0 }));
    world
        .deps
        .querier
        .update_wasm(move |_| cosmwasm_std::SystemResult::Ok(cosmwasm_std::ContractResult::Err("broken".into())));
    assert!(matches!(world.submit(0, "1", "1"), Err(ContractError::Std(StdError::GenericErr { .. }))));
}

#[test]
fn unknown_ids() {
    let mut world = World::new();
    let anyone = world.address("anyone");
    for feed in [0, 6, u64::MAX] {
        assert_eq!(world.execute(&anyone, ExecuteMsg::Poke { feed }), Err(ContractError::UnknownFeed { feed }));
        let halt = ExecuteMsg::SetHalted { feed, halted: true };
        assert_eq!(as_owner(&mut world, halt), ContractError::UnknownFeed { feed });
        assert_eq!(world.try_query(QueryMsg::Feed { id: feed }), Err(ContractError::UnknownFeed { feed }));
        let price = QueryMsg::Price { feed, purpose: PriceUse::Liquidation {} };
        assert_eq!(world.try_query(price), Err(ContractError::UnknownFeed { feed }));
    }
    for feed in [NATIVE, MARKET, PAIR, QUOTIENT] {
        assert_eq!(world.execute(&anyone, ExecuteMsg::Poke { feed }), Err(ContractError::NotAdapter { feed }));
    }
    let price = QueryMsg::Price { feed: PAIR, purpose: PriceUse::Liquidation {} };
    assert_eq!(world.try_query(price), Err(ContractError::NoPrice { feed: PAIR }));
    let retry = world.execute(&anyone, ExecuteMsg::RetrySlash { id: 7 });
    assert_eq!(retry, Err(ContractError::UnknownSlash { id: 7 }));
    let query = QueryMsg::Reporter { address: anyone.to_string() };
    assert_eq!(world.try_query(query), Err(ContractError::NotReporter { address: anyone.clone() }));
    let remove = ExecuteMsg::RemoveReporter { address: anyone.to_string() };
    assert_eq!(as_owner(&mut world, remove), ContractError::NotReporter { address: anyone });
}

#[test]
fn a_rate_of_zero() {
    let mut world = World::new();
    world.set_rate("0");
    let poke = world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE });
    assert_eq!(poke, Err(ContractError::ZeroRate { feed: RATE }));
}

#[test]
fn what_waits() {
    let mut world = World::new();
    let anyone = world.address("anyone");
    let adapter = FeedSource::Adapter { contract: anyone.to_string(), query: Binary::default() };
    let waits = |message| ContractError::Waits { message };
    let sharded = ExecuteMsg::CloseRound { round: 10, limit: Some(1) };
    assert_eq!(world.execute(&anyone, sharded), Err(waits("close_round: limit")));
    let dispute = ExecuteMsg::Dispute { reporter: "x".into(), round: 1, reason: "y".into() };
    assert_eq!(world.execute(&anyone, dispute), Err(waits("dispute")));
    let resolve = ExecuteMsg::ResolveDispute { id: 1, fraction: Decimal::one() };
    assert_eq!(as_owner(&mut world, resolve), waits("resolve_dispute"));
    let add = ExecuteMsg::AddFeed(NewFeed { name: "x".into(), source: adapter });
    assert_eq!(as_owner(&mut world, add), waits("add_feed: adapter"));
    assert_eq!(world.try_query(QueryMsg::CostOfAttack {}), Err(waits("cost_of_attack")));
}

#[test]
fn feeds_that_cannot_be() {
    let mut world = World::new();
    let mut add = |source| as_owner(&mut world, ExecuteMsg::AddFeed(NewFeed { name: "x".into(), source }));
    let leg = |feed| Leg { feed, inverted: false };
    let composite = |legs: &[u64]| FeedSource::Composite { legs: legs.iter().map(|feed| leg(*feed)).collect() };
    assert_eq!(add(composite(&[1])), ContractError::Legs { legs: 1 });
    assert_eq!(add(composite(&[1, 2, 1, 2, 1])), ContractError::Legs { legs: 5 });
    // A leg is older than what is made of it; 6 would be its own.
    assert_eq!(add(composite(&[1, 6])), ContractError::UnknownLeg { feed: 6, leg: 6 });
    assert_eq!(add(composite(&[0, 1])), ContractError::UnknownLeg { feed: 6, leg: 0 });
    let pair =
        |market, least| FeedSource::LstPair { native: NATIVE, rate: RATE, market, min_market_to_rate: dec(least) };
    assert_eq!(add(pair(9, "0.8")), ContractError::UnknownLeg { feed: 6, leg: 9 });
    let outside = |name, value, bounds| ContractError::Param { name, value: dec(value), bounds };
    assert_eq!(add(pair(MARKET, "0")), outside("min_market_to_rate", "0", "above 0"));
    assert_eq!(add(pair(MARKET, "1.01")), outside("min_market_to_rate", "1.01", "at most 1"));
    let vault = World::new().address("vault").to_string();
    let rate = |growth, max_age| FeedSource::RedemptionRate {
        vault: vault.clone(),
        max_growth_per_year: dec(growth),
        max_age,
    };
    assert_eq!(add(rate("0", 1)), outside("max_growth_per_year", "0", "above 0"));
    assert_eq!(add(rate("1", 0)), outside("max_age", "0", "above 0"));
    let nobody = FeedSource::RedemptionRate { vault: "?".into(), max_growth_per_year: dec("1"), max_age: 1 };
    assert!(matches!(add(nobody), ContractError::Std(_)));
    let owner = world.address("owner");
    let add = |world: &mut World| {
        let feed = NewFeed { name: "x".into(), source: FeedSource::Reported {} };
        world.execute(&owner, ExecuteMsg::AddFeed(feed))
    };
    for _ in 5..64 {
        add(&mut world).unwrap();
    }
    assert_eq!(add(&mut world), Err(ContractError::TooMany { what: "feeds", max: 64 }));
}

#[test]
fn reporters_that_cannot_be() {
    let mut world = World::new();
    let new = |address: String, tranche| ExecuteMsg::AddReporter(NewReporter { address, tranche });
    let address = world.reporter(0);
    let error = as_owner(&mut world, new(address.to_string(), 99));
    assert_eq!(error, ContractError::ReporterExists { address });
    let other = world.address("other").to_string();
    assert_eq!(as_owner(&mut world, new(other, 12)), ContractError::TrancheTaken { tranche: 12, reporter: 2 });
    assert!(matches!(as_owner(&mut world, new("?".into(), 99)), ContractError::Std(_)));
    let owner = world.address("owner");
    for index in 5..64 {
        let address = world.reporter(index).to_string();
        world.execute(&owner, new(address, 11 + index as u64)).unwrap();
    }
    let last = world.address("last").to_string();
    assert_eq!(as_owner(&mut world, new(last, 99)), ContractError::TooMany { what: "reporters", max: 64 });
}

#[test]
fn numbers_that_cannot_be() {
    let mut world = World::new();
    let mut refused = |change: fn(&mut Params), name, value: &str, bounds| {
        let mut params = params();
        change(&mut params);
        let error = as_owner(&mut world, ExecuteMsg::UpdateParams { params: Box::new(params) });
        assert_eq!(error, ContractError::Param { name, value: dec(value), bounds });
    };
    let (positive, above) = ("1 and more", "above 0");
    refused(|p| p.round_seconds = 0, "round_seconds", "0", positive);
    refused(|p| p.quorum = dec("0.49"), "quorum", "0.49", "0.5..=1");
    refused(|p| p.quorum = dec("1.1"), "quorum", "1.1", "0.5..=1");
    refused(|p| p.min_reporters = 0, "min_reporters", "0", positive);
    refused(|p| p.max_age = 59, "max_age", "59", "two rounds and more");
    refused(|p| p.variance_tau = 0, "variance_tau", "0", positive);
    refused(|p| p.ema_tau = 0, "ema_tau", "0", positive);
    refused(|p| p.confidence_max = dec("0.001"), "confidence_max", "0.001", "above the floor and below 1");
    refused(|p| p.confidence_max = dec("1"), "confidence_max", "1", "above the floor and below 1");
    refused(|p| p.ema_gap = dec("0"), "ema_gap", "0", above);
    refused(|p| p.breaker.min_move = dec("0"), "breaker.min_move", "0", above);
    refused(|p| p.breaker.max_dt = 0, "breaker.max_dt", "0", positive);
    refused(|p| p.slashing.band = dec("0"), "slashing.band", "0", above);
    refused(|p| p.slashing.max_deviation = dec("1"), "slashing.max_deviation", "1", "above 1");
    refused(|p| p.slashing.epoch = 0, "slashing.epoch", "0", positive);
    refused(|p| p.slashing.epoch_cap = dec("1.1"), "slashing.epoch_cap", "1.1", "0..=1");
    refused(|p| p.inactivity = 59, "inactivity", "59", "two rounds and more");
    refused(|p| p.adapter_gas = 0, "adapter_gas", "0", positive);

    let longer = Params { round_seconds: 31, ..params() };
    let error = as_owner(&mut world, ExecuteMsg::UpdateParams { params: Box::new(longer) });
    assert_eq!(error, ContractError::RoundLength { length: 30, asked: 31 });
}

#[test]
fn births_that_cannot_be() {
    let mut world = World::new();
    let creator = world.address("creator");
    let mut refused = |change: fn(&mut InstantiateMsg)| {
        let msg = world.birth(3, change);
        instantiate(world.deps.as_mut(), world.env.clone(), message_info(&creator, &[]), msg).unwrap_err()
    };
    let error = refused(|msg| msg.params.max_age = 10);
    assert_eq!(error, ContractError::Param { name: "max_age", value: dec("10"), bounds: "two rounds and more" });
    let error = refused(|msg| msg.reporters[1].tranche = 11);
    assert_eq!(error, ContractError::TrancheTaken { tranche: 11, reporter: 1 });
    // Legs come before what is made of them.
    assert_eq!(refused(|msg| msg.feeds.swap(1, 4)), ContractError::UnknownLeg { feed: 2, leg: 2 });
    assert!(matches!(refused(|msg| msg.security_vault = "?".into()), ContractError::Std(_)));
    assert!(matches!(refused(|msg| msg.owner = "?".into()), ContractError::Std(_)));
}
