//! One test per event: the whole list of attributes, and the `action`.

use cosmwasm_std::{coins, Decimal, Response};
use interfaces::security_vault::{Action, ExecuteMsg, Params};
use interfaces::shared::migrate::MigrateMsg;
use interfaces::AssetUnchecked;

use crate::support::{addr, base, new_tranche, params, u, Vault, BASE, COOLDOWN, DAY};

#[track_caller]
fn assert_event(response: &Response, action: &str, name: &str, attributes: &[(&str, &str)]) {
    assert_eq!(response.attributes, vec![("action", action)]);
    assert_eq!(response.events.len(), 1);
    let event = &response.events[0];
    assert_eq!((event.ty.as_str(), &event.attributes[..]), (name, &attributes_of(attributes)[..]));
}

fn attributes_of(pairs: &[(&str, &str)]) -> Vec<cosmwasm_std::Attribute> {
    pairs.iter().map(|(key, value)| cosmwasm_std::attr(*key, *value)).collect()
}

#[test]
fn stake_reports_amount_and_shares() {
    let response = Vault::new().stake("alice", 11_000).unwrap();
    let alice = addr("alice");
    let attributes = [("tranche", "1"), ("owner", alice.as_str()), ("amount", "11000"), ("shares", "10000")];
    assert_event(&response, "stake", "security_vault.stake", &attributes);
}

#[test]
fn locks_report_their_shares_and_end() {
    let mut vault = Vault::with_alice();
    let (alice, until) = (addr("alice"), (vault.now() + 30 * DAY).to_string());
    let response = vault.call("alice", &ExecuteMsg::Lock { tranche: 1, from: 0, tier: 1, shares: u(70) }, &[]).unwrap();
    let own = [("tranche", "1"), ("owner", alice.as_str())];
    let lock = [&own[..], &[("tier", "1"), ("shares", "70"), ("until", until.as_str())]].concat();
    assert_event(&response, "lock", "security_vault.lock", &lock);
    vault.wait(30 * DAY);
    let expire = ExecuteMsg::Expire { tranche: 1, owners: vec![alice.to_string()] };
    let response = vault.call("x", &expire, &[]).unwrap();
    assert_event(&response, "expire", "security_vault.unlock", &[&own[..], &[("shares", "70")]].concat());
    vault.cool("alice", 40).unwrap();
    let cancel = ExecuteMsg::CancelCooldown { tranche: 1, id: 1, tier: None };
    let response = vault.call("alice", &cancel, &[]).unwrap();
    let cancelled = [&own[..], &[("id", "1"), ("shares", "40")]].concat();
    assert_event(&response, "cancel_cooldown", "security_vault.cancel", &cancelled);
}

#[test]
fn a_stake_that_begins_an_epoch_reports_it() {
    let mut vault = Vault::with_alice();
    // 11,000 less 10,995.
    vault.slash(1, "0.9995".parse().unwrap());
    let response = vault.stake("bob", 3_000).unwrap();
    let names: Vec<_> = response.events.iter().map(|event| event.ty.as_str()).collect();
    assert_eq!(names, ["security_vault.epoch", "security_vault.stake"]);
    let epoch = [("tranche", "1"), ("epoch", "1"), ("shares", "11000"), ("assets", "5")];
    assert_eq!(response.events[0].attributes, attributes_of(&epoch));
}

#[test]
fn cooldown_and_payout_report_shares_and_moments() {
    let mut vault = Vault::with_alice();
    let alice = addr("alice");
    let end = (vault.now() + COOLDOWN).to_string();
    let response = vault.cool("alice", 700).unwrap();
    let cooldown =
        [("tranche", "1"), ("owner", alice.as_str()), ("id", "1"), ("shares", "700"), ("payable_at", end.as_str())];
    assert_event(&response, "start_cooldown", "security_vault.cooldown", &cooldown);

    vault.slash(1, Decimal::percent(50));
    vault.wait(COOLDOWN);
    let response = vault.payout("alice", 1).unwrap();
    let payout = [
        ("tranche", "1"),
        ("owner", alice.as_str()),
        ("id", "1"),
        ("shares", "700"),
        ("amount", "350"),
        ("forfeited", "0"),
    ];
    assert_event(&response, "payout", "security_vault.payout", &payout);
    assert_eq!(response.messages.len(), 1);
}

#[test]
fn a_reward_reports_asset_and_amount() {
    let response = Vault::with_alice().reward(500).unwrap();
    let attributes = [("tranche", "1"), ("asset", "native:ubase"), ("amount", "500")];
    assert_event(&response, "reward", "security_vault.reward", &attributes);
}

#[test]
fn a_claim_reports_every_asset() {
    let mut vault = Vault::with_alice();
    let list = ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::Native("ufee".into()) };
    vault.call("owner", &list, &[]).unwrap();
    vault.call("x", &ExecuteMsg::Reward { tranche: 1 }, &coins(300, "ufee")).unwrap();
    vault.cover(1, 1_100);
    vault.restore(1, 1_100).unwrap();
    vault.wait(86_400);
    let response = vault.claim("alice").unwrap();
    assert_eq!(response.attributes, vec![("action", "claim")]);
    let alice = addr("alice");
    let lists = [("native:ubase", "1000"), ("native:ufee", "300")];
    assert_eq!(response.events.len(), 2);
    for (event, (asset, amount)) in response.events.iter().zip(lists) {
        let list = [("tranche", "1"), ("owner", alice.as_str()), ("asset", asset), ("amount", amount)];
        assert_eq!((event.ty.as_str(), &event.attributes[..]), ("security_vault.claim", &attributes_of(&list)[..]));
    }
}

#[test]
fn a_hold_reports_what_is_held() {
    let mut vault = Vault::with_alice();
    let response = vault.hold(9, 500).unwrap();
    assert_event(&response, "hold", "security_vault.hold", &[("tranche", "1"), ("id", "9"), ("amount", "500")]);
    // Dust is ignored, and the event says so.
    let response = vault.hold(9, 100).unwrap();
    assert_event(&response, "hold", "security_vault.hold", &[("tranche", "1"), ("id", "9"), ("amount", "0")]);
}

#[test]
fn a_reserve_reports_the_need_when_it_changes() {
    let mut vault = Vault::with_alice();
    let response = vault.reserve(500).unwrap();
    assert_event(&response, "reserve", "security_vault.reserve", &[("tranche", "1"), ("need", "500")]);
    let response = vault.reserve(500).unwrap();
    assert_eq!((response.attributes, response.events), (attributes_of(&[("action", "reserve")]), vec![]));
    let response = vault.reserve(0).unwrap();
    assert_event(&response, "reserve", "security_vault.reserve", &[("tranche", "1"), ("need", "0")]);
}

#[test]
fn cover_and_restore_report_asked_paid_and_surplus() {
    let mut vault = Vault::with_alice();
    let msg = ExecuteMsg::Cover { tranche: 1, deficit: 3, amount: u(12_000) };
    let response = vault.call("engine", &msg, &[]).unwrap();
    let cover = [("tranche", "1"), ("deficit", "3"), ("asked", "12000"), ("paid", "10000")];
    assert_event(&response, "cover", "security_vault.cover", &cover);
    let response = vault.restore(3, 10_007).unwrap();
    let restore = [("tranche", "1"), ("deficit", "3"), ("amount", "10007"), ("surplus", "7")];
    assert_event(&response, "restore", "security_vault.restore", &restore);
}

#[test]
fn slash_and_sweep_report_fraction_and_recipient() {
    let mut vault = Vault::with_alice();
    let msg = ExecuteMsg::Slash { tranche: 1, id: 4, fraction: Decimal::permille(5), reward: None };
    let response = vault.call("engine", &msg, &[]).unwrap();
    let slash = [("tranche", "1"), ("id", "4"), ("fraction", "0.005"), ("amount", "55")];
    assert_event(&response, "slash", "security_vault.slash", &slash);
    let msg = ExecuteMsg::SweepSlashed { asset: AssetUnchecked::Native(BASE.into()), recipient: None };
    let response = vault.call("anyone", &msg, &[]).unwrap();
    let treasury = addr("treasury");
    let sweep = [("asset", "native:ubase"), ("amount", "55"), ("recipient", treasury.as_str())];
    assert_event(&response, "sweep_slashed", "security_vault.sweep", &sweep);
}

/// The tranche of these tests, as the events write it.
fn tranche(reserver: &str) -> String {
    let engine = addr("engine");
    let head = format!(r#""asset":{{"native":"ubase"}},"slasher":"{engine}","reserver":{reserver},"seniority":0"#);
    let numbers = r#""cooldown":1000,"floor":"1000","min_hold":"100""#;
    let locks = r#""locks":[{"seconds":2592000,"weight":125},{"seconds":7776000,"weight":160},{"seconds":31536000,"weight":250}]"#;
    let rewards = r#""rewards":[]"#;
    let limit = r#"{"per_event":"1","per_period":"1"}"#;
    let kinds = format!(r#""fault":{limit},"shortfall":{limit},"exploit":{limit}"#);
    let rules = format!(r#""rules":{{"period":10000,{kinds},"exploit_delay":2000,"recipients":[]}}"#);
    let rest = r#""operator":null,"commission":"0","share":null"#;
    format!(r#"{{{head},{numbers},{locks},{rewards},"size":{{"cap":null,"target":null}},{rules},{rest}}}"#)
}

fn params_json(max_hold: u64) -> String {
    let treasury = addr("treasury");
    format!(r#"{{"max_hold":{max_hold},"reward_period":86400,"max_entry_hold":"0.01","slash_recipient":"{treasury}"}}"#)
}

#[test]
fn instantiation_reports_parameters_and_tranches() {
    let mut vault = Vault::unborn();
    let mut msg = crate::support::birth();
    msg.tranches.pop();
    let response = vault.instantiate(msg, &[]).unwrap();
    assert_eq!(response.attributes, vec![("action", "instantiate")]);
    let (params, tranche) = (params_json(5_000), tranche(&format!(r#""{}""#, addr("market"))));
    let expected = [
        vec![("what", "params"), ("old", "none"), ("new", params.as_str())],
        vec![("what", "tranche"), ("old", "none"), ("new", tranche.as_str()), ("tranche", "1")],
    ];
    for (event, list) in response.events.iter().zip(&expected) {
        assert_eq!((event.ty.as_str(), &event.attributes[..]), ("security_vault.config", &attributes_of(list)[..]));
    }
    assert_eq!(response.events.len(), 2);
}

#[test]
fn a_change_of_the_configuration_reports_old_and_new() {
    let mut vault = Vault::with_alice();
    let (old, new) = (params_json(5_000), params_json(7));
    let update = ExecuteMsg::UpdateParams { params: Params { max_hold: 7, ..params() } };
    let response = vault.call("owner", &update, &[]).unwrap();
    let list = [("what", "params"), ("old", old.as_str()), ("new", new.as_str())];
    assert_event(&response, "update_params", "security_vault.config", &list);

    let new = tranche("null");
    let response = vault.call("owner", &ExecuteMsg::AddTranche(new_tranche(base(), "engine")), &[]).unwrap();
    let list = [("what", "tranche"), ("old", "none"), ("new", new.as_str()), ("tranche", "3")];
    assert_event(&response, "add_tranche", "security_vault.config", &list);

    let asset = AssetUnchecked::Native("u".into());
    let response = vault.call("owner", &ExecuteMsg::ListReward { tranche: 2, asset }, &[]).unwrap();
    let list = [("what", "reward"), ("old", "none"), ("new", "native:u"), ("tranche", "2")];
    assert_event(&response, "list_reward", "security_vault.config", &list);

    let guardian = addr("guardian");
    let response = vault.call("owner", &ExecuteMsg::SetGuardian { guardian: None }, &[]).unwrap();
    let list = [("what", "guardian"), ("old", guardian.as_str()), ("new", "none")];
    assert_event(&response, "set_guardian", "security_vault.config", &list);

    let owner = addr("owner");
    let renounce = ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership);
    let response = vault.call("owner", &renounce, &[]).unwrap();
    let list = [
        ("what", "ownership"),
        ("old", owner.as_str()),
        ("new", "none"),
        ("pending_owner", "none"),
        ("pending_expiry", "none"),
    ];
    assert_event(&response, "update_ownership", "security_vault.config", &list);
}

#[test]
fn a_migration_reports_both_versions() {
    let mut vault = Vault::with_alice();
    let response = security_vault::contract::migrate(vault.deps.as_mut(), vault.env.clone(), MigrateMsg {}).unwrap();
    let list = [("what", "version"), ("old", "0.1.0"), ("new", "0.1.0")];
    assert_event(&response, "migrate", "security_vault.config", &list);
}

#[test]
fn a_pause_reports_the_action_and_its_end() {
    let mut vault = Vault::with_alice();
    let until = (vault.now() + 60).to_string();
    let action = Action::Stake;
    let response = vault.call("guardian", &ExecuteMsg::Pause { action, seconds: 60 }, &[]).unwrap();
    assert_event(&response, "pause", "security_vault.pause", &[("action", "stake"), ("until", &until)]);
    let response = vault.call("owner", &ExecuteMsg::Unpause { action }, &[]).unwrap();
    let owner = addr("owner");
    assert_event(&response, "unpause", "security_vault.unpause", &[("action", "stake"), ("by", owner.as_str())]);
}
