//! What must be known of a chain to talk to it.

use crate::Error;
use cosmwasm_std::{Decimal, Uint128};
use serde::{Deserialize, Serialize};

/// A chain and the way to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// Checked against the node's at [`crate::Client::connect`].
    pub chain_id: String,
    /// CometBFT RPC: `http://`, `https://` or `tcp://`, host and port.
    pub rpc: String,
    /// Of account addresses.
    pub prefix: String,
    /// What fees are paid in.
    pub fee_denom: String,
    /// Per unit of gas, a decimal number such as `0.025`. Zero pays no fee.
    pub gas_price: String,
    /// Factor on a simulation's gas. At least 1.
    pub gas_adjustment: f64,
}

impl Network {
    /// The price as a number. Errors: not a decimal number; an adjustment below 1.
    pub(crate) fn price(&self) -> Result<Decimal, Error> {
        let wrong = |cause: String| Error::Network { chain_id: self.chain_id.clone(), cause };
        if !self.gas_adjustment.is_finite() || self.gas_adjustment < 1.0 {
            return Err(wrong(format!("gas adjustment {} is below 1", self.gas_adjustment)));
        }
        self.gas_price.parse().map_err(|_| wrong(format!("gas price {:?} is not a decimal number", self.gas_price)))
    }

    /// Gas limit for the gas that a simulation used.
    pub(crate) fn adjusted(&self, simulated: u64) -> u64 {
        (simulated as f64 * self.gas_adjustment).ceil() as u64
    }
}

/// Fee for a gas limit: rounded up, or the node refuses it.
pub(crate) fn fee(gas: u64, price: Decimal) -> Uint128 {
    Uint128::from(gas).mul_ceil(price)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network() -> Network {
        Network {
            chain_id: "c".into(),
            rpc: "http://127.0.0.1:1".into(),
            prefix: "wasm".into(),
            fee_denom: "ustake".into(),
            gas_price: "0.0053".into(),
            gas_adjustment: 1.3,
        }
    }

    #[test]
    fn fees_round_up() {
        let price = network().price().unwrap_or_default();
        // 200,001 × 0.0053 = 1060.0053
        assert_eq!(fee(200_001, price), Uint128::new(1_061));
        assert_eq!(fee(200_000, price), Uint128::new(1_060));
        assert_eq!(fee(1, Decimal::zero()), Uint128::zero());
    }

    #[test]
    fn simulated_gas_is_adjusted_up() {
        assert_eq!(network().adjusted(100_001), 130_002);
    }

    #[test]
    fn nonsense_is_refused() {
        let price = Network { gas_price: "cheap".into(), ..network() };
        let adjustment = Network { gas_adjustment: 0.5, ..network() };
        let cause = |cause: &str| Error::Network { chain_id: "c".into(), cause: cause.into() };
        assert_eq!(price.price(), Err(cause("gas price \"cheap\" is not a decimal number")));
        assert_eq!(adjustment.price(), Err(cause("gas adjustment 0.5 is below 1")));
    }
}
