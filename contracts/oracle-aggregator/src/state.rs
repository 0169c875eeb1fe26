//! What the oracle stores, and the rules of it. Feed records and submissions are raw bytes, the rest is JSON.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, StdResult, Storage, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::oracle_aggregator::{record_key, unpack, FeedRecord, FeedSource, PackedPrice, Params};
use interfaces::security_vault::SecurityVault;

use crate::bucket::Standing;
use crate::error::ContractError;
use crate::judge::Docket;
use crate::lst_pair::Ratio;
use crate::rate::Anchor;
use crate::round::{slot, Clock, SLOTS};

/// The most feeds: a close reads all of them at once.
pub const MAX_FEEDS: u64 = 64;
/// The most reporters: a table of power holds all of them.
pub const MAX_REPORTERS: u64 = 64;

/// The configuration.
pub const CONFIG: Item<Config> = Item::new("config");
/// All feeds, in the order of their ids, which count up from 1.
pub const FEEDS: Item<Vec<Feed>> = Item::new("feeds");
/// All reporters, in the order of their ids.
pub const ROSTER: Item<Roster> = Item::new("roster");
/// The last rounds that ended.
pub const PROGRESS: Item<Progress> = Item::new("progress");
/// The tables of power, by slot of the round.
pub const TABLES: Map<u8, Table> = Map::new("tables");
/// What the next judgement needs, one docket per reported feed.
pub const DOCKETS: Item<Vec<Docket>> = Item::new("dockets");
/// The buckets of reporters that ever deviated, by id.
pub const STANDINGS: Map<u64, Standing> = Map::new("standings");
/// The last id given to a slash.
pub const LAST_SLASH: Item<u64> = Item::new("last_slash");
/// Slashes that the security vault refused, by id.
pub const REFUSED: Map<u64, Slash> = Map::new("refused");
/// The market's ratio to the redemption rate, by pair.
pub const RATIOS: Map<u64, Ratio> = Map::new("ratios");
/// What the growth of a redemption rate is measured from, by feed.
pub const ANCHORS: Map<u64, Anchor> = Map::new("anchors");

/// The configuration.
#[cw_serde]
pub struct Config {
    /// The security vault.
    pub security_vault: SecurityVault,
    /// The numbers.
    pub params: Params,
}

impl Config {
    /// The clock of rounds.
    pub fn clock(&self) -> Clock {
        Clock::new(self.params.round_seconds)
    }
}

/// A feed.
#[cw_serde]
pub struct Feed {
    /// What it is, for people.
    pub name: String,
    /// Where its price comes from.
    pub source: FeedSource<Addr>,
    /// Whether the owner halted it.
    pub halted: bool,
}

/// All reporters.
#[cw_serde]
#[derive(Default)]
pub struct Roster {
    /// The last id given.
    pub last_id: u64,
    /// The reporters.
    pub reporters: Vec<Reporter>,
}

/// A reporter.
#[cw_serde]
pub struct Reporter {
    /// Its id.
    pub id: u64,
    /// Who submits.
    pub address: Addr,
    /// Its tranche in the security vault.
    pub tranche: u64,
    /// From when it counts, in seconds since the epoch; absent in jail.
    pub active_from: Option<u64>,
}

impl Reporter {
    /// Whether it counts.
    pub fn is_active(&self, now: u64) -> bool {
        self.active_from.is_some_and(|from| from <= now)
    }
}

impl Roster {
    /// The reporter with this address.
    pub fn by_address(&self, address: &Addr) -> Option<&Reporter> {
        self.reporters.iter().find(|reporter| reporter.address == address)
    }

    /// The reporter with this id.
    pub fn by_id(&self, id: u64) -> Option<&Reporter> {
        self.reporters.iter().find(|reporter| reporter.id == id)
    }

    /// Adds a reporter that counts from `now`. Errors for an address or a tranche that is there, and a full list.
    pub fn add(&mut self, address: Addr, tranche: u64, now: u64) -> Result<u64, ContractError> {
        if self.by_address(&address).is_some() {
            return Err(ContractError::ReporterExists { address });
        }
        if let Some(other) = self.reporters.iter().find(|other| other.tranche == tranche) {
            return Err(ContractError::TrancheTaken { tranche, reporter: other.id });
        }
        if self.reporters.len() as u64 >= MAX_REPORTERS {
            return Err(ContractError::TooMany { what: "reporters", max: MAX_REPORTERS });
        }
        self.last_id = self.last_id.saturating_add(1);
        self.reporters.push(Reporter { id: self.last_id, address, tranche, active_from: Some(now) });
        Ok(self.last_id)
    }
}

/// The last rounds.
#[cw_serde]
#[derive(Copy, Default)]
pub struct Progress {
    /// The last round that was closed or failed.
    pub ended: Option<u64>,
    /// The last round that was closed with a quorum.
    pub closed: Option<u64>,
}

/// The power of a round, fixed by its first submission.
#[cw_serde]
pub struct Table {
    /// The round.
    pub round: u64,
    /// Since when rounds have had submissions without a break, in seconds since the epoch: nobody is idle while the
    /// chain stands still.
    pub since: u64,
    /// Reporters that count, with their power.
    pub powers: Vec<(u64, Uint128)>,
}

/// A slash on its way to the security vault.
#[cw_serde]
pub struct Slash {
    /// Its id, which the security vault counts once.
    pub id: u64,
    /// The reporter.
    pub reporter: Addr,
    /// Its tranche.
    pub tranche: u64,
    /// The part of the tranche.
    pub fraction: Decimal,
}

/// The table of power of a round, if it had a submission.
pub fn table(store: &dyn Storage, round: u64) -> StdResult<Option<Table>> {
    Ok(TABLES.may_load(store, slot(round))?.filter(|table| table.round == round))
}

/// A feed's record.
pub fn record(store: &dyn Storage, feed: u64) -> StdResult<Option<FeedRecord>> {
    store.get(&record_key(feed)).map(|bytes| FeedRecord::from_bytes(&bytes)).transpose()
}

/// Writes a feed's record.
pub fn save_record(store: &mut dyn Storage, feed: u64, record: &FeedRecord) {
    store.set(&record_key(feed), &record.to_bytes());
}

/// The round of the submission in a reporter's slot, and its prices as they were packed.
pub fn submission(store: &dyn Storage, reporter: u64, slot: u8) -> Option<(u64, Vec<u8>)> {
    let bytes = store.get(&submission_key(reporter, slot))?;
    let (round, prices) = bytes.split_first_chunk::<8>()?;
    Some((u64::from_be_bytes(*round), prices.to_vec()))
}

/// The prices that a reporter submitted to a round.
pub fn prices(store: &dyn Storage, reporter: u64, round: u64) -> StdResult<Option<Vec<PackedPrice>>> {
    submission(store, reporter, slot(round))
        .filter(|(submitted, _)| *submitted == round)
        .map(|(_, prices)| unpack(&prices))
        .transpose()
}

/// Writes a submission into its slot, over that of the third round before it.
pub fn save_submission(store: &mut dyn Storage, reporter: u64, round: u64, prices: &[u8]) {
    let mut bytes = round.to_be_bytes().to_vec();
    bytes.extend_from_slice(prices);
    store.set(&submission_key(reporter, slot(round)), &bytes);
}

/// The last round that a reporter submitted to.
pub fn last_round(store: &dyn Storage, reporter: u64) -> Option<u64> {
    let slots = 0..u8::try_from(SLOTS).unwrap_or_default();
    slots.filter_map(|slot| submission(store, reporter, slot)).map(|(round, _)| round).max()
}

fn submission_key(reporter: u64, slot: u8) -> Vec<u8> {
    let mut key = b"submission:".to_vec();
    key.extend_from_slice(&reporter.to_be_bytes());
    key.push(slot);
    key
}
