//! Event types. Amounts are in units of the native coin, shares in units of the LST, moments in seconds since the epoch.

/// A stake: `sender`, `recipient`, `amount`, `shares`.
pub const STAKE: &str = "staking_vault.stake";
/// Shares entered the open batch: `owner`, `batch`, `shares`.
pub const UNSTAKE: &str = "staking_vault.unstake";
/// A submission: `batch`, `shares`, `owed`, and `unbonding_backlog`, what all batches still need undelegated.
pub const SUBMIT: &str = "staking_vault.submit";
/// One per accepted undelegation and batch: `batch`, `validator`, `amount`, `completes_at`.
pub const UNDELEGATED: &str = "staking_vault.undelegated";
/// One per refused undelegation and batch: `batch`, `validator`, `amount`.
pub const UNDELEGATION_FAILED: &str = "staking_vault.undelegation_failed";
/// One per batch that the buffer paid in part or whole at submission: `batch`, `amount`, `fee`.
pub const NETTED: &str = "staking_vault.netted";
/// An exit paid from the buffer: `owner`, `shares`, `amount`, `fee`.
pub const INSTANT_UNSTAKE: &str = "staking_vault.instant_unstake";
/// A settlement: `marked` and `entries` count entries, `due` and `arrived` are amounts.
pub const SETTLE: &str = "staking_vault.settle";
/// A claim: `owner`, `batch`, `shares`, `amount`.
pub const CLAIM: &str = "staking_vault.claim";
/// A comparison with the chain: `bonded`, `rate`.
pub const SYNC: &str = "staking_vault.sync";
/// One per validator that lost stake: `validator`, and its stake `before` and `after`.
pub const SLASHED: &str = "staking_vault.slashed";
/// One per validator at which the chain has more than the ledger, beyond rounding: `validator`, and the stake `before` and
/// `after`.
pub const GAINED: &str = "staking_vault.gained";
/// A compound: `rewards`, `fee`, `delegated`.
pub const COMPOUND: &str = "staking_vault.compound";
/// A refused delegation, whose coins are back in the buffer: `validator`, `amount`.
pub const DELEGATION_FAILED: &str = "staking_vault.delegation_failed";
/// A refused withdrawal of rewards, which the next pass retries: `validator`.
pub const WITHDRAWAL_FAILED: &str = "staking_vault.withdrawal_failed";
/// An accepted redelegation: `from`, `to`, `amount`, `completes_at`.
pub const REDELEGATED: &str = "staking_vault.redelegated";
/// A refused redelegation: `from`, `to`, `amount`.
pub const REDELEGATION_FAILED: &str = "staking_vault.redelegation_failed";
/// A part of the fee that the security vault refused, kept for the next compound: `amount`.
pub const SECURITY_SHARE_FAILED: &str = "staking_vault.security_share_failed";
/// A change of configuration: `what`, `old`, `new`; a change of status also has `validator`.
pub const CONFIG: &str = "staking_vault.config";
/// A pause: `action`, `until`.
pub const PAUSE: &str = "staking_vault.pause";
/// The early end of a pause: `action`, `by`.
pub const UNPAUSE: &str = "staking_vault.unpause";
