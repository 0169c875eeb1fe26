//! The client against a node that says what the test wants: errors of the way and of the chain.

use client::{msg, Client, Error, Gas, Network, Signer};
use cosmwasm_std::coin;
use serde_json::{json, Value};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

const PHRASE: &str = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

/// Answers each JSON-RPC call by a function of method and parameters: status and whole body.
struct Node {
    url: String,
    calls: Arc<Mutex<Vec<String>>>,
}

impl Node {
    fn start(answer: impl Fn(&str, &Value, usize) -> (u16, String) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let calls = Arc::new(Mutex::new(Vec::new()));
        let seen = calls.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                serve(stream, &seen, &answer);
            }
        });
        Self { url, calls }
    }

    /// A node of chain `c` that knows the signer at sequence 5.
    fn of_chain(answer: impl Fn(&str, &Value, usize) -> Value + Send + 'static) -> Self {
        Self::start(move |method, params, nth| {
            let path = params["path"].as_str().unwrap_or_default();
            let result = match (method, path) {
                ("status", _) => json!({ "result": {
                    "node_info": { "network": "c" },
                    "sync_info": { "latest_block_height": "7", "latest_block_time": "2026-11-21T11:13:07Z" } } }),
                // QueryAccountInfoResponse { info: BaseAccount { account_number: 9, sequence: 5 } }
                ("abci_query", "/cosmos.auth.v1beta1.Query/AccountInfo") => {
                    json!({ "result": { "response": { "code": 0, "value": "CgQYCSAF" } } })
                }
                _ => answer(method, params, nth),
            };
            (200, result.to_string())
        })
    }

    fn network(&self) -> Network {
        Network {
            chain_id: "c".into(),
            rpc: self.url.clone(),
            prefix: "wasm".into(),
            fee_denom: "ustake".into(),
            gas_price: "0".into(),
            gas_adjustment: 1.3,
        }
    }

    fn client(&self) -> Client {
        Client::connect(self.network()).unwrap().with_patience(Duration::from_millis(250))
    }

    fn count(&self, method: &str) -> usize {
        self.calls.lock().unwrap().iter().filter(|call| *call == method).count()
    }
}

fn serve(mut stream: TcpStream, seen: &Mutex<Vec<String>>, answer: &dyn Fn(&str, &Value, usize) -> (u16, String)) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let line = line.trim().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let call: Value = serde_json::from_slice(&body).unwrap();
    let method = call["method"].as_str().unwrap().to_owned();
    let nth = {
        let mut seen = seen.lock().unwrap();
        seen.push(method.clone());
        seen.iter().filter(|call| **call == method).count()
    };
    let (status, body) = answer(&method, &call["params"], nth);
    let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body.as_bytes()).unwrap();
}

fn pay(client: &Client, gas: Gas) -> Result<client::Tx, Error> {
    let signer = Signer::from_mnemonic(PHRASE, "wasm").unwrap();
    client.send(&[&signer], vec![msg::send(signer.address(), signer.address(), &[coin(1, "ustake")])], gas)
}

/// The outcome of delivering, as CometBFT 0.38 answers to `tx`.
fn delivered(code: u32, codespace: &str, log: &str) -> Value {
    json!({ "result": { "hash": "AB", "height": "12", "tx_result": {
        "code": code, "codespace": codespace, "log": log, "data": null, "gas_wanted": "50000", "gas_used": "51234",
        "events": [{ "type": "tx", "attributes": [{ "key": "fee", "value": "", "index": true }] }] } } })
}

fn checked(code: u32, log: &str) -> Value {
    json!({ "result": { "code": code, "codespace": "sdk", "log": log, "hash": "AB" } })
}

#[test]
fn nobody_at_the_address_is_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let node = Node { url: format!("http://127.0.0.1:{port}"), calls: Arc::default() };
    let error = Client::connect(node.network()).err().unwrap();
    assert_eq!(error, Error::Unreachable { url: node.url, cause: "Connection refused (os error 111)".into() });
}

/// A host that accepts connections and says nothing.
fn silent() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    (listener, url)
}

#[test]
fn fm_b96_a_node_that_does_not_answer_is_unreachable_in_time() {
    let (_listener, url) = silent();
    let node = Node { url, calls: Arc::default() };
    let began = Instant::now();
    let error = Client::connect_within(node.network(), Duration::from_millis(200)).err().unwrap();
    assert!(matches!(error, Error::Unreachable { .. }), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(3));
}

#[test]
fn fm_b96_a_websocket_without_a_handshake_ends_in_time() {
    // The first connection is the status, which a node answers; the next one hangs.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v1/KEY", listener.local_addr().unwrap());
    let node = Node { url, calls: Arc::default() };
    let seen = node.calls.clone();
    thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let status = json!({ "result": { "node_info": { "network": "c" },
            "sync_info": { "latest_block_height": "7", "latest_block_time": "2026-11-21T11:13:07Z" } } });
        serve(stream, &seen, &|_, _, _| (200, status.to_string()));
        let _open = listener.accept();
        thread::sleep(Duration::from_secs(20));
    });
    let client = node.client();
    let began = Instant::now();
    let error = client.blocks().err().unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    assert!(!format!("{error} {error:?}").contains("KEY"), "{error:?}");
}

#[test]
fn a_web_server_that_is_no_node_is_unreachable() {
    let node = Node::start(|_, _, _| (503, "<html>busy</html>".into()));
    let error = Client::connect(node.network()).err().unwrap();
    assert_eq!(error, Error::Unreachable { url: node.url.clone(), cause: "HTTP status 503, not JSON".into() });
}

#[test]
fn a_node_of_another_chain_is_refused() {
    let node = Node::of_chain(|_, _, _| Value::Null);
    let network = Network { chain_id: "mainnet".into(), ..node.network() };
    let error = Client::connect(network).err().unwrap();
    assert_eq!(error, Error::ChainId { expected: "mainnet".into(), found: "c".into() });
}

#[test]
fn a_sequence_mismatch_is_signed_anew_with_the_expected_one() {
    let node = Node::of_chain(|method, _, nth| match (method, nth) {
        ("broadcast_tx_sync", 1) => {
            checked(32, "account sequence mismatch, expected 8, got 5: incorrect account sequence")
        }
        ("broadcast_tx_sync", _) => checked(0, ""),
        _ => delivered(0, "", ""),
    });
    let tx = pay(&node.client(), Gas::Limit(50_000)).unwrap();
    assert_eq!((tx.height, tx.gas_used, tx.events.len()), (12, 51_234, 1));
    assert_eq!(node.count("broadcast_tx_sync"), 2);
    assert_eq!(node.count("abci_query"), 1, "the account is asked once");
}

/// A node that asks for 2500 units for a limit of 50000, whatever is offered at first.
fn dear() -> Node {
    Node::of_chain(|method, _, nth| match (method, nth) {
        ("broadcast_tx_sync", 1) => {
            checked(13, "insufficient fees; got: 1ustake required: 2500ustake: insufficient fee")
        }
        ("broadcast_tx_sync", _) => checked(0, ""),
        _ => delivered(0, "", ""),
    })
}

#[test]
fn a_fee_that_the_market_refuses_is_raised_up_to_the_most() {
    let node = dear();
    let client = node.client().with_most_price("0.06".parse().ok());
    assert!(pay(&client, Gas::Limit(50_000)).is_ok());
    assert_eq!(node.count("broadcast_tx_sync"), 2);
    for most in [None, "0.04".parse().ok()] {
        let node = dear();
        let error = pay(&node.client().with_most_price(most), Gas::Limit(50_000)).unwrap_err();
        assert!(matches!(error, Error::Refused { code: 13, .. }), "{error:?}");
    }
}

#[test]
fn a_mismatch_for_ever_ends() {
    let log = "account sequence mismatch, expected 8, got 5: incorrect account sequence";
    let node = Node::of_chain(move |_, _, _| checked(32, log));
    let error = pay(&node.client(), Gas::Limit(50_000)).unwrap_err();
    assert_eq!(error, Error::Refused { codespace: "sdk".into(), code: 32, log: log.into() });
    assert_eq!(node.count("broadcast_tx_sync"), 8);
}

#[test]
fn too_little_gas_has_its_numbers_in_a_block_and_before() {
    let in_block = Node::of_chain(|method, _, _| match method {
        "broadcast_tx_sync" => checked(0, ""),
        _ => delivered(11, "sdk", "out of gas in location: x; gasWanted: 50000, gasUsed: 51234: out of gas"),
    });
    let error = pay(&in_block.client(), Gas::Limit(50_000)).unwrap_err();
    assert_eq!(error, Error::OutOfGas { wanted: 50_000, used: 51_234 });

    let before = Node::of_chain(|_, _, _| {
        checked(11, "out of gas in location: txSize; gasWanted: 1000, gasUsed: 2730: out of gas")
    });
    let error = pay(&before.client(), Gas::Limit(1_000)).unwrap_err();
    assert_eq!(error, Error::OutOfGas { wanted: 1_000, used: 2_730 });
}

#[test]
fn a_failed_message_has_codespace_code_and_log() {
    let node = Node::of_chain(|method, _, _| match method {
        "broadcast_tx_sync" => checked(0, ""),
        _ => delivered(5, "wasm", "failed to execute message; message index: 0: Unauthorized"),
    });
    let error = pay(&node.client(), Gas::Limit(50_000)).unwrap_err();
    let log = "failed to execute message; message index: 0: Unauthorized".into();
    assert_eq!(error, Error::Refused { codespace: "wasm".into(), code: 5, log });
}

#[test]
fn a_transaction_in_no_block_times_out() {
    let node = Node::of_chain(|method, _, _| match method {
        "broadcast_tx_sync" => checked(0, ""),
        _ => json!({ "error": { "code": -32603, "message": "Internal error", "data": "tx (AB) not found" } }),
    });
    let error = pay(&node.client(), Gas::Limit(50_000)).unwrap_err();
    assert!(matches!(&error, Error::Timeout { hash, .. } if hash.len() == 64), "{error:?}");
    assert!(node.count("tx") > 1);
}

#[test]
fn a_full_mempool_is_offered_the_transaction_again() {
    let node = Node::of_chain(|method, _, nth| match (method, nth) {
        ("broadcast_tx_sync", 1) => {
            json!({ "error": { "code": -32603, "message": "Internal error", "data": "mempool is full: 5000" } })
        }
        ("broadcast_tx_sync", _) => checked(0, ""),
        _ => delivered(0, "", ""),
    });
    assert!(pay(&node.client(), Gas::Limit(50_000)).is_ok());
}

#[test]
fn an_unknown_account_is_named() {
    let node = Node::start(|method, _, _| {
        let status = json!({ "result": { "node_info": { "network": "c" },
            "sync_info": { "latest_block_height": "7", "latest_block_time": "2026-11-21T11:13:07Z" } } });
        let log = "rpc error: code = NotFound desc = account wasm1 not found: key not found";
        let missing = json!({ "result": { "response": { "code": 22, "codespace": "sdk", "log": log } } });
        (200, if method == "status" { status } else { missing }.to_string())
    });
    let error = pay(&node.client(), Gas::Auto).unwrap_err();
    // Of this phrase, by CosmJS (testdata/cosmjs.json).
    assert_eq!(error, Error::NoAccount { address: "wasm19rl4cm2hmr8afy4kldpxz3fka4jguq0akuugk7".into() });
}
