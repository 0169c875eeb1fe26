//! Errors of the adapter. An error means that there is no price: the oracle keeps what it has until it is stale.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use thiserror::Error;

/// An error of the adapter.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or an answer of the contract cannot be read.
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
    /// The contract answered for another feed than it was asked for.
    #[error("asked for feed {asked}, answered for feed {answered}")]
    WrongFeed {
        /// Id that was asked for.
        asked: String,
        /// Id in the answer.
        answered: String,
    },
    /// A price is above zero.
    #[error("the price is {price}")]
    NotPositive {
        /// Price in the answer.
        price: i64,
    },
    /// A price is dated after the epoch.
    #[error("the price is dated {publish_time}")]
    Undated {
        /// Date in the answer.
        publish_time: i64,
    },
    /// The power of ten is beyond what a price with 18 decimal places can have.
    #[error("prices have a power of ten of {power}, outside -{max} to {max}")]
    Exponent {
        /// Power of ten of the answer in units of 10^-18, with the decimal places of both tokens.
        power: i64,
        /// Largest power that can be converted.
        max: u32,
    },
    /// The price does not fit.
    #[error("{digits} * 10^{power} does not fit")]
    TooLarge {
        /// Digits in the answer.
        digits: u64,
        /// Power of ten in units of 10^-18.
        power: i32,
    },
    /// The price is below 10^-18: it is not clamped to it.
    #[error("{digits} * 10^{power} is below one unit of 10^-18")]
    TooSmall {
        /// Digits in the answer.
        digits: u64,
        /// Power of ten in units of 10^-18.
        power: i32,
    },
}
