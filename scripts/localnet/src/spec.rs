//! Settings of a local chain, and their validation.

use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Coin, Decimal};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The staked denom, in which fees are paid too.
pub const BOND_DENOM: &str = "ustake";
/// The second denom of every test account.
pub const SECOND_DENOM: &str = "uusdc";
/// What prefixes the addresses.
pub const PREFIX: &str = "wasm";
/// Initial balance of a test account in each of the two denoms.
pub const ACCOUNT_BALANCE: u128 = 1_000_000_000_000_000;
/// The most validators a chain may have: the chain's own `max_validators`.
pub const MAX_VALIDATORS: usize = 100;

/// The chain counts power in whole millions of the bond denom.
const POWER_REDUCTION: u64 = 1_000_000;

/// One local chain. `Default` is what `cargo localnet` starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spec {
    /// The folder under `target/localnet`: letters, digits, `-`, `_`.
    pub name: String,
    /// The chain's id.
    pub chain_id: String,
    /// How many validators the genesis holds, at most [`MAX_VALIDATORS`].
    pub validators: usize,
    /// How many of them have a node: the first ones. The others are slashed for downtime after the window.
    pub running: usize,
    /// The unbonding time in seconds.
    pub unbonding: u64,
    /// How long a node pauses after a block, in milliseconds; a block takes little more than that.
    pub block_ms: u64,
    /// Over how many blocks the chain counts missed signatures.
    pub signed_blocks_window: u64,
    /// The part of the window that must be signed, as a decimal. Low by default: a busy node misses many.
    pub min_signed_per_window: String,
    /// The part of the stake lost for downtime, as a decimal.
    pub slash_downtime: String,
    /// The part of the stake lost for signing two blocks of one height, as a decimal.
    pub slash_double_sign: String,
    /// How long downtime jails, in seconds; the chain takes no less than 60.
    pub jail_seconds: u64,
    /// The most unbondings, or redelegations, of one pair at a time.
    pub max_entries: u32,
    /// Where the nodes listen, always on 127.0.0.1.
    pub ports: Ports,
    /// Accounts funded beside the test accounts.
    pub accounts: Vec<GenesisAccount>,
    /// Self-delegations in [`BOND_DENOM`], one for each validator. None: see [`Spec::stakes`].
    pub powers: Option<Vec<u64>>,
}

/// Which ports the nodes take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ports {
    /// The standard ports of Cosmos tools: RPC 26657, REST 1317, gRPC 9090.
    Standard,
    /// Any that are free at the start.
    Free,
    /// Consecutive ones from this on: RPC, REST, gRPC of node 0, then what the nodes need among themselves.
    From(u16),
}

/// An account that the genesis funds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenesisAccount {
    /// Only for readers of the facts.
    pub name: String,
    /// Its address.
    pub address: String,
    /// What it starts with.
    pub coins: Vec<Coin>,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            name: "default".into(),
            chain_id: "ballast-1".into(),
            validators: 5,
            running: 3,
            unbonding: 60,
            block_ms: 400,
            signed_blocks_window: 60,
            min_signed_per_window: "0.1".into(),
            slash_downtime: "0.05".into(),
            slash_double_sign: "0.1".into(),
            jail_seconds: 60,
            max_entries: 7,
            ports: Ports::Standard,
            accounts: Vec::new(),
            powers: None,
        }
    }
}

impl Spec {
    /// Self-delegation of each validator, in [`BOND_DENOM`]. By default the first has well over two thirds of all stake, so that
    /// the chain continues whichever other one stops; of the others, those that run have ten times as much as those that do not.
    pub fn stakes(&self) -> Vec<u64> {
        self.powers.clone().unwrap_or_else(|| {
            (0..self.validators)
                .map(|index| match index {
                    0 => 1_000_000_000_000_000,
                    index if index < self.running => 1_000_000_000_000,
                    _ => 100_000_000_000,
                })
                .collect()
        })
    }

    /// Checks that such a chain can be created and makes blocks.
    ///
    /// # Errors
    /// One line that names the field and what it must be.
    pub fn validate(&self) -> Result<()> {
        let named = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        ensure!(
            !self.name.is_empty() && self.name.len() <= 64 && self.name.bytes().all(named),
            "name `{}`: letters, digits, - and _ only",
            self.name
        );
        ensure!((1..=50).contains(&self.chain_id.len()), "chain id `{}`: 1 to 50 characters", self.chain_id);
        ensure!(
            (1..=MAX_VALIDATORS).contains(&self.validators),
            "validators: {} is not in 1..={MAX_VALIDATORS}",
            self.validators
        );
        ensure!(
            (1..=self.validators).contains(&self.running),
            "running: {} of {} validators",
            self.running,
            self.validators
        );
        ensure!(self.unbonding >= 1, "unbonding: at least a second");
        ensure!((100..=60_000).contains(&self.block_ms), "block-ms: {} is not in 100..=60000", self.block_ms);
        ensure!(self.signed_blocks_window >= 1, "window: at least a block");
        ensure!(self.jail_seconds >= 60, "jail: {} s, the chain takes no less than 60", self.jail_seconds);
        ensure!(self.max_entries >= 1, "max-entries: at least one");
        for (field, value) in [
            ("min-signed", &self.min_signed_per_window),
            ("slash-downtime", &self.slash_downtime),
            ("slash-double-sign", &self.slash_double_sign),
        ] {
            fraction(value).with_context(|| format!("{field}: `{value}` is not a decimal from 0 to 1"))?;
        }
        self.validate_stakes()
    }

    fn validate_stakes(&self) -> Result<()> {
        let stakes = self.stakes();
        ensure!(stakes.len() == self.validators, "powers: {} for {} validators", stakes.len(), self.validators);
        ensure!(
            stakes.iter().all(|stake| *stake >= POWER_REDUCTION),
            "powers: each at least {POWER_REDUCTION}{BOND_DENOM}, the chain's unit of power"
        );
        let power = |stakes: &[u64]| stakes.iter().map(|stake| u128::from(stake / POWER_REDUCTION)).sum::<u128>();
        let (running, all) = (power(stakes.get(..self.running).unwrap_or(&stakes)), power(&stakes));
        ensure!(running * 3 > all * 2, "powers: who runs holds {running} of {all}, blocks take more than two thirds");
        Ok(())
    }
}

/// A decimal from 0 to 1, as the chain writes it: eighteen digits after the point.
///
/// # Errors
/// For text that is not a decimal, or above one.
pub(crate) fn fraction(text: &str) -> Result<String> {
    let value = Decimal::from_str(text)?;
    ensure!(value <= Decimal::one(), "above one");
    let atomics = value.atomics().u128();
    Ok(format!("{}.{:018}", atomics / 10u128.pow(18), atomics % 10u128.pow(18)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_valid_and_one_validator_carries_the_chain() {
        let spec = Spec::default();
        spec.validate().unwrap();
        assert_eq!(
            spec.stakes(),
            [1_000_000_000_000_000, 1_000_000_000_000, 1_000_000_000_000, 100_000_000_000, 100_000_000_000]
        );
        Spec { validators: 100, ..Spec::default() }.validate().unwrap();
    }

    #[test]
    fn fractions_are_written_as_the_chain_does() {
        assert_eq!(fraction("0.05").unwrap(), "0.050000000000000000");
        assert_eq!(fraction("1").unwrap(), "1.000000000000000000");
        assert_eq!(fraction("0.000000000000000001").unwrap(), "0.000000000000000001");
        for wrong in ["", "1.1", "-0.1", "5%", "0.0000000000000000001"] {
            assert!(fraction(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_cannot_run_is_refused_with_its_reason() {
        let refused = |spec: Spec| format!("{:#}", spec.validate().unwrap_err());
        let base = Spec::default;
        assert_eq!(refused(Spec { name: "../x".into(), ..base() }), "name `../x`: letters, digits, - and _ only");
        assert_eq!(refused(Spec { running: 6, ..base() }), "running: 6 of 5 validators");
        assert_eq!(refused(Spec { validators: 101, ..base() }), "validators: 101 is not in 1..=100");
        assert_eq!(refused(Spec { jail_seconds: 59, ..base() }), "jail: 59 s, the chain takes no less than 60");
        assert_eq!(refused(Spec { powers: Some(vec![1_000_000; 4]), ..base() }), "powers: 4 for 5 validators");
        // 3 of 5 equal ones are not more than two thirds.
        assert_eq!(
            refused(Spec { powers: Some(vec![1_000_000; 5]), ..base() }),
            "powers: who runs holds 3 of 5, blocks take more than two thirds"
        );
        // Exactly two thirds are not enough either.
        assert_eq!(
            refused(Spec { validators: 3, running: 2, powers: Some(vec![1_000_000; 3]), ..base() }),
            "powers: who runs holds 2 of 3, blocks take more than two thirds"
        );
    }
}
