//! Errors of the rules. The contract that applies them returns them inside its own.

use cosmwasm_std::{Decimal, OverflowError, Uint128};
use interfaces::oracle_aggregator::PriceError;
use risk::MathError;
use thiserror::Error;

/// What a rule returns.
pub type Result<T, E = CreditError> = std::result::Result<T, E>;

/// Errors of the rules. Amounts are in base units unless a variant says otherwise, moments in seconds since the epoch.
#[derive(Error, Debug, PartialEq)]
pub enum CreditError {
    /// No leverage class or collateral exists under this id.
    #[error("{what} {id} does not exist")]
    NotFound {
        /// `class` or `collateral`.
        what: &'static str,
        /// Requested id.
        id: u64,
    },
    /// A sum exceeds its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// A product or quotient exceeds its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// The amount is zero.
    #[error("amount must be greater than zero")]
    ZeroAmount,
    /// The account holds less of the collateral than requested. Amounts in units of the collateral.
    #[error("the account holds {held} of collateral {id}, less than {asked}")]
    NotEnoughCollateral {
        /// The collateral.
        id: u64,
        /// Amount held.
        held: Uint128,
        /// The requested amount.
        asked: Uint128,
    },
    /// The index is too low for new supply. Both at 1e18.
    #[error("the market accepts no supply: its index {index} is below {floor}")]
    WoundDown {
        /// The index.
        index: Uint128,
        /// Lowest index at which supply is accepted.
        floor: Uint128,
    },
    /// The amount is worth less than one share.
    #[error("{amount} is less than one share at index {index}")]
    NoShares {
        /// The amount.
        amount: Uint128,
        /// The index, at 1e18.
        index: Uint128,
    },
    /// The lender has fewer free shares than requested.
    #[error("the lender has {free} free shares, less than {asked}")]
    NotEnoughShares {
        /// Shares that are not in a withdrawal request.
        free: Uint128,
        /// The requested amount.
        asked: Uint128,
    },
    /// The market has too little cash.
    #[error("the market has {available} cash available, {needed} is needed")]
    NoCash {
        /// Cash available to this message.
        available: Uint128,
        /// Cash required.
        needed: Uint128,
    },
    /// No premium is owed, or no free cash is available to pay it.
    #[error("nothing to distribute: {owed} premium owed, {available} cash available")]
    NothingToDistribute {
        /// Premium owed.
        owed: Uint128,
        /// Cash not reserved for withdrawal requests.
        available: Uint128,
    },
    /// Total debt would exceed the ceiling.
    #[error("total debt of {debt} would exceed the ceiling of {ceiling}")]
    AboveCeiling {
        /// Total debt after the message.
        debt: Uint128,
        /// The ceiling.
        ceiling: Uint128,
    },
    /// Weighted collateral does not cover the debt.
    #[error("weighted collateral of {weighted} does not cover debt of {owed}")]
    Unhealthy {
        /// Collateral, weighted by LTV.
        weighted: Uint128,
        /// The debt, rounded up.
        owed: Uint128,
    },
    /// The price of a collateral is not usable.
    #[error("collateral {collateral}: {error}")]
    Price {
        /// The collateral.
        collateral: u64,
        /// Reason given by the price record.
        error: PriceError,
    },
    /// The price record of a collateral cannot be read.
    #[error("feed {feed} of collateral {collateral} cannot be read")]
    NoRecord {
        /// The collateral.
        collateral: u64,
        /// The feed.
        feed: u64,
    },
    /// Lenders carry a hole: a new lender would gain when provisions are released.
    #[error("the market accepts no supply while provisions exceed reserves and stake by {hole}")]
    Hole {
        /// The hole.
        hole: Uint128,
    },
    /// A part of the debt was written off; it must be repaid first.
    #[error("{amount} of the debt was written off and must be repaid first")]
    ChargedOff {
        /// Written off or suspended.
        amount: Uint128,
    },
    /// The market provides for a part of the debt.
    #[error("the account is impaired: its debt of {fixed} has a provision of {provision}")]
    Impaired {
        /// Live debt.
        fixed: Uint128,
        /// The provision.
        provision: Uint128,
    },
    /// The debt would be neither zero nor at least the lowest permitted debt.
    #[error("a debt of {owed} is below the minimum of {least}")]
    DebtTooSmall {
        /// Debt after the message.
        owed: Uint128,
        /// Lowest debt.
        least: Uint128,
    },
    /// The account would end below the edge of the soft band.
    #[error("health would be {health}, below the edge of the soft band {edge}")]
    InBand {
        /// Health after the message.
        health: Decimal,
        /// Edge of the band.
        edge: Decimal,
    },
    /// The debt cannot be written down yet, or the write-down would be too small.
    #[error(
        "{amount} of {live} cannot be written down: under water for {under_water_for} s, next at {next_at}; the time is {now}"
    )]
    NotWritable {
        /// Amount that would be written down.
        amount: Uint128,
        /// Live debt.
        live: Uint128,
        /// Counted seconds under water.
        under_water_for: u64,
        /// First second of the next write-down; 0 before the first.
        next_at: u64,
        /// The block's time.
        now: u64,
    },
}
