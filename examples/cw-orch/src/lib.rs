#![doc = include_str!("../README.md")]
#![deny(missing_docs)]

mod contracts;
mod suite;

pub use contracts::{
    CreditMarket, GovToken, LiquidationEngine, LstToken, Multisig, OracleAggregator, RewardCollector, RiskSteward,
    SecurityVault, StakingVault, Timelock,
};
pub use suite::{DeploymentError, Suite};
