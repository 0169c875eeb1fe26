//! Everything that can go wrong, with its numbers. Moments and durations in seconds.

use cosmwasm_std::{Addr, Decimal, StdError};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::oracle_aggregator::PriceError;
use risk::MathError;
use thiserror::Error;

/// An error of the oracle.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a peer's answer or a submission could not be read or written; or the stored contract is
    /// another one, or newer.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds came along; nothing here takes any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// A computation has no answer in its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// The price cannot be used.
    #[error(transparent)]
    Price(#[from] PriceError),
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
    /// Laid out, not built yet.
    #[error("{message} waits")]
    Waits {
        /// What waits.
        message: &'static str,
    },
    /// The sender has no right to this message.
    #[error("{sender} may not do this")]
    Unauthorized {
        /// Who sent it.
        sender: Addr,
    },
    /// A parameter lies outside what works.
    #[error("{name} of {value} is outside {bounds}")]
    Param {
        /// The parameter.
        name: &'static str,
        /// Its value.
        value: Decimal,
        /// What works.
        bounds: &'static str,
    },
    /// The length of a round cannot change: rounds are counted by it.
    #[error("rounds last {length} s and cannot last {asked} s")]
    RoundLength {
        /// The length.
        length: u64,
        /// The length asked for.
        asked: u64,
    },
    /// The round does not take submissions now.
    #[error("round {round} is not open, round {open} is")]
    NotOpen {
        /// The round.
        round: u64,
        /// The round that is open.
        open: u64,
    },
    /// The round cannot be closed yet.
    #[error("round {round} can be closed from {from}, now is {now}")]
    StillOpen {
        /// The round.
        round: u64,
        /// When it ends.
        from: u64,
        /// Now.
        now: u64,
    },
    /// The round can no longer be closed; if it was not, it is void.
    #[error("round {round} could be closed before {until}, now is {now}")]
    Void {
        /// The round.
        round: u64,
        /// When the round after it ended.
        until: u64,
        /// Now.
        now: u64,
    },
    /// The round was closed, or failed, before.
    #[error("round {round} has been closed")]
    AlreadyClosed {
        /// The round.
        round: u64,
    },
    /// The address is no reporter.
    #[error("{address} is no reporter")]
    NotReporter {
        /// The address.
        address: Addr,
    },
    /// The reporter does not count now.
    #[error("the reporter is in jail until {until:?}")]
    Jailed {
        /// When it counts again; absent until it asks to return.
        until: Option<u64>,
    },
    /// The reporter counts, or has asked to return already.
    #[error("the reporter counts from {active_from} on")]
    NotJailed {
        /// From when.
        active_from: u64,
    },
    /// The reporter began to count after the power of this round was fixed.
    #[error("the power of round {round} was fixed without the reporter")]
    NotInRound {
        /// The round.
        round: u64,
    },
    /// One submission per reporter and round.
    #[error("round {round} has this reporter's prices")]
    AlreadySubmitted {
        /// The round.
        round: u64,
    },
    /// A submission holds every reported feed once.
    #[error("prices of feeds {submitted:?} instead of {expected:?}")]
    Feeds {
        /// The feeds of the submission.
        submitted: Vec<u64>,
        /// The reported feeds.
        expected: Vec<u64>,
    },
    /// There is no such feed.
    #[error("there is no feed {feed}")]
    UnknownFeed {
        /// The id.
        feed: u64,
    },
    /// The feed has no price yet.
    #[error("feed {feed} has no price yet")]
    NoPrice {
        /// The id.
        feed: u64,
    },
    /// Only feeds with a source outside can be poked.
    #[error("feed {feed} has no source to read")]
    NotAdapter {
        /// The id.
        feed: u64,
    },
    /// The feed is halted.
    #[error("feed {feed} is halted")]
    Halted {
        /// The id.
        feed: u64,
    },
    /// The source says that nothing is worth anything; the record stays and goes stale.
    #[error("the source of feed {feed} says zero")]
    ZeroRate {
        /// The id.
        feed: u64,
    },
    /// A composite has 2 to 4 legs.
    #[error("a composite of {legs} legs")]
    Legs {
        /// How many there are.
        legs: u64,
    },
    /// A leg must be a feed that exists already.
    #[error("leg {leg} of feed {feed} does not exist before it")]
    UnknownLeg {
        /// The new feed.
        feed: u64,
        /// The leg.
        leg: u64,
    },
    /// The address reports already.
    #[error("{address} is a reporter")]
    ReporterExists {
        /// The address.
        address: Addr,
    },
    /// A tranche backs one reporter only: its stake counts once.
    #[error("tranche {tranche} is that of reporter {reporter}")]
    TrancheTaken {
        /// The tranche.
        tranche: u64,
        /// The id of the reporter that it backs.
        reporter: u64,
    },
    /// The list is full.
    #[error("at most {max} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most there can be.
        max: u64,
    },
    /// There is no refused slash with this id.
    #[error("there is no refused slash {id}")]
    UnknownSlash {
        /// The id.
        id: u64,
    },
    /// A reply that nothing here asked for.
    #[error("unknown reply {id}")]
    UnknownReply {
        /// The id.
        id: u64,
    },
    /// The security vault answered another number of tranches than it was asked for.
    #[error("power of {answered} tranches instead of {asked}")]
    Power {
        /// Tranches asked for.
        asked: u64,
        /// Tranches answered.
        answered: u64,
    },
}
