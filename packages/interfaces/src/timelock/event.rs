//! Event types of the timelock, with their attributes.

/// An operation was queued.
///
/// - `id` (id): the operation.
/// - `kind` (`general` or `guardian_change`): the kind of the operation.
/// - `messages` (count): how many messages.
/// - `ready_at` (seconds since the epoch): the first moment of execution.
/// - `expires_at` (seconds since the epoch): the last moment of execution.
pub const QUEUE: &str = "timelock.queue";

/// An operation was executed.
///
/// - `id` (id): the operation.
/// - `kind` (`general` or `guardian_change`): the kind of the operation.
/// - `messages` (count): how many messages.
/// - `sender` (address): the account that executed it.
pub const EXECUTE: &str = "timelock.execute";

/// An operation was cancelled.
///
/// - `id` (id): the operation.
/// - `sender` (address): the account that cancelled it.
pub const CANCEL: &str = "timelock.cancel";

/// The configuration changed, also by instantiation and migration.
///
/// - `what` (text): the setting: `config`, `delay_bounds`, `guardian` or `version`.
/// - `old` (text): the value before, structures as JSON; `none` or `null` where there was none.
/// - `new` (text): the value after, written alike.
pub const CONFIG: &str = "timelock.config";
