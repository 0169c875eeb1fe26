//! Errors of the oracle. Any error reverts the whole message.

use cosmwasm_std::{Addr, Decimal, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::oracle_aggregator::{PriceError, UnpackError};
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::Asset;
use risk::MathError;
use thiserror::Error;

/// An error of the oracle.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a response of another contract cannot be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The funds sent are not those that the message accepts.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// A transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// An error that every contract of the suite has.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// A migration is refused.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A computation has no result in its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum does not fit.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// The price cannot be used.
    #[error(transparent)]
    Price(#[from] PriceError),
    /// The bytes are no submission.
    #[error(transparent)]
    Submission(#[from] UnpackError),
    /// Round numbers derive from the length of a round, which therefore cannot change.
    #[error("the length of a round is fixed at {length} seconds; {asked} seconds were requested")]
    RoundLength {
        /// Present length, in seconds.
        length: u64,
        /// Length in the message, in seconds.
        asked: u64,
    },
    /// The round does not accept submissions now.
    #[error("round {round} is not open; the open round is {open}")]
    NotOpen {
        /// Round in the message.
        round: u64,
        /// Round that is open.
        open: u64,
    },
    /// The round has not ended.
    #[error("round {round} can be closed from {ends_at}; the time is {now}")]
    StillOpen {
        /// Round in the message.
        round: u64,
        /// First moment after the round, in seconds since the epoch.
        ends_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// The next round has ended too, so this one can no longer be closed.
    #[error("round {round} could only be closed before {expired_at}; the time is {now}")]
    Void {
        /// Round in the message.
        round: u64,
        /// First moment after the next round, in seconds since the epoch.
        expired_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// The round was closed or failed before.
    #[error("round {round} has already been closed")]
    AlreadyClosed {
        /// Round in the message.
        round: u64,
    },
    /// The reporter joined after the power of this round was fixed.
    #[error("the reporter joined after the power of round {round} was fixed")]
    NotInRound {
        /// Round in the message.
        round: u64,
    },
    /// The reporter has already submitted to this round.
    #[error("the reporter has already submitted to round {round}")]
    AlreadySubmitted {
        /// Round in the message.
        round: u64,
    },
    /// The submission contains no price of a reported feed.
    #[error("the submission holds no price of a reported feed")]
    NoPrices {},
    /// The feed has no price yet.
    #[error("feed {feed} has no price yet")]
    NoPrice {
        /// Id of the feed.
        feed: u64,
    },
    /// The feed is not read from another contract.
    #[error("feed {feed} is not read from another contract")]
    NoSource {
        /// Id of the feed.
        feed: u64,
    },
    /// The feed is halted.
    #[error("feed {feed} is halted")]
    Halted {
        /// Id of the feed.
        feed: u64,
    },
    /// The source returned a price of zero. The record stays and becomes stale.
    #[error("the source of feed {feed} answered with a price of zero")]
    ZeroPrice {
        /// Id of the feed.
        feed: u64,
    },
    /// The source returned an interval that includes zero.
    #[error("feed {feed}: the source answered price {price} with confidence {confidence}, which is not below it")]
    WideConfidence {
        /// Id of the feed.
        feed: u64,
        /// Price in the response.
        price: Decimal,
        /// Confidence in the response.
        confidence: Decimal,
    },
    /// The source returned a price older than the last one read.
    #[error("the price of feed {feed} is dated {observed_at}, before the last one read, {last}")]
    OlderPrice {
        /// Id of the feed.
        feed: u64,
        /// Timestamp of the response, in seconds since the epoch.
        observed_at: u64,
        /// Date of the last reading, in seconds since the epoch.
        last: u64,
    },
    /// The price is below the feed's minimum. The record stays and becomes stale.
    #[error("price {price} is below the minimum {least} of feed {feed}")]
    PriceTooSmall {
        /// Id of the feed.
        feed: u64,
        /// The price.
        price: Decimal,
        /// Lowest price of the feed.
        least: Decimal,
    },
    /// Only the source of a retired feed is replaced.
    #[error("feed {feed} is not retired")]
    NotRetired {
        /// Id of the feed.
        feed: u64,
    },
    /// A composite has 2 to 4 legs.
    #[error("a composite has 2 to 4 legs, not {legs}")]
    Legs {
        /// Number of legs in the message.
        legs: u64,
    },
    /// A leg must be a feed that exists already.
    #[error("feed {feed} cannot use feed {leg}, which does not exist yet")]
    InvalidLeg {
        /// Id of the new feed.
        feed: u64,
        /// Id of the leg.
        leg: u64,
    },
    /// The address is a reporter already.
    #[error("{address} is already a reporter")]
    ReporterExists {
        /// Address in the message.
        address: Addr,
    },
    /// The tranche already backs a reporter; it may back one only, so that its stake counts once.
    #[error("tranche {tranche} already backs reporter {reporter}")]
    TrancheTaken {
        /// Tranche in the message.
        tranche: u64,
        /// Id of the reporter it backs.
        reporter: u64,
    },
    /// The list is full.
    #[error("at most {max} {what} are permitted")]
    TooMany {
        /// Plural name of the listed items.
        what: &'static str,
        /// Largest number.
        max: u64,
    },
    /// The reporter has no active stake.
    #[error("reporter {reporter} has no active stake")]
    Unbonded {
        /// Id of the reporter.
        reporter: u64,
    },
    /// Rewards in the token are not accepted.
    #[error("rewards in {asset} are not accepted")]
    UnknownReward {
        /// The token.
        asset: Asset,
    },
    /// Rewards in the token are accepted already.
    #[error("rewards in {asset} are already accepted")]
    RewardListed {
        /// The token.
        asset: Asset,
    },
    /// The reporter is due nothing in the token.
    #[error("reporter {reporter} has nothing to claim")]
    NothingToClaim {
        /// Id of the reporter.
        reporter: u64,
    },
    /// No hash of this submission is stored: there was no submission, or it is too old.
    #[error("no submission of reporter {reporter} to round {round} is kept")]
    NoEvidence {
        /// Id of the reporter.
        reporter: u64,
        /// Round in the message.
        round: u64,
    },
    /// The evidence differs from what the reporter submitted.
    #[error("the evidence is not what reporter {reporter} submitted to round {round}")]
    WrongEvidence {
        /// Id of the reporter.
        reporter: u64,
        /// Round in the message.
        round: u64,
    },
    /// The bond is not in the asset that the reporter stakes.
    #[error("the bond is in {received}, but the reporter stakes {expected}")]
    WrongBond {
        /// Asset of the reporter's tranche.
        expected: Asset,
        /// Asset that was sent.
        received: Asset,
    },
    /// The bond is smaller than the slash that it may withhold.
    #[error("a bond of {bond} is below the minimum of {least}")]
    BondTooSmall {
        /// Smallest bond.
        least: Uint128,
        /// Bond that was sent.
        bond: Uint128,
    },
    /// The owner may still decide the dispute.
    #[error("dispute {dispute} expires at {expires_at}; the time is {now}")]
    NotExpired {
        /// Id of the dispute.
        dispute: u64,
        /// First moment at which anyone may end it, in seconds since the epoch.
        expires_at: u64,
        /// Time of the block, in seconds since the epoch.
        now: u64,
    },
    /// A reply to a submessage that this contract did not send.
    #[error("unknown reply {id}")]
    UnknownReply {
        /// Id of the reply.
        id: u64,
    },
}
