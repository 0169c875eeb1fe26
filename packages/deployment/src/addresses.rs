//! The contracts of a suite and their addresses.

use serde::{Deserialize, Serialize};

/// The contracts, in the order in which they are instantiated. A name is also the salt and the name of the wasm file.
pub const CONTRACTS: [&str; 11] = [
    "gov-token",
    "lst-token",
    "security-vault",
    "multisig",
    "timelock",
    "reward-collector",
    "staking-vault",
    "oracle-aggregator",
    "credit-market",
    "liquidation-engine",
    "risk-steward",
];

/// The address of each contract: text before a chain has validated it, `Addr` afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addresses<T = String> {
    /// gov-token.
    pub gov: T,
    /// lst-token.
    pub lst: T,
    /// security-vault.
    pub security: T,
    /// multisig: where stakers vote; the timelock's proposer.
    pub multisig: T,
    /// timelock: owner and wasm admin of all.
    pub timelock: T,
    /// reward-collector.
    pub collector: T,
    /// staking-vault.
    pub staking: T,
    /// oracle-aggregator.
    pub oracle: T,
    /// credit-market.
    pub market: T,
    /// liquidation-engine.
    pub engine: T,
    /// risk-steward.
    pub steward: T,
}

impl<T> Addresses<T> {
    /// Calls `of` for the address of every name of [`CONTRACTS`], in their order. Error: the first that `of` returns.
    pub fn predict<E>(mut of: impl FnMut(&'static str) -> Result<T, E>) -> Result<Self, E> {
        let [gov, lst, security, multisig, timelock, collector, staking, oracle, market, engine, steward] = CONTRACTS;
        Ok(Self {
            gov: of(gov)?,
            lst: of(lst)?,
            security: of(security)?,
            multisig: of(multisig)?,
            timelock: of(timelock)?,
            collector: of(collector)?,
            staking: of(staking)?,
            oracle: of(oracle)?,
            market: of(market)?,
            engine: of(engine)?,
            steward: of(steward)?,
        })
    }

    /// Each name of [`CONTRACTS`] with its address, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &T)> {
        let Self { gov, lst, security, multisig, timelock, collector, staking, oracle, market, engine, steward } = self;
        CONTRACTS
            .into_iter()
            .zip([gov, lst, security, multisig, timelock, collector, staking, oracle, market, engine, steward])
    }

    /// The same addresses in another form.
    pub fn map<U>(&self, form: impl Fn(&T) -> U) -> Addresses<U> {
        let Self { gov, lst, security, multisig, timelock, collector, staking, oracle, market, engine, steward } = self;
        Addresses {
            gov: form(gov),
            lst: form(lst),
            security: form(security),
            multisig: form(multisig),
            timelock: form(timelock),
            collector: form(collector),
            staking: form(staking),
            oracle: form(oracle),
            market: form(market),
            engine: form(engine),
            steward: form(steward),
        }
    }
}
