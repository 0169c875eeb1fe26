//! Due work of every contract, and accounts that are not healthy.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::AccountState;
use interfaces::{
    credit_market, liquidation_engine, oracle_aggregator, security_vault, staking_vault, timelock, Asset,
};
use serde_json::json;

#[test]
fn timelock() {
    use timelock::{DueJob, DueResponse};
    pin_all(vec![(
        json!({"execute": {"id": 1, "due_at": 2, "expires_at": 3}}),
        DueJob::Execute { id: 1, due_at: 2, expires_at: 3 },
    )]);
    pin(json!({"jobs": [], "next": 4}), DueResponse { jobs: vec![], next: Some(4) });
}

#[test]
fn staking_vault() {
    use staking_vault::{ClaimKey, DueJob, DueResponse};
    pin_all(vec![
        (json!({"sync": {"synced_at": 5}}), DueJob::Sync { synced_at: 5 }),
        (
            json!({"submit_batch": {"shares": "7", "backlog": "2", "due_at": 9}}),
            DueJob::SubmitBatch { shares: Uint128::new(7), backlog: Uint128::new(2), due_at: Some(9) },
        ),
        (json!({"settle": {"due_at": null, "marks": false}}), DueJob::Settle { due_at: None, marks: false }),
        (
            json!({"compound": {"unvested": "1", "since": 3, "idle": "2"}}),
            DueJob::Compound { unvested: Uint128::one(), since: Some(3), idle: Uint128::new(2) },
        ),
        (
            json!({"rebalance": {"keeper": "keeper", "amount": "3"}}),
            DueJob::Rebalance { keeper: "keeper".into(), amount: Uint128::new(3) },
        ),
        (
            json!({"claim_for": {"owner": "alice", "batches": [1, 4], "amount": "8"}}),
            DueJob::ClaimFor { owner: "alice".into(), batches: vec![1, 4], amount: Uint128::new(8) },
        ),
    ]);
    let next = Some(ClaimKey { owner: "alice".into(), batch: 4 });
    pin(json!({"jobs": [], "next": {"owner": "alice", "batch": 4}}), DueResponse { jobs: vec![], next });
}

#[test]
fn security_vault() {
    use security_vault::{CooldownKey, DueCursor, DueJob, DueResponse, FindingKey, PositionKey, SlashedKey};
    let owner = || String::from("bob");
    pin_all(vec![
        (
            json!({"resolve_exploit": {"tranche": 1, "id": 2, "due_at": 3}}),
            DueJob::ResolveExploit { tranche: 1, id: 2, due_at: 3 },
        ),
        (
            json!({"sweep_slashed": {"asset": {"native": "ubase"}, "recipient": "bob", "amount": "4"}}),
            DueJob::SweepSlashed { asset: Asset::Native("ubase".into()), recipient: owner(), amount: Uint128::new(4) },
        ),
        (
            json!({"share_rewards": {"tranche": 1, "asset": {"native": "ubase"}, "amount": "4"}}),
            DueJob::ShareRewards { tranche: 1, asset: Asset::Native("ubase".into()), amount: Uint128::new(4) },
        ),
        (
            json!({"payout": {"tranche": 1, "owner": "bob", "id": 2, "amount": "4", "due_at": 3}}),
            DueJob::Payout { tranche: 1, owner: owner(), id: 2, amount: Uint128::new(4), due_at: 3 },
        ),
        (
            json!({"expire": {"tranche": 1, "owner": "bob", "due_at": 3}}),
            DueJob::Expire { tranche: 1, owner: owner(), due_at: 3 },
        ),
    ]);
    let asset = Asset::Native("ubase".into());
    pin_all(vec![
        (
            json!({"findings": {"start_after": {"tranche": 1, "id": 2}}}),
            DueCursor::Findings { start_after: Some(FindingKey { tranche: 1, id: 2 }) },
        ),
        (
            json!({"slashed": {"start_after": {"asset": {"native": "ubase"}, "recipient": "bob"}}}),
            DueCursor::Slashed { start_after: Some(SlashedKey { asset, recipient: owner() }) },
        ),
        (json!({"tranches": {"start_after": 1}}), DueCursor::Tranches { start_after: Some(1) }),
        (
            json!({"cooldowns": {"start_after": {"tranche": 1, "owner": "bob", "id": 2}}}),
            DueCursor::Cooldowns { start_after: Some(CooldownKey { tranche: 1, owner: owner(), id: 2 }) },
        ),
        (
            json!({"positions": {"start_after": {"tranche": 1, "owner": "bob"}}}),
            DueCursor::Positions { start_after: Some(PositionKey { tranche: 1, owner: owner() }) },
        ),
    ]);
    pin(json!({"jobs": [], "next": null}), DueResponse { jobs: vec![], next: None });
}

#[test]
fn credit_market() {
    use credit_market::{DueCursor, DueJob, DueResponse};
    let (account, amount) = (|| String::from("carol"), Uint128::new(4));
    pin_all(vec![
        (json!({"refresh": {"refreshed_at": 5}}), DueJob::Refresh { refreshed_at: 5 }),
        (
            json!({"reserve": {"need": "4", "reserved": "1"}}),
            DueJob::Reserve { need: amount, reserved: Uint128::one() },
        ),
        (json!({"distribute": {"amount": "4"}}), DueJob::Distribute { amount }),
        (
            json!({"pay_request": {"id": 1, "worth": "4", "due_at": 2, "lapses_at": null}}),
            DueJob::PayRequest { id: 1, worth: amount, due_at: 2, lapses_at: None },
        ),
        (json!({"lapse_request": {"id": 1, "due_at": 2}}), DueJob::LapseRequest { id: 1, due_at: 2 }),
        (
            json!({"mark": {"account": "carol", "from": "1", "to": "4", "owed": "9", "clock": true}}),
            DueJob::Mark { account: account(), from: Uint128::one(), to: amount, owed: Uint128::new(9), clock: true },
        ),
        (json!({"write_down": {"account": "carol", "amount": "4"}}), DueJob::WriteDown { account: account(), amount }),
    ]);
    pin_all(vec![
        (json!({"requests": {"start_after": 3}}), DueCursor::Requests { start_after: Some(3) }),
        (json!({"accounts": {"start_after": "carol"}}), DueCursor::Accounts { start_after: Some(account()) }),
    ]);
    pin(json!({"jobs": [], "next": null}), DueResponse { jobs: vec![], next: None });
}

#[test]
fn accounts_that_are_not_healthy() {
    use credit_market::{UnhealthyAccount, UnhealthyResponse};
    let account = UnhealthyAccount {
        account: "carol".into(),
        state: AccountState::Band,
        health: Some(Decimal::percent(104)),
        edge: Some(Decimal::percent(106)),
        distance: Some(Decimal::permille(20)),
        owed: Uint128::new(9),
        value: Uint128::new(12),
        healthy_at: 5,
        revision: 6,
    };
    pin(
        json!({
            "accounts": [{
                "account": "carol", "state": "band", "health": "1.04", "edge": "1.06", "distance": "0.02", "owed": "9",
                "value": "12", "healthy_at": 5, "revision": 6
            }],
            "next": "carol"
        }),
        UnhealthyResponse { accounts: vec![account], next: Some("carol".into()) },
    );
}

#[test]
fn liquidation_engine() {
    use liquidation_engine::{DueCursor, DueJob, DueResponse, FlagKey};
    let (market, account) = (|| String::from("market"), || String::from("carol"));
    pin_all(vec![
        (
            json!({"clear_flag": {"market": "market", "account": "carol", "flagged_at": 1}}),
            DueJob::ClearFlag { market: market(), account: account(), flagged_at: 1 },
        ),
        (
            json!({"retry": {"deficit": 1, "uncovered": "2", "due_at": 3}}),
            DueJob::Retry { deficit: 1, uncovered: Uint128::new(2), due_at: 3 },
        ),
        (json!({"skip": {"deficit": 1, "due_at": 3}}), DueJob::Skip { deficit: 1, due_at: 3 }),
    ]);
    pin_all(vec![
        (
            json!({"flags": {"start_after": {"market": "market", "account": "carol"}}}),
            DueCursor::Flags { start_after: Some(FlagKey { market: market(), account: account() }) },
        ),
        (json!({"deficits": {"start_after": 3}}), DueCursor::Deficits { start_after: Some(3) }),
    ]);
    pin(json!({"jobs": [], "next": null}), DueResponse { jobs: vec![], next: None });
}

#[test]
fn oracle_aggregator() {
    use oracle_aggregator::{DueCursor, DueJob, DueResponse};
    pin_all(vec![
        (
            json!({"close_round": {"round": 1, "due_at": 2, "expires_at": 3}}),
            DueJob::CloseRound { round: 1, due_at: 2, expires_at: 3 },
        ),
        (json!({"poke": {"feed": 1, "observed_at": 2}}), DueJob::Poke { feed: 1, observed_at: 2 }),
        (json!({"retry_slash": {"id": 1}}), DueJob::RetrySlash { id: 1 }),
        (json!({"expire_dispute": {"id": 1, "due_at": 2}}), DueJob::ExpireDispute { id: 1, due_at: 2 }),
    ]);
    pin_all(vec![
        (json!({"slashes": {"start_after": 1}}), DueCursor::Slashes { start_after: Some(1) }),
        (json!({"disputes": {"start_after": null}}), DueCursor::Disputes { start_after: None }),
    ]);
    pin(json!({"jobs": [], "next": null}), DueResponse { jobs: vec![], next: None });
}
