//! Storage of both modules. They share the root storage, so there are no other keys.

use cosmwasm_std::{Addr, BlockInfo, Decimal, Decimal256, Empty, Timestamp, Uint128};
use cw_storage_plus::{Item, Map};
use serde::{Deserialize, Serialize};

use crate::coins::DecCoins;

/// Parameters of the modules, stored at genesis.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// The staking denomination.
    pub bond_denom: String,
    /// Seconds from an undelegation to its completion.
    pub unbonding_secs: u64,
    /// Most entries per (delegator, validator), and per (delegator, source, destination).
    pub max_entries: u32,
    /// Rewards minted each block, as a yearly rate on each bonded validator's tokens. Zero mints nothing.
    pub apr: Decimal,
    /// Tokens per unit of power, the SDK's `PowerReduction` (1,000,000 on most chains). A validator with less leaves the active
    /// set at the end of the block. Zero: no validator leaves for that reason, not even one without stake.
    pub power_unit: Uint128,
    /// Account that holds bonded and unbonding tokens.
    pub pool: Addr,
    /// Account that holds rewards, commissions and the community pool.
    pub rewards: Addr,
}

impl Params {
    /// Stores the parameters; call it at genesis, with the genesis block.
    ///
    /// Errors: only if serialisation fails.
    pub fn store(&self, storage: &mut dyn cosmwasm_std::Storage, genesis: &BlockInfo) -> anyhow::Result<()> {
        PARAMS.save(storage, self)?;
        Ok(LAST_BLOCK.save(storage, genesis)?)
    }
}

/// Status of a validator.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// In the active set.
    Bonded,
    /// Left the active set; can still be slashed for infractions.
    Unbonding {
        /// Height at which it left.
        height: u64,
        /// When it is unbonded.
        completion: Timestamp,
    },
    /// Can no longer be slashed.
    Unbonded,
}

/// A validator: its stake (x/staking) and its rewards (x/distribution).
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct ValidatorInfo {
    /// Operator address.
    pub address: String,
    /// The operator's account: the same bytes with the prefix of accounts.
    pub operator: Addr,
    /// Part of the rewards that the operator keeps.
    pub commission: Decimal,
    /// Tokens delegated to it, in the bond denomination.
    pub tokens: Uint128,
    /// Shares issued for them. Shares stay when tokens are slashed.
    pub shares: Decimal256,
    /// Its status in the active set.
    pub status: Status,
    /// Jailed: leaves the active set at the end of the block.
    pub jailed: bool,
    /// Jailed for ever.
    pub tombstoned: bool,
    /// Rewards per token since genesis, up to the last period's end.
    pub ratio: DecCoins,
    /// Rewards of the open period, without commission.
    pub current: DecCoins,
    /// Commission earned; paid to the operator when the validator is removed.
    pub commission_due: DecCoins,
    /// Number of slashes that delegations have to account for.
    pub slashes: u64,
}

/// Shares of one account at one validator, and the ratio from which its rewards count.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct DelegationInfo {
    pub shares: Decimal256,
    /// The validator's `ratio` at the last payout.
    pub start_ratio: DecCoins,
    /// Tokens that the shares stood for then.
    pub start_stake: Decimal256,
    /// The validator's number of slashes then.
    pub start_slash: u64,
    /// The height of that block, in which it earns nothing.
    pub start_height: u64,
}

/// A slash as rewards see it: stake counts in full up to `ratio`, and `fraction` less after it.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct SlashEvent {
    pub ratio: DecCoins,
    pub fraction: Decimal256,
}

/// One unbonding entry.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct Unbonding {
    /// The validator's operator address.
    pub validator: String,
    /// Height at which it was begun.
    pub height: u64,
    /// When it is due.
    pub completion: Timestamp,
    /// Tokens at its start.
    pub initial: Uint128,
    /// Tokens left after slashes.
    pub balance: Uint128,
    /// Number of holds; an entry on hold is not paid even when due.
    pub holds: u32,
}

/// One redelegation entry.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct Redelegation {
    /// Operator address of the source.
    pub source: String,
    /// Operator address of the destination.
    pub destination: String,
    /// Height at which it was begun (or at which an unbonding source left the active set).
    pub height: u64,
    /// When it stops to bear the source's slashes.
    pub completion: Timestamp,
    /// Tokens moved.
    pub initial: Uint128,
    /// Shares got at the destination.
    pub shares: Decimal256,
}

/// An item that EndBlock processes at its time.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Due {
    Validator { address: String },
    Unbonding { validator: String, delegator: String },
    Redelegation { source: String, delegator: String, destination: String },
}

/// The parameters.
pub(super) const PARAMS: Item<Params> = Item::new("chain_params");
/// The block whose EndBlock has not run yet.
pub(super) const LAST_BLOCK: Item<BlockInfo> = Item::new("chain_last_block");
/// operator address -> validator.
pub(super) const VALIDATORS: Map<&str, ValidatorInfo> = Map::new("chain_validators");
/// Validators whose place in the active set EndBlock must check.
pub(super) const CHANGED: Map<&str, Empty> = Map::new("chain_changed");
/// (delegator, validator) -> delegation.
pub(super) const DELEGATIONS: Map<(&str, &str), DelegationInfo> = Map::new("chain_delegations");
/// (validator, delegator) -> entries, oldest first. The validator comes first because slashes iterate by validator.
pub(super) const UNBONDINGS: Map<(&str, &str), Vec<Unbonding>> = Map::new("chain_unbondings");
/// (source, delegator, destination) -> entries, oldest first.
pub(super) const REDELEGATIONS: Map<(&str, &str, &str), Vec<Redelegation>> = Map::new("chain_redelegations");
/// (delegator, destination) -> number of immature redelegation entries into it.
pub(super) const INCOMING: Map<(&str, &str), u32> = Map::new("chain_incoming");
/// (time in nanoseconds, number) -> what is due then.
pub(super) const QUEUE: Map<(u64, u64), Due> = Map::new("chain_queue");
/// Number of the next item of the queue.
pub(super) const NEXT_DUE: Item<u64> = Item::new("chain_next_due");
/// (validator, number) -> slash, as rewards see it.
pub(super) const SLASHES: Map<(&str, u64), SlashEvent> = Map::new("chain_slashes");
/// delegator -> address that receives its rewards, if not itself.
pub(super) const WITHDRAW_ADDRESS: Map<&str, Addr> = Map::new("chain_withdraw_address");
/// Validators at which every payout of rewards panics.
pub(super) const PANICKING: Map<&str, Empty> = Map::new("chain_panicking");
/// Tokens burned by slashes since genesis.
pub(super) const BURNED: Item<Uint128> = Item::new("chain_burned");
/// denomination -> coins minted as rewards since genesis.
pub(super) const MINTED_REWARDS: Map<&str, Uint128> = Map::new("chain_minted_rewards");
