//! All handles of a deployment.

use crate::{
    CreditMarket, GovToken, LiquidationEngine, LstToken, Multisig, OracleAggregator, RewardCollector, RiskSteward,
    SecurityVault, StakingVault, Timelock,
};
use cosmwasm_std::Addr;
use cw_orch::core::CwEnvError;
use cw_orch::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A handle for every contract of a deployment.
#[derive(Clone)]
pub struct Suite<Chain> {
    /// cw20: reporters stake it.
    pub gov_token: GovToken<Chain>,
    /// cw20: the liquid staking token.
    pub lst_token: LstToken<Chain>,
    /// Stake that covers deficits.
    pub security_vault: SecurityVault<Chain>,
    /// Where stake votes.
    pub multisig: Multisig<Chain>,
    /// Owner of all the others.
    pub timelock: Timelock<Chain>,
    /// Receives staking rewards.
    pub reward_collector: RewardCollector<Chain>,
    /// Stakes.
    pub staking_vault: StakingVault<Chain>,
    /// Prices.
    pub oracle_aggregator: OracleAggregator<Chain>,
    /// Lends.
    pub credit_market: CreditMarket<Chain>,
    /// Liquidates.
    pub liquidation_engine: LiquidationEngine<Chain>,
    /// Adjusts the market between votes.
    pub risk_steward: RiskSteward<Chain>,
}

/// Why a deployment cannot be used.
#[derive(Debug, Error)]
pub enum DeploymentError {
    /// The file cannot be read.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// It is no deployment.
    #[error("{}: {error}", path.display())]
    Json {
        /// Which.
        path: PathBuf,
        /// Why.
        error: serde_json::Error,
    },
    /// It is of another chain than the one that is connected.
    #[error("the deployment is of chain {found}, the node is of {expected}")]
    Chain {
        /// The node's chain id.
        expected: String,
        /// The file's.
        found: String,
    },
    /// It lacks a contract.
    #[error("the deployment has no {0}")]
    Contract(String),
    /// The chain does not answer.
    #[error(transparent)]
    Environment(#[from] CwEnvError),
}

/// What is needed of `deployments/<chain-id>.json`.
#[derive(Deserialize)]
struct Deployment {
    chain_id: String,
    contracts: BTreeMap<String, Contract>,
}

#[derive(Deserialize)]
struct Contract {
    address: String,
}

impl<Chain: CwEnv> Suite<Chain> {
    /// Handles without addresses, to upload and instantiate with.
    pub fn new(chain: Chain) -> Self {
        Self {
            gov_token: GovToken::new(chain.clone()),
            lst_token: LstToken::new(chain.clone()),
            security_vault: SecurityVault::new(chain.clone()),
            multisig: Multisig::new(chain.clone()),
            timelock: Timelock::new(chain.clone()),
            reward_collector: RewardCollector::new(chain.clone()),
            staking_vault: StakingVault::new(chain.clone()),
            oracle_aggregator: OracleAggregator::new(chain.clone()),
            credit_market: CreditMarket::new(chain.clone()),
            liquidation_engine: LiquidationEngine::new(chain.clone()),
            risk_steward: RiskSteward::new(chain),
        }
    }

    /// Handles at the addresses that `cargo deploy` wrote to `deployments/<chain-id>.json`.
    ///
    /// # Errors
    /// Every [`DeploymentError`].
    pub fn load(chain: Chain, path: &Path) -> Result<Self, DeploymentError> {
        let text = fs::read_to_string(path).map_err(|error| DeploymentError::File { path: path.into(), error })?;
        let Deployment { chain_id: found, contracts } =
            serde_json::from_str(&text).map_err(|error| DeploymentError::Json { path: path.into(), error })?;
        let expected = chain.block_info().map_err(Into::into)?.chain_id;
        if found != expected {
            return Err(DeploymentError::Chain { expected, found });
        }
        let suite = Self::new(chain);
        for handle in suite.handles() {
            let contract = contracts.get(&handle.id).ok_or_else(|| DeploymentError::Contract(handle.id.clone()))?;
            handle.set_address(&Addr::unchecked(&contract.address));
        }
        Ok(suite)
    }

    /// What all handles have in common.
    pub fn handles(&self) -> [&cw_orch::core::contract::Contract<Chain>; 11] {
        [
            self.gov_token.as_instance(),
            self.lst_token.as_instance(),
            self.security_vault.as_instance(),
            self.multisig.as_instance(),
            self.timelock.as_instance(),
            self.reward_collector.as_instance(),
            self.staking_vault.as_instance(),
            self.oracle_aggregator.as_instance(),
            self.credit_market.as_instance(),
            self.liquidation_engine.as_instance(),
            self.risk_steward.as_instance(),
        ]
    }
}
