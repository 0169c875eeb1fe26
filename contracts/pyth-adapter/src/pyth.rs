//! The part of a Pyth contract's interface that is used: one query, and from its response the price with exponent, confidence and
//! timestamp. Numbers of 64 bits are encoded as text; unknown fields are ignored.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Int64, QuerierWrapper, Uint64};
use interfaces::pyth_adapter::ConfigResponse;
use serde::{Deserialize, Serialize};

use crate::error::ContractError;

/// Queries of a Pyth contract.
#[cw_serde]
pub enum PythQueryMsg {
    /// Returns the newest price of a feed.
    PriceFeed {
        /// Id: 64 hexadecimal digits.
        id: String,
    },
}

/// Answer to [`PythQueryMsg::PriceFeed`].
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct PriceFeedResponse {
    /// The feed.
    pub price_feed: PriceFeed,
}

/// A feed.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct PriceFeed {
    /// Its id.
    pub id: String,
    /// Its newest price.
    pub price: PythPrice,
}

/// A price: `(price +- conf) * 10^expo`.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct PythPrice {
    /// Digits of the price.
    pub price: Int64,
    /// Digits of the half-width of its interval.
    pub conf: Uint64,
    /// Power of ten of both.
    pub expo: i32,
    /// Moment of the price, in seconds since the epoch.
    pub publish_time: i64,
}

/// Fails with `FeedId` unless the id is 64 hexadecimal digits in lower case.
pub fn ensure_id(id: &str) -> Result<(), ContractError> {
    let is_hex = id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if id.len() != 64 || !is_hex {
        return Err(ContractError::FeedId { id: id.into() });
    }
    Ok(())
}

/// Queries the configured feed. Errors: `Std`, `WrongFeed`.
pub fn price(querier: &QuerierWrapper, config: &ConfigResponse) -> Result<PythPrice, ContractError> {
    let ask = PythQueryMsg::PriceFeed { id: config.id.clone() };
    let PriceFeedResponse { price_feed } = querier.query_wasm_smart(&config.pyth, &ask)?;
    if price_feed.id != config.id {
        return Err(ContractError::WrongFeed { asked: config.id.clone(), answered: price_feed.id });
    }
    Ok(price_feed.price)
}

impl PythPrice {
    /// Timestamp of the price. Errors: `Undated` if it is before the epoch.
    pub fn published_at(&self) -> Result<u64, ContractError> {
        let publish_time = self.publish_time;
        u64::try_from(publish_time).map_err(|_| ContractError::Undated { publish_time })
    }
}
