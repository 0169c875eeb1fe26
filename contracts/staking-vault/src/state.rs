//! What the vault stores, and the rules of it.
//!
//! Field names of the records that are written often are cut to a letter in storage: gas is paid per byte.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, StdResult, Storage, Timestamp, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::lst_token::LstToken;
use interfaces::reward_collector::RewardCollector;
use interfaces::staking_vault::{Params, ValidatorStatus, MAX_ENTRIES};
use risk::vesting::Vesting;

use crate::error::ContractError;

/// Peers and numbers.
/// Written by [`save_config`] only.
pub const CONFIG: Item<Config> = Item::new("config");
/// The part of [`CONFIG`] that users' messages need; they pay for each byte that they read.
pub const BASICS: Item<Basics> = Item::new("basics");
/// The counters.
pub const LEDGER: Item<Ledger> = Item::new("ledger");
/// Rewards that are in `bonded` or `buffer` but not yet in the rate.
pub const VESTING: Item<Vesting> = Item::new("vesting");
/// Validators by operator address, one record each.
pub const VALIDATORS: Map<&str, Validator> = Map::new("validators");
/// The last submission; absent before the first.
pub const SUBMISSION: Item<Submission> = Item::new("submission");
/// What was moved in the present period of rebalancing; absent before the first.
pub const MOVED: Item<Moved> = Item::new("moved");
/// Redelegations from one validator to another.
pub const HOPS: Map<(&str, &str), Hops> = Map::new("hops");
/// Submitted batches by id. The open one is in the ledger.
pub const BATCHES: Map<u64, Batch> = Map::new("batches");
/// What of a batch is not yet undelegated; a batch without such a rest is absent.
pub const TODOS: Map<u64, Uint128> = Map::new("todos");
/// Unclaimed shares of an owner in a batch.
pub const CLAIMS: Map<(&Addr, u64), Uint128> = Map::new("claims");
/// Undelegations on their way, by id.
pub const ENTRIES: Map<u64, Entry> = Map::new("entries");
/// The entries in the order in which they complete: (nanoseconds since the epoch, id).
pub const DUE: Map<(u64, u64), cosmwasm_std::Empty> = Map::new("due");
/// The id of the last entry; 0 before the first.
pub const LAST_ENTRY: Item<u64> = Item::new("last_entry");
/// How far settling is.
pub const SETTLING: Item<Settling> = Item::new("settling");
/// How far the withdrawing of rewards is.
pub const PASS: Item<Pass> = Item::new("pass");

/// Peers and numbers.
#[cw_serde]
pub struct Config {
    /// The native denom.
    pub denom: String,
    /// The liquid staking token.
    pub lst: LstToken,
    /// The reward collector.
    pub collector: RewardCollector,
    /// Shares of the seed, locked for ever.
    pub locked_shares: Uint128,
    /// The numbers, their addresses validated.
    pub params: Params,
}

/// See [`BASICS`]. The fields are those of [`Config`] and of its `params`.
#[cw_serde]
pub struct Basics {
    /// The native denom.
    #[serde(rename = "d")]
    pub denom: String,
    /// The liquid staking token.
    #[serde(rename = "l")]
    pub lst: LstToken,
    /// How old a sync a stake may rely on, in seconds.
    #[serde(rename = "a")]
    pub max_sync_age: u64,
}

/// Writes the configuration, and again what of it is in [`BASICS`].
pub fn save_config(storage: &mut dyn Storage, config: &Config) -> StdResult<()> {
    let (denom, lst, max_sync_age) = (config.denom.clone(), config.lst.clone(), config.params.max_sync_age);
    BASICS.save(storage, &Basics { denom, lst, max_sync_age })?;
    CONFIG.save(storage, config)
}

/// The counters, in units of the native coin or of shares.
#[cw_serde]
#[derive(Default)]
pub struct Ledger {
    /// Sum of the validators' `bonded`.
    #[serde(rename = "d")]
    pub bonded: Uint128,
    /// Deposits and swept rewards not yet delegated.
    #[serde(rename = "f")]
    pub buffer: Uint128,
    /// Owed to submitted batches, not yet undelegated: the sum of [`TODOS`].
    #[serde(rename = "t")]
    pub todo: Uint128,
    /// Settled and not yet claimed: the sum over batches.
    #[serde(rename = "p")]
    pub settled: Uint128,
    /// The part of the fee that the security vault could not be paid yet.
    #[serde(rename = "h")]
    pub held: Uint128,
    /// Supply of the liquid staking token. The vault is its only minter and burner.
    #[serde(rename = "s")]
    pub shares: Uint128,
    /// Shares escrowed in the open batch.
    #[serde(rename = "o")]
    pub open_shares: Uint128,
    /// The id of the open batch.
    #[serde(rename = "n")]
    pub open_batch: u64,
    /// When the ledger was last compared with the chain, in seconds since the epoch.
    #[serde(rename = "a")]
    pub synced_at: u64,
    /// The height of that comparison.
    #[serde(rename = "g")]
    pub synced_height: u64,
}

impl Ledger {
    /// Everything that bears slashes or pays them back: bonded and buffer.
    pub fn assets(&self) -> Uint128 {
        // Coins of one denom: the supply fits, so does the sum.
        self.bonded.saturating_add(self.buffer)
    }

    /// `B = bonded + buffer - unvested - todo`; zero when rounding left less than nothing.
    pub fn base(&self, unvested: Uint128) -> Uint128 {
        self.assets().saturating_sub(unvested).saturating_sub(self.todo)
    }

    /// What of a balance is neither in the buffer nor promised to somebody.
    pub fn free(&self, balance: Uint128) -> Uint128 {
        balance.saturating_sub(self.buffer).saturating_sub(self.settled).saturating_sub(self.held)
    }
}

/// A validator of the set.
#[cw_serde]
pub struct Validator {
    /// Its weight among all.
    #[serde(rename = "w")]
    pub weight: u64,
    /// The largest part of the vault's bonded stake it may hold.
    #[serde(rename = "c")]
    pub cap: Option<Decimal>,
    /// Whether it takes delegations.
    #[serde(rename = "s")]
    pub status: ValidatorStatus,
    /// What is bonded there, as of the last sync and the vault's own messages since.
    #[serde(rename = "b")]
    pub bonded: Uint128,
    /// Delegations and undelegations since the last sync: each may have lost a unit to rounding.
    #[serde(rename = "m")]
    pub messages: u32,
    /// When it last refused a delegation, in seconds since the epoch; 0 for never.
    #[serde(rename = "i")]
    pub refused_in: u64,
    /// Whether it refused the last undelegation.
    #[serde(rename = "o")]
    pub refused_out: bool,
    /// Completions of unbondings, in seconds since the epoch; old ones are dropped when a new one comes.
    #[serde(rename = "e")]
    pub completions: Vec<u64>,
    /// When it was last asked for an undelegation, in seconds since the epoch; 0 for never.
    #[serde(rename = "q")]
    pub asked: u64,
    /// When the last redelegation into it completes, in seconds since the epoch; 0 for never.
    #[serde(rename = "h")]
    pub locked_until: u64,
}

/// How long a validator that refused a delegation is left out, in seconds: it must not keep others from getting theirs.
pub const REFUSAL: u64 = 86_400;

impl Validator {
    /// A validator that holds nothing.
    pub const fn new(weight: u64, cap: Option<Decimal>) -> Self {
        Self {
            weight,
            cap,
            status: ValidatorStatus::Active,
            bonded: Uint128::zero(),
            messages: 0,
            refused_in: 0,
            refused_out: false,
            completions: vec![],
            asked: 0,
            locked_until: 0,
        }
    }

    /// Unbonding entries that the chain may still count at `now`, `margin` seconds after their completion included:
    /// the chain counts an entry until EndBlock of the first block at or after its completion.
    pub fn live_entries(&self, now: u64, margin: u64) -> u64 {
        live(&self.completions, now, margin)
    }

    /// Whether the chain takes one more undelegation.
    pub fn has_room(&self, now: u64, margin: u64) -> bool {
        self.live_entries(now, margin) < MAX_ENTRIES
    }

    /// Whether stake may be redelegated out of it: the chain refuses that while a redelegation into it is not mature.
    pub fn is_locked(&self, now: u64, margin: u64) -> bool {
        self.locked_until > 0 && self.locked_until.saturating_add(margin) >= now
    }

    /// Whether it refused a delegation so lately that it is left out.
    pub fn refused_lately(&self, now: u64) -> bool {
        lately(self.refused_in, now)
    }

    /// Whether it keeps its weight: it is not about to leave.
    pub fn stays(&self) -> bool {
        matches!(self.status, ValidatorStatus::Active | ValidatorStatus::Paused)
    }

    /// Whether it is gone and nothing of it is left to count.
    pub fn is_forgotten(&self, now: u64, margin: u64) -> bool {
        let counted = self.live_entries(now, margin) > 0 || self.is_locked(now, margin);
        self.status == ValidatorStatus::Gone && self.bonded.is_zero() && !counted
    }

    /// Its weight in a plan: nothing for one that leaves.
    pub fn planned_weight(&self) -> u64 {
        if self.stays() {
            self.weight
        } else {
            0
        }
    }

    /// Notes an unbonding that completes at `completion`.
    pub fn add_entry(&mut self, completion: u64, now: u64, margin: u64) {
        note(&mut self.completions, completion, now, margin);
    }
}

/// Redelegations from one validator to another.
#[cw_serde]
#[derive(Default)]
pub struct Hops {
    /// Completions, in seconds since the epoch; old ones are dropped when a new one comes.
    #[serde(rename = "c")]
    pub completions: Vec<u64>,
    /// When the chain last refused one, in seconds since the epoch; 0 for never.
    #[serde(rename = "r")]
    pub refused: u64,
}

impl Hops {
    /// Whether one more may be asked for: the chain may still count fewer than it takes (see [`Validator::live_entries`]), and
    /// refused none lately.
    pub fn is_free(&self, now: u64, margin: u64) -> bool {
        live(&self.completions, now, margin) < MAX_ENTRIES && !lately(self.refused, now)
    }

    /// Notes one that completes at `completion`.
    pub fn add(&mut self, completion: u64, now: u64, margin: u64) {
        note(&mut self.completions, completion, now, margin);
    }
}

/// How many of these completions the chain may still count at `now`.
fn live(completions: &[u64], now: u64, margin: u64) -> u64 {
    completions.iter().filter(|at| at.saturating_add(margin) >= now).count() as u64
}

/// Adds a completion and drops those that the chain counts no more.
fn note(completions: &mut Vec<u64>, completion: u64, now: u64, margin: u64) {
    completions.retain(|at| at.saturating_add(margin) >= now);
    completions.push(completion);
}

/// Whether a refusal, 0 for never, is so young that nothing is asked again.
fn lately(refused: u64, now: u64) -> bool {
    refused > 0 && now < refused.saturating_add(REFUSAL)
}

/// A submission, which may take several calls.
#[cw_serde]
pub struct Submission {
    /// When it began, in seconds since the epoch.
    pub at: u64,
    /// Whether a rest is left for validators that were not asked in it.
    pub more: bool,
}

/// What rebalancing moved.
#[cw_serde]
pub struct Moved {
    /// When the period began, in seconds since the epoch.
    pub since: u64,
    /// How much was moved since.
    pub amount: Uint128,
}

/// A submitted batch.
#[cw_serde]
pub struct Batch {
    /// Shares not yet claimed.
    pub shares: Uint128,
    /// What is still to come: its entries and its part of [`TODOS`]. Zero once all has arrived that can.
    pub owed: Uint128,
    /// Settled and not yet claimed.
    pub settled: Uint128,
    /// When it was submitted, in seconds since the epoch.
    pub submitted_at: u64,
}

/// An undelegation on its way. (Part of one, if several batches shared it.)
#[cw_serde]
pub struct Entry {
    /// The batch that it pays.
    pub batch: u64,
    /// The validator.
    pub validator: String,
    /// What the chain said would come.
    pub amount: Uint128,
    /// When it completes.
    pub completion: Timestamp,
    /// The height at which it was first seen due.
    pub marked: Option<u64>,
}

/// How far settling is.
#[cw_serde]
#[derive(Default)]
pub struct Settling {
    /// The last entry that was marked, as its key in [`DUE`]; everything up to it is marked.
    pub cursor: Option<(u64, u64)>,
    /// The height at which an entry was last marked.
    pub height: u64,
    /// Sum of the entries that are marked and not yet booked.
    pub due: Uint128,
    /// Sum of what entries lacked when they were booked, less what came late. Slashed coins never come.
    pub missing: Uint128,
}

/// How far the withdrawing of rewards is. A pass goes once over all validators, in as many compounds as it takes.
#[cw_serde]
pub struct Pass {
    /// The last validator of the present pass; none when it is complete.
    pub after: Option<String>,
    /// When the present pass began, in seconds since the epoch.
    pub began: u64,
    /// When the one before began: no reward that is withdrawn now is older.
    pub before: u64,
}

/// All validators, by address.
pub fn validators(storage: &dyn Storage) -> StdResult<Vec<(String, Validator)>> {
    VALIDATORS.range(storage, None, None, cosmwasm_std::Order::Ascending).collect()
}

/// What batches still need, the oldest first. As many as there are batches of which a part waits: mostly none.
pub fn todos(storage: &dyn Storage) -> StdResult<Vec<(u64, Uint128)>> {
    TODOS.range(storage, None, None, cosmwasm_std::Order::Ascending).collect()
}

/// What is known of redelegations from one validator to another.
pub fn hops(storage: &dyn Storage, pair: (&str, &str)) -> StdResult<Hops> {
    Ok(HOPS.may_load(storage, pair)?.unwrap_or_default())
}

/// What is unvested at `now`.
pub fn unvested(storage: &dyn Storage, now: Timestamp) -> Result<Uint128, ContractError> {
    Ok(VESTING.load(storage)?.unvested(now)?)
}
