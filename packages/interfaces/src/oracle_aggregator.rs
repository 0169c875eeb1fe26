//! oracle-aggregator: bonded reporters and adapters in; price, confidence, EMA, variance and status out.
//!
//! A price is the amount of quote units for one base unit, both in their smallest units, with 18 digits.
//! Readers do not ask the contract: [`Oracle::record`] reads the fixed-width [`FeedRecord`] raw. Its layout is API.

mod response;
pub use response::*;

mod packed;
mod record;

pub use packed::{pack, unpack, PackedPrice};
pub use record::{record_key, Candidate, FeedRecord, FeedStatus, PriceError, PriceUse, RECORD_LEN, RECORD_VERSION};

use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Binary, Decimal, QuerierWrapper, StdError, StdResult};

/// Names of the events.
pub mod event {
    /// Attributes `reporter`, `round`, `prices`.
    pub const SUBMIT: &str = "oracle_aggregator.submit";
    /// Attributes `round`, `reporters`, `power`, `quorum`, `outcome` (`closed` or `failed`).
    pub const CLOSE: &str = "oracle_aggregator.close";
    /// One per feed whose record changed: `feed`, `price`, `status`.
    pub const PRICE: &str = "oracle_aggregator.price";
    /// One per reporter and feed outside the band: `reporter`, `feed`, `deviation`, `level`.
    pub const DEVIATION: &str = "oracle_aggregator.deviation";
    /// Attributes `reporter`, `tranche`, `fraction`, `id`.
    pub const SLASH: &str = "oracle_aggregator.slash";
    /// A slash that the security vault refused; it can be sent again: `reporter`, `id`.
    pub const SLASH_FAILED: &str = "oracle_aggregator.slash_failed";
    /// Attributes `feed`, `outcome`.
    pub const POKE: &str = "oracle_aggregator.poke";
    /// Attributes `reporter`, `until`.
    pub const JAIL: &str = "oracle_aggregator.jail";
    /// A change of configuration: `what`.
    pub const CONFIG: &str = "oracle_aggregator.config";
}

/// Birth.
#[cw_serde]
pub struct InstantiateMsg {
    /// The timelock.
    pub owner: String,
    /// The security vault that holds the reporters' stake.
    pub security_vault: String,
    /// The numbers.
    pub params: Params,
    /// The feeds to begin with; ids count up from 1 in this order.
    pub feeds: Vec<NewFeed>,
    /// The reporters to begin with; ids count up from 1 in this order.
    pub reporters: Vec<NewReporter>,
}

/// The numbers that governance sets.
#[cw_serde]
pub struct Params {
    /// Length of a round, in seconds.
    pub round_seconds: u64,
    /// The part of all unjailed power that must have reported.
    pub quorum: Decimal,
    /// The fewest reporters of a round.
    pub min_reporters: u32,
    /// How long after its round's end a price can be read, in seconds.
    pub max_age: u64,
    /// Time constant of the variance, in seconds.
    pub variance_tau: u64,
    /// Time constant of the EMA, in seconds.
    pub ema_tau: u64,
    /// The least confidence, as a part of the price.
    pub confidence_floor: Decimal,
    /// Above this confidence, as a part of the price, a feed is uncertain.
    pub confidence_max: Decimal,
    /// Above this distance of the logarithms of price and EMA a feed is uncertain.
    pub ema_gap: Decimal,
    /// When a price is not believed at once.
    pub breaker: BreakerParams,
    /// What a deviation costs.
    pub slashing: SlashingParams,
    /// Nothing submitted for this long jails, in seconds.
    pub inactivity: u64,
    /// From asking to return to being counted again, in seconds.
    pub jail_return: u64,
    /// The gas that one adapter may use.
    pub adapter_gas: u64,
}

/// The breaker: a return beyond `max(min_move, k * sqrt(variance * dt))` is only a candidate.
#[cw_serde]
#[derive(Copy)]
pub struct BreakerParams {
    /// The least band, as a logarithmic return.
    pub min_move: Decimal,
    /// Standard deviations.
    pub k: Decimal,
    /// The longest time that widens the band, in seconds.
    pub max_dt: u64,
}

/// What a deviation costs: excess fills a leaky bucket, what overflows it slashes.
#[cw_serde]
#[derive(Copy)]
pub struct SlashingParams {
    /// The least band, as a logarithmic distance.
    pub band: Decimal,
    /// Standard deviations of the time between two rounds.
    pub k: Decimal,
    /// The highest deviation, in bands, that one round books.
    pub max_deviation: Decimal,
    /// What the bucket holds, in bands.
    pub tolerance: Decimal,
    /// What leaks from the bucket, in bands per hour.
    pub leak_per_hour: Decimal,
    /// The fraction slashed per band of overflow, before the share of power that deviated with it.
    pub fraction_per_band: Decimal,
    /// Length of an epoch, in seconds.
    pub epoch: u64,
    /// The most that one epoch slashes.
    pub epoch_cap: Decimal,
}

/// A feed to be.
#[cw_serde]
pub struct NewFeed {
    /// What it is, for people: `ATOM/USDC`.
    pub name: String,
    /// Where its price comes from.
    pub source: FeedSource<String>,
}

/// Where a price comes from. Legs are ids of feeds that exist already.
#[cw_serde]
pub enum FeedSource<A> {
    /// Reporters submit it.
    Reported {},
    /// The redemption rate of a staking vault.
    RedemptionRate {
        /// The staking vault.
        vault: A,
        /// The fastest growth per year that is believed.
        max_growth_per_year: Decimal,
        /// How long after the vault's last sync its rate can be read, in seconds: a vault is compared with its chain
        /// far less often than a round closes.
        max_age: u64,
    },
    /// Another oracle contract, by smart query. Waits.
    Adapter {
        /// The other oracle.
        contract: A,
        /// The query.
        query: Binary,
    },
    /// A product of legs, some of them inverted; 2 to 4 legs.
    Composite {
        /// The legs.
        legs: Vec<Leg>,
    },
    /// A liquid staking token in the market's base asset.
    ///
    /// New risk is priced at `min(market, rate) * native`; liquidation at
    /// `rate * native * min(1, EMA of market / rate)`.
    LstPair {
        /// The native token in the base asset.
        native: u64,
        /// The redemption rate: native per liquid staking token.
        rate: u64,
        /// What the market gives: native per liquid staking token.
        market: u64,
        /// Below this `market / rate` the feed is uncertain: `1 - d_max`.
        min_market_to_rate: Decimal,
    },
}

/// A leg of a composite.
#[cw_serde]
#[derive(Copy)]
pub struct Leg {
    /// The feed.
    pub feed: u64,
    /// Whether its inverse is taken.
    pub inverted: bool,
}

/// A reporter to be.
#[cw_serde]
pub struct NewReporter {
    /// Who submits.
    pub address: String,
    /// The reporter's tranche in the security vault.
    pub tranche: u64,
}

/// Orders.
#[cw_ownable::cw_ownable_execute]
#[cw_serde]
pub enum ExecuteMsg {
    /// Prices of all reported feeds for the round that is open now, once. Reporters that are not jailed.
    Submit {
        /// The round: `time / round_seconds`.
        round: u64,
        /// Made by [`pack`]: every reported feed once, in ascending order of ids.
        prices: Binary,
    },
    /// Closes the round that ended last: medians, breaker, records, judgement of the round before. Anyone.
    CloseRound {
        /// The round.
        round: u64,
        /// The most feeds in this call; sharded closing waits, so absent for now.
        limit: Option<u32>,
    },
    /// Reads an adapter feed's source again. Anyone.
    Poke {
        /// The feed.
        feed: u64,
    },
    /// Computes composite feeds at the end of a close. Only the contract itself.
    FinishRound {
        /// The round.
        round: u64,
    },
    /// Sends a slash again that the security vault refused. Anyone.
    RetrySlash {
        /// The slash.
        id: u64,
    },
    /// Asks to return from jail. The jailed reporter.
    Rejoin {},
    /// Disputes a reporter's submissions with a bond. Waits.
    Dispute {
        /// The accused.
        reporter: String,
        /// The round.
        round: u64,
        /// What is wrong, for governance.
        reason: String,
    },
    /// Ends a dispute. Owner. Waits.
    ResolveDispute {
        /// The dispute.
        id: u64,
        /// The part of the accused's stake that is slashed; zero rejects the dispute.
        fraction: Decimal,
    },
    /// Adds a feed. Owner.
    AddFeed(NewFeed),
    /// Halts a feed or lets it go on. Owner.
    SetHalted {
        /// The feed.
        feed: u64,
        /// Whether it cannot be read.
        halted: bool,
    },
    /// Adds a reporter. Owner.
    AddReporter(NewReporter),
    /// Removes a reporter. Owner.
    RemoveReporter {
        /// Who submits.
        address: String,
    },
    /// Replaces the numbers. Owner. The length of a round cannot change.
    UpdateParams {
        /// The new numbers.
        params: Box<Params>,
    },
}

/// Questions.
#[cw_ownable::cw_ownable_query]
#[cw_serde]
#[derive(QueryResponses)]
pub enum QueryMsg {
    /// The configuration.
    #[returns(ConfigResponse)]
    Config {},
    /// A feed with its record.
    #[returns(FeedResponse)]
    Feed {
        /// The feed.
        id: u64,
    },
    /// Feeds by id.
    #[returns(Vec<FeedResponse>)]
    Feeds {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// A price for a use; the same answer, or error, that a market gets.
    #[returns(PriceResponse)]
    Price {
        /// The feed.
        feed: u64,
        /// What it is used for.
        purpose: PriceUse,
    },
    /// A reporter.
    #[returns(ReporterResponse)]
    Reporter {
        /// Who submits.
        address: String,
    },
    /// Reporters by id.
    #[returns(Vec<ReporterResponse>)]
    Reporters {
        /// The last id of the page before.
        start_after: Option<u64>,
        /// The most items.
        limit: Option<u32>,
    },
    /// The round that is open, and the one that can be closed.
    #[returns(RoundResponse)]
    Round {},
    /// What corrupting the oracle would cost and yield. Waits.
    #[returns(CostOfAttackResponse)]
    CostOfAttack {},
}

/// The oracle as its readers see it.
#[cw_serde]
pub struct OracleAggregator(pub Addr);

impl OracleAggregator {
    /// A feed's record, read raw in constant time. A missing or unknown record is an error.
    pub fn record(&self, querier: &QuerierWrapper, feed: u64) -> StdResult<FeedRecord> {
        let bytes = querier
            .query_wasm_raw(&self.0, record_key(feed))?
            .ok_or_else(|| StdError::not_found(format!("record of feed {feed}")))?;
        FeedRecord::from_bytes(&bytes)
    }
}
