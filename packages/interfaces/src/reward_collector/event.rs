//! Event types of the reward collector, with their attributes.

/// Rewards were sent to the staking vault.
///
/// - `amount` (units of the denom): sent.
/// - `denom` (text): the denom.
pub const SWEEP: &str = "reward_collector.sweep";

/// Another asset was sent on. One event per asset.
///
/// - `asset` (text): `native:` and the denom, or `cw20:` and the address.
/// - `amount` (units of the asset): sent.
/// - `recipient` (address): the handler, or the vault for LST.
pub const SWEEP_OTHER: &str = "reward_collector.sweep_other";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `config`, `handler`, `ownership` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
/// - `pending_owner` (address or `none`, optional): the account that is offered the ownership; with `ownership`.
/// - `pending_expiry` (text, optional): when the offer expires, or `none`; with `ownership`.
pub const CONFIG: &str = "reward_collector.config";
