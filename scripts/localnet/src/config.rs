//! The two configuration files of a node, edited from what `wasmd init` writes.

use crate::ports::NodePorts;
use crate::spec::BOND_DENOM;
use anyhow::{Context, Result};
use toml::{Table, Value};

/// Pages served by this machine.
const LOCAL_ORIGINS: [&str; 2] = ["http://localhost:*", "http://127.0.0.1:*"];

/// `config.toml`, CometBFT's: `peers` are the other nodes as `(id, p2p port)`, `block_ms` the pause after a block.
///
/// # Errors
/// When the default has no such key: another version names it otherwise.
pub(crate) fn comet(
    config: &mut Table,
    moniker: &str,
    ports: &NodePorts,
    peers: &[(String, u16)],
    block_ms: u64,
) -> Result<()> {
    let peers: Vec<_> = peers.iter().map(|(id, port)| format!("{id}@127.0.0.1:{port}")).collect();
    let text = |text: &str| Value::String(text.into());
    let ms = |ms: u64| Value::String(format!("{ms}ms"));
    let listen = |port: u16| Value::String(format!("tcp://127.0.0.1:{port}"));
    for (key, value) in [
        ("moniker", text(moniker)),
        ("rpc.laddr", listen(ports.rpc)),
        // Web applications on this machine may query.
        ("rpc.cors_allowed_origins", Value::Array(LOCAL_ORIGINS.map(text).into())),
        ("rpc.pprof_laddr", text("")),
        ("p2p.laddr", listen(ports.p2p)),
        ("p2p.persistent_peers", text(&peers.join(","))),
        // All nodes are on one machine: one address for all, and no peer discovery.
        ("p2p.addr_book_strict", Value::Boolean(false)),
        ("p2p.allow_duplicate_ip", Value::Boolean(true)),
        ("p2p.pex", Value::Boolean(false)),
        ("p2p.flush_throttle_timeout", ms(10)),
        // The pause gives the other nodes time to send their signatures: without it the first validator, which has enough power
        // alone, would not wait for them, and they would be slashed.
        ("consensus.timeout_commit", ms(block_ms)),
        ("consensus.skip_timeout_commit", Value::Boolean(false)),
        // Used up only when the proposer's node does not run.
        ("consensus.timeout_propose", ms(1000)),
        ("consensus.timeout_prevote", ms(500)),
        ("consensus.timeout_precommit", ms(500)),
        ("consensus.peer_gossip_sleep_duration", ms(20)),
    ] {
        set(config, key, value)?;
    }
    Ok(())
}

/// `app.toml`, the application's: no minimum fee, and node 0 serves REST and gRPC.
///
/// # Errors
/// As [`comet`].
pub(crate) fn app(config: &mut Table, ports: &NodePorts) -> Result<()> {
    set(config, "minimum-gas-prices", Value::String(format!("0{BOND_DENOM}")))?;
    set(config, "api.enabled-unsafe-cors", Value::Boolean(true))?;
    set(config, "api.enable", Value::Boolean(ports.rest.is_some()))?;
    set(config, "grpc.enable", Value::Boolean(ports.grpc.is_some()))?;
    set(config, "grpc-web.enable", Value::Boolean(false))?;
    // In MiB. The suite's compiled contracts do not quite fit into the default of 100, so calls would load them again.
    set(config, "wasm.memory_cache_size", Value::Integer(512))?;
    if let Some(port) = ports.rest {
        set(config, "api.address", Value::String(format!("tcp://127.0.0.1:{port}")))?;
    }
    if let Some(port) = ports.grpc {
        set(config, "grpc.address", Value::String(format!("127.0.0.1:{port}")))?;
    }
    Ok(())
}

fn set(config: &mut Table, key: &str, value: Value) -> Result<()> {
    let missing = || format!("wasmd's default configuration has no {key}");
    let slot = match key.split_once('.') {
        None => config.get_mut(key),
        Some((section, key)) => config.get_mut(section).and_then(|section| section.get_mut(key)),
    };
    *slot.with_context(missing)? = value;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTS: NodePorts = NodePorts { rpc: 1, p2p: 2, rest: Some(3), grpc: None };

    #[test]
    fn a_key_that_is_not_there_is_named() {
        let mut config: Table = toml::from_str("moniker = 'x'\n[rpc]\nport = 1").unwrap();
        let message = comet(&mut config, "node-0", &PORTS, &[], 300).unwrap_err().to_string();
        assert_eq!(message, "wasmd's default configuration has no rpc.laddr");
    }

    #[test]
    fn only_the_node_with_ports_for_it_serves_an_interface() {
        let default =
            "minimum-gas-prices = ''\n[api]\nenable = false\nenabled-unsafe-cors = false\naddress = ''\n[grpc]\nenable = true\naddress = ''\n\
             [grpc-web]\nenable = true\n[wasm]\nmemory_cache_size = 100";
        let mut config: Table = toml::from_str(default).unwrap();
        app(&mut config, &PORTS).unwrap();
        let expected: Table = toml::from_str(
            "minimum-gas-prices = '0ustake'\n[api]\nenable = true\nenabled-unsafe-cors = true\naddress = 'tcp://127.0.0.1:3'\n\
             [grpc]\nenable = false\naddress = ''\n[grpc-web]\nenable = false\n[wasm]\nmemory_cache_size = 512",
        )
        .unwrap();
        assert_eq!(config, expected);
    }
}
