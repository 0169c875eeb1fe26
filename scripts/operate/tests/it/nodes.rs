//! A chain through several nodes, of which some are wrong.

use client::Network;
use operate::chain::Chain;
use operate::prices::source::wall;
use operate::Nodes;
use serde_json::{json, Value};
use std::thread;
use std::time::Duration;
use tiny_http::{Response, Server};

/// A node whose latest block is so many seconds old, and which answers queries so.
fn node(height: u64, age: i64, answer: Value) -> String {
    let server = Server::http("127.0.0.1:0").unwrap();
    let address = server.server_addr();
    thread::spawn(move || {
        for mut request in server.incoming_requests() {
            let call: Value = serde_json::from_reader(request.as_reader()).unwrap();
            let at = jiff::Timestamp::from_second(wall() as i64 - age).unwrap();
            let status = json!({ "result": { "node_info": { "network": "c" }, "sync_info": {
                "latest_block_height": height.to_string(), "latest_block_time": at.to_string() } } });
            let body = if call["method"] == "status" { &status } else { &answer };
            request.respond(Response::from_string(body.to_string())).unwrap();
        }
    });
    format!("http://{address}")
}

fn nodes(urls: Vec<String>) -> Nodes {
    let network = |rpc| Network {
        chain_id: "c".into(),
        rpc,
        prefix: "wasm".into(),
        fee_denom: "ustake".into(),
        gas_price: "0".into(),
        gas_adjustment: 1.3,
    };
    Nodes::new(urls.into_iter().map(network).collect(), None).for_rounds(30)
}

/// A response with the JSON `7`: QuerySmartContractStateResponse { data: "7" }.
fn seven() -> Value {
    json!({ "result": { "response": { "code": 0, "value": "CgE3" } } })
}

#[test]
fn fm_b97_a_node_that_answers_with_errors_is_left_for_the_next() {
    let limited = json!({ "error": { "code": -32005, "message": "limit exceeded" } });
    let nonsense = json!({ "result": { "hello": "world" } });
    let poor =
        json!({ "result": { "response": { "code": 11, "codespace": "sdk", "log": "out of gas in location: wasm" } } });
    for wrong in [limited, nonsense, poor] {
        let nodes = nodes(vec![node(9, 1, wrong), node(9, 1, seven())]);
        assert_eq!(nodes.smart("contract", b"{}".to_vec()).unwrap(), b"7");
    }
}

#[test]
fn fm_b97_a_node_that_lags_or_lives_in_the_future_is_left_for_the_next() {
    let height = |ages: [i64; 2]| {
        let [first, second] = ages;
        nodes(vec![node(100, first, seven()), node(101, second, seven())]).moment().unwrap().height
    };
    assert_eq!(height([3, 1]), 100);
    assert_eq!(height([20, 1]), 101);
    assert_eq!(height([-3_600, 1]), 101);
    // Neither is of the present: the higher one; a time of the future counts less.
    assert_eq!((height([20, 40]), height([40, -3_600])), (101, 100));
}

#[test]
fn fm_b96_a_silent_node_is_left_within_seconds() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let nodes = nodes(vec![url, node(9, 1, seven())]);
    let began = std::time::Instant::now();
    assert_eq!(nodes.moment().unwrap().height, 9);
    assert!(began.elapsed() < Duration::from_secs(15));
}
