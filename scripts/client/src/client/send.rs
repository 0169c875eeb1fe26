//! Transactions: simulate, sign, send, wait.

use super::{Client, POLL};
use crate::{
    network::fee,
    sign::{sign, unsigned, Account},
    tx::{number, text},
    Error, Gas, Hash, Signer, Tx,
};
use base64::{engine::general_purpose::STANDARD, Engine};
use cosmrs::{
    proto::cosmos::{
        auth::v1beta1::{QueryAccountInfoRequest, QueryAccountInfoResponse},
        base::v1beta1::Coin as ProtoCoin,
        tx::v1beta1::{Fee, SimulateRequest, SimulateResponse},
    },
    Any,
};
use cosmwasm_std::{Decimal, Uint128};
use serde_json::json;
use std::{thread::sleep, time::Instant};

/// Number of attempts to sign again because of a sequence, or to send again to a full mempool.
const ATTEMPTS: usize = 8;
/// `sdkerrors.ErrInsufficientFee`, types/errors/errors.go of the SDK.
const INSUFFICIENT_FEE: u32 = 13;
/// `sdkerrors.ErrTxInMempoolCache` and `ErrMempoolIsFull`, types/errors/errors.go of the SDK.
const ALREADY_KNOWN: u32 = 19;
const MEMPOOL_FULL: u32 = 20;

/// A signed transaction, not sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The name under which it will be found.
    pub hash: Hash,
    /// What it may use.
    pub gas: u64,
    /// Fee for that gas, in the network's fee denom.
    pub fee: u128,
    /// The first signer's sequence: two transactions with the same cannot both succeed.
    pub sequence: u64,
    bytes: Vec<u8>,
}

impl Client {
    /// Sends messages in one transaction and waits until it is in a block. `signers` are in the order in which the messages first
    /// name them; the first pays the fee. Errors: [`Error::Refused`], [`Error::OutOfGas`], [`Error::NoAccount`],
    /// [`Error::Timeout`], [`Error::Unreachable`].
    pub fn send(&self, signers: &[&Signer], messages: Vec<Any>, gas: Gas) -> Result<Tx, Error> {
        let hash = self.broadcast(signers, messages, gas)?;
        self.wait(&hash)
    }

    /// Sends without waiting: returns when the node has checked the transaction and added it to its mempool. Errors: as
    /// [`Client::send`].
    pub fn broadcast(&self, signers: &[&Signer], messages: Vec<Any>, gas: Gas) -> Result<Hash, Error> {
        let gas = Gas::Limit(self.limit(signers, &messages, gas)?);
        let mut attempt = 0;
        let mut price = self.price;
        loop {
            attempt += 1;
            let prepared = self.prepare_at(signers, messages.clone(), gas, price)?;
            let Err(error) = self.submit(signers, &prepared) else { return Ok(prepared.hash) };
            let higher = required(&error, &self.network.fee_denom).and_then(|fee| raised(fee, prepared.gas, self.most));
            match higher {
                _ if attempt >= ATTEMPTS => return Err(error),
                Some(higher) if higher > price => price = higher,
                _ if is_passing(&error) => sleep(POLL),
                _ => return Err(error),
            }
        }
    }

    /// Signs with the next sequences. Errors: as [`Client::simulate`].
    pub fn prepare(&self, signers: &[&Signer], messages: Vec<Any>, gas: Gas) -> Result<Prepared, Error> {
        self.prepare_at(signers, messages, gas, self.price)
    }

    fn prepare_at(&self, signers: &[&Signer], messages: Vec<Any>, gas: Gas, price: Decimal) -> Result<Prepared, Error> {
        let gas = self.limit(signers, &messages, gas)?;
        let accounts = self.accounts(signers)?;
        let sequence = accounts.first().map(|(_, account)| account.sequence).unwrap_or_default();
        let signed = sign(&self.network.chain_id, &accounts, messages, self.fee(gas, price))?;
        let fee = fee(gas, price).u128();
        Ok(Prepared { hash: signed.hash, gas, fee, sequence, bytes: signed.bytes })
    }

    /// Sends a prepared transaction without waiting. After a sequence mismatch the next [`Client::prepare`] signs with the
    /// sequence that the chain expects. Errors: as [`Client::send`].
    pub fn submit(&self, signers: &[&Signer], prepared: &Prepared) -> Result<(), Error> {
        let mut sequences = self.sequences();
        let addresses: Vec<_> = signers.iter().map(|signer| signer.address()).collect();
        let result = self.check(&prepared.bytes);
        match &result {
            Ok(()) => sequences.advance(&addresses),
            Err(error) => match error.sequence_mismatch() {
                Some((expected, got)) => sequences.correct(&addresses, expected, got),
                None => sequences.forget(&addresses),
            },
        }
        result
    }

    /// Waits until a transaction is in a block. Retries while the node is unreachable. Errors: [`Error::Refused`] and
    /// [`Error::OutOfGas`] if it failed there; [`Error::Timeout`].
    pub fn wait(&self, hash: &str) -> Result<Tx, Error> {
        let began = Instant::now();
        loop {
            let found = match self.find(hash) {
                Err(error @ Error::Unreachable { .. }) => Err(error),
                other => Ok(other?),
            };
            if let Ok(Some(tx)) = found {
                return Ok(tx);
            }
            if began.elapsed() > self.patience {
                found?;
                return Err(Error::Timeout { hash: hash.into(), seconds: self.patience.as_secs() });
            }
            sleep(POLL);
        }
    }

    /// A transaction by its hash; none while it is not in a block, and always none at a node that keeps no transaction index. Errors:
    /// as [`Client::wait`] if it failed there.
    pub fn find(&self, hash: &str) -> Result<Option<Tx>, Error> {
        let bytes = hex::decode(hash).map_err(|error| Error::encode(format!("hash {hash}"), error))?;
        match self.rpc("tx", json!({ "hash": STANDARD.encode(bytes), "prove": false })) {
            Ok(answer) => Tx::read(&answer).map(Some),
            Err(Error::Rpc { message, .. })
                if ["not found", "transaction indexing is disabled"].iter().any(|it| message.contains(it)) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Gas that the messages would use now. Errors: [`Error::Refused`] with the log of the message that fails.
    pub fn simulate(&self, signers: &[&Signer], messages: &[Any]) -> Result<u64, Error> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            let error = match self.simulate_once(signers, messages) {
                Err(error) => error,
                used => return used,
            };
            let Some((expected, got)) = error.sequence_mismatch().filter(|_| attempt < ATTEMPTS) else {
                return Err(error);
            };
            let addresses: Vec<_> = signers.iter().map(|signer| signer.address()).collect();
            self.sequences().correct(&addresses, expected, got);
            sleep(POLL);
        }
    }

    fn simulate_once(&self, signers: &[&Signer], messages: &[Any]) -> Result<u64, Error> {
        const PATH: &str = "/cosmos.tx.v1beta1.Service/Simulate";
        // A fee of at least one unit if the network has fees, because deducting it costs gas too.
        let tx_bytes = unsigned(&self.accounts(signers)?, messages.to_vec(), self.fee(1, self.price))?;
        let request = SimulateRequest { tx_bytes, ..SimulateRequest::default() };
        let answer: SimulateResponse = self.query(PATH, &request)?;
        answer.gas_info.map(|info| info.gas_used).ok_or_else(|| Error::answer(PATH, "no gas"))
    }

    fn limit(&self, signers: &[&Signer], messages: &[Any], gas: Gas) -> Result<u64, Error> {
        match gas {
            Gas::Limit(limit) => Ok(limit),
            Gas::Auto => Ok(self.network.adjusted(self.simulate(signers, messages)?)),
        }
    }

    fn fee(&self, gas_limit: u64, price: Decimal) -> Fee {
        let amount = fee(gas_limit, price);
        let coin = ProtoCoin { denom: self.network.fee_denom.clone(), amount: amount.to_string() };
        Fee { amount: if amount.is_zero() { vec![] } else { vec![coin] }, gas_limit, ..Fee::default() }
    }

    /// The node's own check, before its mempool.
    fn check(&self, bytes: &[u8]) -> Result<(), Error> {
        let answer = match self.rpc("broadcast_tx_sync", json!({ "tx": STANDARD.encode(bytes) })) {
            Err(Error::Rpc { message, .. }) if message.contains("tx already exists in cache") => return Ok(()),
            answer => answer?,
        };
        let code = u32::try_from(number(&answer, "/code")).unwrap_or(u32::MAX);
        let codespace = text(&answer, "/codespace");
        if code == 0 || (codespace, code) == ("sdk", ALREADY_KNOWN) {
            return Ok(());
        }
        // CheckTx carries no gas figures; the log does: "out of gas in location: …; gasWanted: 1, gasUsed: 2: out of gas".
        let log = text(&answer, "/log");
        Err(Error::from_code(codespace, code, log, (figure(log, "gasWanted: "), figure(log, "gasUsed: "))))
    }

    /// Accounts of the signers, queried once; sequences are then counted locally.
    fn accounts<'a>(&self, signers: &[&'a Signer]) -> Result<Vec<(&'a Signer, Account)>, Error> {
        let mut sequences = self.sequences();
        let mut accounts = Vec::new();
        for signer in signers {
            let account = match sequences.get(signer.address()) {
                Some(account) => account,
                None => {
                    let account = self.account(signer.address())?;
                    sequences.put(signer.address(), account);
                    account
                }
            };
            accounts.push((*signer, account));
        }
        Ok(accounts)
    }

    fn account(&self, address: &str) -> Result<Account, Error> {
        const PATH: &str = "/cosmos.auth.v1beta1.Query/AccountInfo";
        let answer = self.query(PATH, &QueryAccountInfoRequest { address: address.into() });
        let answer: QueryAccountInfoResponse = match answer {
            Err(Error::Refused { log, .. }) if log.contains("not found") => {
                return Err(Error::NoAccount { address: address.into() })
            }
            answer => answer?,
        };
        let info = answer.info.ok_or_else(|| Error::answer(PATH, "no account"))?;
        Ok(Account { number: info.account_number, sequence: info.sequence })
    }
}

/// Worth another attempt with the same messages.
fn is_passing(error: &Error) -> bool {
    let full = match error {
        Error::Refused { codespace, code, .. } => codespace == "sdk" && *code == MEMPOOL_FULL,
        Error::Rpc { message, .. } => message.contains("mempool is full"),
        _ => false,
    };
    full || error.sequence_mismatch().is_some()
}

/// The fee that a node with a fee market, or with a higher minimum, asks for: "insufficient fees; got: 10uosmo required: 25uosmo".
/// Of several denoms the one named.
fn required(error: &Error, denom: &str) -> Option<Uint128> {
    let Error::Refused { codespace, code: INSUFFICIENT_FEE, log } = error else { return None };
    let (_, rest) = log.rsplit_once("required: ").filter(|_| codespace == "sdk")?;
    let coins = rest.split([',', ':', ';', ' ']);
    coins.filter_map(|coin| coin.strip_suffix(denom)?.parse().ok()).next()
}

/// A price that pays this fee and a tenth more, as the market may rise until the next block; none above the most permitted.
fn raised(fee: Uint128, gas: u64, most: Option<Decimal>) -> Option<Decimal> {
    let exact = Decimal::checked_from_ratio(fee, gas).ok()?;
    let most = most.filter(|most| exact <= *most)?;
    Some(exact.checked_mul(Decimal::percent(110)).ok()?.min(most))
}

/// The number after `label`, zero if there is none.
fn figure(log: &str, label: &str) -> u64 {
    let digits =
        log.split_once(label).map(|(_, rest)| rest.chars().take_while(char::is_ascii_digit).collect::<String>());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gas_figures_are_read_from_a_check() {
        // The text of wasmd 0.61.14.
        let log = "out of gas in location: txSize; gasWanted: 1000, gasUsed: 2730: out of gas";
        assert_eq!((figure(log, "gasWanted: "), figure(log, "gasUsed: ")), (1_000, 2_730));
        assert_eq!(figure("other words", "gasUsed: "), 0);
    }

    #[test]
    fn a_required_fee_is_read_and_paid_up_to_the_most() {
        let refused = |log: &str| Error::Refused { codespace: "sdk".into(), code: 13, log: log.into() };
        let read = |log: &str| required(&refused(log), "uosmo").map(|fee| fee.u128());
        assert_eq!(read("insufficient fees; got: 10uosmo required: 2500uosmo: insufficient fee"), Some(2_500));
        assert_eq!(read("insufficient fees; got: 10uosmo required: 7uatom,2500uosmo: insufficient fee"), Some(2_500));
        assert_eq!((read("insufficient fees; got: 10uosmo required: 7uatom"), read("too little")), (None, None));
        let price =
            |fee: u128, most: &str| raised(fee.into(), 100_000, most.parse().ok()).map(|price| price.to_string());
        assert_eq!(price(2_500, "1"), Some("0.0275".into()));
        assert_eq!((price(2_500, "0.026"), price(2_500, "0.024")), (Some("0.026".into()), None));
        assert_eq!(raised(2_500u128.into(), 100_000, None), None);
    }

    #[test]
    fn only_passing_refusals_are_tried_again() {
        let refused = |code, log: &str| Error::Refused { codespace: "sdk".into(), code, log: log.into() };
        assert!(is_passing(&refused(20, "mempool is full")));
        assert!(is_passing(&refused(32, "account sequence mismatch, expected 2, got 1: incorrect account sequence")));
        assert!(!is_passing(&refused(5, "insufficient funds")));
        assert!(!is_passing(&Error::OutOfGas { wanted: 1, used: 2 }));
    }
}
