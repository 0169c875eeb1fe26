//! JSON-RPC over HTTP, one call at a time.

use crate::Error;
use serde_json::{json, Value};
use std::time::Duration;
use ureq::Agent;

/// Largest response, enough for a whole code or a full block.
const MAX_ANSWER: u64 = 256 << 20;
const CONNECT: Duration = Duration::from_secs(5);
/// Time limit of a call, unless the caller sets another: an upload may take long.
pub(crate) const ANSWER: Duration = Duration::from_secs(120);
/// CometBFT closes connections that are idle for 10 s; a request on a connection that is about to close would fail.
const IDLE: Duration = Duration::from_secs(5);

/// The connection to one node.
pub(crate) struct Rpc {
    url: String,
    agent: Agent,
}

impl Rpc {
    /// Each call ends within `answer`.
    pub(crate) fn new(url: &str, answer: Duration) -> Self {
        let url = match url.strip_prefix("tcp://") {
            Some(rest) => format!("http://{rest}"),
            None => url.to_owned(),
        };
        let mut config = Agent::config_builder()
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(answer))
            .max_idle_age(IDLE)
            .http_status_as_error(false);
        // A node on this machine is contacted directly, whatever proxy the environment sets.
        if is_loopback(&url) {
            config = config.proxy(None);
        }
        Self { url, agent: config.build().into() }
    }

    /// `method` with named parameters; the `result` of the response.
    pub(crate) fn call(&self, method: &str, params: Value) -> Result<Value, Error> {
        let unreachable = |cause: String| Error::Unreachable { url: shown(&self.url), cause };
        let request = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
        let mut response =
            self.agent.post(&self.url).send_json(&request).map_err(|error| unreachable(cause(&error)))?;
        let status = response.status();
        let body = response
            .body_mut()
            .with_config()
            .limit(MAX_ANSWER)
            .read_to_vec()
            .map_err(|error| unreachable(cause(&error)))?;
        // CometBFT returns JSON-RPC errors with status 500 and a body; a gateway's error page is not a response of a node.
        let mut answer: Value = serde_json::from_slice(&body)
            .map_err(|_| unreachable(format!("HTTP status {}, not JSON", status.as_u16())))?;
        if let Some(error) = answer.get("error").filter(|error| !error.is_null()) {
            let text = |field: &str| error.get(field).and_then(Value::as_str).unwrap_or_default();
            let code = error.get("code").and_then(Value::as_i64).unwrap_or_default();
            let message = format!("{} {}", text("message"), text("data")).trim().to_owned();
            return Err(Error::Rpc { method: method.into(), code, message });
        }
        answer
            .get_mut("result")
            .map(Value::take)
            .ok_or_else(|| unreachable(format!("HTTP status {}, not JSON-RPC", status.as_u16())))
    }
}

fn is_loopback(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|local| host.strip_prefix(local).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/'])))
}

/// The part of an address that errors show, scheme and host: the rest can hold a provider's key.
pub(crate) fn shown(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    format!("{scheme}://{}", host.rsplit('@').next().unwrap_or_default())
}

/// The transport's error text without its prefix and without an address.
fn cause(error: &ureq::Error) -> String {
    match error {
        ureq::Error::Io(error) => error.to_string(),
        ureq::Error::BadUri(_) | ureq::Error::RequireHttpsOnly(_) => "the address is not valid".into(),
        error => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_loopback, shown};

    #[test]
    fn fm_b99_an_error_shows_no_key_of_an_address() {
        assert_eq!(shown("https://user:secret@rpc.example.org:443/v1/KEY?k=KEY"), "https://rpc.example.org:443");
        assert_eq!(shown("http://127.0.0.1:26657"), "http://127.0.0.1:26657");
        assert_eq!(shown("rpc.example.org/KEY"), "http://rpc.example.org");
    }

    #[test]
    fn loopback_is_recognised() {
        for url in ["http://127.0.0.1:26657", "http://localhost", "http://[::1]:1/rpc"] {
            assert!(is_loopback(url), "{url}");
        }
        for url in ["https://localhost.example.org", "https://rpc.osmotest5.osmosis.zone", "http://127.0.0.10"] {
            assert!(!is_loopback(url), "{url}");
        }
    }
}
