//! A proposal from a path and a value: a real chain, see `kill.rs`.

use crate::support::{chain, phrase, Desk};
use cosmwasm_std::Binary;
use serde_json::{json, Value};

fn message(of: &Value) -> Value {
    serde_json::from_slice(&Binary::from_base64(of["msg"].as_str().unwrap()).unwrap()).unwrap()
}

#[test]
#[ignore = "starts a chain"]
fn a_proposal_names_its_difference_and_carries_what_the_lab_says() {
    let desk = Desk::new(Some(chain().rpc()));
    desk.run(&phrase("deployer"), &[]).assert_ok();
    let run =
        desk.propose(&["--lab", "market.params.liquidation.discount.max=0.15", "market.params.interest.base=0.02"]);
    run.assert_ok().assert_says(r#"market.params.liquidation.discount.max: "0.167" -> 0.15"#);
    run.assert_says(r#"market.params.interest.base: "0" -> 0.02"#);
    let [proposal] = run.values().try_into().unwrap();
    let description = proposal["propose"]["description"].as_str().unwrap();
    for part in ["interest.base: \"0\" -> 0.02", "cargo lab, ", "live ", "changed "] {
        assert!(description.contains(part), "no {part:?} in {description}");
    }
    // Through the timelock to the risk steward, which leaves alone what it may have moved until then.
    let queue = message(&proposal["propose"]["msgs"][0]["wasm"]["execute"]);
    let call = &queue["queue"]["messages"][0]["wasm"]["execute"];
    let contracts = desk.record().contracts;
    assert_eq!(call["contract_addr"], contracts["risk-steward"].address);
    let amend = &message(call)["amend"];
    assert_eq!(amend["market"], contracts["credit-market"].address);
    assert_eq!((&amend["from"]["interest"]["base"], &amend["to"]["interest"]["base"]), (&"0".into(), &"0.02".into()));

    let refused = desk.propose(&["--lab", "oracle.rewards.period=7"]);
    refused.assert_refused("--lab compares parameters of the market, and none changes");

    // One proposal with a parameter and a cap: two messages of one operation.
    let run = desk.propose(&["market.params.interest.base=0.02", "market.collateral.2.cap=500"]);
    let cap = "324518553658426726783156020576255";
    run.assert_ok().assert_says(&format!("market.collateral.2.cap: {cap} -> 500 (native:ustake, 0 posted)"));
    let [proposal] = run.values().try_into().unwrap();
    let queue = message(&proposal["propose"]["msgs"][0]["wasm"]["execute"]);
    let call = &queue["queue"]["messages"][1]["wasm"]["execute"];
    assert_eq!(call["contract_addr"], contracts["risk-steward"].address);
    let amend = json!({
        "market": contracts["credit-market"].address, "collateral": 2,
        "from": { "cap": cap, "feed": 1 }, "to": { "cap": "500", "feed": 1 },
    });
    assert_eq!(message(call), json!({ "amend_collateral": amend }));
    let lst = format!("cw20:{}", contracts["lst-token"].address);
    let unlisted = format!("the market has no collateral 9; it lists 1 ({lst}), 2 (native:ustake)");
    for (path, reason) in
        [("market.collateral.9.cap", unlisted.as_str()), ("market.collateral.2.feed", "the oracle has no feed 99")]
    {
        desk.propose(&[&format!("{path}=99")]).assert_refused(&format!("{path}: {reason}"));
    }
    let refused = desk.propose(&["market.collateral.2.feed=2"]);
    refused.assert_refused("market.collateral.2.feed: feed 2 has had no price yet");
}
