//! Errors of the market. Any of them reverts the whole message.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use credit::CreditError;
use cw_utils::PaymentError;
use interfaces::market::AccountState;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// What a handler or a computation of the market returns.
pub type Result<T, E = ContractError> = std::result::Result<T, E>;

/// Errors of the market. Amounts are in base units unless a variant says otherwise, moments in seconds since the epoch.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The message accepts other funds than were sent.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner or the guardian, the action is paused, or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not authorized, a parameter is outside its range or contradicts another, or no record exists under an id.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract or version cannot be migrated to this code.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A rule of the market refuses, or a number exceeds its type.
    #[error(transparent)]
    Credit(#[from] CreditError),
    /// The seed is so small that one unit of interest would move the index visibly.
    #[error("seed {seed} is below the minimum {min}")]
    SeedTooSmall {
        /// Seed sent.
        seed: Uint128,
        /// Smallest permitted seed.
        min: Uint128,
    },
    /// The base asset is a cw20 token; only native coins are supported.
    #[error("base asset {asset} is not a native coin")]
    BaseNotNative {
        /// The asset.
        asset: String,
    },
    /// The account is already in the requested class.
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
    /// The market already lists the maximum number of collaterals.
    #[error("a market lists at most {max} collaterals")]
    TooManyCollaterals {
        /// Maximum number of collaterals.
        max: u64,
    },
    /// The deposit would exceed the collateral's cap. Amounts in units of the collateral.
    #[error("posted collateral {id} would reach {posted}, above its cap of {cap}")]
    CollateralCap {
        /// The collateral.
        id: u64,
        /// Amount that would be posted by all accounts.
        posted: Uint128,
        /// The cap.
        cap: Uint128,
    },
    /// The collateral has no usable price, and the account has debt and other collateral that has one.
    #[error(
        "collateral {id} cannot be posted: feed {feed} has no usable price, and the account has debt and priced collateral"
    )]
    Unpriced {
        /// The collateral.
        id: u64,
        /// The feed.
        feed: u64,
    },
    /// The request cannot be paid yet.
    #[error("request {id} is payable from {payable_at}; the time is {now}")]
    TooEarly {
        /// The request.
        id: u64,
        /// First second at which it is payable.
        payable_at: u64,
        /// The block's time.
        now: u64,
    },
    /// The lender's claimable recoveries are less than one unit.
    #[error("{lender} has no refunds to claim")]
    NoRefunds {
        /// The lender.
        lender: Addr,
    },
    /// The account has no debt.
    #[error("{account} has no debt")]
    NoDebt {
        /// The account.
        account: Addr,
    },
    /// The account has changed since the plan was made.
    #[error("the account has changed: its revision is {actual}, expected {expected}")]
    WrongRevision {
        /// Revision the plan was made for.
        expected: u64,
        /// Current revision.
        actual: u64,
    },
    /// The account's state does not permit this settlement.
    #[error("the account cannot be settled this way: it is {state}")]
    WrongState {
        /// The state.
        state: AccountState,
    },
    /// The funds sent are below the stated repayment.
    #[error("{sent} was sent, less than the repayment of {repay}")]
    FundsBelowRepay {
        /// Funds sent.
        sent: Uint128,
        /// Repayment stated in the message.
        repay: Uint128,
    },
    /// The repayment is below the least that the discount permits for the collateral taken.
    #[error("repayment of {repaid} is below {least}, the lowest price of the collateral")]
    PaidTooLittle {
        /// Debt repaid.
        repaid: Uint128,
        /// Lowest permitted repayment.
        least: Uint128,
    },
    /// A tranche that leaves the list still secures a deficit or a provision of the market. Units of its asset.
    #[error("tranche {tranche} is in use: {held} on hold, {reserved} reserved, {seized} seized")]
    TrancheInUse {
        /// Id of the tranche.
        tranche: u64,
        /// Sum of its holds.
        held: Uint128,
        /// Its reserve.
        reserved: Uint128,
        /// Stake that deficits seized and that is not yet sold.
        seized: Uint128,
    },
    /// The terms of a tranche do not fit this market.
    #[error("the {term} of tranche {tranche} is {found}, not {expected}")]
    TrancheTerms {
        /// Id of the tranche.
        tranche: u64,
        /// The term that does not fit: `reserver`, `slasher`, `asset` or `reward`.
        term: &'static str,
        /// Its value.
        found: String,
        /// The value that it must have.
        expected: String,
    },
    /// The record of the tranche cannot be decoded, so the hole is not known.
    #[error("the record of a tranche cannot be decoded: {error}")]
    TrancheRecord {
        /// When a message first recorded this; absent until then.
        reported_at: Option<u64>,
        /// Reason of the decoder.
        error: String,
    },
    /// The request is too small and does not cover all of the lender's shares.
    #[error("a request of {value} is below the minimum of {least} and does not ask for all shares")]
    RequestTooSmall {
        /// Value of the shares at the index.
        value: Uint128,
        /// Least value of a request.
        least: Uint128,
    },
    /// A request of the lender lapsed a short while ago.
    #[error("the next request is possible from {retry_at}; the time is {now}")]
    RequestTooSoon {
        /// First second of the next request.
        retry_at: u64,
        /// The block's time.
        now: u64,
    },
    /// An older request can be paid.
    #[error("request {id} is not next: request {next} can be paid")]
    NotNext {
        /// The request.
        id: u64,
        /// The older request.
        next: u64,
    },
    /// The request is worth less than its lender accepts from anyone.
    #[error("request {id} is worth {worth}, below its minimum of {min_out}; only its lender may accept that")]
    BelowMinimum {
        /// The request.
        id: u64,
        /// Payment now.
        worth: Uint128,
        /// Least payment.
        min_out: Uint128,
    },
    /// The list is too long.
    #[error("{items} accounts were named, at most {max} are permitted")]
    TooMany {
        /// Length of the list.
        items: u64,
        /// Highest length.
        max: u64,
    },
}

impl From<PauseError> for ContractError {
    fn from(error: PauseError) -> Self {
        Self::Admin(error.into())
    }
}

impl From<OverflowError> for ContractError {
    fn from(error: OverflowError) -> Self {
        Self::Credit(error.into())
    }
}

impl From<MathError> for ContractError {
    fn from(error: MathError) -> Self {
        Self::Credit(error.into())
    }
}
