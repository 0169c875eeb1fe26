//! Ports of the nodes, always on 127.0.0.1.

use crate::spec::Ports;
use anyhow::{bail, ensure, Context, Result};
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::time::{SystemTime, UNIX_EPOCH};

/// Free ports are looked for here: above what services use, below what the kernel gives to outgoing connections (from 32768 on),
/// so that no other process takes a node's port while the node is briefly stopped.
const FREE: std::ops::Range<u16> = 20_000..32_000;
/// Standard ports of one node are this far from those of the next.
const STRIDE: u16 = 10;

/// The ports of one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NodePorts {
    /// CometBFT's JSON-RPC.
    pub(crate) rpc: u16,
    /// What the nodes use among themselves.
    pub(crate) p2p: u16,
    /// The REST API; only node 0 serves it.
    pub(crate) rest: Option<u16>,
    /// gRPC; only node 0 serves it.
    pub(crate) grpc: Option<u16>,
}

impl NodePorts {
    fn all(&self) -> impl Iterator<Item = (&'static str, u16)> {
        let api = [("rest", self.rest), ("grpc", self.grpc)];
        [("rpc", self.rpc), ("p2p", self.p2p)]
            .into_iter()
            .chain(api.into_iter().filter_map(|(what, port)| port.map(|port| (what, port))))
    }
}

/// The ports of `nodes` nodes, every one of them free at this moment.
///
/// # Errors
/// When a requested port is taken, or no row of free ones is left.
pub(crate) fn choose(ports: Ports, nodes: usize) -> Result<Vec<NodePorts>> {
    let chosen = match ports {
        Ports::Standard => standard(nodes)?,
        Ports::From(first) => consecutive(first, nodes)?,
        Ports::Free => return free(nodes),
    };
    for (node, ports) in chosen.iter().enumerate() {
        for (what, port) in ports.all() {
            ensure!(
                is_free(port),
                "port {port} ({what} of node {node}) is taken, perhaps by another localnet; --ports free takes others"
            );
        }
    }
    Ok(chosen)
}

fn standard(nodes: usize) -> Result<Vec<NodePorts>> {
    (0..nodes)
        .map(|node| {
            let offset = u16::try_from(node).ok().and_then(|node| node.checked_mul(STRIDE));
            let offset = offset.filter(|offset| *offset <= 30_000).context("too many nodes for the standard ports")?;
            let first = node == 0;
            Ok(NodePorts {
                rpc: 26_657 + offset,
                p2p: 26_656 + offset,
                rest: first.then_some(1317),
                grpc: first.then_some(9090),
            })
        })
        .collect()
}

/// RPC, REST, gRPC, p2p of node 0, then RPC and p2p of each further one.
fn consecutive(first: u16, nodes: usize) -> Result<Vec<NodePorts>> {
    let count = row(nodes)?;
    ensure!(first >= 1024 && first.checked_add(count).is_some(), "no {count} ports from {first} on: 1024 to 65535");
    let mut next = first..;
    let mut take = || next.next().unwrap_or(first);
    Ok((0..nodes)
        .map(|node| {
            let rpc = take();
            let rest = (node == 0).then(&mut take);
            let grpc = (node == 0).then(&mut take);
            NodePorts { rpc, rest, grpc, p2p: take() }
        })
        .collect())
}

/// A row of free ports. The search starts at a different place each time, so that two chains that start together do not collide.
fn free(nodes: usize) -> Result<Vec<NodePorts>> {
    let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.subsec_nanos());
    let count = u32::from(row(nodes)?);
    let (low, width) = (u32::from(FREE.start), u32::from(FREE.end - FREE.start).saturating_sub(count).max(1));
    let start = (nanos / 1000).wrapping_add(process::id().wrapping_mul(7919));
    for step in 0..width.div_ceil(count) {
        let first = u16::try_from(low + (start % width + step * count) % width)?;
        let row = consecutive(first, nodes)?;
        if row.iter().all(|ports| ports.all().all(|(_, port)| is_free(port))) {
            return Ok(row);
        }
    }
    bail!("no row of {count} free ports between {} and {}", FREE.start, FREE.end)
}

/// How many ports `nodes` nodes take.
fn row(nodes: usize) -> Result<u16> {
    u16::try_from(nodes).ok().and_then(|nodes| nodes.checked_mul(2)?.checked_add(2)).context("too many nodes")
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn flat(ports: &[NodePorts]) -> Vec<u16> {
        ports.iter().flat_map(|ports| ports.all().map(|(_, port)| port).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn standard_ports_are_those_that_tools_expect() {
        let ports = standard(3).unwrap();
        assert_eq!(ports[0], NodePorts { rpc: 26657, p2p: 26656, rest: Some(1317), grpc: Some(9090) });
        assert_eq!(ports[2], NodePorts { rpc: 26677, p2p: 26676, rest: None, grpc: None });
    }

    #[test]
    fn consecutive_ports_are_a_row() {
        let ports = consecutive(20_100, 2).unwrap();
        assert_eq!(ports[0], NodePorts { rpc: 20_100, rest: Some(20_101), grpc: Some(20_102), p2p: 20_103 });
        assert_eq!(ports[1], NodePorts { rpc: 20_104, rest: None, grpc: None, p2p: 20_105 });
        assert!(consecutive(80, 1).is_err());
        assert!(consecutive(65_535, 3).is_err());
    }

    #[test]
    fn free_ports_are_distinct_and_can_be_bound() {
        let ports = flat(&choose(Ports::Free, 3).unwrap());
        assert_eq!(ports.len(), 8);
        assert_eq!(ports.iter().collect::<BTreeSet<_>>().len(), 8);
        assert!(ports.iter().all(|port| FREE.contains(port)));
    }

    #[test]
    fn a_taken_port_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let first = if port > 65_000 { port - 3 } else { port };
        let message = choose(Ports::From(first), 1).unwrap_err().to_string();
        assert!(message.starts_with(&format!("port {port} (")), "{message}");
    }
}
