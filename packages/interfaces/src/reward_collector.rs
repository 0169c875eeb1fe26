//! reward-collector: the staking vault's withdraw address. Rewards reach it at any time and by any path of the
//! chain; the vault takes them out whole, so its own balance never mixes with rewards.

use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, CosmosMsg, StdResult, Uint128};

/// Names of the events.
pub mod event {
    /// A sweep: attributes `amount`, `denom`.
    pub const SWEEP: &str = "reward_collector.sweep";
}

/// Birth: names the only caller.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// The staking vault, the only one that may sweep.
    pub vault: String,
    /// The denom that is swept; others stay where they are.
    pub denom: String,
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// The whole balance of the denom goes to the vault. Only the vault. Nothing to sweep is no error.
    /// Answers [`SweepResponse`] as data.
    Sweep {},
}

/// Questions.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
}

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The staking vault.
    pub vault: Addr,
    /// The denom that is swept.
    pub denom: String,
}

/// What a sweep moved.
#[cw_serde]
pub struct SweepResponse {
    /// The amount that went to the vault.
    pub amount: Uint128,
}

/// The reward collector as its vault sees it.
#[cw_serde]
pub struct RewardCollector(pub Addr);

impl RewardCollector {
    /// The message that sweeps; the answer is a [`SweepResponse`].
    pub fn sweep(&self) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Sweep {}, vec![])
    }
}
