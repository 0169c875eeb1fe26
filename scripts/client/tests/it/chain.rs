//! The client against a real chain of its own: `cargo test -p ballast-chain-client -- --ignored`.

use client::{msg, proto, Any, Client, Error, Gas, Network, Signer};
use cosmwasm_std::{coin, Uint128};
use localnet::{Localnet, Ports, Spec};
use proto::cosmos::auth::v1beta1::{QueryAccountInfoRequest, QueryAccountInfoResponse};
use proto::cosmos::bank::v1beta1::MsgSendResponse;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::Duration;

fn chain() -> &'static Localnet {
    static CHAIN: OnceLock<Localnet> = OnceLock::new();
    CHAIN.get_or_init(|| {
        let spec = Spec {
            name: "client-test".into(),
            running: 1,
            signed_blocks_window: 1_000_000,
            block_ms: 200,
            ports: Ports::Free,
            ..Spec::default()
        };
        Localnet::start(spec, &|line| println!("{line}")).expect("a local chain")
    })
}

fn client() -> Client {
    Client::connect(Network {
        chain_id: chain().chain_id().into(),
        rpc: chain().rpc().into(),
        prefix: "wasm".into(),
        fee_denom: "ustake".into(),
        gas_price: "0.01".into(),
        gas_adjustment: 1.3,
    })
    .unwrap()
}

fn signer(name: &str) -> Signer {
    let account = chain().accounts().iter().find(|found| found.name == name).unwrap();
    let signer = Signer::from_mnemonic(&account.mnemonic, "wasm").unwrap();
    assert_eq!(signer.address(), account.address);
    signer
}

fn sequence(client: &Client, of: &Signer) -> u64 {
    let request = QueryAccountInfoRequest { address: of.address().into() };
    let answer: QueryAccountInfoResponse = client.query("/cosmos.auth.v1beta1.Query/AccountInfo", &request).unwrap();
    answer.info.unwrap().sequence
}

fn pay(from: &Signer, to: &Signer, amount: u128, denom: &str) -> Any {
    msg::send(from.address(), to.address(), &[coin(amount, denom)])
}

#[test]
#[ignore = "starts a chain"]
fn a_payment_pays_its_fee_and_arrives() {
    let (client, alice, bob) = (client(), signer("alice"), signer("bob"));
    let before = client.balance(bob.address(), "uusdc").unwrap();
    let fees = client.balance(alice.address(), "ustake").unwrap();
    let tx = client.send(&[&alice], vec![pay(&alice, &bob, 5, "uusdc")], Gas::Auto).unwrap();
    assert_eq!(tx.response::<MsgSendResponse>(0).unwrap(), MsgSendResponse {});
    assert_eq!(client.balance(bob.address(), "uusdc").unwrap(), before + Uint128::new(5));
    // 0.01 per unit of gas, rounded up.
    let fee = Uint128::from(tx.gas_wanted.div_ceil(100));
    assert_eq!(client.balance(alice.address(), "ustake").unwrap(), fees - fee);
    assert!(client.block(Some(tx.height)).unwrap().txs.contains(&tx.hash));
}

#[test]
#[ignore = "starts a chain"]
fn a_transaction_does_not_wait_for_the_block_of_the_one_before() {
    let (client, carol, dave) = (client(), signer("carol"), signer("dave"));
    let (before, begun) = (client.balance(dave.address(), "uusdc").unwrap(), sequence(&client, &carol));
    let send = |amount| client.broadcast(&[&carol], vec![pay(&carol, &dave, amount, "uusdc")], Gas::Limit(200_000));
    let hashes: Vec<_> = (1..=20).map(|amount| send(amount).unwrap()).collect();
    let heights: Vec<_> = hashes.iter().map(|hash| client.wait(hash).unwrap().height).collect();
    // In their order, and fewer blocks than transactions.
    assert!(heights.is_sorted(), "{heights:?}");
    assert!(heights.iter().collect::<BTreeSet<_>>().len() < heights.len(), "{heights:?}");
    // 1 + 2 + .. + 20.
    assert_eq!(client.balance(dave.address(), "uusdc").unwrap(), before + Uint128::new(210));
    assert_eq!(sequence(&client, &carol), begun + 20);
}

#[test]
#[ignore = "starts a chain"]
fn clients_that_share_signers_correct_their_sequences() {
    let (one, other) = (client(), client());
    let (first, second) = (signer("reporter-1"), signer("reporter-2"));
    let state = || [&first, &second].map(|who| (one.balance(who.address(), "uusdc").unwrap(), sequence(&one, who)));
    let before = state();
    for round in 1..=3 {
        for client in [&one, &other] {
            client.send(&[&first], vec![pay(&first, &second, round, "uusdc")], Gas::Auto).unwrap();
            let both = vec![pay(&first, &second, round, "uusdc"), pay(&second, &first, round, "uusdc")];
            client.send(&[&first, &second], both, Gas::Auto).unwrap();
            client.send(&[&second], vec![pay(&second, &first, round, "uusdc")], Gas::Limit(200_000)).unwrap();
        }
    }
    // Each signed two transactions per client and round, none twice, and got back what it paid.
    assert_eq!(state(), before.map(|(balance, sequence)| (balance, sequence + 12)));
}

#[test]
#[ignore = "starts a chain"]
fn refusals_come_with_their_numbers() {
    let (client, keeper) = (client(), signer("keeper"));
    let send = |gas, denom| client.send(&[&keeper], vec![pay(&keeper, &keeper, 5, denom)], gas).unwrap_err();
    // Before a block: not even the bytes are paid for. In a block: the payment is not.
    assert!(matches!(send(Gas::Limit(1_000), "uusdc"), Error::OutOfGas { wanted: 1_000, used } if used > 1_000));
    assert!(matches!(send(Gas::Limit(60_000), "uusdc"), Error::OutOfGas { wanted: 60_000, used } if used > 60_000));
    // Delivered, the code is the bank's own; simulated, only its words are left.
    let log = "failed to execute message; message index: 0: spendable balance 0unope is smaller than 5unope: \
               insufficient funds";
    let delivered = Error::Refused { codespace: "sdk".into(), code: 5, log: log.into() };
    assert_eq!(send(Gas::Limit(200_000), "unope"), delivered);
    assert!(
        matches!(send(Gas::Auto, "unope"), Error::Refused { log, .. } if log.contains("0unope is smaller than 5unope"))
    );
}

#[test]
#[ignore = "starts a chain"]
fn a_search_and_a_subscription_find_a_payment_by_its_recipient() {
    let (client, from, to) = (client(), signer("governance"), signer("guardian"));
    let query = format!("transfer.recipient='{}' AND transfer.amount='3uusdc'", to.address());
    let mut coming = client.subscribe(&format!("tm.event='Tx' AND {query}")).unwrap();
    client.send(&[&from], vec![pay(&from, &to, 2, "uusdc")], Gas::Auto).unwrap();
    let sent = client.send(&[&from], vec![pay(&from, &to, 3, "uusdc")], Gas::Auto).unwrap();
    let told = coming.next_within(Duration::from_secs(20)).unwrap().expect("the node tells of it");
    assert_eq!((told.hash.as_str(), told.height), (sent.hash.as_str(), sent.height));
    assert_eq!(told.events, sent.events);
    let found: Vec<_> = client.search(&query).unwrap().into_iter().map(|tx| tx.hash).collect();
    assert_eq!(found, [sent.hash]);
    assert_eq!(coming.next_within(Duration::from_millis(500)).unwrap(), None);
    assert!(matches!(client.search("transfer/recipient='a'"), Err(Error::Rpc { .. })));
    assert!(matches!(client.subscribe("transfer/recipient='a'").err(), Some(Error::Rpc { .. })));
}

#[test]
#[ignore = "starts a chain"]
fn what_is_not_there_is_none() {
    let client = client();
    let nobody = signer("treasury");
    assert_eq!(client.contract_info(nobody.address()).unwrap(), None);
    assert_eq!(client.code_info(999_999).unwrap(), None);
    assert_eq!(client.code_by_checksum(&"00".repeat(32), 300).unwrap(), None);
    assert_eq!(client.find(&"AB".repeat(32)).unwrap(), None);
}

#[test]
#[ignore = "starts a chain"]
fn heights_and_times_are_waited_for() {
    let client = client();
    let before = client.status().unwrap();
    let after = client.wait_blocks(2).unwrap();
    assert!(after.height >= before.height + 2);
    let until = after.time.plus_seconds(1);
    assert!(client.wait_until(until).unwrap().time >= until);
}
