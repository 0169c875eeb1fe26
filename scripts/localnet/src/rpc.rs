//! The part of a node's JSON-RPC that shows whether it makes blocks.

use anyhow::{Context, Result};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// The height of the node that listens on `port` of this machine.
///
/// # Errors
/// When nobody listens, or the response is not one of a node.
pub(crate) fn height(port: u16) -> Result<u64> {
    let status = get(port, "/status")?;
    let height = status.pointer("/result/sync_info/latest_block_height").and_then(Value::as_str);
    height.context("no height in the answer")?.parse().context("no height in the answer")
}

fn get(port: u16, path: &str) -> Result<Value> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    // Version 1.0: the response ends with the connection.
    write!(stream, "GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (_, body) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
    Ok(serde_json::from_str(body)?)
}
