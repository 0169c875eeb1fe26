//! One test per event: the whole list of attributes, and the `action`.

use cosmwasm_std::{coins, Decimal, Response};
use interfaces::security_vault::{Action, ExecuteMsg};
use interfaces::AssetUnchecked;

use crate::support::{addr, base, new_tranche, params, u, Vault, BASE, COOLDOWN};

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
fn stake() {
    let response = Vault::new().stake("alice", 11_000).unwrap();
    let alice = addr("alice");
    let attributes = [("tranche", "1"), ("owner", alice.as_str()), ("amount", "11000"), ("shares", "10000")];
    assert_event(&response, "stake", "security_vault.stake", &attributes);
}

#[test]
fn cooldown_and_payout() {
    let mut vault = Vault::with_alice();
    let alice = addr("alice");
    let end = (vault.now() + COOLDOWN).to_string();
    let response = vault.cool("alice", 700).unwrap();
    let cooldown = [("tranche", "1"), ("owner", alice.as_str()), ("id", "1"), ("shares", "700"), ("end", end.as_str())];
    assert_event(&response, "start_cooldown", "security_vault.cooldown", &cooldown);

    vault.slash(1, Decimal::percent(50));
    vault.wait(COOLDOWN);
    let response = vault.payout("alice", 1).unwrap();
    let payout = [("tranche", "1"), ("owner", alice.as_str()), ("id", "1"), ("shares", "700"), ("amount", "350")];
    assert_event(&response, "payout", "security_vault.payout", &payout);
    assert_eq!(response.messages.len(), 1);
}

#[test]
fn reward() {
    let response = Vault::with_alice().reward(500).unwrap();
    let attributes = [("tranche", "1"), ("asset", "native:ubase"), ("amount", "500")];
    assert_event(&response, "reward", "security_vault.reward", &attributes);
}

#[test]
fn claim_names_every_asset() {
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
fn hold_says_what_is_held() {
    let mut vault = Vault::with_alice();
    let response = vault.hold(9, 500).unwrap();
    assert_event(&response, "hold", "security_vault.hold", &[("tranche", "1"), ("id", "9"), ("amount", "500")]);
    // Dust is ignored, and the event says so.
    let response = vault.hold(9, 100).unwrap();
    assert_event(&response, "hold", "security_vault.hold", &[("tranche", "1"), ("id", "9"), ("amount", "0")]);
}

#[test]
fn cover_and_restore() {
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
fn slash_and_sweep() {
    let mut vault = Vault::with_alice();
    let msg = ExecuteMsg::Slash { tranche: 1, id: 4, fraction: Decimal::permille(5) };
    let response = vault.call("engine", &msg, &[]).unwrap();
    let slash = [("tranche", "1"), ("id", "4"), ("fraction", "0.005"), ("amount", "55")];
    assert_event(&response, "slash", "security_vault.slash", &slash);
    let msg = ExecuteMsg::SweepSlashed { asset: AssetUnchecked::Native(BASE.into()) };
    let response = vault.call("anyone", &msg, &[]).unwrap();
    let treasury = addr("treasury");
    let sweep = [("asset", "native:ubase"), ("amount", "55"), ("recipient", treasury.as_str())];
    assert_event(&response, "sweep_slashed", "security_vault.sweep", &sweep);
}

#[test]
fn every_change_of_configuration() {
    let mut vault = Vault::with_alice();
    let action = Action::Stake;
    let changes = [
        ("owner", "add_tranche", ExecuteMsg::AddTranche(new_tranche(base(), "engine"))),
        ("owner", "list_reward", ExecuteMsg::ListReward { tranche: 1, asset: AssetUnchecked::Native("u".into()) }),
        ("owner", "update_params", ExecuteMsg::UpdateParams { params: params() }),
        ("owner", "set_guardian", ExecuteMsg::SetGuardian { guardian: Some(addr("guardian").into()) }),
        ("guardian", "pause", ExecuteMsg::Pause { action, seconds: 60 }),
        ("guardian", "unpause", ExecuteMsg::Unpause { action }),
        ("owner", "update_ownership", ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership)),
    ];
    for (sender, what, msg) in changes {
        let response = vault.call(sender, &msg, &[]).unwrap();
        assert_event(&response, what, "security_vault.config", &[("what", what)]);
    }
}
