//! Changed code goes through the timelock: a real chain, see `kill.rs`.

use crate::support::{addresses, chain, phrase, Desk};
use deploy::STOPPED;

#[test]
#[ignore = "starts a chain"]
fn changed_code_is_uploaded_by_anybody_and_migrated_by_governance() {
    let desk = Desk::new(Some(chain().rpc()));
    let (deployer, governance) = (phrase("deployer"), phrase("governance"));
    desk.run(&deployer, &[]).assert_ok().assert_says("sent 18 transactions");
    let before = desk.record();
    let timelock = before.contracts["timelock"].address.clone();
    let handover = before.handover.clone().unwrap();
    assert_eq!((&handover.owner, &handover.governance), (&timelock, &before.plan.roles.governance));

    for contract in ["staking-vault", "timelock", "gov-token"] {
        desk.change(contract);
    }
    // The deployer has no right left: it uploads, in two runs as one is killed, and says what governance has to send.
    assert_eq!(desk.run(&deployer, &["--stop-after", "2"]).code, STOPPED);
    let run = desk.run(&deployer, &[]);
    run.assert_ok().assert_says("sent 1 transactions");
    let [queue] = run.values().try_into().unwrap();
    let messages = queue["queue"]["messages"].as_array().unwrap();
    assert_eq!(messages.len(), 3);
    let vault = &before.contracts["staking-vault"].address;
    assert!(messages.iter().any(|message| message["wasm"]["migrate"]["contract_addr"] == *vault));
    let again = desk.run(&deployer, &[]);
    again.assert_ok().assert_says("sent no transaction");

    // Governance queues; the delay of the localnet's plan is 10 s, more than this run waits.
    // The run that queues is killed, and the next one queues nothing more.
    assert_eq!(desk.run(&governance, &["--stop-after", "1"]).code, STOPPED);
    desk.run(&governance, &["--wait", "0"]).assert_ok().assert_says("sent no transaction");
    assert_eq!(desk.record().operation.map(|operation| operation.id), Some(1));
    // A run that is killed after the execution is completed by one that sends nothing.
    assert_eq!(desk.run(&governance, &["--stop-after", "1"]).code, STOPPED);
    let done = desk.run(&governance, &[]);
    done.assert_ok().assert_says("nothing to send: 9 contracts on ballast-1");

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
