//! New blocks as the node reports them.

use super::Client;
use crate::{
    tx::{number, text},
    websocket::Socket,
    Error,
};
use serde_json::{json, Value};
use std::time::{Duration, Instant};

/// Time limit of the answer to a subscription: a program waits meanwhile.
const ANSWER: Duration = Duration::from_secs(5);

/// Heights of new blocks, over a separate websocket.
pub struct Blocks {
    socket: Socket,
}

impl Client {
    /// Subscribes to new blocks. Errors: [`Error::Unreachable`], also for a node behind TLS; [`Error::Rpc`].
    pub fn blocks(&self) -> Result<Blocks, Error> {
        let mut socket = Socket::open(&self.network.rpc, self.patience)?;
        let params = json!({ "query": "tm.event='NewBlockHeader'" });
        socket.send(&json!({ "jsonrpc": "2.0", "id": 1, "method": "subscribe", "params": params }))?;
        let answer = socket.receive(Instant::now() + self.patience.min(ANSWER))?;
        let answer = answer.ok_or_else(|| Error::answer("subscribe", "no answer in time"))?;
        match answer.get("error").filter(|error| !error.is_null()) {
            None => Ok(Blocks { socket }),
            Some(error) => {
                let message = format!("{} {}", text(error, "/message"), text(error, "/data")).trim().to_owned();
                let code = error.get("code").and_then(Value::as_i64).unwrap_or_default();
                Err(Error::Rpc { method: "subscribe".into(), code, message })
            }
        }
    }
}

impl Blocks {
    /// The next height; none when the time is over. Errors: [`Error::Unreachable`] when the node closes the connection.
    pub fn next_within(&mut self, patience: Duration) -> Result<Option<u64>, Error> {
        let Some(message) = self.socket.receive(Instant::now() + patience)? else { return Ok(None) };
        Ok(Some(number(&message, "/result/data/value/header/height")))
    }
}
