use cosmwasm_std::{Addr, ConversionOverflowError, Decimal, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// Why a message is refused. Nothing has changed then.
#[derive(Error, Debug, PartialEq)]
#[allow(missing_docs)] // Fields carry the numbers that the text names.
pub enum ContractError {
    #[error("{0}")]
    Std(#[from] StdError),
    #[error("{0}")]
    Math(#[from] MathError),
    #[error("{0}")]
    Overflow(#[from] OverflowError),
    #[error("{0}")]
    Conversion(#[from] ConversionOverflowError),
    #[error("{0}")]
    Payment(#[from] PaymentError),
    #[error("{0}")]
    Ownership(#[from] OwnershipError),
    #[error("{0}")]
    Pause(#[from] PauseError),
    #[error("{0}")]
    Price(#[from] PriceError),

    #[error("no migration from version {version}")]
    UnknownVersion { version: String },
    /// The message is laid out and not yet built.
    #[error("{message} waits for a later version")]
    Waits { message: &'static str },
    /// Several tranches per market wait.
    #[error("{tranches} tranches: a market has exactly one in this version")]
    Tranches { tranches: usize },
    #[error("{market} is no market of this engine")]
    UnknownMarket { market: String },
    #[error("{market} is a market already")]
    KnownMarket { market: Addr },
    #[error("deficit {id} is unknown")]
    UnknownDeficit { id: u64 },
    #[error("lot {id} is unknown or sold")]
    UnknownLot { id: u64 },
    #[error("{account} holds no lot {lot}")]
    NoSuchLot { account: String, lot: u64 },
    /// Lots of a closed account must belong to a deficit.
    #[error("{market} closed {account} without a deficit")]
    NoDeficit { market: Addr, account: String },
    #[error("reply id {id} is unknown")]
    UnknownReply { id: u64 },
    #[error("{account} is {state:?}")]
    NotLiquidatable { account: String, state: AccountState },
    #[error("{account} is {state:?}, not healthy")]
    NotHealthy { account: String, state: AccountState },
    #[error("{account} has no live flag")]
    NotFlagged { account: String },
    #[error("{account} cannot liquidate itself")]
    SelfLiquidation { account: String },
    #[error("discount {discount} is below {wanted}")]
    Discount { discount: Decimal, wanted: Decimal },
    #[error("price {price} is above {wanted}")]
    TooDear { price: Decimal, wanted: Decimal },
    #[error("{funds} buys nothing")]
    BuysNothing { funds: Uint128 },
    #[error("lot {id} has {available}, not {wanted}")]
    LotTooSmall { id: u64, available: Uint128, wanted: Uint128 },
    #[error("{required} is needed, {sent} was sent")]
    InsufficientFunds { required: Uint128, sent: Uint128 },
    #[error("book {book} of lot {id} is not above {floor}")]
    NothingToRemark { id: u64, book: Uint128, floor: Uint128 },
    #[error("the waterfall of deficit {id} did not stop")]
    NotFailed { id: u64 },
    #[error("deficit {id} can be skipped from {from}, now {now}")]
    SkipTooEarly { id: u64, from: u64, now: u64 },
    #[error("{sender} may not do this")]
    Unauthorized { sender: Addr },
    #[error("{parameter} must not be zero")]
    Zero { parameter: &'static str },
    #[error("a lot of the market cannot be handed over")]
    InternalLot {},
    #[error("the base asset {asset} is not native")]
    BaseNotNative { asset: String },
}
