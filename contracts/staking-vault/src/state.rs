//! Storage of the vault, and the rules of its counters.
//!
//! Numeric records are stored packed, because gas is paid per byte.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Empty, Order, OverflowError, StdResult, Storage, Timestamp, Uint128};
use cw_storage_plus::{Item, Map};
use interfaces::lst_token::LstToken;
use interfaces::reward_collector::RewardCollector;
use interfaces::staking_vault::{Params, RateSample};
use interfaces::{packed, stored};
use risk::int::mul_div_floor;
use risk::vesting::Vesting;
use risk::MathError;

use crate::error::ContractError;
use crate::rate;
use crate::validator::{Redelegations, Validator};

/// Peers and parameters; written by [`save_config`] only.
pub const CONFIG: Item<Config> = Item::new("config");
/// The part of [`CONFIG`] that users' messages need, stored separately because they pay for each byte that they read.
pub const USER_CONFIG: Item<UserConfig> = Item::new("user_config");
/// The counters.
pub const LEDGER: Item<Ledger> = Item::new("ledger");
/// Rewards that are in `bonded` or `buffer` but not yet in the rate.
pub const VESTING: Item<Vesting> = Item::new("vesting");
/// Validators by operator address, one record each.
pub const VALIDATORS: Map<&str, Validator> = Map::new("validators");
/// The last submission; absent before the first.
pub const SUBMISSION: Item<Submission> = Item::new("submission");
/// Stake moved in the present period of rebalancing; absent before the first.
pub const REBALANCED: Item<Rebalanced> = Item::new("rebalanced");
/// Redelegations from one validator to another.
pub const REDELEGATIONS: Map<(&str, &str), Redelegations> = Map::new("redelegations");
/// Submitted batches by id. The open one is in the ledger.
pub const BATCHES: Map<u64, Batch> = Map::new("batches");
/// Coins of a batch that are not yet undelegated; a batch without any is absent. Written by [`save_backlog`] only.
pub const UNBONDING_BACKLOG: Map<u64, Uint128> = Map::new("unbonding_backlog");
/// Coins that a batch lacked when it was booked, less those that came late; absent when zero.
pub const MISSING: Map<u64, Uint128> = Map::new("missing");
/// Coins paid to an owner out of a batch of which coins were still to come.
pub const PAID: Map<(&Addr, u64), Uint128> = Map::new("paid");
/// Unclaimed shares of an owner in a batch; kept after a payment while coins of the batch may still come.
pub const CLAIMS: Map<(&Addr, u64), Uint128> = Map::new("claims");
/// The part of a claim that was assigned to its owner and cannot be assigned again; absent when zero.
pub const ASSIGNED: Map<(&Addr, u64), Uint128> = Map::new("assigned");
/// Parts of the fee whose payment to an account failed; absent when zero.
pub const HELD_FEES: Map<&Addr, Uint128> = Map::new("held_fees");
/// The redemption rate at the first sync of a day, by day, for [`interfaces::staking_vault::RATE_DAYS`].
pub const RATES: Map<u64, RateSample> = Map::new("rates");
/// Undelegations on their way, by id.
pub const ENTRIES: Map<u64, Entry> = Map::new("entries");
/// Entries in the order in which they complete: (seconds since the epoch, id).
pub const ENTRIES_BY_COMPLETION: Map<(u64, u64), Empty> = Map::new("entries_by_completion");
/// The id of the last entry; 0 before the first.
pub const LAST_ENTRY: Item<u64> = Item::new("last_entry");
/// Progress of settling.
pub const SETTLING: Item<Settling> = Item::new("settling");

/// Peers and parameters.
#[cw_serde]
pub struct Config {
    /// The native denom.
    pub denom: String,
    /// The liquid staking token.
    pub lst: LstToken,
    /// The reward collector.
    pub collector: RewardCollector,
    /// Shares of the seed, locked permanently.
    pub locked_shares: Uint128,
    /// Parameters, their addresses validated.
    pub params: Params,
}

/// See [`USER_CONFIG`]. The fields are those of [`Config`] and of its `params`.
#[derive(Clone, Debug, PartialEq)]
pub struct UserConfig {
    /// The native denom.
    pub denom: String,
    /// The liquid staking token.
    pub lst: LstToken,
    /// How old a sync a stake may rely on, in seconds.
    pub max_sync_age: u64,
    /// The sum of bonded stake and buffer up to which stakes are accepted, if inflow is capped; written by the sync.
    pub ceiling: Option<Ceiling>,
}

/// A bound on inflow.
#[derive(Clone, Debug, PartialEq)]
pub struct Ceiling {
    /// Most coins, bonded and in the buffer.
    pub most: Uint128,
    /// When it was set, in seconds since the epoch.
    pub set_at: u64,
}

stored!(UserConfig { denom, lst, max_sync_age, ceiling });
packed!(Ceiling { most, set_at });
stored!(Ledger {
    bonded,
    buffer,
    unbonding_backlog,
    settled,
    held,
    shares,
    open_shares,
    opened_at,
    open_batch,
    synced_at,
    synced_height,
});
stored!(Submission { started_at, more });
stored!(Rebalanced { started_at, amount });
stored!(Batch { shares, owed, settled, submitted_at, parts });
packed!(Parts { shares, received });
stored!(Entry { batch, validator, amount, completes_at, marked_height });
stored!(Settling { cursor, height, due, missing });

/// Writes the configuration, and its part in [`USER_CONFIG`]. `assets` are bonded stake and buffer, to which a cap on inflow
/// adds.
pub fn save_config(storage: &mut dyn Storage, config: &Config, assets: Uint128, now: u64) -> StdResult<()> {
    let (denom, lst, max_sync_age) = (config.denom.clone(), config.lst.clone(), config.params.max_sync_age);
    let ceiling = config.params.inflow_cap.map(|cap| Ceiling { most: assets.saturating_add(cap), set_at: now });
    USER_CONFIG.save(storage, &UserConfig { denom, lst, max_sync_age, ceiling })?;
    CONFIG.save(storage, config)
}

/// The counters, in units of the native coin or of shares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Sum of the validators' `bonded`.
    pub bonded: Uint128,
    /// Deposits and swept rewards not yet delegated.
    pub buffer: Uint128,
    /// Coins owed to submitted batches and not yet undelegated: the sum of [`UNBONDING_BACKLOG`].
    pub unbonding_backlog: Uint128,
    /// Settled and not yet claimed: the sum over batches.
    pub settled: Uint128,
    /// Fees whose payment failed: the stakers' part and the sum of [`HELD_FEES`].
    pub held: Uint128,
    /// Supply of the liquid staking token. The vault is its only minter and burner.
    pub shares: Uint128,
    /// Shares escrowed in the open batch.
    pub open_shares: Uint128,
    /// When the first share of the open batch arrived, in seconds since the epoch; zero while there is none.
    pub opened_at: u64,
    /// The id of the open batch.
    pub open_batch: u64,
    /// When the ledger was last compared with the chain, in seconds since the epoch.
    pub synced_at: u64,
    /// The height of that comparison.
    pub synced_height: u64,
}

impl Ledger {
    /// Escrows shares in the open batch.
    pub fn queue(&mut self, shares: Uint128, now: u64) -> Result<(), OverflowError> {
        if self.open_shares.is_zero() {
            self.opened_at = now;
        }
        self.open_shares = self.open_shares.checked_add(shares)?;
        Ok(())
    }

    /// When the open batch can be submitted: `interval` after its first share. No share waits longer, and no share makes others
    /// wait, because the batch accepts all shares until then.
    pub fn submits_at(&self, interval: u64) -> Option<u64> {
        (!self.open_shares.is_zero()).then(|| self.opened_at.saturating_add(interval))
    }

    /// Assets over which a loss is shared: bonded stake and buffer.
    pub fn assets(&self) -> Uint128 {
        // Coins of one denom: the supply fits the type, so the sum does.
        self.bonded.saturating_add(self.buffer)
    }

    /// `B = bonded + buffer - unvested - unbonding_backlog`; zero if rounding makes it negative.
    pub fn base(&self, unvested: Uint128) -> Uint128 {
        self.assets().saturating_sub(unvested).saturating_sub(self.unbonding_backlog)
    }

    /// The part of a balance that is neither in the buffer nor owed to anybody.
    pub fn free(&self, balance: Uint128) -> Uint128 {
        balance.saturating_sub(self.buffer).saturating_sub(self.settled).saturating_sub(self.held)
    }
}

/// A submission, which may take several calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// When it started, in seconds since the epoch.
    pub started_at: u64,
    /// Whether a remainder is left for validators not used in it.
    pub more: bool,
}

/// Stake moved in a period of rebalancing.
#[derive(Clone, Debug, PartialEq)]
pub struct Rebalanced {
    /// When the period started, in seconds since the epoch.
    pub started_at: u64,
    /// Coins moved since.
    pub amount: Uint128,
}

/// A submitted batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// Shares not yet paid in full.
    pub shares: Uint128,
    /// Coins still to arrive: its entries and its part of [`UNBONDING_BACKLOG`]. Zero once all of them are booked.
    pub owed: Uint128,
    /// Settled and not yet claimed.
    pub settled: Uint128,
    /// When it was submitted, in seconds since the epoch.
    pub submitted_at: u64,
    /// Set by the first payment while coins may still come, and by an entry that was booked with less than its amount.
    pub parts: Option<Parts>,
}

/// What claims are paid by when a batch pays more than once.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// All its shares.
    pub shares: Uint128,
    /// Everything that was booked for it so far.
    pub received: Uint128,
}

impl Batch {
    /// Whether a payment now is the last one: no coins are expected, and none are `missing`.
    pub fn is_final(&self, missing: bool) -> bool {
        self.owed.is_zero() && !missing
    }

    /// Coins that `shares` of the batch are paid now; their owner was already paid `paid`, and `missing` states whether coins are
    /// missing. The last claim of a batch takes the remainder.
    pub fn payable(&self, shares: Uint128, paid: Uint128, missing: bool) -> Result<Uint128, MathError> {
        match &self.parts {
            None => rate::claim(self.settled, shares, self.shares),
            Some(_) if self.is_final(missing) && shares == self.shares => Ok(self.settled),
            Some(parts) => {
                let part = mul_div_floor(parts.received, shares, parts.shares)?;
                // A claim that was assigned after a payment carries the payment with it, rounded.
                Ok(part.saturating_sub(paid).min(self.settled))
            }
        }
    }

    /// Pays `amount` for `shares`, which leave the batch when `last`.
    pub fn pay(&mut self, shares: Uint128, amount: Uint128, last: bool) -> Result<(), OverflowError> {
        if last {
            self.shares = self.shares.checked_sub(shares)?;
        } else if self.parts.is_none() {
            self.parts = Some(Parts { shares: self.shares, received: self.settled });
        }
        self.settled = self.settled.checked_sub(amount)?;
        Ok(())
    }

    /// Books `arrived` coins for `owed` that are no longer expected.
    pub fn book(&mut self, owed: Uint128, arrived: Uint128) -> Result<(), OverflowError> {
        self.owed = self.owed.checked_sub(owed)?;
        self.book_late(arrived)?;
        if arrived < owed && self.parts.is_none() {
            self.parts = Some(Parts { shares: self.shares, received: self.settled });
        }
        Ok(())
    }

    /// Books coins that came late.
    pub fn book_late(&mut self, amount: Uint128) -> Result<(), OverflowError> {
        self.settled = self.settled.checked_add(amount)?;
        if let Some(parts) = &mut self.parts {
            parts.received = parts.received.checked_add(amount)?;
        }
        Ok(())
    }
}

/// An undelegation in progress, or the part of one that several batches share.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The batch that it pays.
    pub batch: u64,
    /// The validator.
    pub validator: String,
    /// Amount according to the chain's response.
    pub amount: Uint128,
    /// When it completes, rounded up, in seconds since the epoch.
    pub completes_at: u64,
    /// Height at which it was first seen due.
    pub marked_height: Option<u64>,
}

/// Progress of settling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settling {
    /// The last entry that was marked, as its key in [`ENTRIES_BY_COMPLETION`]; everything up to it is marked.
    pub cursor: Option<(u64, u64)>,
    /// The height at which an entry was last marked.
    pub height: u64,
    /// Sum of the entries that are marked and not yet booked.
    pub due: Uint128,
    /// Sum of [`MISSING`]. Slashed coins never come.
    pub missing: Uint128,
}

/// All validators, by address.
pub fn validators(storage: &dyn Storage) -> StdResult<Vec<(String, Validator)>> {
    VALIDATORS.range(storage, None, None, Order::Ascending).collect()
}

/// Batches with a backlog, oldest first; usually none.
pub fn backlogs(storage: &dyn Storage) -> StdResult<Vec<(u64, Uint128)>> {
    UNBONDING_BACKLOG.range(storage, None, None, Order::Ascending).collect()
}

/// Redelegations from one validator to another.
pub fn redelegations(storage: &dyn Storage, pair: (&str, &str)) -> StdResult<Redelegations> {
    Ok(REDELEGATIONS.may_load(storage, pair)?.unwrap_or_default())
}

/// What is unvested at `now`.
pub fn unvested(storage: &dyn Storage, now: Timestamp) -> Result<Uint128, ContractError> {
    Ok(VESTING.load(storage)?.unvested(now)?)
}

/// Writes the backlog of a batch; removes it when it is zero.
pub fn save_backlog(storage: &mut dyn Storage, batch: u64, backlog: Uint128) -> StdResult<()> {
    if backlog.is_zero() {
        UNBONDING_BACKLOG.remove(storage, batch);
        return Ok(());
    }
    UNBONDING_BACKLOG.save(storage, batch, &backlog)
}

/// Writes the coins missing from a batch; removes the record when they are zero.
pub fn save_missing(storage: &mut dyn Storage, batch: u64, missing: Uint128) -> StdResult<()> {
    if missing.is_zero() {
        MISSING.remove(storage, batch);
        return Ok(());
    }
    MISSING.save(storage, batch, &missing)
}

/// What a batch lacks.
pub fn missing(storage: &dyn Storage, batch: u64) -> StdResult<Uint128> {
    Ok(MISSING.may_load(storage, batch)?.unwrap_or_default())
}
