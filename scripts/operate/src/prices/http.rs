//! GET requests with bounded time and memory, whatever the server sends.

use anyhow::{ensure, Context, Result};
use std::time::Duration;
use ureq::Agent;

/// Largest body that is read, in bytes. A quote has a few hundred.
pub const MOST_BYTES: u64 = 256 * 1024;

/// Gets a body. Redirects are refused: the operator decides where a source is. Errors: no answer within `timeout`, a status other
/// than 200, a body above [`MOST_BYTES`].
pub fn get(url: &str, timeout: Duration) -> Result<Vec<u8>> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(timeout))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .build()
        .into();
    let mut response = agent.get(url).call().with_context(|| host(url))?;
    ensure!(response.status() == 200, "{} answers status {}", host(url), response.status().as_u16());
    response.body_mut().with_config().limit(MOST_BYTES).read_to_vec().with_context(|| host(url))
}

/// The part of an address that may be shown; the query string can contain a key.
pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.rsplit('@').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_in_an_address_is_not_shown() {
        assert_eq!(host("https://api.example.org/v1?key=secret"), "api.example.org");
        assert_eq!(host("https://user:secret@api.example.org:8443/x"), "api.example.org:8443");
    }
}
