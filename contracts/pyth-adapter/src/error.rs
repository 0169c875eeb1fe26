//! Errors of the adapter. An error means that there is no price: the oracle keeps its last price until that is stale.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use thiserror::Error;

/// An error of the adapter.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a response of the contract cannot be read.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds are attached; no message accepts any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// An error that every contract of the suite has.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// A migration is refused.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// The id of a feed is 64 hexadecimal digits in lower case.
    #[error("{id} is not 64 hexadecimal digits in lower case")]
    FeedId {
        /// Id in the message.
        id: String,
    },
    /// The contract returned a feed other than the requested one.
    #[error("requested feed {asked}, received feed {answered}")]
    WrongFeed {
        /// Requested id.
        asked: String,
        /// Id in the response.
        answered: String,
    },
    /// The price is not above zero.
    #[error("price {price} is not above zero")]
    NotPositive {
        /// Price in the response.
        price: i64,
    },
    /// The price is dated before the epoch.
    #[error("publish time {publish_time} is before the epoch")]
    Undated {
        /// Date in the response.
        publish_time: i64,
    },
    /// The power of ten is beyond what a price with 18 decimal places can have.
    #[error("power of ten {power} is outside -{max} to {max}")]
    Exponent {
        /// Power of ten of the response in units of 10^-18, with the decimal places of both tokens.
        power: i64,
        /// Largest power that can be converted.
        max: u32,
    },
    /// The price does not fit.
    #[error("price {digits} * 10^{power} does not fit in 128 bits")]
    TooLarge {
        /// Digits in the response.
        digits: u64,
        /// Power of ten in units of 10^-18.
        power: i32,
    },
    /// The price is below 10^-18, the smallest decimal; it is not clamped.
    #[error("price {digits} * 10^{power} is below one unit of 10^-18")]
    TooSmall {
        /// Digits in the response.
        digits: u64,
        /// Power of ten in units of 10^-18.
        power: i32,
    },
}
