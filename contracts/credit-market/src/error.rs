//! Everything that can go wrong, with its numbers. Amounts in base units unless said, moments in seconds since the
//! epoch.

use cosmwasm_std::{Addr, Decimal, OverflowError, StdError, Uint128};
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::oracle_aggregator::PriceError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// An error of the market.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds sent are not the ones that this message takes.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] cw_ownable::OwnershipError),
    /// A pause, or a pause refused.
    #[error(transparent)]
    Pause(#[from] PauseError),
    /// A sum left its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// A product or quotient left its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
    /// Only the liquidation engine may do this.
    #[error("{sender} is not the liquidation engine")]
    NotEngine {
        /// Who sent it.
        sender: Addr,
    },
    /// The amount is zero.
    #[error("the amount is zero")]
    ZeroAmount,
    /// A number of the configuration is outside what can be lived with.
    #[error("{name} of {value} is outside {bounds}")]
    InvalidParam {
        /// The parameter.
        name: &'static str,
        /// Its value.
        value: Decimal,
        /// What works.
        bounds: &'static str,
    },
    /// The seed is too small to keep the index smooth.
    #[error("a seed of {seed} is below {least}")]
    SeedTooSmall {
        /// What was sent.
        seed: Uint128,
        /// The least.
        least: Uint128,
    },
    /// There is no such leverage class.
    #[error("there is no class {class} among {classes}")]
    UnknownClass {
        /// The index asked for.
        class: u8,
        /// How many there are.
        classes: u64,
    },
    /// The account is in that class already.
    #[error("the account is in class {class} already")]
    SameClass {
        /// The class.
        class: u8,
    },
    /// There is no such account.
    #[error("{account} has no account")]
    NoAccount {
        /// The address.
        account: Addr,
    },
    /// The lender holds nothing.
    #[error("{lender} is no lender")]
    NoLender {
        /// The address.
        lender: Addr,
    },
    /// There is no such request.
    #[error("there is no request {id}")]
    NoRequest {
        /// The id asked for.
        id: u64,
    },
    /// There is no such deficit.
    #[error("there is no deficit {id}")]
    NoDeficit {
        /// The id asked for.
        id: u64,
    },
    /// There is no such collateral.
    #[error("there is no collateral {id}")]
    NoCollateral {
        /// The id asked for.
        id: u64,
    },
    /// This asset is not a collateral.
    #[error("{asset} is not a collateral")]
    NotCollateral {
        /// The asset.
        asset: String,
    },
    /// This asset is listed already, or is the base.
    #[error("{asset} is listed already")]
    AlreadyListed {
        /// The asset.
        asset: String,
    },
    /// The market lists as many collaterals as it can.
    #[error("a market lists at most {most} collaterals")]
    TooManyCollaterals {
        /// The most.
        most: u64,
    },
    /// The market takes no more of this collateral. In units of the collateral.
    #[error("collateral {id} would reach {posted}, above its cap {cap}")]
    CollateralCap {
        /// The collateral.
        id: u64,
        /// What would be posted.
        posted: Uint128,
        /// The most.
        cap: Uint128,
    },
    /// The account holds less of this collateral. In units of the collateral.
    #[error("the account holds {held} of collateral {id}, not {asked}")]
    NotEnoughCollateral {
        /// The collateral.
        id: u64,
        /// What it holds.
        held: Uint128,
        /// What was asked for.
        asked: Uint128,
    },
    /// The index fell so low that nobody may enter any more. At 1e18.
    #[error("the index {index} is below {floor}: the market is wound down")]
    WoundDown {
        /// The index.
        index: Uint128,
        /// The least.
        floor: Uint128,
    },
    /// The amount buys not one share.
    #[error("{amount} buys no share at index {index}")]
    NoShares {
        /// The amount.
        amount: Uint128,
        /// The index, at 1e18.
        index: Uint128,
    },
    /// The lender has fewer free shares. In shares.
    #[error("{free} free shares, not {asked}")]
    NotEnoughShares {
        /// Shares that are in no request.
        free: Uint128,
        /// What was asked for.
        asked: Uint128,
    },
    /// The request cannot be paid yet.
    #[error("request {id} is payable from {payable_from}, now is {now}")]
    TooEarly {
        /// The request.
        id: u64,
        /// Its first moment.
        payable_from: u64,
        /// The block's time.
        now: u64,
    },
    /// There is not enough cash.
    #[error("{available} of cash is available, {needed} is needed")]
    NoCash {
        /// Cash that may be used for this.
        available: Uint128,
        /// What was asked for.
        needed: Uint128,
    },
    /// Recoveries owe the lender less than one unit.
    #[error("no refunds for {lender} to claim")]
    NoRefunds {
        /// Who asked.
        lender: Addr,
    },
    /// The account owes nothing.
    #[error("{account} owes nothing")]
    NoDebt {
        /// The account.
        account: Addr,
    },
    /// No premium is owed, or no cash may be used for it.
    #[error("premium owed {owed}, cash available {available}: nothing to distribute")]
    NothingToDistribute {
        /// Premium owed.
        owed: Uint128,
        /// Cash that may be used.
        available: Uint128,
    },
    /// Debt would be above the ceiling, or is.
    #[error("debt of {debt} is above the ceiling {ceiling}")]
    AboveCeiling {
        /// Debt after the message.
        debt: Uint128,
        /// The ceiling.
        ceiling: Uint128,
    },
    /// Weighted collateral would not cover the debt.
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
    #[error("revision {actual}, not {expected}")]
    WrongRevision {
        /// The revision of the plan.
        expected: u64,
        /// The revision now.
        actual: u64,
    },
    /// The account cannot be settled in this way in this state.
    #[error("the account is {state:?}")]
    WrongState {
        /// The state.
        state: AccountState,
    },
    /// The funds do not reach what they should repay.
    #[error("funds of {sent} for a repayment of {repay}")]
    FundsBelowRepay {
        /// What was sent.
        sent: Uint128,
        /// What should be repaid.
        repay: Uint128,
    },
    /// The repayment is below the price of what is taken less the highest discount.
    #[error("a repayment of {repaid} is below {least} for what is taken")]
    PaidTooLittle {
        /// What is repaid.
        repaid: Uint128,
        /// The least.
        least: Uint128,
    },
    /// An insolvent account is closed whole and by the engine: every lot, to the engine.
    #[error("an insolvent account is closed whole, into the engine: left {left:?}, the rest to {recipient}")]
    NotWhole {
        /// What would be left: collaterals and amounts, in units of the collateral.
        left: Vec<(u64, Uint128)>,
        /// Who would get the rest.
        recipient: Addr,
    },
}
