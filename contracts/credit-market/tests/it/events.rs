//! One test per event: the whole list of attributes.

use crate::support::{n, params, receive, who, Market, BASE, COIN};
use cosmwasm_std::{coins, to_json_binary, to_json_string, CosmosMsg, Response, WasmMsg};
use interfaces::credit_market::{Action, ExecuteMsg, Params};

/// The attributes of the one event of that name, and the action.
#[track_caller]
fn expect(response: &Response, action: &str, name: &str, expected: &[(&str, &str)]) {
    assert_eq!((response.attributes[0].key.as_str(), response.attributes[0].value.as_str()), ("action", action));
    let name = format!("credit_market.{name}");
    let events: Vec<_> = response.events.iter().filter(|event| event.ty == name).collect();
    assert_eq!(events.len(), 1, "{name}: {:?}", response.events);
    let got: Vec<_> = events[0].attributes.iter().map(|a| (a.key.as_str(), a.value.as_str())).collect();
    assert_eq!(got, expected);
}

fn market() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m
}

#[test]
fn supply_reports_amount_and_shares() {
    let response = Market::new().supply("alice", 5);
    expect(&response, "supply", "supply", &[("lender", who("alice").as_str()), ("amount", "5"), ("shares", "5")]);
}

#[test]
fn a_request_and_its_payment_report_shares_and_value() {
    let mut m = market();
    let response = m.request("alice", 700);
    let alice = who("alice");
    let from = (m.now() + 600).to_string();
    let request = [("lender", alice.as_str()), ("id", "1"), ("shares", "700"), ("min_out", "0"), ("payable_at", &from)];
    expect(&response, "request_withdrawal", "request", &request);
    m.advance(600);
    let response = m.ok("anyone", ExecuteMsg::PayRequest { id: 1, mark: None }, &[]);
    let pay = [("lender", alice.as_str()), ("id", "1"), ("shares", "700"), ("amount", "700"), ("kept", "0")];
    expect(&response, "pay_request", "pay", &pay);
}

#[test]
fn deposits_and_withdrawals_name_account_and_collateral() {
    let mut m = market();
    let bob = who("bob");
    let response = m.deposit("bob", 9);
    expect(&response, "deposit", "deposit", &[("account", bob.as_str()), ("collateral", "1"), ("amount", "9")]);
    let response = m.ok("token", receive("bob", 4), &[]);
    expect(&response, "deposit", "deposit", &[("account", bob.as_str()), ("collateral", "2"), ("amount", "4")]);
    let response = m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(3), allow_band: false }, &[]);
    expect(&response, "withdraw", "withdraw", &[("account", bob.as_str()), ("collateral", "1"), ("amount", "3")]);
}

#[test]
fn borrow_refreshes_first() {
    let mut m = market();
    m.deposit("bob", 1_000);
    m.deposit_token("bob", 1_000);
    m.set_class("bob", 1);
    let response = m.borrow("bob", 100);
    let bob = who("bob");
    let borrow = [("account", bob.as_str()), ("class", "1"), ("amount", "100"), ("debt_shares", "100")];
    expect(&response, "borrow", "borrow", &borrow);
    let refresh = [("ceiling", "1000000000000"), ("covered", "1")];
    expect(&response, "borrow", "refresh", &refresh);
    let response = m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
    expect(&response, "refresh", "refresh", &refresh);
}

#[test]
fn repay_names_the_payer() {
    let mut m = market();
    m.open("bob", 0, 1_000, 100);
    let (bob, dave) = (who("bob"), who("dave"));
    let msg = ExecuteMsg::Repay { account: Some(bob.to_string()) };
    let response = m.ok("dave", msg, &coins(400, BASE));
    let repay = [("account", bob.as_str()), ("payer", dave.as_str()), ("amount", "100")];
    expect(&response, "repay", "repay", &repay);
}

#[test]
fn a_class_change_reports_both_classes() {
    let mut m = market();
    m.deposit("bob", 1_000);
    let response = m.set_class("bob", 2);
    expect(&response, "set_class", "class", &[("account", who("bob").as_str()), ("from", "0"), ("to", "2")]);
}

#[test]
fn distribute_accrues_first_and_pays_the_vault() {
    let mut m = market();
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    let response = m.ok("keeper", ExecuteMsg::Distribute {}, &[]);
    // The numbers of tests/lending.rs.
    let accrue =
        [("interest", "640000"), ("premium_owed", "64000"), ("fund", "128000"), ("index", "1044800000000000000")];
    expect(&response, "distribute", "accrue", &accrue);
    expect(&response, "distribute", "distribute", &[("amount", "64000")]);
    let reward = interfaces::security_vault::ExecuteMsg::Reward { tranche: 7 };
    let message: CosmosMsg = WasmMsg::Execute {
        contract_addr: who("security").into(),
        msg: to_json_binary(&reward).unwrap(),
        funds: coins(64_000, BASE),
    }
    .into();
    assert_eq!(response.messages[0].msg, message);
}

#[test]
fn mark_settle_loss_refill_and_refund_report_their_parts() {
    let mut m = market();
    m.open("bob", 2, 1_000_000, 700_000);
    m.price(11, "0.65");
    let bob = who("bob");
    let since = m.now().to_string();
    let response = m.mark("bob");
    let mark = [
        ("account", bob.as_str()),
        ("from", "0"),
        ("to", "82500"),
        ("total", "82500"),
        ("under_water_at", since.as_str()),
    ];
    expect(&response, "mark", "mark", &mark);
    expect(&response, "mark", "reserve", &[("tranche", "7"), ("need", "82500")]);
    let reserve = interfaces::security_vault::ExecuteMsg::Reserve { tranche: 7, need: n(82_500) };
    let message: CosmosMsg = WasmMsg::Execute {
        contract_addr: who("security").into(),
        msg: to_json_binary(&reserve).unwrap(),
        funds: vec![],
    }
    .into();
    assert_eq!(response.messages[0].msg, message);

    m.advance(3_600);
    let order = m.order("bob", 617_500, &[(COIN, 1_000_000)], "buyer");
    let response = m.ok("engine", order, &coins(617_500, BASE));
    expect(&response, "settle", "settle", &[("account", bob.as_str()), ("repaid", "617500")]);
    let loss = [
        ("deficit", "1"),
        ("loss", "82500"),
        ("fund", "0"),
        ("premium", "0"),
        ("kept", "0"),
        ("lenders", "82500"),
        ("index", "991750000000000000"),
    ];
    expect(&response, "settle", "loss", &loss);
    let told =
        interfaces::liquidation_engine::ExecuteMsg::Loss { deficit: 1, account: bob.to_string(), shortfall: n(82_500) };
    let told: CosmosMsg =
        WasmMsg::Execute { contract_addr: who("engine").into(), msg: to_json_binary(&told).unwrap(), funds: vec![] }
            .into();
    assert!(response.messages.iter().any(|message| message.msg == told), "{:?}", response.messages);

    m.supply("carol", 990);
    let response = m.ok("engine", ExecuteMsg::Refill { deficit: 1 }, &coins(100_003, BASE));
    let refill = [
        ("deficit", "1"),
        ("source", "cover"),
        ("money", "100003"),
        ("lenders", "82500"),
        ("returned", "17503"),
        ("reserves", "0"),
    ];
    expect(&response, "refill", "refill", &refill);
    let response = m.ok("alice", ExecuteMsg::ClaimRefunds {}, &[]);
    expect(&response, "claim_refunds", "refund", &[("lender", who("alice").as_str()), ("amount", "74250")]);
}

#[test]
fn configuration_events_carry_old_and_new_values() {
    let mut m = market();
    let asset = interfaces::AssetUnchecked::Native("unew".into());
    let new = interfaces::credit_market::NewCollateral { asset, feed: 13, cap: n(1) };
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: who("next").into(), expiry: None };
    let (owner, next, guardian) = (who("owner"), who("next"), who("guardian"));
    let mut changed = params();
    changed.withdrawal.delay = 601;
    let json = |params: &Params| to_json_string(params).unwrap();
    let (before, after) = (json(&params()), json(&changed));
    assert!(before.contains(r#""delay":600"#) && after.contains(r#""delay":601"#));
    let listed = r#"{"asset":{"native":"unew"},"feed":13,"cap":"1"}"#;
    let old_listed = r#"{"asset":{"native":"ulst"},"feed":11,"cap":"1000000000000000"}"#;
    let new_listed = r#"{"asset":{"native":"ulst"},"feed":12,"cap":"1"}"#;
    let none = "none";
    for (msg, action, attributes) in [
        (
            ExecuteMsg::AddCollateral(new),
            "add_collateral",
            vec![("what", "collateral"), ("old", none), ("new", listed), ("id", "3")],
        ),
        (
            ExecuteMsg::SetCollateral { collateral: 1, cap: n(1), feed: 12 },
            "set_collateral",
            vec![("what", "collateral"), ("old", old_listed), ("new", new_listed), ("id", "1")],
        ),
        (
            ExecuteMsg::UpdateParams { params: Box::new(changed) },
            "update_params",
            vec![("what", "params"), ("old", &before), ("new", &after)],
        ),
        (
            ExecuteMsg::SetGuardian { guardian: None },
            "set_guardian",
            vec![("what", "guardian"), ("old", guardian.as_str()), ("new", none)],
        ),
        (
            ExecuteMsg::UpdateOwnership(transfer),
            "update_ownership",
            vec![
                ("what", "ownership"),
                ("old", owner.as_str()),
                ("new", owner.as_str()),
                ("pending_owner", next.as_str()),
                ("pending_expiry", none),
            ],
        ),
    ] {
        let response = m.ok("owner", msg, &[]);
        expect(&response, action, "config", &attributes);
    }
}

#[test]
fn a_pause_names_the_action_and_its_end() {
    let mut m = market();
    let until = (m.now() + 5).to_string();
    let response = m.ok("guardian", ExecuteMsg::Pause { action: Action::SetClass, seconds: 5 }, &[]);
    expect(&response, "pause", "pause", &[("action", "set_class"), ("until", &until)]);
    let response = m.ok("guardian", ExecuteMsg::Unpause { action: Action::SetClass }, &[]);
    expect(&response, "unpause", "unpause", &[("action", "set_class"), ("by", who("guardian").as_str())]);
}
