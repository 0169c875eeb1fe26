//! Changed code goes through the timelock: a real chain, see `kill.rs`.

use crate::support::{addresses, chain, phrase, Desk};
use cosmwasm_std::Binary;
use deploy::STOPPED;
use deployment::CONTRACTS;

#[test]
#[ignore = "starts a chain"]
fn changed_code_is_uploaded_by_anybody_and_migrated_by_a_vote() {
    let desk = Desk::new(Some(chain().rpc()));
    let (deployer, governance) = (phrase("deployer"), phrase("governance"));
    let all = CONTRACTS.len();
    desk.run(&deployer, &[]).assert_ok().assert_says(&format!("sent {} transactions", 2 * all));
    let before = desk.record();
    let timelock = before.contracts["timelock"].address.clone();
    let handover = before.handover.clone().unwrap();
    assert_eq!((&handover.owner, &handover.governance), (&timelock, &before.contracts["multisig"].address));

    for contract in ["staking-vault", "timelock", "gov-token"] {
        desk.change(contract);
    }
    // The deployer has no right left: it uploads, in two runs as one is killed, and says what a staker has to send.
    assert_eq!(desk.run(&deployer, &["--stop-after", "2"]).code, STOPPED);
    let run = desk.run(&deployer, &[]);
    run.assert_ok().assert_says("sent 1 transactions");
    let [propose] = run.values().try_into().unwrap();
    let queue = &propose["propose"]["msgs"][0]["wasm"]["execute"];
    assert_eq!(queue["contract_addr"], timelock);
    let queue = Binary::from_base64(queue["msg"].as_str().unwrap()).unwrap();
    let queue: serde_json::Value = serde_json::from_slice(&queue).unwrap();
    let messages = queue["queue"]["messages"].as_array().unwrap();
    assert_eq!(messages.len(), 3);
    let vault = &before.contracts["staking-vault"].address;
    assert!(messages.iter().any(|message| message["wasm"]["migrate"]["contract_addr"] == *vault));
    let again = desk.run(&deployer, &[]);
    again.assert_ok().assert_says("sent no transaction");

    // Whoever has most of the votes proposes and has passed it; the delay of the localnet's plan is 10 s, more than this run waits.
    // The runs that propose and queue are killed, and the next ones do neither again.
    assert_eq!(desk.run(&governance, &["--stop-after", "1"]).code, STOPPED);
    assert_eq!(desk.run(&governance, &["--stop-after", "1"]).code, STOPPED);
    desk.run(&governance, &["--wait", "0"]).assert_ok().assert_says("sent no transaction");
    assert_eq!(desk.record().operation.map(|operation| operation.id), Some(1));
    // A run that is killed after the execution is completed by one that sends nothing.
    assert_eq!(desk.run(&governance, &["--stop-after", "1"]).code, STOPPED);
    let done = desk.run(&governance, &[]);
    done.assert_ok().assert_says(&format!("nothing to send: {all} contracts on ballast-1"));

    let after = desk.record();
    assert_eq!(addresses(&after), addresses(&before));
    assert_eq!(after.handover, before.handover);
    for (name, contract) in &after.contracts {
        let is_changed = ["staking-vault", "timelock", "gov-token"].contains(&name.as_str());
        assert_eq!(contract.runs != before.contracts[name].runs, is_changed, "{name}");
    }
    assert!(after.operation.unwrap().executed);
    desk.run("", &["--dry-run"]).assert_ok().assert_says("nothing to send");
}
