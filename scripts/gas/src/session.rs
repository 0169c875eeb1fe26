//! A suite under measurement: the accounts and the recorded numbers.

use crate::catalog;
use crate::keys;
use crate::size::Size;
use anyhow::{ensure, Context, Result};
use client::{msg, Any, Client, Gas, Hash, Signer, Tx};
use cosmwasm_std::{coin, Coin, Decimal};
use deployment::Addresses;
use local_suite::LocalChain;
use localnet::{GenesisAccount, Ports, Spec, BOND_DENOM, SECOND_DENOM};
use serde::{de::DeserializeOwned, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// More than any transaction here uses. A fixed limit needs no simulation and affects no number.
const LIMIT: Gas = Gas::Limit(1_000_000_000);
/// One token of six decimal places.
pub(crate) const UNIT: u128 = 1_000_000;
/// The chain's unbonding, in seconds.
const UNBONDING: u64 = 18;
/// The accounts that play parts.
const ACTORS: [&str; 9] = ["deployer", "governance", "guardian", "treasury", "alice", "bob", "carol", "dave", "keeper"];

/// Gas by row.
pub(crate) type Numbers = BTreeMap<String, u64>;

/// A suite of a given size on a chain, and the numbers measured so far.
pub(crate) struct Session<'a> {
    pub(crate) chain: LocalChain,
    pub(crate) at: Addresses,
    pub(crate) size: Size,
    pub(crate) numbers: Numbers,
    /// Who make the state large.
    pub(crate) people: Vec<Signer>,
    /// Second instances, for messages that in the suite only a contract may send, by what they are.
    pub(crate) standalone_instances: BTreeMap<&'static str, String>,
    /// A further reporter and its price.
    pub(crate) liar: Option<(&'static str, Decimal)>,
    log: &'a dyn Fn(&str),
    began: Instant,
    keys: RefCell<BTreeMap<String, Signer>>,
}

impl<'a> Session<'a> {
    /// A fresh chain with the suite of `artifacts/` on it.
    pub(crate) fn open(name: &str, size: Size, log: &'a dyn Fn(&str)) -> Result<Self> {
        let began = Instant::now();
        let people = keys::many("person", size.people)?;
        let mut accounts: Vec<GenesisAccount> = people.iter().map(keys::funded).collect();
        // The chain has seven reporters by itself.
        let mut further = vec![];
        for number in 8..=size.reporters {
            let signer = keys::one("reporter", number)?;
            accounts.push(keys::funded(&signer));
            further.push((format!("reporter-{number}"), signer));
        }
        let spec = Spec {
            name: format!("gas-{name}"),
            chain_id: "ballast-gas-1".into(),
            validators: size.validators,
            // Gas is the same on every node, so one node suffices.
            running: 1,
            unbonding: UNBONDING,
            block_ms: 200,
            // Nobody is slashed for having no node.
            signed_blocks_window: 1_000_000,
            ports: Ports::Free,
            accounts,
            ..Spec::default()
        };
        let plan = |plan: &mut deployment::Plan| {
            size.plan(plan, UNBONDING);
            let stake = plan.reporters.first().context("no reporter")?.stake;
            let more = further.iter().map(|(_, signer)| deployment::Reporter {
                address: signer.address().into(),
                operator: None,
                stake,
            });
            plan.reporters.extend(more);
            Ok(())
        };
        let suite = local_suite::open(spec, plan, log)?;
        let (mut chain, at) = (suite.chain, suite.at.map(ToString::to_string));
        chain.client = chain.client.with_patience(Duration::from_secs(600));
        let keys = RefCell::new(further.into_iter().collect());
        let session = Self {
            chain,
            at,
            size,
            numbers: Numbers::new(),
            people,
            standalone_instances: BTreeMap::new(),
            liar: None,
            log,
            began,
            keys,
        };
        session.warm()?;
        Ok(session)
    }

    /// The first transaction of an account also stores its public key. Every account sends one first, so that no number includes
    /// it.
    fn warm(&self) -> Result<()> {
        let reporters = (1..=self.size.reporters).map(|number| format!("reporter-{number}"));
        let names = ACTORS.iter().map(|name| (*name).to_owned()).chain(reporters);
        let mut waiting = vec![];
        for name in names {
            let who = self.who(&name)?;
            let pay = msg::send(who.address(), who.address(), &[coin(1, BOND_DENOM)]);
            waiting.push(self.client().broadcast(&[&who], vec![pay], LIMIT)?);
        }
        self.wait_all(&waiting)
    }

    /// Waits until a block has run `seconds` after the latest one.
    pub(crate) fn pass(&self, seconds: u64) -> Result<()> {
        let client = self.client();
        client.wait_until(client.status()?.time.plus_seconds(seconds))?;
        Ok(())
    }

    /// The way to the chain.
    pub(crate) fn client(&self) -> &Client {
        &self.chain.client
    }

    /// Asks a contract.
    pub(crate) fn query<T: DeserializeOwned>(&self, contract: &str, msg: &impl Serialize) -> Result<T> {
        Ok(self.client().smart(contract, msg)?)
    }

    /// Whoever has this name.
    pub(crate) fn who(&self, name: &str) -> Result<Signer> {
        if let Some(found) = self.keys.borrow().get(name) {
            return Ok(found.clone());
        }
        let signer = self.chain.signer(name)?;
        self.keys.borrow_mut().insert(name.to_owned(), signer.clone());
        Ok(signer)
    }

    /// Their address.
    pub(crate) fn address(&self, name: &str) -> Result<String> {
        Ok(self.who(name)?.address().to_owned())
    }

    /// One line with the time since the beginning.
    pub(crate) fn say(&self, what: &str) {
        (self.log)(&format!("{:>4} s  {what}", self.began.elapsed().as_secs()));
    }

    /// One message in one transaction; nothing is recorded.
    pub(crate) fn act(&self, who: &str, contract: &str, msg: &impl Serialize, funds: &[Coin]) -> Result<Tx> {
        let hash = self.post(who, contract, msg, funds)?;
        self.client().wait(&hash).with_context(|| format!("{who}: {}", brief(msg)))
    }

    /// One message in one transaction, without waiting.
    pub(crate) fn post(&self, who: &str, contract: &str, msg: &impl Serialize, funds: &[Coin]) -> Result<Hash> {
        let signer = self.who(who)?;
        let call = msg::execute(signer.address(), contract, msg, funds)?;
        Ok(self.client().broadcast(&[&signer], vec![call], LIMIT)?)
    }

    /// Any messages of these signers in one transaction, without waiting.
    pub(crate) fn post_any(&self, signers: &[&Signer], messages: Vec<Any>) -> Result<Hash> {
        Ok(self.client().broadcast(signers, messages, LIMIT)?)
    }

    /// Waits for posted transactions; each must have succeeded.
    pub(crate) fn wait_all(&self, hashes: &[Hash]) -> Result<()> {
        for hash in hashes {
            self.client().wait(hash)?;
        }
        Ok(())
    }

    /// One message in one transaction: its gas is the number of `row`.
    pub(crate) fn meter(
        &mut self,
        row: &'static str,
        who: &str,
        contract: &str,
        msg: &impl Serialize,
        funds: &[Coin],
    ) -> Result<Tx> {
        let tx = self.act(who, contract, msg, funds).with_context(|| row)?;
        self.record(row, tx.gas_used)?;
        Ok(tx)
    }

    /// Gives a row its number.
    pub(crate) fn record(&mut self, row: &'static str, gas: u64) -> Result<()> {
        ensure!(catalog::rows().any(|known| known.id == row && known.has_number()), "no row `{row}`");
        ensure!(self.numbers.insert(row.to_owned(), gas).is_none(), "`{row}` was measured twice");
        Ok(())
    }
}

/// Coins of the staked denom.
pub(crate) fn native(amount: u128) -> Vec<Coin> {
    vec![coin(amount, BOND_DENOM)]
}

/// Coins of the lent denom.
pub(crate) fn base(amount: u128) -> Vec<Coin> {
    vec![coin(amount, SECOND_DENOM)]
}

fn brief(msg: &impl Serialize) -> String {
    let text = serde_json::to_string(msg).unwrap_or_default();
    text.chars().take(160).collect()
}
