//! Event types of the security vault, with their attributes. An asset is written as [`crate::Asset`] displays it.

/// Stake entered a tranche.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `amount` (units of the tranche's asset): received.
/// - `shares` (shares of the tranche): minted to the owner.
pub const STAKE: &str = "security_vault.stake";

/// A new share epoch began: all shares were converted to their value.
///
/// - `tranche` (id): the tranche.
/// - `epoch` (count): the number of the new epoch.
/// - `shares` (shares of the tranche): all shares before.
/// - `assets` (units of the tranche's asset): the assets, and the number of shares after.
pub const EPOCH: &str = "security_vault.epoch";

/// Shares were locked.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `tier` (count): the number of the lock.
/// - `shares` (shares of the tranche): that entered the tier.
/// - `until` (seconds since the epoch): the end of the lock of all shares of the tier.
pub const LOCK: &str = "security_vault.lock";

/// Locks that have ended lost their weight.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `shares` (shares of the tranche): that are no longer locked.
pub const UNLOCK: &str = "security_vault.unlock";

/// A cooldown was cancelled.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `id` (id): the cooldown.
/// - `shares` (shares of the tranche): that count again.
pub const CANCEL: &str = "security_vault.cancel";

/// A cooldown started.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `id` (id): the cooldown.
/// - `shares` (shares of the tranche): that cool down.
/// - `payable_at` (seconds since the epoch): the earliest payout.
pub const COOLDOWN: &str = "security_vault.cooldown";

/// A cooldown was paid out.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `id` (id): the cooldown.
/// - `shares` (shares of the tranche): burned.
/// - `amount` (units of the tranche's asset): paid.
/// - `forfeited` (units of the tranche's asset): the value of the shares less `amount`; 0 unless assets are on hold or reserved.
pub const PAYOUT: &str = "security_vault.payout";

/// A reward arrived.
///
/// - `tranche` (id): the tranche.
/// - `asset` (text): the asset of the reward.
/// - `amount` (units of the reward's asset): received.
pub const REWARD: &str = "security_vault.reward";

/// The budget of an emission grew.
///
/// - `tranche` (id): the tranche.
/// - `asset` (text): the asset of the emission.
/// - `amount` (units of the emission's asset): received.
pub const FUND: &str = "security_vault.fund";

/// The operator's commission was paid, or the part of the contract that shares the rewards. One event per asset.
///
/// - `tranche` (id): the tranche.
/// - `operator` (address): the operator or the contract.
/// - `asset` (text): the asset that was paid.
/// - `amount` (units of the asset): paid.
pub const COMMISSION: &str = "security_vault.commission";

/// Rewards and recoveries were paid. One event per asset.
///
/// - `tranche` (id): the tranche.
/// - `owner` (address): the owner of the stake.
/// - `asset` (text): the asset that was paid.
/// - `amount` (units of the asset): paid.
pub const CLAIM: &str = "security_vault.claim";

/// A hold was set, or removed.
///
/// - `tranche` (id): the tranche.
/// - `id` (id): the hold.
/// - `amount` (units of the tranche's asset): held; 0 removes the hold.
pub const HOLD: &str = "security_vault.hold";

/// The reserve changed: the reserver set it, or its answer to a payout did.
///
/// - `tranche` (id): the tranche.
/// - `need` (units of the tranche's asset): reserved; 0 ends the reserve.
pub const RESERVE: &str = "security_vault.reserve";

/// A deficit was covered as far as possible.
///
/// - `tranche` (id): the tranche.
/// - `deficit` (id): the deficit.
/// - `asked` (units of the tranche's asset): the new part of the amount requested.
/// - `paid` (units of the tranche's asset): paid.
pub const COVER: &str = "security_vault.cover";

/// A deficit seized stake.
///
/// - `tranche` (id): the tranche.
/// - `deficit` (id): the deficit.
/// - `asked` (units of the tranche's asset): the new part of the amount requested.
/// - `seized` (units of the tranche's asset): taken, and kept for the deficit.
pub const SEIZE: &str = "security_vault.seize";

/// Seized stake went to the slasher.
///
/// - `tranche` (id): the tranche.
/// - `deficit` (id): the deficit.
/// - `amount` (units of the tranche's asset): sent.
pub const COLLECT: &str = "security_vault.collect";

/// An asset was offered for the tranche's own.
///
/// - `tranche` (id): the tranche.
/// - `deficit` (id): the deficit for which it is repaid.
/// - `asset` (text): the asset.
/// - `amount` (units of the asset): added to the offer.
/// - `price` (units of the tranche's asset): the price of the whole offer now.
pub const OFFER: &str = "security_vault.offer";

/// An offered asset was bought.
///
/// - `tranche` (id): the tranche.
/// - `buyer` (address): the buyer.
/// - `asset` (text): the asset.
/// - `amount` (units of the asset): bought.
/// - `paid` (units of the tranche's asset): paid, to loss units.
/// - `surplus` (units of the tranche's asset): the part of it that became a reward.
pub const EXCHANGE: &str = "security_vault.exchange";

/// Cover was repaid, or seized stake was returned.
///
/// - `tranche` (id): the tranche.
/// - `deficit` (id): the deficit.
/// - `amount` (units of the tranche's asset): received.
/// - `surplus` (units of the tranche's asset): the part of it that became a reward.
pub const RESTORE: &str = "security_vault.restore";

/// A tranche was slashed.
///
/// - `tranche` (id): the tranche.
/// - `id` (id): the slash, by the slasher's numbering.
/// - `fraction` (decimal): the part of the stake that was taken.
/// - `amount` (units of the tranche's asset): taken.
pub const SLASH: &str = "security_vault.slash";

/// An exploit was reported.
///
/// - `tranche` (id): the tranche.
/// - `id` (id): the finding.
/// - `fraction` (decimal): the part of the stake that it takes.
/// - `resolvable_at` (seconds since the epoch): the first moment of its slash.
pub const FINDING: &str = "security_vault.finding";

/// A reported exploit was resolved or withdrawn.
///
/// - `tranche` (id): the tranche.
/// - `id` (id): the finding.
/// - `amount` (units of the tranche's asset): taken; 0 when it was withdrawn.
pub const RESOLVE: &str = "security_vault.resolve";

/// Slashed stake went to its recipient.
///
/// - `asset` (text): the asset.
/// - `amount` (units of the asset): paid.
/// - `recipient` (address): the account that received it.
pub const SWEEP: &str = "security_vault.sweep";

/// The written votes of a staker changed.
///
/// - `owner` (address): the staker.
/// - `weight` (count): the votes that are written.
/// - `total` (count): the total by which proposals are measured.
pub const VOTES: &str = "security_vault.votes";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `params`, `guardian`, `ownership`, `version`, `tranche`, `reward`, `votes`,
///   `size`, `reserver`, `emission`, `commission` or `share`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `tranche` (id, optional): the tranche; with the settings of one.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "security_vault.config";

/// The guardian paused an action.
///
/// - `action` (text): the action.
/// - `until` (seconds since the epoch): the end of the pause.
pub const PAUSE: &str = "security_vault.pause";

/// A pause was ended early.
///
/// - `action` (text): the action.
/// - `by` (address): the account that ended it.
pub const UNPAUSE: &str = "security_vault.unpause";
