//! pyth-adapter: answers one price feed of a Pyth-like contract as a [`crate::price_source`]. It has no owner and no changeable
//! setting; each feed has its own adapter, which governance adds to the oracle.

use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::Addr;

pub mod event;

/// Largest number of decimal places of a token.
pub const MAX_DECIMALS: u8 = 36;

/// Instantiation message. No funds.
///
/// Errors: `Payment`, `FeedId`, `OutOfRange`, `Std` for an invalid address.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Contract that answers `price_feed`.
    pub pyth: String,
    /// Id of the feed in that contract: 64 hexadecimal digits in lower case.
    pub id: String,
    /// Decimal places of the token that is priced. Unit: digits. Range: 0 to 36. Too low and too high hurt everyone who reads
    /// the price, by a power of ten for each digit.
    pub base_decimals: u8,
    /// Decimal places of the unit in which it is priced. Unit: digits. Range: 0 to 36. Too low and too high hurt as for
    /// `base_decimals`.
    pub quote_decimals: u8,
}

/// Messages the contract executes: none.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {}

/// Queries the contract answers.
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the price in smallest units: `price * 10^(expo + quote_decimals - base_decimals)`.
    ///
    /// Errors: `WrongFeed`, `NotPositive`, `Undated`, `Exponent`, `TooLarge`, `TooSmall`, `Std` when the contract does not answer.
    #[returns(crate::price_source::SourcePrice)]
    Price {},
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    Config {},
}

/// The configuration, which never changes.
#[cw_serde]
pub struct ConfigResponse {
    /// Contract that answers `price_feed`.
    pub pyth: Addr,
    /// Id of the feed in that contract.
    pub id: String,
    /// Decimal places of the token that is priced.
    pub base_decimals: u8,
    /// Decimal places of the unit in which it is priced.
    pub quote_decimals: u8,
}
