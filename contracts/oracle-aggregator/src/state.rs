//! Storage of the oracle and its rules. Feed records and submissions have layouts of their own, the rest is packed.

use cosmwasm_schema::serde::Serialize;
use cosmwasm_std::{Addr, Decimal, StdResult, Storage, Uint128};
use interfaces::oracle_aggregator::{record_key, ring_key, FeedRecord, FeedSource, Params, RingEntry};
use interfaces::packed;
use interfaces::security_vault::{SecurityVault, SlashReward};

use crate::bucket::Bucket;
use crate::feeds;
use crate::lst_pair::Ratio;
use crate::numbers::{put, Reader};
use crate::rate::Anchor;
use crate::reading::Readings;
use crate::roster::{Reporter, Roster};
use crate::round::{slot, Clock};
use crate::stake::Stake;
use crate::store::{Item, Map};

/// Largest number of feeds: a close reads all of them at once.
pub const MAX_FEEDS: u64 = 64;

/// The configuration.
pub const CONFIG: Item<Config> = Item::new("config");
/// All feeds, in the order of their ids, which count up from 1.
pub const FEEDS: Item<Vec<Feed>> = Item::new("feeds");
const REPORTED: &[u8] = b"reported";
/// All reporters, in the order of their ids.
pub const ROSTER: Item<Roster> = Item::new("roster");
/// Last rounds that ended.
pub const PROGRESS: Item<Progress> = Item::new("progress");
/// Power tables, by slot of the round.
pub const POWER_TABLES: Map<u64, PowerTable> = Map::new("power_tables");
/// Stake of the reporters, by id, as the last round found it.
pub const STAKES: Item<Vec<(u64, Stake)>> = Item::new("stakes");
/// Buckets of the reporters that ever deviated, by id.
pub const BUCKETS: Map<u64, Bucket> = Map::new("buckets");
/// Last id given to a slash.
pub const LAST_SLASH: Item<u64> = Item::new("last_slash");
/// Slashes that the security vault refused, by id.
pub const REFUSED_SLASHES: Map<u64, Slash> = Map::new("refused_slashes");
/// Averages of market over redemption rate, by pair.
pub const RATIOS: Map<u64, Ratio> = Map::new("ratios");
/// Rates from which the growth of a redemption rate counts, by feed.
pub const RATE_ANCHORS: Map<u64, Anchor> = Map::new("rate_anchors");
/// The last readings of outside sources, by feed.
pub const READINGS: Map<u64, Readings> = Map::new("readings");

/// The configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Security vault that holds the reporters' stake.
    pub security_vault: SecurityVault,
    /// Parameters set by governance.
    pub params: Params,
}

impl Config {
    /// The clock of rounds.
    pub fn clock(&self) -> Clock {
        Clock::new(self.params.round_seconds)
    }
}

/// A feed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(crate = "cosmwasm_schema::serde")]
pub struct Feed {
    /// Name for people.
    pub name: String,
    /// Where its price comes from.
    pub source: FeedSource<Addr>,
    /// Lowest price that it can have.
    pub least_price: Decimal,
    /// Whether it keeps a ring of accepted prices.
    pub ring: bool,
    /// Whether it is retired until its source is replaced.
    pub retired: bool,
    /// Whether the owner halted it.
    pub halted: bool,
    /// First round whose reports are about this source: a replaced feed had another one before.
    pub since: u64,
}

/// The last rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// The last round that was closed or failed.
    pub ended: Option<u64>,
    /// The last round that was closed with a quorum.
    pub closed: Option<u64>,
    /// The round that is being closed in shards; a round that became void meanwhile is left here.
    pub closing: Option<Closing>,
}

/// A round of which some feeds were observed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Closing {
    /// The round.
    pub round: u64,
    /// The feed that the next shard begins with.
    pub next: u64,
    /// Shards kept so far.
    pub shards: u8,
    /// Who submitted.
    pub present: Present,
}

/// Those who submitted to a round.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Present {
    /// Number of them that have power.
    pub reporters: u64,
    /// Their power.
    pub power: Uint128,
}

/// Power of a round, fixed by its first submission.
#[derive(Clone, Debug, PartialEq)]
pub struct PowerTable {
    /// The round.
    pub round: u64,
    /// Ids of all reporters, with their counted power.
    pub powers: Vec<(u64, Uint128)>,
}

/// A slash on its way to the security vault.
#[derive(Clone, Debug, PartialEq)]
pub struct Slash {
    /// Id, under which the security vault slashes once.
    pub id: u64,
    /// Owner of the reporter.
    pub reporter: Addr,
    /// Id of the reporter.
    pub reporter_id: u64,
    /// Tranche of the reporter.
    pub tranche: u64,
    /// Part of the tranche that is slashed.
    pub fraction: Decimal,
    /// Who gets a part of it.
    pub reward: Option<SlashReward>,
    /// Stake that is held until the security vault has booked it; zero where no dispute led to it.
    pub held: Uint128,
}

packed!(Config { security_vault, params });
packed!(Feed { name, source, least_price, ring, retired, halted, since });
packed!(Progress { ended, closed, closing });
packed!(Closing { round, next, shards, present });
packed!(Present { reporters, power });
packed!(PowerTable { round, powers });
packed!(Slash { id, reporter, reporter_id, tranche, fraction, reward, held });

impl Slash {
    /// A slash that pays nobody and for which nothing is held.
    pub fn of(reporter: &Reporter, id: u64, fraction: Decimal) -> Self {
        Self {
            id,
            reporter: reporter.owner.clone(),
            reporter_id: reporter.id,
            tranche: reporter.tranche,
            fraction,
            reward: None,
            held: Uint128::zero(),
        }
    }
}

/// Writes the feeds, and the ids of those that are reported: a submission reads no more of them.
pub fn save_feeds(store: &mut dyn Storage, all: &Vec<Feed>) -> StdResult<()> {
    let mut bytes = vec![];
    for feed in feeds::reported(all) {
        put(&mut bytes, &[feed.into()]);
    }
    store.set(REPORTED, &bytes);
    FEEDS.save(store, all)
}

/// Ids of the feeds that are reported, ascending.
pub fn reported(store: &dyn Storage) -> StdResult<Vec<u64>> {
    let bytes = store.get(REPORTED).unwrap_or_default();
    let (mut reader, mut ids) = (Reader::new(&bytes), vec![]);
    while !reader.is_empty() {
        ids.push(reader.id()?);
    }
    Ok(ids)
}

/// The power table of a round, if it had a submission.
pub fn power_table(store: &dyn Storage, round: u64) -> StdResult<Option<PowerTable>> {
    Ok(POWER_TABLES.may_load(store, u64::from(slot(round)))?.filter(|table| table.round == round))
}

/// A feed's record.
pub fn record(store: &dyn Storage, feed: u64) -> StdResult<Option<FeedRecord>> {
    store.get(&record_key(feed)).map(|bytes| FeedRecord::from_bytes(&bytes)).transpose()
}

/// Writes a feed's record after a round, and its place in the ring if the round accepted a price.
pub fn save_round(store: &mut dyn Storage, id: u64, feed: &Feed, record: &FeedRecord, round: u64) {
    save_record(store, id, record);
    if feed.ring && record.round == round {
        let entry = RingEntry { round, price: record.price, cumulative: record.cumulative };
        store.set(&ring_key(id, round), &entry.to_bytes());
    }
}

/// Writes a feed's record.
pub fn save_record(store: &mut dyn Storage, feed: u64, record: &FeedRecord) {
    store.set(&record_key(feed), &record.to_bytes());
}
