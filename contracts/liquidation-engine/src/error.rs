//! Errors of the liquidation engine. Any of them reverts the whole message.

use cosmwasm_std::{Addr, OverflowError, SignedDecimal, StdError, Uint128};
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use risk::MathError;
use thiserror::Error;

/// What a handler or a computation of the engine returns.
pub type Result<T, E = ContractError> = std::result::Result<T, E>;

/// Errors of the liquidation engine. Amounts are in base units unless a variant says otherwise, moments in seconds
/// since the epoch.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The message accepts other funds than were sent.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not authorized, a parameter is outside its range, or no record exists under an id.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract or version cannot be migrated to this code.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A product or quotient exceeds its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum exceeds its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),

    /// The market has already been added.
    #[error("market {market} has already been added")]
    KnownMarket {
        /// The market.
        market: Addr,
    },
    /// The account does not hold the lot, or the message names it twice.
    #[error("{account} does not hold lot {lot}, or the lot is named twice")]
    NoSuchLot {
        /// The account.
        account: String,
        /// The lot.
        lot: u64,
    },
    /// The account is neither in the soft band nor liquidatable.
    #[error("{account} cannot be flagged: it is {state}")]
    NotFlaggable {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The account's state does not permit a sale.
    #[error("{account} is not for sale: it is {state}")]
    NotForSale {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The account is not under water, or some of its collateral can still be sold.
    #[error("{account} cannot be closed: it is {state}, or holds collateral that can be sold")]
    NotClosable {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The account is not healthy, so its flag stays.
    #[error("the flag of {account} cannot be cleared: it is {state}")]
    NotHealthy {
        /// The account.
        account: String,
        /// Its state.
        state: AccountState,
    },
    /// The account has no flag, or its flag has expired or was not set after the account's last healthy moment.
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
    /// The discount is below the buyer's minimum. Fractions of the price.
    #[error("discount {discount} is below the minimum {wanted}")]
    Discount {
        /// Current discount.
        discount: SignedDecimal,
        /// Lowest discount that the buyer accepts.
        wanted: SignedDecimal,
    },
    /// The funds are below the price of one unit of any lot.
    #[error("{funds} is not enough to buy one unit of collateral")]
    BuysNothing {
        /// The funds sent.
        funds: Uint128,
    },
    /// The deficit has no failed step.
    #[error("deficit {id} has no failed step to retry or skip")]
    NotFailed {
        /// The deficit.
        id: u64,
    },
    /// The failed step cannot be skipped yet.
    #[error("the failed step of deficit {id} can be skipped from {skippable_at}; the time is {now}")]
    SkipTooEarly {
        /// The deficit.
        id: u64,
        /// First second at which it can be skipped.
        skippable_at: u64,
        /// The block's time.
        now: u64,
    },
    /// The seized stake has no usable price, so it is not for sale now.
    #[error("the asset of tranche {tranche} has no usable price")]
    NoPrice {
        /// The tranche.
        tranche: u64,
    },
    /// The funds buy less than the buyer's minimum. Units of the seized asset.
    #[error("the funds buy {amount}, below the minimum {min_amount}")]
    BelowMinimum {
        /// What they buy.
        amount: Uint128,
        /// Least amount that the buyer accepts.
        min_amount: Uint128,
    },
    /// The market's base asset is a cw20 token; only native coins are supported.
    #[error("base asset {asset} is not a native coin")]
    BaseNotNative {
        /// The asset.
        asset: String,
    },
}
