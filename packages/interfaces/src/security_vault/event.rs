//! Names of the events. Amounts are in the smallest unit of the tranche's asset, moments in seconds since the epoch; an
//! asset is written as [`crate::Asset`] displays it.

/// Stake came in: `tranche`, `owner`, `amount`, `shares` (minted to the owner).
pub const STAKE: &str = "security_vault.stake";
/// A cooldown started: `tranche`, `owner`, `id`, `shares`, `payable_at`.
pub const COOLDOWN: &str = "security_vault.cooldown";
/// A cooldown was paid out: `tranche`, `owner`, `id`, `shares` (burned), `amount`.
pub const PAYOUT: &str = "security_vault.payout";
/// A reward came in: `tranche`, `asset`, `amount`.
pub const REWARD: &str = "security_vault.reward";
/// Rewards and recoveries were paid, one event per asset: `tranche`, `owner`, `asset`, `amount`.
pub const CLAIM: &str = "security_vault.claim";
/// A hold was set, or removed with an amount of 0: `tranche`, `id`, `amount`.
pub const HOLD: &str = "security_vault.hold";
/// A deficit was covered as far as possible: `tranche`, `deficit`, `asked`, `paid`.
pub const COVER: &str = "security_vault.cover";
/// Cover was paid back: `tranche`, `deficit`, `amount`, `surplus` (the part that became a reward).
pub const RESTORE: &str = "security_vault.restore";
/// A tranche was slashed: `tranche`, `id`, `fraction`, `amount`.
pub const SLASH: &str = "security_vault.slash";
/// Slashed stake went to its recipient: `asset`, `amount`, `recipient`.
pub const SWEEP: &str = "security_vault.sweep";
/// The configuration changed: `what`, `old`, `new` (structs as JSON). `what` is `params`, `guardian`, `ownership` (with
/// `pending_owner` and `pending_expiry`), `version`, `tranche` or `reward` (both with the id as `tranche`).
pub const CONFIG: &str = "security_vault.config";
/// An action was paused: `action`, `until`.
pub const PAUSE: &str = "security_vault.pause";
/// A pause was ended early: `action`, `by`.
pub const UNPAUSE: &str = "security_vault.unpause";
