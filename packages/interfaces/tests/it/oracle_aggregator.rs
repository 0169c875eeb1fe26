//! oracle-aggregator. Its packed and stored bytes are pinned in [`crate::record`].

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use interfaces::oracle_aggregator::*;
use interfaces::AssetUnchecked;
use serde_json::{json, Value};

fn params_wire() -> Value {
    json!({
        "round_seconds": 30,
        "quorum": "0.6",
        "min_reporters": 3,
        "min_stake": "1000000",
        "activation": 86400,
        "max_age": 120,
        "new_risk_max_age": 60,
        "variance_tau": 86400,
        "ema_tau": 3600,
        "confidence_floor": "0.0005",
        "confidence_max": "0.02",
        "max_split": "0.02",
        "ema_gap": "0.2",
        "breaker": {
            "min_move": "0.05", "sigmas": "6", "max_move": "0.2", "clip": "2", "max_dt": 600, "candidate_lifetime": 600,
            "max_pending": 600
        },
        "slashing": {
            "band": "0.01", "sigmas": "4", "max_deviation": "10", "tolerance": "5", "leak_per_hour": "1",
            "fraction_per_band": "0.001", "epoch": 86400, "epoch_cap": "0.005"
        },
        "dispute": {"window": 86400, "expiry": 1209600, "min_bond": "1000000", "bond": "0.005"},
        "rewards": {"period": 86400, "jail": 3600},
        "adapter_gas": 300000
    })
}

fn params() -> Params {
    Params {
        round_seconds: 30,
        quorum: Decimal::percent(60),
        min_reporters: 3,
        min_stake: Uint128::new(1_000_000),
        activation: 86_400,
        max_age: 120,
        new_risk_max_age: 60,
        variance_tau: 86_400,
        ema_tau: 3_600,
        confidence_floor: Decimal::bps(5),
        confidence_max: Decimal::percent(2),
        max_split: Decimal::percent(2),
        ema_gap: Decimal::percent(20),
        breaker: BreakerParams {
            min_move: Decimal::percent(5),
            sigmas: Decimal::percent(600),
            max_move: Decimal::percent(20),
            clip: Decimal::percent(200),
            max_dt: 600,
            candidate_lifetime: 600,
            max_pending: 600,
        },
        slashing: SlashingParams {
            band: Decimal::percent(1),
            sigmas: Decimal::percent(400),
            max_deviation: Decimal::percent(1_000),
            tolerance: Decimal::percent(500),
            leak_per_hour: Decimal::one(),
            fraction_per_band: Decimal::permille(1),
            epoch: 86_400,
            epoch_cap: Decimal::permille(5),
        },
        dispute: DisputeParams {
            window: 86_400,
            expiry: 1_209_600,
            min_bond: Uint128::new(1_000_000),
            bond: Decimal::permille(5),
        },
        rewards: RewardParams { period: 86_400, jail: 3_600 },
        adapter_gas: 300_000,
    }
}

fn reported() -> NewFeed {
    NewFeed {
        name: "ATOM/USDC".into(),
        source: FeedSource::Reported {},
        least_price: Decimal::raw(1_000_000),
        ring: false,
    }
}

fn unit() -> AssetUnchecked {
    AssetUnchecked::Native("unit".into())
}

fn dispute() -> NewDispute {
    NewDispute { reporter: 4, round: 100, feed: 1, evidence: Binary::from(vec![1]) }
}

fn dispute_wire() -> Value {
    json!({"reporter": 4, "round": 100, "feed": 1, "evidence": "AQ=="})
}

#[test]
fn what_tokens_are_sent_for() {
    pin_all(vec![
        (json!({"dispute": dispute_wire()}), ReceiveMsg::Dispute(dispute())),
        (json!({"reward": {"tranche": 7}}), ReceiveMsg::Reward { tranche: 7 }),
    ]);
}

fn reporter() -> NewReporter {
    NewReporter { owner: "rita".into(), operator: None, tranche: 4, commission: Decimal::percent(10) }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "security_vault": "security",
            "params": params_wire(),
            "feeds": [{"name": "ATOM/USDC", "source": {"reported": {}}, "least_price": "0.000000000001", "ring": false}],
            "reporters": [{"owner": "rita", "operator": null, "tranche": 4, "commission": "0.1"}],
            "rewards": [{"native": "unit"}]
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            security_vault: "security".into(),
            params: params(),
            feeds: vec![reported()],
            reporters: vec![reporter()],
            rewards: vec![unit()],
        },
    );
}

#[test]
fn feed_sources() {
    pin_all::<FeedSource<String>>(vec![
        (json!({"reported": {}}), FeedSource::Reported {}),
        (
            json!({"redemption_rate": {"vault": "vault", "max_growth_per_year": "0.5", "max_fall": "0.01", "max_age": 90000}}),
            FeedSource::RedemptionRate {
                vault: "vault".into(),
                max_growth_per_year: Decimal::percent(50),
                max_fall: Decimal::percent(1),
                max_age: 90_000,
            },
        ),
        (
            json!({"adapter": {"source": "pyth", "min_move": "0.05", "max_move": "0.2", "max_age": 60}}),
            FeedSource::Adapter {
                source: "pyth".into(),
                min_move: Decimal::percent(5),
                max_move: Decimal::percent(20),
                max_age: 60,
            },
        ),
        (
            json!({"checked": {"feed": 1, "by": 2, "max_gap": "0.02", "fallback_after": 300}}),
            FeedSource::Checked { feed: 1, by: 2, max_gap: Decimal::percent(2), fallback_after: 300 },
        ),
        (
            json!({"composite": {"legs": [{"feed": 1, "inverted": false}, {"feed": 2, "inverted": true}]}}),
            FeedSource::Composite { legs: vec![Leg { feed: 1, inverted: false }, Leg { feed: 2, inverted: true }] },
        ),
        (
            json!({"lst_pair": {"native": 1, "rate": 2, "market": 3, "min_market_to_rate": "0.9"}}),
            FeedSource::LstPair { native: 1, rate: 2, market: 3, min_market_to_rate: Decimal::percent(90) },
        ),
    ]);
}

#[test]
fn execute() {
    pin_all(vec![
        (
            json!({"submit": {"round": 100, "prices": "AQID"}}),
            ExecuteMsg::Submit { round: 100, prices: Binary::from([1, 2, 3]) },
        ),
        (json!({"close_round": {"round": 100, "limit": null}}), ExecuteMsg::CloseRound { round: 100, limit: None }),
        (json!({"poke": {"feed": 2}}), ExecuteMsg::Poke { feed: 2 }),
        (json!({"finish_round": {"round": 100}}), ExecuteMsg::FinishRound { round: 100 }),
        (json!({"retry_slash": {"id": 1}}), ExecuteMsg::RetrySlash { id: 1 }),
        (
            json!({"add_feed": {"name": "ATOM/USDC", "source": {"reported": {}}, "least_price": "0.000000000001", "ring": false}}),
            ExecuteMsg::AddFeed(reported()),
        ),
        (
            json!({"set_consumers": {"stake_feed": 5, "stake_share": "0.5", "consumers": [
                {"address": "market", "feed": 4, "exposure": "1000000", "loss": "2"}
            ]}}),
            ExecuteMsg::SetConsumers(Consumers {
                stake_feed: Some(5),
                stake_share: Decimal::percent(50),
                consumers: vec![Consumer {
                    address: "market".into(),
                    feed: 4,
                    exposure: Uint128::new(1_000_000),
                    loss: Decimal::percent(200),
                }],
            }),
        ),
        (json!({"retire_feed": {"feed": 1}}), ExecuteMsg::RetireFeed { feed: 1 }),
        (
            json!({"replace_feed": {"id": 1, "feed": {
                "name": "ATOM/USDC", "source": {"reported": {}}, "least_price": "0.000000000001", "ring": false
            }}}),
            ExecuteMsg::ReplaceFeed { id: 1, feed: reported() },
        ),
        (json!({"set_halted": {"feed": 1, "halted": true}}), ExecuteMsg::SetHalted { feed: 1, halted: true }),
        (
            json!({"add_reporter": {"owner": "rita", "operator": null, "tranche": 4, "commission": "0.1"}}),
            ExecuteMsg::AddReporter(reporter()),
        ),
        (
            json!({"set_operator": {"reporter": 4, "operator": "otto"}}),
            ExecuteMsg::SetOperator { reporter: 4, operator: "otto".into() },
        ),
        (json!({"accept_operator": {"reporter": 4}}), ExecuteMsg::AcceptOperator { reporter: 4 }),
        (json!({"dispute": dispute_wire()}), ExecuteMsg::Dispute(dispute())),
        (
            json!({"receive": {"sender": "dora", "amount": "5", "msg": "e30="}}),
            ExecuteMsg::Receive(cw20::Cw20ReceiveMsg {
                sender: "dora".into(),
                amount: Uint128::new(5),
                msg: Binary::from(b"{}"),
            }),
        ),
        (
            json!({"resolve_dispute": {"id": 1, "fraction": "0.3", "disputer_share": "0.1", "waive": false}}),
            ExecuteMsg::ResolveDispute {
                id: 1,
                fraction: Decimal::percent(30),
                disputer_share: Decimal::percent(10),
                waive: false,
            },
        ),
        (json!({"expire_dispute": {"id": 1}}), ExecuteMsg::ExpireDispute { id: 1 }),
        (json!({"reward": {"tranche": 7}}), ExecuteMsg::Reward { tranche: 7 }),
        (
            json!({"claim_reward": {"reporter": 4, "asset": {"native": "unit"}}}),
            ExecuteMsg::ClaimReward { reporter: 4, asset: unit() },
        ),
        (json!({"list_reward": {"asset": {"native": "unit"}}}), ExecuteMsg::ListReward { asset: unit() }),
        (
            json!({"set_commission": {"reporter": 4, "commission": "0.05"}}),
            ExecuteMsg::SetCommission { reporter: 4, commission: Decimal::percent(5) },
        ),
        (json!({"remove_reporter": {"id": 4}}), ExecuteMsg::RemoveReporter { id: 4 }),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: Box::new(params()) }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn query() {
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"feed": {"id": 1}}), QueryMsg::Feed { id: 1 }),
        (json!({"feeds": {"start_after": 1, "limit": 3}}), QueryMsg::Feeds { start_after: Some(1), limit: Some(3) }),
        (
            json!({"price": {"feed": 1, "purpose": {"new_risk": {"z": "2"}}}}),
            QueryMsg::Price { feed: 1, purpose: PriceUse::NewRisk { z: Decimal::percent(200) } },
        ),
        (json!({"reporter": {"address": "rita"}}), QueryMsg::Reporter { address: "rita".into() }),
        (
            json!({"reporters": {"start_after": null, "limit": null}}),
            QueryMsg::Reporters { start_after: None, limit: None },
        ),
        (
            json!({"disputes": {"start_after": null, "limit": 2}}),
            QueryMsg::Disputes { start_after: None, limit: Some(2) },
        ),
        (json!({"consumers": {}}), QueryMsg::Consumers {}),
        (json!({"cost_of_attack": {"feed": 4}}), QueryMsg::CostOfAttack { feed: Some(4) }),
        (json!({"round": {}}), QueryMsg::Round {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
        (
            json!({"due": {"start_after": {"slashes": {"start_after": 1}}, "limit": 5}}),
            QueryMsg::Due { start_after: Some(DueCursor::Slashes { start_after: Some(1) }), limit: Some(5) },
        ),
    ]);
}

#[test]
fn enums() {
    pin_all(vec![
        (json!("live"), FeedStatus::Live),
        (json!("pending"), FeedStatus::Pending),
        (json!("uncertain"), FeedStatus::Uncertain),
        (json!("halted"), FeedStatus::Halted),
        (json!("fallback"), FeedStatus::Fallback),
    ]);
    pin_all(vec![
        (json!({"new_risk": {"z": "2"}}), PriceUse::NewRisk { z: Decimal::percent(200) }),
        (json!({"liquidation": {}}), PriceUse::Liquidation {}),
        (json!({"trade": {"side": "buy", "z": "2"}}), PriceUse::Trade { side: Side::Buy, z: Decimal::percent(200) }),
        (json!({"trade": {"side": "sell", "z": "1"}}), PriceUse::Trade { side: Side::Sell, z: Decimal::one() }),
    ]);
}

#[test]
fn answers() {
    pin(
        json!({"price": "9.5", "expires_at": 1700000120}),
        PriceResponse { price: Decimal::permille(9_500), expires_at: 1_700_000_120 },
    );
    pin(
        json!({"open": 101, "closes_at": 3060, "closable": 100, "last_closed": null}),
        RoundResponse { open: 101, closes_at: 3_060, closable: Some(100), last_closed: None },
    );
    pin(
        json!({
            "id": 1, "owner": "rita", "operator": "otto", "named_operator": null, "tranche": 4, "commission": "0.1", "dispute": null, "rounds": 256, "missed": 3, "missed_alone": 2, "missed_feeds": [{"feed": 7, "missed": 5}],
            "jailed_until": null, "rewards": [], "last_round": 100, "level": "1.5",
            "slashed_in_epoch": "0.001"
        }),
        ReporterResponse {
            id: 1,
            owner: Addr::unchecked("rita"),
            operator: Addr::unchecked("otto"),
            named_operator: None,
            commission: Decimal::percent(10),
            dispute: None,
            rounds: 256,
            missed: 3,
            missed_alone: 2,
            missed_feeds: vec![MissedFeed { feed: 7, missed: 5 }],
            jailed_until: None,
            rewards: vec![],
            tranche: 4,
            last_round: Some(100),
            level: Decimal::percent(150),
            slashed_in_epoch: Decimal::permille(1),
        },
    );
}
