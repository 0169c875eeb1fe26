//! Errors of the liquidation engine. Any of them reverts the whole message.

use cosmwasm_std::{Addr, Decimal, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use risk::MathError;
use thiserror::Error;

/// Errors of the liquidation engine. Amounts are in base units unless said, moments in seconds since the epoch.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds sent are not the ones that this message accepts.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not authorized, a parameter is out of range, or nothing is stored under an id.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A product or quotient exceeds its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum exceeds its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),

    /// The price of a lot cannot be used.
    #[error(transparent)]
    Price(#[from] PriceError),
    /// The market is already known.
    #[error("{market} is already a market of this engine")]
    KnownMarket {
        /// The market.
        market: Addr,
    },
    /// The account holds no such lot, or the lot is named twice.
    #[error("{account} holds no lot {lot}, or the lot is named twice")]
    NoSuchLot {
        /// The account.
        account: String,
        /// The lot.
        lot: u64,
    },
    /// The market closed an account without naming a deficit, which its lots need.
    #[error("{market} closed {account} without a deficit")]
    ClosedWithoutDeficit {
        /// The market.
        market: Addr,
        /// The account.
        account: String,
    },
    /// The account is in a state in which it cannot be liquidated or flagged.
    #[error("{account} cannot be liquidated: it is {state}")]
    NotLiquidatable {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The flag of an account that is not healthy cannot be cleared.
    #[error("the flag of {account} cannot be cleared: it is {state}")]
    NotHealthy {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The account has no flag, or its flag has expired.
    #[error("{account} has no live flag")]
    NotFlagged {
        /// The account.
        account: String,
    },
    /// An account cannot buy its own collateral.
    #[error("{account} cannot liquidate itself")]
    SelfLiquidation {
        /// The account.
        account: String,
    },
    /// The discount is below the lowest one that the buyer accepts. Fractions of the price.
    #[error("discount {discount} is below {wanted}")]
    Discount {
        /// The discount now.
        discount: Decimal,
        /// The lowest one that the buyer accepts.
        wanted: Decimal,
    },
    /// The price is above the highest one that the buyer accepts. In base units per unit of the lot's asset.
    #[error("price {price} is above {wanted}")]
    TooDear {
        /// The price now.
        price: Decimal,
        /// The highest one that the buyer accepts.
        wanted: Decimal,
    },
    /// The funds do not reach the price of one unit of any lot.
    #[error("{funds} does not buy one unit of collateral")]
    BuysNothing {
        /// The funds sent.
        funds: Uint128,
    },
    /// The amount is zero.
    #[error("amount must be greater than zero")]
    ZeroAmount,
    /// The lot is smaller than the amount to be bought. In units of the lot's asset.
    #[error("lot {id} has {available}, not {wanted}")]
    LotTooSmall {
        /// The lot.
        id: u64,
        /// What is left of it.
        available: Uint128,
        /// The amount to be bought.
        wanted: Uint128,
    },
    /// The funds do not reach the price.
    #[error("{required} is required, {sent} was sent")]
    InsufficientFunds {
        /// The price.
        required: Uint128,
        /// The funds sent.
        sent: Uint128,
    },
    /// The book of the lot is not above its bound.
    #[error("book {book} of lot {id} is not above {floor}")]
    NothingToRemark {
        /// The lot.
        id: u64,
        /// Its book.
        book: Uint128,
        /// The bound.
        floor: Uint128,
    },
    /// The waterfall of the deficit did not stop.
    #[error("the waterfall of deficit {id} did not stop")]
    NotFailed {
        /// The deficit.
        id: u64,
    },
    /// The failed step cannot be skipped yet.
    #[error("deficit {id} can be skipped from {skippable_at}, now is {now}")]
    SkipTooEarly {
        /// The deficit.
        id: u64,
        /// First moment at which it can be skipped.
        skippable_at: u64,
        /// The block's time.
        now: u64,
    },
    /// The account holds a position that only the market can unwind.
    #[error("the account holds a lot that cannot be handed over")]
    InternalLot {},
    /// The base asset of the market is not native.
    #[error("base asset {asset} is not native")]
    BaseNotNative {
        /// The asset.
        asset: String,
    },
}

impl From<OwnershipError> for ContractError {
    fn from(error: OwnershipError) -> Self {
        Self::Admin(error.into())
    }
}
