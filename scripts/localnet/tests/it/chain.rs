//! A real chain: needs Go and gcc the first time, and a minute. Not part of `cargo test`:
//! `cargo test -p ballast-localnet --test chain -- --ignored --nocapture`.

use ballast_localnet::{GenesisAccount, Localnet, Ports, Spec};
use cosmwasm_std::Coin;
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

fn get(base: &str, path: &str) -> Value {
    let host = base.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}

fn wait_for_height(net: &Localnet, height: u64) {
    let start = Instant::now();
    while net.facts().height().unwrap() < height {
        assert!(start.elapsed() < Duration::from_secs(120), "height {height} does not come");
        thread::sleep(Duration::from_millis(100));
    }
}

/// `(jailed, status, tokens)` of a validator.
fn bond(net: &Localnet, index: usize) -> (bool, String, u64) {
    let operator = &net.validators().get(index).unwrap().operator;
    let answer = get(net.rest(), &format!("/cosmos/staking/v1beta1/validators/{operator}"));
    let text = |field: &str| answer.pointer(&format!("/validator/{field}")).unwrap().as_str().unwrap().to_string();
    let jailed = answer.pointer("/validator/jailed").unwrap().as_bool().unwrap();
    (jailed, text("status"), text("tokens").parse().unwrap())
}

fn missed(net: &Localnet) -> Vec<String> {
    let answer = get(net.rest(), "/cosmos/slashing/v1beta1/signing_infos");
    let infos = answer.pointer("/info").unwrap().as_array().unwrap();
    infos.iter().map(|info| info.pointer("/missed_blocks_counter").unwrap().as_str().unwrap().to_string()).collect()
}

#[test]
#[ignore = "starts a chain"]
fn who_does_not_run_is_slashed_and_the_chain_goes_on_without_a_small_one() {
    let spec = Spec {
        name: "test-chain".into(),
        ports: Ports::Free,
        block_ms: 250,
        signed_blocks_window: 20,
        unbonding: 5,
        ..Spec::default()
    };
    let mut net = Localnet::start(spec, &|line| println!("{line}")).unwrap();

    // The first two windows: both that do not run lose 5 % once and are jailed, the others lose nothing.
    wait_for_height(&net, 30);
    assert_eq!(bond(&net, 0), (false, "BOND_STATUS_BONDED".into(), 1_000_000_000_000_000));
    assert_eq!(bond(&net, 2), (false, "BOND_STATUS_BONDED".into(), 1_000_000_000_000));
    for dead in [3, 4] {
        let (jailed, status, tokens) = bond(&net, dead);
        assert!(jailed && status != "BOND_STATUS_BONDED", "{status}");
        assert_eq!(tokens, 95_000_000_000);
    }
    println!("missed: {:?}", missed(&net));

    // A running one stops: blocks go on, it is slashed after the window; started again it catches up.
    net.stop_node(2).unwrap();
    assert!(net.stop_node(2).is_err() && net.stop_node(3).is_err());
    let height = net.facts().height().unwrap();
    wait_for_height(&net, height + 30);
    assert_eq!(bond(&net, 2).2, 950_000_000_000);
    net.start_node(2).unwrap();
    let rpc = net.facts().nodes.get(2).unwrap().rpc.clone();
    let start = Instant::now();
    loop {
        let own = TcpStream::connect(rpc.trim_start_matches("http://")).is_ok().then(|| get(&rpc, "/status"));
        let own =
            own.and_then(|status| status.pointer("/result/sync_info/latest_block_height")?.as_str()?.parse().ok());
        if own.unwrap_or(0u64) + 2 > net.facts().height().unwrap() {
            break;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "node 2 does not catch up");
        thread::sleep(Duration::from_millis(100));
    }
    println!("node 2 caught up in {:.1} s", start.elapsed().as_secs_f64());
    assert_eq!(missed(&net).len(), 5);
    net.check().unwrap();

    // The same name is taken while it runs; once stopped it goes on where it was.
    let second = Localnet::start(Spec { name: "test-chain".into(), ..Spec::default() }, &|_| ());
    assert!(second.err().unwrap().to_string().contains("runs already"));
    let height = net.facts().height().unwrap();
    net.stop().unwrap();
    let net = Localnet::resume("test-chain", Ports::Free, &|_| ()).unwrap();
    assert!(net.facts().height().unwrap() > height);
}

#[test]
#[ignore = "starts a chain"]
fn a_hundred_validators_and_an_added_account() {
    let spec = Spec {
        name: "test-hundred".into(),
        ports: Ports::Free,
        validators: 100,
        running: 1,
        accounts: vec![GenesisAccount {
            name: "bonded pool's neighbour".into(),
            // Twenty bytes of one.
            address: "wasm1qyqszqgpqyqszqgpqyqszqgpqyqszqgpc0styh".into(),
            coins: vec![Coin::new(7u128, "uusdc"), Coin::new(5u128, "uatom")],
        }],
        ..Spec::default()
    };
    let net = Localnet::start(spec, &|line| println!("{line}")).unwrap();
    let answer = get(net.rpc(), "/validators?per_page=100");
    assert_eq!(answer.pointer("/result/total").unwrap(), "100");
    let held = get(net.rest(), "/cosmos/bank/v1beta1/balances/wasm1qyqszqgpqyqszqgpqyqszqgpqyqszqgpc0styh");
    assert_eq!(held.pointer("/balances/0/amount").unwrap(), "5");
    assert_eq!(held.pointer("/balances/1/amount").unwrap(), "7");
}
