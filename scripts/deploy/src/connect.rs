//! Connects to the chain of the network file, and to no other.

use crate::{NetworkFile, Record};
use anyhow::{bail, ensure, Result};
use client::{Client, Error, Network};
use std::path::Path;

/// The first node that responds with the chain's present state; `rpc` replaces the file's nodes. Errors: none does; a node is on
/// another chain.
pub(crate) fn connect(file: &NetworkFile, rpc: Option<&str>) -> Result<Client> {
    let chain = &file.chain;
    let urls = rpc.map_or_else(|| chain.rpc.clone(), |rpc| vec![rpc.to_owned()]);
    let mut silent = Vec::new();
    for rpc in urls {
        let network = Network {
            chain_id: chain.chain_id.clone(),
            rpc,
            prefix: chain.prefix.clone(),
            fee_denom: chain.fee_denom.clone(),
            gas_price: chain.gas_price.clone(),
            gas_adjustment: chain.gas_adjustment,
        };
        match Client::connect(network) {
            Ok(client) if client.status()?.catching_up => {
                silent.push(format!("{} (it is still reading old blocks)", client.network().rpc));
            }
            Ok(client) => return Ok(client),
            Err(Error::Unreachable { url, cause }) => silent.push(format!("{url} ({cause})")),
            Err(error) => return Err(error.into()),
        }
    }
    bail!("no node of {} answers: {}", chain.chain_id, silent.join(", "))
}

/// Detects a local chain that was reset: it has the same name but is a different chain.
pub(crate) fn check_anchor(client: &Client, record: &Record, path: &Path) -> Result<()> {
    let other = || {
        format!(
            "{} is of another chain called {}, perhaps before a reset: move it away or give another --deployments",
            path.display(),
            record.chain_id
        )
    };
    ensure!(client.status()?.height >= record.anchor.height, other());
    match client.block(Some(record.anchor.height)) {
        Ok(block) => ensure!(block.hash == record.anchor.hash, other()),
        // The node has pruned this block. Codes and contracts are compared later.
        Err(Error::Rpc { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    for (checksum, code) in &record.codes {
        let found = client.code_info(code.id)?.map(|found| found.checksum);
        ensure!(found.as_ref() == Some(checksum), other());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fake;
    use std::path::PathBuf;

    /// What such a node says of balances, codes and contracts is old.
    #[test]
    fn a_node_that_is_catching_up_is_passed_over() -> Result<()> {
        let networks = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../networks");
        let mut file = NetworkFile::read(&networks.join("localnet.toml"))?;
        let old = fake::client(|path, _| (path == fake::CATCHING_UP).then(Vec::new))?.network().rpc.clone();
        let present = fake::client(|_, _| None)?.network().rpc.clone();
        file.chain.rpc = vec![old.clone(), present.clone()];
        assert_eq!(connect(&file, None)?.network().rpc, present);
        let refused = connect(&file, Some(&old)).err().map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(refused, format!("no node of ballast-1 answers: {old} (it is still reading old blocks)"));
        Ok(())
    }
}
