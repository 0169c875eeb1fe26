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

/// Age of the latest block from which a node counts as stopped, in seconds, for programs without rounds.
const STILL: u64 = 60;
/// Least age from which it does: chains with slow blocks have blocks of this age.
const LEAST_STILL: u64 = 10;
/// Time by which a block may be ahead of this machine's clock, in seconds.
const AHEAD: u64 = 15;
/// Time limit of a node's answer for a program with rounds: another node may have it.
const ANSWER: Duration = Duration::from_secs(10);
/// Time limit for a transaction to be included in a block.
const PATIENCE: Duration = Duration::from_secs(30);

/// The nodes of a chain, and the account that signs.
pub struct Nodes {
    networks: Vec<Network>,
    signer: Option<Signer>,
    still: u64,
    answer: Option<Duration>,
    most_price: Option<Decimal>,
    state: Mutex<(usize, Option<Arc<Client>>)>,
}

impl Nodes {
    /// Connects at the first use.
    pub fn new(networks: Vec<Network>, signer: Option<Signer>) -> Self {
        Self { networks, signer, still: STILL, answer: None, most_price: None, state: Mutex::new((0, None)) }
    }

    /// For a program that acts once a round: a node that is a third of a round behind the clock, or does not answer within ten
    /// seconds, is left for another one.
    #[must_use]
    pub fn for_rounds(self, round_seconds: u64) -> Self {
        Self { still: (round_seconds / 3).clamp(LEAST_STILL, STILL), answer: Some(ANSWER), ..self }
    }

    /// Pays a required fee up to this price per unit of gas.
    #[must_use]
    pub fn with_most_price(self, most_price: Option<Decimal>) -> Self {
        Self { most_price, ..self }
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
            let connected = match self.answer {
                Some(answer) => Client::connect_within(network.clone(), answer),
                None => Client::connect(network.clone()),
            };
            match connected {
                Ok(client) => {
                    let client = Arc::new(client.with_patience(PATIENCE).with_most_price(self.most_price));
                    state.1 = Some(client.clone());
                    return Ok(client);
                }
                Err(error) => last = Some(error),
            }
            state.0 = (state.0 + 1) % self.networks.len();
        }
        Err(last.map_or_else(|| anyhow::anyhow!("no RPC address"), Into::into))
    }

    /// Place of the node in use.
    fn place(&self) -> usize {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn turn_to(&self, place: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = (place % self.networks.len().max(1), None);
    }

    /// Runs an action with a node, and with the next ones while the node is at fault.
    fn with<T>(&self, act: impl Fn(&Client) -> Result<T, Error>) -> Result<T> {
        let mut left = self.networks.len();
        loop {
            let client = self.client()?;
            match act(&client) {
                Err(error) if is_the_nodes(&error) => {
                    Chain::turn(self);
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

/// Whether the node is at fault, not the request: unreachable, over its limit of requests, with nonsense for an answer, without
/// the service, or with less gas for queries than others. A node without gRPC cannot simulate.
fn is_the_nodes(error: &Error) -> bool {
    match error {
        Error::Unreachable { .. } | Error::Rpc { .. } | Error::Answer { .. } => true,
        Error::Refused { log, .. } => log.contains("unknown query path") || log.contains("out of gas"),
        _ => false,
    }
}

impl Chain for Nodes {
    fn sender(&self) -> &str {
        self.signer.as_ref().map_or("", |signer| signer.address())
    }

    fn turn(&self) {
        self.turn_to(self.place().saturating_add(1));
    }

    /// Of the first node whose latest block is of the present; the highest one if none is, with a single node as well.
    fn moment(&self) -> Result<Moment> {
        let now = wall();
        let mut best = None;
        for _ in 0..self.networks.len() {
            let status = self.with(Client::status)?;
            let found = Moment { height: status.height, seconds: status.time.seconds() };
            let is_ahead = found.seconds > now.saturating_add(AHEAD);
            if (!is_ahead && found.seconds.saturating_add(self.still) >= now) || self.networks.len() == 1 {
                return Ok(found);
            }
            // A time of the future is a lie, or else this clock is wrong for every node.
            best = best.max(Some((!is_ahead, found.height, found.seconds, self.place())));
            self.turn();
        }
        let (_, height, seconds, place) = best.context("no RPC address")?;
        self.turn_to(place);
        Ok(Moment { height, seconds })
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
        whole(&coin.amount)
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
                if is_the_nodes(&error) || matches!(error, Error::Timeout { .. }) {
                    self.turn();
                }
                Err(error.into())
            }
        }
    }
}

/// Whole units of a decimal, which protobuf carries as a number of 10^-18. Of a token with 18 digits that is more than 128 bits.
fn whole(atomics: &str) -> Result<Uint128> {
    match atomics.len().checked_sub(18).and_then(|digits| atomics.get(..digits)) {
        None | Some("") => Ok(Uint128::zero()),
        Some(digits) => Ok(digits.parse()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rewards_of_a_token_with_18_digits_are_read() {
        // 1,000 tokens: 10^3 * 10^18 units * 10^18.
        let thousand = format!("1{}", "0".repeat(39));
        assert_eq!(whole(&thousand).unwrap(), Uint128::new(10u128.pow(21)));
        assert_eq!(whole("1999999999999999999").unwrap(), Uint128::one());
        assert_eq!(whole("999999999999999999").unwrap(), Uint128::zero());
    }
}
