//! A real chain through several nodes: if a node does not respond or has stopped, the next one is used.

use crate::chain::{Call, Chain, Moment, Sent};
use crate::prices::source::wall;
use anyhow::{Context, Result};
use client::proto::cosmos::{
    distribution::v1beta1::{QueryDelegationTotalRewardsRequest, QueryDelegationTotalRewardsResponse},
    staking::v1beta1::{QueryDelegatorDelegationsRequest, QueryDelegatorDelegationsResponse},
};
use client::{msg, Any, Client, Error, Gas, Network, Signer};
use cosmwasm_std::{Decimal, Uint128};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Age of the latest block from which a node counts as stopped, in seconds.
const STILL: u64 = 60;
/// Time limit for a transaction to be included in a block.
const PATIENCE: Duration = Duration::from_secs(30);

/// The nodes of a chain, and the account that signs.
pub struct Nodes {
    networks: Vec<Network>,
    signer: Option<Signer>,
    state: Mutex<(usize, Option<Arc<Client>>)>,
}

impl Nodes {
    /// Connects at the first use.
    pub fn new(networks: Vec<Network>, signer: Option<Signer>) -> Self {
        Self { networks, signer, state: Mutex::new((0, None)) }
    }

    /// The client of the node in use; connects if necessary. Error: no node responds.
    pub fn client(&self) -> Result<Arc<Client>> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = &state.1 {
            return Ok(client.clone());
        }
        let mut last = None;
        for _ in &self.networks {
            let network = self.networks.get(state.0).context("no RPC address")?;
            match Client::connect(network.clone()) {
                Ok(client) => {
                    let client = Arc::new(client.with_patience(PATIENCE));
                    state.1 = Some(client.clone());
                    return Ok(client);
                }
                Err(error) => last = Some(error),
            }
            state.0 = (state.0 + 1) % self.networks.len();
        }
        Err(last.map_or_else(|| anyhow::anyhow!("no RPC address"), Into::into))
    }

    /// Turns to the next node.
    pub fn turn(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = ((state.0 + 1) % self.networks.len().max(1), None);
    }

    /// Runs an action with a node, and with the next ones while a node is unreachable or lacks the service.
    fn with<T>(&self, act: impl Fn(&Client) -> Result<T, Error>) -> Result<T> {
        let mut left = self.networks.len();
        loop {
            let client = self.client()?;
            match act(&client) {
                Err(error) if is_the_nodes(&error) => {
                    self.turn();
                    left = left.saturating_sub(1);
                    if left == 0 {
                        return Err(error.into());
                    }
                }
                done => return Ok(done?),
            }
        }
    }

    fn signed(&self) -> Result<&Signer> {
        self.signer.as_ref().context("no key")
    }

    fn messages(&self, calls: &[Call]) -> Result<Vec<Any>> {
        let sender = self.signed()?.address();
        let message = |call: &Call| msg::execute_raw(sender, &call.contract, call.msg.clone(), &call.funds);
        Ok(calls.iter().map(message).collect())
    }
}

/// Whether the node is at fault, not the request: unreachable, or without the service. A node without gRPC cannot simulate.
fn is_the_nodes(error: &Error) -> bool {
    match error {
        Error::Unreachable { .. } => true,
        Error::Refused { log, .. } => log.contains("unknown query path"),
        _ => false,
    }
}

impl Chain for Nodes {
    fn sender(&self) -> &str {
        self.signer.as_ref().map_or("", |signer| signer.address())
    }

    fn moment(&self) -> Result<Moment> {
        let mut best = Moment::default();
        for _ in 0..self.networks.len() {
            let status = self.with(Client::status)?;
            let found = Moment { height: status.height, seconds: status.time.seconds() };
            if found.seconds.saturating_add(STILL) >= wall() || self.networks.len() == 1 {
                return Ok(found);
            }
            if found.height > best.height {
                best = found;
            }
            self.turn();
        }
        Ok(best)
    }

    fn smart(&self, contract: &str, query: Vec<u8>) -> Result<Vec<u8>> {
        let query: serde_json::Value = serde_json::from_slice(&query)?;
        let answer: serde_json::Value = self.with(|client| client.smart(contract, &query))?;
        Ok(serde_json::to_vec(&answer)?)
    }

    fn raw(&self, contract: &str, key: &[u8]) -> Result<Option<Vec<u8>>> {
        self.with(|client| client.raw(contract, key))
    }

    fn balance(&self, address: &str, denom: &str) -> Result<Uint128> {
        self.with(|client| client.balance(address, denom))
    }

    fn delegated(&self, delegator: &str) -> Result<Uint128> {
        const PATH: &str = "/cosmos.staking.v1beta1.Query/DelegatorDelegations";
        // The vault has at most 100 validators, which fit into one page.
        let request = QueryDelegatorDelegationsRequest { delegator_addr: delegator.into(), pagination: None };
        let answer: QueryDelegatorDelegationsResponse = self.with(|client| client.query(PATH, &request))?;
        let coins = answer.delegation_responses.into_iter().filter_map(|it| it.balance);
        coins.map(|coin| Ok(coin.amount.parse::<Uint128>()?)).sum()
    }

    fn rewards(&self, delegator: &str, denom: &str) -> Result<Uint128> {
        const PATH: &str = "/cosmos.distribution.v1beta1.Query/DelegationTotalRewards";
        let request = QueryDelegationTotalRewardsRequest { delegator_address: delegator.into() };
        let answer: QueryDelegationTotalRewardsResponse = self.with(|client| client.query(PATH, &request))?;
        let Some(coin) = answer.total.into_iter().find(|coin| coin.denom == denom) else { return Ok(Uint128::zero()) };
        // Protobuf carries decimals as their atomics.
        Ok(Decimal::new(coin.amount.parse()?).to_uint_floor())
    }

    fn simulate(&self, calls: &[Call]) -> Result<u64> {
        let (signer, messages) = (self.signed()?, self.messages(calls)?);
        self.with(|client| client.simulate(&[signer], &messages))
    }

    fn send(&self, calls: &[Call], gas: u64) -> Result<Sent> {
        let (signer, messages) = (self.signed()?, self.messages(calls)?);
        // Not retried at a second node, because the first may have accepted it.
        let client = self.client()?;
        match client.send(&[signer], messages, Gas::Limit(gas)) {
            Ok(tx) => Ok(Sent { hash: tx.hash, height: tx.height, gas_used: tx.gas_used, gas_wanted: tx.gas_wanted }),
            Err(error) => {
                if matches!(error, Error::Unreachable { .. } | Error::Timeout { .. }) {
                    self.turn();
                }
                Err(error.into())
            }
        }
    }
}
