//! oracle-aggregator: turns the prices of bonded reporters and the redemption rates of vaults into one record per feed.
//!
//! A price is the amount of quote units per base unit, both in their smallest units, with 18 decimal places.
//! Readers do not query the contract: [`OracleAggregator::record`] reads the fixed-width [`FeedRecord`] raw. Its layout is
//! part of this interface. Moments are in seconds since the epoch.

mod dispute;
mod due;
mod feed;
mod handle;
mod packed;
mod params;
mod ranges;
mod record;
mod reporter;
mod response;
mod ring;
mod safety;

pub use dispute::{DisputeParams, DisputeResponse, NewDispute, ReceiveMsg, HELD_PER_BOND, MOST_DISPUTER_SHARE};
pub use due::*;
pub use feed::{FeedSource, Leg, NewFeed};
pub use handle::OracleAggregator;
pub use packed::{pack, unpack, PackedPrice, UnpackError};
pub use params::{BreakerParams, Params, RewardParams, SlashingParams, LEAST_REPORTERS};
pub use ranges::LONGEST_WINDOW;
pub use record::{
    record_key, Candidate, FeedRecord, FeedStatus, PriceError, PriceUse, Side, RECORD_LEN, RECORD_VERSION,
};
pub use reporter::{MissedFeed, NewReporter, ReporterResponse};
pub use response::*;
pub use ring::{ring_key, RingEntry, RING_LEN, RING_ROUNDS, RING_VERSION};
pub use safety::{
    Consumer, Consumers, ConsumersResponse, CostOfAttackResponse, Safety, MAX_CONSUMERS, SAFETY_KEY, SAFETY_LEN,
    SAFETY_VERSION,
};

use crate::shared::asset::AssetUnchecked;
use crate::shared::fields;
use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Binary, Decimal};
use cw20::Cw20ReceiveMsg;

pub mod event;

/// Instantiation message. Takes no funds.
///
/// Errors: `Payment`, and those of [`ExecuteMsg::AddFeed`], [`ExecuteMsg::AddReporter`], [`ExecuteMsg::ListReward`] and
/// [`ExecuteMsg::UpdateParams`].
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct InstantiateMsg {
    /// Owner: the timelock.
    pub owner: String,
    /// Security vault that holds the reporters' stake.
    pub security_vault: String,
    /// Parameters set by governance.
    pub params: Params,
    /// Initial feeds; ids count up from 1 in this order.
    pub feeds: Vec<NewFeed>,
    /// Initial reporters; ids count up from 1 in this order.
    pub reporters: Vec<NewReporter>,
    /// Tokens that rewards are accepted in; at most 4.
    pub rewards: Vec<AssetUnchecked>,
}

/// Messages the contract executes. Funds are refused with `Payment`, except where a message takes exactly one coin.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub enum ExecuteMsg {
    /// Submits the sender's prices to the open round, once. Callable by the operators of reporters. A reporter without a
    /// price for some feed leaves it out and abstains from it; prices for feeds that nobody reports are dropped. The first
    /// submission of a round also fixes the counted power of every reporter for it.
    ///
    /// Errors: `Unauthorized`, `NotOpen`, `Submission` for bytes that [`unpack`] refuses, `NoPrices`, `AlreadySubmitted`,
    /// `NotInRound`, `Unbonded`, `Std`.
    Submit {
        /// Open round: `block time / round_seconds`, rounded down.
        round: u64,
        /// Bytes made by [`pack`]: any of the reported feeds, by ascending id.
        prices: Binary,
    },
    /// Closes the round that ended last: takes the medians, writes the records, confirms the deviations of the round before,
    /// then reads outside sources and computes derived feeds. Permissionless, once per round, until the
    /// next round ends. Without a quorum the round fails and no record changes.
    ///
    /// With a limit the medians are taken in shards: each message continues where the one before ended, and one that finds no
    /// feed left, or has no limit, does everything else, so that all prices of a round become readable together. A shard takes
    /// whole parts of 32 feeds, ids 1 to 32 and 33 to 64, as submissions are stored, and reads no other. Shards of 30
    /// reporters and 50 feeds cost at most 12 % more storage gas than one close. A round whose shards are not all closed when
    /// the next round ends is void.
    ///
    /// Errors: `StillOpen`, `Void`, `AlreadyClosed`, `OutOfRange`.
    CloseRound {
        /// Round to close.
        round: u64,
        /// Medians after which this message begins no other part of 32 feeds. It writes no record if it takes one. Unit:
        /// count. Range: 1 to 64. Default: everything in one message.
        limit: Option<u32>,
    },
    /// Reads an outside source: a vault's redemption rate or another oracle's price. Permissionless; each close sends it too. The
    /// first price of a feed is written to its record at once, a later one by the next close of a round that was still open at
    /// the reading, through a breaker.
    ///
    /// Errors: `NotFound`, `NoSource`, `Halted`, `ZeroPrice`, `PriceTooSmall`, `WideConfidence`, `OlderPrice`, `Std` when the
    /// source does not answer.
    #[serde(deserialize_with = "fields::feed")]
    Poke {
        /// Feed to read.
        feed: u64,
    },
    /// Writes what was read from outside and computes the derived feeds at the end of a close. Callable by the contract itself.
    ///
    /// Errors: `Unauthorized`.
    FinishRound {
        /// Round that is being closed.
        round: u64,
    },
    /// Sends a slash that the security vault refused to it again. Permissionless.
    ///
    /// Errors: `NotFound`.
    #[serde(deserialize_with = "fields::id")]
    RetrySlash {
        /// Id of the slash.
        id: u64,
    },
    /// Disputes what a reporter submitted to a round. Callable by anyone; funds: the bond, in the native coin that the reporter
    /// stakes. A reporter that stakes a cw20 token is disputed by its `Send` with [`ReceiveMsg::Dispute`].
    ///
    /// The bond is at least [`DisputeParams::bond`] of the assets of the reporter's tranche. Until the dispute ends,
    /// [`HELD_PER_BOND`] times the bond of the stake is on hold, and automatic slashes are withheld up to the bond. No record changes.
    /// Several disputes about a reporter form one case: each has its own evidence, bond and end, their holds add up, and only
    /// the oldest withholds slashes.
    ///
    /// Errors: `Payment`, `NotFound` (reporter, feed), `StillOpen`, `NoEvidence`, `WrongEvidence`, `WrongBond`, `BondTooSmall`,
    /// `Std` when the security vault does not answer.
    Dispute(NewDispute),
    /// Receives cw20 tokens with a [`ReceiveMsg`]. Callable by any cw20 token, as the hook of its `Send`; the hook acts on the
    /// token that calls, on no other.
    ///
    /// Errors: those of the message inside.
    Receive(Cw20ReceiveMsg),
    /// Decides a dispute. Callable by the owner.
    ///
    /// A fraction above zero upholds it: the fraction of the reporter's tranche is slashed, and the disputer receives the bond and
    /// a share of the slash. Zero rejects it: the stakers of the reporter's tranche receive the bond. The hold of the dispute ends;
    /// while the security vault refuses a slash, once that slash is booked.
    ///
    /// Errors: `Ownership`, `NotFound`, `OutOfRange`.
    ResolveDispute {
        /// Id of the dispute.
        id: u64,
        /// Part of the tranche to slash. Range: 0 to 1.
        fraction: Decimal,
        /// Part of the slash that the disputer receives. Range: 0 to 0.1.
        disputer_share: Decimal,
        /// Whether to drop the automatic slashes that were withheld; otherwise they are sent too.
        waive: bool,
    },
    /// Ends a dispute that was not decided in time: the stakers of the reporter's tranche receive the bond, and withheld slashes are
    /// sent. Callable by anyone.
    ///
    /// Errors: `NotFound`, `NotExpired`.
    #[serde(deserialize_with = "fields::id")]
    ExpireDispute {
        /// Id of the dispute.
        id: u64,
    },
    /// Names the next operator of a reporter and replaces an earlier name. The account becomes the operator when it accepts; the
    /// owner itself becomes it at once. Callable by the reporter's owner.
    ///
    /// Errors: `NotFound`, `Unauthorized`, `ReporterExists`, `Std` for an invalid address.
    SetOperator {
        /// Id of the reporter.
        reporter: u64,
        /// Account that is named.
        operator: String,
    },
    /// Makes the sender the operator of a reporter, which keeps its id, stake and record; the previous operator can no longer
    /// submit. Callable by the account that the owner named.
    ///
    /// Errors: `NotFound`, `Unauthorized`, `ReporterExists`.
    AcceptOperator {
        /// Id of the reporter.
        reporter: u64,
    },
    /// Adds a reward for the reporters. It vests over [`RewardParams::period`] and is divided in proportion to counted power times
    /// the part of the feeds reported within the band, over closed rounds; the part of an absent reporter goes to the others.
    /// Callable by anyone; funds: a listed reward token; a cw20 token comes by its `Send` with [`ReceiveMsg::Reward`].
    ///
    /// Errors: `Payment`, `UnknownReward`.
    #[serde(deserialize_with = "fields::tranche")]
    Reward {
        /// Not used; present so that a payer of the security vault's `reward` can name the oracle instead.
        tranche: u64,
    },
    /// Pays the rewards of a reporter in one token: its commission to its owner, the rest to the stakers of its tranche. Callable by
    /// anyone. The tranche must accept the token.
    ///
    /// Errors: `NotFound`, `UnknownReward`, `NothingToClaim`, `Std` for an invalid address.
    ClaimReward {
        /// Id of the reporter, also of one that was removed.
        reporter: u64,
        /// The token.
        asset: AssetUnchecked,
    },
    /// Accepts rewards in a further token, for good; at most 4. Callable by the owner.
    ///
    /// Errors: `Ownership`, `RewardListed`, `TooMany`, `Std` for an invalid address.
    ListReward {
        /// The token.
        asset: AssetUnchecked,
    },
    /// Changes the part of its rewards that a reporter's owner keeps, also of those that are due. Callable by the reporter's owner,
    /// who can lower it only, and by the owner of the oracle.
    ///
    /// Errors: `Ownership`, `NotFound`, `OutOfRange`.
    SetCommission {
        /// Id of the reporter.
        reporter: u64,
        /// The new part. Range: 0 to 1; for the reporter's owner at most the present one.
        commission: Decimal,
    },
    /// Adds a feed under the next id. Callable by the owner.
    ///
    /// Errors: `Ownership`, `TooMany`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
    AddFeed(NewFeed),
    /// Retires a feed: it takes no more reports and readings, and is halted with everything derived from it. Callable by the owner.
    ///
    /// Errors: `Ownership`, `NotFound`.
    #[serde(deserialize_with = "fields::feed")]
    RetireFeed {
        /// Feed to retire.
        feed: u64,
    },
    /// Gives a retired feed another source under the same id. It is stale until the first price of that source, at which its
    /// averages start, and uncertain for 20 prices; earlier history does not count. Callable by the owner.
    ///
    /// Errors: `Ownership`, `NotFound`, `NotRetired`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std` for an invalid address.
    ReplaceFeed {
        /// Feed to replace.
        id: u64,
        /// New name, source and settings; every leg must have a lower id than the feed.
        feed: NewFeed,
    },
    /// Halts a feed and everything derived from it, or lifts its halt. A feed whose halt is lifted stays stale until it is
    /// next written. Callable by the owner.
    ///
    /// Errors: `Ownership`, `NotFound`.
    SetHalted {
        /// Feed to halt or lift.
        feed: u64,
        /// Whether the feed is halted from now on.
        halted: bool,
    },
    /// Adds a reporter under the next id; it counts from the next round. Callable by the owner.
    ///
    /// Errors: `Ownership`, `ReporterExists`, `TrancheTaken`, `TooMany`, `OutOfRange`, `Std` for an invalid address.
    AddReporter(NewReporter),
    /// Removes a reporter; it stops counting with the next round and its pending deviations are dropped. What it submitted can
    /// still be disputed. Callable by the owner.
    ///
    /// Errors: `Ownership`, `NotFound`.
    #[serde(deserialize_with = "fields::id")]
    RemoveReporter {
        /// Id of the reporter.
        id: u64,
    },
    /// Replaces the list of contracts that rely on the prices, from which every close computes the cost of an attack. Callable by
    /// the owner.
    ///
    /// Errors: `Ownership`, `NotFound` (feed), `TooMany`, `OutOfRange`, `Std` for an invalid address.
    SetConsumers(Consumers<String>),
    /// Replaces all parameters. Callable by the owner.
    ///
    /// Errors: `Ownership`, `OutOfRange`, `RoundLength`.
    UpdateParams {
        /// New parameters; `round_seconds` must stay as it is.
        params: Box<Params>,
    },
    /// Offers, accepts or renounces ownership. Callable by the owner; `AcceptOwnership` by the pending owner.
    ///
    /// Errors: `Admin`.
    UpdateOwnership(cw_ownable::Action),
}

/// Queries the contract answers.
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum QueryMsg {
    /// Returns the configuration.
    #[returns(ConfigResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Config {},
    /// Returns a feed with its record. Errors: `NotFound`.
    #[returns(FeedResponse)]
    #[serde(deserialize_with = "fields::id")]
    Feed {
        /// Id of the feed.
        id: u64,
    },
    /// Lists feeds by ascending id.
    #[returns(Vec<FeedResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Feeds {
        /// Last id of the page before.
        start_after: Option<u64>,
        /// Largest number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns a price for one use: the same answer, or error, that a market gets. Errors: `NotFound`, `NoPrice`, `Price`.
    #[returns(PriceResponse)]
    Price {
        /// Id of the feed.
        feed: u64,
        /// What the price is used for.
        purpose: PriceUse,
    },
    /// Returns a reporter. Errors: `NotFound`.
    #[returns(ReporterResponse)]
    Reporter {
        /// Its operator or its owner.
        address: String,
    },
    /// Lists reporters by ascending id.
    #[returns(Vec<ReporterResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Reporters {
        /// Last id of the page before.
        start_after: Option<u64>,
        /// Largest number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Lists open disputes by ascending id.
    #[returns(Vec<DisputeResponse>)]
    #[serde(deserialize_with = "fields::page")]
    Disputes {
        /// Last id of the page before.
        start_after: Option<u64>,
        /// Largest number of items. Default 30, at most 100.
        limit: Option<u32>,
    },
    /// Returns the contracts that rely on the prices.
    #[returns(ConsumersResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Consumers {},
    /// Returns what it costs to own a median and what could be gained, on one feed or on all. Errors: `NotFound` before the first
    /// round that was closed with consumers.
    #[returns(CostOfAttackResponse)]
    CostOfAttack {
        /// Only what relies on this feed.
        feed: Option<u64>,
    },
    /// Returns the open round and the one that can be closed.
    #[returns(RoundResponse)]
    #[serde(deserialize_with = "fields::nothing")]
    Round {},
    /// Returns the owner, the pending owner and the expiry of the offer.
    #[returns(cw_ownable::Ownership<String>)]
    #[serde(deserialize_with = "fields::nothing")]
    Ownership {},
    /// Returns work that anyone may do now. A page ends after `limit` slashes or disputes; repeat with `next` until it
    /// is absent. The round and the rates are on the first page only.
    #[returns(DueResponse)]
    #[serde(deserialize_with = "fields::page")]
    Due {
        /// `next` of the previous page; the beginning when absent.
        start_after: Option<DueCursor>,
        /// Number of slashes or disputes that a page reads. Default 30, at most 100.
        limit: Option<u32>,
    },
}
