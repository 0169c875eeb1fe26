//! A node for unit tests: it answers queries by a function of path and request, makes a block at each look, and takes transactions
//! without keeping an index of them.

use anyhow::Result;
use base64::{engine::general_purpose::STANDARD, Engine};
use client::proto::cosmwasm::wasm::v1::{
    CodeInfoResponse, QueryCodesResponse, QuerySmartContractStateRequest, QuerySmartContractStateResponse,
};
use client::proto::traits::Message;
use client::{Client, Network};
use serde_json::{json, Value};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

/// The bytes of a response; none is refused as not found.
pub(crate) type Answer = Option<Vec<u8>>;

/// Path that is answered by a node that is still reading old blocks.
pub(crate) const CATCHING_UP: &str = "catching_up";

/// A client of a node of `ballast-1` that answers so.
pub(crate) fn client(answer: impl Fn(&str, &[u8]) -> Answer + Send + 'static) -> Result<Client> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let rpc = format!("http://{}", listener.local_addr()?);
    thread::spawn(move || {
        let mut height = 100u64;
        for stream in listener.incoming().flatten() {
            height += 1;
            let _ = serve(stream, height, &answer);
        }
    });
    Ok(Client::connect(Network {
        chain_id: "ballast-1".into(),
        rpc,
        prefix: "wasm".into(),
        fee_denom: "ustake".into(),
        gas_price: "0".into(),
        gas_adjustment: 1.3,
    })?)
}

fn serve(mut stream: TcpStream, height: u64, answer: &dyn Fn(&str, &[u8]) -> Answer) -> Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut length, mut line) = (0, String::from("-"));
    while !line.trim().is_empty() {
        line.clear();
        reader.read_line(&mut line)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let call: Value = serde_json::from_slice(&body)?;
    let text = |pointer: &str| call.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let height_text = height.to_string();
    let result = match text("/method") {
        "abci_info" => json!({ "response": { "last_block_height": height_text } }),
        "broadcast_tx_sync" => json!({ "code": 0, "hash": "AB" }),
        "tx" => {
            // As CometBFT 0.38 answers with `indexer = "null"`.
            let error =
                json!({ "code": -32603, "message": "Internal error", "data": "transaction indexing is disabled" });
            return respond(&mut stream, &json!({ "error": error }));
        }
        "status" => json!({ "node_info": { "network": "ballast-1" }, "sync_info": {
            "latest_block_height": height_text, "latest_block_time": "2026-11-21T11:13:07Z",
            "catching_up": answer(CATCHING_UP, &[]).is_some() } }),
        _ => match answer(text("/params/path"), &hex::decode(text("/params/data"))?) {
            Some(bytes) => json!({ "response": { "code": 0, "value": STANDARD.encode(bytes) } }),
            None => json!({ "response": { "code": 22, "codespace": "sdk", "log": "not found" } }),
        },
    };
    respond(&mut stream, &json!({ "result": result }))
}

fn respond(stream: &mut TcpStream, answer: &Value) -> Result<()> {
    let body = answer.to_string();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    stream.write_all((head + &body).as_bytes())?;
    Ok(())
}

/// A page with these codes: id, creator, checksum.
pub(crate) fn codes(codes: &[(u64, &str, &str)]) -> Answer {
    let info = |(code_id, creator, checksum): &(u64, &str, &str)| CodeInfoResponse {
        code_id: *code_id,
        creator: (*creator).to_owned(),
        data_hash: hex::decode(checksum).unwrap_or_default(),
        ..CodeInfoResponse::default()
    };
    let answer = QueryCodesResponse { code_infos: codes.iter().map(info).collect(), pagination: None };
    Some(answer.encode_to_vec())
}

/// Contract and message of a query of a contract; none for another query.
pub(crate) fn asked(path: &str, request: &[u8]) -> Option<(String, Value)> {
    if path != "/cosmwasm.wasm.v1.Query/SmartContractState" {
        return None;
    }
    let request = QuerySmartContractStateRequest::decode(request).ok()?;
    Some((request.address, serde_json::from_slice(&request.query_data).ok()?))
}

/// A contract's answer.
pub(crate) fn said(answer: &impl serde::Serialize) -> Answer {
    let data = serde_json::to_vec(answer).ok()?;
    Some(QuerySmartContractStateResponse { data }.encode_to_vec())
}
