//! security-vault.

use crate::pins::{pin, pin_all};
use cosmwasm_std::{Binary, Decimal, Uint128};
use cw20::Cw20ReceiveMsg;
use interfaces::security_vault::*;
use interfaces::{Asset, AssetUnchecked};
use serde_json::{json, Value};

fn params_wire() -> Value {
    json!({"max_hold": 2592000, "reward_period": 604800, "max_entry_hold": "0.01", "slash_recipient": "treasury"})
}

fn params() -> Params {
    let slash_recipient = "treasury".into();
    Params { max_hold: 2_592_000, reward_period: 604_800, max_entry_hold: Decimal::percent(1), slash_recipient }
}

fn tranche_wire() -> Value {
    json!({
        "asset": {"native": "uusd"},
        "slasher": "engine",
        "reserver": "market",
        "seniority": 1,
        "cooldown": 1209600,
        "floor": "1000",
        "min_hold": "50",
        "locks": [{"seconds": 2592000, "weight": 125}],
        "rewards": [],
        "size": {"cap": "9000", "target": null},
        "rules": rules_wire(),
        "operator": "reporter",
        "commission": "0.1", "share": {"address": "oracle", "part": "0.2"}
    })
}

pub fn rules_wire() -> Value {
    json!({
        "period": 2592000,
        "fault": {"per_event": "0", "per_period": "0"},
        "shortfall": {"per_event": "1", "per_period": "1"},
        "exploit": {"per_event": "0.5", "per_period": "0.5"},
        "exploit_delay": 604800,
        "recipients": [{"address": "victims", "part": "0.4"}]
    })
}

pub fn rules() -> SlashRules {
    let half = Limit { per_event: Decimal::percent(50), per_period: Decimal::percent(50) };
    SlashRules {
        period: 2_592_000,
        fault: Limit::NEVER,
        shortfall: Limit::WHOLE,
        exploit: half,
        exploit_delay: 604_800,
        recipients: vec![Recipient { address: "victims".into(), part: Decimal::percent(40) }],
    }
}

fn tranche() -> NewTranche {
    NewTranche {
        asset: AssetUnchecked::Native("uusd".into()),
        slasher: "engine".into(),
        reserver: Some("market".into()),
        seniority: 1,
        cooldown: 1_209_600,
        floor: Uint128::new(1_000),
        min_hold: Uint128::new(50),
        locks: vec![Lock { seconds: 2_592_000, weight: 125 }],
        rewards: vec![],
        size: TrancheSize { cap: Some(Uint128::new(9_000)), target: None },
        rules: rules(),
        operator: Some("reporter".into()),
        commission: Decimal::percent(10),
        share: Some(Recipient { address: "oracle".into(), part: Decimal::percent(20) }),
    }
}

pub fn voting_terms() -> VotingTerms {
    VotingTerms { tranche: 1, unit: Uint128::new(10), floor: Uint128::new(500), delay: 172_800 }
}

#[test]
fn instantiate() {
    pin(
        json!({
            "owner": "timelock",
            "guardian": "guard",
            "params": params_wire(),
            "tranches": [tranche_wire()],
            "genesis": [{"tranche": 1, "owner": "alice", "amount": "5000"}],
            "votes": {"tranche": 1, "unit": "10", "floor": "500", "delay": 172_800}
        }),
        InstantiateMsg {
            owner: "timelock".into(),
            guardian: Some("guard".into()),
            params: params(),
            tranches: vec![tranche()],
            genesis: vec![GenesisStake { tranche: 1, owner: "alice".into(), amount: Uint128::new(5_000) }],
            votes: Some(voting_terms()),
        },
    );
}

#[test]
fn execute() {
    pin_all(vec![
        (
            json!({"stake": {"tranche": 1, "tier": null, "recipient": null}}),
            ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None },
        ),
        (
            json!({"stake": {"tranche": 1, "tier": 2, "recipient": "bob"}}),
            ExecuteMsg::Stake { tranche: 1, tier: Some(2), recipient: Some("bob".into()) },
        ),
        (
            json!({"lock": {"tranche": 1, "from": 0, "tier": 2, "shares": "30"}}),
            ExecuteMsg::Lock { tranche: 1, from: 0, tier: 2, shares: Uint128::new(30) },
        ),
        (
            json!({"expire": {"tranche": 1, "owners": ["alice"]}}),
            ExecuteMsg::Expire { tranche: 1, owners: vec!["alice".into()] },
        ),
        (
            json!({"cancel_cooldown": {"tranche": 1, "id": 6, "tier": 1}}),
            ExecuteMsg::CancelCooldown { tranche: 1, id: 6, tier: Some(1) },
        ),
        (
            json!({"receive": {"sender": "alice", "amount": "7", "msg": "e30="}}),
            ExecuteMsg::Receive(Cw20ReceiveMsg {
                sender: "alice".into(),
                amount: Uint128::new(7),
                msg: Binary::from(b"{}"),
            }),
        ),
        (
            json!({"start_cooldown": {
                "tranche": 1, "shares": "30", "target": {"recipient": "dao", "msg": "e30="}
            }}),
            ExecuteMsg::StartCooldown {
                tranche: 1,
                shares: Uint128::new(30),
                target: Some(PayoutTarget { recipient: "dao".into(), msg: Some(Binary::from(b"{}")) }),
            },
        ),
        (
            json!({"start_cooldown": {"tranche": 1, "shares": "30", "target": null}}),
            ExecuteMsg::StartCooldown { tranche: 1, shares: Uint128::new(30), target: None },
        ),
        (
            json!({"payout": {"tranche": 1, "owner": "alice", "id": 6, "min_amount": "25", "target": null}}),
            ExecuteMsg::Payout {
                tranche: 1,
                owner: "alice".into(),
                id: 6,
                min_amount: Some(Uint128::new(25)),
                target: None,
            },
        ),
        (json!({"claim": {"tranche": 1, "assets": null}}), ExecuteMsg::Claim { tranche: 1, assets: None }),
        (
            json!({"claim": {"tranche": 1, "assets": [{"native": "uusd"}]}}),
            ExecuteMsg::Claim { tranche: 1, assets: Some(vec![AssetUnchecked::Native("uusd".into())]) },
        ),
        (json!({"reward": {"tranche": 1}}), ExecuteMsg::Reward { tranche: 1 }),
        (
            json!({"hold": {"tranche": 1, "id": 8, "amount": "400"}}),
            ExecuteMsg::Hold { tranche: 1, id: 8, amount: Uint128::new(400) },
        ),
        (
            json!({"reserve": {"tranche": 1, "need": "200"}}),
            ExecuteMsg::Reserve { tranche: 1, need: Uint128::new(200) },
        ),
        (
            json!({"cover": {"tranche": 1, "deficit": 8, "amount": "300"}}),
            ExecuteMsg::Cover { tranche: 1, deficit: 8, amount: Uint128::new(300) },
        ),
        (json!({"restore": {"tranche": 1, "deficit": 8}}), ExecuteMsg::Restore { tranche: 1, deficit: 8 }),
        (
            json!({"slash": {"tranche": 3, "id": 2, "fraction": "0.005", "reward": null}}),
            ExecuteMsg::Slash { tranche: 3, id: 2, fraction: Decimal::permille(5), reward: None },
        ),
        (
            json!({"seize": {"tranche": 1, "deficit": 8, "amount": "300"}}),
            ExecuteMsg::Seize { tranche: 1, deficit: 8, amount: Uint128::new(300) },
        ),
        (
            json!({"collect": {"tranche": 1, "deficit": 8, "amount": "300"}}),
            ExecuteMsg::Collect { tranche: 1, deficit: 8, amount: Uint128::new(300) },
        ),
        (
            json!({"release": {"tranche": 1, "deficit": 8, "amount": "300"}}),
            ExecuteMsg::Release { tranche: 1, deficit: 8, amount: Uint128::new(300) },
        ),
        (
            json!({"restore_other": {"tranche": 1, "deficit": 8, "ask": "300"}}),
            ExecuteMsg::RestoreOther { tranche: 1, deficit: 8, ask: Uint128::new(300) },
        ),
        (
            json!({"exchange": {"tranche": 1, "asset": {"native": "uusd"}, "min_amount": "2"}}),
            ExecuteMsg::Exchange {
                tranche: 1,
                asset: AssetUnchecked::Native("uusd".into()),
                min_amount: Uint128::new(2),
            },
        ),
        (json!({"fund": {"tranche": 1}}), ExecuteMsg::Fund { tranche: 1 }),
        (
            json!({"set_emission": {"tranche": 1, "asset": {"native": "u"}, "per_day": "5", "ends_at": 9}}),
            ExecuteMsg::SetEmission {
                tranche: 1,
                asset: AssetUnchecked::Native("u".into()),
                per_day: Uint128::new(5),
                ends_at: 9,
            },
        ),
        (
            json!({"set_commission": {"tranche": 1, "commission": "0.05"}}),
            ExecuteMsg::SetCommission { tranche: 1, commission: Decimal::percent(5) },
        ),
        (
            json!({"claim_commission": {"tranche": 1, "assets": null}}),
            ExecuteMsg::ClaimCommission { tranche: 1, assets: None },
        ),
        (
            json!({"share_rewards": {"tranche": 1, "assets": [{"native": "ubase"}]}}),
            ExecuteMsg::ShareRewards { tranche: 1, assets: Some(vec![AssetUnchecked::Native("ubase".into())]) },
        ),
        (
            json!({"set_share": {"tranche": 1, "share": {"address": "oracle", "part": "0.2"}}}),
            ExecuteMsg::SetShare {
                tranche: 1,
                share: Some(Recipient { address: "oracle".into(), part: Decimal::percent(20) }),
            },
        ),
        (
            json!({"report_exploit": {"tranche": 1, "fraction": "0.2", "reason": "forged prices"}}),
            ExecuteMsg::ReportExploit { tranche: 1, fraction: Decimal::percent(20), reason: "forged prices".into() },
        ),
        (json!({"resolve_exploit": {"tranche": 1, "id": 3}}), ExecuteMsg::ResolveExploit { tranche: 1, id: 3 }),
        (json!({"withdraw_exploit": {"tranche": 1, "id": 3}}), ExecuteMsg::WithdrawExploit { tranche: 1, id: 3 }),
        (
            json!({"set_size": {"tranche": 1, "size": {"cap": null, "target": "7"}}}),
            ExecuteMsg::SetSize { tranche: 1, size: TrancheSize { cap: None, target: Some(Uint128::new(7)) } },
        ),
        (
            json!({"set_reserver": {"tranche": 1, "reserver": "market"}}),
            ExecuteMsg::SetReserver { tranche: 1, reserver: Some("market".into()) },
        ),
        (
            json!({"sweep_slashed": {"asset": {"cw20": "token"}, "recipient": null}}),
            ExecuteMsg::SweepSlashed { asset: AssetUnchecked::Cw20("token".into()), recipient: None },
        ),
        (json!({"write_votes": {"owner": "alice"}}), ExecuteMsg::WriteVotes { owner: "alice".into() }),
        (
            json!({"set_votes": {"floor": "500", "delay": 60}}),
            ExecuteMsg::SetVotes { floor: Uint128::new(500), delay: 60 },
        ),
        (json!({"add_tranche": tranche_wire()}), ExecuteMsg::AddTranche(tranche())),
        (
            json!({"list_reward": {"tranche": 1, "asset": {"native": "ustake"}}}),
            ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::Native("ustake".into()) },
        ),
        (json!({"update_params": {"params": params_wire()}}), ExecuteMsg::UpdateParams { params: params() }),
        (json!({"set_guardian": {"guardian": "g2"}}), ExecuteMsg::SetGuardian { guardian: Some("g2".into()) }),
        (
            json!({"pause": {"action": "start_cooldown", "seconds": 60}}),
            ExecuteMsg::Pause { action: Action::StartCooldown, seconds: 60 },
        ),
        (json!({"unpause": {"action": "stake"}}), ExecuteMsg::Unpause { action: Action::Stake }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn receive() {
    pin_all(vec![
        (
            json!({"stake": {"tranche": 1, "tier": null, "recipient": null}}),
            ReceiveMsg::Stake { tranche: 1, tier: None, recipient: None },
        ),
        (json!({"reward": {"tranche": 1}}), ReceiveMsg::Reward { tranche: 1 }),
        (json!({"fund": {"tranche": 1}}), ReceiveMsg::Fund { tranche: 1 }),
        (
            json!({"exchange": {"tranche": 1, "asset": {"native": "uusd"}, "min_amount": "2"}}),
            ReceiveMsg::Exchange {
                tranche: 1,
                asset: AssetUnchecked::Native("uusd".into()),
                min_amount: Uint128::new(2),
            },
        ),
        (json!({"restore": {"tranche": 1, "deficit": 8}}), ReceiveMsg::Restore { tranche: 1, deficit: 8 }),
    ]);
}

#[test]
fn query() {
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (json!({"tranche": {"id": 1}}), QueryMsg::Tranche { id: 1 }),
        (
            json!({"tranches": {"start_after": 1, "limit": 5}}),
            QueryMsg::Tranches { start_after: Some(1), limit: Some(5) },
        ),
        (json!({"active": {"tranches": [3, 1]}}), QueryMsg::Active { tranches: vec![3, 1] }),
        (
            json!({"position": {"tranche": 1, "owner": "alice"}}),
            QueryMsg::Position { tranche: 1, owner: "alice".into() },
        ),
        (
            json!({"positions": {"tranche": 1, "start_after": "alice", "limit": 5}}),
            QueryMsg::Positions { tranche: 1, start_after: Some("alice".into()), limit: Some(5) },
        ),
        (
            json!({"cooldowns": {"tranche": 1, "owner": "alice", "start_after": 6, "limit": null}}),
            QueryMsg::Cooldowns { tranche: 1, owner: "alice".into(), start_after: Some(6), limit: None },
        ),
        (
            json!({"holds": {"tranche": 1, "start_after": null, "limit": 5}}),
            QueryMsg::Holds { tranche: 1, start_after: None, limit: Some(5) },
        ),
        (json!({"deficit": {"tranche": 1, "id": 8}}), QueryMsg::Deficit { tranche: 1, id: 8 }),
        (json!({"owed": {"tranche": 1}}), QueryMsg::Owed { tranche: 1 }),
        (json!({"rules": {"tranche": 1}}), QueryMsg::Rules { tranche: 1 }),
        (
            json!({"slashed": {"start_after": {"asset": {"native": "ubase"}, "recipient": "alice"}, "limit": 5}}),
            QueryMsg::Slashed { start_after: Some(slashed_key()), limit: Some(5) },
        ),
        (json!({"votes": {}}), QueryMsg::Votes {}),
        (json!({"voter": {"owner": "alice"}}), QueryMsg::Voter { owner: "alice".into() }),
        (json!({"admin": {}}), QueryMsg::Admin {}),
        (json!({"total_weight": {"at_height": 7}}), QueryMsg::TotalWeight { at_height: Some(7) }),
        (
            json!({"list_members": {"start_after": "alice", "limit": 5}}),
            QueryMsg::ListMembers { start_after: Some("alice".into()), limit: Some(5) },
        ),
        (
            json!({"member": {"addr": "alice", "at_height": 7}}),
            QueryMsg::Member { addr: "alice".into(), at_height: Some(7) },
        ),
        (json!({"hooks": {}}), QueryMsg::Hooks {}),
        (json!({"pauses": {}}), QueryMsg::Pauses {}),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
        (
            json!({"due": {"start_after": {"positions": {"start_after": null}}, "limit": 5}}),
            QueryMsg::Due { start_after: Some(DueCursor::Positions { start_after: None }), limit: Some(5) },
        ),
    ]);
}

/// What a multisig sends is what the vault reads.
#[test]
fn the_queries_of_cw4_are_the_vaults_own() {
    let (addr, at_height) = ("alice".to_string(), Some(7));
    pin(
        serde_json::to_value(cw4::Cw4QueryMsg::Member { addr: addr.clone(), at_height }).unwrap(),
        QueryMsg::Member { addr, at_height },
    );
    let list = cw4::Cw4QueryMsg::ListMembers { start_after: None, limit: Some(3) };
    pin(serde_json::to_value(list).unwrap(), QueryMsg::ListMembers { start_after: None, limit: Some(3) });
    let total = cw4::Cw4QueryMsg::TotalWeight { at_height: None };
    pin(serde_json::to_value(total).unwrap(), QueryMsg::TotalWeight { at_height: None });
    pin(serde_json::to_value(cw4::Cw4QueryMsg::Admin {}).unwrap(), QueryMsg::Admin {});
    pin(serde_json::to_value(cw4::Cw4QueryMsg::Hooks {}).unwrap(), QueryMsg::Hooks {});
}

#[test]
fn actions() {
    for action in [Action::Stake, Action::StartCooldown] {
        assert_eq!(serde_json::to_value(action).unwrap(), json!(action.name()));
    }
    pin_all(vec![(json!("stake"), Action::Stake), (json!("start_cooldown"), Action::StartCooldown)]);
}

fn slashed_key() -> SlashedKey {
    SlashedKey { asset: Asset::Native("ubase".into()), recipient: "alice".into() }
}
