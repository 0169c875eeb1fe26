//! Errors of the market. Any of them reverts the whole message.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// Errors of the market. Amounts are in base units unless said, moments in seconds since the epoch.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds sent are not the ones that this message accepts.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner or the guardian, the action is paused, or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not authorized, a parameter is out of range, or nothing is stored under an id.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A sum exceeds its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// A product or quotient exceeds its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// The amount is zero.
    #[error("amount must be greater than zero")]
    ZeroAmount,
    /// The seed is too small to keep the index smooth.
    #[error("a seed of {seed} is below {min}")]
    SeedTooSmall {
        /// The seed sent.
        seed: Uint128,
        /// The smallest one.
        min: Uint128,
    },
    /// The base asset is not native.
    #[error("base asset {asset} is not native")]
    BaseNotNative {
        /// The asset.
        asset: String,
    },
    /// The account is in that class already.
    #[error("the account is already in class {class}")]
    SameClass {
        /// The class.
        class: u8,
    },
    /// The asset is already listed, or is the base asset.
    #[error("{asset} is already listed")]
    AlreadyListed {
        /// The asset.
        asset: String,
    },
    /// The market lists as many collaterals as it can.
    #[error("a market lists at most {max} collaterals")]
    TooManyCollaterals {
        /// The most collaterals.
        max: u64,
    },
    /// The market accepts no more of this collateral. In units of the collateral.
    #[error("collateral {id} would reach {posted}, above its cap {cap}")]
    CollateralCap {
        /// The collateral.
        id: u64,
        /// The amount that would be posted.
        posted: Uint128,
        /// The cap.
        cap: Uint128,
    },
    /// The account holds less of this collateral. In units of the collateral.
    #[error("the account holds {held} of collateral {id}, not {asked}")]
    NotEnoughCollateral {
        /// The collateral.
        id: u64,
        /// The amount that it holds.
        held: Uint128,
        /// The amount asked for.
        asked: Uint128,
    },
    /// The index is so low that nobody may supply any more. At 1e18.
    #[error("the index {index} is below {floor}: the market is wound down")]
    WoundDown {
        /// The index.
        index: Uint128,
        /// The lowest index that accepts supply.
        floor: Uint128,
    },
    /// The amount does not buy one share.
    #[error("{amount} does not buy one share at index {index}")]
    NoShares {
        /// The amount.
        amount: Uint128,
        /// The index, at 1e18.
        index: Uint128,
    },
    /// The lender has fewer free shares. In shares.
    #[error("the lender has {free} free shares, not {asked}")]
    NotEnoughShares {
        /// Shares that are in no request.
        free: Uint128,
        /// The amount asked for.
        asked: Uint128,
    },
    /// The request cannot be paid yet.
    #[error("request {id} is payable from {payable_at}, now is {now}")]
    TooEarly {
        /// The request.
        id: u64,
        /// First moment at which it is payable.
        payable_at: u64,
        /// The block's time.
        now: u64,
    },
    /// There is not enough cash.
    #[error("{needed} of cash is needed, {available} is available")]
    NoCash {
        /// Cash that this message may use.
        available: Uint128,
        /// Cash that it needs.
        needed: Uint128,
    },
    /// The lender's part of recoveries is less than one unit.
    #[error("{lender} has no refunds to claim")]
    NoRefunds {
        /// The lender.
        lender: Addr,
    },
    /// The account owes nothing.
    #[error("{account} owes nothing")]
    NoDebt {
        /// The account.
        account: Addr,
    },
    /// No premium is owed, or no cash may be used for it.
    #[error("nothing to distribute: {owed} of premium is owed, {available} of cash is available")]
    NothingToDistribute {
        /// Premium owed.
        owed: Uint128,
        /// Cash that may be used.
        available: Uint128,
    },
    /// Debt is or would be above the ceiling.
    #[error("debt of {debt} is above the ceiling {ceiling}")]
    AboveCeiling {
        /// Debt after the message.
        debt: Uint128,
        /// The ceiling.
        ceiling: Uint128,
    },
    /// Weighted collateral does not cover the debt.
    #[error("weighted collateral {weighted} does not cover the debt {owed}")]
    Unhealthy {
        /// Collateral, weighted by LTV.
        weighted: Uint128,
        /// The debt, rounded up.
        owed: Uint128,
    },
    /// The price of a collateral cannot be used.
    #[error("collateral {collateral}: {error}")]
    Price {
        /// The collateral.
        collateral: u64,
        /// Why.
        error: PriceError,
    },
    /// The record of a collateral's price could not be read.
    #[error("collateral {collateral} has no readable feed {feed}")]
    NoRecord {
        /// The collateral.
        collateral: u64,
        /// The feed.
        feed: u64,
    },
    /// The account changed since the plan was made.
    #[error("the account changed: its revision is {actual}, not {expected}")]
    WrongRevision {
        /// The revision of the plan.
        expected: u64,
        /// The revision now.
        actual: u64,
    },
    /// The account cannot be settled in this way in this state.
    #[error("the account cannot be settled in this way: it is {state}")]
    WrongState {
        /// The state.
        state: AccountState,
    },
    /// The funds are below the amount that they should repay.
    #[error("funds of {sent} are below the repayment of {repay}")]
    FundsBelowRepay {
        /// What was sent.
        sent: Uint128,
        /// What should be repaid.
        repay: Uint128,
    },
    /// The repayment is below the price of what is taken less the highest discount.
    #[error("a repayment of {repaid} is below {least}, the price of the collateral less the highest discount")]
    PaidTooLittle {
        /// What is repaid.
        repaid: Uint128,
        /// The least.
        least: Uint128,
    },
    /// An insolvent account is closed whole and by the engine: every lot, to the engine.
    #[error("an insolvent account must hand over all collateral to the engine: {left:?} would stay, {recipient} would receive the rest")]
    NotWhole {
        /// What would be left: collaterals and amounts, in units of the collateral.
        left: Vec<(u64, Uint128)>,
        /// Who would get the rest.
        recipient: Addr,
    },
}

impl From<OwnershipError> for ContractError {
    fn from(error: OwnershipError) -> Self {
        Self::Admin(error.into())
    }
}

impl From<PauseError> for ContractError {
    fn from(error: PauseError) -> Self {
        Self::Admin(error.into())
    }
}
