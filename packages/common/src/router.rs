//! leverage-router: periphery that holds nothing. It stakes, deposits, borrows and swaps in a loop on a user's behalf.
//! The contract waits; its messages are laid out so that the call directions are.

use crate::asset::AssetUnchecked;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Names of the events.
pub mod event {
    /// Attributes `user`, `market`, `collateral`, `debt`.
    pub const OPEN: &str = "leverage-router/open";
    /// Attributes `user`, `market`, `repaid`, `returned`.
    pub const CLOSE: &str = "leverage-router/close";
}

/// Birth.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// The staking vault.
    pub staking_vault: String,
}

/// A swap contract and what it is told; the router checks only what comes out.
#[cw_serde]
pub struct Swap {
    /// The swap contract, named by the user.
    pub contract: String,
    /// Its message.
    pub msg: cosmwasm_std::Binary,
    /// What must come out.
    pub out: AssetUnchecked,
    /// The least of it.
    pub min_out: Uint128,
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Stakes the funds and loops to the wanted leverage. Every loop passes the market's own health check, so that no
    /// account is ever open without its collateral. Anyone; funds: the native denom.
    Open {
        /// The market.
        market: String,
        /// Debt per collateral value wanted.
        ltv: Decimal,
        /// How borrowed base asset becomes the native token.
        swap: Swap,
        /// The most loops.
        loops: u8,
    },
    /// Unwinds: the user's liquid staking tokens are swapped, debt is repaid, the rest returns.
    Close {
        /// The market.
        market: String,
        /// How collateral becomes base asset.
        swap: Swap,
    },
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
    pub staking_vault: Addr,
}
