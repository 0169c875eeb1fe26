//! reward-collector: the staking vault's withdraw address. The chain pays rewards to it at any time; the vault sweeps
//! its whole balance of the staked denom, so that rewards never mix with the vault's own balance. Other assets go to a handler,
//! see [`crate::reward_handler`].

use crate::shared::asset::AssetUnchecked;
use crate::shared::call::call;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, CosmosMsg, StdResult, Uint128};

pub mod event;

/// Instantiation message. No funds.
///
/// Errors: `Payment`.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// Address of the staking vault, the only account that may sweep.
    pub vault: String,
    /// Denom that is swept to the vault.
    pub denom: String,
    /// Handler of other assets; when absent they stay here until the owner names one.
    pub handler: Option<Handler>,
}

/// Recipient of assets other than the staked denom.
#[cw_serde]
#[derive(Eq)]
pub enum Handler {
    /// An account, by a plain transfer: for example the treasury.
    Account(String),
    /// A contract, with [`crate::reward_handler::ExecuteMsg::HandleRewards`]: for example an auction or a swap.
    Contract(String),
}

/// Messages the contract executes. No message takes funds (`Payment`).
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Sends the whole balance of the denom to the vault and returns [`SweepResponse`] as data. An empty balance sends
    /// nothing and is not an error. Callable by the vault only.
    ///
    /// Errors: `Common(Unauthorized)`.
    Sweep {},
    /// Sends the whole balance of other assets to the handler, and LST to the vault, where its owner returns or burns it. Anyone.
    /// Skips balances of zero.
    ///
    /// Errors: `Common(OutOfRange)` for no asset or more than [`crate::staking_vault::MAX_SWEPT`]; `Reserved` for the staked
    /// denom, which only the vault sweeps; `NoHandler`.
    SweepOthers {
        /// Assets to send.
        assets: Vec<AssetUnchecked>,
    },
    /// Names the handler of other assets. Owner only.
    ///
    /// Errors: `Admin(Ownership)`.
    SetHandler {
        /// New handler; none when absent.
        handler: Option<Handler>,
    },
}

/// Queries the contract answers.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
}

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Address of the staking vault.
    pub vault: Addr,
    /// Denom that is swept to the vault.
    pub denom: String,
    /// Handler of other assets; none when absent.
    pub handler: Option<Handler>,
}

/// Data returned by [`ExecuteMsg::Sweep`].
#[cw_serde]
pub struct SweepResponse {
    /// Amount sent to the vault, in base units.
    pub amount: Uint128,
}

/// Typed handle of the reward collector.
#[cw_serde]
pub struct RewardCollector(pub Addr);

impl RewardCollector {
    /// Returns the message that sweeps; its data is a [`SweepResponse`].
    pub fn sweep(&self) -> StdResult<CosmosMsg> {
        call(&self.0, &ExecuteMsg::Sweep {}, vec![])
    }
}
