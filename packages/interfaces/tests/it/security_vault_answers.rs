//! security-vault: what it answers.

use crate::pins::pin;
use crate::security_vault::{rules, rules_wire, voting_terms};
use cosmwasm_std::{Addr, Binary, Decimal, Uint128};
use interfaces::security_vault::*;
use interfaces::{Asset, AssetAmount};
use serde_json::json;

/// What replies carry.
#[test]
fn answers_as_data() {
    pin(json!({"paid": "300"}), CoverResponse { paid: Uint128::new(300) });
    pin(json!({"amount": "25"}), SlashResponse { amount: Uint128::new(25) });
    pin(
        json!({"amount": "25", "forfeited": "3"}),
        PayoutResponse { amount: Uint128::new(25), forfeited: Uint128::new(3) },
    );
}

/// What a contract that receives a payout executes.
#[test]
fn payout_hook() {
    pin(
        json!({"security_payout": {"tranche": 1, "owner": "alice", "id": 6, "amount": "25", "msg": "e30="}}),
        PayoutHook::SecurityPayout(PayoutNotice {
            tranche: 1,
            owner: "alice".into(),
            id: 6,
            amount: Uint128::new(25),
            msg: Binary::from(b"{}"),
        }),
    );
}

#[test]
fn what_may_happen_to_stake() {
    pin(
        json!({
            "rules": rules_wire(), "fault": "1", "shortfall": "2", "exploit": "3", "window_ends_at": 4,
            "findings": [{"id": 5, "fraction": "0.2", "reason": "forged prices", "resolvable_at": 6}]
        }),
        RulesResponse {
            rules: rules(),
            fault: Uint128::new(1),
            shortfall: Uint128::new(2),
            exploit: Uint128::new(3),
            window_ends_at: 4,
            findings: vec![Finding {
                id: 5,
                fraction: Decimal::percent(20),
                reason: "forged prices".into(),
                resolvable_at: 6,
            }],
        },
    );
    pin(
        json!({"asset": {"native": "uusd"}, "recipient": "treasury", "amount": "9"}),
        SlashedResponse {
            asset: Asset::Native("uusd".into()),
            recipient: Addr::unchecked("treasury"),
            amount: Uint128::new(9),
        },
    );
}

/// What the oracle, the market and the engine read.
#[test]
fn answers_to_peers() {
    pin(
        json!({"tranches": [{"tranche": 3, "assets": "900", "slashable": "800"}]}),
        ActiveResponse {
            tranches: vec![Active { tranche: 3, assets: Uint128::new(900), slashable: Uint128::new(800) }],
        },
    );
    pin(
        json!({
            "id": 1,
            "asset": {"native": "uusd"},
            "slasher": "engine",
            "reserver": null,
            "seniority": 1,
            "cooldown": 1209600,
            "floor": "1000",
            "min_hold": "50",
            "locks": [{"seconds": 2592000, "weight": 125}],
            "size": {"cap": null, "target": "7"},
            "operator": "reporter",
            "commission": "0.1",
            "next_commission": {"commission": "0.2", "at": 21},
            "share": {"address": "oracle", "part": "0.1"},
            "epoch": 2,
            "assets": "10",
            "shares": "11",
            "cooling": "12",
            "weight": "20",
            "held": "13",
            "reserved": "19",
            "outstanding_loss": "14",
            "staked": "15",
            "paid_out": "16",
            "covered": "17",
            "slashed": "18"
        }),
        TrancheResponse {
            id: 1,
            asset: Asset::Native("uusd".into()),
            slasher: Addr::unchecked("engine"),
            reserver: None,
            seniority: 1,
            cooldown: 1_209_600,
            floor: Uint128::new(1_000),
            min_hold: Uint128::new(50),
            locks: vec![Lock { seconds: 2_592_000, weight: 125 }],
            size: TrancheSize { cap: None, target: Some(Uint128::new(7)) },
            operator: Some(Addr::unchecked("reporter")),
            commission: Decimal::percent(10),
            next_commission: Some(NextCommission { commission: Decimal::percent(20), at: 21 }),
            share: Some(Recipient { address: Addr::unchecked("oracle"), part: Decimal::percent(10) }),
            epoch: 2,
            assets: Uint128::new(10),
            shares: Uint128::new(11),
            cooling: Uint128::new(12),
            weight: Uint128::new(20),
            held: Uint128::new(13),
            reserved: Uint128::new(19),
            outstanding_loss: Uint128::new(14),
            staked: Uint128::new(15),
            paid_out: Uint128::new(16),
            covered: Uint128::new(17),
            slashed: Uint128::new(18),
        },
    );
    pin(
        json!({
            "shares": "1", "locked": [{"shares": "1", "until": 9}], "weight": "7", "cooling": "2", "assets": "3", "rewards": [{"asset": {"cw20": "token"}, "amount": "4"}],
            "recovered": "5", "outstanding_loss": "6"
        }),
        PositionResponse {
            shares: Uint128::new(1),
            locked: vec![Locked { shares: Uint128::new(1), until: 9 }],
            weight: Uint128::new(7),
            cooling: Uint128::new(2),
            assets: Uint128::new(3),
            rewards: vec![AssetAmount { asset: Asset::Cw20(Addr::unchecked("token")), amount: Uint128::new(4) }],
            recovered: Uint128::new(5),
            outstanding_loss: Uint128::new(6),
        },
    );
}

/// What wallets read.
#[test]
fn answers_to_clients() {
    pin(
        json!({"id": 6, "shares": "30", "payable_at": 1700000000, "target": null}),
        CooldownResponse { id: 6, shares: Uint128::new(30), payable_at: 1_700_000_000, target: None },
    );
    pin(
        json!({"asked": "3", "paid": "2", "restored": "1", "seized": "4"}),
        DeficitResponse {
            asked: Uint128::new(3),
            paid: Uint128::new(2),
            restored: Uint128::new(1),
            seized: Uint128::new(4),
        },
    );
    pin(json!({"id": 8, "amount": "400"}), HoldResponse { id: 8, amount: Uint128::new(400) });
    pin(
        json!({
            "recovered": "1",
            "seized": "5",
            "offers": [{"asset": {"native": "uusd"}, "amount": "6", "price": "7"}],
            "rewards": [{
                "asset": {"native": "uusd"}, "unpaid": "3", "unvested": "2", "vested_at": 1700000000,
                "emission": {"per_day": "8", "ends_at": 9, "funded": "10", "paid_until": 11}, "commission": "12", "shared": "13"
            }]
        }),
        OwedResponse {
            recovered: Uint128::new(1),
            seized: Uint128::new(5),
            offers: vec![OfferResponse {
                asset: Asset::Native("uusd".into()),
                amount: Uint128::new(6),
                price: Uint128::new(7),
            }],
            rewards: vec![RewardResponse {
                asset: Asset::Native("uusd".into()),
                unpaid: Uint128::new(3),
                emission: Emission { per_day: Uint128::new(8), ends_at: 9, funded: Uint128::new(10), paid_until: 11 },
                commission: Uint128::new(12),
                shared: Uint128::new(13),
                unvested: Uint128::new(2),
                vested_at: 1_700_000_000,
            }],
        },
    );
}

#[test]
fn votes() {
    pin(
        json!({
            "terms": {"tranche": 1, "unit": "10", "floor": "500", "delay": 172_800},
            "sum": 70,
            "total": 80,
            "is_void": false
        }),
        VotesResponse { terms: voting_terms(), sum: 70, total: 80, is_void: false },
    );
    pin(
        json!({"weight": 3, "counted": "39", "pending": [{"shares": "5", "at": 9}]}),
        VoterResponse {
            weight: 3,
            counted: Uint128::new(39),
            pending: vec![PendingVotes { shares: Uint128::new(5), at: 9 }],
        },
    );
}
