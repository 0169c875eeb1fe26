//! Event types of the staking vault, with their attributes.

/// Coins were staked, and shares minted for them.
///
/// - `sender` (address): the account that paid.
/// - `recipient` (address): the account that received the shares.
/// - `amount` (units of the staked denom): received.
/// - `shares` (shares of the LST): minted to the recipient.
pub const STAKE: &str = "staking_vault.stake";

/// Shares entered the open batch.
///
/// - `sender` (address): the account that sent the shares.
/// - `owner` (address): the owner of the claim.
/// - `batch` (id): the open batch.
/// - `shares` (shares of the LST): added to the batch.
pub const UNSTAKE: &str = "staking_vault.unstake";

/// A batch was submitted, or the rest of earlier batches undelegated.
///
/// - `batch` (id): the batch.
/// - `shares` (shares of the LST): burned.
/// - `owed` (units of the staked denom): the value of the shares at submission.
/// - `unbonding_backlog` (units of the staked denom): amount of all batches that is not yet undelegated.
pub const SUBMIT: &str = "staking_vault.submit";

/// The chain accepted an undelegation. One event per validator and batch.
///
/// - `batch` (id): the batch.
/// - `validator` (address): the operator address.
/// - `amount` (units of the staked denom): undelegated.
/// - `completes_at` (seconds since the epoch): when the chain pays it out.
pub const UNDELEGATED: &str = "staking_vault.undelegated";

/// The chain refused an undelegation. One event per validator and batch.
///
/// - `batch` (id): the batch.
/// - `validator` (address): the operator address.
/// - `amount` (units of the staked denom): refused.
pub const UNDELEGATION_FAILED: &str = "staking_vault.undelegation_failed";

/// The buffer paid a part of a batch, or all of it, at submission.
///
/// - `batch` (id): the batch.
/// - `amount` (units of the staked denom): set aside for the batch.
pub const NETTED: &str = "staking_vault.netted";

/// An exit was paid from the buffer.
///
/// - `owner` (address): the account that left.
/// - `recipient` (address): the account that was paid.
/// - `shares` (shares of the LST): burned.
/// - `amount` (units of the staked denom): paid, after the fee.
/// - `fee` (units of the staked denom): left to the remaining stakers.
pub const INSTANT_UNSTAKE: &str = "staking_vault.instant_unstake";

/// Unbonding entries were marked as due or booked as paid.
///
/// - `marked` (count): entries that are newly due.
/// - `entries` (count): entries that were booked.
/// - `due` (units of the staked denom): announced amount of the booked entries.
/// - `arrived` (units of the staked denom): amount booked for them.
pub const SETTLE: &str = "staking_vault.settle";

/// A batch received coins that had been booked as missing. One event per batch.
///
/// - `batch` (id): the batch.
/// - `amount` (units of the staked denom): added to the payment of its claims.
pub const ARRIVED_LATE: &str = "staking_vault.arrived_late";

/// An owner was paid out of a settled batch.
///
/// - `owner` (address): the owner.
/// - `batch` (id): the batch.
/// - `shares` (shares of the LST): of the owner in the batch.
/// - `amount` (units of the staked denom): paid.
pub const CLAIM: &str = "staking_vault.claim";

/// A claim was assigned to another account.
///
/// - `owner` (address): the owner before.
/// - `recipient` (address): the owner after.
/// - `batch` (id): the batch.
/// - `shares` (shares of the LST): shares of the claim.
pub const ASSIGN: &str = "staking_vault.assign";

/// Another asset was sent to the reward collector. One event per asset.
///
/// - `asset` (text): `native:` and the denom, or `cw20:` and the address.
/// - `amount` (units of the asset): sent.
pub const SWEEP_OTHER: &str = "staking_vault.sweep_other";

/// LST that was sent to the vault by a plain transfer was returned or burned.
///
/// - `recipient` (address or `none`): the account that received it; `none` when it was burned.
/// - `shares` (shares of the LST): returned or burned.
/// - `worth` (units of the staked denom): value of burned shares, which vests; zero when they were returned.
pub const RECOVER_LST: &str = "staking_vault.recover_lst";

/// The ledger was compared with the delegations on the chain.
///
/// - `bonded` (units of the staked denom): delegated to all validators.
/// - `rate` (decimal, units of the staked denom per share): the redemption rate.
pub const SYNC: &str = "staking_vault.sync";

/// A validator lost stake of the vault. One event per validator.
///
/// - `validator` (address): the operator address.
/// - `before` (units of the staked denom): delegated before.
/// - `after` (units of the staked denom): delegated after.
pub const SLASHED: &str = "staking_vault.slashed";

/// A validator has more stake of the vault than the ledger, beyond rounding. One event per validator. It vests.
///
/// - `validator` (address): the operator address.
/// - `before` (units of the staked denom): in the ledger before.
/// - `after` (units of the staked denom): delegated.
pub const GAINED: &str = "staking_vault.gained";

/// Rewards were collected and the buffer was delegated.
///
/// - `rewards` (units of the staked denom): collected, before the fee.
/// - `fee` (units of the staked denom): taken from them.
/// - `delegated` (units of the staked denom): delegated by this call.
/// - `period` (seconds): over which these rewards vest, unless the bound on growth makes it longer.
pub const COMPOUND: &str = "staking_vault.compound";

/// The chain refused a delegation; its coins are back in the buffer.
///
/// - `validator` (address): the operator address.
/// - `amount` (units of the staked denom): refused.
pub const DELEGATION_FAILED: &str = "staking_vault.delegation_failed";

/// The chain refused to pay out rewards; a later compound tries again.
///
/// - `validator` (address): the operator address.
pub const WITHDRAWAL_FAILED: &str = "staking_vault.withdrawal_failed";

/// The chain accepted a redelegation.
///
/// - `from` (address): the operator address of the source.
/// - `to` (address): the operator address of the destination.
/// - `amount` (units of the staked denom): moved.
/// - `completes_at` (seconds since the epoch): when the destination is free to redelegate again.
pub const REDELEGATED: &str = "staking_vault.redelegated";

/// The chain refused a redelegation.
///
/// - `from` (address): the operator address of the source.
/// - `to` (address): the operator address of the destination.
/// - `amount` (units of the staked denom): refused.
pub const REDELEGATION_FAILED: &str = "staking_vault.redelegation_failed";

/// A recipient of the fee did not take its part, which is kept for the next compound.
///
/// - `recipient` (address): the account that was to be paid.
/// - `amount` (units of the staked denom): refused.
pub const FEE_SHARE_FAILED: &str = "staking_vault.fee_share_failed";

/// The security vault refused its part of the fee, which is kept for the next compound.
///
/// - `amount` (units of the staked denom): refused.
pub const SECURITY_SHARE_FAILED: &str = "staking_vault.security_share_failed";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `params`, `validators`, `validator_status`, `guardian`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `validator` (address, optional): the operator address; with `validator_status`.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "staking_vault.config";

/// The guardian paused an action, or a fall of the rate paused stakes.
///
/// - `action` (text): the action.
/// - `until` (seconds since the epoch): the end of the pause.
pub const PAUSE: &str = "staking_vault.pause";

/// A pause was ended early.
///
/// - `action` (text): the action.
/// - `by` (address): the account that ended it.
pub const UNPAUSE: &str = "staking_vault.unpause";
