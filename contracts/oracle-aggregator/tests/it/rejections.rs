//! Refusals of every message, by value.

use crate::support::{dec, money, new_reporter, params, World, MARKET, NATIVE, PAIR, QUOTIENT, RATE};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{Binary, StdError};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::oracle_aggregator::*;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use oracle_aggregator::contract::instantiate;
use oracle_aggregator::ContractError;

fn every_message(world: &World) -> Vec<ExecuteMsg> {
    let reporter = || new_reporter(&world.address("new"), 99);
    vec![
        ExecuteMsg::Submit { round: 10, prices: World::packed("1", "1") },
        ExecuteMsg::CloseRound { round: 10, limit: None },
        ExecuteMsg::Poke { feed: RATE },
        ExecuteMsg::FinishRound { round: 10 },
        ExecuteMsg::RetrySlash { id: 1 },
        ExecuteMsg::AddFeed(NewFeed {
            name: "x".into(),
            source: FeedSource::Reported {},
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        }),
        ExecuteMsg::SetHalted { feed: NATIVE, halted: true },
        ExecuteMsg::AddReporter(reporter()),
        ExecuteMsg::RemoveReporter { id: 1 },
        ExecuteMsg::UpdateParams { params: Box::new(params()) },
        ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership),
    ]
}

fn outside(name: &'static str, value: &str, min: &str, max: &str) -> ContractError {
    ContractError::Common(CommonError::OutOfRange { name, value: value.into(), min: min.into(), max: max.into() })
}

fn int(value: &str) -> u64 {
    value.parse().unwrap()
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
        for msg in every_message(&world).into_iter().skip(5) {
            let error = world.execute(&sender, msg).unwrap_err();
            let transfer = ContractError::Admin(AdminError::Ownership(OwnershipError::NotOwner));
            assert!(error == ContractError::Ownership(OwnershipError::NotOwner) || error == transfer, "{error}");
        }
    }
}

#[test]
fn only_the_oracle_itself_finishes_a_round() {
    let mut world = World::new();
    for sender in ["owner", "anyone", "reporter0"].map(|name| world.address(name)) {
        let error = world.execute(&sender, ExecuteMsg::FinishRound { round: 10 }).unwrap_err();
        assert_eq!(error, ContractError::Common(CommonError::Unauthorized { sender }));
    }
}

#[test]
fn only_reporters_submit() {
    let mut world = World::new();
    let sender = world.address("anyone");
    let submit = ExecuteMsg::Submit { round: 10, prices: World::packed("1", "1") };
    let error = world.execute(&sender, submit).unwrap_err();
    assert_eq!(error, ContractError::Common(CommonError::Unauthorized { sender }));
}

#[test]
fn broken_submissions() {
    let mut world = World::new();
    let reporter = world.reporter(0);
    let mut submit = |prices: Binary| world.execute(&reporter, ExecuteMsg::Submit { round: 10, prices }).unwrap_err();
    assert_eq!(submit(vec![0; 27].into()), UnpackError::Length { length: 27 }.into());
    assert_eq!(submit(World::packed("0", "1")), UnpackError::ZeroPrice { feed: 1 }.into());
    let price = |feed| PackedPrice { feed, price: dec("1"), confidence_ppm: 0 };
    assert_eq!(submit(pack(&[price(2), price(1)])), UnpackError::Unsorted { feed: 1, last: 2 }.into());
    assert_eq!(submit(Binary::default()), ContractError::NoPrices {});
    assert_eq!(submit(pack(&[price(RATE), price(99)])), ContractError::NoPrices {});
}

#[test]
fn what_submissions_are_refused_and_change_nothing() {
    let mut world = World::new();
    let owner = world.address("owner");
    // One has no active stake, one is removed, one joins after the power of the round was fixed.
    world.set_power(3, 0);
    world.submit(0, "10", "1.25").unwrap();
    world.execute(&owner, ExecuteMsg::RemoveReporter { id: 5 }).unwrap();
    let late = world.address("late");
    world.execute(&owner, ExecuteMsg::AddReporter(new_reporter(&late, 99))).unwrap();
    let state = |world: &World| {
        use cosmwasm_std::Storage;
        world.deps.storage.range(None, None, cosmwasm_std::Order::Ascending).collect::<Vec<_>>()
    };
    let before = state(&world);
    let price = |feed, text| PackedPrice { feed, price: dec(text), confidence_ppm: 100 };
    let unsorted = |last| ContractError::Submission(UnpackError::Unsorted { feed: 1, last });
    let stranger = world.address("stranger");
    let unauthorized = |sender: &cosmwasm_std::Addr| CommonError::Unauthorized { sender: sender.clone() }.into();
    let (one, four, removed) = (world.reporter(1), world.reporter(3), world.reporter(4));
    let good = World::packed("10", "1.25");
    let cut = cosmwasm_std::Binary::from(&good.as_slice()[1..]);
    let cases = [
        (&one, 10, pack(&[price(2, "1"), price(1, "1")]), unsorted(2)),
        (&one, 10, pack(&[price(1, "1"), price(1, "1")]), unsorted(1)),
        (&one, 10, pack(&[price(99, "1")]), ContractError::NoPrices {}),
        (&one, 10, pack(&[price(RATE, "1")]), ContractError::NoPrices {}),
        (&one, 10, pack(&[]), ContractError::NoPrices {}),
        (&one, 10, pack(&[price(1, "0")]), UnpackError::ZeroPrice { feed: 1 }.into()),
        (&one, 10, cut, UnpackError::Length { length: 51 }.into()),
        (&one, 9, good.clone(), ContractError::NotOpen { round: 9, open: 10 }),
        (&one, 11, good.clone(), ContractError::NotOpen { round: 11, open: 10 }),
        (&world.reporter(0), 10, good.clone(), ContractError::AlreadySubmitted { round: 10 }),
        (&stranger, 10, good.clone(), unauthorized(&stranger)),
        (&removed, 10, good.clone(), unauthorized(&removed)),
        (&late, 10, good.clone(), ContractError::NotInRound { round: 10 }),
        // A confidence has 16 bits of millionths: 6.6 % at most, so one of more than the price cannot be written.
        (&four, 10, good, ContractError::Unbonded { reporter: 4 }),
    ];
    for (sender, round, prices, error) in cases {
        assert_eq!(world.execute(sender, ExecuteMsg::Submit { round, prices }), Err(error));
        assert!(state(&world) == before);
    }
}

#[test]
fn a_security_vault_that_answers_nonsense_fixes_no_power() {
    let mut world = World::new();
    // A record of a version that nobody knows.
    world.deps.querier.update_wasm(move |_| {
        cosmwasm_std::SystemResult::Ok(cosmwasm_std::ContractResult::Ok(cosmwasm_std::Binary::new(vec![9; 81])))
    });
    let unknown = StdError::generic_err("tranche record of version 9");
    assert_eq!(world.submit(0, "1", "1"), Err(ContractError::Std(unknown)));
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
    let missing = |what, id: &dyn std::fmt::Display| ContractError::Common(CommonError::not_found(what, id));
    for feed in [0, 6, u64::MAX] {
        assert_eq!(world.execute(&anyone, ExecuteMsg::Poke { feed }), Err(missing("feed", &feed)));
        let halt = ExecuteMsg::SetHalted { feed, halted: true };
        assert_eq!(as_owner(&mut world, halt), missing("feed", &feed));
        assert_eq!(world.try_query(QueryMsg::Feed { id: feed }), Err(missing("feed", &feed)));
        let price = QueryMsg::Price { feed, purpose: PriceUse::Liquidation {} };
        assert_eq!(world.try_query(price), Err(missing("feed", &feed)));
    }
    for feed in [NATIVE, MARKET, PAIR, QUOTIENT] {
        assert_eq!(world.execute(&anyone, ExecuteMsg::Poke { feed }), Err(ContractError::NoSource { feed }));
    }
    let price = QueryMsg::Price { feed: PAIR, purpose: PriceUse::Liquidation {} };
    assert_eq!(world.try_query(price), Err(ContractError::NoPrice { feed: PAIR }));
    let retry = world.execute(&anyone, ExecuteMsg::RetrySlash { id: 7 });
    assert_eq!(retry, Err(missing("refused slash", &7)));
    let query = QueryMsg::Reporter { address: anyone.to_string() };
    assert_eq!(world.try_query(query), Err(missing("reporter", &anyone)));
    let remove = ExecuteMsg::RemoveReporter { id: 6 };
    assert_eq!(as_owner(&mut world, remove), missing("reporter", &6));
}

#[test]
fn a_rate_of_zero() {
    let mut world = World::new();
    world.set_rate("0");
    let poke = world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE });
    assert_eq!(poke, Err(ContractError::ZeroPrice { feed: RATE }));
}

#[test]
fn feeds_that_cannot_be() {
    let mut world = World::new();
    let mut add = |source| {
        as_owner(
            &mut world,
            ExecuteMsg::AddFeed(NewFeed {
                name: "x".into(),
                source,
                least_price: crate::support::LEAST_PRICE,
                ring: false,
            }),
        )
    };
    let leg = |feed| Leg { feed, inverted: false };
    let composite = |legs: &[u64]| FeedSource::Composite { legs: legs.iter().map(|feed| leg(*feed)).collect() };
    assert_eq!(add(composite(&[1])), ContractError::Legs { legs: 1 });
    assert_eq!(add(composite(&[1, 2, 1, 2, 1])), ContractError::Legs { legs: 5 });
    // A leg is older than what is made of it; 6 would be its own.
    assert_eq!(add(composite(&[1, 6])), ContractError::InvalidLeg { feed: 6, leg: 6 });
    assert_eq!(add(composite(&[0, 1])), ContractError::InvalidLeg { feed: 6, leg: 0 });
    let pair =
        |market, least| FeedSource::LstPair { native: NATIVE, rate: RATE, market, min_market_to_rate: dec(least) };
    assert_eq!(add(pair(9, "0.8")), ContractError::InvalidLeg { feed: 6, leg: 9 });
    assert_eq!(add(pair(MARKET, "0")), outside("min_market_to_rate", "0", "0.000001", "1"));
    assert_eq!(add(pair(MARKET, "1.01")), outside("min_market_to_rate", "1.01", "0.000001", "1"));
    let vault = World::new().address("vault").to_string();
    let rate = |growth, max_age| FeedSource::RedemptionRate {
        vault: vault.clone(),
        max_growth_per_year: dec(growth),
        max_fall: dec("0.01"),
        max_age,
    };
    assert_eq!(add(rate("0", 1)), outside("max_growth_per_year", "0", "0.000001", "100"));
    assert_eq!(add(rate("1", 0)), outside("max_age", "0", "1", "31536000"));
    let nobody =
        FeedSource::RedemptionRate { vault: "?".into(), max_growth_per_year: dec("1"), max_fall: dec("0"), max_age: 1 };
    assert!(matches!(add(nobody), ContractError::Std(_)));
    let owner = world.address("owner");
    let add = |world: &mut World| {
        let feed = NewFeed {
            name: "x".into(),
            source: FeedSource::Reported {},
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        };
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
    let new =
        |owner: String, tranche| ExecuteMsg::AddReporter(new_reporter(&cosmwasm_std::Addr::unchecked(owner), tranche));
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
fn parameters_outside_their_range() {
    let mut world = World::new();
    let mut refused = |change: fn(&mut Params, &str), name, min, max, values: [&str; 2]| {
        for value in values {
            let mut params = params();
            change(&mut params, value);
            let error = as_owner(&mut world, ExecuteMsg::UpdateParams { params: Box::new(params) });
            assert_eq!(error, outside(name, value, min, max));
        }
    };
    refused(|p, v| p.round_seconds = int(v), "round_seconds", "1", "600", ["0", "601"]);
    refused(|p, v| p.min_reporters = v.parse().unwrap(), "min_reporters", "1", "64", ["0", "65"]);
    refused(|p, v| p.max_age = int(v), "max_age", "60", "86400", ["59", "86401"]);
    refused(|p, v| p.variance_tau = int(v), "variance_tau", "1", "31536000", ["0", "31536001"]);
    refused(|p, v| p.ema_tau = int(v), "ema_tau", "1", "2592000", ["0", "2592001"]);
    refused(|p, v| p.breaker.max_dt = int(v), "breaker.max_dt", "30", "86400", ["29", "86401"]);
    refused(|p, v| p.slashing.epoch = int(v), "slashing.epoch", "1", "31536000", ["0", "31536001"]);
    refused(|p, v| p.adapter_gas = int(v), "adapter_gas", "1", "50000000", ["0", "50000001"]);

    let most = "170141183460469231731687303715884105728";
    let above = "170141183460469231731687303715884105729";
    refused(|p, v| p.min_stake = v.parse().unwrap(), "min_stake", "1", most, ["0", above]);
    refused(|p, v| p.quorum = dec(v), "quorum", "0.5", "1", ["0.49", "1.01"]);
    refused(|p, v| p.confidence_floor = dec(v), "confidence_floor", "0", "0.5", ["0.51", "0.6"]);
    refused(|p, v| p.confidence_max = dec(v), "confidence_max", "0.001", "0.5", ["0.0009", "0.51"]);
    refused(|p, v| p.ema_gap = dec(v), "ema_gap", "0.001", "10", ["0", "10.1"]);
    refused(|p, v| p.breaker.min_move = dec(v), "breaker.min_move", "0.001", "1", ["0", "1.1"]);
    refused(|p, v| p.breaker.sigmas = dec(v), "breaker.sigmas", "1", "100", ["0.9", "101"]);
    refused(|p, v| p.breaker.max_move = dec(v), "breaker.max_move", "0.05", "1", ["0.04", "1.1"]);
    refused(|p, v| p.breaker.clip = dec(v), "breaker.clip", "1", "10", ["0.9", "10.1"]);
    refused(|p, v| p.breaker.candidate_lifetime = int(v), "breaker.candidate_lifetime", "90", "86400", ["89", "86401"]);
    refused(|p, v| p.breaker.max_pending = int(v), "breaker.max_pending", "90", "86400", ["89", "86401"]);
    refused(|p, v| p.activation = int(v), "activation", "0", "2592000", ["2592001", "2592002"]);
    refused(|p, v| p.max_split = dec(v), "max_split", "0.001", "0.5", ["0.0009", "0.51"]);
    refused(|p, v| p.new_risk_max_age = int(v), "new_risk_max_age", "60", "90", ["59", "91"]);
    refused(|p, v| p.slashing.band = dec(v), "slashing.band", "0.0001", "1", ["0", "1.1"]);
    refused(|p, v| p.slashing.sigmas = dec(v), "slashing.sigmas", "0", "100", ["101", "102"]);
    refused(|p, v| p.slashing.max_deviation = dec(v), "slashing.max_deviation", "2", "1000", ["1.9", "1001"]);
    refused(|p, v| p.slashing.tolerance = dec(v), "slashing.tolerance", "0", "1000", ["1001", "1002"]);
    refused(|p, v| p.slashing.leak_per_hour = dec(v), "slashing.leak_per_hour", "0", "1000", ["1001", "1002"]);
    refused(|p, v| p.slashing.fraction_per_band = dec(v), "slashing.fraction_per_band", "0", "1", ["1.1", "2"]);
    refused(|p, v| p.slashing.epoch_cap = dec(v), "slashing.epoch_cap", "0", "1", ["1.1", "2"]);
}

#[test]
fn a_round_keeps_its_length() {
    let mut world = World::new();
    let longer = Params { round_seconds: 31, new_risk_max_age: 62, ..params() };
    let error = as_owner(&mut world, ExecuteMsg::UpdateParams { params: Box::new(longer) });
    assert_eq!(error, ContractError::RoundLength { length: 30, asked: 31 });
}

#[test]
fn instantiations_that_cannot_be() {
    let mut world = World::new();
    let creator = world.address("creator");
    let mut refused = |change: fn(&mut InstantiateMsg)| {
        let msg = world.birth(3, change);
        instantiate(world.deps.as_mut(), world.env.clone(), message_info(&creator, &[]), msg).unwrap_err()
    };
    let error = refused(|msg| msg.params.max_age = 10);
    assert_eq!(error, outside("max_age", "10", "60", "86400"));
    let error = refused(|msg| msg.reporters[1].tranche = 11);
    assert_eq!(error, ContractError::TrancheTaken { tranche: 11, reporter: 1 });
    // Legs come before what is made of them.
    assert_eq!(refused(|msg| msg.feeds.swap(1, 4)), ContractError::InvalidLeg { feed: 2, leg: 2 });
    assert!(matches!(refused(|msg| msg.security_vault = "?".into()), ContractError::Std(_)));
    assert!(matches!(refused(|msg| msg.owner = "?".into()), ContractError::Std(_)));
}
